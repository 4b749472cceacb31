/**
 * One process serves from a folder. The lock is the operating system's, held on a file for as long as the process lives:
 * it ends with the process however that ended, it is not fooled by a process id used again, and it holds between
 * containers that share the folder, where each may be process 1.
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

/** Takes the folder for this process; answers how to give it back. */
export function takeFolder(dataDir: string): Result<() => void> {
	const lock = new Binding(join(dataDir, 'serving.lock'));
	try {
		lock.exec('PRAGMA busy_timeout = 0');
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
	noteHolder(dataDir);
	let isHeld = true;
	return ok(() => {
		// Given back twice, it must not touch what another holds by then.
		if (!isHeld) return;
		isHeld = false;
		rmSync(join(dataDir, 'serving.pid'), { force: true });
		lock.exec('ROLLBACK');
		lock.close();
	});
}
