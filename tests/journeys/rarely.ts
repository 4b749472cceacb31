/** Steps of a journey that `npm run torture` alone walks, since others guard the same or they seldom change (`docs/torture.md`). */
import { test } from './server';

export const isTorture = process.env['TORTURE'] !== undefined;

/** What comes after in the journey rests on nothing that such a step does. */
export async function rarely(title: string, step: () => Promise<void>): Promise<void> {
	if (isTorture) await test.step(title, step);
}
