/** Tables of a font as a WOFF2 file, none of them transformed: packing alone makes a small font small enough. */
import { brotliCompressSync, constants } from 'node:zlib';

/** Tags that the format tells by number. */
const known = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];
/** Says of the two tables that the format usually transforms that they are as they were. */
const UNTRANSFORMED = 3 << 6;
const HEADER = 48;

function variable(value: number): number[] {
	const bytes = [value & 0x7f];
	for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
	return bytes;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** `glyf` and `loca` follow each other in the order of the tables. */
export function woff2(tables: ReadonlyMap<string, DataView>): Uint8Array {
	const entries = [...tables];
	const directory = entries.flatMap(([tag, { byteLength }]) => {
		const number = known.indexOf(tag);
		if (number < 0) throw new Error(`The table ${tag} is told by no number`);
		return [number | (tag === 'glyf' || tag === 'loca' ? UNTRANSFORMED : 0), ...variable(byteLength)];
	});
	const head = tables.get('head');
	// The format asks for the mark of a font that was packed and came back the same.
	head?.setUint16(16, head.getUint16(16) | 0x0800);
	const data = new Uint8Array(entries.reduce((sum, [, { byteLength }]) => sum + byteLength, 0));
	let at = 0;
	for (const [, table] of entries) {
		data.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at);
		at += table.byteLength;
	}
	const packed = brotliCompressSync(data, {
		params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_QUALITY]: 11 }
	});
	const length = padded(HEADER + directory.length + packed.length);
	const file = new Uint8Array(length);
	const view = new DataView(file.buffer);
	const whole = entries.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), 12 + 16 * entries.length);
	view.setUint32(0, 0x774f_4632);
	view.setUint32(4, 0x0001_0000);
	view.setUint32(8, length);
	view.setUint16(12, entries.length);
	view.setUint32(16, whole);
	view.setUint32(20, packed.length);
	view.setUint16(24, 1);
	file.set(directory, HEADER);
	file.set(packed, HEADER + directory.length);
	return file;
}
