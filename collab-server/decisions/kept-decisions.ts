/**
 * What people had decided when a version was frozen, kept with it, and once more when it was issued, since a waiver may be
 * granted in review: whoever reads the version later reads what was said of that state, whatever was decided since.
 */
import { answeredAfterIssue } from '$models/conformance/answered-later';
import { answerKey, type Answer } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { heldDecisions, type Inherited } from '$collab/checks/held-decisions';
import type { AppraisalRemark } from '$exporters/exporter';
import type { StoredDecisions, StoredVersion } from '$collab/storage/decision-store';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { Store, StoredArchitecture } from '$collab/storage/store';

/** The decisions that stand beside a frozen version. */
export interface VersionDecisions extends Omit<StoredDecisions, 'records'> {
	readonly inherited: Inherited | null;
	/** False for a version of before they were kept: these are the ones of now. */
	readonly isKept: boolean;
	/** Answers and waivers that are otherwise by now; 0 where they were not kept. */
	readonly changed: number;
	/** ISO date by which waivers are reckoned; null for today. */
	readonly asOf: string | null;
	/** ISO instant that they tell of: of the issue of the version, or of its freeze. */
	readonly at: string;
	/** What reviewers said, people as accounts; kept by issuing alone. */
	readonly remarks?: readonly AppraisalRemark[];
}

type Kept = Omit<VersionDecisions, 'isKept' | 'changed' | 'asOf' | 'at'>;

type KeepingStore = Pick<Store, 'decisions' | 'putBlob'>;
type ReadingStore = Pick<Store, 'decisions' | 'blob' | 'submissions'>;

/** Keeps what holds for an architecture now; answers the hash to find it by. */
export async function keepDecisions(
	store: KeepingStore,
	stored: Pick<StoredArchitecture, 'id' | 'variant'>,
	at: string,
	said: Pick<VersionDecisions, 'remarks'> = {}
): Promise<string> {
	const { waivers, answers, evidence, auditHead, inherited } = await heldDecisions(store, stored);
	const kept: Kept = { waivers, answers, evidence, auditHead, inherited, ...said };
	return store.putBlob(new TextEncoder().encode(JSON.stringify(kept)), at);
}

/** The blob that stands beside a version, and the instant that it tells of. */
export type Beside = Pick<StoredVersion, 'decided' | 'at'>;

async function read(store: Pick<Store, 'blob'>, { decided }: Beside): Promise<Kept | null> {
	const bytes = decided === undefined ? null : await store.blob(decided);
	// Written by `keepDecisions` alone, and found by its hash.
	return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Kept);
}

/** What was kept when a version was issued; undefined where it was not, or before that was kept. */
function issuedBeside(submission: Pick<StoredSubmission, 'issuedWith' | 'moves'> | undefined): Beside | undefined {
	const issued = submission?.moves.findLast(({ to }) => to === 'issued');
	const decided = submission?.issuedWith ?? null;
	return decided === null || issued === undefined ? undefined : { decided, at: issued.at };
}

/** What stands beside a version, and the instant at which that was: of its issue where it was kept then, else of its freeze. */
export const keptBeside = (
	version: Beside,
	submission: Pick<StoredSubmission, 'issuedWith' | 'moves'> | undefined
): Beside => issuedBeside(submission) ?? version;

const submissionOf = async (
	store: Pick<Store, 'submissions'>,
	architecture: string,
	name: string
): Promise<StoredSubmission | undefined> =>
	(await store.submissions(architecture)).find(({ version }) => version === name);

/** How many of one list are not in the other as they are, by what tells them apart and what they say. */
function differing<Item>(
	before: readonly Item[],
	after: readonly Item[],
	{ keyOf, saidOf }: { readonly keyOf: (item: Item) => string; readonly saidOf: (item: Item) => string }
): number {
	const [was, is] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), saidOf(item)])));
	const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
	return [...keys].filter((key) => was?.get(key) !== is?.get(key)).length;
}

/** A finding is called after its rule. */
const ruleOfAnswer = ({ finding }: Answer): string => finding.split(':', 1)[0] ?? '';

/**
 * What stood beside a version when it was frozen, or issued. `later` names the rules that are answered only after issue:
 * theirs are the answers that were given since, for what was said before was said of no issued version.
 */
export async function decisionsWhenFrozen(
	store: Pick<Store, 'decisions' | 'blob'>,
	stored: Pick<StoredArchitecture, 'id' | 'variant'>,
	of: Beside,
	later: ReadonlySet<string>
): Promise<VersionDecisions> {
	const [kept, now] = await Promise.all([read(store, of), heldDecisions(store, stored)]);
	if (kept === null) return { ...now, isKept: false, changed: 0, asOf: null, at: of.at };
	const isLater = (answer: Answer): boolean => later.has(ruleOfAnswer(answer));
	const before = kept.answers.filter((answer) => !isLater(answer));
	const changed =
		differing(
			before,
			now.answers.filter((answer) => !isLater(answer)),
			{ keyOf: answerKey, saidOf: ({ answer, reason }) => `${answer}\n${reason}` }
		) + differing(kept.waivers, now.waivers, { keyOf: ({ id }) => id, saidOf: ({ state }) => state });
	return {
		...kept,
		answers: [...before, ...now.answers.filter((answer) => isLater(answer) && answer.at > of.at)],
		isKept: true,
		changed,
		asOf: vietnamDay(new Date(of.at)),
		at: of.at
	};
}

/** What stands beside a version: as it was issued, else as it was frozen. */
export async function versionDecisions(
	store: ReadingStore,
	stored: Pick<StoredArchitecture, 'id' | 'variant'>,
	version: Beside & Pick<StoredVersion, 'name'>,
	later: ReadonlySet<string>
): Promise<VersionDecisions> {
	return decisionsWhenFrozen(
		store,
		stored,
		keptBeside(version, await submissionOf(store, stored.id, version.name)),
		later
	);
}

/**
 * What files are made with: of an issued version what was kept when it was issued, so that they are the same whenever they
 * are made; of anything else what holds now, since a waiver may be granted while a version is in review.
 */
export async function decisionsForFiles(
	store: ReadingStore,
	stored: Pick<StoredArchitecture, 'id' | 'variant'>,
	name: string | undefined,
	pack: Pack
): Promise<Omit<StoredDecisions, 'records'> & Pick<VersionDecisions, 'remarks'>> {
	const issued = name === undefined ? undefined : issuedBeside(await submissionOf(store, stored.id, name));
	return issued === undefined
		? heldDecisions(store, stored)
		: decisionsWhenFrozen(store, stored, issued, answeredAfterIssue(pack));
}
