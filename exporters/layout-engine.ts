/** Graph layout beside the server's main thread, with a deadline: a knotted graph stops nobody else's work. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk-api';

/** Runs in the worker: one graph in, one graph out. */
const workerSource = `
const { parentPort, workerData } = require('node:worker_threads');
const ELK = require(workerData.elk);
parentPort.on('message', (graph) => {
	new ELK().layout(graph).then(
		(laid) => parentPort.postMessage({ laid }),
		(error) => parentPort.postMessage({ error: String(error && error.message || error) })
	);
});`;

const DEADLINE = 20_000;

type Answer = { readonly laid: ElkNode } | { readonly error: string };

/** Boxes in rows, for graphs that the engine could not lay out in time. */
function inRows(graph: ElkNode): ElkNode {
	let [x, y, row] = [0, 0, 0];
	const children = (graph.children ?? []).map((child): ElkNode => {
		const { width = 0, height = 0 } = child;
		if (x > 0 && x + width > 1400) {
			x = 0;
			y += row + 48;
			row = 0;
		}
		const placed = { ...child, x, y };
		x += width + 48;
		row = Math.max(row, height);
		return placed;
	});
	return { ...graph, children };
}

/** Lays out a graph in a worker of its own; in plain rows where that takes longer than the deadline or fails. */
export async function layoutEngine(graph: ElkNode, deadline = DEADLINE): Promise<ElkNode> {
	const elk = createRequire(import.meta.url).resolve('elkjs/lib/elk.bundled.js');
	const worker = new Worker(workerSource, { eval: true, workerData: { elk } });
	let timer: NodeJS.Timeout | undefined;
	try {
		const answer = await new Promise<Answer>((resolve) => {
			timer = setTimeout(() => {
				resolve({ error: 'deadline' });
			}, deadline);
			worker.once('message', resolve);
			worker.once('error', ({ message }) => {
				resolve({ error: message });
			});
			worker.postMessage(graph);
		});
		return 'laid' in answer ? answer.laid : inRows(graph);
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}
