/** Puts the parts together and opens the door: HTTP by the app, live editing at /sync, one owner of the storage. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import { readCanonical } from '$models/architecture/canonical';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import { Accounts } from './accounts/accounts';
import { Checks } from './checks/checks';
import { ENGINE } from './engine';
import { createHandlers } from './jobs/handlers';
import { Jobs } from './jobs/jobs';
import { createLog, type Log } from './log';
import { Packs } from './packs/packs';
import { accessOf, watchAccess } from './rooms/access';
import { Rooms } from './rooms/rooms';
import { Tickets } from './rooms/tickets';
import { Upgrades } from './rooms/upgrade';
import { addArchitecture, createRuntime } from './runtime/server-runtime';
import { RUNTIME, type Runtime } from './runtime/runtime';
import type { Settings } from './settings';
import { openSigner } from './signing/signing-key';
import { openStore } from './storage/open-store';

export interface RunningServer {
	readonly address: string;
	readonly runtime: Runtime;
	/** Password of the first administrator, the first time only. */
	readonly oneTimePassword: string | null;
	stop(): Promise<void>;
}

export interface ServerOptions {
	/** The app's handler; without one every page is not found. */
	readonly app: RequestListener;
	/** Canonical file of the demo, brought in once; null for none. */
	readonly samplePath: string | null;
}

/** The app's module graph is another one; it finds the runtime here. */
function publish(runtime: Runtime | undefined): void {
	Object.assign(globalThis, { [RUNTIME]: runtime });
}

function listen(server: Server, { host, port }: Settings): Promise<Result<number>> {
	return new Promise((resolve) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const reasons: Readonly<Record<string, string>> = {
				EADDRINUSE: `port ${port} on ${host} is in use; stop the other program or set PORT`,
				EACCES: `port ${port} on ${host} needs more rights; set PORT to one above 1024`,
				EADDRNOTAVAIL: `this machine has no address ${host}; set HOST`,
				ENOTFOUND: `there is no host ${host}; set HOST`
			};
			resolve(fail('cannot-listen', reasons[error.code ?? ''] ?? `cannot listen on ${host}:${port}: ${error.message}`));
		});
		server.listen(port, host, () => resolve(ok((server.address() as AddressInfo).port)));
	});
}

/** Reads the demo's file; a demo that cannot be read is reported and left out, the product works without. */
async function bringSample(path: string, add: (text: string) => Promise<void>, log: Log): Promise<void> {
	try {
		await add(await readFile(path, 'utf8'));
	} catch (error) {
		log('warn', 'sample-not-read', { reason: error instanceof Error ? error.message : String(error) });
	}
}

export async function startServer(settings: Settings, options: ServerOptions): Promise<Result<RunningServer>> {
	const log = createLog(settings.logLevel);
	const clock = (): Date => new Date();
	const opened = await openStore(settings.dataDir, 'serve');
	if (!opened.ok) return opened;
	const store = opened.value;
	const signer = openSigner(settings.dataDir);
	if (!signer.ok) {
		await store.close();
		return signer;
	}

	const accounts = new Accounts(store, clock);
	const packs = await Packs.load(store, log);
	const packOf = (reference: string): Pack | undefined => packs.find(reference);
	const rooms = new Rooms(store, clock, log, { packOf });
	const checks = new Checks(rooms, { store, clock, log, packOf, engine: ENGINE });
	const tickets = new Tickets(clock);
	const jobs = new Jobs(store, createHandlers({ store, rooms, clock, packOf }), clock, log);
	const upgrades = new Upgrades({
		rooms,
		tickets,
		store,
		log,
		origin: settings.origin,
		access: accessOf(store, (signIn) => accounts.sessionOfHash(signIn))
	});
	const metrics = (): string =>
		[
			'# TYPE khuevan_connections gauge',
			`khuevan_connections ${upgrades.size}`,
			'# TYPE process_resident_memory_bytes gauge',
			`process_resident_memory_bytes ${process.memoryUsage.rss()}`,
			''
		].join('\n');
	const runtime = createRuntime({
		store,
		accounts,
		rooms,
		tickets,
		jobs,
		checks,
		packs,
		signer: signer.value,
		engine: ENGINE,
		clock,
		log,
		metrics,
		cut: (of, why) => upgrades.cut(of, why)
	});

	const server = createServer(options.app);
	server.on('upgrade', (request: IncomingMessage, socket, head) => {
		if (!upgrades.handle(request, socket, head)) socket.destroy();
	});
	const listening = await listen(server, settings);
	if (!listening.ok) {
		await store.close();
		return listening;
	}
	publish(runtime);
	const unwatch = watchAccess({ store, upgrades, clock, log });
	await jobs.recover();
	const oneTimePassword = await accounts.ensureAdministrator(settings.adminPassword);
	const site = await JSONFilePreset(join(settings.dataDir, 'settings.json'), { sampleSeeded: false });
	if (options.samplePath !== null && !site.data.sampleSeeded) {
		await bringSample(
			options.samplePath,
			async (text) => {
				const read = readCanonical(text);
				if (!read.ok) throw new Error(read.problem.message);
				// A crash may have come between the sample and the note of it.
				const isHere = (await store.architectures()).some(({ sample }) => sample);
				if (!isHere) {
					await addArchitecture({ store, rooms, clock }, read.value.architecture, read.value.dossier, 'server');
				}
				await site.update((data) => {
					data.sampleSeeded = true;
				});
			},
			log
		);
	}
	let stopping: Promise<void> | undefined;
	const stop = async (): Promise<void> => {
		unwatch();
		upgrades.close();
		server.close();
		server.closeIdleConnections();
		await jobs.idle();
		await rooms.close();
		publish(undefined);
		await store.close();
		server.closeAllConnections();
	};
	const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
	return ok({
		address: settings.origin ?? `http://${host}:${listening.value}`,
		runtime,
		oneTimePassword,
		stop: () => (stopping ??= stop())
	});
}
