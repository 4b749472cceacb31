import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '$models/text/paragraphs';
import type { Change } from './change';
import { PassageFinder, passageKey, wholeChapters, type FoundPassage } from './passage';

const id = 'form01/I.1';
const base = 'Một.\n\nHai.\n\nBa.';
const near = (above: string, below: string): Change['near'] => ({ above, below });
const changed: Change = {
	root: 'chapters',
	id,
	key: passageKey(1),
	before: 'Hai.',
	after: 'Hai, sửa.',
	near: near('Một.', 'Ba.')
};
const added: Change = { ...changed, key: passageKey(1, 0), before: null, after: 'Thêm.', near: near('Hai.', 'Ba.') };
const removed: Change = { ...changed, after: null };
const findPassage = (now: string, change: Change): FoundPassage => new PassageFinder(new Map([[id, now]])).find(change);
const taken = (now: string, ...changes: Change[]): unknown => wholeChapters(new Map([[id, now]]), changes)[0]?.after;

describe('a changed paragraph', () => {
	test('is clean wherever it stands by now, and is put there', () => {
		expect(findPassage(base, changed)).toMatchObject({ standing: 'clean', now: 'Hai.' });
		expect(taken(`Trước.\n\n${base}`, changed)).toBe('Trước.\n\nMột.\n\nHai, sửa.\n\nBa.');
	});

	test('meets what somebody else made of it', () => {
		const now = 'Một.\n\nHai của người khác.\n\nBa.';
		expect(findPassage(now, changed)).toMatchObject({ standing: 'conflict', now: 'Hai của người khác.' });
		expect(taken(now, changed)).toBe('Một.\n\nHai, sửa.\n\nBa.');
		expect(findPassage('Một.\n\nHai, sửa.\n\nBa.', changed).standing).toBe('already');
		expect(findPassage('Một.\n\nBa.', changed)).toMatchObject({ standing: 'conflict', now: null });
		expect(findPassage('Khác hẳn.', changed).standing).toBe('gone');
	});

	test('is one of several that an unwritten chapter begins with, and none of them is lost', () => {
		const first = (nth: number, after: string): Change => {
			return { ...added, key: passageKey(-1, nth), after, near: near('', '') };
		};
		expect(taken('', first(0, 'Một.'), first(1, 'Hai.'), first(2, 'Ba.'))).toBe(base);
		expect(taken('', first(0, '- a'), first(1, '- b'))).toBe('- a\n- b');
		expect(
			taken('\n\nBa.', ...['Một.', 'Hai.'].map((text, nth) => ({ ...first(nth, text), near: near('', 'Ba.') })))
		).toBe(base);
	});

	test('that was written twice is found between its neighbours', () => {
		expect(taken('Hai.\n\nXen.\n\nMột.\n\nHai.\n\nBa.', changed)).toBe('Hai.\n\nXen.\n\nMột.\n\nHai, sửa.\n\nBa.');
	});
});

test('of several that say the same it is the one between the same neighbours, else with one of them, else the nearest', () => {
	const word = fc.constantFrom('a', 'b', 'c', '');
	const chapter = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
	fc.assert(
		fc.property(chapter, fc.constantFrom('a', 'b', 'c'), word, word, fc.nat(20), (words, said, above, below, at) => {
			const weight = (place: number): number =>
				(((words[place - 1] ?? '') === above ? 0 : 1) + ((words[place + 1] ?? '') === below ? 0 : 1)) * 1000 +
				Math.abs(place - at);
			const places = [...words.keys()].filter((place) => words[place] === said);
			const [best] = places.sort((a, b) => weight(a) - weight(b) || a - b);
			fc.pre(best !== undefined);
			const change: Change = { ...changed, key: passageKey(at), before: said, after: 'mới', near: near(above, below) };
			expect(findPassage(words.join('\n\n'), change)).toMatchObject({ standing: 'clean', from: best });
		})
	);
});

test('a line that stands there thousands of times is found at once for each change', () => {
	const lines = Array.from({ length: 60_000 }, () => '- Không có');
	const chapters = new PassageFinder(new Map([[id, lines.join('\n')]]));
	const last = lines.length - 1;
	for (let at = 0; at <= last; at += 1) {
		const around = near(at === 0 ? '' : '- Không có', at === last ? '' : '- Không có');
		const change: Change = { ...changed, key: passageKey(at), before: '- Không có', after: '- Có', near: around };
		if (chapters.find(change).from !== at) expect.fail(`place ${String(at)}`);
	}
});

test('new paragraphs stand behind what they were written behind, in their order', () => {
	const second = { ...added, key: passageKey(1, 1), after: 'Thêm nữa.' };
	expect(taken(base, added, second)).toBe('Một.\n\nHai.\n\nThêm.\n\nThêm nữa.\n\nBa.');
	expect(taken('', { ...added, near: near('', '') })).toBe('Thêm.');
	const item = { ...added, after: '- c', near: near('- a', '- b') };
	expect(taken('- a\n- b', item)).toBe('- a\n- c\n- b');
});

test('a removed paragraph goes with what parted it', () => {
	expect(taken(base, removed)).toBe('Một.\n\nBa.');
	expect(taken('Hai.', { ...removed, near: near('', '') })).toBe(null);
	expect(findPassage('Một.\n\nBa.', removed).standing).toBe('already');
});

test('a live block is never written over', () => {
	const block = '```khuevan\nkind: table\n```';
	expect(taken(`Một.\n\n${block}\n\nBa.`, changed)).toBe(`Một.\n\nHai, sửa.\n\n${block}\n\nBa.`);
});

test('every change taken alone changes its paragraph and no other', () => {
	const word = fc.constantFrom('a', 'b', 'c', '- d', '- e', '# g');
	fc.assert(
		fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, pick) => {
			const chapter = words.join('\n\n');
			const paragraphs = paragraphsOf(chapter).map(({ source }) => source);
			const at = pick % paragraphs.length;
			const change: Change = {
				root: 'chapters',
				id,
				key: passageKey(at),
				before: paragraphs[at] ?? '',
				after: 'mới',
				near: near(paragraphs[at - 1] ?? '', paragraphs[at + 1] ?? '')
			};
			expect(paragraphsOf(String(taken(chapter, change))).map(({ source }) => source)).toEqual(
				paragraphs.with(at, 'mới')
			);
		})
	);
});
