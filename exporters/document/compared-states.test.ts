import { describe, expect, test } from 'vitest';
import type { Block } from './document';
import { conditionsOf } from './conditions';
import { noPainter } from './no-painter';
import { buildDocument } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';

const value = (text: string) => ({ value: text });

interface Said {
	readonly fields: Readonly<Record<string, { readonly value: string }>>;
	readonly targets?: Readonly<Record<string, { readonly value: string }>>;
}

function blocksOf(architecture: Architecture): readonly Block[] {
	const input = fixtureInput(architecture);
	return buildDocument(input, { ...noPainter, holds: conditionsOf(input) }).model.sections.flatMap(
		({ blocks }) => blocks
	);
}

/** The document of the fixture in which some objects say something else. */
function told(said: Readonly<Record<string, Said>>): readonly Block[] {
	const base = fixtureArchitecture();
	const objects = new Map(base.objects);
	for (const [id, { fields, targets = {} }] of Object.entries(said)) {
		const object = objects.get(ObjectId(id));
		if (object === undefined) throw new Error(`The fixture has no ${id}`);
		objects.set(object.id, { ...object, fields: { ...object.fields, ...fields }, targets });
	}
	return blocksOf({ ...base, objects });
}

function compared(blocks: readonly Block[], code: string): readonly string[] {
	const table = blocks.find(
		(block) => block.kind === 'table' && /Đối chiếu hiện trạng và mục tiêu$/u.test(block.caption)
	);
	if (table?.kind !== 'table') throw new Error('There is no comparison');
	expect(table.columns.map(({ title }) => title)).toEqual([
		'Mã đối tượng',
		'Tên đối tượng',
		'Thành phần trong lớp',
		'Hiện trạng',
		'Mục tiêu',
		'Phương án hoàn thiện'
	]);
	return table.rows.find(([said]) => said === code)?.slice(3, 5) ?? [];
}

describe('the comparison of today and the target', () => {
	test('has both beside each other and says what comes, goes and stays', () => {
		const blocks = told({
			o10: { fields: { modelState: value('to-be'), lifecycle: value('planned') } },
			o2: { fields: { lifecycle: value('merging') }, targets: { lifecycle: value('ended') } },
			o1: { fields: {}, targets: { lifecycle: value('upgrading') } }
		});
		expect(compared(blocks, 'KT-10')).toEqual(['Chưa có (dự kiến)', 'Bổ sung mới']);
		expect(compared(blocks, 'KT-2')).toEqual(['Đang hợp nhất', 'Không tiếp tục: Kết thúc sử dụng (theo ND-1, ND-2)']);
		expect(compared(blocks, 'KT-1')).toEqual(['Đang vận hành', 'Tiếp tục, có thay đổi: Nâng cấp (theo ND-1, ND-2)']);
		// Nobody said of it what becomes of it.
		expect(compared(blocks, 'QG-1')[1]).toBe('Tiếp tục, chưa ghi thay đổi');
		const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : []));
		expect(words.find((text) => /^Trong .* đối tượng: /u.test(text))).toMatch(/bổ sung mới, \d+ không tiếp tục/u);
	});

	test('words one plan alike, whether or not the target says the state that the plan says', () => {
		const plan = { disposition: value('upgrade') };
		const blocks = told({
			o1: { fields: plan, targets: { lifecycle: value('upgrading') } },
			o2: { fields: plan },
			o10: { fields: plan, targets: { lifecycle: value('trial') } }
		});
		const words = 'Tiếp tục, hoàn thiện theo phương án (theo ND-1, ND-2)';
		expect([compared(blocks, 'KT-1')[1], compared(blocks, 'KT-2')[1]]).toEqual([words, words]);
		expect(compared(blocks, 'KT-10')[1]).toBe('Tiếp tục, hoàn thiện theo phương án: Thử nghiệm');
	});

	test('says why something is new', () => {
		const blocks = told({
			o10: {
				fields: {
					modelState: value('to-be'),
					justificationKind: value('technical'),
					justification: value('Chưa nền tảng nào làm việc này')
				}
			}
		});
		expect(compared(blocks, 'KT-10')[1]).toBe('Bổ sung mới; lý do: Yêu cầu kỹ thuật – Chưa nền tảng nào làm việc này');
	});

	test('lets nothing continue that is replaced, however its model state reads', () => {
		const blocks = told({
			o1: { fields: { modelState: value('both') }, targets: { lifecycle: value('replacing') } },
			o2: { fields: { modelState: value('both'), disposition: value('replace') } }
		});
		expect(compared(blocks, 'KT-1')[1]).toBe('Không tiếp tục: Thay thế (theo ND-1, ND-2)');
		expect(compared(blocks, 'KT-2')[1]).toBe('Không tiếp tục (theo ND-1, ND-2)');
	});

	test('names what only moves data out of what does not continue', () => {
		const base = fixtureArchitecture();
		const [relation] = base.relations.values();
		if (relation === undefined) throw new Error('The fixture has no relation');
		const source = base.objects.get(relation.source);
		if (source === undefined) throw new Error('A relation has no source');
		const blocks = blocksOf({
			...base,
			objects: new Map(base.objects).set(source.id, {
				...source,
				fields: { ...source.fields, modelState: value('as-is') }
			}),
			relations: new Map(base.relations).set(relation.id, {
				...relation,
				fields: { ...relation.fields, modelState: value('to-be'), state: value('planned') }
			})
		});
		const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
		const row = cells.find((one) => one[0] === relation.code && one.some((cell) => cell.startsWith('Chuyển tiếp')));
		expect(row?.slice(-2)).toEqual([
			'Chưa có (dự kiến)',
			expect.stringMatching(/^Chuyển tiếp: dùng khi chuyển đổi giữa \S+ và \S+, kết thúc khi chuyển xong$/u)
		]);
		const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : []));
		expect(words.find((text) => /^Trong .* quan hệ/u.test(text))).toContain(
			`1 chuyển tiếp, chỉ dùng khi chuyển từ thành phần không tiếp tục (${relation.code})`
		);
	});

	test('keeps gaps about what nobody has yet out of those of today', () => {
		const lines = (state: string): readonly string[] =>
			told({ o1: { fields: { modelState: value(state) } }, o2: { fields: { modelState: value(state) } } }).flatMap(
				(block) => (block.kind === 'list' ? block.items.map((item) => item.map(({ text }) => text).join('')) : [])
			);
		const isTold = (said: readonly string[]): boolean => said.some((line) => /^ND-\d+ \(/u.test(line));
		expect(isTold(lines('both'))).toBe(true);
		expect(isTold(lines('to-be'))).toBe(false);
	});

	test('stands below what the agency wrote under its heading', () => {
		const base = fixtureArchitecture();
		const words = 'Lời của cơ quan về việc đối chiếu.';
		const blocks = blocksOf({ ...base, chapters: new Map([['form01/VII.1', words]]) });
		const at = blocks.findIndex(
			(block) => block.kind === 'paragraph' && block.spans.some(({ text }) => text === words)
		);
		expect(blocks[at - 1]?.kind).toBe('heading');
		expect(blocks.slice(at).find(({ kind }) => kind === 'table')).toMatchObject({
			caption: expect.stringContaining('Đối chiếu hiện trạng và mục tiêu') as string
		});
	});
});
