/** A painted picture as a PNG file, packed in a thread beside, which the painter's own writer would do in the caller's. */
import { promisify } from 'node:util';
import { crc32, deflate, type ZlibOptions } from 'node:zlib';
import type { RenderedImage } from '@resvg/resvg-js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Bits of a channel; red, green and blue; the one way to pack, the one set of filters, no interlacing. */
const RGB = [8, 2, 0, 0, 0] as const;
/** Bytes of a pixel as painted, and as kept: nothing lets anything through. */
const PAINTED = 4;
const KEPT = 3;
/**
 * A third larger than at the usual level, in a third of the time. In pieces larger than most pictures, since the caller's
 * thread has to find time for each of them.
 */
const packing: ZlibOptions = { level: 3, chunkSize: 4 * 1024 * 1024 };

const packed = promisify<Buffer, ZlibOptions, Buffer>(deflate);

/** The rows without what lets through, each told to be unfiltered, which suits flat colours. */
function rowsOf({ pixels, width, height }: Pick<RenderedImage, 'pixels' | 'width' | 'height'>): Buffer {
	const rows = Buffer.allocUnsafe((width * KEPT + 1) * height);
	let to = 0;
	let from = 0;
	for (let row = 0; row < height; row += 1) {
		rows[to] = 0;
		to += 1;
		for (const end = from + width * PAINTED; from < end; from += PAINTED, to += KEPT) {
			rows[to] = pixels[from] ?? 0;
			rows[to + 1] = pixels[from + 1] ?? 0;
			rows[to + 2] = pixels[from + 2] ?? 0;
		}
	}
	return rows;
}

/** A part of the file: its length, its name and what it holds, and a sum of both. */
function chunk(name: string, data: Uint8Array): Buffer {
	const whole = Buffer.alloc(data.length + 12);
	whole.writeUInt32BE(data.length, 0);
	whole.write(name, 4, 'latin1');
	whole.set(data, 8);
	whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
	return whole;
}

/** The file of an opaque picture; the same bytes for the same picture. */
export async function pngFile({ pixels, width, height }: RenderedImage): Promise<Uint8Array> {
	const size = Buffer.alloc(8);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	const data = await packed(rowsOf({ pixels, width, height }), packing);
	return new Uint8Array(
		Buffer.concat([
			SIGNATURE,
			chunk('IHDR', Buffer.concat([size, Buffer.from(RGB)])),
			chunk('IDAT', data),
			chunk('IEND', new Uint8Array())
		])
	);
}
