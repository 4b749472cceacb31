/**
 * Writes the list of files of every built-in pack, so that page, server and command line bring them along:
 * `node --import tsx models/framework/write-index.ts`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packIndex } from './pack-index';

const here = new URL('./', import.meta.url);
for (const folder of readdirSync(here, { withFileTypes: true })) {
	const pack = new URL(`${folder.name}/pack.json`, here);
	if (!folder.isDirectory() || !existsSync(pack)) continue;
	const names = ['', 'rules/'].flatMap((under) => {
		const place = new URL(`${folder.name}/${under}`, here);
		if (!existsSync(place)) return [];
		return readdirSync(place)
			.filter((name) => name.endsWith('.json'))
			.map((name) => `${under}${name.slice(0, -'.json'.length)}`);
	});
	const { title } = JSON.parse(readFileSync(pack, 'utf8')) as { title: { en: string } };
	writeFileSync(new URL(`${folder.name}/index.ts`, here), packIndex(title.en, names));
}
