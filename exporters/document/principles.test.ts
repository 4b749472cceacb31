import { expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { principleBlocks } from './principles';

test('principles stand as a sentence and a list for each kind, so that no heading stands bare', () => {
	const blocks = principleBlocks(builtInPack('vn-1425')?.principles ?? []) ?? [];
	expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph', 'list', 'paragraph', 'list']);
	for (const block of blocks) {
		if (block.kind !== 'paragraph') continue;
		expect(block.isLead).toBe(true);
		expect(block.spans.map(({ text, bold }) => [text.endsWith(':'), bold])).toEqual([[true, undefined]]);
	}
	const items = blocks.flatMap((block) =>
		block.kind === 'list' ? block.items.map((spans) => spans.map(({ text }) => text).join('')) : []
	);
	expect(items[0]).toBe('Quản trị trên cơ sở định lượng, đo lường và kiểm chứng được kết quả');
	const design = items.find((text) => text.startsWith('Nguyên tắc thiết kế: ')) ?? '';
	expect(design.split('; ')).toHaveLength(15);
	expect(items).toContain('Nguyên tắc dữ liệu chủ thống nhất');
	expect(principleBlocks([])).toBeUndefined();
});
