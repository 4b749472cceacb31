import { expect, it } from 'vitest';
import { check } from './check';
import { exampleArchitecture } from './examples';
import { packOf, ruleOf } from './operator-table-fixture';
import { publishedReport } from './published-report';

const read = exampleArchitecture({ objects: [{ id: 'a', kind: 'system', fields: { name: 'A' } }] });
if (!read.ok) throw new Error(read.problem.message);
const rules = [
	{ ...ruleOf('object', null, { present: 'owner' }), id: 'R1' },
	{ ...ruleOf('object', null, null), id: 'R2' }
];

it('counts among the findings what is wrong, and apart from them what waits for a person', () => {
	const report = check(read.value, packOf('vn-1425'), '2026-11-23', { rules });
	const { findings, questions, ...rest } = publishedReport(report);
	expect(findings.map(({ id }) => id)).toEqual(['R1:object:a']);
	expect(questions.map(({ id }) => id)).toEqual(['R2:object:a']);
	expect(rest).toEqual({ pack: report.pack, asOf: report.asOf, outcomes: report.outcomes, counts: report.counts });
});

it('has an answered question among the findings where the answer is that it is not met, and nowhere else', () => {
	const asked = (answer: 'pass' | 'fail') => {
		const answers = new Map([['R2:object:a', answer]]);
		const { findings, questions } = publishedReport(
			check(read.value, packOf('vn-1425'), '2026-11-23', { rules: rules.slice(1), answers })
		);
		return [findings.length, questions.length];
	};
	expect([asked('fail'), asked('pass')]).toEqual([
		[1, 0],
		[0, 0]
	]);
});

it('says of a question that it is answered only after issue, so that no page waits for it before', () => {
	const later = rules.map((rule) => (rule.id === 'R2' ? { ...rule, answeredAfter: 'issue' as const } : rule));
	const { findings, questions } = publishedReport(check(read.value, packOf('vn-1425'), '2026-11-23', { rules: later }));
	expect(questions.map(({ answeredAfter }) => answeredAfter)).toEqual(['issue']);
	expect(findings.some((finding) => 'answeredAfter' in finding)).toBe(false);
});

it('says of a finding why its ground is no firm one, and nothing of one that is', () => {
	const grounds = [
		{ instrument: 'nd-331', certainty: 'recalled' },
		{ instrument: 'qd-1425', certainty: 'public-copy' }
	] as const;
	const cited = grounds.flatMap((ground, no) =>
		rules.slice(0, 1).map((rule) => ({ ...rule, id: `R${no}`, basis: { ...rule.basis, article: 'Điều 2', ...ground } }))
	);
	const { findings } = publishedReport(check(read.value, packOf('vn-1425'), '2026-11-23', { rules: cited }));
	expect(findings.map(({ doubt }) => doubt)).toEqual(['recalled', undefined]);
	expect(findings.map((finding) => 'doubt' in finding)).toEqual([true, false]);
});
