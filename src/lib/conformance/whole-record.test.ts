import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { builtInPack } from '$models/framework/packs';
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
	expect(fields.every(({ text }) => text !== '')).toBe(true);
	expect(told?.ties).toContainEqual(expect.objectContaining({ id: relation.target, direction: 'out' }));
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

it('knows nothing of what is not there', () => {
	expect(wholeRecordOf(architecture, pack, { kind: 'object', id: 'gone', locale: 'vi' })).toBeNull();
});
