/**
 * What an issued version left: what was said of it and not settled, which stays as it is and is answered nowhere, what was
 * waived for a time, and what it requires that nobody could say. It belongs to the work that goes on, so whoever makes the next version is told.
 */
import { idleWaivers } from '$models/conformance/decisions';
import type { Unsettled } from '$models/conformance/unsettled';
import { appraiserIn, appraisersOf } from '$collab/decisions/appraisal-threads';
import { namesOf } from '$collab/decisions/open-requests';
import type { DecisionParts } from '$collab/decisions/parts';
import { threadsOf } from '$collab/decisions/thread-room';
import { continuedIn, isSettled, saidByThread } from '$collab/decisions/threads';
import { firstSaid } from '$collab/decisions/told-thread';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { submittedCheck } from './frozen-check';
import { roundsBefore } from './frozen-version';

export interface LeftRemark {
	/** Key of its thread. */
	readonly thread: string;
	/** What it is about as it was called then, and the beginning of what was said. */
	readonly name: string;
	/** The same in English where the pack names what it is about; '' where it is called alike. */
	readonly nameEn: string;
	/** Name of who said it. */
	readonly by: string;
	/** The frozen version that it was written about. */
	readonly version: string;
	/** Key of the thread in which somebody goes on with it; '' while nobody does. */
	readonly goesOn: string;
}

export interface LeftByIssue {
	/** The version in force. */
	readonly version: string;
	/** The oldest first. */
	readonly remarks: readonly LeftRemark[];
	/** Those that run out first come first. */
	readonly waivers: readonly {
		readonly id: string;
		readonly title: string;
		/** The same in English, '' where that is not known. */
		readonly titleEn: string;
		readonly reason: string;
		/** ISO date. */
		readonly expiresOn: string;
	}[];
	/** Required, undetermined or without enough basis in the version itself, and let pass by nobody. */
	readonly unsettled: readonly Unsettled[];
}

type Of = Pick<StoredArchitecture, 'id' | 'epoch' | 'agency' | 'pack' | 'frame'>;

async function openIn(
	parts: Pick<DecisionParts, 'store' | 'rooms' | 'packs'>,
	stored: Of,
	versions: ReadonlySet<string>
): Promise<readonly LeftRemark[]> {
	const [doc, appraisers, accounts] = await Promise.all([
		threadsOf(parts, stored),
		appraisersOf(parts.store, stored),
		parts.store.accounts()
	]);
	const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
	const goesOn = continuedIn(doc);
	return [...saidByThread(doc)]
		.flatMap(([thread, said]) => {
			const about = said.flatMap(({ version }) => (version === undefined ? [] : [version]));
			if (about.length === 0 || !about.every((one) => versions.has(one)) || isSettled(doc, thread)) return [];
			const author = appraiserIn(doc, thread, appraisers);
			const first = firstSaid(doc, thread);
			if (author === null || first === undefined) return [];
			const { at = '' } = first;
			const by = names.get(author) ?? author;
			const version = about.at(-1) ?? '';
			return [{ thread, ...namesOf(parts, stored, first), by, version, goesOn: goesOn.get(thread) ?? '', at }];
		})
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.map(({ at: _, ...remark }) => remark);
}

/** Those that the version in force was issued with and that something still falls under, which the check tells. */
async function waivedIn(
	{ store, checks }: DecisionParts,
	stored: StoredArchitecture,
	issuedAt: string
): Promise<LeftByIssue['waivers']> {
	const { waivers } = await store.decisions(stored.id);
	const approved = waivers.filter(({ state, decidedAt }) => state === 'approved' && (decidedAt ?? '') <= issuedAt);
	if (approved.length === 0) return [];
	const english = await store.englishTitles(approved.map(({ id }) => id));
	const idle = await checks.read(stored, ({ report }) => new Set(idleWaivers(report, approved)));
	return approved
		.filter(({ id }) => idle?.has(id) !== true)
		.map(({ id, title, reason, scope, expiresOn }) => {
			return { id, title: title || scope.rule, titleEn: english.get(id) ?? '', reason, expiresOn };
		})
		.sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));
}

/** What was let pass while it was appraised is none of it. */
async function unsettledIn(
	parts: DecisionParts,
	stored: StoredArchitecture,
	issued: StoredSubmission
): Promise<LeftByIssue['unsettled']> {
	const frozen = await parts.store.version(stored.id, issued.version);
	return (await submittedCheck(parts, stored, frozen, issued))?.unsettled ?? [];
}

/** null where none is in force; submissions come the newest first. `unchecked`: without what only the check tells. */
export async function leftByIssue(
	parts: DecisionParts,
	stored: StoredArchitecture,
	submissions: readonly StoredSubmission[],
	{ unchecked = false }: { readonly unchecked?: boolean } = {}
): Promise<LeftByIssue | null> {
	const issued = submissions.find(({ state }) => state === 'issued');
	if (issued === undefined) return null;
	const { version } = issued;
	const rounds = roundsBefore(submissions, version).map((one) => one.version);
	const issuedAt = issued.moves.findLast(({ to }) => to === 'issued')?.at ?? '';
	return {
		version,
		remarks: await openIn(parts, stored, new Set([...rounds, version])),
		waivers: unchecked ? [] : await waivedIn(parts, stored, issuedAt),
		unsettled: unchecked ? [] : await unsettledIn(parts, stored, issued)
	};
}
