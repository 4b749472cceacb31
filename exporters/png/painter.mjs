// Paints and packs pictures in a thread of its own: each takes the processor for up to a second, which holds up nobody here.
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { packed } from './packed.mjs';

parentPort?.on('message', ({ id, svg, options }) => {
	try {
		const png = packed(new Resvg(svg, options).render());
		parentPort?.postMessage({ id, png }, [png.buffer]);
	} catch (error) {
		parentPort?.postMessage({ id, message: String(error) });
	}
});
