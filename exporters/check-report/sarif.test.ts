import { expect, it } from 'vitest';
import type { Finding } from '$models/conformance/report';
import { sarifOf } from './sarif';

const finding = (verdict: Finding['verdict'], asked: boolean): Finding => ({
	id: `R:${verdict}`,
	rule: 'R',
	ruleTitle: { vi: 'Quy tắc', en: 'Rule' },
	verdict,
	severity: 'required',
	subject: { kind: 'object', id: 'a', code: '', name: 'A' },
	fields: [],
	message: { vi: 'Thiếu', en: 'Missing' },
	howToFix: { vi: '', en: '' },
	basis: 'Điều 1',
	paraphrase: { vi: '', en: '' },
	fix: null,
	asked
});

it('tells a failure with its level, what is open without, and a question to a person as a matter of review', () => {
	const counts = { pass: 0, fail: 1, undetermined: 1, 'not-enough-basis': 1, 'not-applicable': 0 };
	const findings = [finding('fail', false), finding('undetermined', false), finding('not-enough-basis', true)];
	const text = sarifOf({
		report: { pack: 'p@1', asOf: '2026-11-23', outcomes: [], findings, counts },
		pack: { rules: [] },
		uri: 'a.json',
		engine: '1'
	});
	const { runs } = JSON.parse(text) as { runs: { results: { kind: string; level: string }[] }[] };
	expect(runs[0]?.results.map(({ kind, level }) => [kind, level])).toEqual([
		['fail', 'error'],
		['open', 'none'],
		['review', 'none']
	]);
});
