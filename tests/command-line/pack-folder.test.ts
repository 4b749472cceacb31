/** A pack of one's own named by its folder, from where it stands. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPack } from '$collab/runtime/fixture';
import { khuevan, khuevanProcess, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const before = process.cwd();

function written(name: string, id: string): void {
	for (const [file, content] of Object.entries({
		...smallPack('1'),
		pack: { ...(smallPack('1')['pack'] as object), id }
	})) {
		const path = join(folder, name, `${file}.json`);
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(path, JSON.stringify(content));
	}
}

beforeAll(() => {
	written('my-pack', 'tinh-minh');
	written('nq-214', 'tinh-minh');
	mkdirSync(join(folder, 'empty'));
	process.chdir(folder);
});
afterAll(() => {
	process.chdir(before);
	rmSync(folder, { recursive: true });
});

const parameters = (pack: string): string[] => [
	'check',
	sample,
	'--pack',
	pack,
	'--format',
	'json',
	'--fail-on',
	'none'
];
const check = (pack: string) => khuevan(...parameters(pack));
const packOf = (out: string): unknown => (JSON.parse(out) as { pack: unknown }).pack;

test('a folder by its bare name', () => {
	const { status, out, error } = khuevanProcess(parameters('my-pack'), { folder });
	expect({ status, error }).toEqual({ status: 0, error: '' });
	expect(packOf(out)).toBe('tinh-minh@1');
});

test('a pack of the program comes before a folder of that name; with a slash it is the folder', async () => {
	expect(packOf((await check('nq-214')).out)).toMatch(/^nq-214@/u);
	expect(packOf((await check('./nq-214')).out)).toBe('tinh-minh@1');
});

test.each([
	['nowhere', /there is no pack nowhere.*vn-1425@/u],
	['./nowhere', /\.\/nowhere: there is no such folder or file/u],
	['empty', /empty.*no file pack\.json/u]
])('%s is refused in words that say what was looked for', async (pack, words) => {
	const { status, error } = await check(pack);
	expect(status).toBe(2);
	expect(error.trimEnd().split('\n')).toHaveLength(1);
	expect(error).toMatch(words);
});
