import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noClaims, readCanonical, writeCanonical } from '$models/architecture/canonical';
import type { Architecture } from '$models/architecture/architecture';
import { pictureKey } from '$models/architecture/drawn-blocks';
import { Draft } from '$models/architecture/draft';
import { smallArchitecture } from '$models/architecture/fixture';
import { liveArchitecture } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { createUndo, LiveDocument, seedDocument } from '$models/sync/document';
import { planAll, planCommand } from './commands';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

function context() {
	let next = 0;
	return { pack, newId: () => `new${next++}`, now: '2026-11-23T08:00:00.000Z' };
}

const text = (architecture: Architecture): string => writeCanonical(architecture, noClaims);

function live(): LiveDocument {
	const doc = new Y.Doc();
	seedDocument(doc, smallArchitecture(), 'seed');
	return new LiveDocument(doc);
}

function run(document: LiveDocument, call: unknown): void {
	const plan = planCommand(document.current.architecture, call, context());
	if (!plan.ok) throw new Error(plan.problem.message);
	document.apply(plan.value.edits, 'me');
}

/** The slot of the overall figure that has the function of a slot of the component figure. */
const generalOf = (slot: string): string => {
	const of = pack.figures.flatMap(({ slots }) => slots).find(({ id }) => id === slot)?.function;
	return pack.figures.find(({ id }) => id === 'H7')?.slots.find((one) => one.function === of)?.id ?? '';
};

const problemOf = (call: unknown): string => {
	const plan = planCommand(smallArchitecture(), call, context());
	return plan.ok ? 'accepted' : plan.problem.code;
};

/** One of each, on the small architecture. */
const calls = [
	{
		type: 'object.add',
		kind: 'database',
		fields: { name: { value: 'CSDL cán bộ' } },
		slots: { slotComponent: 'H8.10' }
	},
	{ type: 'object.keep-note', object: 'store', text: 'Năm 2019', from: 'a.xlsx › CSDL › F7' },
	{ type: 'object.nest', object: 'store', parent: 'portal' },
	{ type: 'object.place', object: 'store', field: 'slotComponent', slot: 'H8.08' },
	{ type: 'object.place', object: 'portal', field: 'slotComponent', slot: null },
	{ type: 'object.set-kind', object: 'portal', kind: 'platform' },
	{
		type: 'relation.add',
		source: 'portal',
		target: 'store',
		kind: 'service-use',
		fields: { state: { value: 'planned' } }
	},
	{ type: 'relation.retarget', relation: 'reads', kind: 'dependency' },
	{ type: 'field.set', subject: 'object', id: 'portal', field: 'name', entry: { value: 'Tên khác' } },
	{ type: 'field.set', subject: 'object', id: 'portal', field: 'usageScope', entry: { value: ['unit'] } },
	{
		type: 'field.set',
		subject: 'object',
		id: 'portal',
		field: 'usageScope',
		entry: { notApplicable: { reason: 'không' } }
	},
	{ type: 'field.set', subject: 'object', id: 'portal', field: 'lifecycle', entry: null, target: true },
	{ type: 'field.set', subject: 'relation', id: 'reads', field: 'channel', entry: { value: ['ndop'] } },
	{ type: 'record.delete', subject: 'object', ids: ['store'] },
	{ type: 'record.drop', subject: 'mapping', ids: ['portal.1'] },
	{ type: 'gap.add', fields: { content: { value: 'Chuẩn hóa kho' } }, objects: ['store'] },
	{ type: 'gap.set-objects', gap: 'g1', objects: ['store'] },
	{ type: 'gap.unlink-task', gap: 'g1', task: 't1' },
	{ type: 'task.add', fields: { name: { value: 'Việc mới' } }, gaps: ['g1'] },
	{ type: 'kpi.add', fields: { name: { value: 'Tỷ lệ kết nối' } } },
	{ type: 'goal.add', fields: { name: { value: 'Mục tiêu' } } },
	{ type: 'node.move', diagram: 'd1', moves: [{ object: 'portal', rectangle: [1, 2, 30, 40] }] },
	{ type: 'node.reset', diagram: 'd1', objects: ['portal'] },
	{ type: 'node.remove', nodes: ['d1/portal'] },
	{ type: 'note.add', diagram: 'd1', text: 'Ghi chú', rectangle: [0, 0, 100, 40] },
	{ type: 'note.add', diagram: 'd1', text: 'Nhóm', rectangle: [0, 0, 100, 40], group: true },
	{ type: 'node.lock', nodes: ['d1/portal'], locked: true },
	{ type: 'line.bend', diagram: 'd1', relation: 'reads', points: [[3, 3]] },
	{ type: 'chapter.write', chapter: 'form01/III.1', text: 'Bối cảnh mới của tỉnh.' },
	{ type: 'meta.set', name: 'Tên kiến trúc' }
];

const drawn = ['```mermaid', 'flowchart LR', '  A --> B', '```'].join('\n');
const key = pictureKey('flowchart LR\n  A --> B');

describe('commands', () => {
	it.each(calls.map((call) => [call.type, call] as const))('%s changes something, and undo restores it', (_, call) => {
		const document = live();
		const undo = createUndo(document.doc, 'me');
		undo.addToScope(document.doc.getText('chapter:form01/III.1'));
		const before = text(document.current.architecture);
		run(document, call);
		expect(text(document.current.architecture)).not.toBe(before);
		undo.undo();
		expect(text(document.current.architecture)).toBe(before);
	});

	it('keeps the picture of what a chapter has drawn, and lets go of it with the chapter\u2019s words', () => {
		const document = live();
		const pictures = () => [...document.current.architecture.pictures];
		run(document, { type: 'picture.keep', pictures: { [key]: '<svg/>' } });
		expect(pictures()).toEqual([]);
		run(document, { type: 'chapter.write', chapter: 'form01/III.1', text: drawn });
		run(document, { type: 'picture.keep', pictures: { [key]: '<svg/>', ['0'.repeat(64)]: '<svg/>' } });
		expect(pictures()).toEqual([[key, '<svg/>']]);
		const read = readCanonical(text(document.current.architecture));
		expect(read.ok && [...read.value.architecture.pictures]).toEqual([[key, '<svg/>']]);
		run(document, { type: 'chapter.write', chapter: 'form01/III.1', text: drawn.replace('B', 'C') });
		run(document, { type: 'picture.keep', pictures: {} });
		expect(pictures()).toEqual([]);
	});

	it('moves nothing that is locked, and keeps a group a group under another name', () => {
		const document = live();
		run(document, { type: 'node.lock', nodes: ['d1/portal'], locked: true });
		const move = { type: 'node.move', diagram: 'd1', moves: [{ object: 'portal', rectangle: [1, 2, 30, 40] }] };
		expect(planCommand(document.current.architecture, move, context())).toMatchObject({ problem: { code: 'locked' } });
		run(document, { type: 'node.lock', nodes: ['d1/portal'], locked: false });
		expect(text(document.current.architecture)).toBe(text(smallArchitecture()));
		run(document, { type: 'note.add', diagram: 'd1', text: 'Nhóm', rectangle: [0, 0, 100, 40], group: true });
		run(document, { type: 'note.set-text', note: 'new0', text: ' Nhóm <b>khác</b> ' });
		const group = [...document.current.architecture.nodes.values()].find(({ id }) => id === 'new0');
		expect(group).toMatchObject({ kind: 'note', text: 'Nhóm <b>khác</b>', group: true });
		expect(problemOf({ type: 'note.set-text', note: 'd1/portal', text: 'x' })).toBe('not-found');
	});

	it('keeps a relation what it is when only its kind is corrected: code, fields, way on a diagram', () => {
		const document = live();
		const relations = () => document.current.architecture.relations;
		const [before] = relations().values();
		if (before === undefined) throw new Error('no relation');
		run(document, { type: 'line.bend', diagram: 'd1', relation: before.id, points: [[3, 3]] });
		const { bends } = document.current.architecture;
		run(document, { type: 'relation.retarget', relation: before.id, kind: 'dependency' });
		expect([...relations().values()]).toEqual([{ ...before, type: 'dependency' }]);
		expect(document.current.architecture.bends).toEqual(bends);
		expect(before.code).not.toBe('');
	});

	it('makes another relation of one with other ends, whose code the server gives', () => {
		const document = live();
		run(document, { type: 'object.add', id: 'other', kind: 'system', fields: { name: { value: 'Khác' } } });
		const [before] = document.current.architecture.relations.values();
		run(document, { type: 'relation.retarget', relation: before?.id, target: 'other', kind: 'dependency' });
		const [old, made] = [...document.current.architecture.relations.values()].sort((a) =>
			a.deletedAt === null ? 1 : -1
		);
		expect(old).toMatchObject({ id: before?.id, code: before?.code });
		expect(made).toMatchObject({
			target: 'other',
			type: 'dependency',
			code: '',
			fields: before?.fields,
			deletedAt: null
		});
	});

	it('takes an object’s relations along, tells before, and brings them back', () => {
		const document = live();
		run(document, { type: 'record.delete', subject: 'object', ids: ['store'] });
		expect(liveArchitecture(document.current.architecture).relations.size).toBe(0);
		run(document, { type: 'record.restore', subject: 'object', ids: ['store'] });
		expect(text(document.current.architecture)).toBe(text(smallArchitecture()));
	});

	it('gives a placed object the layer and component of its slot', () => {
		const document = live();
		run(document, { type: 'object.place', object: 'store', field: 'slotComponent', slot: 'H8.01' });
		expect([...document.current.architecture.objects.values()].find(({ id }) => id === 'store')?.fields).toMatchObject({
			layer: { value: 'L1' },
			component: { value: 'HTS' }
		});
	});

	it('puts an object at its place of the same function in the overall figure too, unless that was chosen apart', () => {
		const document = live();
		const placesOf = (): unknown => {
			const mapping = [...document.current.architecture.mappings.values()].find(({ object }) => object === 'store');
			return [mapping?.fields['slotComponent'], mapping?.fields['slotGeneral']];
		};
		const place = (field: string, slot: string): unknown =>
			run(document, { type: 'object.place', object: 'store', field, slot });
		place('slotComponent', 'H8.01');
		expect(placesOf()).toEqual([{ value: 'H8.01' }, { value: generalOf('H8.01') }]);
		place('slotComponent', 'H8.08');
		expect(placesOf()).toEqual([{ value: 'H8.08' }, { value: generalOf('H8.08') }]);
		place('slotGeneral', generalOf('H8.01'));
		// The component figure follows in its turn, since it stood at the same place.
		expect(placesOf()).toEqual([{ value: 'H8.01' }, { value: generalOf('H8.01') }]);
		run(document, {
			...{ type: 'field.set', subject: 'mapping', id: 'store.1', field: 'slotGeneral' },
			entry: { value: generalOf('H8.10') }
		});
		place('slotComponent', 'H8.08');
		expect(placesOf()).toEqual([{ value: 'H8.08' }, { value: generalOf('H8.10') }]);
	});

	it.each([
		['no command at all', { kind: 'x' }, 'no-command'],
		['an unknown command', { type: 'object.explode' }, 'no-command'],
		['a wrong payload', { type: 'object.nest', object: 3 }, 'wrong-input'],
		[
			'an unknown field',
			{ type: 'field.set', subject: 'object', id: 'portal', field: 'colour', entry: { value: 'red' } },
			'unknown-field'
		],
		[
			'a value that is in no list',
			{ type: 'field.set', subject: 'object', id: 'portal', field: 'layer', entry: { value: 'L9' } },
			'not-in-list'
		],
		[
			'a list for one value',
			{ type: 'field.set', subject: 'object', id: 'portal', field: 'name', entry: { value: ['a'] } },
			'wrong-type'
		],
		[
			'a novel in a field',
			{ type: 'field.set', subject: 'object', id: 'portal', field: 'name', entry: { value: 'a'.repeat(30_000) } },
			'too-long'
		],
		['an object in itself', { type: 'object.nest', object: 'portal', parent: 'portal' }, 'containment-cycle'],
		[
			'a relation to itself',
			{ type: 'relation.add', source: 'portal', target: 'portal', kind: 'technical' },
			'self-relation'
		],
		['an id that would break a key', { type: 'object.add', id: 'a:b', kind: 'system', fields: {} }, 'wrong-input'],
		[
			'an unknown slot',
			{ type: 'object.place', object: 'portal', field: 'slotComponent', slot: 'H8.99' },
			'unknown-slot'
		]
	])('refuses %s', (_, call, code) => {
		expect(problemOf(call)).toBe(code);
	});

	it('plans many as one, each upon the other, or none', () => {
		const some = [
			{ type: 'object.add', id: 'a', kind: 'system', fields: { name: { value: 'A' } } },
			{ type: 'relation.add', source: 'a', target: 'store', kind: 'technical' }
		];
		const plan = planAll(smallArchitecture(), some, context());
		expect(plan.ok && plan.value.created).toEqual(['a', 'new0']);
		const broken = planAll(
			smallArchitecture(),
			[...some, { type: 'object.nest', object: 'gone', parent: null }],
			context()
		);
		expect(broken.ok).toBe(false);
		expect(broken.failed?.index).toBe(2);
	});

	it('a draft shows what a document shows after the same edits', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...calls), { maxLength: 12 }), (some) => {
				const document = live();
				const draft = new Draft(smallArchitecture());
				const ctx = context();
				for (const call of some) {
					const plan = planCommand(draft.architecture, call, ctx);
					if (!plan.ok) continue;
					draft.apply(plan.value.edits);
					document.apply(plan.value.edits, 'me');
				}
				const { meta } = document.current.architecture;
				expect(text({ ...draft.architecture, meta })).toBe(text(document.current.architecture));
			}),
			{ numRuns: 100 }
		);
	});
});
