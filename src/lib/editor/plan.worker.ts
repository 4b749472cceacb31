/** Compares today with the target after every change, off the page: at 5,000 objects it takes a second. */
import { gapsBetween } from '$models/plan/gap-proposals';
import { Repeated, WorkerReplica } from './worker-replica';
import type { FromPlan, ToReplica } from './worker-protocol';

const tell = (message: FromPlan): void => postMessage(message);

const comparing = new Repeated(() => {
	if (replica.pack === null) return;
	try {
		tell({ kind: 'proposals', proposals: gapsBetween(replica.architecture, replica.pack) });
	} catch (error) {
		tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
});

const replica = new WorkerReplica((isOwn) => (isOwn ? comparing.now() : comparing.soon()));

addEventListener('message', ({ data }: MessageEvent<ToReplica>) => replica.take(data));
