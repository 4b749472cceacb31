import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { caMau, sampleDossier } from './ca-mau/assemble';
import faults from './ca-mau.faults.json' with { type: 'json' };

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
const text = readFileSync(new URL('ca-mau.khuevan.json', import.meta.url), 'utf8');
const read = readCanonical(text);
if (!read.ok) throw new Error(read.problem.message);
const { architecture, dossier } = read.value;

describe('sample of Cà Mau', () => {
	it('is what its tables say, byte for byte', () => {
		expect(writeCanonical(caMau(pack), sampleDossier)).toBe(text);
		expect(writeCanonical(architecture, dossier)).toBe(text);
	});

	it('is big enough to be a real day of work', () => {
		const form03 = new Set(pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
		const rows = [...architecture.objects.values()].filter(({ kind }) => form03.has(kind));
		expect(rows.length).toBeGreaterThanOrEqual(90);
		expect(architecture.relations.size).toBeGreaterThanOrEqual(140);
		expect(architecture.gaps.size).toBeGreaterThanOrEqual(15);
		expect([...new Set(rows.map(({ code }) => code))]).toHaveLength(rows.length);
		expect(architecture.meta.sample).toBe(true);
		for (const { fields } of rows)
			expect(fields['evidence']).toEqual({ value: expect.stringContaining('Dữ liệu minh họa') });
	});

	it('has the planted faults and no other, beside what only a person can decide', () => {
		const { findings } = check(architecture, pack, dossier.cutoffDate, { dossier });
		const found = findings
			.filter(({ asked }) => !asked)
			.map(({ rule, verdict, subject }) => `${rule} ${verdict} ${subject.code} ${subject.id}`);
		expect(found.sort()).toEqual(
			faults.map(({ rule, verdict, subject, id }) => `${rule} ${verdict} ${subject} ${id}`).sort()
		);
	});

	it('brings most rules of the pack to bear', () => {
		const { outcomes } = check(architecture, pack, dossier.cutoffDate, { dossier });
		const applied = outcomes.filter(({ counts }) => counts.pass + counts.fail + counts.undetermined > 0);
		expect(applied.length).toBeGreaterThan(pack.rules.length * 0.7);
	});
});
