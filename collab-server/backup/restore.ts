/** Makes a data folder of a backup, or nothing where any of it is not as it was. */
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '$models/architecture/result';
import { takeFolder } from '$collab/storage/folder-lock';
import { makeFolder } from '$collab/storage/make-folder';
import { Sqlite } from '$collab/storage/sql/sqlite';
import { COMPANIONS, counted, DATABASE, examine, hashOf, MANIFEST, manifestSchema, type Manifest } from './manifest';

async function readManifest(folder: string): Promise<Result<Manifest>> {
	const path = join(folder, MANIFEST);
	if (!existsSync(path)) return fail('no-backup', `${folder} is no backup of Khuê Văn: it has no ${MANIFEST}`);
	try {
		return ok(manifestSchema.parse(JSON.parse(await readFile(path, 'utf8'))));
	} catch {
		return fail('no-backup', `${path} is damaged, or of a later version of Khuê Văn`);
	}
}

/** The copy is what was backed up; nobody is signed in there, since who ended a sign-in afterwards meant it. */
async function checkDatabase(path: string, manifest: Manifest): Promise<Result<null>> {
	const opened = await Sqlite.open(path);
	if (!opened.ok) return opened;
	try {
		const counts = await examine(opened.value);
		if (!counts.ok) return counts;
		const wrong = counted.find((table) => counts.value[table] !== manifest.counts[table]);
		if (wrong !== undefined) {
			return fail('damaged', `the backup has not the ${manifest.counts[wrong]} rows of ${wrong} that it had`);
		}
		await opened.value.run('DELETE FROM sign_ins');
		return ok(null);
	} finally {
		await opened.value.close();
	}
}

async function copyAll(folder: string, dataDir: string, manifest: Manifest): Promise<Result<null>> {
	const beside = join(dataDir, `${DATABASE}.part`);
	for (const name of [...COMPANIONS, DATABASE]) {
		const wanted = manifest.files[name];
		if (wanted === undefined) {
			if (name === DATABASE) return fail('damaged', `${folder} names no ${name}`);
			continue;
		}
		if (!existsSync(join(folder, name))) return fail('damaged', `${folder} lacks ${name}`);
		const target = name === DATABASE ? beside : join(dataDir, name);
		await copyFile(join(folder, name), target);
		if ((await hashOf(target)) !== wanted) return fail('damaged', `${join(folder, name)} is not as it was backed up`);
	}
	const checked = await checkDatabase(beside, manifest);
	// Last, so that a folder with a database in it is whole.
	if (checked.ok) await rename(beside, join(dataDir, DATABASE));
	return checked;
}

export async function restore(folder: string, dataDir: string): Promise<Result<Manifest>> {
	const manifest = await readManifest(folder);
	if (!manifest.ok) return manifest;
	try {
		makeFolder(dataDir);
		if (readdirSync(dataDir).length > 0) {
			return fail('in-the-way', `DATA_DIR ${dataDir} is not empty; nothing is written over, set an empty one`);
		}
		const taken = takeFolder(dataDir);
		if (!taken.ok) return taken;
		let isWhole = false;
		try {
			const copied = await copyAll(folder, dataDir, manifest.value);
			isWhole = copied.ok;
			return copied.ok ? manifest : copied;
		} finally {
			taken.value();
			// It was empty; so it is again.
			if (!isWhole) for (const name of readdirSync(dataDir)) await rm(join(dataDir, name), { recursive: true });
		}
	} catch (error) {
		return fail(
			'cannot-write',
			`cannot restore to ${dataDir}: ${error instanceof Error ? error.message : String(error)}`
		);
	}
}
