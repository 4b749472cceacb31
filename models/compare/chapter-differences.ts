/** What two states of the chapters differ in, word by word. */
import { diffWordsWithSpace } from 'diff';
import type { Architecture } from '$models/architecture/architecture';
import type { Standing } from './record-differences';

export interface WordDifference {
	readonly standing: 'same' | 'added' | 'removed';
	readonly text: string;
}

export interface ChapterDifference {
	/** Key `<document>/<section>`. */
	readonly key: string;
	readonly standing: Standing;
	/** One after the other; those that are not removed make the text after, those not added the text before. */
	readonly words: readonly WordDifference[];
}

/** Beyond so many words that differ one reads both texts rather than their difference; it bounds the time as well. */
const MOST_DIFFERING = 4_000;

/** Two texts word by word; whole against whole where they have next to nothing in common. */
export function wordDifferences(before: string, after: string): readonly WordDifference[] {
	const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_DIFFERING });
	const differences: readonly WordDifference[] = parts?.map(({ added, removed, value }) => ({
		standing: added ? 'added' : removed ? 'removed' : 'same',
		text: value
	})) ?? [
		{ standing: 'removed', text: before },
		{ standing: 'added', text: after }
	];
	return differences.filter(({ text }) => text !== '');
}

type Chapters = Pick<Architecture, 'chapters'>;

/** Keys of chapters that came, went, or say something else, in their order. */
export const differingChapters = (before: Chapters, after: Chapters): readonly string[] =>
	[...new Set([...before.chapters.keys(), ...after.chapters.keys()])]
		.filter((key) => (before.chapters.get(key) ?? '') !== (after.chapters.get(key) ?? ''))
		.sort();

/** Chapters that came, went, or say something else, in the order of their keys. */
export function chapterDifferences(before: Chapters, after: Chapters): readonly ChapterDifference[] {
	return differingChapters(before, after).map((key): ChapterDifference => {
		const was = before.chapters.get(key) ?? '';
		const is = after.chapters.get(key) ?? '';
		const standing = was === '' ? 'added' : is === '' ? 'removed' : 'changed';
		return { key, standing, words: wordDifferences(was, is) };
	});
}
