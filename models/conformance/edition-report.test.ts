import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { builtInPacks } from '$models/framework/packs';
import { check } from './check';
import { editionReport, untoldRules } from './edition-report';
import { openOf } from './rule-standing';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const [pack] = builtInPacks;
if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
const { architecture, dossier } = read.value;
const asOf = dossier.cutoffDate;
const reportAt = (level: 'public' | 'restricted') =>
	check(edition(architecture, { level, asOf, pack }).architecture, pack, asOf, { dossier });

describe('the report of a public edition', () => {
	const [cut, whole] = [reportAt('public'), reportAt('restricted')];
	const told = editionReport(cut, whole);

	it('tells nothing that only comes of what was left out', () => {
		const known = new Map(whole.findings.map((finding) => [finding.id, finding]));
		expect(cut.findings.length).toBeGreaterThan(whole.findings.length);
		for (const finding of told.findings) expect(finding.message).toEqual(known.get(finding.id)?.message);
		expect(told.findings.length).toBeLessThan(cut.findings.length);
		expect(told.findings.length).toBeGreaterThan(0);
	});

	it('never calls a rule met that is open in the whole, and counts every case once', () => {
		const open = new Set(whole.findings.map(({ rule }) => rule));
		for (const { rule, counts } of told.outcomes) if (open.has(rule)) expect(openOf(counts), rule).toBeGreaterThan(0);
		expect(told.counts.fail).toBe(told.findings.filter(({ verdict }) => verdict === 'fail').length);
	});

	it('names the rules whose findings it may not tell, and only those', () => {
		const spoken = new Set(told.findings.map(({ rule }) => rule));
		const untold = [...new Set(whole.findings.map(({ rule }) => rule))].filter((rule) => !spoken.has(rule));
		const sorted = (rules: readonly string[]): string[] => [...rules].sort();
		expect(untold.length).toBeGreaterThan(0);
		expect(sorted(untoldRules(told))).toEqual(sorted(untold));
		expect(untoldRules(whole)).toEqual([]);
	});

	it('is the report itself where nothing was left out', () => {
		expect(editionReport(whole, whole)).toEqual(whole);
	});
});
