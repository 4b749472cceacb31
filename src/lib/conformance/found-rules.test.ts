import { expect, it } from 'vitest';
import type { FindingWaiver } from '$models/conformance/decisions';
import { builtInPack } from '$models/framework/packs';
import { readFileSync } from 'node:fs';
import { readCanonical } from '$models/architecture/canonical';
import { check } from '$models/conformance/check';
import { foundRules } from './found-rules';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const report = check(read.value.architecture, pack, '2026-11-23', { dossier: read.value.dossier });

it('counts every finding once, the gravest rules first', () => {
	const rules = foundRules(pack, report, new Map());
	expect(rules.reduce((sum, { findings }) => sum + findings, 0)).toBe(report.findings.length);
	const order = rules.map(({ severity }) => ['required', 'recommended', 'information'].indexOf(severity));
	expect(order).toEqual([...order].sort());
});

it('counts as waived only what a waiver holds for', () => {
	const [first] = report.findings;
	if (first === undefined) throw new Error('The sample has no finding');
	const waived = (standing: FindingWaiver['standing']): number =>
		foundRules(pack, report, new Map([[first.id, { waiver: 'w', standing }]])).reduce(
			(sum, rule) => sum + rule.waived,
			0
		);
	expect([waived('holds'), waived('waits'), waived('unwaivable')]).toEqual([1, 0, 0]);
});

it('tells apart what only the signatures of an issued version answer', () => {
	const later = foundRules(pack, report, new Map()).filter(({ isLater }) => isLater);
	expect(later.map(({ id }) => id)).toEqual(
		pack.rules
			.filter(({ answeredAfter, id }) => answeredAfter === 'issue' && report.findings.some((one) => one.rule === id))
			.map(({ id }) => id)
	);
	expect(later.length).toBeGreaterThan(0);
});
