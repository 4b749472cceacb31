import { expect, it } from 'vitest';
import { drawing } from '$lib/i18n/vi/drawing';
import { formWords, saysPage } from './form-words';

const inVietnamese = (key: string): string => drawing[key.slice('drawing.'.length) as keyof typeof drawing];

it.each([
	['box', 'hộp'],
	['cylinder3 #dae8fc', 'hình trụ #dae8fc'],
	['rounded dashed', 'hộp bo góc, nét đứt'],
	['solid block #82b366', 'nét liền, mũi tên đặc #82b366'],
	['dashed none', 'nét đứt, không mũi tên'],
	['mxgraph.aws4.group', 'mxgraph.aws4.group'],
	['constructor', 'constructor']
])('%s is said as %s', (form, said) => {
	expect(formWords(form, inVietnamese)).toBe(said);
});

it('knows a page that is named as one', () => {
	for (const name of ['Trang 1', 'Page-1', 'trang']) expect(saysPage(name)).toBe(true);
	for (const name of ['Pages of Hà', 'Tổng thể', 'Trangan', '']) expect(saysPage(name)).toBe(false);
});
