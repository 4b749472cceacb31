/** The text of a pack's `index.ts`: one import for every file, since a bundler sees only what is imported. */

/** `rules/Q06b` becomes `ruleQ06b`, `relation-kinds` becomes `relationKinds`. */
function identifierOf(name: string): string {
	const plain = name.replace(/^rules\//u, 'rule-').replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
	return plain.replaceAll(/[^A-Za-z0-9]/gu, '_');
}

const keyOf = (name: string): string => (/^[a-z0-9]+$/iu.test(name) ? name : `'${name}'`);

/** Names without their ending, such as `fields` or `rules/G01`. */
export function packIndex(title: string, names: readonly string[]): string {
	const sorted = [...names].sort();
	const entry = (name: string): string =>
		keyOf(name) === identifierOf(name) ? `\t${name}` : `\t${keyOf(name)}: ${identifierOf(name)}`;
	return [
		`/** The files of the pack “${title}”, by name. Written by write-index.ts. */`,
		...sorted.map((name) => `import ${identifierOf(name)} from './${name}.json' with { type: 'json' };`),
		"import type { RawFiles } from '../load';",
		'',
		'export const files: RawFiles = {',
		sorted.map(entry).join(',\n'),
		'};',
		''
	].join('\n');
}
