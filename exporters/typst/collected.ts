/** What the engine would collect some time later, collected now: while another process works, nobody here makes it begin. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

function collector(): () => void {
	setFlagsFromString('--expose-gc');
	const found: unknown = runInNewContext('gc');
	setFlagsFromString('--no-expose-gc');
	return typeof found === 'function' ? () => void Reflect.apply(found, undefined, []) : () => undefined;
}

/** Gives back the memory of what is no longer used: the first time frees it, the second hands its pages to the system. */
export function collectGarbage(): void {
	collect ??= collector();
	collect();
	collect();
}
