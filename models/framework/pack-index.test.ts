import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { rulesWithoutExamples } from '../../rules-without-examples';
import { builtInFiles } from './packs';
import { files as archimate32 } from './archimate-3.2/index';
import { files as nq214 } from './nq-214/index';
import { files as vn1425, releases } from './vn-1425/index';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** The files of a pack as people edit them. */
function single(pack: string): Record<string, unknown> {
	const names = ['', 'rules/'].flatMap((under) =>
		readdirSync(new URL(`${pack}/${under}`, import.meta.url))
			.filter((name) => name.endsWith('.json'))
			.map((name) => `${under}${name.slice(0, -'.json'.length)}`)
	);
	return Object.fromEntries(names.map((name) => [name, read(`${pack}/${name}.json`)]));
}

const HOW = 'node --import tsx models/framework/write-index.ts';

describe('what write-index.ts made', () => {
	it.each([
		['archimate-3.2', archimate32],
		['nq-214', nq214],
		['vn-1425', vn1425]
	])('holds the single files of %s, no more and no less', (pack, files) => {
		const expected = single(pack);
		expect(Object.keys(files).sort(), HOW).toEqual(Object.keys(expected).sort());
		for (const [name, file] of Object.entries(expected)) expect(files[name], `${name}: ${HOW}`).toEqual(file);
	});

	it('holds every earlier release', () => {
		const versions = readdirSync(new URL('vn-1425/releases/', import.meta.url));
		expect(Object.keys(releases).map((version) => `${version}.json`)).toEqual(versions);
		for (const [version, files] of Object.entries(releases)) {
			expect({ files }, HOW).toEqual(read(`vn-1425/releases/${version}.json`));
		}
	});

	it('covers every folder that has a pack', () => {
		const folders = readdirSync(new URL('./', import.meta.url)).filter((name) =>
			existsSync(new URL(`${name}/pack.json`, import.meta.url))
		);
		expect(new Set(builtInFiles.map(({ files }) => (files['pack'] as { id: string }).id))).toEqual(new Set(folders));
	});
});

/** What a bundler makes of the packs, for a page or for the server. */
async function bundled(ssr: boolean): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [rulesWithoutExamples()],
		resolve: { alias: { $models: fileURLToPath(new URL('../', import.meta.url)) } },
		build: {
			ssr,
			write: false,
			minify: false,
			rollupOptions: {
				input: fileURLToPath(new URL('packs.ts', import.meta.url)),
				preserveEntrySignatures: 'strict'
			}
		}
	});
	if (!('output' in made)) throw new Error('no single output');
	return made.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

it('sends pages the rules without a single example, and the server all of them', async () => {
	const [page, server] = [await bundled(false), await bundled(true)];
	const examplesIn = (code: string): number => (code.match(/\bverdict\\?":/gu) ?? []).length;
	expect(examplesIn(server)).toBeGreaterThan(1_000);
	expect(examplesIn(page)).toBe(0);
	expect(page).toContain('An object code is unique');
});
