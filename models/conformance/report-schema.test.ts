import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { check } from './check';
import { publishedReport, type PublishedReport } from './published-report';
import { checkReportJsonSchema, checkReportSchema } from './report-schema';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const published = readFileSync(here('../../docs/formats/check-report.schema.json'), 'utf8');

function sampleReport(): PublishedReport {
	const read = readCanonical(readFileSync(here('../samples/ca-mau.khuevan.json'), 'utf8'));
	const pack = read.ok ? builtInPack(read.value.architecture.meta.pack) : undefined;
	if (!read.ok || pack === undefined) throw new Error('The sample cannot be checked');
	return publishedReport(check(read.value.architecture, pack, '2026-11-23', { dossier: read.value.dossier }));
}

it('the published schema is the one that is made from the shape', () => {
	expect(published).toBe(checkReportJsonSchema());
});

it('the report of the sample fits it, and one with a key more does not', () => {
	const fits = new Ajv2020({ strict: true, validateFormats: false }).compile(JSON.parse(published) as object);
	const report = JSON.parse(JSON.stringify(sampleReport())) as PublishedReport;
	expect(fits(report) ? [] : fits.errors).toEqual([]);
	expect(checkReportSchema.safeParse(report).error).toBeUndefined();
	expect(report.findings.length).toBeGreaterThan(0);
	expect(report.questions.length).toBeGreaterThan(0);
	expect(fits({ ...report, more: 1 })).toBe(false);
});
