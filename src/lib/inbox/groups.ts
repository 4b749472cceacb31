/** Waivers that somebody asked for or decided at one go are told in one line. */
import type { InboxItem } from '$collab/runtime/inbox-runtime';

/** Of one act; a single item is a group of one. */
export interface InboxGroup {
	readonly key: string;
	readonly items: readonly [InboxItem, ...InboxItem[]];
}

/** Each waiver of one act is kept on its own, a moment after the other: the minute is what they have in common. */
const actOf = ({ id, kind, architecture, about, by, at }: InboxItem): string =>
	about.startsWith('waiver:') ? JSON.stringify([kind, architecture, by, at.slice(0, 'yyyy-mm-ddThh:mm'.length)]) : id;

/** Each act at the place of its first item. */
export function grouped(items: readonly InboxItem[]): readonly InboxGroup[] {
	const groups = new Map<string, [InboxItem, ...InboxItem[]]>();
	for (const item of items) {
		const act = actOf(item);
		const known = groups.get(act);
		if (known === undefined) groups.set(act, [item]);
		else known.push(item);
	}
	return [...groups].map(([key, of]) => ({ key, items: of }));
}
