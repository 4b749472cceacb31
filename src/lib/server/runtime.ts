/** The app's end of the one door to the server; it owns nothing and keeps nothing. */
import { error } from '@sveltejs/kit';
import type { Runtime } from '$collab/runtime/runtime';

/** Same symbol as `collab-server` publishes under; a type-only import keeps the server out of this bundle. */
const RUNTIME = Symbol.for('khuevan.runtime');

const isRuntime = (value: unknown): value is Runtime =>
	typeof value === 'object' && value !== null && 'session' in value && 'health' in value;

/** The server's runtime. The page may be up before the store, for a moment at start and at stop. */
export function runtime(): Runtime {
	const published: unknown = Reflect.get(globalThis, RUNTIME);
	return isRuntime(published) ? published : error(503, 'starting');
}
