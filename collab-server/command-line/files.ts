/** Files as the command line reads and writes them: whole or not at all, with a line that says what went wrong. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { makeFolder } from '$collab/storage/make-folder';
import { fail, ok, type Result } from '$models/architecture/result';
import { readCanonical, type ReadFile } from '$models/architecture/canonical';

/** The system's reason in few words. */
function reason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const words: Readonly<Record<string, string>> = {
		ENOENT: 'no such file or folder',
		EACCES: 'no permission',
		EPERM: 'no permission',
		EROFS: 'the disk is read-only',
		EISDIR: 'it is a folder',
		ENOTDIR: 'a part of the path is no folder',
		ENOSPC: 'the disk is full'
	};
	return words[code] ?? (error instanceof Error ? error.message : String(error));
}

export async function readBytes(path: string): Promise<Result<Uint8Array>> {
	try {
		return ok(new Uint8Array(await readFile(path)));
	} catch (error) {
		return fail('cannot-read', `cannot read ${path}: ${reason(error)}`);
	}
}

export async function readText(path: string): Promise<Result<string>> {
	const bytes = await readBytes(path);
	return bytes.ok ? ok(new TextDecoder().decode(bytes.value)) : bytes;
}

export async function readJson(path: string): Promise<Result<unknown>> {
	const text = await readText(path);
	if (!text.ok) return text;
	try {
		return ok(JSON.parse(text.value) as unknown);
	} catch {
		return fail('not-json', `${path} is not JSON`);
	}
}

/** A canonical file; a problem in it carries the file's name and the place within. */
export async function readArchitecture(path: string): Promise<Result<ReadFile>> {
	const text = await readText(path);
	if (!text.ok) return text;
	const read = readCanonical(text.value);
	return read.ok ? read : fail(read.problem.code, `${path}: ${read.problem.message}`);
}

/** Writes beside the target and renames, so that no reader ever sees half a file. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Result<null>> {
	const beside = join(dirname(path), `.${randomUUID()}.part`);
	try {
		makeFolder(dirname(path));
		await writeFile(beside, content);
		await rename(beside, path);
		return ok(null);
	} catch (error) {
		await rm(beside, { force: true }).catch(() => undefined);
		return fail('cannot-write', `cannot write ${path}: ${reason(error)}`);
	}
}

export async function isThere(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}

export async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

/** Writes files under a folder; a path that leads out of it is our own mistake. */
export async function writeFiles(
	folder: string,
	files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
): Promise<Result<null>> {
	const top = resolve(folder);
	for (const file of files) {
		const path = resolve(top, file.path);
		if (!path.startsWith(top + sep)) throw new Error(`The path ${file.path} leaves its folder`);
		const written = await writeWhole(path, file.bytes);
		if (!written.ok) return written;
	}
	return ok(null);
}
