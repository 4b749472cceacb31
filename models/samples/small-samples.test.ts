import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { ministry } from './bo-van-hoa/tables';
import { organisation } from './tong-lien-doan/tables';
import { smallArchitecture } from './small-sample';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

describe.each([ministry, organisation])('sample of $agencyName', (sample) => {
	const text = readFileSync(new URL(`${sample.id}.khuevan.json`, import.meta.url), 'utf8');
	const read = readCanonical(text);
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;

	it('is what its tables say, byte for byte, and says that it is made up', () => {
		expect(writeCanonical(smallArchitecture(pack, sample), sample.dossier)).toBe(text);
		expect(architecture.meta).toMatchObject({ sample: true, frame: sample.frame });
		expect(architecture.meta.name).toContain('minh họa');
		for (const { fields } of architecture.objects.values())
			if (fields['evidence'] !== undefined)
				expect(fields['evidence']).toEqual({ value: expect.stringContaining('Dữ liệu minh họa') });
	});

	it('has the planted faults and no other, beside what only a person can decide', () => {
		const { findings } = check(architecture, pack, dossier.cutoffDate, { dossier });
		const found = findings.filter(({ asked }) => !asked).map(({ rule, subject }) => `${rule} ${subject.id}`);
		expect(found.sort()).toEqual(sample.faults.map(({ rule, record }) => `${rule} ${record}`).sort());
	});
});
