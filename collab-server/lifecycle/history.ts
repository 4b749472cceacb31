/**
 * The history of versions that a dossier tells (LS_PHIENBAN): what was issued or is on its way there, looks that found
 * nothing to change, and the version that is being drawn up. What was returned or taken back was never a version of the
 * dossier; it is told by its submission and in the audit trail. A frozen version keeps the history as it was then.
 */
import type { Architecture, DossierClaims, VersionEntry } from '$models/architecture/architecture';
import { readCanonical, type ReadFile } from '$models/architecture/canonical';
import { fieldDifferences } from '$models/compare/differences';
import { versionChanges, type VersionChanges } from '$models/compare/counted-changes';
import { affectedObjects } from '$models/compare/record-changes';
import { vietnamDay } from '$models/text/vietnam-day';
import { claimsOf } from '$collab/checks/architecture-check';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredReview, StoredSubmission } from '$collab/storage/lifecycle-store';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import { cameBack, wasIssued } from './moves';

type HistoryStore = Pick<Store, 'submissions' | 'versions' | 'reviews' | 'blob'>;

/** In the words of the form, which is in Vietnamese. */
const reviewEntry = ({ version, day, reason }: StoredReview, unit: string): VersionEntry => ({
	version,
	updated: day,
	effective: null,
	change: `Rà soát, không có thay đổi: ${reason}`,
	basis: '',
	decision: null,
	objects: [],
	unit
});

/** What a version told of itself when it was frozen; one of before there was a history tells what is known of it. */
function ownEntry(version: StoredVersion, { moves }: StoredSubmission, unit: string): VersionEntry {
	const { history, cutoffDate } = version.dossier;
	const told = history?.at(-1);
	if (told?.version === version.name) return told;
	const [{ reason } = { reason: '' }] = moves;
	return {
		version: version.name,
		updated: cutoffDate,
		effective: null,
		change: reason,
		basis: '',
		decision: null,
		objects: [],
		unit
	};
}

/** The day on which it was frozen, and from which on nobody changed it. */
const frozenOn = ({ at }: { readonly at: string }): string => vietnamDay(new Date(at));

/** Versions that were submitted and did not come back, as they are told now, the oldest first. */
function submitted(
	submissions: readonly StoredSubmission[],
	unit: string,
	versions: readonly StoredVersion[]
): readonly { readonly entry: VersionEntry; readonly version: StoredVersion; readonly at: string }[] {
	const byName = new Map(versions.map((version) => [version.name, version]));
	return submissions.toReversed().flatMap((submission) => {
		const version = byName.get(submission.version);
		if (version === undefined || cameBack(submission.state)) return [];
		const { effectiveDate: effective, decision, moves } = submission;
		const at = moves.find(({ move }) => move === 'issue')?.at ?? version.at;
		const entry = { ...ownEntry(version, submission, unit), updated: frozenOn(version), effective, decision };
		return [{ entry, version, at }];
	});
}

/** A version as it was frozen; null where it cannot be read (any more). */
async function frozenFile(store: Pick<Store, 'blob'>, blob: string): Promise<ReadFile | null> {
	const bytes = await store.blob(blob);
	const read = bytes === null ? null : readCanonical(new TextDecoder().decode(bytes));
	return read?.ok === true ? read.value : null;
}

/** Pairs of versions that were compared last: what is frozen never changes, and comparing takes a while. */
const comparedPairs = new Map<string, VersionChanges>();
const MOST_PAIRS = 50;

/** What a frozen version changed since another one; null where one of them cannot be read. */
export async function changesBetween(
	store: Pick<Store, 'blob'>,
	before: Pick<StoredVersion, 'blob'>,
	after: Pick<StoredVersion, 'blob'>
): Promise<VersionChanges | null> {
	const key = `${before.blob} ${after.blob}`;
	const known = comparedPairs.get(key);
	if (known !== undefined) return known;
	const [old, now] = await Promise.all([frozenFile(store, before.blob), frozenFile(store, after.blob)]);
	if (old === null || now === null) return null;
	const changes = versionChanges(old, now);
	const [oldest] = comparedPairs.keys();
	if (oldest !== undefined && comparedPairs.size >= MOST_PAIRS) comparedPairs.delete(oldest);
	comparedPairs.set(key, changes);
	return changes;
}

/** The last comparison with the issued version of each architecture: a page that looks again compares nothing anew. */
const lastWordsOnly = new WeakMap<Architecture, { readonly blob: string; readonly isSo: boolean }>();

/** Whether since a frozen version only text changed: no record, and nothing on a diagram. */
export async function isWordsOnly(
	store: Pick<Store, 'blob'>,
	{ blob }: Pick<StoredVersion, 'blob'>,
	now: ReadFile
): Promise<boolean> {
	const known = lastWordsOnly.get(now.architecture);
	if (known?.blob === blob) return known.isSo;
	const before = await frozenFile(store, blob);
	const changes = before && versionChanges(before, now);
	const isSo =
		changes !== null &&
		changes.chapters.length > 0 &&
		changes.added.length + changes.removed.length + changes.changed.length === 0 &&
		changes.diagrams === changes.raised;
	lastWordsOnly.set(now.architecture, { blob, isSo });
	return isSo;
}

/** The last one asked for of each architecture: a page that looks again compares nothing anew. */
const lastAffected = new WeakMap<Architecture, { readonly blob: string; readonly codes: readonly string[] }>();

async function affectedSince(
	store: HistoryStore,
	{ blob }: StoredVersion,
	architecture: Architecture
): Promise<readonly string[]> {
	const known = lastAffected.get(architecture);
	if (known?.blob === blob) return known.codes;
	const before = (await frozenFile(store, blob))?.architecture ?? null;
	const codes = before === null ? [] : affectedObjects([before, architecture], fieldDifferences(before, architecture));
	lastAffected.set(architecture, { blob, codes });
	return codes;
}

/** What a frozen version tells of itself by now: what it was frozen with, and what issued it since or that nothing did. */
export function issuedClaims(claims: DossierClaims, submission: StoredSubmission | undefined): DossierClaims {
	if (submission === undefined) return { ...claims, draft: 'drawn-up' };
	if (!wasIssued(submission.state)) return { ...claims, draft: 'submitted' };
	if (submission.effectiveDate === null) return claims;
	const { effectiveDate, decision } = submission;
	const issued = { ...claims, effectiveDate };
	if (claims.history === undefined) return issued;
	const [first] = submission.moves;
	const history = claims.history.map((entry) =>
		entry.version === claims.version
			? { ...entry, ...(first === undefined ? {} : { updated: frozenOn(first) }), effective: effectiveDate, decision }
			: entry
	);
	return { ...issued, history };
}

/**
 * A draft that still bears the number of a frozen version: it says that it is one, and of that number no row tells a
 * document or an effect, so that nobody takes it for the issued version.
 */
const asDraft = (claims: DossierClaims, rows: readonly VersionEntry[]): DossierClaims => ({
	...claims,
	effectiveDate: null,
	draft: 'drawn-up',
	...(rows.length === 0
		? {}
		: {
				history: rows.map((row) => (row.version === claims.version ? { ...row, effective: null, decision: null } : row))
			})
});

/** What a dossier tells of itself in its files: its facts, and the history up to the version that is being drawn up. */
export async function toldClaims(
	store: HistoryStore,
	stored: StoredArchitecture,
	architecture: Architecture
): Promise<DossierClaims> {
	const { decision } = stored.dossier;
	const claims = { ...claimsOf(stored.dossier), ...(decision === undefined ? {} : { decision }) };
	const unit = architecture.meta.agencyName;
	const [frozen, reviews, submissions] = await Promise.all([
		store.versions(stored.id),
		store.reviews(stored.id),
		store.submissions(stored.id)
	]);
	const versions = submitted(submissions, unit, frozen);
	const rows = [
		...versions.map(({ entry, at }) => ({ entry, at })),
		...reviews.map((review) => ({ entry: reviewEntry(review, unit), at: review.at }))
	]
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.map(({ entry }) => entry);
	if (claims.version === '') return rows.length === 0 ? claims : { ...claims, history: rows };
	const isTaken = frozen.some(({ name }) => name === claims.version);
	/** It bears the number of a round that came back, which no row tells of: it is told as what it is drawn up to be. */
	const isAgain = submissions.some(({ version, state }) => version === claims.version && cameBack(state));
	if (isTaken && !isAgain) return asDraft(claims, rows);
	const last = versions.at(-1)?.version;
	const { change, basis } = stored.dossier;
	if (last === undefined && change === '') return isTaken ? asDraft(claims, rows) : claims;
	const draft: VersionEntry = {
		version: claims.version,
		updated: claims.cutoffDate,
		effective: claims.effectiveDate,
		change,
		basis,
		decision: null,
		objects: last === undefined ? 'all' : await affectedSince(store, last, architecture),
		unit
	};
	return isTaken ? asDraft(claims, [...rows, draft]) : { ...claims, history: [...rows, draft] };
}
