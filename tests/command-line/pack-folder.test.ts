/** A pack of one's own named by its folder, from where it stands. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPack } from '$collab/runtime/fixture';
import { program, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();

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
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (pack: string) =>
	spawnSync(process.execPath, [program, 'check', sample, '--pack', pack, '--format', 'json', '--fail-on', 'none'], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 200_000_000
	});
const packOf = (out: string): unknown => (JSON.parse(out) as { pack: unknown }).pack;

test('a folder by its bare name', () => {
	const { status, stdout, stderr } = check('my-pack');
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(packOf(stdout)).toBe('tinh-minh@1');
});

test('a pack of the program comes before a folder of that name; with a slash it is the folder', () => {
	expect(packOf(check('nq-214').stdout)).toMatch(/^nq-214@/u);
	expect(packOf(check('./nq-214').stdout)).toBe('tinh-minh@1');
});

test.each([
	['nowhere', /there is no pack nowhere.*vn-1425@/u],
	['./nowhere', /\.\/nowhere: there is no such folder or file/u],
	['empty', /empty.*no file pack\.json/u]
])('%s is refused in words that say what was looked for', (pack, words) => {
	const { status, stderr } = check(pack);
	expect(status).toBe(2);
	expect(stderr.trimEnd().split('\n')).toHaveLength(1);
	expect(stderr).toMatch(words);
});
