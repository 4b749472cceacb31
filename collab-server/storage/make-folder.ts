import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one at a time. Node's own recursive way never ends where a parent answers that
 * it does not exist although it does, as /proc does.
 */
export function makeFolder(path: string): void {
	if (existsSync(path)) return;
	const above = dirname(path);
	if (above !== path) makeFolder(above);
	mkdirSync(path);
}
