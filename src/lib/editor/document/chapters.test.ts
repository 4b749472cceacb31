import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { chapterKey, sectionsToWrite, writtenDocuments } from '$models/framework/sections';
import { documents as english } from '$lib/i18n/en/document';
import { documents } from '$lib/i18n/vi/document';
import { chapterEntries, documentOf } from './chapters';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const outlines = writtenDocuments(pack);

describe('the list of chapters', () => {
	it.each(outlines)('of $id has each section to write once, of its frame alone, in order', (document) => {
		for (const frame of ['ministry', 'province', 'organisation']) {
			const keys = chapterEntries(document, frame, new Map()).flatMap(({ key }) => (key === '' ? [] : [key]));
			expect(keys).toEqual(sectionsToWrite(document, frame).map(({ path }) => chapterKey(document.id, path)));
			expect(new Set(keys).size).toBe(keys.length);
			for (const key of keys) expect(documentOf(pack, key)?.id).toBe(document.id);
		}
	});

	it('tells what is written; blanks and dots to be filled in are nothing', () => {
		const [form01] = outlines;
		if (form01 === undefined) throw new Error('There is no Form 01');
		const chapters = new Map([
			['form01/I.1', 'Mục đích'],
			['form01/II', ' \n'],
			['form01/III.1', 'Chưa xác định (lý do: chờ rà soát; đầu mối: Vụ A; hạn: 31/12/2026)'],
			['form01/III.2', english['undetermined-text']],
			// What the button of a chapter writes is to be filled in.
			['form01/III.3', documents['undetermined-text']]
		]);
		const written = chapterEntries(form01, 'province', chapters).filter(({ state }) => state !== 'open');
		expect(written.map(({ key, state }) => [key, state])).toEqual([
			['form01/I.1', 'written'],
			['form01/III.1', 'undetermined']
		]);
	});

	it.each(outlines)('of $id has a heading above each of its sections', (document) => {
		const levels = chapterEntries(document, 'province', new Map()).map(({ level }) => level);
		expect(levels[0]).toBe(1);
		levels.forEach((level, at) => {
			expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
		});
	});

	it('begins with Form 01 where no chapter was asked for', () => {
		expect(documentOf(pack, '')?.id).toBe('form01');
	});
});
