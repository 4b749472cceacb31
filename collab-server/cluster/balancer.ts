/**
 * One address for several nodes: each connection goes to the next node in turn, whoever it comes from. It moves bytes and
 * knows nothing of HTTP, so that what runs behind it runs behind any balancer.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { fail, ok, type Result } from '$models/architecture/result';

/** A node that takes longer than this to accept is passed over. */
const ACCEPT_MS = 2_000;

export interface BalancerOptions {
	readonly host: string;
	/** 0 for any that is free. */
	readonly port: number;
	/** Ports of the nodes on loopback; asked for every connection, since a node may come back at another port. */
	readonly nodes: () => readonly number[];
}

export interface Balancer {
	readonly port: number;
	/** Ends the connections too. */
	close(): Promise<void>;
}

/** Resolves when a node accepted, with null when it did not. */
function reach(port: number): Promise<Socket | null> {
	return new Promise((resolve) => {
		const node = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true });
		const pass = (): void => {
			node.destroy();
			resolve(null);
		};
		node.setTimeout(ACCEPT_MS, pass);
		node.once('error', pass);
		node.once('connect', () => {
			node.setTimeout(0);
			node.off('timeout', pass);
			node.off('error', pass);
			resolve(node);
		});
	});
}

/** The end of one direction ends that direction; what breaks on one side breaks the other. */
function join(client: Socket, node: Socket): void {
	for (const [from, to] of [
		[client, node],
		[node, client]
	] as const) {
		from.on('error', () => to.destroy());
		// Destroyed without an error, as when the balancer closes: nothing more will come from there.
		from.on('close', () => {
			if (!from.readableEnded) to.destroy();
		});
		from.pipe(to);
	}
	if (client.destroyed) node.destroy();
}

function listen(server: Server, host: string, port: number): Promise<Result<number>> {
	return new Promise((resolve) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const reason =
				error.code === 'EADDRINUSE'
					? `port ${port} on ${host} is in use; stop the other program or set PORT`
					: `cannot listen on ${host}:${port}: ${error.message}`;
			resolve(fail('cannot-listen', reason));
		});
		server.listen(port, host, () => resolve(ok((server.address() as AddressInfo).port)));
	});
}

export async function startBalancer({ host, port, nodes }: BalancerOptions): Promise<Result<Balancer>> {
	const clients = new Set<Socket>();
	let turn = 0;

	async function serve(client: Socket): Promise<void> {
		const ports = nodes();
		const first = turn;
		turn += 1;
		for (let tried = 0; tried < ports.length && !client.destroyed; tried += 1) {
			const node = await reach(ports[(first + tried) % ports.length] ?? 0);
			if (node !== null) {
				join(client, node);
				return;
			}
		}
		client.destroy();
	}

	const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
		clients.add(client);
		client.once('close', () => clients.delete(client));
		// Whoever breaks off before a node was found.
		client.on('error', () => client.destroy());
		void serve(client);
	});
	const listening = await listen(server, host, port);
	if (!listening.ok) return listening;
	return ok({
		port: listening.value,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const client of clients) client.destroy();
			})
	});
}
