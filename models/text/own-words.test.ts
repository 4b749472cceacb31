import { describe, expect, test } from 'vitest';
import { hasOwnWords } from './own-words';

describe('words of one’s own', () => {
	test.each([
		'',
		' \n\n ',
		'…',
		'...',
		'[…]',
		'[Nêu ưu điểm, hạn chế]\n\n- …\n- [ ]',
		'## Ưu điểm\n\n### Hạn chế',
		'*Nội dung minh họa.*',
		'Nội dung minh họa',
		'*Nội dung minh họa, không phải văn bản của bộ.*\n',
		'```khuevan\ntable objects\n```',
		'[…]\n```khuevan\ntable objects\n```',
		'```mermaid\ngraph TD; A-->B\n```\n\n…'
	])('there are none in %j', (text) => {
		expect(hasOwnWords(text)).toBe(false);
	});

	test.each([
		'Tỉnh dùng chung nền tảng.',
		'*Nội dung minh họa.*\n\nƯu tiên nền tảng quốc gia.',
		'Nội dung minh họa. Ưu tiên nền tảng quốc gia.',
		'## Ưu điểm\n\nĐã nối LGSP.',
		'[Quyết định 1425](https://example.vn)',
		'**Chưa xác định** (lý do: …; đầu mối: …; hạn: …)',
		'```khuevan\ntable objects\n```\n\nXem bảng trên.',
		'| Cột |\n|---|\n| A |'
	])('there are some in %j', (text) => {
		expect(hasOwnWords(text)).toBe(true);
	});

	test('a very long line of brackets takes no longer than it is long', () => {
		const text = '['.repeat(200_000);
		const start = performance.now();
		expect(hasOwnWords(text)).toBe(false);
		expect(performance.now() - start).toBeLessThan(2_000);
	});
});
