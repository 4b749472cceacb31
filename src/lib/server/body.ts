/** Reads what a request brings, within a limit, and checks its shape. */
import { z } from 'zod';
import type { Answer } from '$collab/runtime/runtime';

export const MEBIBYTE = 1024 * 1024;
export const limits = {
	/** Ordinary JSON. */
	json: MEBIBYTE,
	/** Edits of a long day without a line, base64. */
	edits: 12 * MEBIBYTE,
	/** A canonical file. */
	canonical: 64 * MEBIBYTE,
	workbook: 30 * MEBIBYTE,
	/** What each shape of a large drawing is taken for. */
	mapping: 24 * MEBIBYTE,
	/** A framework pack with all its files. */
	bundle: 16 * MEBIBYTE
} as const;

const tooLarge = (limit: number): Answer<never> => ({
	ok: false,
	error: { code: 'too-large', message: `At most ${Math.floor(limit / MEBIBYTE)} MiB are taken` }
});

const invalid = (message: string, place: string): Answer<never> => ({
	ok: false,
	error: { code: 'invalid', message, place }
});

/** True where a request has said beforehand, or the adapter has found, that its body is over the limit. */
const isOverLimit = (fault: unknown): boolean =>
	typeof fault === 'object' && fault !== null && 'status' in fault && fault.status === 413;

/** Reads at most `limit` bytes; stops reading where there are more. */
async function bytesOf(request: Request, limit: number): Promise<Answer<Uint8Array>> {
	if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge(limit);
	const parts: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const part of request.body ?? []) {
			size += part.byteLength;
			if (size > limit) return tooLarge(limit);
			parts.push(part);
		}
	} catch (fault) {
		if (isOverLimit(fault)) return tooLarge(limit);
		throw fault;
	}
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.byteLength;
	}
	return { ok: true, value: bytes };
}

function parsed(text: string): Answer<unknown> {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		return invalid('The body is not JSON', 'body');
	}
}

function fitting<T>(value: unknown, schema: z.ZodType<T>, whole = 'body'): Answer<T> {
	const read = schema.safeParse(value);
	if (read.success) return { ok: true, value: read.data };
	const issue = read.error.issues[0];
	const place = issue?.path.map(String).join('.') ?? '';
	return invalid(issue?.message ?? 'The body has an unknown shape', place === '' ? whole : place);
}

/** A JSON body of a schema. */
export async function readJson<T>(
	request: Request,
	schema: z.ZodType<T>,
	limit: number = limits.json
): Promise<Answer<T>> {
	const bytes = await bytesOf(request, limit);
	if (!bytes.ok) return bytes;
	const value = parsed(new TextDecoder().decode(bytes.value));
	return value.ok ? fitting(value.value, schema) : value;
}

/** A JSON body that may be left out, which says what `{}` says. */
export async function readOptionalJson<T>(request: Request, schema: z.ZodType<T>): Promise<Answer<T>> {
	const bytes = await bytesOf(request, limits.json);
	if (!bytes.ok) return bytes;
	const value = bytes.value.length === 0 ? parsed('{}') : parsed(new TextDecoder().decode(bytes.value));
	return value.ok ? fitting(value.value, schema) : value;
}

/** The parameters of an address, each at most once. */
export const readQuery = <T>(url: URL, schema: z.ZodType<T>): Answer<T> =>
	fitting(Object.fromEntries(url.searchParams), schema, 'query');

/** A form as browsers send them, of whichever type it says it is. */
async function formOf(request: Request, limit: number): Promise<Answer<FormData>> {
	const bytes = await bytesOf(request, limit);
	if (!bytes.ok) return bytes;
	const type = request.headers.get('content-type') ?? '';
	try {
		const form = await new Response(bytes.value.slice(), { headers: { 'content-type': type } }).formData();
		return { ok: true, value: form };
	} catch {
		return invalid('The form could not be read', 'body');
	}
}

/** What a form without a file says. */
export async function readFields(
	request: Request,
	limit: number = limits.json
): Promise<Answer<Readonly<Record<string, FormDataEntryValue>>>> {
	const form = await formOf(request, limit);
	return form.ok ? { ok: true, value: Object.fromEntries(form.value) } : form;
}

export interface FormFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A multipart form with one file under the name `file`, and what it says beside it. */
export async function readForm<T>(
	request: Request,
	limit: number,
	schema: z.ZodType<T>
): Promise<Answer<{ readonly file: FormFile; readonly fields: T }>> {
	// The frame around the file takes some bytes of its own.
	const read = await formOf(request, limit + 64 * 1024);
	if (!read.ok) return read;
	const form = read.value;
	const file = form.get('file');
	if (!(file instanceof File)) return invalid('A file is needed under the name "file"', 'file');
	if (file.size > limit) return tooLarge(limit);
	form.delete('file');
	const fields = fitting(Object.fromEntries(form), schema);
	if (!fields.ok) return fields;
	const { name } = file;
	return { ok: true, value: { file: { name, bytes: new Uint8Array(await file.arrayBuffer()) }, fields: fields.value } };
}

/** The one file of a multipart form; whatever is beside it says nothing. */
export async function readFile(request: Request, limit: number): Promise<Answer<FormFile>> {
	const form = await readForm(request, limit, z.looseObject({}));
	return form.ok ? { ok: true, value: form.value.file } : form;
}

export const isMultipart = (request: Request): boolean =>
	(request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
