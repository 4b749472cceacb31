import { expect, it } from 'vitest';
import { openQuestions } from './open-questions';
import type { Finding } from './report';

const finding = (id: string, severity: Finding['severity'], asked = true): Finding => ({
	id,
	rule: 'T01',
	ruleTitle: { vi: '', en: '' },
	verdict: 'not-enough-basis',
	severity,
	subject: { kind: 'object', id, code: '', name: '' },
	fields: [],
	message: { vi: '', en: '' },
	howToFix: { vi: '', en: '' },
	basis: '',
	paraphrase: { vi: '', en: '' },
	asked,
	fix: null
});

it('puts questions first that hold a submission up, and counts them', () => {
	const findings = [
		finding('a', 'recommended'),
		finding('b', 'required'),
		finding('c', 'required'),
		finding('d', 'required', false)
	];
	const { questions, needed } = openQuestions({ findings }, (id) => id === 'b', new Set());
	expect(questions.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
	expect(needed).toBe(1);
});

it('asks nothing by now that is answered only after issue', () => {
	const { questions, needed } = openQuestions({ findings: [finding('a', 'required')] }, () => false, new Set(['T01']));
	expect([questions, needed]).toEqual([[], 0]);
});
