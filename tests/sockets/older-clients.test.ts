/** Clients that others built on y-websocket 1 and 2, each in a process of its own, beside the present one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { prepare, serveAt, value } from '../faults/prepare';

const script = fileURLToPath(new URL('older-client.mjs', import.meta.url));
const undo: (() => void | Promise<void>)[] = [];

afterEach(async () => {
	for (const act of undo.splice(0).reverse()) await act();
});

interface Client {
	readonly lines: readonly string[];
	leave(): Promise<number | null>;
}

function client(name: string, args: readonly string[]): Client {
	const started = spawn(process.execPath, [script, name, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
	const lines: string[] = [];
	createInterface({ input: started.stdout }).on('line', (line) => lines.push(line));
	undo.push(() => {
		started.kill('SIGKILL');
	});
	return {
		lines,
		leave: () => {
			started.stdin.end();
			return ended;
		}
	};
}

it('y-websocket 1, 2 and 3 work on one document and are present to each other', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'khuevan-older-'));
	undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
	const place = { dataDir, databaseUrl: null };
	const { token, architecture } = await prepare(place);
	const { runtime, address, stop } = await serveAt(place);
	undo.push(stop);
	const joined = async (name: string): Promise<Client> => {
		const { room, ticket } = value(await runtime.ticket(token, architecture));
		return client(name, [`${address.replace('http', 'ws')}/sync`, room, ticket, `of-${name}`]);
	};
	const names = ['y-websocket', 'y-websocket-1', 'y-websocket-2'];
	const clients = await Promise.all(names.map(joined));
	const all = names.map((name) => `of-${name}`).join(' ');
	for (const { lines } of clients) {
		await expect.poll(() => lines, { timeout: 30_000 }).toContain(`holds ${all}`);
		await expect.poll(() => lines, { timeout: 30_000 }).toContain('sees 3');
	}
	const [first, ...others] = clients;
	expect(await first?.leave()).toBe(0);
	for (const { lines } of others) await expect.poll(() => lines.at(-1), { timeout: 30_000 }).toBe('sees 2');
	expect(await Promise.all(others.map(({ leave }) => leave()))).toEqual([0, 0]);
}, 60_000);
