/** Views that people kept, in every format that draws. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims } from '$models/architecture/canonical';
import { Draft } from '$models/architecture/draft';
import { DiagramId } from '$models/architecture/identifier';
import { planAll } from '$models/commands/commands';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { provinceArchitecture } from '$models/views/fixture';
import { exportDrawio } from './drawio/export';
import type { Exported, ExportInput, Exporter } from './exporter';
import { exportForm02 } from './form02/export';
import { exportMermaid } from './mermaid/export';
import { exportPng } from './png/export';
import { prepareExport } from './prepare';
import { exportSvg } from './svg/export';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const asOf = '2026-11-26';

const kept = [
	{
		id: 'heat',
		title: 'Vòng đời lớp dữ liệu',
		request: { view: 'heat', overlay: '@findings', filter: { layers: ['L2'] } }
	},
	{ id: 'twin', title: 'Vòng đời lớp dữ liệu', request: { view: 'landscape' } },
	{ id: 'matrix', title: 'Ai với ai', request: { view: 'matrix' } },
	{ id: 'roadmap', title: 'Lộ trình chung', request: { view: 'roadmap' } },
	{ id: 'flows', title: 'Luồng của tỉnh', kind: 'SĐ-05', request: { view: 'flows' } }
];

function withKept(): Architecture {
	const whole = provinceArchitecture();
	const calls = kept.map((view) => ({ type: 'view.keep', ...view }));
	const plan = planAll(whole, calls, { pack, newId: () => 'new', now: '' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(whole);
	draft.apply(plan.value.edits);
	const [id, later] = [DiagramId('later'), '{"view":"radar"}'];
	const fields = { title: { value: 'Của ngày mai' }, view: { value: later } };
	const unread = { id, type: '@view', fields, targets: {}, deletedAt: null };
	return { ...draft.architecture, diagrams: new Map([...draft.architecture.diagrams, [id, unread]]) };
}

const textOf = ({ files }: Exported, path: string): string =>
	new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

describe('kept views', () => {
	const architecture = withKept();
	let input: ExportInput;
	const run = (exporter: Exporter): Promise<Exported> => exporter(input, () => undefined);

	beforeAll(async () => {
		input = await prepareExport(architecture, noClaims, pack, { level: 'internal', asOf });
	});

	it('are drawn by their titles with the words of their legend, each under a name of its own', async () => {
		const svg = await run(exportSvg);
		expect(svg.files.map(({ path }) => path)).toEqual(
			expect.arrayContaining([
				'Vong-doi-lop-du-lieu.svg',
				'Vong-doi-lop-du-lieu-2.svg',
				'Ai-voi-ai.svg',
				'Lo-trinh-chung.svg',
				'SD-05_Luong-cua-tinh.svg'
			])
		);
		const heat = textOf(svg, 'Vong-doi-lop-du-lieu.svg');
		expect(heat).toContain('<title id="scene-title">Vòng đời lớp dữ liệu</title>');
		// Colours by findings come from the report that is exported along.
		expect(heat).toMatch(/Bắt buộc, (?:1–3|≥ 4) \(\d+\)|Khuyến nghị \(\d+\)/u);
		expect(heat).toContain('Lớp 2');
		expect(textOf(svg, 'SD-05_Luong-cua-tinh.svg')).toContain('Mã và tên sơ đồ');
	});

	it('that are no boxes and lines are ruled tables', async () => {
		const svg = await run(exportSvg);
		const matrix = textOf(svg, 'Ai-voi-ai.svg');
		for (const word of ['Quan hệ từ hàng đến cột', 'Nền tảng số', 'Tổng', 'Loại đối tượng – Loại đối tượng'])
			expect(matrix).toContain(word);
		expect(textOf(svg, 'Lo-trinh-chung.svg')).toContain('Khoảng cách đã đóng');
		const drawio = await run(exportDrawio);
		expect(new TextDecoder().decode(drawio.files[0]?.bytes)).toContain('Ai với ai');
		expect((await run(exportPng)).files.map(({ path }) => path)).toContain('Ai-voi-ai.png');
	});

	it('that a format cannot show are named in its ledger', async () => {
		const unread = expect.objectContaining({
			place: 'diagrams/later',
			message: expect.stringContaining('Của ngày mai') as unknown
		}) as unknown;
		for (const exporter of [exportSvg, exportDrawio, exportMermaid])
			expect((await run(exporter)).losses).toContainEqual(unread);
		const mermaid = await run(exportMermaid);
		expect(mermaid.files.map(({ path }) => path)).not.toContain('Ai-voi-ai.mmd');
		expect(mermaid.losses).toContainEqual({
			place: 'diagrams/matrix',
			message: 'Ai với ai là bảng nên không đưa vào: Mermaid chỉ vẽ ô và đường nối.',
			en: 'Ai với ai is a table and left out: Mermaid draws boxes and lines'
		});
	});

	it('are in Form 02 only where they were kept as a diagram of the dossier', async () => {
		const form02 = await run(exportForm02);
		const paths = form02.files.map(({ path }) => path);
		expect(paths).toContain('SD-05_Luong-cua-tinh.drawio');
		expect(paths.filter((path) => /Vong-doi|Ai-voi-ai|Lo-trinh/u.test(path))).toEqual([]);
		expect(form02.losses.map(({ place }) => place)).not.toContain('diagrams/later');
	});

	it('change nothing in what a check finds, and stand for no mandatory figure', () => {
		const diagrams = new Map([...architecture.diagrams].filter(([, { type }]) => type !== '@view'));
		const without = check({ ...architecture, diagrams }, pack, asOf);
		expect(check(architecture, pack, asOf).findings).toEqual(without.findings);

		const view = { value: '{"view":"heat"}' };
		const [id, type] = [DiagramId('false'), 'SĐ-T-03'];
		const pretended = { id, type, fields: { view }, targets: {}, deletedAt: null };
		const plain = new Map([...diagrams].filter(([, one]) => one.type !== type));
		const lacking = check({ ...architecture, diagrams: plain }, pack, asOf).findings;
		const added = check({ ...architecture, diagrams: new Map([...plain, [id, pretended]]) }, pack, asOf).findings;
		expect(added).toEqual(lacking);
	});
});
