import { describe, expect, it } from 'vitest';
import { edition, type EditionLevel } from '$models/architecture/edition';
import type { Architecture } from '$models/architecture/architecture';
import { architectureOf } from '$models/views/generated/fixture';
import { buildDocument } from '$exporters/form01/build';
import { fixtureInput, fixturePack } from '$exporters/form03/fixture';
import { conditionsOf } from './conditions';
import type { Block } from './document';
import { loadPainter } from './pictures';
import { RoadmapFigures } from './roadmap-figures';

type Fields = Readonly<Record<string, unknown>>;
const asOf = '2026-11-27';
const painter = await loadPainter();

function plan(tasks: readonly { readonly id: string; readonly fields: Fields }[]): Architecture {
	return architectureOf({
		objects: [
			{ id: 'mo', fields: { name: 'Cổng mở', recordType: 'original' } },
			{ id: 'kin', fields: { name: 'Kho Hòn Khoai', recordType: 'original', circulation: 'restricted' } }
		],
		gaps: tasks.map(({ id }) => ({ id: `ND-${id.slice(3)}`, objects: [id === 'NV-5' ? 'kin' : 'mo'], task: id })),
		tasks
	});
}

const usual = [
	{
		id: 'NV-1',
		fields: { name: 'Lập kho', lead: 'Sở A', start: '2027-01-01', deadline: '2027-06-30', priority: 'Cao' }
	},
	{
		id: 'NV-2',
		fields: { name: 'Nối kho', lead: 'Sở B', start: '2027-07-01', deadline: '2027-12-31', priority: 'Cao; sau NV-1' }
	},
	{
		id: 'NV-3',
		fields: { name: 'Dạy nghề', lead: 'Sở A', start: '2027-01-01', deadline: '2027-02-28', priority: 'Thấp' }
	},
	{ id: 'NV-4', fields: { name: 'Việc sau này', lead: 'Sở A', priority: 'Thấp' } }
];

function figures(architecture: Architecture, level: EditionLevel = 'internal') {
	let count = 0;
	const cut = edition(architecture, { level, asOf, pack: fixturePack });
	const input = { ...fixtureInput(), edition: cut, scenes: [], asOf };
	const roadmaps = new RoadmapFigures(input, painter, (caption) => `Hình ${String(++count)}. ${caption}`);
	return (ids = [...architecture.tasks.keys()]) => roadmaps.blocks(ids, 'Lộ trình');
}
const pictures = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'figure');
const words = (blocks: readonly Block[]): string =>
	blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : [])).join(' | ');

describe('a plan as figures', () => {
	it('shows tasks on their days, what waits for what and the critical path, in words too', async () => {
		const blocks = figures(plan(usual))();
		const [figure, ...others] = pictures(blocks);
		expect(others).toEqual([]);
		expect(figure?.caption).toBe('Hình 1. Lộ trình');
		expect(figure?.alt).toBe(
			'Biểu đồ tiến độ từ 01/01/2027 đến 31/12/2027: NV-3, NV-1, NV-2. Đường găng: NV-1, NV-2. Phụ thuộc: NV-2 sau NV-1.'
		);
		for (const text of ['>NV-1 Lập kho<', '>01/01/2027 – 30/06/2027<', '>Đường găng<', 'marker-end='])
			expect(figure?.svg).toContain(text);
		expect((await figure?.png())?.byteLength).toBeGreaterThan(1000);
		expect(words(blocks)).toBe(
			'Lộ trình được thể hiện tại Hình 1. | Chưa có thời hạn nên không có trên biểu đồ: NV-4.'
		);
	});

	it('is drawn once and referred to afterwards, and shows only what was asked for', () => {
		const blocks = figures(plan(usual));
		blocks();
		expect(blocks()).toHaveLength(1);
		expect(words(blocks())).toContain('xem Hình 1');
		const [part] = pictures(blocks(['NV-2'] as never));
		expect(part?.svg).not.toContain('Lập kho');
		// What comes first stands on no sheet of this figure, so it is named beside the bar.
		expect(part?.svg).toContain('>sau NV-1<');
	});

	it('tells of tasks that wait for each other, and has none where no task has a day', () => {
		const round = usual.map((task) =>
			task.id === 'NV-1' ? { ...task, fields: { ...task.fields, priority: 'Cao; sau NV-2' } } : task
		);
		expect(words(figures(plan(round))())).toMatch(/chờ lẫn nhau, không tính vào đường găng: NV-[12], NV-[12]\./u);
		expect(figures(plan(usual.slice(3)))()).toEqual([]);
	});

	it('goes over several sheets, and beyond that draws tasks together by their lead', () => {
		const many = (count: number) =>
			Array.from({ length: count }, (_, at) => ({
				id: `NV-${String(at + 1)}`,
				fields: {
					name: `Việc ${String(at)}`,
					lead: `Sở ${String(at % 7)}`,
					start: '2027-01-01',
					deadline: '2027-06-30'
				}
			}));
		const sheets = pictures(figures(plan(many(40)))());
		expect(sheets.map(({ caption }) => caption)).toEqual(
			[1, 2, 3].map((at) => `Hình ${String(at)}. Lộ trình (${String(at)}/3)`)
		);
		for (let at = 0; at < 40; at += 1)
			expect(sheets.filter(({ svg }) => svg.includes(`>NV-${String(at + 1)} Việc ${String(at)}<`))).toHaveLength(1);
		const grouped = figures(plan(many(400)))();
		expect(pictures(grouped)).toHaveLength(1);
		expect(pictures(grouped)[0]?.svg).toContain('>Sở 3<');
		expect(words(grouped)).toContain('Kế hoạch có 400 nhiệm vụ có thời hạn; biểu đồ gộp theo cơ quan chủ trì.');
	});

	it('names in public nothing that is restricted', () => {
		const secret = [
			...usual,
			{
				id: 'NV-5',
				fields: { name: 'Nâng cấp Kho Hòn Khoai', lead: 'Sở A', start: '2027-01-01', deadline: '2028-06-30' }
			},
			{
				id: 'NV-6',
				fields: {
					name: 'Mở cổng',
					lead: 'Sở A',
					start: '2027-03-01',
					deadline: '2028-01-31',
					priority: 'Cao; sau NV-5'
				}
			}
		];
		const architecture = plan(secret);
		const said = (level: EditionLevel): string => JSON.stringify(figures(architecture, level)());
		expect(/NV-5 Nâng cấp Kho Hòn Khoai/u.test(said('restricted'))).toBe(true);
		expect(/Nối kho/u.test(said('public'))).toBe(true);
		expect(/Hòn Khoai/u.test(said('public'))).toBe(false);
	});

	it('stands in Form 01 before its table, and not again in the annex', () => {
		const cut = edition(plan(usual), { level: 'internal', asOf, pack: fixturePack });
		const input = { ...fixtureInput(), edition: cut, scenes: [], asOf };
		const { model } = buildDocument(input, { ...painter, holds: conditionsOf(input) });
		const captions = model.sections.flatMap(({ blocks }) =>
			blocks.flatMap((block) => (block.kind === 'figure' || block.kind === 'table' ? [block.caption] : []))
		);
		const [at, ...others] = captions.flatMap((caption, index) => (caption.startsWith('Hình') ? [index] : []));
		expect(others).toEqual([]);
		expect(captions[at ?? -1]).toBe('Hình 1. Lộ trình thực hiện nhiệm vụ');
		expect(captions[(at ?? -1) + 1]).toMatch(/Bảng \d+\. Lộ trình thực hiện nhiệm vụ/u);
	});
});
