import { expect, it } from 'vitest';
import { noCounts, type RuleStanding } from '$models/conformance/rule-standing';
import { askedRules } from './checklist-answers';

const words = { vi: 'a', en: 'a' };
const rule = (id: string, asked: boolean, counts: Partial<RuleStanding['counts']>): RuleStanding => ({
	id,
	title: words,
	severity: 'required',
	asked: asked ? words : null,
	isLater: false,
	isRun: true,
	counts: { ...noCounts, ...counts },
	error: ''
});
const answer = (finding: string, given: 'pass' | 'fail', at: string) => ({
	pack: 'vn-1425',
	finding,
	answer: given,
	reason: 'Đã xem',
	account: 'an',
	at
});

it('tells what people said to the asked rules of an item, and how many answers are waited for', () => {
	const rules = [rule('G02', false, { fail: 4 }), rule('G02d', true, { fail: 1, undetermined: 2, pass: 1 })];
	const {
		rules: asked,
		waiting,
		answers
	} = askedRules(
		rules,
		[
			answer('G02d:object:1', 'pass', '2026-11-01'),
			answer('G02d:object:2', 'fail', '2026-11-02'),
			answer('G02:object:9', 'pass', '2026-11-03'),
			{ ...answer('G02d:object:3', 'pass', '2026-11-04'), pack: 'nq-214' }
		],
		'vn-1425@1.1'
	);
	expect(asked.map(({ id }) => id)).toEqual(['G02d']);
	expect(waiting).toBe(2);
	expect(answers.map(({ finding }) => finding)).toEqual(['G02d:object:2', 'G02d:object:1']);
});
