/** What became of words of a chapter since somebody spoke of them: the paragraph that they stood in, then and now. */
import { paragraphsOf } from '$models/text/paragraphs';

export interface PassageSince {
	readonly before: string;
	/** '' where nothing stands in its place any more. */
	readonly now: string;
}

/** Letters of either paragraph that are told. */
const MOST = 300;
/** Letters that both have in common, which are kept before the first difference. */
const LEAD = 60;
/** Share of its words that a paragraph has to have in common with the old one to stand in its place. */
const ALIKE = 0.3;

const wordsIn = (text: string): readonly string[] => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];

function likeness(old: string, other: string): number {
	const [had, has] = [new Set(wordsIn(old)), new Set(wordsIn(other))];
	const common = [...had].filter((word) => has.has(word)).length;
	return common / Math.max(1, had.size, has.size);
}

/** How many paragraphs two chapters begin with alike. */
function alike(old: readonly string[], now: readonly string[]): number {
	const at = old.findIndex((text, index) => text !== now[index]);
	return at < 0 ? Math.min(old.length, now.length) : at;
}

/** Which paragraph of now stands in the place of an old one; undefined for none. */
function standsFor(old: readonly string[], now: readonly string[], at: number): string | undefined {
	const text = old[at] ?? '';
	if (now.includes(text)) return text;
	const from = alike(old, now);
	const behind = alike(old.toReversed(), now.toReversed());
	const between = now.slice(from, Math.max(from, now.length - behind));
	// As many as there were: each stands where it stood, however little it has in common with what was there.
	if (between.length === old.length - behind - from) return between[at - from];
	const [best] = between
		.map((one) => ({ one, share: likeness(text, one) }))
		.filter(({ share }) => share >= ALIKE)
		.sort((a, b) => b.share - a.share);
	return best?.one;
}

/** Where a word begins a little before a place; within one without end, such as an address, a place in it. */
function leadTo(text: string, from: number): number {
	const at = from - LEAD;
	if (at <= 0) return 0;
	const space = text.indexOf(' ', at);
	if (space !== -1 && space < from) return space + 1;
	return /[\udc00-\udfff]/u.test(text.charAt(at)) ? at + 1 : at;
}

/** From a little before a place, as long as may be told. */
function cut(text: string, from: number): string {
	const start = leadTo(text, from);
	const shown = text.slice(start, start + MOST).replace(/[\ud800-\udbff]$/u, '');
	return `${start > 0 ? '…' : ''}${shown}${start + MOST < text.length ? '…' : ''}`;
}

/** Of two texts that are too long to be told whole what stands where they part, with a little before it. */
export function whereDiffering(before: string, now: string): PassageSince {
	let same = 0;
	while (same < before.length && before.charAt(same) === now.charAt(same)) same += 1;
	const from = before === now || now === '' ? 0 : same;
	return { before: cut(before, from), now: cut(now, from) };
}

/** `at`: where the words stand in the old chapter. */
export function passageSince(old: string, now: string, at: number): PassageSince {
	const paragraphs = paragraphsOf(old);
	const index = Math.max(
		0,
		paragraphs.findLastIndex(({ start }) => start <= at)
	);
	const [before, after] = [paragraphs, paragraphsOf(now)].map((all) => all.map(({ source }) => source));
	const text = before?.[index] ?? '';
	const found = standsFor(before ?? [], after ?? [], index) ?? '';
	return whereDiffering(text, found);
}
