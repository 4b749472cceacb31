import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { liveObjects, liveRelations } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { edited } from '$models/sync/edited';
import { recordCounts, recordList } from './record-list';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;
const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');

it('lists every object that is not in the bin, with what a reviewer knows it by; counts of filters add up', () => {
	const list = recordList(architecture, pack, 'object', 'vi');
	expect(list.rows.map(({ id }) => id).toSorted()).toEqual(
		liveObjects(architecture)
			.map(({ id }) => id as string)
			.toSorted()
	);
	expect(list.columns).toContainEqual({ part: 'kind' });
	expect(list.columns).toContainEqual({ label: 'Cơ quan chủ quản' });
	// What bears a code comes first, and a unit has no owner that somebody could have forgotten.
	const uncoded = list.rows.findIndex(({ code }) => code === '');
	expect(uncoded).toBeGreaterThan(100);
	expect(list.rows.slice(uncoded).every(({ code }) => code === '')).toBe(true);
	const owner = list.columns.findIndex((column) => 'label' in column && column.label === 'Cơ quan chủ quản');
	expect(list.rows.find(({ kind }) => kind === 'unit')?.cells[owner]).toBeNull();
	for (const row of list.rows) expect(row.cells).toHaveLength(list.columns.length);
	expect(list.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(list.rows.length);
	const { count } = list.layers.find(({ id }) => id === 'L3') ?? { count: 0 };
	expect(list.rows.filter(({ layer }) => layer === 'L3')).toHaveLength(count);
	const [binned] = liveObjects(architecture);
	const less = edited(architecture, [
		{ op: 'set', root: 'objects', id: binned?.id ?? '', key: 'deletedAt', value: '2026-11-01T00:00:00.000Z' }
	]);
	expect(recordList(less, pack, 'object', 'vi').rows).toHaveLength(list.rows.length - 1);
});

it('lists relations by source, kind and target, in the language asked for', () => {
	const [relation] = liveRelations(architecture);
	if (relation === undefined) throw new Error('The sample has no relation');
	const list = recordList(architecture, pack, 'relation', 'en');
	const row = list.rows.find(({ id }) => id === relation.id);
	const cell = (part: string): string | null | undefined =>
		row?.cells[list.columns.findIndex((column) => 'part' in column && column.part === part)];
	expect(cell('source')).toContain(architecture.objects.get(relation.source)?.code);
	expect(cell('target')).toContain(architecture.objects.get(relation.target)?.code);
	expect(cell('kind')).toBe(pack.relationKinds.find(({ id }) => id === relation.type)?.label.en);
});

it('counts what there is of each sort', () => {
	for (const { subject, count } of recordCounts(architecture, 'vi')) {
		expect(recordList(architecture, pack, subject, 'vi').rows, subject).toHaveLength(count);
	}
});
