import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { mapValue } from './map-values';
import { readDate } from './read-date';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

function mapped(field: string, text: string | number): string {
	const definition = pack?.fields.find(({ subject, id }) => subject === 'object' && id === field);
	if (pack === undefined || definition === undefined) throw new Error(field);
	const value =
		typeof text === 'number' ? ({ kind: 'number', number: text } as const) : ({ kind: 'text', text } as const);
	const result = mapValue(pack, definition, value);
	if (result.kind === 'set-aside') return result.code;
	return `${'value' in result.entry ? String(result.entry.value) : ''} ${result.repair ?? ''}`.trim();
}

describe('mapValue', () => {
	it.each([
		['lifecycle', 'đang vận hành', 'operating'],
		['lifecycle', 'Đang Vận Hành', 'operating'],
		['lifecycle', 'đang vận hành'.normalize('NFD'), 'operating unicode'],
		['lifecycle', 'Đang chạy', 'operating synonym'],
		['lifecycle', 'đang sd', 'operating synonym'],
		['lifecycle', 'Ngừng', 'ended synonym'],
		['lifecycle', 'dang van hanh', 'operating synonym'],
		['lifecycle', 'đang vận hàng', 'operating typo'],
		['lifecycle', 'tùy lúc', 'unknown-value'],
		['lifecycle', 77, 'number-in-list'],
		['lifecycle', '#REF!', 'error-cell'],
		['securityLevel', 3, '3'],
		['securityLevel', 'Cấp độ 3', '3'],
		['securityLevel', 'cấp 3', '3'],
		['securityLevel', 9, 'out-of-range'],
		['usageScope', 'cấp tỉnh; cấp xã', 'province,commune'],
		['usageScope', 'ngành, lĩnh vực', 'sector'],
		['owner', ' Sở  Y tế ', 'Sở Y tế spacing']
	])('%s: %s gives %s', (field, text, expected) => {
		expect(mapped(field, text)).toBe(expected);
	});
});

describe('readDate', () => {
	it.each([
		['2021', '2021'],
		['12/2023', '2023-12'],
		['03.05.2022', '2022-05-03'],
		['15-8-2024', '2024-08-15'],
		['tháng 5/2023', '2023-05'],
		['Tháng 5 năm 2023', '2023-05'],
		['ngày 3 tháng 5 năm 2022', '2022-05-03'],
		['29/02/2024', '2024-02-29'],
		['31/02/2024', 'impossible-date'],
		['13/2023', 'impossible-date'],
		['năm ngoái', 'impossible-date'],
		['1/1/1900', 'date-out-of-range'],
		['3024', 'date-out-of-range']
	])('%s is %s', (text, expected) => {
		const read = readDate({ kind: 'text', text });
		expect(read.kind === 'date' ? read.iso : read.code).toBe(expected);
	});
});
