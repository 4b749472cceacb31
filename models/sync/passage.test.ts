import fc from 'fast-check';
import * as buffer from 'lib0/buffer';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isIn, MAX_QUOTE, passageOf, passageSchema, placeOf, placeOfRead, type Passage } from './passage';
import { chapterText } from './roots';

const chapter = 'form01/I.1';
const words = 'Khung này áp dụng cho mọi cơ quan của tỉnh.';

function started(): { readonly doc: Y.Doc; readonly text: Y.Text } {
	const doc = new Y.Doc();
	const text = chapterText(doc, chapter);
	text.insert(0, words);
	return { doc, text };
}

function passageIn(text: Y.Text, quote: string): Passage {
	const at = text.toString().indexOf(quote);
	const passage = passageOf(text, at, at + quote.length);
	if (passage === null) throw new Error('Nothing is chosen');
	return passage;
}

describe('a passage', () => {
	it('stays with its words, whatever is written and deleted round them by whoever', () => {
		const quote = 'áp dụng cho mọi';
		const edit = fc.record({
			at: fc.nat(),
			deleted: fc.nat(6),
			inserted: fc.string({ maxLength: 5 }),
			isOther: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
				const { doc, text } = started();
				const passage = passageIn(text, quote);
				const other = new Y.Doc();
				Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
				for (const { at, deleted, inserted, isOther } of edits) {
					const side = isOther ? other : doc;
					const theirs = chapterText(side, chapter);
					const place = placeOf(side, chapter, passage);
					if (place === null) throw new Error('It is gone');
					// Before it, or behind it: at its very ends too.
					const before = at % 2 === 0;
					const room = before ? place.from : theirs.length - place.to;
					const from = (before ? 0 : place.to) + (room === 0 ? 0 : at % (room + 1));
					theirs.delete(from, Math.min(deleted, (before ? place.from : theirs.length) - from));
					theirs.insert(from, inserted);
				}
				Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
				const place = placeOf(doc, chapter, passage);
				expect(text.toString().slice(place?.from, place?.to)).toBe(quote);
			})
		);
	});

	it('grows with what is written into it, and is gone when its words are', () => {
		const { doc, text } = started();
		const passage = passageIn(text, 'mọi cơ quan');
		const at = text.toString().indexOf('cơ quan');
		text.insert(at, 'các ');
		const place = placeOf(doc, chapter, passage);
		expect(text.toString().slice(place?.from, place?.to)).toBe('mọi các cơ quan');
		text.delete(place?.from ?? 0, (place?.to ?? 0) - (place?.from ?? 0));
		expect(placeOf(doc, chapter, passage)).toBeNull();
	});

	it('is found by its words in a document that was made anew, where they stand there once', () => {
		const passage = passageIn(started().text, 'mọi cơ quan');
		const doc = new Y.Doc();
		chapterText(doc, chapter).insert(0, 'Cho mọi cơ quan.');
		expect(placeOf(doc, chapter, passage)).toEqual({ from: 4, to: 15 });
		expect(isIn(doc, chapter, passage)).toBe(false);
		chapterText(doc, chapter).insert(0, 'Và mọi cơ quan. ');
		expect(placeOf(doc, chapter, passage)).toBeNull();
	});

	it('of nothing is none, of much is quoted in part, and never of half a letter', () => {
		const { text } = started();
		expect(passageOf(text, 5, 5)).toBeNull();
		text.insert(0, '   ');
		expect(passageOf(text, 0, 3)).toBeNull();
		text.insert(0, `${'a'.repeat(MAX_QUOTE - 1)}😀b`);
		const long = passageOf(text, 0, MAX_QUOTE + 5);
		expect(long?.quote).toBe('a'.repeat(MAX_QUOTE - 1));
		expect(passageSchema.safeParse(long).success).toBe(true);
	});

	it('is not read from anything else, and reading makes nothing', () => {
		const { doc, text } = started();
		const fair = passageIn(text, 'Khung');
		const elsewhere = chapterText(doc, 'form01/II.1');
		elsewhere.insert(0, 'Khung');
		const roots = [...doc.share.keys()];
		const position = (of: Y.Text | Y.Map<unknown>): string =>
			buffer.toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(of, 0)));
		const stranger = new Y.Doc();
		for (const start of [
			'AAAA',
			'////',
			'A'.repeat(400),
			'!',
			position(elsewhere),
			position(stranger.getText('chapter:evil')),
			position(stranger.getMap('objects'))
		])
			expect(isIn(doc, chapter, { ...fair, start })).toBe(false);
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 3, maxLength: 60 }), (bytes) => {
				isIn(doc, chapter, { ...fair, end: buffer.toBase64(bytes) });
			})
		);
		expect([...doc.share.keys()]).toEqual(roots);
		expect(isIn(doc, chapter, fair)).toBe(true);
	});
});

describe('words that somebody read on a page', () => {
	const text = '## Mục\n\nKhung **này** áp dụng cho\n[mọi cơ quan](https://a.vn) của tỉnh.\n\nTỉnh khác.';

	it.each([
		['Khung này áp dụng', 'Khung **này** áp dụng'],
		['áp dụng cho mọi cơ quan của tỉnh.', 'áp dụng cho\n[mọi cơ quan](https://a.vn) của tỉnh.'],
		['Mục\nKhung', 'Mục\n\nKhung']
	])('are found whatever marks stand between them: %s', (words, found) => {
		const place = placeOfRead(text, words);
		expect(place === null ? null : text.slice(place.from, place.to)).toBe(found);
	});

	it('have no place where they are not, are twice, or are none', () => {
		expect(['Không có', 'ỉnh', ' * '].map((words) => placeOfRead(text, words))).toEqual([null, null, null]);
	});
});
