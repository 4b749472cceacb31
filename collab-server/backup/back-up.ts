/** Copies the embedded store as it is at one moment, while the server goes on writing. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { chmod, copyFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '$models/architecture/result';
import { makeFolder } from '$collab/storage/make-folder';
import { Sqlite } from '$collab/storage/sql/sqlite';
import { COMPANIONS, DATABASE, examine, hashOf, MANIFEST, type Counts, type Manifest } from './manifest';

/** Accounts and the key that signs are in it. */
const OWNER_ONLY = 0o600;

function sync(path: string): void {
	const file = openSync(path, 'r');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** One moment of the database, by SQLite itself: no file is copied that somebody writes to. */
async function copyDatabase(from: string, to: string): Promise<Result<Counts>> {
	const source = await Sqlite.open(from);
	if (!source.ok) return source;
	try {
		await source.value.run('VACUUM INTO ?', [to]);
	} finally {
		await source.value.close();
	}
	const copy = await Sqlite.open(to);
	if (!copy.ok) return copy;
	try {
		return await examine(copy.value);
	} finally {
		await copy.value.close();
	}
}

async function fill(dataDir: string, folder: string, now: Date): Promise<Result<Manifest>> {
	// The settings first: what they say was done is in the database by then.
	const names = [...COMPANIONS.filter((name) => existsSync(join(dataDir, name))), DATABASE];
	for (const name of names) if (name !== DATABASE) await copyFile(join(dataDir, name), join(folder, name));
	const counts = await copyDatabase(join(dataDir, DATABASE), join(folder, DATABASE));
	if (!counts.ok) return counts;
	const files: Record<string, string> = {};
	for (const name of names) {
		const path = join(folder, name);
		await chmod(path, OWNER_ONLY);
		sync(path);
		files[name] = await hashOf(path);
	}
	const manifest: Manifest = { khuevan: 1, at: now.toISOString(), counts: counts.value, files };
	await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, '\t')}\n`);
	sync(join(folder, MANIFEST));
	return ok(manifest);
}

/** Writes beside the folder and renames, so that a folder of this name is a whole backup or none. */
export async function backUp(dataDir: string, folder: string, now: Date): Promise<Result<Manifest>> {
	if (!existsSync(join(dataDir, DATABASE))) {
		return fail('nothing-there', `${dataDir} holds no data of Khuê Văn; set DATA_DIR to what the server uses`);
	}
	const beside = `${folder}.part`;
	try {
		if (existsSync(folder)) {
			if (readdirSync(folder).length > 0) return fail('in-the-way', `${folder} is there already; name a new folder`);
			await rmdir(folder);
		}
		if (existsSync(beside)) return fail('in-the-way', `${beside} is left of a backup that broke off; delete it first`);
		makeFolder(beside);
		await chmod(beside, 0o700);
		const filled = await fill(dataDir, beside, now);
		if (!filled.ok) {
			await rm(beside, { recursive: true, force: true });
			return filled;
		}
		sync(beside);
		await rename(beside, folder);
		return filled;
	} catch (error) {
		await rm(beside, { recursive: true, force: true }).catch(() => undefined);
		return fail(
			'cannot-write',
			`cannot back up to ${folder}: ${error instanceof Error ? error.message : String(error)}`
		);
	}
}
