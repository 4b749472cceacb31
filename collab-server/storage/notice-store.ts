/**
 * What waits for somebody, over all architectures: rows that are written when the act happens, so that nobody has to open a
 * document to know it. Whoever lost his role meanwhile still has the rows; who reads them asks the permission table.
 */
import type { AuditAct } from './store';

/**
 * What is open until somebody does something; a `request` for change waits for the chief engineers until somebody is charged
 * with it and is `assigned-request` then, a `remark` of somebody from outside until somebody of the agency speaks to it;
 * what an issued version `left` until the next one is submitted.
 */
export const openKinds = ['assigned', 'assigned-request', 'confirm', 'request', 'remark', 'left'] as const;
/**
 * What only tells: one's name was called, somebody answered where one wrote, one's waiver was decided, another engineer
 * approved, another took one's review over or decided on an item in one's place, what one appraised was sent back, one's
 * dossier was issued, a submission was taken back,
 * one is invited to a part, and what became of what one proposed.
 */
export const newsKinds = [
	'mention',
	'answered',
	'granted',
	'refused',
	'approved',
	'taken-over',
	'item-changed',
	'sent-back',
	'issued',
	'withdrawn',
	'invited',
	'proposal-taken',
	'proposal-refused'
] as const;
export type NewsKind = (typeof newsKinds)[number];
export type NoticeKind = (typeof openKinds)[number] | NewsKind;

/** In place of an account: whoever is chief engineer of the agency when it is read. */
export const CHIEF_ENGINEERS = '';

export interface StoredNotice {
	readonly id: string;
	/** Whom it is for; `CHIEF_ENGINEERS` of a request or a remark. */
	readonly account: string;
	readonly architecture: string;
	readonly kind: NoticeKind;
	/** Key of the thread; `finding:<id>` of the work on a finding, `approval:<account>` of an approval, `part:<id>` of an invitation. */
	readonly thread: string;
	/** Such as `object:<id>`. */
	readonly about: string;
	/** What it is about as it was called then. */
	readonly title: string;
	/** The same in English where the pack names it in both languages; '' where it is called alike. */
	readonly titleEn: string;
	/** The frozen version that was written about, '' for what is worked on. */
	readonly version: string;
	/** The beginning of what was written. */
	readonly words: string;
	/** The same in English where the program words it; '' where a person wrote it, and in notices of before. */
	readonly wordsEn: string;
	/** Account that did it. */
	readonly author: string;
	/** ISO date, '' for none. */
	readonly due: string;
	readonly at: string;
}

/** Where a notice stands among the others, also once it is gone. */
export type NoticePlace = Pick<StoredNotice, 'at' | 'id'>;

/** Some notices of a thread, or of many threads, that are over. */
export interface EndedNotices {
	readonly architecture: string;
	readonly thread: string | readonly string[];
	readonly kinds: readonly NoticeKind[];
}

/** A waiver that nobody has decided. */
export interface WaitingWaiver {
	readonly id: string;
	readonly architecture: string;
	readonly rule: string;
	/** What it was asked for as it was called then, '' where that was not kept. */
	readonly title: string;
	readonly reason: string;
	readonly author: string;
	readonly at: string;
}

/** A submission that is under way, or that was returned and none has followed. */
export interface WaitingSubmission {
	readonly architecture: string;
	readonly version: string;
	readonly state: 'submitted' | 'in-review' | 'appraised' | 'returned';
	readonly submittedBy: string;
	readonly approvedBy: readonly string[];
	/** Who moved it last, what he said, and when. */
	readonly author: string;
	readonly reason: string;
	readonly at: string;
}

/** Whether somebody wants the daily mail, and where. */
export interface MailWish {
	readonly address: string;
	readonly isOn: boolean;
}

export interface DigestAccount {
	readonly account: string;
	readonly address: string;
	/** Instant of the last digest that went out, '' for none. */
	readonly sentAt: string;
}

export interface NoticeStore {
	/** Ends some and puts others, each in place of the same person's of its thread and kind, in one transaction with the act. */
	changeNotices(
		change: { readonly end?: EndedNotices; readonly put: readonly StoredNotice[] },
		audited?: { readonly chain: string; readonly act: AuditAct }
	): Promise<void>;
	/** All that he is charged with or has to confirm, however much it is; the newest first. */
	charges(account: string): Promise<readonly StoredNotice[]>;
	/** News for him, such as where his name was called: the newest first, at most so many, from behind one of them on. */
	news(account: string, most: number, before?: NoticePlace): Promise<readonly StoredNotice[]>;
	/** Of the ids those that are his notices. */
	ownNotices(account: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
	/** Of the ids those that the account has read; also ids of what is no notice. */
	readNotices(account: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
	/** As read at an instant, or as unread by null. */
	markNotices(account: string, ids: readonly string[], at: string | null): Promise<void>;
	/** Requests for change that nobody is charged with and nobody answered, and remarks from outside that nobody spoke to, of whatever architecture; the newest first. */
	openRequests(): Promise<readonly StoredNotice[]>;
	/** Of architectures that are there, the oldest first. */
	waitingWaivers(): Promise<readonly WaitingWaiver[]>;
	waitingSubmissions(): Promise<readonly WaitingSubmission[]>;

	mailWish(account: string): Promise<MailWish | null>;
	setMailWish(account: string, wish: MailWish, act: AuditAct): Promise<void>;
	/** Who wants the mail and has not had, or been tried for, the one of the day; by account. */
	dueDigests(day: string, now: string): Promise<readonly DigestAccount[]>;
	/** Takes the mail of a day for one sender alone; false where another has it. Whoever took it and fell sends none. */
	claimDigest(account: string, day: string, now: string): Promise<boolean>;
	/** It went out; the next one tells what came after. */
	digestSent(account: string, at: string): Promise<void>;
	/** It did not go out: it may be taken again from an instant on. */
	retryDigest(account: string, from: string): Promise<void>;
}
