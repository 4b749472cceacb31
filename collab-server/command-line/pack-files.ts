/** The files of a pack from a folder as `models/framework/vn-1425` is one, or from a bundle, `{ "files": { … } }`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '$models/architecture/result';
import type { RawFiles } from '$models/framework/load';

/** More than any pack needs. */
const MOST_BYTES = 32 * 1024 * 1024;

const bundleSchema = z.object({ files: z.record(z.string(), z.unknown()) });

async function json(path: string): Promise<Result<unknown>> {
	const { size } = await stat(path);
	if (size > MOST_BYTES) return fail('too-large', `the file has more than ${MOST_BYTES} bytes`, path);
	try {
		return ok(JSON.parse(await readFile(path, 'utf8')) as unknown);
	} catch (error) {
		return fail('no-json', `is no JSON: ${error instanceof Error ? error.message : String(error)}`, path);
	}
}

async function folder(path: string): Promise<Result<RawFiles>> {
	const files: Record<string, unknown> = {};
	for (const under of ['', 'rules']) {
		const names = await readdir(join(path, under)).catch((): string[] => []);
		for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
			const read = await json(join(path, under, name));
			if (!read.ok) return read;
			files[join(under, basename(name, '.json'))] = read.value;
		}
	}
	return ok(files);
}

export async function packFilesAt(path: string): Promise<Result<RawFiles>> {
	const found = await stat(path).catch(() => null);
	if (found === null) return fail('not-found', 'there is no such folder or file', path);
	if (found.isDirectory()) return folder(path);
	const read = await json(path);
	if (!read.ok) return read;
	const bundle = bundleSchema.safeParse(read.value);
	return bundle.success ? ok(bundle.data.files) : fail('wrong-shape', 'a bundle is { "files": { … } }', path);
}
