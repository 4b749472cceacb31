import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fold } from '$models/text/fold';
import { readCanonical, writeCanonical } from './canonical';
import { textOf } from './field';
import { ObjectId } from './identifier';
import { partOf, withheldFrom } from './part';

const read = readCanonical(readFileSync(new URL('../samples/ca-mau.khuevan.json', import.meta.url), 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const claims = { code: '', version: '', cutoffDate: '', effectiveDate: null };
const whole = read.value.architecture;

it('is silent about everything outside, for objects of the sample', () => {
	const objects = [...whole.objects.values()].filter(({ deletedAt }) => deletedAt === null);
	// Each of them under TORTURE=1.
	const step = process.env['TORTURE'] === '1' ? 1 : 5;
	for (const { id } of objects.filter((_, at) => at % step === 0)) {
		const part = partOf(whole, [id]);
		expect(part.objects.has(id)).toBe(true);
		const said = fold(writeCanonical(part, claims));
		for (const other of objects) {
			if (part.objects.has(other.id)) continue;
			// As a value: an id may be the same word as a key of the file.
			expect(new RegExp(`"${other.id.toLowerCase()}"(?!:)`, 'u').test(said)).toBe(false);
			const name = fold(textOf(other.fields['name']));
			const own = [...part.objects.values()].some((object) => fold(textOf(object.fields['name'])).includes(name));
			// The agency's own name may be a word in the name of something outside, and stays.
			if (name.length > 2 && !own && !fold(JSON.stringify(part.meta)).includes(name)) expect(said).not.toContain(name);
		}
	}
});

it('keeps what relates its objects among themselves, and what is nested in them', () => {
	const relation = [...whole.relations.values()].find(({ deletedAt }) => deletedAt === null);
	if (relation === undefined) throw new Error('no relation');
	const part = partOf(whole, [relation.source, relation.target]);
	expect(part.relations.has(relation.id)).toBe(true);
	const nested = [...whole.objects.values()].find(({ parent, deletedAt }) => parent !== null && deletedAt === null);
	if (nested?.parent !== undefined && nested.parent !== null) {
		expect(partOf(whole, [nested.parent]).objects.has(nested.id)).toBe(true);
	}
	expect(partOf(whole, ['nobody']).objects.size).toBe(0);
});

it('tells which fields of its records it is silent about', () => {
	const [one, other] = [...whole.objects.values()].filter(
		({ deletedAt, parent }) => deletedAt === null && parent === null
	);
	if (one === undefined || other === undefined) throw new Error('no objects');
	const entry = { kind: 'value', value: `Nối với ${textOf(other.fields['name'])}` } as const;
	const objects = new Map(whole.objects).set(ObjectId(one.id), { ...one, fields: { ...one.fields, purpose: entry } });
	const withheld = withheldFrom({ ...whole, objects }, [one.id]);
	expect(withheld).toContain(`objects/${one.id}/purpose`);
	expect(withheld).not.toContain(`objects/${one.id}/name`);
	expect(withheldFrom(whole, ['nobody'])).toEqual([]);
});
