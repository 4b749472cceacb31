/** The thread that paints: begun with the first picture, one picture after the other, kept for the next. */
import { Worker } from 'node:worker_threads';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { z } from 'zod';

const answer = z.union([
	z.object({ id: z.number(), png: z.instanceof(Uint8Array) }),
	z.object({ id: z.number(), message: z.string() })
]);

interface Waiting {
	readonly resolve: (png: Uint8Array) => void;
	readonly reject: (error: Error) => void;
}

let thread: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** The thread ended: whoever waits is told, and the next picture begins another. */
function ended(of: Worker, error: Error): void {
	if (thread !== of) return;
	thread = null;
	for (const { reject } of waiting.values()) reject(error);
	waiting.clear();
}

function begun(): Worker {
	const worker = new Worker(new URL('./painter.mjs', import.meta.url), { execArgv: [] });
	worker.on('message', (message: unknown) => {
		const told = answer.parse(message);
		const one = waiting.get(told.id);
		waiting.delete(told.id);
		// A program that has nothing else to do may end.
		if (waiting.size === 0) worker.unref();
		if ('png' in told) one?.resolve(told.png);
		else one?.reject(new Error(`The picture could not be painted: ${told.message}`));
	});
	worker.on('error', (error) => {
		ended(worker, error);
	});
	worker.on('exit', (code) => {
		ended(worker, new Error(`The painter ended with ${String(code)}`));
	});
	return worker;
}

/** An SVG as PNG, painted and packed beside; the same bytes for the same picture. */
export function paintInThread(svg: string, options: ResvgRenderOptions): Promise<Uint8Array> {
	const worker = (thread ??= begun());
	asked += 1;
	const id = asked;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		worker.ref();
		worker.postMessage({ id, svg, options });
	});
}
