import { describe, expect, it } from 'vitest';
import { Conditions } from '$models/conformance/conditions';
import { builtInPack } from '$models/framework/packs';
import { architectureOf } from '$models/views/generated/fixture';
import { belongsOn, statesOfObject, statesOfRelation } from './model-states';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('There is no pack vn-1425');

const ways = ['as-is', 'to-be', 'both'].flatMap((modelState) =>
	['operating', 'merging', 'replacing', 'ended'].flatMap((lifecycle) =>
		['', 'operating', 'merging', 'replacing', 'ended'].flatMap((target) =>
			['', 'keep', 'merge', 'replace'].map((disposition) => ({ modelState, lifecycle, target, disposition }))
		)
	)
);
const uses = ['as-is', 'to-be', 'both'].flatMap((modelState) =>
	['in-use', 'no-longer'].flatMap((usageState) =>
		['', 'in-use', 'no-longer'].map((target) => ({ modelState, usageState, target }))
	)
);
const architecture = architectureOf({
	objects: [
		...ways.map(({ modelState, lifecycle, target, disposition }, at) => ({
			id: `o${String(at)}`,
			fields: { modelState, lifecycle, ...(disposition === '' ? {} : { disposition }) },
			...(target === '' ? {} : { to: { lifecycle: target } })
		})),
		...uses.map(({ modelState, usageState, target }, at) => ({
			id: `u${String(at)}`,
			fields: { modelState, usageState },
			...(target === '' ? {} : { to: { usageState: target } })
		}))
	],
	relations: [
		['o0', 'technical', 'o1', { modelState: 'both', state: 'in-use' }],
		['o0', 'technical', 'o1', { modelState: 'to-be', state: 'planned' }],
		['o0', 'technical', 'o1', { modelState: 'both', state: 'ended' }]
	]
});
const said = (
	modelState: string,
	fields: Readonly<Record<string, string>>,
	to: Readonly<Record<string, string>> = {}
) =>
	[...architectureOf({ objects: [{ id: 'a', fields: { modelState, ...fields }, to }] }).objects.values()].map(
		statesOfObject
	)[0];

describe('the states of a record', () => {
	it('leaves out of the target what ends or is replaced, whatever the column says', () => {
		const gone = { isNow: true, isTarget: false };
		expect(said('both', { lifecycle: 'merging', disposition: 'merge' }, { lifecycle: 'ended' })).toEqual(gone);
		expect(said('both', { lifecycle: 'operating' }, { lifecycle: 'replacing' })).toEqual(gone);
		expect(said('both', { lifecycle: 'operating', disposition: 'replace' })).toEqual(gone);
		expect(said('as-is', { lifecycle: 'operating' })).toEqual(gone);
	});

	it('keeps what goes on, comes, or takes the place of another', () => {
		expect(said('both', { lifecycle: 'merging', disposition: 'merge' })).toEqual({ isNow: true, isTarget: true });
		expect(said('both', { lifecycle: 'ended' }, { lifecycle: 'operating' })).toEqual({ isNow: true, isTarget: true });
		expect(said('to-be', { lifecycle: 'planned', disposition: 'replace' })).toEqual({ isNow: false, isTarget: true });
	});

	it('leaves out of the target what the agency no longer uses, as where another agency owns it and goes on with it', () => {
		const gone = { isNow: true, isTarget: false };
		expect(said('both', { usageState: 'no-longer' })).toEqual(gone);
		expect(said('both', { usageState: 'in-use' }, { usageState: 'no-longer' })).toEqual(gone);
		expect(said('both', { usageState: 'no-longer' }, { usageState: 'in-use' })).toEqual({
			isNow: true,
			isTarget: true
		});
		expect(said('to-be', { usageState: 'no-longer' })).toEqual({ isNow: false, isTarget: true });
	});

	it('is told of relations by what runs', () => {
		expect([...architecture.relations.values()].map(statesOfRelation)).toEqual([
			{ isNow: true, isTarget: true },
			{ isNow: false, isTarget: true },
			{ isNow: false, isTarget: false }
		]);
	});

	it('decides on which diagrams a record stands', () => {
		const gone = { isNow: true, isTarget: false };
		expect(['as-is', 'to-be', 'transition', ''].map((state) => belongsOn(gone, state))).toEqual([
			true,
			false,
			true,
			true
		]);
	});

	it('is what the tables of the pack go by', () => {
		const conditions = new Conditions(architecture, pack, '');
		for (const object of architecture.objects.values()) {
			const { isNow, isTarget } = statesOfObject(object);
			const way = JSON.stringify([object.fields, object.targets]);
			expect(conditions.holds({ use: 'not-of-today' }, 'object', object.id), way).toBe(!isNow);
			expect(conditions.holds({ use: 'not-of-target' }, 'object', object.id), way).toBe(!isTarget);
		}
	});
});
