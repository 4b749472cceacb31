import { expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { noCounts } from '$models/conformance/rule-standing';
import { principleBlocks } from './principles';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const unchecked = { outcomes: [], findings: [] };

test('principles that no check was made of stand as a sentence and a list for each kind, so that no heading stands bare', () => {
	const blocks = principleBlocks(pack, unchecked) ?? [];
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
	expect(principleBlocks({ ...pack, principles: [] }, unchecked)).toBeUndefined();
});

test('of each principle is told where the decision has it, what is asked for its sake and what the check found', () => {
	// Both rest on II.2.1d, by which powers are divided.
	const [met, failed] = ['Q02i', 'N02'].map((id) => pack.rules.find((rule) => rule.id === id));
	if (met === undefined || failed === undefined) throw new Error('The pack has other rules');
	const subject = { kind: 'object', id: 'o', code: 'KT-7', name: '' } as const;
	const finding = { rule: failed.id, verdict: 'fail', subject } as never;
	const blocks = principleBlocks(pack, {
		outcomes: [
			{ rule: met.id, counts: { ...noCounts, pass: 1_204 }, error: '' },
			{ rule: failed.id, counts: { ...noCounts, pass: 2, fail: 1 }, error: '' }
		],
		findings: [finding]
	});
	const [core] = (blocks ?? []).filter((block) => block.kind === 'table');
	expect(core?.columns.map(({ title }) => title)).toEqual(['Nguyên tắc', 'Căn cứ', 'Yêu cầu đối chiếu và kết quả']);
	expect(core?.rows).toHaveLength(7);
	expect(core?.rows[3]).toEqual([
		'Phân cấp, phân quyền mạnh mẽ trên nền tảng số',
		'II.2.1d, tr.\u00a011',
		`Đáp ứng (số trường hợp): ${met.title.vi} (1.204).\nChưa đáp ứng: ${failed.title.vi} (KT-7).`
	]);
	// Rules rest on it, and none of them had a case.
	expect(core?.rows[0]?.[2]).toContain('không có trường hợp áp dụng');
});

test('each principle that rules rest on has a place of its own in the decision', () => {
	const places = pack.forms.form01.sections.flatMap(({ principles = [] }) => principles);
	expect(new Set(places.map(({ section }) => section)).size).toBe(places.length);
	const kinds = new Map(pack.principles.map(({ id, kind }) => [id, kind]));
	expect(places.filter(({ id }) => kinds.get(id) === 'core')).toHaveLength(7);
	expect(places.every(({ id }) => ['core', 'design'].includes(kinds.get(id) ?? ''))).toBe(true);
});
