/** The packs of the program as pages fetch them: data under an address that names their bytes, so kept by the browser. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { builtInPack } from '$models/framework/packs';

export interface PackFile {
	readonly json: Buffer;
	readonly gzipped: Buffer;
	/** Of the JSON, hexadecimal. */
	readonly hash: string;
}

const files = new Map<string, PackFile>();

/** Pages ask rules and never prove them: the examples stay at home. null where the program has no such pack. */
export function packFile(reference: string): PackFile | null {
	const pack = builtInPack(reference);
	if (pack === undefined) return null;
	const name = `${pack.id}@${pack.version}`;
	const known = files.get(name);
	if (known !== undefined) return known;
	const rules = pack.rules.map((rule) => ({ ...rule, examples: [] }));
	const json = Buffer.from(JSON.stringify({ ...pack, rules }));
	const hash = createHash('sha256').update(json).digest('hex').slice(0, 32);
	const made = { json, gzipped: gzipSync(json, { level: 9 }), hash };
	files.set(name, made);
	return made;
}

/** Where a page fetches a pack of the program; null for one that only this installation has. */
export function packAddress(reference: string): string | null {
	const file = packFile(reference);
	return file === null ? null : `/api/v1/packs/${encodeURIComponent(reference)}/whole?hash=${file.hash}`;
}
