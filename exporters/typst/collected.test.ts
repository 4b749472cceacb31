import { expect, test } from 'vitest';
import { collectGarbage } from './collected';

test('what nobody holds is gone, what somebody holds stays', async () => {
	const held = { text: 'kept' };
	const kept = new WeakRef(held);
	const lost = new WeakRef({ text: 'lost' });
	// What a weak reference was asked for stays until the turn ends.
	await new Promise((resolve) => setImmediate(resolve));
	collectGarbage();
	expect([kept.deref()?.text, lost.deref()]).toEqual([held.text, undefined]);
});
