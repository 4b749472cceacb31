import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { builtInPack } from '$models/framework/packs';
import { edited } from '$models/sync/edited';
import { wholeRecordOf } from './whole-record';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;
const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');

it('tells an object with its fields, and leads on along its relations', () => {
	const [relation] = architecture.relations.values();
	const object = relation === undefined ? undefined : architecture.objects.get(relation.source);
	if (relation === undefined || object === undefined) throw new Error('The sample has no relation');
	const told = wholeRecordOf(architecture, pack, { kind: 'object', id: object.id, locale: 'vi' });
	expect(told?.title).toContain(textOf(object.fields['name']));
	const fields = told?.sections.flatMap((section) => section.fields) ?? [];
	expect(fields.map(({ text }) => text)).toContain(object.code);
	expect(told?.ties).toContainEqual(
		expect.objectContaining({ id: relation.target, role: 'out', relation: relation.id })
	);
	const between = wholeRecordOf(architecture, pack, { kind: 'relation', id: relation.id, locale: 'en' });
	expect(between?.ties.map(({ id }) => id)).toEqual([relation.source, relation.target]);
});

it('tells the fields in the order of the pack, section by section, what the record is first', () => {
	const places = pack.fields.filter(({ subject }) => subject === 'object').map(({ id }) => id);
	for (const object of [...architecture.objects.values()].slice(0, 40)) {
		const told = wholeRecordOf(architecture, pack, { kind: 'object', id: object.id, locale: 'vi' });
		const sections = told?.sections ?? [];
		expect(sections[0]?.facet).toBe('');
		for (const { facet, fields } of sections) {
			const own = fields.flatMap(({ field }) => (field === '' ? [] : [field]));
			expect(own.map((id) => places.indexOf(id))).toEqual(
				own.map((id) => places.indexOf(id)).toSorted((a, b) => a - b)
			);
			for (const id of own)
				expect(pack.fields.find((one) => one.id === id && one.subject === 'object')?.facet).toBe(facet);
		}
		expect(fieldsBefore(sections[0]?.fields ?? [])).toBe(true);
	}
});

/** Nothing that is no field of the pack stands behind one that is. */
function fieldsBefore(fields: readonly { readonly field: string }[]): boolean {
	const first = fields.findIndex(({ field }) => field !== '');
	return first < 0 || fields.slice(first).every(({ field }) => field !== '');
}

it('shows what nobody wrote: empty in its place, and named where it is optional', () => {
	const object = [...architecture.objects.values()].find(({ kind }) => kind === 'database');
	if (object === undefined) throw new Error('The sample has no database');
	const bare = edited(architecture, [
		{ op: 'set', root: 'objects', id: object.id, key: 'operator', value: undefined },
		{ op: 'set', root: 'objects', id: object.id, key: 'note', value: undefined }
	]);
	const sections = wholeRecordOf(bare, pack, { kind: 'object', id: object.id, locale: 'vi' })?.sections ?? [];
	const basic = sections.find(({ facet }) => facet === '');
	expect(basic?.fields).toContainEqual(
		expect.objectContaining({ field: 'operator', text: '', label: 'Đơn vị vận hành' })
	);
	expect(basic?.unsaid).toContain('Ghi chú');
	// Facets of its kind alone, also those of which nothing is written.
	expect(sections.find(({ facet }) => facet === 'quality')?.unsaid).not.toHaveLength(0);
	expect(sections.map(({ facet }) => facet)).not.toContain('api');
	const written = wholeRecordOf(architecture, pack, { kind: 'object', id: object.id, locale: 'vi' });
	expect(written?.sections[0]?.fields.find(({ field }) => field === 'operator')?.text).not.toBe('');
});

it('leads from a task to what it answers and from there to the objects, and from an object to what is about it', () => {
	const [pair] = architecture.gapTasks.values();
	const gap = pair === undefined ? undefined : architecture.gaps.get(pair.gap);
	const [object] = gap?.objects ?? [];
	if (pair === undefined || gap === undefined || object === undefined) throw new Error('The sample has no plan');
	const tiesOf = (kind: 'task' | 'gap' | 'object', id: string) =>
		wholeRecordOf(architecture, pack, { kind, id, locale: 'vi' })?.ties;
	expect(tiesOf('task', pair.task)).toContainEqual(expect.objectContaining({ role: 'gap', id: gap.id }));
	expect(tiesOf('gap', gap.id)).toContainEqual(expect.objectContaining({ role: 'task', id: pair.task }));
	expect(tiesOf('gap', gap.id)).toContainEqual(expect.objectContaining({ role: 'object', id: object }));
	expect(tiesOf('object', object)).toContainEqual(expect.objectContaining({ role: 'gap', id: gap.id }));
});

it('knows nothing of what is not there', () => {
	expect(wholeRecordOf(architecture, pack, { kind: 'object', id: 'gone', locale: 'vi' })).toBeNull();
});
