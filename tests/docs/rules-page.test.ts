/** Holds what docs/rules.md and docs/formats/packs.md say by hand to the loader. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { ruleOf } from '$models/conformance/operator-table-fixture';
import type { Condition } from '$models/framework/condition';
import { refusedCondition } from '$models/framework/condition-check';
import { conditionSchema } from '$models/framework/condition-schema';
import { loadPack } from '$models/framework/load';
import { builtInPacks } from '$models/framework/packs';
import { patternFault } from '$models/framework/pattern';
import { fileSchemas, leftOut } from '$models/framework/schema';
import { files as vn1425 } from '$models/framework/vn-1425/index';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const rules = read('docs/rules.md');
const packs = read('docs/formats/packs.md');

/** As the hosts of such pages make them. */
const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s-]/gu, '')
		.replaceAll(' ', '-');
const anchorsOf = (page: string): string[] =>
	[...page.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => anchorOf(heading));

test.each(['docs/rules.md', 'docs/formats/packs.md'])('every link of %s leads somewhere', (path) => {
	for (const [, target = ''] of read(path).matchAll(/\]\(([^)\s]+)\)/gu)) {
		const [file = '', anchor] = target.split('#');
		const other = file === '' ? path : join(dirname(path), file);
		expect(existsSync(join(root, other)), target).toBe(true);
		if (anchor !== undefined) expect(anchorsOf(read(other)), target).toContain(anchor);
	}
});

it('shows only conditions that the schema takes', () => {
	const conditions = [...rules.matchAll(/^```json\n([\s\S]*?)^```$/gmu)].map(([, text = '']) => text);
	expect(conditions.length).toBeGreaterThan(30);
	for (const text of conditions) expect(conditionSchema.safeParse(JSON.parse(text)).success, text).toBe(true);
});

test('packs.md names every file of a pack with its schema, and marks those that must be there', () => {
	for (const name of Object.keys(fileSchemas)) {
		const mark = name in leftOut ? '' : ' ●';
		expect(packs).toContain(`| \`${name}.json\`${mark} |`);
		expect(packs).toContain(`[${name}](../../models/framework/schema/${name}.schema.json)`);
	}
	expect(packs).toContain('[rule](../../models/framework/schema/rule.schema.json)');
});

describe('what is refused', () => {
	/** The table of the last section: every code in its first column. */
	const told = [...rules.slice(rules.indexOf('\n## 16. ')).matchAll(/^\| (`[^|]*`) \|/gmu)].flatMap(([, codes = '']) =>
		[...codes.matchAll(/`([a-z-]+)`/gu)].map(([, code = '']) => code)
	);

	/** Codes as the sources write them; of what leads nowhere the code is made of the word for it. */
	function written(path: string): string[] {
		const source = read(path);
		const plain = source.matchAll(/(?:(?:refuse|fail)\(\s*|code: )'([a-z-]+)'/gu);
		const made = source.matchAll(/what: '([a-z-]+)'|unlessEmpty\([^;\n]*, '([a-z-]+)'\)/gu);
		return [
			...[...plain].map(([, code = '']) => code),
			...[...made].map(([, one, other]) => `unknown-${one ?? other ?? ''}`)
		];
	}

	it('names every code of the loader, the examples and the files, and no other', () => {
		const sources = [
			'models/framework/load.ts',
			'models/framework/reference-check.ts',
			'models/framework/condition-check.ts',
			'models/conformance/examples.ts',
			'collab-server/command-line/pack-files.ts'
		];
		expect([...told].sort()).toEqual([...new Set(sources.flatMap(written))].sort());
		expect(told.length).toBeGreaterThan(40);
	});
});

describe('limits', () => {
	const [national] = builtInPacks;
	if (national === undefined) throw new Error('There is no built-in pack');
	const name: Condition = { present: 'name' };

	const codeOf = (condition: Condition): string | null =>
		refusedCondition({ ...national, rules: [ruleOf('object', null, condition)] })?.code ?? null;
	const stepping = (steps: number): Condition =>
		steps === 0 ? name : { relations: { direction: 'any', other: stepping(steps - 1) } };
	const counting = (depth: number): Condition =>
		depth === 0 ? name : { count: { of: 'object', where: counting(depth - 1) } };
	const reaching = (steps: number): unknown => ({ reaches: { direction: 'any', steps, to: name } });
	const ruleCount = (count: number): string | null => {
		const many = Array.from({ length: count }, (_, no): [string, unknown] => [`rules/X${no}`, {}]);
		const vocabulary = Object.entries(vn1425).filter(([file]) => !file.startsWith('rules/'));
		const loaded = loadPack(Object.fromEntries([...vocabulary, ...many]));
		return loaded.ok || loaded.problem.code !== 'too-many-rules' ? null : loaded.problem.code;
	};

	/** Null where so much is taken. */
	const refusals: Readonly<Record<string, (most: number) => unknown>> = {
		parts: (most) => codeOf({ any: Array.from({ length: most - 1 }, () => name) }),
		steps: (most) => codeOf(stepping(most)),
		'reaches.steps': (most) => (conditionSchema.safeParse(reaching(most)).success ? null : 'wrong-shape'),
		counts: (most) => codeOf(counting(most)),
		pattern: (most) => patternFault('a'.repeat(most)),
		repeats: (most) => patternFault(`a{0,${most}}b*`),
		rules: ruleCount
	};

	const told = [...rules.slice(rules.indexOf('\n## 8. ')).matchAll(/^\| `([a-z.]+)` \| (\d+) \|/gmu)].map(
		([, limit = '', most = '']) => [limit, Number(most)] as const
	);

	it('are all told', () => {
		expect(told.map(([limit]) => limit)).toEqual(Object.keys(refusals));
	});

	it.each(told)('%s: %i is taken, and one more is not', (limit, most) => {
		expect(refusals[limit]?.(most)).toBeNull();
		expect(refusals[limit]?.(most + 1)).not.toBeNull();
	});
});
