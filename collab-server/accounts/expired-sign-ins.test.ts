import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearExpiredSignIns } from './expired-sign-ins';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('clears at the start and every hour, also after the store failed once, until it is stopped', async () => {
	const asked: string[] = [];
	const logged: string[] = [];
	const stop = clearExpiredSignIns({
		store: {
			removeExpiredSignIns: async (now) => {
				asked.push(now);
				if (asked.length === 1) throw new Error('locked');
				return 2;
			}
		},
		clock: () => new Date(`2026-11-23T0${asked.length}:00:00.000Z`),
		log: (_, event) => logged.push(event)
	});
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(asked).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-23T01:00:00.000Z']);
	expect(logged).toEqual(['sign-ins-not-cleared', 'sign-ins-cleared']);
	stop();
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(asked).toHaveLength(2);
});
