// Paints and packs pictures in a thread of its own: each takes the processor for up to a second, which holds up nobody here.
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { packed } from './packed.mjs';

/** Pixels of a picture whose memory is given back at once, where that may be asked for. */
const LARGE = 4_000_000;

async function paint({ id, svg, options }) {
	try {
		const image = new Resvg(svg, options).render();
		const png = await packed(image);
		parentPort?.postMessage({ id, png }, [png.buffer]);
		return image.width * image.height;
	} catch (error) {
		parentPort?.postMessage({ id, message: String(error) });
		return 0;
	}
}

/** One after the other: two large pictures at once would be held in memory together. */
let last = Promise.resolve();
parentPort?.on('message', (asked) => {
	last = last.then(async () => {
		const pixels = await paint(asked);
		// The engine sees a small object in each picture and would let them heap up.
		if (pixels > LARGE) globalThis.gc?.();
	});
});
