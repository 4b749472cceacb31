import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from './pack-fixture';
import { provinceArchitecture, provinceDossier, provinceFile } from './fixture';
import { diagramFileName } from './title-block';
import { shownObjects, viewOf } from './view-of';
import type { View } from './view';

const pack = invariantPack(builtInPack('vn-1425'));

function viewed(diagram: string, file: unknown = provinceFile): View {
	const view = viewOf(provinceArchitecture(file), pack, diagram, '2026-11-01', { dossier: provinceDossier });
	if (view === undefined) throw new Error(`no diagram ${diagram}`);
	return view;
}

const inState = (state: string) => ({
	...provinceFile,
	diagrams: provinceFile.diagrams.map((one) => ({ ...one, fields: { ...one.fields, state } }))
});

const slotsOf = (view: View) =>
	[...view.bands, ...view.layers.flatMap(({ components }) => components.flatMap(({ blocks }) => blocks))].flatMap(
		({ slots }) => slots
	);

describe('viewOf a reference figure', () => {
	it('shows each slot of the figure once, filled or not', () => {
		const figure = pack.figures.find(({ id }) => id === 'H8');
		expect(
			slotsOf(viewed('d2'))
				.map(({ id }) => id)
				.sort()
		).toEqual(figure?.slots.map(({ id }) => id).sort());
		const empty = slotsOf(viewed('d2')).filter(({ objects }) => objects.length === 0);
		expect(empty.some(({ required }) => required)).toBe(true);
		expect(empty.some(({ required }) => !required)).toBe(true);
	});

	it('shows every object once, a part inside its whole', () => {
		const view = viewed('d2');
		const ids = shownObjects(view).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const slot = slotsOf(view).find(({ id }) => id === 'H8.13');
		expect(slot?.objects.map(({ id }) => id)).toEqual(['lgsp']);
		expect(slot?.objects[0]?.children.map(({ id }) => id)).toEqual(['service']);
	});

	it('draws of relations what runs in the state that it shows', () => {
		const given = (state: string) => ({
			...provinceFile,
			relations: provinceFile.relations.map((one) => (one.id === 'r2' ? { ...one, fields: { state: 'ended' } } : one)),
			diagrams: provinceFile.diagrams.map((one) => ({ ...one, fields: { ...one.fields, state } }))
		});
		const drawn = (state: string) => viewed('d2', given(state)).relations.map(({ id }) => id);
		expect(drawn('as-is')).not.toContain('r3');
		// The tables of today leave out what has ended as well.
		expect(drawn('as-is')).not.toContain('r2');
		expect(drawn('to-be')).toContain('r3');
		expect(drawn('to-be')).not.toContain('r2');
		expect(drawn('transition')).toEqual(expect.arrayContaining(['r2', 'r3']));
	});

	it('shows nobody at the boundary of today’s figure for the sake of a planned relation', () => {
		expect(viewed('d2', inState('as-is')).boundary).toEqual([]);
		expect(viewed('d2', inState('transition')).boundary.map(({ id }) => id)).toEqual(['ndxp']);
	});

	it('keeps what has no slot in the tray of its component', () => {
		const view = viewed('d2');
		const component = view.layers.flatMap(({ components }) => components).find(({ id }) => id === 'UDNV');
		expect(component?.tray.map(({ id }) => id)).toEqual(['loose']);
		expect(view.drift.unplaced).toEqual(['loose']);
	});

	it('shows reference records of a component figure at the boundary, only where an own object relates to them', () => {
		const view = viewed('d2', inState('to-be'));
		expect(view.boundary.map(({ id }) => id)).toEqual(['ndxp']);
		expect(shownObjects(view).map(({ id }) => id)).not.toContain('far');
	});

	it('shows what crosses the layers on its strip, though it stands in no slot', () => {
		const objects = provinceFile.objects.map((object) =>
			object.id === 'loose' ? { ...object, fields: { ...object.fields, layer: 'X1' } } : object
		);
		const none = { notApplicable: { reason: 'Thành phần xuyên suốt' } };
		const mappings = [...provinceFile.mappings, { id: 'loose.1', object: 'loose', fields: { slotComponent: none } }];
		const view = viewed('d2', { ...provinceFile, objects, mappings });
		const strip = view.crossCuts.find(({ id }) => id === 'X1');
		expect(strip?.objects.map(({ id }) => id)).toEqual(['loose']);
		expect(view.drift.unplaced).toEqual([]);
	});

	it('names a slot that the figure does not have', () => {
		const mappings = [{ id: 'dc.1', object: 'dc', fields: { slotComponent: 'H8.99' } }];
		const view = viewed('d2', { ...provinceFile, mappings });
		expect(view.drift.unknownSlot).toEqual(['dc']);
		expect(view.drift.unplaced).toContain('dc');
	});

	it('leaves objects of another state out and says so', () => {
		const objects = provinceFile.objects.map((object) =>
			object.id === 'ioc' ? { ...object, fields: { ...object.fields, modelState: 'to-be' } } : object
		);
		const view = viewed('d2', { ...provinceFile, objects });
		expect(view.drift.otherState).toEqual(['ioc']);
		expect(view.relations.map(({ id }) => id)).not.toContain('r5');
	});

	it('tells dossier, version and cut-off date in the title block', () => {
		const values = viewed('d2').titleBlock.map(({ value }) => value);
		expect(values).toEqual(expect.arrayContaining(['HS-96-1', '1.0', '01/11/2026', 'Hiện trạng', 'UBND tỉnh Cà Mau']));
	});

	it('says of a draft that it is one, for eyes and ears', () => {
		const dossier = { ...provinceDossier, draft: 'drawn-up' as const };
		const view = viewOf(provinceArchitecture(), pack, 'd2', '2026-11-01', { dossier });
		expect(view?.titleBlock.map(({ value }) => value)).toContain('1.0, DỰ THẢO, chưa ban hành');
		expect(view?.description).toMatch(/DỰ THẢO, chưa ban hành$/u);
		expect(viewed('d2').description).not.toContain('DỰ THẢO');
	});
});

describe('viewOf a free diagram', () => {
	it('shows what was put on it and all relations between', () => {
		const view = viewed('d5');
		expect(
			shownObjects(view)
				.map(({ id }) => id)
				.sort()
		).toEqual(['lgsp', 'ndxp', 'portal', 'service', 'store', 'tthc']);
		expect(view.relations.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r4']);
		expect(view.relations.find(({ id }) => id === 'r3')?.label).toContain('Dự kiến');
	});
});

describe('viewOf', () => {
	it('gives nothing for a diagram that is not there', () => {
		expect(viewOf(provinceArchitecture(), pack, 'nope', '')).toBeUndefined();
	});
});

describe('diagramFileName', () => {
	it('follows the rule of the guide in ASCII', () => {
		expect(diagramFileName('SĐ-B-01', 'Mô hình khái quát', { version: '1.0' })).toBe('SD-B-01_Mo-hinh-khai-quat_v1.0');
	});
	it('ends no long name within one of its words', () => {
		expect(diagramFileName('SĐ-CT-02', 'Các thành phần do cơ quan, tổ chức triển khai', { version: '0.3' })).toBe(
			'SD-CT-02_Cac-thanh-phan-do-co-quan-to-chuc-trien-khai_v0.3'
		);
		const long = 'Mô hình tổng thể số trên địa bàn thuộc Khung kiến trúc Chính quyền số cấp tỉnh';
		expect(diagramFileName('SĐ-T-01', long, { version: '' })).toBe('SD-T-01_Mo-hinh-tong-the-so-tren-dia-ban');
		expect(diagramFileName('SĐ-04', 'a'.repeat(90), { version: '' })).toBe(`SD-04_A${'a'.repeat(59)}`);
	});
	it('says of a dossier that nobody issued that it is a draft', () => {
		const draft = { version: '1.0', draft: 'submitted' } as const;
		expect(diagramFileName('SĐ-B-01', 'Mô hình khái quát', draft)).toBe('SD-B-01_Mo-hinh-khai-quat_v1.0_du-thao');
	});
	it('lets no name out of its folder', () => {
		expect(diagramFileName('SĐ-04', '../../etc/passwd', { version: '..' })).toBe('SD-04_Etc-passwd');
	});
});
