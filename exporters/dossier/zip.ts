/** Zip archives that are the same bytes whenever they are made: dates come from the data's cut-off date. */
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { ZipFile } from 'yazl';

const fallback = '2026-01-01';

/** Noon of an ISO date, which stays that day in every zone a zip tool may show it in. */
export function dateOf(iso: string): Date {
	const date = new Date(`${/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? iso : fallback}T12:00:00Z`);
	return Number.isNaN(date.getTime()) ? new Date(`${fallback}T12:00:00Z`) : date;
}

export interface ZipEntry {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Files that are packed already; packing them again takes time and saves nothing. */
const packed = /\.(?:png|pdf|docx|xlsx|pptx|zip)$/u;

/** A file that all may read. */
const MODE = 0o100664;

/** The packer writes a date as the machine's clock on the wall shows it, which would differ from place to place. */
function onTheWall(date: Date): Date {
	return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours());
}

/** Packs files in the order given, each compressed in a thread beside. */
export async function packZip(entries: readonly ZipEntry[], cutoffDate: string): Promise<Uint8Array> {
	const zip = new ZipFile();
	const mtime = onTheWall(dateOf(cutoffDate));
	for (const { path, bytes } of entries) {
		const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		zip.addBuffer(content, path, { mtime, mode: MODE, compress: !packed.test(path), forceDosTimestamp: true });
	}
	zip.end();
	return new Uint8Array(await buffer(zip.outputStream));
}

/**
 * Office files are zips; this one again with its own entries, dated by the cut-off date inside and out, and with what
 * `complete` adds to them.
 */
export async function withFixedDates(
	bytes: Uint8Array,
	cutoffDate: string,
	complete?: (zip: JSZip) => Promise<void>
): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(bytes);
	await complete?.(zip);
	const stamp = dateOf(cutoffDate).toISOString().replace('.000Z', 'Z');
	const entries: ZipEntry[] = [];
	for (const file of Object.values(zip.files)) {
		if (file.dir) continue;
		if (file.name === 'docProps/core.xml') {
			const text = await file.async('string');
			const dated = text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${stamp}`);
			entries.push({ path: file.name, bytes: new TextEncoder().encode(dated) });
		} else {
			entries.push({ path: file.name, bytes: await file.async('uint8array') });
		}
	}
	return packZip(entries, cutoffDate);
}
