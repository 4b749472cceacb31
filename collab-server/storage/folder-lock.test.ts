import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeFolder } from './folder-lock';

const root = fileURLToPath(new URL('../..', import.meta.url));
const children: ChildProcess[] = [];
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'khuevan-lock-'));
});

afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

/** Another process that tries to take the folder, says whether it could, and keeps it until it is killed. */
function holder(): { readonly child: ChildProcess; readonly said: Promise<string> } {
	const script = `
		import { join } from 'node:path';
		import { register } from 'tsx/esm/api';
		register({ tsconfig: join(${JSON.stringify(root)}, 'tsconfig.node.json') });
		const { takeFolder } = await import(${JSON.stringify(join(root, 'collab-server/storage/folder-lock.ts'))});
		const taken = takeFolder(${JSON.stringify(folder)});
		console.log(taken.ok ? 'taken' : taken.problem.code);
		setInterval(() => undefined, 60_000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	children.push(child);
	const said = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
	return { child, said };
}

it('lets one of two processes have the folder, and the other once the first is killed', async () => {
	const both = [holder(), holder()];
	const said = await Promise.all(both.map((one) => one.said));
	expect([...said].sort()).toEqual(['data-in-use', 'taken']);
	expect(takeFolder(folder)).toMatchObject({ ok: false, problem: { code: 'data-in-use' } });
	const first = both[said.indexOf('taken')]?.child;
	const ended = new Promise((resolve) => first?.once('exit', resolve));
	first?.kill('SIGKILL');
	await ended;
	const taken = takeFolder(folder);
	expect(taken.ok).toBe(true);
	if (taken.ok) taken.value();
});

it('is not fooled by a note of a process whose number is in use again', () => {
	writeFileSync(join(folder, 'serving.pid'), String(process.ppid));
	const taken = takeFolder(folder);
	expect(taken.ok).toBe(true);
	expect(takeFolder(folder).ok).toBe(false);
	if (taken.ok) taken.value();
	const again = takeFolder(folder);
	expect(again.ok).toBe(true);
	if (again.ok) again.value();
});
