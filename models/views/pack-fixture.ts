import type { Pack } from '$models/framework/pack';

/** The pack of a test; a missing one is the test's own fault. */
export function invariantPack(pack: Pack | undefined): Pack {
	if (pack === undefined) throw new Error('The built-in pack is missing');
	return pack;
}
