import { expect, it } from 'vitest';
import { withoutEmphasis } from './emphasis';

it.each([
	['*Nội dung minh họa.*', 'Nội dung minh họa.'],
	['Nêu **rõ** và _đủ_, ***cả hai***', 'Nêu rõ và đủ, cả hai'],
	['* mục thứ nhất\n* mục thứ hai', '* mục thứ nhất\n* mục thứ hai'],
	['5 * 3 * 2', '5 * 3 * 2'],
	['ten_cua_truong', 'ten_cua_truong'],
	['\\*giữ nguyên*', '\\*giữ nguyên*'],
	['mở * rồi thôi', 'mở * rồi thôi']
])('%s', (text, words) => {
	expect(withoutEmphasis(text)).toBe(words);
});

it('takes no longer than a long line of stars is long', () => {
	const stars = '*'.repeat(200_000);
	expect(withoutEmphasis(stars)).toBe(stars);
});
