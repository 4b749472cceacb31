import { expect, it } from 'vitest';
import { lacksForIssue } from './issue-lacks';

const whole = { number: '12/QĐ-UBND', date: '2026-11-01', effectiveDate: '2026-11-10', means: true };

it('names only what is missing', () => {
	expect(lacksForIssue(whole)).toEqual([]);
	expect(lacksForIssue({ ...whole, means: false })).toEqual(['means']);
	expect(lacksForIssue({ ...whole, number: ' ', effectiveDate: '' })).toEqual(['number', 'effectiveDate']);
});
