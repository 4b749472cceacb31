/**
 * One process serves from a folder, and one holds its documents: the same one, or one that it started. The lock is the
 * operating system's, held on a file for as long as the process lives: it ends with the process however that ended, it
 * is not fooled by a process id used again, and it holds between containers that share the folder, where each may be
 * process 1.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Binding from 'libsql';
import { fail, ok, type Result } from '$models/architecture/result';

/** Who holds the folder, for people to read; the lock itself does not depend on it. */
function noteHolder(dataDir: string): void {
	const path = join(dataDir, 'serving.pid');
	const beside = `${path}.${process.pid}`;
	writeFileSync(beside, String(process.pid));
	renameSync(beside, path);
}

function holder(dataDir: string): string {
	try {
		return ` (process ${readFileSync(join(dataDir, 'serving.pid'), 'utf8')})`;
	} catch {
		return '';
	}
}

/**
 * What a process can hold a folder for. The process of the documents ends with the one that started it, but not in the
 * same moment: whoever takes its place waits a little.
 */
const waitMs = { serving: 0, documents: 10_000 } as const;
export type FolderPart = keyof typeof waitMs;

/** Takes a part of the folder for this process; answers how to give it back. */
export function takeFolder(dataDir: string, part: FolderPart = 'serving'): Result<() => void> {
	const lock = new Binding(join(dataDir, `${part}.lock`));
	try {
		lock.exec(`PRAGMA busy_timeout = ${waitMs[part]}`);
		lock.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		lock.close();
		const reason = error instanceof Error ? error.message : String(error);
		if (!reason.includes('locked')) return fail('cannot-write', `DATA_DIR ${dataDir} cannot be locked: ${reason}`);
		return fail(
			'data-in-use',
			`${dataDir} is served by another process already${holder(dataDir)}; stop it or set another DATA_DIR`
		);
	}
	if (part === 'serving') noteHolder(dataDir);
	let isHeld = true;
	return ok(() => {
		// Given back twice, it must not touch what another holds by then.
		if (!isHeld) return;
		isHeld = false;
		if (part === 'serving') rmSync(join(dataDir, 'serving.pid'), { force: true });
		lock.exec('ROLLBACK');
		lock.close();
	});
}
