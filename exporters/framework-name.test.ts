import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import type { Meta } from '$models/architecture/architecture';
import { frameworkName, wholeFrameworkName } from './framework-name';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('no pack');
const of = (name: string, agencyName = 'UBND tỉnh Cà Mau') => ({
	meta: {
		id: 'a',
		name,
		frame: 'province',
		agency: '96',
		agencyName,
		pack: 'vn-1425',
		sample: false,
		schemaVersion: 1
	} satisfies Meta
});

it.each([
	['Khung kiến trúc Chính quyền số tỉnh Cà Mau (dữ liệu minh họa)', 'Khung kiến trúc Chính quyền số tỉnh Cà Mau'],
	['Khung kiến trúc số UBND tỉnh Cà Mau', 'Khung kiến trúc số UBND tỉnh Cà Mau'],
	[
		'Khung kiến trúc Chính quyền số cấp tỉnh – UBND tỉnh Cà Mau',
		'Khung kiến trúc Chính quyền số cấp tỉnh của Ủy ban nhân dân tỉnh Cà Mau'
	],
	['Khung kiến trúc số', 'Khung kiến trúc số của Ủy ban nhân dân tỉnh Cà Mau']
])('“%s” is called as it was named', (given, told) => {
	expect(wholeFrameworkName(of(given), pack)).toBe(told);
});

it('is told by its kind where the architecture bears another name', () => {
	expect(wholeFrameworkName(of('Archisurance'), pack)).toMatch(/^Khung .* của Ủy ban nhân dân tỉnh Cà Mau$/u);
});

it('stands on two lines of a title page', () => {
	expect(frameworkName(of('Khung kiến trúc Chính quyền số tỉnh Cà Mau'), pack)).toEqual({
		name: 'Khung kiến trúc Chính quyền số',
		owner: 'tỉnh Cà Mau'
	});
});
