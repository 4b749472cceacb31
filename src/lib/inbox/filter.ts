/** What of the inbox is shown. */
import type { InboxItem } from '$collab/runtime/inbox-runtime';
import { fold } from '$models/text/fold';

export const filters = ['all', 'unread', 'mention', 'assigned', 'confirm', 'decide', 'news'] as const;
export type Filter = (typeof filters)[number];

function passes({ kind, isRead }: InboxItem, filter: Filter): boolean {
	if (filter === 'all') return true;
	if (filter === 'unread') return !isRead;
	// An answer where one wrote is for him as if he were named.
	if (filter === 'mention') return kind === 'mention' || kind === 'answered';
	// Of a request that nobody is charged with a chief engineer decides who sees to it.
	if (filter === 'decide')
		return ['waiver', 'submission', 'reviewing', 'issue', 'request', 'remark', 'proposal', 'approve'].includes(kind);
	if (filter === 'news')
		return [
			'granted',
			'refused',
			'approved',
			'taken-over',
			'item-changed',
			'sent-back',
			'issued',
			'withdrawn',
			'proposal-taken',
			'proposal-refused'
		].includes(kind);
	// What was returned is for those to mend who sent it; a part is for whoever is invited to it.
	if (filter === 'assigned') return ['assigned', 'assigned-request', 'returned', 'invited', 'left'].includes(kind);
	return kind === filter;
}

export function shown(items: readonly InboxItem[], filter: Filter, query: string): readonly InboxItem[] {
	const wanted = fold(query.trim());
	return items.filter(
		(item) =>
			passes(item, filter) &&
			[item.title, item.titleEn, item.words, item.wordsEn, item.by, item.architectureName].some((text) =>
				fold(text).includes(wanted)
			)
	);
}

/** How a day stands to today; null where there is none. */
export type Urgency = 'overdue' | 'dueToday' | 'due';

export function urgencyOf(due: string, today: string): Urgency | null {
	if (due === '') return null;
	if (due < today) return 'overdue';
	return due === today ? 'dueToday' : 'due';
}
