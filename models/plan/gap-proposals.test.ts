import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { Draft } from '$models/architecture/draft';
import { liveGaps, liveObjects, liveTasks } from '$models/architecture/live';
import { textOf } from '$models/architecture/field';
import { check } from '$models/conformance/check';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { createUndo, LiveDocument, seedDocument } from '$models/sync/document';
import { architectureOf } from '$models/views/generated/fixture';
import { gapsBetween, stillOpen } from './gap-proposals';
import { takeIn, taskChoices, type TaskChoice } from './take-in';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

function ids(): () => string {
	let next = 0;
	return () => `new${String(next++)}`;
}

const context = () => ({ pack, newId: ids(), now: '2026-11-23T08:00:00.000Z' });
const now = '2026-11-23';

function editsOf(architecture: Architecture, tasks: TaskChoice, pick: (id: string) => boolean = () => true) {
	const proposals = gapsBetween(architecture, pack).filter(({ id }) => pick(id));
	const plan = planAll(architecture, takeIn(pack, proposals, { tasks, name: '', newId: ids() }), context());
	if (!plan.ok) throw new Error(`${plan.problem.code} ${plan.problem.message}`);
	return plan.value.edits;
}

function taken(architecture: Architecture, tasks: TaskChoice, pick?: (id: string) => boolean): Architecture {
	const draft = new Draft(architecture);
	draft.apply(editsOf(architecture, tasks, pick));
	return draft.architecture;
}

const states = fc.record(
	{
		modelState: fc.constantFrom('as-is', 'to-be', 'both'),
		disposition: fc.constantFrom('keep', 'standardise', 'upgrade', 'merge', 'replace', 'add'),
		lifecycle: fc.constantFrom('planned', 'building', 'operating', 'upgrading', 'merging', 'replacing', 'ended'),
		recordType: fc.constantFrom('original', 'reference')
	},
	{ requiredKeys: [] }
);
const targets = fc.option(fc.record({ lifecycle: fc.constantFrom('operating', 'ended') }), { nil: undefined });

const architectures = fc
	.record({
		objects: fc.array(fc.tuple(states, targets), { minLength: 1, maxLength: 6 }),
		relations: fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.constantFrom('', 'as-is', 'to-be')), {
			maxLength: 6
		}),
		gap: fc.option(fc.array(fc.nat({ max: 5 }), { maxLength: 3 }), { nil: undefined })
	})
	.map(({ objects, relations, gap }) => {
		const idAt = (at: number): string => `o${String(at % objects.length)}`;
		return architectureOf({
			objects: objects.map(([fields, to], at) => ({ id: idAt(at), fields, ...(to === undefined ? {} : { to }) })),
			relations: relations
				.filter(([source, target]) => idAt(source) !== idAt(target))
				.map(([source, target, modelState]) => [
					idAt(source),
					'data-exchange',
					idAt(target),
					modelState === '' ? {} : { modelState }
				]),
			gaps: gap === undefined ? [] : [{ id: 'g', objects: [...new Set(gap.map(idAt))], task: 't' }],
			tasks: gap === undefined ? [] : [{ id: 't', fields: { name: 't' } }]
		});
	});

const text = (architecture: Architecture): string => writeCanonical(architecture, noClaims);

describe('gaps between today and the target', () => {
	it('are told for what comes, ends and changes, and not for what goes on', () => {
		const architecture = architectureOf({
			objects: [
				{ id: 'keeps', fields: { modelState: 'both', disposition: 'keep', lifecycle: 'operating' } },
				{ id: 'says-nothing' },
				{ id: 'comes', fields: { modelState: 'to-be' } },
				{ id: 'ends', fields: { modelState: 'as-is', lifecycle: 'operating' } },
				{ id: 'changes', fields: { modelState: 'both', lifecycle: 'operating' }, to: { lifecycle: 'upgrading' } },
				{ id: 'merges', fields: { modelState: 'both', disposition: 'merge', lifecycle: 'operating' } },
				{ id: 'under-way', fields: { modelState: 'both', lifecycle: 'building' } },
				{ id: 'of-others', fields: { recordType: 'reference', modelState: 'to-be' } },
				{ id: 'covered', fields: { modelState: 'to-be' } }
			],
			gaps: [{ id: 'g', objects: ['covered'], task: 't' }],
			tasks: [{ id: 't', fields: { name: 'Làm' } }]
		});
		const found = new Map(gapsBetween(architecture, pack).map((one) => [one.id, one]));
		expect([...found.keys()].sort()).toEqual(
			['changes', 'comes', 'ends', 'merges', 'of-others', 'under-way'].map((id) => `object:${id}`)
		);
		expect(found.get('object:comes')).toMatchObject({
			kind: 'added',
			disposition: 'add',
			content: 'Bổ sung mới: comes',
			current: 'Chưa có',
			isOfOthers: false
		});
		expect(found.get('object:ends')).toMatchObject({ kind: 'ended', disposition: 'replace' });
		expect(found.get('object:changes')).toMatchObject({
			disposition: 'upgrade',
			fields: ['lifecycle'],
			current: 'Trạng thái vòng đời: Đang vận hành',
			required: 'Trạng thái vòng đời: Nâng cấp'
		});
		expect(found.get('object:merges')).toMatchObject({ disposition: 'merge', required: '' });
		expect(found.get('object:under-way')).toMatchObject({ kind: 'added', disposition: 'add' });
		expect(found.get('object:of-others')).toMatchObject({ isOfOthers: true });
	});

	it('of a connection stand with the end that changes, else for both ends at once', () => {
		const architecture = architectureOf({
			objects: [{ id: 'a' }, { id: 'b' }, { id: 'new', fields: { modelState: 'to-be' } }],
			relations: [
				['a', 'data-exchange', 'b', { modelState: 'to-be' }],
				['b', 'data-exchange', 'a', { modelState: 'to-be' }],
				['a', 'data-exchange', 'new', { modelState: 'to-be' }]
			]
		});
		const [object, between, ...others] = gapsBetween(architecture, pack);
		expect(others).toEqual([]);
		expect(object).toMatchObject({ id: 'object:new', relations: ['r2'] });
		expect(between).toMatchObject({
			id: 'relation:r0',
			kind: 'connected',
			objects: ['a', 'b'],
			relations: ['r0', 'r1']
		});
		expect(gapsBetween(taken(architecture, 'none'), pack)).toEqual([]);
	});

	it('of a connection between two that go on name the agency’s own end, which then says what is done about it', () => {
		const keep = { modelState: 'both', disposition: 'keep', lifecycle: 'operating' };
		const architecture = architectureOf({
			objects: [
				{ id: 'own', fields: { ...keep, recordType: 'original' } },
				{ id: 'shared', fields: { ...keep, recordType: 'reference' } },
				{ id: 'other', fields: { ...keep, recordType: 'reference' } }
			],
			relations: [
				['own', 'data-exchange', 'shared', { modelState: 'to-be' }],
				['other', 'data-exchange', 'own', { modelState: 'as-is' }],
				['shared', 'data-exchange', 'other', { modelState: 'to-be' }],
				['other', 'data-exchange', 'own', { modelState: 'both' }]
			]
		});
		const [proposal, ...others] = gapsBetween(architecture, pack);
		expect(others).toEqual([]);
		expect(proposal).toMatchObject({
			id: 'relation:r0',
			objects: ['own'],
			restated: ['own'],
			relations: ['r0', 'r1'],
			disposition: 'standardise'
		});
		const after = taken(architecture, 'each');
		expect(gapsBetween(after, pack)).toEqual([]);
		expect([...after.objects.values()].map(({ fields }) => textOf(fields['disposition']))).toEqual([
			'standardise',
			'keep',
			'keep'
		]);
	});

	it('are no more proposed once they are taken in, and every pair of gap and task is there once', () => {
		fc.assert(
			fc.property(architectures, fc.constantFrom(...taskChoices), (architecture, tasks) => {
				const count = gapsBetween(architecture, pack).length;
				const after = taken(architecture, tasks);
				expect(gapsBetween(after, pack)).toEqual([]);
				expect(liveGaps(after).length - liveGaps(architecture).length).toBe(count);
				const made = { none: 0, each: count, one: Math.min(1, count) }[tasks];
				expect(liveTasks(after).length - liveTasks(architecture).length).toBe(made);
				expect(after.gapTasks.size - architecture.gapTasks.size).toBe(tasks === 'none' ? 0 : count);
			})
		);
	});

	it('stay the same for those that were not chosen, and never speak of what is kept', () => {
		fc.assert(
			fc.property(architectures, fc.nat({ max: 5 }), (architecture, at) => {
				const before = gapsBetween(architecture, pack);
				const chosen = before[at % Math.max(1, before.length)];
				const after = taken(architecture, 'none', (id) => id === chosen?.id);
				const left = gapsBetween(after, pack);
				const open = stillOpen(after, before).map(({ id }) => id);
				if (chosen?.restated.length === 0) {
					expect(before).toEqual(expect.arrayContaining([...left]));
					expect(stillOpen(after, before)).toEqual(left);
				}
				// An end that is no longer simply kept has its gap, which is about its other connections too.
				const relations = new Set(before.flatMap((one) => one.relations));
				for (const one of left) for (const relation of one.relations) expect(relations.has(relation)).toBe(true);
				expect(open).not.toContain(chosen?.id);
				expect(left.some(({ id }) => id === chosen?.id)).toBe(false);
				const kept = new Set(
					liveObjects(architecture)
						.filter(({ fields }) => textOf(fields['disposition']) === 'keep')
						.map(({ id }) => `object:${id}`)
				);
				expect(before.filter(({ id }) => kept.has(id))).toEqual([]);
			})
		);
	});

	it('go away again with one step of undo', () => {
		fc.assert(
			fc.property(architectures, (architecture) => {
				const doc = new Y.Doc();
				seedDocument(doc, architecture, 'seed');
				const document = new LiveDocument(doc);
				const undo = createUndo(doc, 'me');
				const before = text(document.current.architecture);
				const edits = editsOf(document.current.architecture, 'each');
				if (edits.length === 0) return;
				document.apply(edits, 'me');
				expect(text(document.current.architecture)).not.toBe(before);
				undo.undo();
				expect(text(document.current.architecture)).toBe(before);
			}),
			{ numRuns: 30 }
		);
	});

	it('make no finding of a gap for what goes on', () => {
		const rules = pack.rules.filter(({ id }) => id === 'G05');
		const told = (of: Architecture) => check(of, pack, now, { rules }).findings.map(({ id }) => id);
		fc.assert(
			fc.property(architectures, (architecture) => {
				const before = told(architecture);
				for (const id of told(taken(architecture, 'each'))) expect(before).toContain(id);
			}),
			{ numRuns: 30 }
		);
	});
});
