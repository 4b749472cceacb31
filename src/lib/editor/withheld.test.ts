import { expect, it } from 'vitest';
import { wholeSight } from '$models/conformance/part-sight';
import { isWithheld } from './withheld';

const part = { id: 'p', title: '', withheld: new Set(['objects/o1/purpose']), sight: wholeSight };
const empty = { fields: {}, targets: {} };

it('keeps from writing what has a value elsewhere, in a part alone', () => {
	const purpose = { subject: 'object', id: 'purpose' } as const;
	expect(isWithheld({ part }, purpose, 'o1', empty)).toBe(true);
	expect(isWithheld({ part: null }, purpose, 'o1', empty)).toBe(false);
	expect(isWithheld({ part }, purpose, 'o2', empty)).toBe(false);
	const filled = { fields: { purpose: { kind: 'value', value: 'x' } }, targets: {} } as const;
	expect(isWithheld({ part }, purpose, 'o1', filled)).toBe(false);
});
