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
	expect(told?.fields.map(({ text }) => text)).toContain(object.code);
	expect(told?.fields.every(({ text }) => text !== '')).toBe(true);
	expect(told?.ties).toContainEqual(expect.objectContaining({ id: relation.target, direction: 'out' }));
	const between = wholeRecordOf(architecture, pack, { kind: 'relation', id: relation.id, locale: 'en' });
	expect(between?.ties.map(({ id }) => id)).toEqual([relation.source, relation.target]);
});

it('knows nothing of what is not there', () => {
	expect(wholeRecordOf(architecture, pack, { kind: 'object', id: 'gone', locale: 'vi' })).toBeNull();
});
