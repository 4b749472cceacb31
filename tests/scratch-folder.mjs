/** Where tests keep what they throw away. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const GIGABYTE = 1024 ** 3;

/**
 * In memory where that is large enough, since the stores sync every commit and hundreds of stores wait for the disk
 * otherwise. What they ask of the disk stays the same; gone with the process that asked for it.
 */
export function scratchFolder() {
	const memory = '/dev/shm';
	const isRoomy = existsSync(memory) && freemem() > 8 * GIGABYTE;
	const { bavail, bsize } = isRoomy ? statfsSync(memory) : { bavail: 0, bsize: 0 };
	if (bavail * bsize < 4 * GIGABYTE) return tmpdir();
	const folder = mkdtempSync(join(memory, 'khuevan-test-'));
	// PostgreSQL, which runs as another user, has its data below.
	chmodSync(folder, 0o755);
	process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

/** For Vitest, before the first worker starts; whoever has said where it shall be has the last word. */
export default function setup() {
	process.env['TMPDIR'] ??= scratchFolder();
}
