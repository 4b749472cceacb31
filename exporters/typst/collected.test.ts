import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** As a job does it: within a thread of the process that holds the documents. */
const thread = `
	const { parentPort } = require('node:worker_threads');
	const held = { text: 'kept' };
	const kept = new WeakRef(held);
	const lost = new WeakRef({ text: 'lost' });
	// What a weak reference was asked for stays until the turn ends.
	import(PROGRAM).then(({ load }) => load('exporters/typst/collected')).then(([{ collectGarbage }]) => setImmediate(() => {
		collectGarbage();
		parentPort.postMessage([kept.deref()?.text === held.text, lost.deref() === undefined]);
	}));`;

function collectedIn(...flags: string[]): string {
	const loader = JSON.stringify(new URL('../../collab-server/program.mjs', import.meta.url).href);
	const program = `const { Worker } = require('node:worker_threads');
		new Worker(${JSON.stringify(thread.replace('PROGRAM', loader))}, { eval: true, execArgv: [] }).once('message', (told) => console.log(...told));`;
	return execFileSync(process.execPath, [...flags, '--eval', program], { encoding: 'utf8' }).trim();
}

test('what nobody holds is gone, what somebody holds stays', () => {
	expect(collectedIn('--expose-gc')).toBe('true true');
});

test('a process that may not ask for it goes on', () => {
	expect(collectedIn()).toMatch(/^true /u);
});
