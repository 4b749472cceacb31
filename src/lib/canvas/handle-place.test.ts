import { expect, it } from 'vitest';
import { handlePlace } from './handle-place';

it('stands at the right of its box, elsewhere where a neighbour is too near, inside where all sides are taken', () => {
	const box = [100, 100, 180, 64] as const;
	expect(handlePlace(box, [], 1)).toEqual([294, 132]);
	const right = [290, 100, 180, 64] as const;
	expect(handlePlace(box, [right], 1)).toEqual([190, 178]);
	// Near on the screen is a matter of how large it is shown.
	expect(handlePlace(box, [[320, 100, 180, 64]], 1)).toEqual([294, 132]);
	expect(handlePlace(box, [[320, 100, 180, 64]], 0.5)).toEqual([190, 192]);
	const around = [right, [100, 170, 180, 64], [-90, 100, 180, 64], [100, 30, 180, 64]] as const;
	expect(handlePlace(box, around, 1)).toEqual([266, 132]);
});
