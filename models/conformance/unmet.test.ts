import { describe, expect, it } from 'vitest';
import { noCounts, type RuleStanding } from './rule-standing';
import { contradictedBy, contradictedIn, isAnsweredAgainst, unmetOptional } from './unmet';

const rule = (id: string, more: Partial<RuleStanding> = {}): RuleStanding => ({
	...{ id, title: { vi: id, en: id }, severity: 'recommended', asked: null, isLater: false, isRun: true },
	...{ counts: { ...noCounts, fail: 1 }, error: '' },
	...more
});

describe('an item that is not met', () => {
	it('by recommended rules alone names them, and by a required one none', () => {
		const met = rule('B', { severity: 'required', counts: { ...noCounts, pass: 3 } });
		expect(unmetOptional([rule('A'), met])).toEqual({ rules: ['A'], informs: false });
		expect(unmetOptional([rule('A'), rule('B', { severity: 'required' })])).toBeNull();
		expect(unmetOptional([met])).toBeNull();
		expect(unmetOptional([rule('A', { severity: 'information' })])?.informs).toBe(true);
		// What people answered is told by their words, whatever rule asked.
		const answered = rule('C', { severity: 'required', asked: { vi: 'Hỏi', en: 'Asked' } });
		expect(unmetOptional([rule('A'), answered])?.rules).toEqual(['A']);
	});

	it('says whose word a reviewer goes against who accepts it', () => {
		expect(contradictedBy({ machine: 'fail', verdict: 'fail' })).toBe('machine');
		expect(contradictedBy({ machine: 'pass', verdict: 'fail' })).toBe('agency');
		expect(contradictedBy({ machine: 'not-enough-basis', verdict: 'pass' })).toBeNull();
	});
});

it('of a required rule only what no waiver holds for is gone against', () => {
	const findings = [{ id: 'A:object:1', rule: 'A', verdict: 'fail' as const }];
	const computed = { id: 'A', asked: null };
	expect(contradictedIn(computed, findings, () => false)).toBe('machine');
	expect(contradictedIn(computed, findings, () => true)).toBeNull();
	expect(contradictedIn({ id: 'B', asked: null }, findings, () => false)).toBeNull();
	expect(contradictedIn({ id: 'A', asked: { vi: 'Hỏi', en: 'Asked' } }, findings, () => false)).toBe('agency');
});

it.each([
	['fail', 'pass', true],
	['fail', 'not-applicable', true],
	['fail', 'fail', false],
	['pass', 'pass', false],
	['not-enough-basis', 'pass', false]
] as const)('of a check that says %s and an agency that says %s: goes against it %s', (machine, answer, isAgainst) => {
	expect(isAnsweredAgainst({ machine, answer: { answer } })).toBe(isAgainst);
	expect(isAnsweredAgainst({ machine, answer: null })).toBe(false);
});
