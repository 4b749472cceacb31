import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { check } from '$models/conformance/check';
import type { CheckReport } from '$models/conformance/report';
import { builtInPack } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { concernedChapters, concernedNow, type ConcernedChapter } from './concerned-chapters';

let pack: Pack;
let architecture: Architecture;
let report: CheckReport;
let told: readonly ConcernedChapter[];
beforeAll(() => {
	const found = builtInPack('vn-1425');
	if (found === undefined) throw new Error('The pack is not there');
	pack = found;
	const read = readCanonical(
		readFileSync(new URL('../../models/samples/ca-mau.khuevan.json', import.meta.url), 'utf8')
	);
	if (!read.ok) throw new Error('The sample is not read');
	({ architecture } = read.value);
	report = check(architecture, pack, '2026-11-28', { dossier: read.value.dossier });
	told = concernedChapters(architecture, pack, report);
});

const rulesIn = (chapter: string): readonly string[] =>
	told.find((one) => one.chapter === `form01/${chapter}`)?.findings.map(({ rule, record }) => `${rule} ${record}`) ??
	[];

it('names a chapter by the records that its own tables show', () => {
	expect(rulesIn('V.2.1')).toContain('Q10c KT-23');
	expect(rulesIn('V.1.1')).not.toContain('Q10c KT-23');
	expect(rulesIn('VIII.1')).toContain('G04 ND-18');
});

it('names the chapters of what an object without a table is joined to', () => {
	expect(rulesIn('V.2.1').some((one) => one.startsWith('N02'))).toBe(true);
});

it('names no chapter for what is only recommended, asked of people, or shown among all records', () => {
	const required = new Set(report.findings.filter(({ severity }) => severity === 'required').map(({ id }) => id));
	expect(told.flatMap(({ findings }) => findings).every(({ finding }) => required.has(finding))).toBe(true);
	expect(rulesIn('VI.1')).toEqual([]);
	expect(concernedChapters(architecture, pack, { ...report, findings: [] })).toEqual([]);
});

it('is told once of a state by one check, and anew once either is another', () => {
	const now = (more: Partial<Parameters<typeof concernedNow>[0]> = {}) =>
		concernedNow({ architecture, pack, report, key: 'one', ...more });
	const first = now();
	expect(first).toEqual(told);
	expect(now()).toBe(first);
	expect(now({ key: 'two', report: { ...report, findings: [] } })).toEqual([]);
	expect(now({ architecture: { ...architecture } })).toEqual(told);
});
