import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'typeset-'));
	await writeFile(join(folder, 'short.typ'), 'Một trang');
	// Within the number of rounds that a loop may have, and for minutes.
	await writeFile(join(folder, 'long.typ'), '#for i in range(9999) { for j in range(9999) { for k in range(99) {} } }');
});
afterAll(() => rm(folder, { recursive: true }));

/** As a job does it: within a thread, which cancelling ends. */
function typesetInThread(template: string): Worker {
	const program = new URL('../../collab-server/program.mjs', import.meta.url);
	const asked = { models: ['{}'], date: '2026-11-20' };
	const script = `import(${JSON.stringify(program.href)})
		.then(({ load }) => load('exporters/typst/typeset'))
		.then(([{ typesetAll }]) => typesetAll({ template: new URL(${JSON.stringify(template)}), ...${JSON.stringify(asked)} }))
		.then(([{ bytes }]) => require('node:worker_threads').parentPort.postMessage(bytes));`;
	return new Worker(script, { eval: true, execArgv: [] });
}

/** Processes that typeset and were started by this one. */
function typesetters(): string[] {
	const children = readdirSync('/proc/self/task').flatMap((task) =>
		readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean)
	);
	return children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('typst-process'));
}

/** Hundredths of a second that a process worked; starting takes some twenty. */
const worked = (pid: string): number =>
	Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[11]);

describe('typesetting', () => {
	it('answers with a PDF', async () => {
		const thread = typesetInThread(pathToFileURL(join(folder, 'short.typ')).href);
		const bytes = await new Promise<Uint8Array>((resolve, reject) => thread.on('message', resolve).on('error', reject));
		await thread.terminate();
		expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
	});

	it.runIf(process.platform === 'linux')('ends in the midst of a document when whoever asked is gone', async () => {
		const thread = typesetInThread(pathToFileURL(join(folder, 'long.typ')).href);
		const isInTheMidst = (): boolean => typesetters().some((pid) => worked(pid) > 100);
		await vi.waitFor(() => expect(isInTheMidst()).toBe(true), { timeout: 20_000 });
		await thread.terminate();
		await vi.waitFor(() => expect(typesetters()).toHaveLength(0), { timeout: 20_000 });
	});
});
