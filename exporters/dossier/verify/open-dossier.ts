/** Opens a dossier that somebody gives back, within bounds, and with nothing in it that a second reader would see otherwise. */
import JSZip from 'jszip';
import { fail, ok, type Result } from '$models/architecture/result';
import { inflateWithin } from '$exporters/bounded-zip';
import { spoiltArchive } from '$exporters/spoilt-archive';

export const limits = {
	fileBytes: 300_000_000,
	inflatedBytes: 600_000_000,
	/** Inflated to packed; most of a dossier is packed already. */
	ratio: 100,
	/** Below this an archive may have any ratio. */
	ratioFrom: 20_000_000,
	entries: 5_000
} as const;

export interface Entry {
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** As the archive tells it. */
	readonly date: Date;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** How many entries the directory at the end tells of; null where there is none. */
function entriesTold(bytes: Uint8Array): number | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
	for (let at = bytes.length - END_SIZE; at >= first; at -= 1)
		if (view.getUint32(at, true) === END) return view.getUint16(at + 10, true);
	return null;
}

/** Whether the bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The files of an archive in their order. */
export async function openZip(bytes: Uint8Array, name: string): Promise<Result<readonly Entry[]>> {
	const tooLarge = fail('too-large', `${name} holds more than a dossier does; it was not opened`, name);
	const broken = fail('broken-archive', `${name} is no whole archive`, name);
	if (bytes.length > limits.fileBytes) return tooLarge;
	const spoilt = spoiltArchive(bytes, name);
	if (spoilt !== null) return spoilt;
	const told = bytes.length < END_SIZE ? null : entriesTold(bytes);
	if (told === null) return broken;
	if (told > limits.entries) return tooLarge;
	let zip: JSZip;
	try {
		zip = await JSZip.loadAsync(bytes);
	} catch {
		return broken;
	}
	const files = Object.values(zip.files);
	const strange = files.find(({ name: path, unsafeOriginalName }) => (unsafeOriginalName ?? path) !== path);
	if (strange !== undefined || files.length !== told)
		return fail('strange-names', `${name} holds names that lead elsewhere, or one name twice; it was not opened`, name);
	const entries: Entry[] = [];
	let budget = Math.min(limits.inflatedBytes, Math.max(limits.ratioFrom, bytes.length * limits.ratio));
	for (const file of files) {
		if (file.dir) continue;
		const inflated = await inflateWithin(file, budget);
		if (inflated === 'too-large') return tooLarge;
		if (inflated === 'broken') return broken;
		budget -= inflated.length;
		entries.push({ path: file.name, bytes: inflated, date: file.date });
	}
	return ok(entries);
}
