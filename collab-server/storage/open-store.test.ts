import { describe, expect, it } from 'vitest';
import { openStore } from './open-store';

describe('a data folder that cannot be written', () => {
	it.each(['/proc/nowhere/data', '/dev/null/data'])('%s is named in one line', async (folder) => {
		expect(await openStore(folder, 'serve')).toMatchObject({
			ok: false,
			problem: { code: 'cannot-write', message: expect.stringContaining(folder) }
		});
	});
});
