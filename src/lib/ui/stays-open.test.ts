import { expect, it } from 'vitest';
import { staysOpen } from './stays-open';

it('is unfolded from when somebody first has to be in it, and folds under nobody', () => {
	const isUnfolded = staysOpen();
	expect(isUnfolded(false)).toBe(false);
	expect(isUnfolded(true)).toBe(true);
	// The last item is decided, and the button of its form is gone back to.
	expect(isUnfolded(false)).toBe(true);
});

it('is each for itself', () => {
	staysOpen()(true);
	expect(staysOpen()(false)).toBe(false);
});
