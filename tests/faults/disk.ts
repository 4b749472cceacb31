/** A disk that fills up: a small file system of its own where one may be mounted, and files that may not grow. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface SmallDisk {
	readonly folder: string;
	/** Leaves nothing. */
	fill(): void;
	/** There is space again. */
	empty(): void;
	unmount(): void;
}

/** null where this account may mount nothing. */
export function smallDisk(megabytes: number): SmallDisk | null {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-disk-'));
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'khuevan-test', folder]);
	if (mounted.status !== 0) {
		rmdirSync(folder);
		return null;
	}
	const filler = join(folder, 'filler');
	return {
		folder,
		fill: () => {
			// The disk of the machine itself must never be filled, whatever became of the mount; nor more than this one holds.
			if (statSync(folder).dev === statSync(dirname(folder)).dev) throw new Error(`${folder} is not mounted`);
			try {
				writeFileSync(filler, Buffer.alloc(megabytes * 1024 * 1024));
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
				return;
			}
			throw new Error(`${folder} holds more than it should`);
		},
		empty: () => {
			if (existsSync(filler)) rmSync(filler);
		},
		unmount: () => {
			if (spawnSync('umount', [folder]).status === 0) rmdirSync(folder);
		}
	};
}

/** Largest file that the process may write from now on; null for any. Its writes beyond it fail as on a full disk. */
export function limitFiles(pid: number, bytes: number | null): void {
	const limit = bytes === null ? 'unlimited' : String(bytes);
	const set = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${limit}:unlimited`], { encoding: 'utf8' });
	if (set.status !== 0) throw new Error(`prlimit: ${set.error?.message ?? set.stderr}`);
}
