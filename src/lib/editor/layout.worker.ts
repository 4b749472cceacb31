/** Draws the asked diagram after every change, off the page; free diagrams ask ELK in a worker of its own. */
import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js?url';
import { handPlaces, layoutView } from '$models/layout/layout-view';
import { viewOf } from '$models/views/view-of';
import type { DrawRequest, FromLayout, ToLayout } from './worker-protocol';
import { onceATurn, WorkerReplica } from './worker-replica';

let elk: InstanceType<typeof ELK> | null = null;
let asked: DrawRequest | null = null;
let drawing = false;
let again = false;
/** What the last scene was drawn from: most edits change nothing that a diagram shows. */
let drawnFrom = '';

const tell = (message: FromLayout): void => postMessage(message);

/** ELK is 1.6 MB and only free diagrams need it. */
function engine(graph: ElkNode): Promise<ElkNode> {
	elk ??= new ELK({ workerFactory: () => new Worker(elkWorker) });
	return elk.layout(graph);
}

async function draw(): Promise<void> {
	const { pack, architecture } = replica;
	if (asked === null || pack === null) return;
	if (drawing) {
		again = true;
		return;
	}
	const { diagram, locale } = asked;
	drawing = true;
	tell({ kind: 'busy', diagram });
	try {
		const view = viewOf(architecture, pack, diagram, '', { locale });
		if (view === undefined) tell({ kind: 'failed', diagram, message: 'no-diagram' });
		else {
			const places = handPlaces(architecture);
			const from = JSON.stringify([view, [...places.geometry], [...places.bends]]);
			if (from === drawnFrom) tell({ kind: 'same', diagram });
			else {
				tell({ kind: 'scene', diagram, scene: await layoutView(view, places, engine) });
				drawnFrom = from;
			}
		}
	} catch (error) {
		drawnFrom = '';
		tell({ kind: 'failed', diagram, message: error instanceof Error ? error.message : String(error) });
	}
	drawing = false;
	if (!again) return;
	again = false;
	void draw();
}

const drawSoon = onceATurn(() => void draw());

const replica = new WorkerReplica(drawSoon);

addEventListener('message', ({ data }: MessageEvent<ToLayout>) => {
	if (data.kind === 'draw') {
		asked = data;
		// Who asks for a drawing gets one.
		drawnFrom = '';
	} else replica.take(data);
	drawSoon();
});
