/** Notices of what is said and asked in threads: who is told, of what, and when that is over. */
import { randomUUID } from 'node:crypto';
import { CHIEF_ENGINEERS, type NewsKind, type NoticeKind, type StoredNotice } from '$collab/storage/notice-store';
import type { AuditAct, StoredArchitecture } from '$collab/storage/store';
import { englishTitle } from './english-title';
import type { DecisionParts } from './parts';

/** Letters of what was written that a notice shows. */
const SHOWN = 200;

export const beginning = (words: string): string => [...words].slice(0, SHOWN).join('');

/** What all notices of one act have in common. */
export interface Told {
	readonly thread: string;
	readonly about: string;
	readonly title: string;
	/** The frozen version that it is about; nothing for what is worked on. */
	readonly version?: string;
	readonly words: string;
	/** The same in English where the program words it. */
	readonly wordsEn?: string;
	readonly author: string;
	readonly at: string;
}

export interface Telling {
	readonly kind: NoticeKind;
	readonly account: string;
	readonly due?: string;
}

/** What is over of the thread by the act, whoever it was for. */
export type Ends = readonly Exclude<NoticeKind, Exclude<NewsKind, 'approved'>>[];

/**
 * Ends and tells in one transaction with the act. What somebody charges himself with, or asks of himself as a chief
 * engineer, stands among his things, read. The
 * comment is written by then, so that a notice leads to what is there.
 */
export async function tell(
	{ store, packs }: Pick<DecisionParts, 'store' | 'packs'>,
	{ id: architecture, pack, frame }: Pick<StoredArchitecture, 'id' | 'pack' | 'frame'>,
	told: Told,
	tellings: readonly Telling[],
	{ ends = [], act }: { readonly ends?: Ends; readonly act?: AuditAct } = {}
): Promise<void> {
	const titleEn = englishTitle(packs.find(pack), frame, told);
	const put = tellings.map(({ kind, account, due = '' }): StoredNotice => ({
		...told,
		titleEn,
		version: told.version ?? '',
		words: beginning(told.words),
		wordsEn: beginning(told.wordsEn ?? ''),
		id: randomUUID(),
		account,
		architecture,
		kind,
		due
	}));
	if (put.length === 0 && ends.length === 0 && act === undefined) return;
	await store.changeNotices(
		{ put, ...(ends.length === 0 ? {} : { end: { architecture, thread: told.thread, kinds: ends } }) },
		act === undefined ? undefined : { chain: architecture, act }
	);
	const own = put.filter(({ account }) => account === told.author || account === CHIEF_ENGINEERS).map(({ id }) => id);
	if (own.length > 0) await store.markNotices(told.author, own, told.at);
}
