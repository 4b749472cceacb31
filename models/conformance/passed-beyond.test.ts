import { expect, it } from 'vitest';
import type { Pack } from '$models/framework/pack';
import { passedBeyond } from './beyond-checklist';
import { noCounts } from './rule-standing';

const rule = (id: string, severity = 'required', asked: object | null = null) => ({
	id,
	severity,
	asked,
	title: { vi: id, en: id }
});
const rules = [
	rule('A'),
	rule('B'),
	rule('C'),
	rule('D', 'recommended'),
	rule('E', 'required', {}),
	rule('F'),
	rule('G'),
	rule('H')
];
const pack = { forms: { form01: { checklist: [{ rules: ['A'] }] } }, rules } as unknown as Pack;
const outcome = (id: string, counts: object, error = '') => ({ rule: id, counts: { ...noCounts, ...counts }, error });

it('holds required computed rules beyond the items that are met wherever they apply, and none that is open anywhere', () => {
	const outcomes = [
		...['A', 'B', 'D', 'E'].map((id) => outcome(id, { pass: 3 })),
		outcome('C', { pass: 3, fail: 1 }),
		outcome('F', { pass: 3, undetermined: 1 }),
		outcome('G', { 'not-applicable': 2 }),
		outcome('H', { pass: 1 }, 'broken')
	];
	expect(passedBeyond(pack, { outcomes }).map((one) => one.rule)).toEqual(['B']);
});
