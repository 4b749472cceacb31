/** Checks after every change, off the page. */
import { check } from '$models/conformance/check';
import { onceATurn, WorkerReplica } from './worker-replica';
import type { FromCheck, ToCheck } from './worker-protocol';

let asOf = '';

const tell = (message: FromCheck): void => postMessage(message);

const checkSoon = onceATurn(() => {
	if (replica.pack === null || asOf === '') return;
	try {
		tell({ kind: 'report', report: check(replica.architecture, replica.pack, asOf) });
	} catch (error) {
		tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
});

const replica = new WorkerReplica(checkSoon);

addEventListener('message', ({ data }: MessageEvent<ToCheck>) => {
	if (data.kind === 'date') asOf = data.asOf;
	else replica.take(data);
	checkSoon();
});
