import { describe, expect, it } from 'vitest';
import { obligationStandings, type ObligationStanding } from '$models/conformance/obligations';
import { noCounts } from '$models/conformance/rule-standing';
import { builtInPack } from '$models/framework/packs';
import { wantedObligations, type ObligationWish } from './obligation-filter';

const pack = builtInPack('nq-214');
if (pack === undefined) throw new Error('The built-in pack is missing');
const failing = pack.rules.filter(({ covers }) => covers.includes('01') || covers.includes('09')).map(({ id }) => id);
const rows = obligationStandings(
	pack,
	{
		pack: 'nq-214@1.0',
		asOf: '2026-11-23',
		outcomes: pack.rules.map(({ id }) => ({
			rule: id,
			counts: failing.includes(id) ? { ...noCounts, fail: 2 } : { ...noCounts, pass: 1 },
			error: ''
		})),
		findings: [],
		counts: noCounts
	},
	new Map([['05', 3]])
);

const wish = (change: Partial<ObligationWish>): ObligationWish => ({
	text: '',
	state: 'all',
	kind: '',
	order: { key: 'id', isDescending: false },
	locale: 'vi',
	...change
});
const ids = (found: readonly ObligationStanding[]): string[] => found.map(({ obligation }) => obligation.id);

describe('obligations that a person wants to see', () => {
	it('are all of them in the order of the instrument where nothing is asked', () => {
		expect(ids(wantedObligations(rows, wish({})))).toEqual(pack.obligations.map(({ id }) => id));
	});

	it('are found by words without diacritics', () => {
		const found = wantedObligations(rows, wish({ text: 'ket noi va chia se du lieu giua chinh phu' }));
		expect(ids(found)).toContain('02');
		expect(found.length).toBeLessThan(10);
	});

	it('are picked by state and by kind', () => {
		const failed = wantedObligations(rows, wish({ state: 'fail' }));
		expect(ids(failed)).toEqual(expect.arrayContaining(['01', '09']));
		expect(failed.length).toBeLessThan(5);
		const kinds = wantedObligations(rows, wish({ kind: 'RT' }));
		expect(kinds.length).toBeGreaterThan(0);
		expect(kinds.every(({ obligation }) => obligation.kind === 'RT')).toBe(true);
	});

	it('stand by their term, those without one last either way', () => {
		const due = (isDescending: boolean): string[] =>
			wantedObligations(rows, wish({ order: { key: 'due', isDescending } })).map(({ obligation }) => obligation.due);
		const first = due(false);
		expect(first.filter((day) => day !== '')).toEqual(first.filter((day) => day !== '').toSorted());
		expect([first.at(-1), due(true).at(-1)]).toEqual(['', '']);
		expect(due(true)[0]).not.toBe('');
	});

	it('stand by their evidence', () => {
		expect(ids(wantedObligations(rows, wish({ order: { key: 'evidence', isDescending: true } })))[0]).toBe('05');
	});
});
