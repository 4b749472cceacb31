/** The app's way to everything durable: the runtime that the server published for it. */
import { error } from '@sveltejs/kit';
import type { Runtime } from '$collab/runtime/runtime';

const RUNTIME = Symbol.for('khuevan.runtime');

const isRuntime = (value: unknown): value is Runtime =>
	typeof value === 'object' && value !== null && 'signIn' in value;

export function runtime(): Runtime {
	const published: unknown = Reflect.get(globalThis, RUNTIME);
	if (isRuntime(published)) return published;
	// The page is up before the store, for a moment at start and at stop.
	error(503, 'starting');
}
