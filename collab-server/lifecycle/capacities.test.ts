import { expect, it } from 'vitest';
import { capacitiesOf, isTwice, proposedCapacity, takenByOthers } from './capacities';

const given = (account: string, capacity: 'it' | 'business' | null) => ({ account, capacity });

it('the same capacity twice is known only where both say one', () => {
	expect(isTwice([given('chi', 'it'), given('ha', 'it')])).toBe(true);
	expect(isTwice([given('chi', 'it'), given('ha', 'business')])).toBe(false);
	expect(isTwice([given('chi', 'it'), given('ha', null)])).toBe(false);
});

it('proposes what the other one left, else what one was before', () => {
	const before = [
		{ capacities: {} },
		{ capacities: { chi: 'business' as const } },
		{ capacities: { chi: 'it' as const } }
	];
	expect(proposedCapacity('chi', [], before)).toBe('business');
	expect(proposedCapacity('chi', [given('ha', 'business')], before)).toBe('it');
	expect(proposedCapacity('ha', [], before)).toBeNull();
	expect(proposedCapacity('chi', [given('chi', 'it')], [])).toBeNull();
});

it('tells what others took, and what each said', () => {
	const holding = [given('chi', 'it'), given('ha', null)];
	expect([takenByOthers(holding, 'ha'), takenByOthers(holding, 'chi')]).toEqual([['it'], []]);
	expect(capacitiesOf(holding)).toEqual({ chi: 'it' });
});
