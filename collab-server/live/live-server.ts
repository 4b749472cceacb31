/** Everything that holds documents in memory: rooms and their sockets, checks, decisions, packs and jobs. */
import type { Duplex } from 'node:stream';
import type { Pack } from '$models/framework/pack';
import { Accounts } from '$collab/accounts/accounts';
import type { Recording } from '$collab/checks/architecture-check';
import { Checks } from '$collab/checks/checks';
import { Node } from '$collab/cluster/node';
import { ENGINE } from '$collab/engine';
import { createHandlers } from '$collab/jobs/handlers';
import { JobThreads } from '$collab/jobs/job-threads';
import { Jobs } from '$collab/jobs/jobs';
import type { Log } from '$collab/log';
import { createMetrics, type Metrics } from '$collab/metrics/metrics';
import { Packs } from '$collab/packs/packs';
import { accessOf, watchAccess } from '$collab/rooms/access';
import { Rooms } from '$collab/rooms/rooms';
import { openTickets } from '$collab/rooms/tickets';
import { Upgrades, type UpgradeRequest } from '$collab/rooms/upgrade';
import { createGate } from '$collab/runtime/gate';
import { liveActs } from '$collab/runtime/live-acts';
import type { LiveRuntime } from '$collab/runtime/runtime';
import { bringSample } from '$collab/sample';
import type { Settings } from '$collab/settings';
import type { Signer } from '$collab/signing/signing-key';
import type { Store } from '$collab/storage/store';
import { settleUnfinished } from '$collab/variants/one-at-a-time';

export interface LiveServer {
	readonly runtime: LiveRuntime;
	/** Takes the request if it is for a room; answers whether it did. */
	upgrade(request: UpgradeRequest, socket: Duplex, head: Buffer): boolean;
	metrics(): Promise<string>;
	/** False while the documents are out of reach. */
	readonly isUp: boolean;
	/** The process that holds the documents; null while there is none. */
	readonly pid: number | null;
	/** Ends sockets with words, once everything is committed. */
	stop(): Promise<void>;
}

export interface LiveOptions {
	readonly store: Store;
	readonly signer: Signer;
	readonly clock: () => Date;
	readonly log: Log;
	/** Canonical file of the demo, brought in once; null for none. */
	readonly samplePath: string | null;
}

/** How long a node that does not renew it keeps the record of an architecture's findings. */
const RECORDS_FOR_MS = 10_000;

export async function openLiveServer(
	settings: Pick<Settings, 'origin' | 'dataDir' | 'publicPages'>,
	{ store, signer, clock, log, samplePath }: LiveOptions
): Promise<LiveServer> {
	const accounts = new Accounts(store, clock);
	const packs = await Packs.load(store, log);
	const packOf = (reference: string): Pack | undefined => packs.find(reference);
	// Asked for figures only once all of it is there.
	const metrics: Metrics = createMetrics({ connections: () => upgrades.size, rooms: () => rooms.names });
	const rooms = new Rooms(store, clock, log, { packOf, meter: metrics });
	let node: Node | null = null;
	const recording: Recording = {
		mayRecord: async (id) => {
			if (node === null) return true;
			const now = clock();
			const until = new Date(now.getTime() + RECORDS_FOR_MS).toISOString();
			return store.lease(`check ${id}`, node.name, now.toISOString(), until);
		},
		leave: async (id) => {
			if (node !== null) await store.release(`check ${id}`, node.name);
		}
	};
	const checks = new Checks(
		rooms,
		{ store, clock, log, packOf, engine: ENGINE, recording, meter: metrics },
		(of, account) => node?.tellDecided(of, account)
	);
	if (store.exchange !== null) {
		node = new Node({
			rooms,
			exchange: store.exchange,
			updates: store,
			log,
			decided: (of, account) => checks.heard(of, account),
			installed: () =>
				void packs.refresh(log).catch((reason: unknown) => log('error', 'packs-not-read', { reason: String(reason) }))
		});
		packs.onInstalled = () => node?.tellInstalled();
	}
	const threads = new JobThreads();
	const handlers = createHandlers({
		...{ store, rooms, clock, packOf, signer, log, compute: threads.compute },
		exactPack: (reference, hash) => packs.exact(reference, hash)
	});
	const jobs = new Jobs(store, handlers, clock, log, metrics);
	const upgrades: Upgrades = new Upgrades({
		meter: metrics,
		rooms,
		tickets: await openTickets(store, clock),
		store,
		log,
		origin: settings.origin,
		access: accessOf(store, (signIn) => accounts.sessionOfHash(signIn), clock),
		sessionOf: (signIn) => accounts.sessionOfHash(signIn)
	});
	const runtime = liveActs({
		store,
		gate: createGate(accounts, store),
		rooms,
		checks,
		packs,
		jobs,
		signer,
		engine: ENGINE,
		clock,
		log,
		publicPages: settings.publicPages,
		compute: threads.compute,
		cut: (of, why) => upgrades.cut(of, why)
	});
	const unwatch = watchAccess({ store, upgrades, clock, log });
	await jobs.recover();
	await settleUnfinished({ store, rooms, checks, clock, log });
	if (samplePath !== null) await bringSample(samplePath, { store, rooms, clock, log, dataDir: settings.dataDir });
	return {
		runtime,
		isUp: true,
		pid: process.pid,
		upgrade: (request, socket, head) => upgrades.handle(request, socket, head),
		metrics: () => metrics.text(),
		stop: async () => {
			unwatch();
			upgrades.close();
			await jobs.idle();
			await threads.stop();
			await rooms.close();
			node?.stop();
		}
	};
}
