import { expect, it } from 'vitest';
import { passageSince, whereDiffering } from './passage-since';

const old = 'Mở đầu.\n\nKho đã chạy tám năm.\n\nKết.';
const since = (now: string) => passageSince(old, now, old.indexOf('tám'));

it.each([
	['was written anew', old.replace('tám năm', 'chín năm'), 'Kho đã chạy chín năm.'],
	['stands as it stood', `${old}\n\nThêm.`, 'Kho đã chạy tám năm.'],
	['was moved', 'Mở đầu.\n\nKết.\n\nKho đã chạy tám năm.', 'Kho đã chạy tám năm.'],
	['was written anew beside another', old.replace('tám năm.', 'chín năm.\n\nCăn cứ số 12.'), 'Kho đã chạy chín năm.'],
	['was replaced whole', old.replace('Kho đã chạy tám năm.', 'Xem Bảng 3.'), 'Xem Bảng 3.'],
	['is gone', 'Mở đầu.\n\nKết.', '']
])('a passage that %s', (_name, now, words) => {
	expect(since(now)).toEqual({ before: 'Kho đã chạy tám năm.', now: words });
});

it('tells of a long paragraph where it differs', () => {
	const long = `${'chữ '.repeat(200)}cũ rồi.`;
	const told = passageSince(long, long.replace('cũ', 'mới'), 0);
	expect(told.before).toMatch(/^…chữ .* cũ rồi\.$/u);
	expect(told.now).toMatch(/^…chữ .* mới rồi\.$/u);
	expect(told.before.length).toBeLessThan(100);
});

it('tells of a long paragraph what was added at its end, and of two long values where they part', () => {
	const long = 'chữ '.repeat(200).trim();
	const told = passageSince(long, `${long} Câu thêm.`, 0);
	expect(told.now).toMatch(/^…chữ .* chữ Câu thêm\.$/u);
	expect(told.before).not.toContain('thêm');
	expect(whereDiffering(`${long} A`, `${long} B`)).toEqual({
		before: expect.stringMatching(/^…chữ .* A$/u) as string,
		now: expect.stringMatching(/^…chữ .* B$/u) as string
	});
	expect(whereDiffering('', 'Có')).toEqual({ before: '', now: 'Có' });
	expect(whereDiffering('Có', '')).toEqual({ before: 'Có', now: '' });
});

it('tells where two long values part also within a word without end, such as an address', () => {
	const address = `${'chữ '.repeat(100)}https://vbpl.vn/${'a'.repeat(90)}`;
	for (const behind of ['', ' và những lời sau đó'.repeat(40)]) {
		const { before, now } = whereDiffering(`${address}1${behind}`, `${address}2${behind}`);
		expect(before).toContain('aa1');
		expect(now).toContain('aa2');
	}
});
