import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { viewRequestSchema } from '$models/architecture/view-request';
import { withEnglish } from '$models/framework/both-languages';
import type { Pack } from '$models/framework/pack';
import { provinceArchitecture, provinceFile } from './fixture';
import { architectureOf, viewPack } from './generated/fixture';
import { generate } from './generated/generate';
import type { Locale, View } from './view';
import { shownObjects, viewOf } from './view-of';

/** Fields whose English this framework asks for. */
const asked = [
	'object/name',
	'object/owner',
	'relation/data',
	'diagram/title',
	'task/name',
	'task/lead',
	'gap/content'
];

const usual = viewPack();
const pack: Pack = {
	...usual,
	fields: withEnglish(
		usual.fields.map((field) =>
			asked.includes(`${field.subject}/${field.id}`) ? { ...field, english: 'optional' } : field
		)
	)
};

const file = {
	...provinceFile,
	objects: provinceFile.objects.map((object) =>
		object.id === 'store'
			? { ...object, fields: { ...object.fields, nameEn: 'Provincial data store', ownerEn: 'Cà Mau Province' } }
			: object
	),
	relations: provinceFile.relations.map((relation) =>
		relation.id === 'r1' ? { ...relation, fields: { ...relation.fields, dataEn: 'Shared data' } } : relation
	),
	diagrams: provinceFile.diagrams.map((diagram) =>
		diagram.id === 'd5' ? { ...diagram, fields: { ...diagram.fields, titleEn: 'Main data and connections' } } : diagram
	)
};

function viewed(locale: Locale, by: Pack = pack): View {
	const view = viewOf(provinceArchitecture(file), by, 'd5', '', { locale });
	if (view === undefined) throw new Error('No such diagram');
	return view;
}

const boxOf = (view: View, id: string) => shownObjects(view).find((one) => one.id === id);
const lineOf = (view: View, id: string) => view.relations.find((one) => one.id === id);

describe('a drawing in English, of a framework that asks for it', () => {
	it('says what was written in English: names, owners, what flows, its title', () => {
		const view = viewed('en');
		expect(boxOf(view, 'store')?.name).toBe('Provincial data store');
		expect(boxOf(view, 'store')?.description).toContain('Owner: Cà Mau Province');
		expect(lineOf(view, 'r1')?.label).toBe('QH-1 Shared data');
		expect(lineOf(view, 'r1')?.description).toContain('Provincial data store → ');
		expect(view.title).toBe('SĐ-05 – Main data and connections');
		expect(view.titleBlock[0]?.value).toBe('SĐ-05 – Main data and connections');
	});

	it('says in Vietnamese what has no English', () => {
		const view = viewed('en');
		expect(boxOf(view, 'lgsp')?.name).toBe('Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)');
		expect(lineOf(view, 'r2')?.label).toBe('QH-2 Thủ tục hành chính');
	});

	it('keeps to Vietnamese for who reads Vietnamese, and where no English is asked for', () => {
		for (const view of [viewed('vi'), viewed('en', usual)]) {
			expect(boxOf(view, 'store')?.name).toBe('Kho dữ liệu dùng chung của tỉnh');
			expect(lineOf(view, 'r1')?.label).toBe('QH-1 Dữ liệu dùng chung');
			expect(view.title).toBe('SĐ-05 – Dữ liệu và kết nối chủ yếu');
		}
	});

	const generated = (architecture: Architecture, request: unknown) =>
		generate(architecture, pack, viewRequestSchema.parse(request), { locale: 'en', findings: new Map() });
	const named = architectureOf({
		objects: [
			{ id: 'a', fields: { name: 'Hệ A', nameEn: 'System A', owner: 'Sở Y tế', ownerEn: 'Health Department' } },
			{ id: 'b', fields: { name: 'Hệ B', owner: 'Sở Nội vụ' } }
		],
		relations: [['a', 'data-exchange', 'b']],
		gaps: [{ id: 'KC-1', objects: ['a'], task: 't' }],
		tasks: [
			{
				id: 't',
				fields: { name: 'Nâng cấp', nameEn: 'Upgrade', lead: 'Sở Y tế', leadEn: 'Health', deadline: '2027-06-30' }
			}
		]
	});

	it('says it in the cells of a matrix, whose rows are still told apart by the Vietnamese', () => {
		const made = generated(named, { view: 'matrix', rows: pack.roles.owner, columns: pack.roles.owner });
		if (made.kind !== 'matrix') throw new Error(made.kind);
		expect(made.rows.map(({ id, label }) => [id, label])).toEqual([['Sở Y tế', 'Health Department']]);
		expect(made.columns.map(({ label }) => label)).toEqual(['Sở Nội vụ']);
		expect(made.cells[0]?.[0]?.map(({ source, target }) => [source, target])).toEqual([['System A', 'Hệ B']]);
	});

	it('says it in colours and rows, and a filter still asks by the Vietnamese', () => {
		const made = generated(named, { view: 'heat', overlay: pack.roles.owner, filter: { owners: ['Sở Y tế'] } });
		if (made.kind !== 'boxes') throw new Error(made.kind);
		expect(made.classes.map(({ word }) => word)).toEqual(['Health Department']);
		expect(made.rows.map(({ name, word }) => [name, word])).toEqual([['System A', 'Health Department']]);
	});

	it('says it on the way from now to then', () => {
		const made = generated(named, { view: 'roadmap' });
		if (made.kind !== 'roadmap') throw new Error(made.kind);
		expect(made.tasks.map(({ name, lead, gaps }) => [name, lead, gaps])).toEqual([
			['Upgrade', 'Health', ['KC-1 Việc KC-1']]
		]);
	});
});
