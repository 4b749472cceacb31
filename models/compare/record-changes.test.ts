import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readCanonical } from '$models/architecture/canonical';
import type { Architecture } from '$models/architecture/architecture';
import { fieldDifferences } from './differences';
import { affectedObjects, byStanding, recordChanges } from './record-changes';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;

const gap = [...architecture.gaps.values()].find(({ objects }) => objects.length > 0);
const [object] = architecture.objects.values();
if (gap === undefined || object === undefined) throw new Error('The sample has no gap with objects');
const codeOf = (id: string): string => architecture.objects.get(id as typeof object.id)?.code ?? '';

const withGap: Architecture = {
	...architecture,
	gaps: new Map(architecture.gaps).set(gap.id, {
		...gap,
		fields: { ...gap.fields, content: { value: 'Nội dung mới' } }
	})
};
const changes = (after: Architecture) => recordChanges([architecture, after], fieldDifferences(architecture, after));

it('of a gap that changed are that gap, and the objects that it is about as concerned alone', () => {
	const { added, removed, changed, concerned } = changes(withGap);
	expect([added, removed, changed]).toEqual([[], [], [gap.code]]);
	expect([...concerned].sort()).toEqual(gap.objects.map(codeOf).sort());
	const states = [architecture, withGap] as const;
	expect(affectedObjects(states, fieldDifferences(...states))).toEqual(concerned);
});

it('count an object that changed itself once, as changed', () => {
	const own = gap.objects[0];
	const known = own === undefined ? undefined : architecture.objects.get(own);
	if (known === undefined) throw new Error('The gap has no object');
	const renamed = { ...known, fields: { ...known.fields, name: { value: 'Tên mới' } } };
	const after = { ...withGap, objects: new Map(withGap.objects).set(known.id, renamed) };
	const told = changes(after);
	expect(told.changed).toContain(known.code);
	expect(told.concerned).not.toContain(known.code);
});

it('count a name of the whole as one change without a code', () => {
	expect(changes({ ...architecture, meta: { ...architecture.meta, name: 'Tên khác' } }).changed).toEqual(['']);
});

it('leave diagrams to what stands on them', () => {
	const rows = (['object', 'diagram', 'meta'] as const).map((subject) => ({ subject, standing: 'changed' }) as const);
	expect(byStanding(rows).changed.map(({ subject }) => subject)).toEqual(['object', 'meta']);
});
