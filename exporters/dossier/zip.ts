/** Zip archives that are the same bytes whenever they are made: dates come from the data's cut-off date. */
import { promisify } from 'node:util';
import { crc32, deflateRaw, type ZlibOptions } from 'node:zlib';
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

/** Unix, and a file that all may read. */
const MADE_BY = 0x0314;
const READABLE = 0o100664 * 0x10000;
const VERSION = 20;
/** Told of a name that has more than ASCII; some readers know nothing of it. */
const UTF_8 = 0x0800;
const DEFLATED = 8;

const deflated = promisify(deflateRaw) as (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>;

/** Day and time as the format has them, in two seconds. */
function stampOf(date: Date): number {
	const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
	const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
	return day * 0x10000 + time;
}

interface PackedEntry {
	readonly stamp: number;
	readonly method: number;
	readonly name: Buffer;
	readonly bytes: Uint8Array;
	/** The bytes as they stand in the archive. */
	readonly content: Uint8Array;
}

/** What the heads of an entry, before its bytes and in the directory, have in common. */
function factsOf(entry: PackedEntry): Buffer {
	const facts = Buffer.alloc(26);
	facts.writeUInt16LE(VERSION, 0);
	facts.writeUInt16LE(entry.name.some((byte) => byte > 0x7f) ? UTF_8 : 0, 2);
	facts.writeUInt16LE(entry.method, 4);
	facts.writeUInt32LE(entry.stamp, 6);
	facts.writeUInt32LE(crc32(entry.bytes), 10);
	facts.writeUInt32LE(entry.content.byteLength, 14);
	facts.writeUInt32LE(entry.bytes.byteLength, 18);
	facts.writeUInt16LE(entry.name.byteLength, 22);
	return facts;
}

const record = (signature: string, ...parts: readonly Uint8Array[]): Buffer =>
	Buffer.concat([Buffer.from(`PK${signature}`, 'latin1'), ...parts]);

/** Packs files in the order given, each compressed in a thread beside. */
export async function packZip(entries: readonly ZipEntry[], cutoffDate: string): Promise<Uint8Array> {
	const stamp = stampOf(dateOf(cutoffDate));
	const parts: Uint8Array[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { path, bytes } of entries) {
		const isPacked = packed.test(path);
		const content = isPacked ? bytes : await deflated(bytes, { level: 6 });
		const name = Buffer.from(path, 'utf8');
		const facts = factsOf({ stamp, method: isPacked ? 0 : DEFLATED, name, bytes, content });
		const head = record('\x03\x04', facts, name);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(READABLE, 6);
		rest.writeUInt32LE(offset, 10);
		directory.push(record('\x01\x02', Uint8Array.of(MADE_BY & 0xff, MADE_BY >> 8), facts, rest, name));
		parts.push(head, content);
		offset += head.byteLength + content.byteLength;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(listed.byteLength, 8);
	end.writeUInt32LE(offset, 12);
	return new Uint8Array(Buffer.concat([...parts, listed, record('\x05\x06', end)]));
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
