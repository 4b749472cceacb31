/** A painted picture as a PNG file, packed in threads beside, which the painter's own writer would do in the caller's. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants } from 'node:zlib';
import type { RenderedImage } from '@resvg/resvg-js';
import { PNG } from 'pngjs';

/** None, which suits flat colours. */
const FILTER = 0;
/** A third larger than at the usual level, in a third of the time. */
const LEVEL = 3;
/** Looks for repetitions near and far; the packer's own choice, for runs alone, makes drawings three times as large. */
const STRATEGY = constants.Z_DEFAULT_STRATEGY;

/** The file; the same bytes for the same picture. */
export async function pngFile({ pixels, width, height }: RenderedImage): Promise<Uint8Array> {
	const png = new PNG({ width, height, filterType: FILTER, deflateLevel: LEVEL, deflateStrategy: STRATEGY });
	png.data = pixels;
	return new Uint8Array(await buffer(png.pack().pipe(new PassThrough())));
}
