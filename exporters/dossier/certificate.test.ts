import { expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import type { Counts } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';
import { answeredCounts, rulesCalled } from './certificate';

const rule = (id: string, isAsked: boolean) => ({ id, asked: isAsked ? { vi: 'Hỏi', en: 'Asked' } : null });
const outcome = (id: string, counts: Partial<Counts>) => ({ rule: id, counts: { ...noCounts, ...counts }, error: '' });

it('tells apart what people answered from what the machine found, of all outcomes', () => {
	const pack = { rules: [rule('A', false), rule('B', true)] } as unknown as Pack;
	const outcomes = [
		outcome('A', { pass: 40, fail: 2, 'not-applicable': 5 }),
		outcome('B', { pass: 8, fail: 1, 'not-enough-basis': 3, 'not-applicable': 4 })
	];
	const report = { pack: 'p@1', asOf: '2026-11-23', outcomes, findings: [], counts: noCounts };
	const said = { pack: 'p', finding: 'B:object:1', reason: 'Không có', account: 'an', at: '2026-11-20' };
	const ruleAnswers = [{ ...said, answer: 'not-applicable' as const }];
	// That a rule is not meant for a record is the machine's finding, unless somebody said so.
	expect(answeredCounts({ pack, report, ruleAnswers })).toEqual({ ...noCounts, pass: 8, fail: 1, 'not-applicable': 1 });
});

it('calls the rules of the check such that their number is not taken for that of the framework', () => {
	expect(rulesCalled('vn-1425@1.1')).toBe('vn-1425, bản 1.1');
});
