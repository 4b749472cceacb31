/** Threads as they lie in their room: what began them, whether they are there and settled. */
import type { Doc } from 'yjs';
import type { ThreadPoint } from '$collab/runtime/decision-inputs';

/** These have one thread, named as they are; of everything else each comment that answers none begins another. */
export const hasOneThread = (about: string): boolean => /^(finding|waiver):/u.test(about);

/** Comments as they lie in the room; what an older version of the program wrote has no thread. */
export interface Said {
	readonly about: string;
	readonly author: string;
	readonly text: string;
	readonly at?: string;
	readonly thread?: string;
	readonly title?: string;
	/** The frozen version that was read; nothing for what is worked on. */
	readonly version?: string;
	/** The field that is meant, or words of the chapter. */
	readonly field?: string;
	readonly quote?: string;
	/** The place on the diagram that is meant. */
	readonly point?: ThreadPoint;
	/** Id of the finding of it that is meant. */
	readonly finding?: string;
	/** Key of a thread of an issued version that it goes on with. */
	readonly continues?: string;
	/** Whoever wrote it about a version could appraise it by then. */
	readonly byAppraiser?: boolean;
}

export const saidIn = (doc: Doc, id: string): Said | undefined => doc.getMap('comments').get(id) as Said | undefined;

/** The version that a thread was written about first; undefined for what is worked on. */
export const versionIn = (doc: Doc, thread: string): string | undefined =>
	hasOneThread(thread)
		? ([...doc.getMap('comments').values()] as Said[]).find((one) => one.about === thread && one.version !== undefined)
				?.version
		: saidIn(doc, thread)?.version;

/** All that is said in a thread. */
export function saidInThread(doc: Doc, thread: string): readonly Said[] {
	const isIn = ([id, { about, thread: of }]: [string, Said]): boolean =>
		hasOneThread(thread) ? about === thread : id === thread || of === thread;
	return ([...doc.getMap('comments').entries()] as [string, Said][]).filter(isIn).map(([, said]) => said);
}

/** By the key of a thread of an issued version the one that goes on with it. */
export const continuedIn = (doc: Doc): ReadonlyMap<string, string> =>
	new Map(
		([...doc.getMap('comments').entries()] as [string, Said][]).flatMap(([id, { continues }]) =>
			continues === undefined ? [] : [[continues, id] as const]
		)
	);

/** Who wrote in a thread. */
export const authorsIn = (doc: Doc, thread: string): readonly string[] => [
	...new Set(saidInThread(doc, thread).map(({ author }) => author))
];

export const isThread = (doc: Doc, thread: string): boolean => {
	if (hasOneThread(thread)) return [...doc.getMap('comments').values()].some((one) => (one as Said).about === thread);
	const first = saidIn(doc, thread);
	return first !== undefined && first.thread === undefined && !hasOneThread(first.about);
};

const stateIn = (doc: Doc, thread: string): string | undefined =>
	(doc.getMap('threads').get(thread) as { readonly state?: string } | undefined)?.state;

export const isSettled = (doc: Doc, thread: string): boolean => stateIn(doc, thread) === 'resolved';

/** Whether somebody of the agency saw to it, and it waits for the word of whoever appraises. */
export const isHandled = (doc: Doc, thread: string): boolean => stateIn(doc, thread) === 'handled';

/** All that is said, by the key of its thread, each in the order in which it lies in the room. */
export function saidByThread(doc: Doc): ReadonlyMap<string, readonly Said[]> {
	const threads = new Map<string, Said[]>();
	for (const [id, said] of doc.getMap('comments').entries() as IterableIterator<[string, Said]>) {
		const key = said.thread ?? (hasOneThread(said.about) ? said.about : id);
		const known = threads.get(key);
		if (known === undefined) threads.set(key, [said]);
		else known.push(said);
	}
	return threads;
}

/** Who opened it again since an instant; null where nobody did. */
export function openedSince(doc: Doc, thread: string, since: string): string | null {
	const known = doc.getMap('threads').get(thread) as Partial<Record<'state' | 'account' | 'at', string>> | undefined;
	return known?.state === 'open' && (known.at ?? '') > since ? (known.account ?? null) : null;
}
