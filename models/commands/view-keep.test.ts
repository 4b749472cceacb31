/** Keeping a view of the model in the document: alone, and two at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { smallArchitecture } from '$models/architecture/fixture';
import { DiagramId } from '$models/architecture/identifier';
import { keptRequest, keptViews } from '$models/architecture/kept-view';
import { usualRequest, viewNames } from '$models/architecture/view-request';
import { builtInPack } from '$models/framework/packs';
import { createUndo, LiveDocument, seedDocument } from '$models/sync/document';
import { planCommand } from './commands';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;

class Person {
	readonly doc = new Y.Doc();
	readonly live: LiveDocument;
	readonly undo: ReturnType<typeof createUndo>;
	#made = 0;

	constructor(
		readonly name: string,
		start?: Person
	) {
		if (start === undefined) seedDocument(this.doc, smallArchitecture(), 'seed');
		else Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(start.doc));
		this.live = new LiveDocument(this.doc);
		this.undo = createUndo(this.doc, name);
	}

	/** The code of the problem, '' where the command was taken. */
	run(call: unknown): string {
		const newId = (): string => `${this.name}${String((this.#made += 1))}`;
		const plan = planCommand(this.live.current.architecture, call, { pack, newId, now: '2026-11-26T08:00:00.000Z' });
		if (!plan.ok) return plan.problem.code;
		this.live.apply(plan.value.edits, this.name);
		return '';
	}

	get told(): readonly string[] {
		return keptViews(this.live.current.architecture).map((diagram) => {
			const asked = keptRequest(diagram);
			return `${textOf(diagram.fields['title'])}: ${asked.ok ? asked.value.view : '?'}`;
		});
	}

	get text(): string {
		return writeCanonical(this.live.current.architecture, noClaims);
	}
}

function meet(one: Person, other: Person): void {
	const [first, second] = [Y.encodeStateAsUpdate(one.doc), Y.encodeStateAsUpdate(other.doc)];
	Y.applyUpdate(other.doc, first);
	Y.applyUpdate(one.doc, second);
}

const keep = (title: string, more: object = {}) => ({
	type: 'view.keep',
	title,
	request: { view: 'heat', overlay: 'lifecycle' },
	...more
});

describe('keeping a view', () => {
	it('makes a diagram that the model draws, and is one step of undo', () => {
		const a = new Person('a');
		const before = a.text;
		expect(a.run(keep('Vòng đời'))).toBe('');
		expect(a.told).toEqual(['Vòng đời: heat']);
		a.undo.undo();
		expect(a.text).toBe(before);
		a.undo.redo();
		expect(a.told).toEqual(['Vòng đời: heat']);
	});

	it.each([
		['a reference figure', keep('Khung', { kind: 'SĐ-T-02' }), 'unknown-kind'],
		['a type that nobody knows', keep('Khung', { kind: 'SĐ-99' }), 'unknown-kind'],
		['an id that is taken', keep('Khung', { id: 'd1' }), 'double-id'],
		['a title of spaces', keep('  '), 'no-title'],
		['an option that nobody knows', keep('Khung', { request: { view: 'heat', depth: 3 } }), 'wrong-input']
	])('refuses %s', (_, call, code) => {
		expect(new Person('a').run(call)).toBe(code);
	});

	it('takes a free type, and is then one of the dossier', () => {
		const a = new Person('a');
		expect(a.run(keep('Luồng', { kind: 'SĐ-05', request: { view: 'flows' } }))).toBe('');
		expect(a.live.current.architecture.diagrams.get(DiagramId('a1'))?.type).toBe('SĐ-05');
	});

	it('lets nothing be placed on it, and no field but its own request be changed as a view', () => {
		const a = new Person('a');
		a.run(keep('Vòng đời'));
		const rectangle = [0, 0, 10, 10];
		expect(a.run({ type: 'node.add', diagram: 'a1', object: 'portal' })).toBe('kept-view');
		expect(a.run({ type: 'note.add', diagram: 'a1', text: 'Ghi chú', rectangle })).toBe('kept-view');
		expect(a.run({ type: 'node.move', diagram: 'a1', moves: [{ object: 'portal', rectangle }] })).toBe('kept-view');
		expect(a.run({ type: 'line.bend', diagram: 'a1', relation: 'reads', points: [] })).toBe('kept-view');
		expect(a.run({ type: 'view.change', diagram: 'd1', request: { view: 'matrix' } })).toBe('not-found');
		const set = { type: 'field.set', subject: 'diagram', id: 'a1', field: 'view', entry: { value: '{}' } };
		expect(a.run(set)).toBe('unknown-field');
	});

	it('becomes a diagram of the dossier and is taken out again, one step of undo each', () => {
		const a = new Person('a');
		a.run(keep('Luồng', { request: { view: 'flows' } }));
		const typeOf = (): string | undefined => a.live.current.architecture.diagrams.get(DiagramId('a1'))?.type;
		expect(a.run({ type: 'view.change', diagram: 'a1', kind: 'SĐ-05' })).toBe('');
		expect([typeOf(), ...a.told]).toEqual(['SĐ-05', 'Luồng: flows']);
		expect(a.run({ type: 'view.change', diagram: 'a1', kind: '@view', request: { view: 'matrix' } })).toBe('');
		expect([typeOf(), ...a.told]).toEqual(['@view', 'Luồng: matrix']);
		expect(a.run({ type: 'view.change', diagram: 'a1', kind: 'SĐ-T-02' })).toBe('unknown-kind');
		expect(a.run({ type: 'view.change', diagram: 'a1' })).toBe('wrong-input');
	});

	it('changes, renames, deletes and brings back', () => {
		const a = new Person('a');
		a.run(keep('Vòng đời'));
		a.run({ type: 'view.change', diagram: 'a1', request: { view: 'matrix' } });
		a.run({ type: 'field.set', subject: 'diagram', id: 'a1', field: 'title', entry: { value: 'Ma trận' } });
		expect(a.told).toEqual(['Ma trận: matrix']);
		a.run({ type: 'record.delete', subject: 'diagram', ids: ['a1'] });
		expect(a.told).toEqual([]);
		a.run({ type: 'record.restore', subject: 'diagram', ids: ['a1'] });
		expect(a.told).toEqual(['Ma trận: matrix']);
	});

	it('undoes what oneself did and leaves what the other did', () => {
		const a = new Person('a');
		a.run(keep('Của A'));
		const b = new Person('b', a);
		b.run({ type: 'field.set', subject: 'diagram', id: 'a1', field: 'title', entry: { value: 'Tên của B' } });
		meet(a, b);
		a.run({ type: 'view.change', diagram: 'a1', request: { view: 'matrix' } });
		a.undo.undo();
		meet(a, b);
		expect(a.told).toEqual(['Tên của B: heat']);
		expect(b.told).toEqual(a.told);
	});

	it('brings any two who keep, change, rename and delete at once to the same', () => {
		const act = fc.oneof(
			fc.record({ do: fc.constant('keep'), title: fc.string({ minLength: 1 }), view: fc.constantFrom(...viewNames) }),
			fc.record({ do: fc.constant('change'), view: fc.constantFrom(...viewNames) }),
			fc.record({ do: fc.constant('rename'), title: fc.string({ minLength: 1 }) }),
			fc.record({ do: fc.constantFrom('delete', 'restore', 'undo', 'meet') })
		);
		const step = fc.tuple(fc.boolean(), act);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
				const a = new Person('a');
				a.run(keep('Chung', { id: 'shared' }));
				const b = new Person('b', a);
				for (const [isA, one] of steps) {
					const who = isA ? a : b;
					const request = 'view' in one ? usualRequest(one.view) : undefined;
					const title = 'title' in one ? one.title : '';
					if (one.do === 'keep') who.run({ type: 'view.keep', title, request });
					else if (one.do === 'change') who.run({ type: 'view.change', diagram: 'shared', request });
					else if (one.do === 'rename')
						who.run({ type: 'field.set', subject: 'diagram', id: 'shared', field: 'title', entry: { value: title } });
					else if (one.do === 'undo') who.undo.undo();
					else if (one.do === 'meet') meet(a, b);
					else who.run({ type: `record.${one.do}`, subject: 'diagram', ids: ['shared'] });
				}
				meet(a, b);
				expect(a.text).toBe(b.text);
				expect(a.live.current.defects).toEqual(b.live.current.defects);
			}),
			{ numRuns: 60 }
		);
	});
});
