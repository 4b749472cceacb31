import { jobTeller } from '$collab/jobs/list-jobs';
import type { ListedJob } from '$collab/runtime/work-runtime';
import type { Store } from '$collab/storage/store';
import { toldCounts } from '$exporters/loss-kinds';
import { fail, ok, type Result } from '$models/architecture/result';
import type { RunCommand } from './command';
import { openInstallation } from './open-installation';
import type { Terminal } from './terminal';

const MOST = 200;

const line = ({ id, state, progress, kind, format, file, by, createdAt, result, losses, error }: ListedJob): string =>
	[
		id,
		state === 'running' ? `running ${String(Math.round(progress * 100))}%` : state,
		format === '' ? kind : `${kind} ${format}`,
		file || (result?.name ?? ''),
		by,
		createdAt,
		error?.message ?? (losses === null ? '' : toldCounts(losses) || '0 losses')
	].join('\t');

async function list(store: Store, asked: string | undefined, terminal: Terminal): Promise<Result<0>> {
	if (asked !== undefined && (await store.architecture(asked)) === null)
		return fail('not-found', `there is no architecture ${asked}`);
	const names = new Map((await store.accounts()).map(({ id, name }) => [id, name]));
	const tell = jobTeller(store, '', names);
	for (const job of await store.jobsOf(asked ?? null, MOST)) terminal.say(line(await tell(job)));
	return ok(0);
}

/** Whoever runs the job looks for this; one that has begun to change a document goes on to its end. */
async function cancel(store: Store, id: string, terminal: Terminal): Promise<Result<0>> {
	const job = await store.job(id);
	if (job === null) return fail('not-found', `there is no job ${id}`);
	if (job.state !== 'waiting' && job.state !== 'running') return fail('not-running', `the job ${id} is ${job.state}`);
	await store.updateJob(id, { state: 'cancelled', leaseUntil: null });
	terminal.say(`${id}\tcancelled`);
	return ok(0);
}

/** `khuevan jobs list [ARCHITECTURE]` and `khuevan jobs cancel JOB`: the long work of an installation. */
export const jobs: RunCommand = async ([what = 'list', asked, ...more], terminal) => {
	const isKnown = what === 'list' || (what === 'cancel' && asked !== undefined);
	if (!isKnown || more.length > 0)
		return fail('usage', 'takes: khuevan jobs list [ARCHITECTURE], khuevan jobs cancel JOB');
	const opened = await openInstallation(terminal.environment);
	if (!opened.ok) return opened;
	const store = opened.value;
	try {
		return what === 'cancel' ? await cancel(store, asked ?? '', terminal) : await list(store, asked, terminal);
	} finally {
		await store.close();
	}
};
