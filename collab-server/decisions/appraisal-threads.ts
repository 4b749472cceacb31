/** Threads in which whoever appraises spoke of a frozen version: he alone says that one is settled. */
import type { Doc } from 'yjs';
import { may } from '$collab/permission/table';
import { refusal } from '$collab/runtime/answers';
import { wasIssued } from '$collab/lifecycle/moves';
import type { IssueGuard, Store, StoredArchitecture } from '$collab/storage/store';
import { closedVersions, isClosedTalk, type ClosedVersions } from './closed-talk';
import { hasOneThread, saidByThread, saidIn, saidInThread, type Said } from './threads';
import { appraiserAmong } from './whose-thread';

export const closedThread = refusal(
	'conflict',
	'The version is issued: what was said of it stays as it is, and a new remark belongs to what is worked on',
	'version-issued'
);

export const forAppraiser = refusal(
	'not-allowed',
	'Whoever appraises says whether what he said of a version is settled',
	'appraiser'
);

/** Who may appraise the dossiers of an agency now, or did of this one. */
export async function appraisersOf(
	store: Pick<Store, 'accounts' | 'submissions'>,
	{ id, agency }: Pick<StoredArchitecture, 'id' | 'agency'>
): Promise<ReadonlySet<string>> {
	const [accounts, submissions] = await Promise.all([store.accounts(), store.submissions(id)]);
	const did = submissions.flatMap(({ moves }) => moves.filter(({ move }) => move === 'take' || move === 'take-over'));
	return new Set([
		...accounts.filter((one) => may(one, 'dossier.review', agency)).map(({ id: account }) => account),
		...did.map(({ account }) => account)
	]);
}

/** Whoever of them said it of a version, there or in the one that it raises again; null for the agency's own. */
export function appraiserIn(doc: Doc, thread: string, appraisers: ReadonlySet<string>): string | null {
	const said = (of: string): readonly Said[] => {
		const first = saidIn(doc, of);
		if (!hasOneThread(of)) return first === undefined ? [] : [first];
		return saidInThread(doc, of).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
	};
	return appraiserAmong(thread, said, (account) => appraisers.has(account));
}

/** With what holds as long as nothing else is closed: whatever is written after it is asked goes with it. */
export async function closedIn(
	store: Pick<Store, 'submissions'>,
	architecture: string
): Promise<ClosedVersions & { readonly guard: IssueGuard }> {
	const submissions = await store.submissions(architecture);
	const issued = submissions.filter(({ state }) => wasIssued(state)).length;
	return { ...closedVersions(submissions), guard: { architecture, issued } };
}

export const isClosed = (doc: Doc, thread: string, closed: ClosedVersions): boolean =>
	isClosedTalk(saidInThread(doc, thread), closed);

/** Keys of all that are closed. */
export const closedThreads = (doc: Doc, closed: ClosedVersions): readonly string[] =>
	[...saidByThread(doc)].flatMap(([key, said]) => (isClosedTalk(said, closed) ? [key] : []));
