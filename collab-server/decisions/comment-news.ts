/** Whom a comment reaches beside those whom it charges: who is named, who wrote in the thread, and for what an outsider says to nobody the chief engineers. */
import type { Doc } from 'yjs';
import { roleIn, type Granted } from '$collab/permission/table';
import { CHIEF_ENGINEERS } from '$collab/storage/notice-store';
import type { Ends, Telling } from './notices';
import { authorsIn } from './threads';

/** Who appraises or advises and writes nothing of the dossier. */
export function isOutsider(session: Granted, agency: string): boolean {
	const role = roleIn(session, agency);
	return role === 'reviewer' || role === 'commenter';
}

interface Said {
	readonly author: string;
	readonly isOutsider: boolean;
	/** Accounts that are named. */
	readonly mentions: readonly string[];
	/** Key of the thread. */
	readonly thread: string;
	/** For whom the thread waits by what it asks. */
	readonly waits: readonly Telling[];
}

/** `doc`: the threads as they are with the comment. */
export function reachedBy(
	doc: Doc,
	{ author, isOutsider: isOutside, mentions, thread, waits }: Said
): { readonly tellings: readonly Telling[]; readonly ends: Ends } {
	const named = mentions.filter((account) => account !== author);
	// What waits for somebody's word tells him that it was answered, too.
	const told = new Set([author, ...named, ...waits.map(({ account }) => account)]);
	const others = authorsIn(doc, thread).filter((account) => !told.has(account));
	const isHeard = named.length + others.length + waits.length > 0;
	return {
		tellings: [
			...named.map((account): Telling => ({ kind: 'mention', account })),
			...others.map((account): Telling => ({ kind: 'answered', account })),
			...waits,
			...(isOutside && !isHeard ? [{ kind: 'remark', account: CHIEF_ENGINEERS } as const] : [])
		],
		// What somebody of the agency spoke to waits for nobody else.
		ends: isOutside ? [] : ['remark']
	};
}
