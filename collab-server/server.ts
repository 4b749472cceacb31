/** Puts the parts together and opens the door: HTTP by the app, live editing at /sync where the documents are. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok, type Result } from '$models/architecture/result';
import { Accounts } from './accounts/accounts';
import { clearExpiredSignIns } from './accounts/expired-sign-ins';
import { Identities } from './accounts/identities';
import { IdentityProvider } from './accounts/identity-provider';
import { sendDigests } from './inbox/send-digests';
import { openInstallation } from './installation';
import { forkLiveServer } from './live/live-process';
import type { LiveOptions, LiveServer } from './live/live-server';
import { createLog, type Log } from './log';
import { openTickets } from './rooms/tickets';
import { frontActs } from './runtime/front-acts';
import { createGate } from './runtime/gate';
import { drainRequests } from './drain-requests';
import { countRequests } from './metrics/count-requests';
import { createRequestMetrics } from './metrics/request-metrics';
import { RUNTIME, type Runtime } from './runtime/runtime';
import type { Settings } from './settings';
import type { Store } from './storage/store';

export interface RunningServer {
	readonly address: string;
	readonly runtime: Runtime;
	/** The process that holds the documents; null while it is being started again. */
	readonly documentsPid: number | null;
	/** Password of the first administrator, the first time only. */
	readonly oneTimePassword: string | null;
	stop(): Promise<void>;
}

export interface ServerOptions {
	/** The app's handler; it may still be loading while the documents are being opened. */
	readonly app: RequestListener | Promise<RequestListener>;
	/** Canonical file of the demo, brought in once; null for none. */
	readonly samplePath: string | null;
	/** Where the documents are held; with the pages in one process where absent. */
	readonly documents?: 'own-process' | 'in-process';
	/** The machine's own where absent. */
	readonly clock?: () => Date;
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

/** Loaded only where it is needed: a process that leaves the documents to another has no use for all that. */
async function liveServerHere(settings: Settings, options: LiveOptions): Promise<LiveServer> {
	const { openLiveServer } = await import('./live/live-server');
	return openLiveServer(settings, options);
}

async function identitiesOf(
	{ oidc }: Settings,
	parts: { readonly store: Store; readonly accounts: Accounts; readonly clock: () => Date; readonly log: Log }
): Promise<Identities | null> {
	if (oidc === null) return null;
	const secret = await parts.store.secret('identities', randomBytes(32).toString('base64'));
	return new Identities({ ...parts, provider: new IdentityProvider(oidc, parts.clock), secret });
}

export async function startServer(settings: Settings, options: ServerOptions): Promise<Result<RunningServer>> {
	const log = createLog(settings.logLevel);
	const clock = options.clock ?? ((): Date => new Date());
	const isApart = options.documents === 'own-process';
	const installation = await openInstallation(settings, isApart ? 'front' : 'serve', log);
	if (!installation.ok) return installation;
	const { store, signer } = installation.value;
	const { samplePath } = options;

	const opened = isApart
		? await forkLiveServer(settings, samplePath, log)
		: ok(await liveServerHere(settings, { store, signer, clock, log, samplePath }));
	if (!opened.ok) {
		await store.close();
		return opened;
	}
	const live = opened.value;
	const accounts = new Accounts(store, clock);
	const requests = createRequestMetrics(isApart);
	let stopping: Promise<void> | undefined;
	const runtime: Runtime = {
		...live.runtime,
		...frontActs({
			store,
			gate: createGate(accounts, store),
			accounts,
			identities: await identitiesOf(settings, { store, accounts, clock, log }),
			tickets: await openTickets(store, clock),
			signingKey: signer.key,
			publicPages: settings.publicPages,
			clock,
			metrics: async () => `${await live.metrics()}\n${await requests.text()}`,
			mail: { isOffered: settings.mail !== null, hour: settings.mail?.hour ?? 0 },
			closedFor: () => {
				if (stopping !== undefined) return 'stopping';
				return live.isUp ? null : 'the documents are being opened again';
			}
		})
	};
	const server = createServer(drainRequests(countRequests(await options.app, requests)));
	server.on('upgrade', (request: IncomingMessage, socket, head) => {
		if (!live.upgrade(request, socket, head)) socket.destroy();
	});
	const listening = await listen(server, settings);
	if (!listening.ok) {
		await live.stop();
		await store.close();
		return listening;
	}
	publish(runtime);
	const stopClearing = clearExpiredSignIns({ store, clock, log });
	const stopDigests = sendDigests(settings, { store, clock, log });
	// Made once it can be told: whoever cannot listen prints no password.
	const oneTimePassword = await accounts.ensureAdministrator(settings.adminPassword);
	const stop = async (): Promise<void> => {
		stopClearing();
		await stopDigests();
		server.close();
		server.closeIdleConnections();
		await live.stop();
		publish(undefined);
		await store.close();
		server.closeAllConnections();
	};
	const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
	return ok({
		address: settings.origin ?? `http://${host}:${listening.value}`,
		runtime,
		get documentsPid() {
			return live.pid;
		},
		oneTimePassword,
		stop: () => (stopping ??= stop())
	});
}
