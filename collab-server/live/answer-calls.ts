/** The process of the documents: takes calls and sockets from the one that speaks HTTP, and ends with it. */
import { Socket } from 'node:net';
import { createLog } from '$collab/log';
import { openInstallation } from '$collab/installation';
import { openLiveServer, type LiveServer } from './live-server';
import { METRICS, type FromLive, type ToLive } from './messages';

type Act = (...args: readonly unknown[]) => Promise<unknown>;

/** Resolves when it is on its way, whoever listens or not. */
const say = (message: FromLive): Promise<unknown> =>
	new Promise((resolve) => process.send?.(message, undefined, undefined, resolve));

interface Running {
	readonly live: LiveServer;
	readonly acts: ReadonlyMap<string, Act>;
	stop(): Promise<void>;
}

async function start({ settings, samplePath }: Extract<ToLive, { kind: 'start' }>): Promise<Running | null> {
	const log = createLog(settings.logLevel);
	const installation = await openInstallation(settings, 'documents', log);
	if (!installation.ok) {
		await say({ kind: 'refused', problem: installation.problem });
		return null;
	}
	const { store, signer } = installation.value;
	const live = await openLiveServer(settings, { store, signer, clock: () => new Date(), log, samplePath });
	const acts = new Map<string, Act>([...Object.entries(live.runtime), [METRICS, live.metrics]]);
	void say({ kind: 'ready', acts: Object.keys(live.runtime) });
	return {
		live,
		acts,
		stop: async () => {
			await live.stop();
			await store.close();
		}
	};
}

export function answerCalls(): void {
	let starting: Promise<Running | null> = Promise.resolve(null);

	async function call({ id, act, args }: Extract<ToLive, { kind: 'call' }>): Promise<void> {
		try {
			const found = (await starting)?.acts.get(act);
			if (found === undefined) throw new Error(`There is no act ${act}`);
			void say({ kind: 'answer', id, value: await found(...args) });
		} catch (reason) {
			void say({
				kind: 'failed',
				id,
				reason: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
			});
		}
	}

	async function end(): Promise<void> {
		await (await starting)?.stop();
		process.exit(0);
	}

	process.on('message', (message: ToLive, handle: unknown) => {
		if (message.kind === 'start') {
			starting = start(message);
			starting.then(
				(running) => running ?? process.exit(2),
				(reason: unknown) => {
					const problem = { code: 'cannot-open', message: reason instanceof Error ? reason.message : String(reason) };
					void say({ kind: 'refused', problem }).then(() => process.exit(2));
				}
			);
		} else if (message.kind === 'call') void call(message);
		else if (message.kind === 'stop') void end();
		else if (handle instanceof Socket) {
			void starting.then((running) => running?.live.upgrade(message.request, handle, Buffer.from(message.head)));
		}
	});
	// Whoever speaks HTTP is gone: nobody can be served any more, and what was acknowledged is on disk.
	process.on('disconnect', () => process.exit(1));
}
