import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

it('shows each picture of the dossier once, none too heavy', () => {
	const shown = [...readFileSync('docs/dossier.md', 'utf8').matchAll(/\]\(pictures\/dossier\/([^)]+)\)/gu)];
	const there = readdirSync('docs/pictures/dossier').sort();
	expect(shown.map(([, name]) => name).sort()).toEqual(there);
	expect(there).toHaveLength(10);
	expect(there.filter((name) => statSync(`docs/pictures/dossier/${name}`).size > 150_000)).toEqual([]);
});
