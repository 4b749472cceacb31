import { describe, expect, it } from 'vitest';
import { builtInPack } from './packs';
import {
	chapterKey,
	chapterState,
	chapterTitles,
	flatSections,
	sectionStanding,
	sectionsOf,
	sectionsToWrite,
	writtenDocuments
} from './sections';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;

describe('the documents that people write', () => {
	it('are Form 01 and the strategies, and Form 01 alone in the release before', () => {
		expect(writtenDocuments(pack).map(({ id }) => id)).toEqual(['form01', 'data-strategy', 'dx-strategy']);
		const earlier = builtInPack('vn-1425@1.0');
		expect(earlier === undefined ? [] : writtenDocuments(earlier).map(({ id }) => id)).toEqual(['form01']);
	});

	it('have each heading and annex in English too, in our own translation', () => {
		const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
		for (const { sections, annexes } of writtenDocuments(pack))
			for (const { title, english = '' } of [...flatSections(sections), ...annexes]) {
				expect([title, english !== '']).toEqual([title, true]);
				expect(english.replace('1425/QĐ-TTg', '')).not.toMatch(vietnamese);
			}
	});

	it('ask a province nothing that is meant for ministries', () => {
		for (const document of writtenDocuments(pack)) {
			const sections = sectionsToWrite(document, 'province');
			expect(sections.length).toBeGreaterThan(10);
			expect(sections.filter(({ frame }) => frame !== 'all' && frame !== 'province')).toEqual([]);
		}
	});
});

describe('the sections of a frame', () => {
	const own = (frame: string): readonly string[] =>
		flatSections(sectionsOf(pack.forms.form01.sections, frame))
			.filter(({ frame: of, path }) => of !== 'all' && path.startsWith('VI.'))
			.map(({ path, number }) => `${path} ${number}`);

	it('are numbered one after the other, under the path that they have in the guidance', () => {
		expect(own('ministry')).toEqual(['VI.4.1 4.1']);
		expect(own('province')).toEqual(['VI.4.2 4.1']);
		expect(own('organisation')).toEqual(['VI.4.3 4.1']);
		expect(chapterTitles(pack).get(chapterKey('form01', 'VI.4.3'))?.vi).toMatch(/^4\.1 /u);
	});

	it('take those below them along', () => {
		const [first, , third] = flatSections(pack.forms.form01.sections).filter(({ path }) => /^VI\.4\../u.test(path));
		if (first === undefined || third === undefined) throw new Error('The outline has sections of three frames');
		const below = { ...third, number: '4.3.1', path: 'VI.4.3.1', frame: 'all' as const };
		const kept = flatSections(sectionsOf([first, { ...third, children: [below] }], 'organisation'));
		expect(kept.map(({ number }) => number)).toEqual(['4.1', '4.1.1']);
	});
});

describe('a chapter', () => {
	it('has a key of its own and a title that tells its document where that is not Form 01', () => {
		const titles = chapterTitles(pack);
		const all = writtenDocuments(pack).flatMap(({ sections }) => flatSections(sections));
		expect(titles.size).toBe(all.length);
		expect(titles.get(chapterKey('form01', 'III.1'))).toEqual({
			vi: '1 Bối cảnh và căn cứ',
			en: '1 Context and grounds'
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

describe('how a heading stands', () => {
	const chapters = (text: string) => new Map([['form01/V.7', text]]);
	const of = (text: string, isTold: boolean, path = 'V.1.1') => {
		const section = flatSections(pack.forms.form01.sections).find((one) => one.path === path);
		if (section === undefined) throw new Error(`There is no ${path}`);
		return sectionStanding(section, chapterState(chapters(text), 'form01/V.7'), isTold);
	};

	it('by its words, where there are some of somebody’s own', () => {
		expect(of('Đã nối LGSP.', false)).toBe('written');
		expect(of('**Chưa xác định** (lý do: chờ; đầu mối: Sở Y tế; hạn: 31/12/2026)', false)).toBe('undetermined');
	});

	it('else by what the model tells there, unless a judgement is asked for', () => {
		for (const text of ['', '[…]', '*Nội dung minh họa.*', '**Chưa xác định** (lý do: …; đầu mối: …; hạn: …)']) {
			expect(of(text, true)).toBe('generated');
			expect(of(text, false)).toBe('blank');
			expect(of(text, true, 'V.7')).toBe('blank');
		}
	});

	it('asks for a judgement only where the pack says by which place of the guidance', () => {
		const judged = flatSections(pack.forms.form01.sections).filter(({ judgement }) => judgement !== undefined);
		expect(judged.map(({ path }) => path)).toEqual(['III.3', 'IV', 'V.7']);
		for (const { judgement } of judged)
			expect(judgement).toMatchObject({ article: expect.stringMatching(/^tr\. \d+$/u) });
	});
});
