/** Puts the parts together and opens the door: HTTP by the app, live editing at /sync, one owner of the storage. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import { Accounts } from './accounts/accounts';
import { Identities } from './accounts/identities';
import { IdentityProvider } from './accounts/identity-provider';
import { Checks } from './checks/checks';
import { Node } from './cluster/node';
import { ENGINE } from './engine';
import { createHandlers } from './jobs/handlers';
import { Jobs } from './jobs/jobs';
import { createLog } from './log';
import { Packs } from './packs/packs';
import { accessOf, watchAccess } from './rooms/access';
import { Rooms } from './rooms/rooms';
import { Tickets } from './rooms/tickets';
import { Upgrades } from './rooms/upgrade';
import { createRuntime } from './runtime/server-runtime';
import { RUNTIME, type Runtime } from './runtime/runtime';
import { bringSample } from './sample';
import type { Settings } from './settings';
import { openSigner, sharedSigner } from './signing/signing-key';
import { openSharedStore, openStore } from './storage/open-store';

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
	/** The machine's own where absent. */
	readonly clock?: () => Date;
}

/** How long a node that does not renew it keeps the record of an architecture's findings. */
const RECORDS_FOR_MS = 10_000;

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

export async function startServer(settings: Settings, options: ServerOptions): Promise<Result<RunningServer>> {
	const log = createLog(settings.logLevel);
	const clock = options.clock ?? ((): Date => new Date());
	const opened =
		settings.databaseUrl === null
			? await openStore(settings.dataDir, 'serve')
			: await openSharedStore(settings.databaseUrl, {
					onLost: ({ message }) => log('warn', 'database-line-lost', { reason: message })
				});
	if (!opened.ok) return opened;
	const store = opened.value;
	const signer =
		store.exchange === null
			? openSigner(settings.dataDir)
			: ok(await sharedSigner((made) => store.secret('signing-key', made)));
	if (!signer.ok) {
		await store.close();
		return signer;
	}

	const accounts = new Accounts(store, clock);
	const identities =
		settings.oidc === null
			? null
			: new Identities({
					provider: new IdentityProvider(settings.oidc, clock),
					accounts,
					store,
					secret: await store.secret('identities', randomBytes(32).toString('base64')),
					clock,
					log
				});
	const packs = await Packs.load(store, log);
	const packOf = (reference: string): Pack | undefined => packs.find(reference);
	const rooms = new Rooms(store, clock, log, { packOf });
	let node: Node | null = null;
	const mayRecord = async (id: string): Promise<boolean> => {
		if (node === null) return true;
		const now = clock();
		const until = new Date(now.getTime() + RECORDS_FOR_MS).toISOString();
		return store.lease(`check ${id}`, node.name, now.toISOString(), until);
	};
	const checks = new Checks(rooms, { store, clock, log, packOf, engine: ENGINE, mayRecord }, (of, account) =>
		node?.tellDecided(of, account)
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
	const tickets = new Tickets(clock, await store.secret('tickets', randomBytes(32).toString('base64')));
	const jobs = new Jobs(store, createHandlers({ store, rooms, clock, packOf }), clock, log);
	const upgrades = new Upgrades({
		rooms,
		tickets,
		store,
		log,
		origin: settings.origin,
		access: accessOf(store, (signIn) => accounts.sessionOfHash(signIn)),
		sessionOf: (signIn) => accounts.sessionOfHash(signIn)
	});
	const metrics = (): string =>
		[
			'# TYPE khuevan_connections gauge',
			`khuevan_connections ${upgrades.size}`,
			'# TYPE process_resident_memory_bytes gauge',
			`process_resident_memory_bytes ${process.memoryUsage.rss()}`,
			''
		].join('\n');
	let stopping: Promise<void> | undefined;
	const runtime = createRuntime({
		store,
		accounts,
		identities,
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
		isStopping: () => stopping !== undefined,
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
	if (options.samplePath !== null) {
		await bringSample(options.samplePath, { store, rooms, clock, log, dataDir: settings.dataDir });
	}
	const stop = async (): Promise<void> => {
		unwatch();
		upgrades.close();
		server.close();
		server.closeIdleConnections();
		await jobs.idle();
		await rooms.close();
		node?.stop();
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
