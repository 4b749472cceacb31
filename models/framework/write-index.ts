/**
 * Writes what page, server and command line load of every built-in pack, from its JSON files:
 * `node --import tsx models/framework/write-index.ts`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RawFiles } from './load';
import { examplesModule, packIndex, partsModule, type FileSets } from './pack-index';

const here = new URL('./', import.meta.url);
const read = (place: URL): unknown => JSON.parse(readFileSync(place, 'utf8'));

function namesIn(place: URL): string[] {
	if (!existsSync(place)) return [];
	const names = readdirSync(place).filter((name) => name.endsWith('.json'));
	return names.map((name) => name.slice(0, -'.json'.length)).sort();
}

function setsOf(pack: URL): FileSets {
	const today = ['', 'rules/'].flatMap((under) =>
		namesIn(new URL(under, pack)).map((name) => [`${under}${name}`, read(new URL(`${under}${name}.json`, pack))])
	);
	const releases = namesIn(new URL('releases/', pack)).map((version) => [
		version,
		(read(new URL(`releases/${version}.json`, pack)) as { files: RawFiles }).files
	]);
	return { today: Object.fromEntries(today) as RawFiles, ...Object.fromEntries(releases) };
}

for (const folder of readdirSync(here, { withFileTypes: true })) {
	const place = new URL(`${folder.name}/`, here);
	if (!folder.isDirectory() || !existsSync(new URL('pack.json', place))) continue;
	const sets = setsOf(place);
	const { title } = sets['today']?.['pack'] as { title: { en: string } };
	mkdirSync(new URL('generated/', place), { recursive: true });
	writeFileSync(new URL('generated/parts.js', place), partsModule(sets));
	writeFileSync(new URL('generated/examples.js', place), examplesModule(sets));
	writeFileSync(new URL('index.ts', place), packIndex(title.en, sets));
}
