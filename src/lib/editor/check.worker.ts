/** Checks after every change, off the page: whole the first time, then only what the change may have touched. */
import { Checker } from '$models/conformance/checker';
import { waiversOf, type Waiver } from '$models/conformance/decisions';
import type { PersonAnswer } from '$models/framework/rule';
import { onceATurn, WorkerReplica } from './worker-replica';
import type { FromCheck, ToCheck } from './worker-protocol';

let asOf = '';
let answers: ReadonlyMap<string, PersonAnswer> = new Map();
let waivers: readonly Waiver[] = [];
let today = '';
let checker: Checker | null = null;

const tell = (message: FromCheck): void => postMessage(message);

function checkNow(): void {
	if (replica.pack === null || asOf === '') return;
	if (checker === null) {
		checker = new Checker(replica.pack, { asOf, answers });
		checker.update(replica.architecture);
		tell({ kind: 'report', report: checker.report() });
	} else tell({ kind: 'change', change: checker.update(replica.architecture) });
	if (waivers.length === 0) return;
	const told = checker;
	tell({
		kind: 'standings',
		standings: waiversOf(told.report(), waivers, (finding) => told.fingerprint(finding), today)
	});
}

const checkSoon = onceATurn(() => {
	try {
		checkNow();
	} catch (error) {
		checker = null;
		tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
});

const replica = new WorkerReplica(checkSoon);

addEventListener('message', ({ data }: MessageEvent<ToCheck>) => {
	switch (data.kind) {
		case 'date':
			asOf = data.asOf;
			checker = null;
			break;
		case 'decisions':
			({ answers, waivers, today } = data);
			if (waivers.length === 0) tell({ kind: 'standings', standings: new Map() });
			checker = null;
			break;
		default:
			replica.take(data);
	}
	checkSoon();
});
