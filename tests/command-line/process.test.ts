/** Each command once as the program that is shipped: that it starts, what stands on which stream, and how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '$collab/cluster/free-port';
import { inventory, khuevanProcess, program, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { DATA_DIR: at('data') };
const run = (...parameters: string[]) => khuevanProcess(parameters, { environment, folder });

test('help is told on stdout; without a command it is told too, as a fault', () => {
	const help = run('help');
	expect(help).toMatchObject({ status: 0, error: '' });
	expect(help.out).toMatch(/^Usage: khuevan <command>\n(?: {2}khuevan .+\n)+$/u);
	expect(run()).toEqual({ ...help, status: 2 });
});

test('new, export and import: what was made is named on stdout', () => {
	expect(run('new', '--frame', 'province', '--agency', '96', '--out', 'new.json')).toEqual({
		status: 0,
		out: 'new.json\n',
		error: ''
	});
	const exported = run('export', sample, '--to', 'json', '--out', 'again.json', '--edition', 'restricted');
	// Not a word on progress where nobody looks on.
	expect(exported).toEqual({ status: 0, out: 'again.json\n', error: '' });
	expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(sample, 'utf8'));
	const imported = run('import', inventory, '--from', 'xlsx', '--out', 'imported.json');
	expect(imported).toMatchObject({ status: 0, error: '' });
	expect(imported.out).toMatch(/^imported\.json: \d+ added, /u);
	expect(existsSync(at('imported.json'))).toBe(true);
});

test('check: a long report comes whole through a pipe, findings end with 1', () => {
	const { status, out, error } = run('check', sample, '--format', 'json');
	expect({ status, error }).toEqual({ status: 1, error: '' });
	expect(JSON.parse(out)).toHaveProperty('findings');
	expect(out.length).toBeGreaterThan(65_536);
});

test('verify: what is no dossier is told on stderr', () => {
	const { status, out, error } = run('verify', sample);
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error).toMatch(/^khuevan verify: ca-mau\.khuevan\.json is recognised by .+\n$/u);
});

test('diff names what changed between two files', () => {
	const { status, out, error } = run('diff', 'new.json', sample);
	expect({ status, error }).toEqual({ status: 0, error: '' });
	expect(out).toMatch(/^new\.json → ca-mau\.khuevan\.json\n/u);
});

test('packs names those that come along', () => {
	const { status, out, error } = run('packs');
	expect({ status, error }).toEqual({ status: 0, error: '' });
	expect(out).toMatch(/^vn-1425@\S+ {2}.+ {2}\(\d+ rules\)$/mu);
});

test('jobs looks into an installation, and says where there is none', () => {
	const { status, out, error } = run('jobs', 'list');
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error).toMatch(/^khuevan jobs: .*holds no data/u);
});

test('a fault is one line on stderr, nothing on stdout, and ends with 2', () => {
	writeFileSync(at('letter.json'), 'Kính gửi');
	for (const parameters of [
		['check', 'letter.json'],
		['check', sample, '--fial-on', 'none']
	]) {
		const { status, out, error } = run(...parameters);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(error).toMatch(/^khuevan \w+: [^\n]+\n$/u);
	}
});

test('user, audit, trim, backup and restore read the folder that the environment names', () => {
	expect(run('user', 'add', '--name', 'an', '--agency', '96')).toMatchObject({ status: 0, error: '' });
	expect(run('user', 'list').out).toMatch(/^an\t.*\teditor@96\n$/u);
	expect(run('audit', 'verify')).toMatchObject({ status: 0, error: '' });
	expect(run('trim', '--keep-days', '30')).toEqual({ status: 0, out: '', error: '' });
	expect(run('backup', 'copy').out).toMatch(/^copy: 0 architectures, 1 accounts, /u);
	const restored = khuevanProcess(['restore', 'copy'], { environment: { DATA_DIR: at('restored') }, folder });
	expect(restored).toMatchObject({ status: 0, error: '' });
	expect(existsSync(at('restored/khuevan.sqlite'))).toBe(true);
});

test.each([
	['SIGTERM', []],
	['SIGINT', ['--in-process']]
] as const)('serve ends well on %s', async (signal, more) => {
	const port = await freePort();
	const child = spawn(process.execPath, [program, 'serve', ...more], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: at(signal) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = once(child, 'exit');
	let said = '';
	for await (const chunk of child.stdout) {
		said += String(chunk);
		if (said.includes('one-time password')) break;
	}
	expect(said).toContain(`http://127.0.0.1:${port}\n`);
	child.kill(signal);
	expect(await ended).toEqual([0, null]);
});
