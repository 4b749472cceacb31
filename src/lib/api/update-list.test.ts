import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUpdates, encodeUpdates } from './update-list';

const lists = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });

it('comes back as it was', () => {
	fc.assert(
		fc.property(lists, (updates) => {
			expect(decodeUpdates(encodeUpdates(updates))).toEqual(updates);
		})
	);
});

it('takes nothing that was cut off', () => {
	const whole = encodeUpdates([new Uint8Array([1, 2, 3])]);
	expect(decodeUpdates(whole.subarray(0, -1))).toBeNull();
});
