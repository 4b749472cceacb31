/**
 * Several nodes on this machine with all they need: a PostgreSQL server, a process a node, one address. What is started
 * here ends here, in the order in which the parts need each other.
 */
import { join } from 'node:path';
import { fail, ok, type Result } from '$models/architecture/result';
import { startBalancer } from './balancer';
import { freePort } from './free-port';
import { keepNode, type NodeProcess } from './node-process';
import { startPostgres } from './postgres-server';

export interface LocalClusterOptions {
	/** Everything durable lies under it. */
	readonly folder: string;
	readonly host: string;
	readonly port: number;
	/** Public address; null for where the balancer listens. */
	readonly origin: string | null;
	readonly nodes: number;
	/** Program and arguments that start one node. */
	readonly command: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** What a node says, its name first. */
	readonly onLine: (node: string, line: string) => void;
	readonly onEnded: (node: string, how: string) => void;
}

export interface LocalCluster {
	readonly address: string;
	readonly databaseUrl: string;
	readonly nodes: readonly NodeProcess[];
	stop(): Promise<void>;
}

/** A node that ended is started again after this long, so that one that cannot start does not take the machine. */
const PAUSE_MS = 1_000;
/** What `khuevan serve` prints when it serves. */
const ADDRESS = 'Khuê Văn: ';

export async function startLocalCluster(options: LocalClusterOptions): Promise<Result<LocalCluster>> {
	const { folder, host } = options;
	const names = Array.from({ length: options.nodes }, (_, index) => `node-${index + 1}`);
	const ports: number[] = [];
	for (const _ of names) ports.push(await freePort());

	// First what fails at once where the port is taken.
	const balancer = await startBalancer({ host, port: options.port, nodes: () => ports });
	if (!balancer.ok) return balancer;
	const address = options.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${balancer.value.port}`;
	const postgres = await startPostgres(join(folder, 'postgres'), await freePort());
	if (!postgres.ok) {
		await balancer.value.close();
		return postgres;
	}
	const databaseUrl = await postgres.value.database('khuevan');

	const nodes = names.map((name, index) =>
		keepNode({
			command: options.command,
			environment: {
				...options.environment,
				HOST: '127.0.0.1',
				PORT: String(ports[index]),
				DATA_DIR: join(folder, name),
				DATABASE_URL: databaseUrl,
				ORIGIN: address
			},
			saysReady: (line) => line.startsWith(ADDRESS),
			onLine: (line) => options.onLine(name, line),
			onEnded: (how) => options.onEnded(name, how),
			pauseMs: PAUSE_MS
		})
	);
	const stop = async (): Promise<void> => {
		await balancer.value.close();
		await Promise.all(nodes.map((node) => node.stop()));
		await postgres.value.stop();
	};

	const ready = await Promise.all(nodes.map((node) => node.ready));
	for (const [index, how] of ready.entries()) {
		if (how === null) continue;
		return fail('node-ended', `${names[index] ?? 'a node'} ended before it served (${how}); see its line above`);
	}
	return ok({ address, databaseUrl, nodes, stop });
}
