import { expect, it } from 'vitest';
import { headingTitles } from '$models/framework/heading-names';
import { fieldOf } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { englishTitle } from './english-title';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('There is no pack');
const [[chapter, heading] = ['', { vi: '', en: '' }]] = [...headingTitles(pack, 'province')].filter(
	([, { vi, en }]) => vi !== en
);
const inEnglish = (about: string, title: string, finding = ''): string =>
	englishTitle(pack, 'province', { about, title, finding });

it('names headings in English, also where a finding of the written text is meant', () => {
	expect(inEnglish(`chapter:${chapter}`, heading.vi)).toBe(heading.en);
	expect(inEnglish(`finding:chapter-blank:chapter:${chapter}`, heading.vi)).toBe(heading.en);
	expect(inEnglish('architecture:a', heading.vi, `chapter-blank:chapter:${chapter}`)).toBe(heading.en);
	expect(inEnglish(`chapter:${chapter}`, 'Tên đề mục trước kia')).toBe('');
});

it('names the field that is meant, and leaves what people named as it is', () => {
	const label = fieldOf(pack, 'object', 'owner')?.label;
	expect(inEnglish('object:o1', `Kho, ${label?.vi ?? ''}`)).toBe(`Kho, ${label?.en ?? ''}`);
	expect(inEnglish('object:o1', 'Kho')).toBe('');
	expect(inEnglish('submission:1.0', '1.0')).toBe('');
	expect(englishTitle(undefined, 'province', { about: `chapter:${chapter}`, title: heading.vi })).toBe('');
});
