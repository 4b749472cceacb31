// Paints and packs pictures in a thread of its own: each takes the processor for up to a second, which holds up nobody here.
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

parentPort?.on('message', ({ id, svg, options }) => {
	try {
		const png = new Uint8Array(new Resvg(svg, options).render().asPng());
		const whole = png.byteLength === png.buffer.byteLength ? png : png.slice();
		parentPort?.postMessage({ id, png: whole }, [whole.buffer]);
	} catch (error) {
		parentPort?.postMessage({ id, message: String(error) });
	}
});
