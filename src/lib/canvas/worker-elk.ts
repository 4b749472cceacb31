/** ELK for a worker that draws. It is 1.6 MB and only free drawings need it, so it starts with the first of them. */
import ELK from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js?url';
import type { LayoutEngine } from '$models/layout/layout-view';

let elk: InstanceType<typeof ELK> | null = null;

export const layoutInWorker: LayoutEngine = (graph) => {
	elk ??= new ELK({ workerFactory: () => new Worker(elkWorker) });
	return elk.layout(graph);
};
