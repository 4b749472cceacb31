import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { isOverdue, obligationStandings, obligationTotals } from './obligations';
import type { CheckReport, Counts } from './report';
import { noCounts } from './rule-standing';

const found = builtInPack('nq-214');
if (found === undefined) throw new Error('The built-in pack is missing');
const pack = found;
const asOf = '2026-11-23';

/** A report in which every rule came out as told, the rest passed. */
function reportWith(told: Readonly<Record<string, Partial<Counts> | string>>): CheckReport {
	return {
		pack: 'nq-214@1.0',
		asOf,
		outcomes: pack.rules.map(({ id }) => {
			const one = told[id] ?? { pass: 1 };
			return typeof one === 'string'
				? { rule: id, counts: noCounts, error: one }
				: { rule: id, counts: { ...noCounts, ...one }, error: '' };
		}),
		findings: [],
		counts: noCounts
	};
}

/** The first obligation with a term before the day of the check, and the rules that answer to it. */
const due = pack.obligations.find((one) => one.due !== '' && one.due < asOf);
const rulesOf = (id: string): readonly string[] =>
	pack.rules.filter(({ covers }) => covers.includes(id)).map(({ id }) => id);

const standing = (report: CheckReport, id: string, evidence = new Map<string, number>()) => {
	const row = obligationStandings(pack, report, evidence).find(({ obligation }) => obligation.id === id);
	if (row === undefined) throw new Error(`No obligation ${id}`);
	return row;
};

describe('obligations', () => {
	it('are all told, in the order of the pack, each with what answers to it', () => {
		const rows = obligationStandings(pack, reportWith({}), new Map());
		expect(rows.map(({ obligation }) => obligation.id)).toEqual(pack.obligations.map(({ id }) => id));
		expect(rows).toHaveLength(59);
		for (const row of rows) expect(row.rules.length).toBeGreaterThan(0);
	});

	it('take the worst verdict of the rules that answer to them', () => {
		const id = due?.id ?? '';
		const [first = '', ...rest] = rulesOf(id);
		expect(standing(reportWith({ [first]: { pass: 3, fail: 1 } }), id)).toMatchObject({ verdict: 'fail', findings: 1 });
		expect(standing(reportWith({ [first]: { undetermined: 2 } }), id).verdict).toBe('undetermined');
		const none = Object.fromEntries([first, ...rest].map((rule) => [rule, { 'not-applicable': 4 }]));
		expect(standing(reportWith(none), id).verdict).toBe('not-applicable');
		expect(standing(reportWith({}), id).verdict).toBe('pass');
	});

	it('lack a basis where a rule could not be computed, and fail where another fails them', () => {
		const id = pack.obligations.find((one) => rulesOf(one.id).length > 1)?.id ?? '';
		const [first = '', second = ''] = rulesOf(id);
		expect(standing(reportWith({ [first]: 'broken' }), id).verdict).toBe('not-enough-basis');
		expect(standing(reportWith({ [first]: 'broken', [second]: { fail: 1 } }), id).verdict).toBe('fail');
	});

	it('are overdue only while they are not settled, and never without a day', () => {
		expect(isOverdue('2026-11-22', 'fail', asOf)).toBe(true);
		expect(isOverdue('2026-11-22', 'not-enough-basis', asOf)).toBe(true);
		expect(isOverdue('2026-11-23', 'fail', asOf)).toBe(false);
		expect(isOverdue('2026-11-22', 'pass', asOf)).toBe(false);
		expect(isOverdue('2026-11-22', 'not-applicable', asOf)).toBe(false);
		expect(isOverdue('', 'fail', asOf)).toBe(false);
	});

	it('are summed up', () => {
		const id = due?.id ?? '';
		const [first = ''] = rulesOf(id);
		const rows = obligationStandings(pack, reportWith({ [first]: { fail: 1 } }), new Map([[id, 2]]));
		const totals = obligationTotals(rows);
		expect(totals.all).toBe(59);
		expect(totals.overdue).toBe(1);
		expect(totals.evidenced).toBe(1);
		expect(totals.verdicts.pass + totals.verdicts.fail).toBe(59);
	});
});
