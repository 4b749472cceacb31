import { expect, it } from 'vitest';
import { headingNames, headingTitles } from './heading-names';
import { builtInPack } from './packs';

it('names a heading with its chapter, numbered as documents of the frame are', () => {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The built-in pack is missing');
	const names = headingNames(pack, 'province');
	expect(names.get('form01/III')).toMatch(/^III BỐI CẢNH/u);
	expect(names.get('form01/III.1')).toBe('III.1 Bối cảnh và căn cứ');
	expect(names.get('form01/V.1.1')).toBe('V.1.1 Thành phần Hạ tầng số');
	expect(names.get('form01/V.6.b')).toBe('V.6.a) Khung cấp tỉnh');
	expect(names.has('form01/V.6.a')).toBe(false);
});

it('names it in both languages, with its document where that is not Form 01', () => {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The built-in pack is missing');
	const titles = headingTitles(pack, 'province');
	expect(titles.get('form01/III.1')).toEqual({ vi: 'III.1 Bối cảnh và căn cứ', en: 'III.1 Context and grounds' });
	expect(titles.get('data-strategy/IV')?.vi).toBe('Chiến lược dữ liệu · IV TẦM NHÌN');
});
