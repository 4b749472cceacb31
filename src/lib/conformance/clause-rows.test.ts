import { describe, expect, it } from 'vitest';
import type { CheckReport } from '$models/conformance/report';
import { noCounts } from '$models/conformance/rule-standing';
import { builtInPack } from '$models/framework/packs';
import { clauseRows, filteredClauses, outcomeOf } from './clause-rows';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const covered = pack.clauses.find(({ id }) => pack.rules.some(({ covers }) => covers.includes(id)));
const failing = pack.rules.find(({ covers }) => covers.includes(covered?.id ?? ''));
const report: CheckReport = {
	pack: 'vn-1425@1.0',
	asOf: '2026-11-23',
	outcomes: pack.rules.map(({ id }) => ({
		rule: id,
		counts: id === failing?.id ? { ...noCounts, fail: 2, pass: 1 } : { ...noCounts, pass: 1 },
		error: ''
	})),
	findings: [],
	counts: noCounts
};
const rows = clauseRows(pack, report);
const found = (text: string, outcome: Parameters<typeof filteredClauses>[1]['outcome'] = 'all') =>
	filteredClauses(rows, { text, outcome, locale: 'vi' });

describe('clauses', () => {
	it('are all there, each with its rules and their counts', () => {
		expect(rows.map(({ id }) => id)).toEqual(pack.clauses.map(({ id }) => id));
		expect(rows.find(({ id }) => id === covered?.id)).toMatchObject({ verdict: 'fail' });
	});

	it('are told apart where no rule answers to them, with the reason', () => {
		const without = found('', 'without-rule');
		expect(without.length).toBeGreaterThan(0);
		for (const row of without) expect(row.rules).toEqual([]);
		expect(without.some(({ beyond }) => beyond !== null)).toBe(true);
	});

	it('are found by outcome, and by words without diacritics in clause or rule', () => {
		expect(found('', 'fail').every((row) => outcomeOf(row) === 'fail')).toBe(true);
		expect(found(covered?.id.toLowerCase() ?? '').map(({ id }) => id)).toContain(covered?.id);
		expect(found(failing?.title.vi ?? '').map(({ id }) => id)).toContain(covered?.id);
		expect(found('khung da ban hanh truoc').length).toBeGreaterThan(0);
		expect(found('xyz không có gì như vậy')).toEqual([]);
	});
});
