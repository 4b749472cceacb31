/**
 * Painted pixels as a PNG file (W3C Portable Network Graphics, third edition). The painter's own writer looks for the best
 * filter of each row, which drawings of flat colours have no use for: without it and with Node's zlib a file takes half the
 * processor's time and is a seventh smaller.
 */
import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits each of red, green, blue and opacity. */
const CHANNELS = 4;

/** @param {string} type four letters @param {Uint8Array} data */
function chunk(type, data) {
	const bytes = Buffer.alloc(12 + data.byteLength);
	bytes.writeUInt32BE(data.byteLength, 0);
	bytes.write(type, 4, 'latin1');
	bytes.set(data, 8);
	bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.byteLength)), 8 + data.byteLength);
	return bytes;
}

/**
 * @param {{ width: number, height: number, pixels: Uint8Array }} image four bytes a pixel, row after row
 * @returns {Uint8Array} in a buffer of its own
 */
export function packed({ width, height, pixels }) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 6, 0, 0, 0], 8);
	const row = width * CHANNELS;
	// Before each row stands its filter: 0, none.
	const rows = Buffer.alloc(height * (row + 1));
	for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
	const data = deflateSync(rows, { level: 2, memLevel: 9 });
	const chunks = [signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())];
	const file = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let at = 0;
	for (const part of chunks) {
		file.set(part, at);
		at += part.byteLength;
	}
	return file;
}
