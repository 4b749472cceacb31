import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { DiagramId, figureNode, ObjectId } from '$models/architecture/identifier';
import { planAll } from '$models/commands/commands';
import { allowsRelation } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { provinceArchitecture } from '$models/views/fixture';
import { foreignFile, packedFile } from './foreign-drawing';
import { analyseDrawio, planDrawio, type DrawioMapping } from './import-drawio';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const architecture = provinceArchitecture();

function guess(bytes = foreignFile): DrawioMapping {
	const analysis = analyseDrawio(bytes, 'so.drawio', architecture, pack);
	if (!analysis.ok) throw new Error(analysis.problem.message);
	return analysis.value.mapping;
}

function planned(mapping: DrawioMapping): {
	readonly after: Architecture;
	readonly codes: readonly string[];
	readonly diagram: string;
} {
	const plan = planDrawio(foreignFile, 'so.drawio', mapping, architecture, pack);
	if (!plan.ok) throw new Error(plan.problem.message);
	let count = 0;
	const made = planAll(architecture, plan.value.commands, { pack, newId: () => `n${String((count += 1))}`, now: '' });
	if (!made.ok) throw new Error(made.problem.message);
	const draft = new Draft(architecture);
	draft.apply(made.value.edits);
	const diagram = String(plan.value.commands.find(({ type }) => type === 'diagram.add')?.['id']);
	return {
		after: draft.architecture,
		codes: plan.value.ledger.map(({ cell, code }) => (cell === '' ? code : `${cell} ${code}`)).sort(),
		diagram
	};
}

/** The mapping with what a person changed in it. */
const confirmed = (mapping: DrawioMapping, changes: Readonly<Record<string, object>>): DrawioMapping => ({
	...mapping,
	pages: mapping.pages.map((page) => ({
		...page,
		shapes: page.shapes.map((shape) => ({ ...shape, ...changes[shape.cell] })),
		lines: page.lines.map((line) => ({ ...line, ...changes[line.cell] }))
	}))
});

describe('the guess', () => {
	const [page] = guess().pages;
	const told = new Map([...(page?.shapes ?? []), ...(page?.lines ?? [])].map((one) => [one.cell, one]));

	it('names the diagram by its page', () => {
		expect(page).toMatchObject({ page: 'p1', kind: 'SĐ-05', title: 'Bản vẽ của Sở' });
	});

	it.each([
		['store', 'sure', 'object', 'store'],
		['lgsp', 'sure', 'object', 'lgsp'],
		['land', 'proposed', 'object', 'land'],
		['portal', 'sure', 'object', 'portal'],
		['linked', 'sure', 'object', 'dc'],
		['fish', 'new', 'new', ''],
		['team', 'proposed', 'new', ''],
		['zone', 'sure', 'group', ''],
		['memo', 'sure', 'note', ''],
		['dot', 'aside', 'aside', '']
	])('takes the shape %s as %s: %s %s', (cell, certainty, as, object) => {
		expect(told.get(cell)).toMatchObject({ certainty, as, object, confirmed: ['sure', 'new'].includes(certainty) });
	});

	it.each([
		['e-known', 'sure', 'relation', 'r1', ''],
		['e-new', 'new', 'new', '', 'data-exchange'],
		['e-guess', 'proposed', 'new', '', 'service-use'],
		// Drawn from its end, and the one relation of the two is drawn already.
		['e-turned', 'proposed', 'new', '', 'data-exchange'],
		['e-loose', 'aside', 'aside', '', ''],
		['e-memo', 'aside', 'aside', '', '']
	])('takes the line %s as %s: %s %s%s', (cell, certainty, as, relation, kind) => {
		expect(told.get(cell)).toMatchObject({ certainty, as, relation, kind });
	});

	it('is the same where the page is packed', () => {
		expect(guess(packedFile)).toEqual(guess());
	});
});

describe('what goes in', () => {
	it('without anybody is what is sure, at its place below the title, and all else is named', () => {
		const { after, codes, diagram } = planned(guess());
		const nodes = [...after.nodes.values()].filter((node) => node.diagram === diagram);
		const names = nodes.map((node) =>
			node.kind === 'object' ? (after.objects.get(node.object)?.fields['name'] ?? '') : node.text
		);
		expect(names).toHaveLength(7);
		const placeOf = (object: string): unknown => after.geometry.get(figureNode(DiagramId(diagram), ObjectId(object)));
		expect(placeOf('store')).toEqual([28, 120, 160, 80]);
		const fish = [...after.objects.values()].find(({ importKey }) => importKey !== '');
		expect(fish).toMatchObject({ kind: 'system', fields: { name: { value: 'Hệ thống quản lý tàu cá' } } });
		// Inside the zone at 400, 200, and moved along with the rest.
		expect(placeOf(fish?.id ?? '')).toEqual([448, 390, 160, 80]);
		expect(after.bends.get(`${diagram}/r1`)).toEqual([
			[228, 220],
			[328, 220]
		]);
		const added = [...after.relations.values()].filter(({ importKey }) => importKey !== '');
		expect(added).toMatchObject([{ source: fish?.id, target: 'lgsp', type: 'data-exchange', fields: {} }]);
		expect(codes).toEqual([
			'again drawn-twice',
			'dot no-text',
			'e-guess relation-not-confirmed',
			'e-loose dangling-end',
			'e-memo end-not-taken',
			'e-turned relation-not-confirmed',
			'land object-not-confirmed',
			'linked properties',
			'look',
			'net layer',
			'portal name-differs',
			'team object-not-confirmed'
		]);
	});

	it('follows what a person made of the guess', () => {
		const { after, codes, diagram } = planned(
			confirmed(guess(), {
				land: { confirmed: true },
				team: { confirmed: true, kind: 'unit' },
				memo: { as: 'aside' },
				'e-guess': { confirmed: true },
				'e-turned': { as: 'relation', relation: 'r1', confirmed: true }
			})
		);
		const shown = [...after.nodes.values()].filter((node) => node.diagram === diagram && node.kind === 'object');
		expect(shown).toHaveLength(7);
		expect([...after.objects.values()].some(({ kind, importKey }) => kind === 'unit' && importKey !== '')).toBe(true);
		const used = [...after.relations.values()].find(
			({ type, importKey }) => type === 'service-use' && importKey !== ''
		);
		expect(used).toMatchObject({ source: 'lgsp', target: 'portal', fields: { note: { value: 'qua API' } } });
		expect(codes).toContain('memo left-aside');
		expect(codes.some((code) => code.endsWith('not-confirmed'))).toBe(false);
	});

	it('a second time finds its own objects again and makes another diagram', () => {
		const { after } = planned(guess());
		const again = analyseDrawio(foreignFile, 'so.drawio', after, pack);
		if (!again.ok) throw new Error(again.problem.message);
		const plan = planDrawio(foreignFile, 'so.drawio', again.value.mapping, after, pack);
		expect(plan).toMatchObject({ ok: true, value: { counts: { diagrams: 1, objects: 0 } } });
		const calls = plan.ok ? plan.value.commands : [];
		let count = 0;
		expect(planAll(after, calls, { pack, newId: () => `m${String((count += 1))}`, now: '' }).ok).toBe(true);
	});
});

describe('a mapping', () => {
	it.each([
		['that names no object', { store: { object: 'nowhere' } }, 'p1/store'],
		['that names no kind', { fish: { kind: 'spaceship' } }, 'p1/fish'],
		['that names no relation', { 'e-known': { relation: 'r99' } }, 'p1/e-known'],
		['that names no kind of relation', { 'e-new': { kind: 'love' } }, 'p1/e-new']
	])('%s is told where', (_, changes, place) => {
		const plan = planDrawio(foreignFile, 'so.drawio', confirmed(guess(), changes), architecture, pack);
		expect(plan).toMatchObject({ ok: false, problem: { code: 'wrong-mapping', place } });
	});

	it('of another shape, or onto a figure that the model draws, is told', () => {
		expect(planDrawio(foreignFile, 'so.drawio', { version: 2 }, architecture, pack)).toMatchObject({
			ok: false,
			problem: { code: 'wrong-mapping' }
		});
		const mapping = guess();
		const figure = { ...mapping, pages: mapping.pages.map((page) => ({ ...page, kind: 'SĐ-T-02' })) };
		expect(planDrawio(foreignFile, 'so.drawio', figure, architecture, pack)).toMatchObject({
			ok: false,
			problem: { code: 'wrong-mapping', place: 'p1/kind' }
		});
	});
});

it('a new relation is of a kind that the framework allows between its ends, or is named', () => {
	const archimate = builtInPack('archimate-3.2');
	if (archimate === undefined) throw new Error('The pack archimate-3.2 is not there');
	const kinds = archimate.kinds.map(({ id }) => id);
	const triples = kinds.flatMap((from) =>
		archimate.relationKinds.flatMap(({ id }) =>
			kinds.map((to) => ({ from, id, to, isAllowed: allowsRelation(archimate, from, id, to) }))
		)
	);
	const box = (id: string): string => `<mxCell id="${id}" value="${id}" vertex="1" parent="1"/>`;
	const xml = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${box('Alpha')}${box('Beta')}<mxCell id="line" edge="1" source="Alpha" target="Beta" parent="1"/></root></mxGraphModel>`;
	const bytes = new TextEncoder().encode(xml);
	const analysis = analyseDrawio(bytes, 'so.xml', architecture, archimate);
	if (!analysis.ok) throw new Error(analysis.problem.message);
	const relationsOf = (wanted: boolean): unknown => {
		const triple = triples.find(({ isAllowed }) => isAllowed === wanted);
		const mapping = confirmed(analysis.value.mapping, {
			Alpha: { confirmed: true, kind: triple?.from },
			Beta: { confirmed: true, kind: triple?.to },
			line: { as: 'new', confirmed: true, kind: triple?.id }
		});
		const plan = planDrawio(bytes, 'so.xml', mapping, architecture, archimate);
		return plan.ok ? [plan.value.counts.relations, plan.value.ledger.map(({ code }) => code)] : plan;
	};
	expect(relationsOf(true)).toEqual([1, ['look']]);
	expect(relationsOf(false)).toEqual([0, ['relation-not-allowed', 'look']]);
	const [page] = analysis.value.mapping.pages;
	const [from, to] = page?.shapes.map(({ kind }) => kind) ?? [];
	expect(triples).toContainEqual({ from, id: page?.lines[0]?.kind, to, isAllowed: true });
});
