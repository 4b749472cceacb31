/** Does what “write your own rule in ten minutes” says, with the files and commands that stand there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { khuevan, sample, temporaryFolder, type Ended } from '../command-line/run-khuevan';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
const from = page.indexOf('\n## 2. ');
const walk = page.slice(from, page.indexOf('\n## 3. '));

/** Code blocks of a language with what stands after its name. */
const blocks = (language: string): { readonly name: string; readonly text: string }[] =>
	[...walk.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gmu)]
		.filter(([, found]) => found === language)
		.map(([, , name = '', text = '']) => ({ name, text }));

const files = blocks('json');
const commands = blocks('bash').flatMap(({ text }) => text.trim().split('\n'));
const [proved = '', found = '', refused = ''] = blocks('text').map(({ text }) => text.trimEnd());

const folder = temporaryFolder();
const pack = join(folder, 'my-pack');
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Writes the files of the page, one of them changed, into a folder. */
function write(into: string, change: (name: string, text: string) => string = (_, text) => text): string {
	for (const { name, text } of files) {
		const path = join(into, name.replace('my-pack/', ''));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, change(name, text));
	}
	return into;
}

/** A command of the page, run where the page says, with the folder where the files are. */
function run(command: string): Ended {
	const [program = '', ...words] = command.split(' ').map((word) => {
		if (word === './my-pack') return pack;
		return word === '../../my-pack' ? relative(join(root, 'models/framework'), pack) : word;
	});
	const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
	return { status, out: stdout, error: stderr };
}

const command = (part: string): string => {
	const one = commands.find((line) => line.includes(part));
	if (one === undefined) throw new Error(`The page has no command with ${part}`);
	return one;
};

describe('the walk-through, the first time', () => {
	beforeAll(() => {
		write(pack);
	});

	test('is a whole pack, each file under a name that the reader sees', () => {
		expect(files.map(({ name }) => name)).toEqual(
			['pack.json', 'instruments.json', 'profiles.json', 'rules/MY01.json'].map((name) => `my-pack/${name}`)
		);
		for (const { name } of files) expect(walk).toContain(`: \`${name}\`.**`);
	});

	test('proves its examples', () => {
		expect(run(command('packs check'))).toEqual({ status: 0, out: `${proved}\n`, error: '' });
	});

	test('checks the sample and finds what the page says', () => {
		const { status, out, error } = run(command('--pack'));
		expect({ status, error }).toEqual({ status: 1, error: '' });
		for (const line of found.split('\n')) expect(out).toContain(line);
		expect(out).toMatch(/; [1-9]\d* đáp ứng, [1-9]\d* chưa đáp ứng, /u);
	});

	test('has examples that notice every small fault in its own rule', () => {
		const { status, out } = run(command('mutation'));
		expect(status).toBe(0);
		expect(out).toMatch(/^1 rules, \d+ examples hold\n/u);
		expect(out).toMatch(/\n\d+ mutants, \d+ survive, /u);
		expect(out).not.toMatch(/^MY01/mu);
	});
});

describe('a copy with a fault is refused with its place', () => {
	/** The command says one line on stderr and nothing on stdout. */
	async function refuses(parameters: readonly string[], line: string | RegExp): Promise<void> {
		const { status, out, error } = await khuevan(...parameters);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(error.trimEnd().split('\n')).toHaveLength(1);
		expect(error.trimEnd()).toMatch(line);
	}
	const checking = (name: string, change: (name: string, text: string) => string): string[] => [
		'packs',
		'check',
		write(join(folder, name), change)
	];
	const inRule =
		(change: (text: string) => string) =>
		(name: string, text: string): string => {
			if (!name.endsWith('MY01.json')) return text;
			expect(change(text)).not.toBe(text);
			return change(text);
		};

	test('as the page shows it, by either command', async () => {
		const broken = checking(
			'field',
			inRule((text) => text.replace('["state",', '["stat",'))
		);
		await refuses(broken, refused);
		await refuses(['check', sample, '--pack', join(folder, 'field')], refused.replace('khuevan packs: ', ''));
	});

	test('an example that comes out otherwise', async () => {
		const turned = inRule((text) => text.replace('"verdict": "fail"', '"verdict": "pass"'));
		await refuses(checking('example', turned), /: rules\/MY01\/examples\/1: .*fail, where the rule says pass/u);
	});

	test('a named condition that the base does not have', async () => {
		const renamed = inRule((text) => text.replace('"own-database"', '"my-database"'));
		await refuses(checking('definition', renamed), /: rules\/MY01\/target\/where: .*my-database/u);
	});

	test('a base that is not there', async () => {
		const change = (name: string, text: string): string =>
			name.endsWith('/pack.json') ? text.replace('vn-1425', 'vn-1424') : text;
		await refuses(checking('base', change), /: pack\/base: .*vn-1424/u);
	});

	test('a file that was cut off', async () => {
		const half = inRule((text) => text.slice(0, text.length / 2));
		await refuses(checking('cut', half), /MY01\.json: is no JSON/u);
	});
});
