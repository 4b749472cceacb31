/** What the log acknowledges has been through the disk: the system calls of a process that appends are counted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const APPENDED = 20;

/** Some containers let nobody trace. */
const mayTrace = (): boolean => spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

const script = (folder: string): string => `
	import { join } from 'node:path';
	import { writeSync } from 'node:fs';
	import { register } from 'tsx/esm/api';
	register({ tsconfig: join(${JSON.stringify(root)}, 'tsconfig.node.json') });
	const { openStore } = await import(${JSON.stringify(join(root, 'collab-server/storage/open-store.ts'))});
	const opened = await openStore(${JSON.stringify(folder)}, 'serve');
	for (let count = 1; count <= ${APPENDED}; count += 1) {
		await opened.value.append('m:a@1', { data: Uint8Array.from([count]), account: 'an', at: '', history: [] });
		writeSync(1, 'acknowledged ' + count + '\\n');
	}
	await opened.value.close();`;

it.skipIf(!mayTrace())('each acknowledgement follows a sync of its own (strace, which is to be installed)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-synced-'));
	try {
		const trace = join(folder, 'trace');
		const args = ['-f', '-e', 'trace=fsync,fdatasync,write', '-s', '16', '-o', trace];
		const ran = spawnSync(
			'strace',
			[...args, process.execPath, '--input-type=module', '-e', script(join(folder, 'data'))],
			{ cwd: root, encoding: 'utf8' }
		);
		expect(ran.status, ran.stderr).toBe(0);
		const calls = [
			...readFileSync(trace, 'utf8').matchAll(/f(?:data)?sync\(\d+\) += 0|f(?:data)?sync resumed>.*= 0|"acknowledged/gu)
		];
		const order = calls.map(([call]) => (call.includes('sync') ? 'sync' : 'acknowledged'));
		const first = order.indexOf('acknowledged');
		expect(order.filter((call) => call === 'acknowledged')).toHaveLength(APPENDED);
		expect(first).toBeGreaterThan(0);
		for (const [at, call] of order.entries()) if (call === 'acknowledged') expect(order[at - 1]).toBe('sync');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
