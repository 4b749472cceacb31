import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { sectionsToWrite } from '$models/framework/sections';
import { chapterEntries } from './chapters';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

describe('the list of chapters', () => {
	it('has each section to write once, of its frame alone, in the order of the document', () => {
		for (const frame of ['ministry', 'province', 'organisation']) {
			const keys = chapterEntries(pack, frame, new Map()).flatMap(({ key }) => (key === '' ? [] : [key]));
			expect(keys).toEqual(sectionsToWrite(pack, frame).map(({ path }) => `form01/${path}`));
			expect(new Set(keys).size).toBe(keys.length);
		}
	});

	it('tells what is written; blanks are nothing', () => {
		const chapters = new Map([
			['form01/I.1', 'Mục đích'],
			['form01/II', ' \n']
		]);
		const written = chapterEntries(pack, 'province', chapters).filter(({ isWritten }) => isWritten);
		expect(written.map(({ key }) => key)).toEqual(['form01/I.1']);
	});

	it('has a heading above each of its sections', () => {
		const entries = chapterEntries(pack, 'province', new Map());
		const paths = new Set(entries.map(({ section }) => section.path));
		for (const { section } of entries) {
			const above = section.path.split('.').slice(0, -1).join('.');
			expect(above === '' || paths.has(above)).toBe(true);
		}
	});
});
