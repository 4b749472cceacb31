/** In the thread: does one piece of work after the other and says how far it is. */
import type { MessagePort } from 'node:worker_threads';
import { compute, type Work } from './computation';
import type { FromThread } from './job-threads';

export function answerWork(port: MessagePort | null): void {
	if (port === null) throw new Error('This is to be run in a thread');
	const say = (message: FromThread): void => port.postMessage(message);
	port.on('message', (work: Work) => {
		compute(work, {
			progress: (done, step) => say({ kind: 'progress', done, step }),
			signal: new AbortController().signal
		}).then(
			(outcome) => say({ kind: 'outcome', outcome }),
			(reason: unknown) =>
				say({ kind: 'failed', reason: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) })
		);
	});
}
