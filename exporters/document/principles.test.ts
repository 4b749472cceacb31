import { expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { principleBlocks } from './principles';

test('principles stand by kind, lettered, with those that belong to one under it', () => {
	const blocks = principleBlocks(builtInPack('vn-1425')?.principles ?? []) ?? [];
	const said = blocks.map((block) =>
		block.kind === 'paragraph'
			? block.spans.map(({ text }) => text).join('')
			: block.kind === 'list'
				? `${String(block.items.length)} mục`
				: ''
	);
	expect(said.filter((text) => /^\d\. /u.test(text))).toEqual([
		'1. Nguyên tắc cốt lõi',
		'2. Nguyên tắc thiết kế, triển khai',
		'3. Phương pháp luận'
	]);
	expect(said).toContain('a) Quản trị trên cơ sở định lượng, đo lường và kiểm chứng được kết quả');
	const design = said.indexOf('c) Nguyên tắc thiết kế');
	expect(said[design + 1]).toBe('15 mục');
	expect(said).toContain('đ) Nguyên tắc dữ liệu chủ thống nhất');
	const leads = blocks.flatMap((block, at) => (block.kind === 'paragraph' && block.isLead === true ? [said[at]] : []));
	expect(leads).toEqual([
		'1. Nguyên tắc cốt lõi',
		'2. Nguyên tắc thiết kế, triển khai',
		'c) Nguyên tắc thiết kế',
		'g) Nguyên tắc đồng bộ với Khung kiến trúc an ninh mạng quốc gia',
		'3. Phương pháp luận'
	]);
	expect(principleBlocks([])).toBeUndefined();
});
