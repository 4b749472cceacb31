import { expect, it } from 'vitest';
import type { Finding } from '$models/conformance/report';
import { isWorse, remediesOf } from './remedies';

const found = (count: number): Finding[] =>
	Array.from({ length: count }, (_, no) => ({ id: `G:object:${no}` }) as Finding);
const outcome = (went: number, came: number) => ({ went: found(went), came: found(came) });
const offered = { isAboutOwner: false, hasUnit: false, hasFix: true, outcome: null };

it('a fix is worse than none once it makes more findings than it ends', () => {
	expect([outcome(1, 5), outcome(1, 1), outcome(2, 1), null].map(isWorse)).toEqual([true, false, false, false]);
});

it('a wrong owner is looked at before the fix that takes him as he stands, and a harmful fix comes last', () => {
	const owner = { ...offered, isAboutOwner: true, hasUnit: true };
	expect(remediesOf({ ...owner, outcome: outcome(1, 5) })).toEqual(['owner', 'unit', 'fix']);
	expect(remediesOf({ ...owner, outcome: outcome(3, 0) })).toEqual(['owner', 'fix', 'unit']);
});

it('where a fix helps it stands alone; where it harms the fields to edit come before it', () => {
	expect(remediesOf(offered)).toEqual(['fix']);
	expect(remediesOf({ ...offered, outcome: outcome(1, 2) })).toEqual(['fields', 'fix']);
	expect(remediesOf({ ...offered, hasFix: false })).toEqual([]);
});
