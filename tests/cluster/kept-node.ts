/** A serving process that a test ends, stops and wakes; it is started again by itself. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepNode, type NodeProcess } from '$collab/cluster/node-process';
import { READY } from './serving-node';

const root = fileURLToPath(new URL('../..', import.meta.url));

const script = `
	import { join } from 'node:path';
	import { register } from 'tsx/esm/api';
	register({ tsconfig: join(${JSON.stringify(root)}, 'tsconfig.node.json') });
	const { serveUntilKilled } = await import(${JSON.stringify(join(root, 'tests/cluster/serving-node.ts'))});
	await serveUntilKilled();`;

export interface KeptNode {
	readonly process: NodeProcess;
	readonly port: number;
	isUp(): boolean;
	/** At once; it is started again by itself. */
	kill(): void;
	signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

/** `environment` says where its data lies: DATA_DIR or DATABASE_URL. */
export function keptNode(port: number, environment: Readonly<Record<string, string>>): KeptNode {
	let isUp = false;
	const kept = keepNode({
		command: [process.execPath, '--input-type=module', '-e', script],
		environment: { ...process.env, ...environment, PORT: String(port) },
		saysReady: (line) => line === READY,
		onLine: (line) => {
			if (line === READY) isUp = true;
		},
		onEnded: () => undefined,
		pauseMs: 50
	});
	const signal = (name: NodeJS.Signals): void => {
		if (kept.pid !== null) process.kill(kept.pid, name);
	};
	return {
		process: kept,
		port,
		isUp: () => isUp,
		kill: () => {
			isUp = false;
			signal('SIGKILL');
		},
		signal
	};
}
