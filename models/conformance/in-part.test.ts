import { expect, it } from 'vitest';
import { reportInPart } from './in-part';
import type { CheckReport, Finding } from './report';

const finding = (kind: Finding['subject']['kind'], id: string, field: string): Finding => ({
	...{
		id: `T01:${kind}:${id}:${field}`,
		rule: 'T01',
		ruleTitle: { vi: '', en: '' },
		verdict: 'fail',
		severity: 'required'
	},
	...{ subject: { kind, id, code: '', name: '' }, fields: field === '' ? [] : [field], message: { vi: '', en: '' } },
	...{ howToFix: { vi: '', en: '' }, basis: '', paraphrase: { vi: '', en: '' }, fix: null, asked: false }
});

it('leaves out what is about the whole and about values that are not shown', () => {
	const findings = [
		finding('architecture', 'all', ''),
		finding('chapter', 'form01/I', ''),
		finding('object', 'o1', 'purpose'),
		finding('object', 'o1', 'name')
	];
	const counts = { pass: 3, fail: 4, undetermined: 0, 'not-enough-basis': 0, 'not-applicable': 0 };
	const report: CheckReport = {
		...{ pack: 'p@1', asOf: '2026-11-27', findings, counts },
		outcomes: [{ rule: 'T01', counts, error: '' }]
	};
	const shown = reportInPart(report, (kind, id, field) => `${kind}/${id}/${field}` === 'object/o1/purpose');
	expect(shown.findings).toEqual([findings[3]]);
	expect([shown.counts.fail, shown.counts.pass, shown.outcomes[0]?.counts.fail]).toEqual([1, 3, 1]);
});
