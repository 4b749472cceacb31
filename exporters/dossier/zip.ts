/** Zip archives that are the same bytes whenever they are made: dates come from the data's cut-off date. */
import JSZip from 'jszip';

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

/** Packs files in the order given. */
export async function packZip(entries: readonly ZipEntry[], cutoffDate: string): Promise<Uint8Array> {
	const zip = new JSZip();
	const date = dateOf(cutoffDate);
	for (const { path, bytes } of entries) {
		const compression = packed.test(path) ? 'STORE' : 'DEFLATE';
		zip.file(path, bytes, { date, createFolders: false, compression });
	}
	return zip.generateAsync({
		type: 'uint8array',
		compression: 'DEFLATE',
		// Half the time of the usual level, for files larger by a sixth.
		compressionOptions: { level: 3 },
		platform: 'UNIX'
	});
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
