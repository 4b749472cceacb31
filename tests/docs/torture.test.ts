/** Whatever the daily run leaves to `npm run torture` is selected there, and named in its page. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { torture: string } };
const [inNode = '', inBrowser = ''] = scripts.torture.split(' && ');
const page = readFileSync('docs/torture.md', 'utf8');

const filesIn = (room: string, ending: string): string[] =>
	readdirSync(room, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => join(room, path));

test('every test that does more under TORTURE=1 is run by it', () => {
	const selected = inNode.split(' ').slice(3);
	const longer = ['models', 'exporters', 'collab-server', 'src', 'tests']
		.flatMap((room) => filesIn(room, '.test.ts'))
		.filter((path) => /process\.env\['TORTURE'\]|from '\.\/torture'/u.test(readFileSync(path, 'utf8')));
	expect(longer.length).toBeGreaterThan(30);
	expect(longer.filter((path) => !selected.some((one) => path.includes(one)))).toEqual([]);
	const paths = ['models', 'exporters', 'collab-server', 'src', 'tests'].flatMap((room) => filesIn(room, '.test.ts'));
	expect(selected.filter((one) => !paths.some((path) => path.includes(one)))).toEqual([]);
});

test('every journey that it alone walks, whole or in steps, stands in its page', () => {
	const grep = new RegExp(/--grep "([^"]+)"/u.exec(inBrowser)?.[1] ?? '^$', 'u');
	const journeys = filesIn('tests/journeys', '.spec.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
	const inSteps = journeys.filter(({ text }) => text.includes('await rarely('));
	expect(inSteps.map(({ path }) => path).filter((path) => !grep.test(path))).toEqual([]);
	expect(grep.test('@now-and-then') && grep.test('tests/journeys/bad-days/')).toBe(true);
	const rare = journeys.filter(({ text }) => /@now-and-then|await rarely\(/u.test(text)).map(({ path }) => path);
	expect(rare.length).toBeGreaterThan(20);
	expect(rare.map((path) => basename(path, '.spec.ts')).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
