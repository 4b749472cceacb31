/** The app's end of the one door to the server; it owns nothing and keeps nothing. */
import type { Runtime } from '$collab/runtime/runtime';

/** Same symbol as `collab-server` publishes under; a type-only import keeps the server out of this bundle. */
const RUNTIME = Symbol.for('khuevan.runtime');

const isRuntime = (value: unknown): value is Runtime =>
	typeof value === 'object' && value !== null && 'session' in value && 'health' in value;

/** The server's runtime. It is our own fault where there is none: the app runs only inside the server. */
export function runtime(): Runtime {
	const published: unknown = Reflect.get(globalThis, RUNTIME);
	if (!isRuntime(published)) throw new Error('No runtime is published; start the app through collab-server/main.ts');
	return published;
}
