import { expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import type { CheckReport, Counts } from '$models/conformance/report';
import type { ChecklistItem } from '$models/framework/pack';
import { answerChecklist } from './checklist';

const outcome = (rule: string, counts: Partial<Counts>) => ({ rule, counts: { ...noCounts, ...counts }, error: '' });
const item: ChecklistItem = { no: 1, text: { vi: 'Một', en: 'One' }, rules: ['A', 'B', 'C'], computable: 'yes' };
const reportOf = (...outcomes: CheckReport['outcomes'][number][]): CheckReport => ({
	pack: 'vn-1425@1.0',
	asOf: '2026-11-23',
	outcomes,
	findings: [],
	counts: noCounts
});

it('names the rules of an item that are not met, and no other, with numbers as they are written here', () => {
	const report = reportOf(outcome('A', { pass: 3 }), outcome('B', { fail: 1_204 }), outcome('C', { fail: 2 }));
	expect(answerChecklist([item], report)[0]?.note).toBe('1.206 trường hợp chưa đáp ứng (B, C).');
	const unsure = reportOf(outcome('A', { undetermined: 1_000 }));
	expect(answerChecklist([item], unsure)[0]?.note).toContain('1.000 trường hợp chưa xác định');
});
