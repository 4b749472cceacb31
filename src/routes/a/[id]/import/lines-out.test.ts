import { expect, it } from 'vitest';
import { ledgerEntry } from '$exporters/drawio/ledger';
import { linesOut } from './lines-out';

it('counts the lines that stay out by why, and not what is lost of a line that goes in', () => {
	const told = linesOut(
		(['dangling-end', 'relation-not-allowed', 'label-not-taken', 'no-text', 'relation-not-allowed'] as const).map(
			(code) => ledgerEntry(code, { page: 'p' })
		)
	);
	expect(told.map(({ count, reason }) => [count, reason.vi])).toEqual([
		[2, 'Khung không cho quan hệ loại này giữa hai loại đối tượng ấy'],
		[1, 'Đường nối có đầu không gắn vào hình nào']
	]);
	expect(linesOut([])).toEqual([]);
});
