import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Store } from '$collab/storage/store';
import { Jobs, type JobHandlers, type JobOutcome } from './jobs';

const clock = (): Date => new Date('2026-11-23T00:00:00Z');
const nothing: JobHandlers['export'] = async () => ({ ok: true, data: 'done' });

interface Gate {
	readonly opened: Promise<void>;
	open(): void;
}

function gate(): Gate {
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { opened, open };
}

function jobsWith(handler: JobHandlers['export'], store: Store = createMemoryStore()): { jobs: Jobs; store: Store } {
	const handlers = {
		export: handler,
		'import-analysis': nothing,
		'import-plan': nothing,
		'import-apply': handler,
		'import-undo-plan': nothing,
		'import-undo': nothing
	};
	return { jobs: new Jobs(store, handlers, clock, () => undefined), store };
}

async function state(store: Store, id: string): Promise<string | undefined> {
	return (await store.job(id))?.state;
}

describe('jobs', () => {
	it('runs the next of an architecture even where the store refused to note the failure of one', async () => {
		const store = createMemoryStore();
		const refusing: Store = {
			...store,
			updateJob: (id, change) =>
				change.state === 'failed' ? Promise.reject(new Error('disk full')) : store.updateJob(id, change)
		};
		let runs = 0;
		const { jobs } = jobsWith(async () => {
			runs += 1;
			if (runs === 1) throw new Error('fault');
			return { ok: true, data: null };
		}, refusing);
		await jobs.start('a', 'me', 'export', null, null);
		const second = await jobs.start('a', 'me', 'export', null, null);
		await jobs.settled();
		expect(await state(store, second.id)).toBe('done');
	});

	it('does not let one architecture wait for the jobs of another', async () => {
		const held = gate();
		const { jobs, store } = jobsWith(async ({ architecture }): Promise<JobOutcome> => {
			if (architecture === 'slow') await held.opened;
			return { ok: true, data: architecture };
		});
		const slow = await jobs.start('slow', 'me', 'export', null, null);
		const behind = await jobs.start('slow', 'me', 'export', null, null);
		const quick = await jobs.start('quick', 'me', 'export', null, null);
		await jobs.settled('quick');
		expect(await state(store, quick.id)).toBe('done');
		expect(await state(store, slow.id)).toBe('running');
		expect(await state(store, behind.id)).toBe('waiting');
		held.open();
		await jobs.settled();
		expect(await state(store, behind.id)).toBe('done');
	});

	it('ends as done what was cancelled after it had changed the document', async () => {
		const [changed, held] = [gate(), gate()];
		const { jobs, store } = jobsWith(async ({ commit }): Promise<JobOutcome> => {
			if (!commit()) throw new Error('cancelled too early');
			changed.open();
			await held.opened;
			return { ok: true, data: 'changed' };
		});
		const { id } = await jobs.start('a', 'me', 'import-apply', null, null);
		await changed.opened;
		const running = await store.job(id);
		if (running !== null) await jobs.cancel(running);
		expect(await state(store, id)).toBe('running');
		held.open();
		await jobs.settled();
		expect(await state(store, id)).toBe('done');
	});

	it('stops a job that another process cancelled, and keeps what that said', async () => {
		const [begun, held] = [gate(), gate()];
		const { jobs, store } = jobsWith(async (): Promise<JobOutcome> => {
			begun.open();
			await held.opened;
			return { ok: true, data: null };
		});
		const { id } = await jobs.start('a', 'me', 'export', null, null);
		await begun.opened;
		// As the command line or another node does, which has nothing of this process.
		await store.updateJob(id, { state: 'cancelled' });
		held.open();
		await jobs.settled();
		expect(await state(store, id)).toBe('cancelled');
	});

	it('never begins one that was cancelled elsewhere while it waited', async () => {
		const held = gate();
		const ran: string[] = [];
		const { jobs, store } = jobsWith(async ({ input }): Promise<JobOutcome> => {
			ran.push(String(input));
			await held.opened;
			return { ok: true, data: null };
		});
		await jobs.start('a', 'me', 'export', 'first', null);
		const { id } = await jobs.start('a', 'me', 'export', 'second', null);
		await store.updateJob(id, { state: 'cancelled' });
		held.open();
		await jobs.settled();
		expect(ran).toEqual(['first']);
		expect(await state(store, id)).toBe('cancelled');
	});

	it('keeps what is told of a file beside the file', async () => {
		const file = { name: 'a.txt', mediaType: 'text/plain', bytes: Uint8Array.from([1]) };
		const { jobs, store } = jobsWith(async () => ({ ok: true, file, data: { losses: ['one'] } }));
		const { id } = await jobs.start('a', 'me', 'export', null, null);
		await jobs.settled();
		const done = await store.job(id);
		if (done === null) throw new Error('no job');
		expect(await jobs.summary(done)).toMatchObject({ result: { name: 'a.txt' }, data: { losses: ['one'] } });
	});

	it('stops a cancelled job at its next step, and changes nothing', async () => {
		const [begun, held] = [gate(), gate()];
		const steps: string[] = [];
		const { jobs, store } = jobsWith(async ({ progress, commit }): Promise<JobOutcome> => {
			begun.open();
			await held.opened;
			if (commit()) steps.push('changed');
			progress(0.5, 'next');
			steps.push('went on');
			return { ok: true, data: null };
		});
		const { id } = await jobs.start('a', 'me', 'export', null, null);
		await begun.opened;
		const running = await store.job(id);
		if (running !== null) await jobs.cancel(running);
		held.open();
		await jobs.settled();
		expect(steps).toEqual([]);
		expect(await state(store, id)).toBe('cancelled');
	});
});
