import { expect, it } from 'vitest';
import { findingDifferences } from './finding-differences';
import type { CheckReport, Finding } from './report';

const finding = (id: string, asked = false): Finding => ({ id, asked }) as Finding;
const report = (...findings: readonly Finding[]): CheckReport => ({ findings }) as unknown as CheckReport;
const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ id }) => id);

it('adds up to all that either report has, whatever became a question, or was answered', () => {
	const before = report(
		...['mended', 'stays', 'taken-back'].map((id) => finding(id)),
		...['unanswered', 'answered-unmet', 'answered-met'].map((id) => finding(id, true))
	);
	const after = report(
		...['stays', 'answered-unmet', 'new'].map((id) => finding(id)),
		...['taken-back', 'unanswered', 'new-question'].map((id) => finding(id, true))
	);
	const { fixed, fresh, same, questions } = findingDifferences(before, after);
	expect([ids(fixed), ids(same), ids(fresh), ids(questions)]).toEqual([
		['mended'],
		['stays'],
		['answered-unmet', 'new'],
		['taken-back', 'unanswered', 'new-question']
	]);
	expect(ids([...fresh, ...same, ...questions]).toSorted()).toEqual(ids(after.findings).toSorted());
	const told = new Set(ids([...fixed, ...fresh, ...same, ...questions]));
	expect(before.findings.filter(({ id, asked }) => !asked && !told.has(id))).toEqual([]);
});

it('asks nobody what is answered only once a version is issued, as what is required does not', () => {
	const later = { ...finding('signed', true), answeredAfter: 'issue' as const };
	const told = findingDifferences(report(later), report(later, finding('asked', true)));
	expect([ids(told.questions), ids(told.fresh), ids(told.same)]).toEqual([['asked'], [], []]);
	// Where it is counted it is told why not here.
	expect(ids(told.later)).toEqual(['signed']);
});
