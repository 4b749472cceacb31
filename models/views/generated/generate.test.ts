import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { shownObjects } from '../view-of';
import { MOST_BOXES } from './aggregate';
import type { BoxesView } from './assembled';
import { architectureOf, viewPack, type Parts } from './fixture';
import { generate } from './generate';
import type { FindingsOf } from './heat';
import {
	FINDINGS,
	usualRequest,
	viewNames,
	viewRequestSchema,
	type ViewRequest
} from '$models/architecture/view-request';

const pack = viewPack();
const ask = (request: unknown): ViewRequest => viewRequestSchema.parse(request);

function boxes(architecture: Architecture, request: unknown, findings: FindingsOf = new Map()): BoxesView {
	const made = generate(architecture, pack, ask(request), { locale: 'vi', findings });
	if (made.kind !== 'boxes') throw new Error('Not a view of boxes');
	return made;
}
const groupsOf = (view: BoxesView): Record<string, string> =>
	Object.fromEntries(view.rows.map(({ id, group }) => [id, group]));
const wordsOf = (view: BoxesView): Record<string, string> =>
	Object.fromEntries(view.rows.map(({ id, word }) => [id, word]));

const place = (layer: string, component: string) => ({ layer, component });

describe('landscape', () => {
	const parts = (component: string): Parts => ({
		objects: [
			{ id: 'lgsp', kind: 'platform', fields: place('L2', 'NTL') },
			{ id: 'part', kind: 'service', parent: 'lgsp', fields: place('L2', 'NTL') },
			{ id: 'kho', kind: 'database', fields: place('L2', component) },
			{ id: 'loose' },
			{ id: 'so', kind: 'unit' }
		]
	});

	it('stands objects by layer and component, parts inside their wholes', () => {
		const made = boxes(architectureOf(parts('DL')), { view: 'landscape' });
		expect(groupsOf(made)).toEqual({
			kho: 'Dữ liệu và nền tảng lõi › Dữ liệu',
			lgsp: 'Dữ liệu và nền tảng lõi › Nền tảng lõi',
			part: 'Dữ liệu và nền tảng lõi › Nền tảng lõi',
			loose: ''
		});
		const [layer] = made.view.layers;
		expect(layer?.components.map(({ id, objects }) => [id, objects.map((one) => one.id)])).toEqual([
			['DL', ['kho']],
			['NTL', ['lgsp']]
		]);
		expect(layer?.components[1]?.objects[0]?.children.map(({ id }) => id)).toEqual(['part']);
		expect(made.view.boundary.map(({ id }) => id)).toEqual(['loose']);
	});

	it('follows one changed field', () => {
		const made = boxes(architectureOf(parts('NTL')), { view: 'landscape' });
		expect(groupsOf(made)['kho']).toBe('Dữ liệu và nền tảng lõi › Nền tảng lõi');
	});

	it('shows other kinds where they are asked for, and finds words without their marks', () => {
		const architecture = architectureOf(parts('DL'));
		const units = boxes(architecture, { view: 'landscape', filter: { kinds: ['unit'] } });
		expect(units.rows.map(({ id }) => id)).toEqual(['so']);
		const found = boxes(architecture, { view: 'landscape', filter: { text: 'KHÓ' } });
		expect(found.rows.map(({ id }) => id)).toEqual(['kho']);
	});

	it('sums up what is too much for a drawing, each group leading to its part', () => {
		const many = Array.from({ length: MOST_BOXES + 1 }, (_, index) => ({
			id: `o${String(index)}`,
			kind: index % 3 === 0 ? 'database' : 'system',
			fields: place('L3', 'UDNV')
		}));
		const made = boxes(architectureOf({ objects: many }), { view: 'landscape' });
		expect([made.aggregated, made.count, made.rows.length]).toEqual([true, MOST_BOXES + 1, MOST_BOXES + 1]);
		const counts = shownObjects(made.view).map(({ name, code, reference }) => [name, code, reference]);
		expect(counts).toEqual([
			['CSDL/tài sản dữ liệu', '201 đối tượng', { kind: 'component', id: 'UDNV' }],
			['Hệ thống số/hệ thống thông tin', '400 đối tượng', { kind: 'component', id: 'UDNV' }]
		]);
	});
});

describe('heat map', () => {
	const objects = (score: number): Parts => ({
		objects: [
			{ id: 'a', kind: 'database', fields: { lifecycle: 'operating', qualityCorrect: score } },
			{ id: 'b', kind: 'database', fields: { lifecycle: 'ended', qualityCorrect: 10 } },
			{ id: 'c', kind: 'database', fields: { lifecycle: 'operating' } },
			{ id: 'd', kind: 'system' }
		]
	});

	it('tells the value of a list on every box, and counts each in the legend', () => {
		const made = boxes(architectureOf(objects(90)), { view: 'heat', overlay: 'lifecycle' });
		expect(wordsOf(made)).toEqual({
			a: 'Đang vận hành',
			b: 'Kết thúc sử dụng',
			c: 'Đang vận hành',
			d: 'Chưa nêu'
		});
		expect(made.classes.map(({ word, count }) => [word, count])).toEqual([
			['Đang vận hành', 2],
			['Kết thúc sử dụng', 1],
			['Chưa nêu', 1]
		]);
		expect(new Set(made.classes.map(({ tone }) => tone)).size).toBe(3);
	});

	it('puts numbers on a scale, and leaves kinds without the field alone', () => {
		const of = (score: number): BoxesView =>
			boxes(architectureOf(objects(score)), { view: 'heat', overlay: 'qualityCorrect' });
		expect(wordsOf(of(90))).toEqual({ a: '90', b: '10', c: 'Chưa nêu', d: '' });
		expect(of(90).classes.map(({ tone }) => tone)).toEqual(['scale-1', 'scale-5', 'unknown']);
		expect(wordsOf(of(55))['a']).toBe('55');
	});

	it('tells findings by their heaviest, and many from few', () => {
		const findings: FindingsOf = new Map([
			['a', { required: 2, recommended: 1, information: 0 }],
			['b', { required: 8, recommended: 0, information: 0 }]
		]);
		const made = boxes(architectureOf(objects(1)), { view: 'heat', overlay: FINDINGS }, findings);
		expect(wordsOf(made)['a']).toBe('2 bắt buộc, 1 khuyến nghị');
		expect(made.classes.map(({ word, count }) => [word, count])).toEqual([
			['Bắt buộc, ≥ 4', 1],
			['Bắt buộc, 1–3', 1],
			['Không có phát hiện', 2]
		]);
	});
});

describe('flows', () => {
	const parts = (state: string): Parts => ({
		objects: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'alone' }],
		relations: [
			['a', 'data-exchange', 'b', { data: 'Hộ tịch', state: 'in-use' }],
			['b', 'service-use', 'c', { state }],
			['a', 'dependency', 'alone']
		]
	});
	const lines = (view: BoxesView): string[] => view.view.relations.map(({ source, target }) => `${source} ${target}`);

	it('shows who sends what to whom, and nobody else', () => {
		const made = boxes(architectureOf(parts('in-use')), { view: 'flows' });
		expect(made.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(lines(made)).toEqual(['a b', 'b c']);
		expect(made.view.relations[0]?.label).toBe('Hộ tịch');
	});

	it('lets a flow go that has ended', () => {
		expect(lines(boxes(architectureOf(parts('ended')), { view: 'flows' }))).toEqual(['a b']);
	});

	it('keeps to one object and its neighbours', () => {
		const architecture = architectureOf(parts('in-use'));
		expect(lines(boxes(architecture, { view: 'flows', object: 'c' }))).toEqual(['b c']);
		expect(boxes(architecture, { view: 'flows', object: 'alone' }).rows.map(({ id }) => id)).toEqual(['alone']);
	});
});

describe('hosting', () => {
	const parts = (hosting: string | undefined): Parts => ({
		objects: [
			{ id: 'dc', kind: 'infrastructure' },
			{ id: 'cloud', kind: 'infrastructure', parent: 'dc' },
			{ id: 'app', fields: hosting === undefined ? {} : { hosting } },
			{ id: 'part', parent: 'cloud', fields: { hosting: 'own-data-centre' } },
			{ id: 'silent' }
		],
		relations: [
			['app', 'dependency', 'dc'],
			['app', 'dependency', 'cloud'],
			['silent', 'data-exchange', 'dc']
		]
	});

	it('goes by the field, the whole and the relations, and guesses nothing', () => {
		const made = boxes(architectureOf(parts('own-data-centre')), { view: 'hosting' });
		expect(groupsOf(made)).toEqual({
			app: 'Trung tâm dữ liệu của cơ quan › cloud + dc',
			part: 'Trung tâm dữ liệu của cơ quan › cloud',
			cloud: 'Chưa nêu nơi đặt › dc',
			dc: 'Chưa nêu nơi đặt › Chưa nêu hạ tầng',
			silent: 'Chưa nêu nơi đặt › Chưa nêu hạ tầng'
		});
		const references = made.view.layers.flatMap(({ components }) => components.map(({ reference }) => reference));
		expect(references).toContainEqual({ kind: 'object', id: 'cloud' });
	});

	it('follows one changed field', () => {
		const made = boxes(architectureOf(parts('hired-cloud')), { view: 'hosting' });
		expect(groupsOf(made)['app']).toBe('Điện toán đám mây thuê › cloud + dc');
		expect(groupsOf(boxes(architectureOf(parts(undefined)), { view: 'hosting' }))['app']).toContain('Chưa nêu nơi đặt');
	});
});

describe('impact', () => {
	const architecture = architectureOf({
		objects: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
		relations: [
			['a', 'data-exchange', 'b'],
			['c', 'dependency', 'b'],
			['c', 'service-use', 'd']
		]
	});

	it('orders objects by distance and tells the way to each', () => {
		const made = boxes(architecture, { view: 'impact', object: 'a' });
		expect(groupsOf(made)).toEqual({ a: 'Bắt đầu', b: 'Bước 1', c: 'Bước 2' });
		expect(made.paths.map(({ text }) => text)).toEqual([
			'a — Trao đổi dữ liệu → b',
			'a — Trao đổi dữ liệu → b ← Phụ thuộc — c'
		]);
		expect(made.view.layers.map(({ number }) => number)).toEqual(['Bắt đầu', 'Bước 1', 'Bước 2']);
	});

	it('goes further, one way only, or along some kinds only', () => {
		const of = (more: object): string[] =>
			boxes(architecture, { view: 'impact', object: 'a', ...more }).rows.map(({ id }) => id);
		expect(of({ steps: 3 })).toEqual(['a', 'b', 'c', 'd']);
		expect(of({ steps: 3, direction: 'out' })).toEqual(['a', 'b']);
		expect(of({ steps: 3, relationKinds: ['dependency'] })).toEqual(['a']);
		expect(boxes(architecture, { view: 'impact', object: 'gone' }).rows).toEqual([]);
	});
});

describe('matrix', () => {
	const made = (kind: string) => {
		const architecture = architectureOf({
			objects: [
				{ id: 'a', kind },
				{ id: 'b', kind: 'database' },
				{ id: 'c', kind: 'database' }
			],
			relations: [
				['a', 'data-exchange', 'b'],
				['a', 'dependency', 'c'],
				['c', 'data-exchange', 'a']
			]
		});
		const view = generate(architecture, pack, usualRequest('matrix'), { locale: 'vi' });
		if (view.kind !== 'matrix') throw new Error('Not a matrix');
		return view;
	};

	it('counts relations by what stands at their ends', () => {
		const view = made('system');
		expect(view.rows.map(({ label, total }) => [label, total])).toEqual([
			['Hệ thống số/hệ thống thông tin', 2],
			['CSDL/tài sản dữ liệu', 1]
		]);
		expect(view.columns.map(({ id }) => id)).toEqual(['system', 'database']);
		expect(view.cells.map((row) => row.map(({ length }) => length))).toEqual([
			[0, 2],
			[1, 0]
		]);
		expect(view.cells[0]?.[1]?.map(({ source, target }) => [source, target])).toEqual([
			['a', 'b'],
			['a', 'c']
		]);
	});

	it('follows one changed kind', () => {
		expect(made('platform').rows.map(({ id }) => id)).toEqual(['platform', 'database']);
	});
});

describe('as-is against to-be', () => {
	const parts = (modelState: string): Parts => ({
		objects: [
			{ id: 'new', fields: { modelState } },
			{ id: 'old', fields: { modelState: 'both', disposition: 'replace' } },
			{ id: 'better', fields: { modelState: 'both', lifecycle: 'operating' }, to: { lifecycle: 'upgrading' } },
			{ id: 'joined', fields: { modelState: 'both', disposition: 'merge' } },
			{ id: 'same', fields: { modelState: 'both', disposition: 'keep' } },
			{ id: 'retired', fields: { modelState: 'both', lifecycle: 'operating' }, to: { lifecycle: 'ended' } }
		],
		relations: [['same', 'data-exchange', 'new', { modelState: 'to-be' }]],
		gaps: [{ id: 'g', objects: ['new', 'better'], task: 't' }],
		tasks: [{ id: 't', fields: { name: 'Làm', start: '2027-01-01', deadline: '2027-06-30' } }]
	});

	it('tells what is added, ends, changes and stays', () => {
		const made = boxes(architectureOf(parts('to-be')), { view: 'change' });
		expect(wordsOf(made)).toEqual({
			new: 'Thêm mới',
			old: 'Kết thúc',
			better: 'Thay đổi: Trạng thái vòng đời',
			joined: 'Thay đổi: Hợp nhất/tổ chức lại',
			same: 'Giữ nguyên',
			retired: 'Kết thúc'
		});
		expect(made.classes.map(({ id, count }) => [id, count])).toEqual([
			['added', 1],
			['removed', 2],
			['changed', 2],
			['kept', 1]
		]);
		expect(made.view.relations.map(({ label }) => label)).toEqual(['Trao đổi dữ liệu – Thêm mới']);
	});

	it('follows one changed field', () => {
		expect(wordsOf(boxes(architectureOf(parts('both')), { view: 'change' }))['new']).toBe('Giữ nguyên');
	});

	it('knows at a date only what was reached by then', () => {
		const at = (date: string) => wordsOf(boxes(architectureOf(parts('to-be')), { view: 'change', date }));
		expect(at('2027-06-29')).toEqual({
			old: 'Giữ nguyên',
			better: 'Giữ nguyên',
			joined: 'Giữ nguyên',
			same: 'Giữ nguyên',
			retired: 'Giữ nguyên'
		});
		expect(at('2027-06-30')).toMatchObject({
			new: 'Thêm mới',
			better: 'Thay đổi: Trạng thái vòng đời',
			old: 'Giữ nguyên'
		});
	});

	it('is told over time by the roadmap', () => {
		const view = generate(architectureOf(parts('to-be')), pack, usualRequest('roadmap'), { locale: 'vi' });
		if (view.kind !== 'roadmap') throw new Error('Not a roadmap');
		expect(view.tasks.map(({ id, start, end, gaps }) => [id, start, end, gaps])).toEqual([
			['t', '2027-01-01', '2027-06-30', ['g Việc g']]
		]);
		expect(view.quarters).toEqual(['2027-01-01', '2027-04-01', '2027-07-01']);
		expect(view.milestones.map(({ date, gaps }) => [date, gaps.map(({ id }) => id)])).toEqual([['2027-06-30', ['g']]]);
		expect(view.counts).toEqual({ added: 1, removed: 0, changed: 1, kept: 4 });
		expect([view.date, view.closed, view.gaps]).toEqual(['2027-06-30', 1, 1]);
	});
});

describe('every view', () => {
	it.each(viewNames)('%s stands an empty architecture', (name) => {
		const made = generate(architectureOf({ objects: [] }), pack, usualRequest(name), { locale: 'en' });
		expect(made.kind).toBeTruthy();
	});

	it('keeps names of any length, direction and sign', () => {
		const name = `${'Dài '.repeat(2500)}\u202Eابج<b>&"</b>😀`;
		const made = boxes(architectureOf({ objects: [{ id: 'a', fields: { name, ...place('L1', 'HTS') } }] }), {
			view: 'landscape'
		});
		expect(made.rows[0]?.name).toBe(name.normalize('NFC'));
	});
});
