/** Threads in which whoever appraises spoke of a frozen version: he alone says that one is settled. */
import type { Doc } from 'yjs';
import { may } from '$collab/permission/table';
import { refusal } from '$collab/runtime/answers';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import { closedVersions, isClosedTalk, type ClosedVersions } from './closed-talk';
import { hasOneThread, saidIn, saidInThread, type Said } from './threads';

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

/** Whoever of them spoke of a version: he began the thread, or wrote in the one thread that a finding has. */
export function appraiserIn(doc: Doc, thread: string, appraisers: ReadonlySet<string>): string | null {
	const first = saidIn(doc, thread);
	const said = hasOneThread(thread) ? saidInThread(doc, thread) : first === undefined ? [] : [first];
	const isOne = ({ author, byAppraiser }: Said): boolean => byAppraiser === true || appraisers.has(author);
	return said.find((one) => one.version !== undefined && isOne(one))?.author ?? null;
}

export async function closedIn(store: Pick<Store, 'submissions'>, architecture: string): Promise<ClosedVersions> {
	return closedVersions(await store.submissions(architecture));
}

export const isClosed = (doc: Doc, thread: string, closed: ClosedVersions): boolean =>
	isClosedTalk(saidInThread(doc, thread), closed);
