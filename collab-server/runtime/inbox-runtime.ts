/** The part of the runtime that is about what waits for somebody, and about the daily mail that tells of it. */
import { z } from 'zod';
import type { OpenTalk } from '$collab/inbox/open-talk';
import type { MailWish, NoticeKind, NoticePlace } from '$collab/storage/notice-store';
import type { Answer } from './runtime';

/**
 * `submission` waits for a review, `reviewing` for whoever took it to conclude on it, `issue` for being issued, `returned` for being mended and submitted again; `proposal` for who takes it over;
 * `approve` for the engineer whose approval lacks beside that of another.
 */
export type InboxKind =
	NoticeKind | 'waiver' | 'submission' | 'reviewing' | 'issue' | 'returned' | 'proposal' | 'approve';

export interface InboxItem {
	readonly id: string;
	readonly kind: InboxKind;
	readonly architecture: string;
	readonly architectureName: string;
	/** Key of the thread that it leads to, '' for none. */
	readonly thread: string;
	/** Such as `object:<id>` or `submission:<version>`. */
	readonly about: string;
	/** What it is about as it was called then. */
	readonly title: string;
	/** The same in English, '' where that is not known or no other. */
	readonly titleEn: string;
	/** The frozen version that was written about, '' for what is worked on. */
	readonly version: string;
	/** Of a proposal that was decided: how many of its changes were taken over. */
	readonly changes?: { readonly taken: number; readonly of: number };
	/** Of a dossier that waits to be issued: numbers of the items, and rules, that were concluded to lack a basis. */
	readonly withoutBasis?: readonly string[];
	/** Of the same: those that were concluded without any decision on them. */
	readonly undecided?: readonly string[];
	/** Of the same: how much of what was said of it nobody settled. */
	readonly talk?: OpenTalk;
	/** The beginning of what was written. */
	readonly words: string;
	/** The same in English where the program words it, '' where a person wrote it. */
	readonly wordsEn: string;
	/** Name of who did it. */
	readonly by: string;
	/** ISO date, '' for none. */
	readonly due: string;
	readonly at: string;
	readonly isRead: boolean;
}

/** Place of a waiver in the table where it is decided. */
export const waiverAnchor = (waiver: string): string => `waiver-${waiver}`;

/** Place of what the version in force left on the page where dossiers are reviewed. */
export const LEFT_ANCHOR = 'left';

/**
 * Where an item leads to: the very thread, beside the frozen version where it is about one, the table of waivers, or the page
 * where dossiers are reviewed.
 */
export function pathOfItem({
	kind,
	architecture,
	thread,
	about,
	version
}: Pick<InboxItem, 'kind' | 'architecture' | 'thread' | 'about' | 'version'>): string {
	const base = `/a/${encodeURIComponent(architecture)}`;
	if (about.startsWith('submission:')) return kind === 'left' ? `${base}/review#${LEFT_ANCHOR}` : `${base}/review`;
	if (about.startsWith('part:')) return `${base}/part/${encodeURIComponent(about.slice('part:'.length))}`;
	if (about.startsWith('proposal:')) return `${base}?do=proposals`;
	if (kind === 'waiver' || kind === 'granted' || kind === 'refused') {
		const anchor = waiverAnchor(about.slice('waiver:'.length));
		return `${base}/conformance?tab=waivers#${encodeURIComponent(anchor)}`;
	}
	const talk = `?thread=${encodeURIComponent(thread)}`;
	return version === '' ? `${base}${talk}` : `${base}/review/${encodeURIComponent(version)}${talk}#talk`;
}

export interface Inbox {
	readonly items: readonly InboxItem[];
	/** Behind which of the news older ones follow; null where all are told. */
	readonly older: NoticePlace | null;
	/** ISO date in Vietnam by which something is overdue. */
	readonly today: string;
}

/** Behind which of the news a page begins; nothing for the first one, with all that is open. */
export const inboxQuery = z
	.strictObject({ at: z.iso.datetime().optional(), id: z.string().min(1).max(300).optional() })
	.refine(({ at, id }) => (at === undefined) === (id === undefined), { message: 'goes with at', path: ['id'] })
	.transform(({ at, id }): NoticePlace | null => (at === undefined || id === undefined ? null : { at, id }));

export const readInput = z.strictObject({
	ids: z.array(z.string().min(1).max(300)).min(1).max(500),
	isRead: z.boolean()
});
export type ReadInput = z.infer<typeof readInput>;

export const mailWishInput = z
	.strictObject({
		/** One address and nothing else, so that no line of a mail can be forged by it. */
		address: z.union([z.email().max(254), z.literal('')]),
		isOn: z.boolean()
	})
	.refine(({ address, isOn }) => !isOn || address !== '', { message: 'is needed', path: ['address'] });

export interface MailSettings extends MailWish {
	/** False where the installation sends no mail at all. */
	readonly isOffered: boolean;
	/** Hour of the day in Vietnam from which it goes out. */
	readonly hour: number;
}

export interface InboxRuntime {
	/** All that is open with the newest news; from a place on the news behind it alone. */
	inbox(token: string, before: NoticePlace | null): Promise<Answer<Inbox>>;
	/** How much of it is unread. */
	inboxCount(token: string): Promise<Answer<{ readonly unread: number }>>;
	markInbox(token: string, input: ReadInput): Promise<Answer<null>>;
	mailSettings(token: string): Promise<Answer<MailSettings>>;
	setMailWish(token: string, wish: MailWish): Promise<Answer<MailSettings>>;
}
