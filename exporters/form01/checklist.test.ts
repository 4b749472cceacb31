import { expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import type { CheckReport, Counts } from '$models/conformance/report';
import type { ChecklistItem, Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
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

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const holding = (one: ChecklistItem): Pick<Pack, 'forms' | 'rules'> => ({
	forms: { ...pack.forms, form01: { ...pack.forms.form01, checklist: [one] } },
	rules: pack.rules
});

it('names the rules of an item that are not met, and no other, with numbers as they are written here', () => {
	const report = reportOf(outcome('A', { pass: 3 }), outcome('B', { fail: 1_204 }), outcome('C', { fail: 2 }));
	expect(answerChecklist(holding(item), report)[0]?.note).toBe('1.206 trường hợp chưa đáp ứng (B, C).');
	const unsure = reportOf(outcome('A', { undetermined: 1_000 }));
	expect(answerChecklist(holding(item), unsure)[0]?.note).toContain('1.000 trường hợp chưa xác định');
});

it('says of what no rule asks that it is compared with the documents', () => {
	const partly = { ...item, computable: 'partly' as const };
	expect(answerChecklist(holding(partly), reportOf(outcome('A', { pass: 1 })))[0]?.note).toBe(
		'Các quy tắc tự động đều đáp ứng. Phần còn lại do người kiểm tra đối chiếu trên tài liệu.'
	);
});
