import { describe, expect, it } from 'vitest';
import { builtInPack } from './packs';
import { chapterKey, chapterTitles, flatSections, sectionsToWrite, writtenDocuments } from './sections';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;

describe('the documents that people write', () => {
	it('are Form 01 and the strategies, and Form 01 alone in the release before', () => {
		expect(writtenDocuments(pack).map(({ id }) => id)).toEqual(['form01', 'data-strategy', 'dx-strategy']);
		const earlier = builtInPack('vn-1425@1.0');
		expect(earlier === undefined ? [] : writtenDocuments(earlier).map(({ id }) => id)).toEqual(['form01']);
	});

	it('ask a province nothing that is meant for ministries', () => {
		for (const document of writtenDocuments(pack)) {
			const sections = sectionsToWrite(document, 'province');
			expect(sections.length).toBeGreaterThan(10);
			expect(sections.filter(({ frame }) => frame !== 'all' && frame !== 'province')).toEqual([]);
		}
	});
});

describe('a chapter', () => {
	it('has a key of its own and a title that tells its document where that is not Form 01', () => {
		const titles = chapterTitles(pack);
		const all = writtenDocuments(pack).flatMap(({ sections }) => flatSections(sections));
		expect(titles.size).toBe(all.length);
		expect(titles.get(chapterKey('form01', 'III.1'))).toEqual({
			vi: '1 Bối cảnh và căn cứ',
			en: '1 Bối cảnh và căn cứ'
		});
		expect(titles.get(chapterKey('data-strategy', 'IV'))).toEqual({
			vi: 'Chiến lược dữ liệu · IV TẦM NHÌN',
			en: 'Data strategy · IV Vision'
		});
	});

	it('can be written under its key by the command there is', () => {
		const named = /^[a-z0-9-]+\/[A-Za-z0-9.-]+$/u;
		for (const key of chapterTitles(pack).keys()) expect(key).toMatch(named);
	});
});
