import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadPack, type RawFiles } from './load';
import { appliesToKind, citation, componentsOfLayer, fieldOf, fieldsOfKind, labelOfValue, slotOf } from './lookup';
import type { OutlineSection } from './pack';
import { builtInFiles, builtInPack, builtInPacks } from './packs';
import { schemaTexts } from './schema-texts';
import { files } from './vn-1425/index';

const loaded = loadPack(files);
if (!loaded.ok) throw new Error(loaded.problem.message);
const pack = loaded.value;

const headings = (sections: readonly OutlineSection[]): number =>
	sections.reduce((sum, section) => sum + 1 + headings(section.children), 0);

describe('the pack of Decision 1425', () => {
	it('has the counts of the decision and the guide', () => {
		expect(pack.platforms).toHaveLength(79);
		expect(pack.platforms.filter(({ group }) => group === 'A')).toHaveLength(17);
		expect(pack.agencies.filter(({ frame }) => frame === 'province')).toHaveLength(34);
		expect(pack.agencies.filter(({ frame }) => frame === 'ministry')).toHaveLength(17);
		expect(pack.figures.flatMap(({ slots }) => slots)).toHaveLength(481);
		expect(pack.layers.filter(({ crossCut }) => !crossCut)).toHaveLength(4);
		expect(pack.layers.filter(({ crossCut }) => crossCut)).toHaveLength(4);
		expect(pack.components).toHaveLength(7);
		expect(pack.diagramTypes).toHaveLength(11);
		expect(headings(pack.forms.form01.sections)).toBe(70);
		expect(pack.forms.form01.annexes).toHaveLength(10);
		expect(pack.forms.form01.checklist).toHaveLength(12);
		expect(pack.forms.form03.sheets.map(({ code }) => code)).toEqual([
			'HUONG_DAN',
			'DM_GIATRI',
			'TU_DIEN_TRUONG',
			'DM_DOITUONG',
			'QH_KETNOI',
			'ANHXA',
			'HOANTHIEN_NV',
			'LS_PHIENBAN'
		]);
	});

	it('writes everything in composed Unicode', () => {
		const text = JSON.stringify(pack);
		expect(text).toBe(text.normalize('NFC'));
	});

	it('shares the function of a slot between the figures of a frame', () => {
		expect(slotOf(pack, 'H7.28')?.function).toBe(slotOf(pack, 'H8.18')?.function);
		expect(slotOf(pack, 'H9.HTS3')?.code).toBe('HTS3');
	});

	it('says no two things with one function in a figure, but where the official names are the same', () => {
		for (const { slots } of pack.figures) {
			const names = new Map(slots.map((slot) => [slot.function, slot.name]));
			for (const slot of slots) expect(slot.name).toBe(names.get(slot.function));
		}
	});

	it('holds every list field to a list and every column to its field', () => {
		for (const field of pack.fields) {
			expect(field.list !== '').toBe(field.type === 'list' || field.type === 'multi-list');
		}
		expect(fieldOf(pack, 'object', 'usageScope')?.type).toBe('multi-list');
	});

	it('is found by reference', () => {
		expect(builtInPack('vn-1425')).toBe(builtInPacks[0]);
		expect(builtInPack('vn-1425@1.1')).toBe(builtInPacks[0]);
		expect(builtInPack('vn-1425@1.0')).toMatchObject({ id: 'vn-1425', version: '1.0' });
		expect(builtInPack('vn-1425@0.9')).toBeUndefined();
		expect(builtInPack('vn-9999')).toBeUndefined();
	});

	it('answers look-ups', () => {
		expect(labelOfValue(pack, 'lifecycle', 'operating', 'vi')).toBe('Đang vận hành');
		expect(labelOfValue(pack, 'lifecycle', 'unheard-of', 'vi')).toBe('unheard-of');
		expect(componentsOfLayer(pack, 'L1').map(({ id }) => id)).toEqual(['HTS', 'ANM']);
		expect(citation(pack, { instrument: 'qd-1425', article: 'Điều 2.1d', certainty: 'public-copy' })).toBe(
			'Quyết định 1425/QĐ-TTg, Điều 2.1d'
		);
	});

	it('gives each kind its own fields', () => {
		const owner = fieldOf(pack, 'object', 'owner');
		expect(owner !== undefined && appliesToKind(pack, owner, 'unit')).toBe(false);
		expect(fieldsOfKind(pack, 'unit').map(({ id }) => id)).toContain('name');
		expect(fieldsOfKind(pack, 'database').map(({ id }) => id)).toContain('qualityCorrect');
		expect(fieldsOfKind(pack, 'system').map(({ id }) => id)).not.toContain('qualityCorrect');
	});

	it('has JSON Schema files that are up to date', () => {
		for (const [name, text] of schemaTexts()) {
			const written = readFileSync(new URL(`./schema/${name}.schema.json`, import.meta.url), 'utf8');
			expect(JSON.parse(written), name).toEqual(JSON.parse(text));
		}
	});
});

type Records = Record<string, unknown>[];
const withRules = (records: unknown, rules: readonly string[]): Records =>
	(records as Records).map((record) => ({ ...record, rules }));

/** The whole vocabulary with the one rule that is spoilt below, since each refusal reads the pack anew. */
const small: RawFiles = {
	...Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('rules/'))),
	profiles: { profiles: withRules((files['profiles'] as { profiles: unknown }).profiles, ['G01']) },
	form01: {
		...(files['form01'] as object),
		checklist: withRules((files['form01'] as { checklist: unknown }).checklist, [])
	},
	'rules/G01': files['rules/G01']
};

/** The files with one of them changed; the change works on a copy. */
function changed(name: string, change: (file: Record<string, unknown>) => unknown): RawFiles {
	return { ...small, [name]: change(structuredClone(small[name]) as Record<string, unknown>) };
}

const first = (file: Record<string, unknown>, root: string): Record<string, unknown> => {
	const [record] = file[root] as Records;
	if (record === undefined) throw new Error(`${root} is empty`);
	return record;
};
const withRule = (change: Record<string, unknown>): RawFiles =>
	changed('rules/G01', (rule) => ({ ...rule, ...change }));
/** Those examples of G01 that have a verdict. */
const shown = (verdict: string): unknown[] =>
	(files['rules/G01'] as { examples: { verdict: string }[] }).examples.filter((one) => one.verdict === verdict);
const requiring = (require: unknown): RawFiles => withRule({ require });

const refusals: readonly (readonly [string, RawFiles, string, string])[] = [
	[
		'a missing file',
		Object.fromEntries(Object.entries(small).filter(([name]) => name !== 'instruments')),
		'missing-file',
		'instruments'
	],
	['a wrong shape', changed('pack', (file) => ({ ...file, version: 1 })), 'wrong-shape', 'pack/version'],
	['an unknown key', changed('pack', (file) => ({ ...file, colour: 'red' })), 'wrong-shape', 'pack'],
	['an unknown construct', requiring({ script: 'return true' }), 'wrong-shape', 'rules/G01/require'],
	[
		'an unknown construct within',
		requiring({ all: [{ present: 'name' }, { sometimes: 'name' }] }),
		'wrong-shape',
		'rules/G01/require/all/1'
	],
	[
		'a pattern that could take forever',
		requiring({ matches: ['name', '(a+)+$'] }),
		'wrong-shape',
		'rules/G01/require/matches/1'
	],
	[
		'a pattern with two unbounded repeats in a row',
		requiring({ matches: ['name', 'a.*b.*c'] }),
		'wrong-shape',
		'rules/G01/require/matches/1'
	],
	['a pattern that looks ahead', requiring({ anyText: 'a(?=b)' }), 'wrong-shape', 'rules/G01/require/anyText'],
	[
		'a circle of named conditions',
		{
			...small,
			definitions: {
				definitions: [
					{ id: 'a', subject: 'object', title: { vi: 'A', en: 'A' }, condition: { not: { use: 'b' } } },
					{ id: 'b', subject: 'object', title: { vi: 'B', en: 'B' }, condition: { any: [{ use: 'a' }] } }
				]
			},
			'rules/G01': {
				...(files['rules/G01'] as object),
				target: { subject: 'object', where: null },
				require: { use: 'a' }
			}
		},
		'circular-definition',
		'rules/G01/require'
	],
	['an unknown named condition', requiring({ use: 'nobody' }), 'unknown-definition', 'rules/G01/require'],
	[
		'a named condition about something else',
		requiring({ linked: { to: 'gaps', where: { use: 'form03-object' } } }),
		'wrong-subject',
		'rules/G01/require'
	],
	[
		'a condition that steps too far',
		requiring({
			reaches: { direction: 'any', steps: 4, to: { reaches: { direction: 'any', steps: 4, to: { present: 'name' } } } }
		}),
		'too-many-steps',
		'rules/G01/require'
	],
	[
		'a condition with too many parts',
		requiring({ any: Array.from({ length: 500 }, () => ({ present: 'name' })) }),
		'too-many-parts',
		'rules/G01/require'
	],
	['a record outside where there is none', requiring({ present: '^name' }), 'no-record-outside', 'rules/G01/require'],
	[
		'a count within a count',
		requiring({ count: { of: 'object', where: { count: { of: 'gap' } } } }),
		'nested-count',
		'rules/G01/require'
	],
	[
		'bounds that nothing meets',
		requiring({ relations: { direction: 'out', min: 3, max: 2 } }),
		'empty-bounds',
		'rules/G01/require'
	],
	['a question to the wrong record', requiring({ codesKnown: true }), 'wrong-subject', 'rules/G01/require'],
	[
		'a matrix that is not there',
		withRule({ target: { subject: 'relation', where: null }, require: { allowedRelation: true } }),
		'no-matrix',
		'rules/G01/require'
	],
	['a rule that asks nothing', withRule({ require: null }), 'rule-without-requirement', 'rules/G01'],
	['an unknown clause', withRule({ covers: ['R-999'] }), 'unknown-clause', 'rules/G01/covers'],
	[
		'ten thousand rules',
		Object.fromEntries([
			...Object.entries(small),
			...Array.from({ length: 10_000 }, (_, no): [string, unknown] => [`rules/X${no}`, files['rules/G01']])
		]),
		'too-many-rules',
		'rules'
	],
	['a base that is not there', changed('pack', (file) => ({ ...file, base: 'nowhere' })), 'unknown-base', 'pack/base'],
	['a broken pattern', requiring({ matches: ['name', '('] }), 'wrong-shape', 'rules/G01/require/matches/1'],
	['an unknown field', requiring({ present: 'colour' }), 'unknown-field', 'rules/G01/require'],
	[
		'a field told in the notes of a sheet that is not there',
		changed('fields', (file) => {
			first(file, 'fields')['notedIn'] = 'DM_KHAC';
			return file;
		}),
		'unknown-sheet',
		'fields/object.name'
	],
	['a field of another subject', requiring({ present: 'deadline' }), 'unknown-field', 'rules/G01/require'],
	['an unknown structural key', requiring({ present: '@colour' }), 'unknown-path', 'rules/G01/require'],
	['an unknown value', requiring({ is: ['lifecycle', 'asleep'] }), 'unknown-value', 'rules/G01/require'],
	['an unknown kind', requiring({ in: ['@kind', ['system', 'robot']] }), 'unknown-value', 'rules/G01/require'],
	[
		'an unknown field of a neighbour',
		requiring({ relations: { direction: 'out', other: { present: 'colour' }, min: 1 } }),
		'unknown-field',
		'rules/G01/require'
	],
	[
		'an unknown relation kind',
		requiring({ relations: { direction: 'out', types: ['friendship'], min: 1 } }),
		'unknown-value',
		'rules/G01/require'
	],
	['an unknown slot function', requiring({ slotFunction: ['coffee'] }), 'unknown-function', 'rules/G01/require'],
	[
		'an unknown value in a required-when',
		changed('fields', (file) => {
			first(file, 'fields')['requiredWhen'] = { is: ['recordType', 'copy'] };
			return file;
		}),
		'unknown-value',
		'fields/object.name/requiredWhen'
	],
	[
		'an unknown list',
		changed('fields', (file) => {
			first(file, 'fields')['list'] = 'colours';
			return file;
		}),
		'unknown-list',
		'fields/object.name'
	],
	[
		'an unknown kind of a field',
		changed('fields', (file) => {
			first(file, 'fields')['kinds'] = ['robot'];
			return file;
		}),
		'unknown-kind',
		'fields/object.name'
	],
	[
		'a double id',
		changed('layers', (file) => ({ ...file, layers: [...(file['layers'] as Records), first(file, 'layers')] })),
		'double-id',
		'layers/L1'
	],
	['a double rule', { ...small, 'rules/copy': files['rules/G01'] }, 'double-id', 'rules/G01'],
	[
		'a rule without article',
		withRule({
			basis: { instrument: 'qd-1425', article: '', certainty: 'draft', paraphrase: { vi: 'Một', en: 'One' } }
		}),
		'rule-without-basis',
		'rules/G01'
	],
	[
		'a rule without failing example',
		withRule({ examples: shown('pass') }),
		'rule-without-failing-example',
		'rules/G01'
	],
	[
		'a rule without passing example',
		withRule({ examples: shown('fail') }),
		'rule-without-passing-example',
		'rules/G01'
	],
	[
		'a message with an unknown field',
		withRule({ message: { vi: '{field:colour}', en: '{field:colour}' } }),
		'unknown-field',
		'rules/G01'
	],
	[
		'a profile without a rule',
		changed('profiles', (file) => {
			first(file, 'profiles')['rules'] = [];
			return file;
		}),
		'profile-without-rule',
		'profiles/full'
	],
	[
		'a profile with an unknown rule',
		changed('profiles', (file) => {
			first(file, 'profiles')['rules'] = ['G99'];
			return file;
		}),
		'unknown-rule',
		'profiles/full'
	],
	[
		'a fact without known instrument',
		changed('platforms', (file) => {
			first(file, 'platforms')['provenance'] = { instrument: 'hearsay', article: '', certainty: 'recalled' };
			return file;
		}),
		'unknown-instrument',
		'platforms/platform:A1'
	],
	[
		'a strategy on an unknown ground',
		changed('strategies', (file) => {
			first(file, 'strategies')['grounds'] = ['hearsay'];
			return file;
		}),
		'unknown-instrument',
		'strategies/data-strategy'
	],
	[
		'a table over a field of another sort of record',
		changed('strategies', (file) => {
			const [section] = first(file, 'strategies')['sections'] as Records;
			const block = { kind: 'records', subject: 'goal', where: null, columns: ['owner'], caption: 'Mục tiêu' };
			if (section !== undefined) section['blocks'] = [block];
			return file;
		}),
		'unknown-field',
		'data-strategy/I'
	],
	[
		'a count with a condition about something else',
		changed('strategies', (file) => {
			const [section] = first(file, 'strategies')['sections'] as Records;
			const where = { is: ['owner', 'x'] };
			const block = { kind: 'tally', subject: 'task', where, by: 'lead', sums: [], caption: 'Nhiệm vụ' };
			if (section !== undefined) section['blocks'] = [block];
			return file;
		}),
		'unknown-field',
		'data-strategy/I/Nhiệm vụ'
	]
];

describe('the packs that come along', () => {
	it("pass what strangers' packs must pass, and are then the same", () => {
		for (const [at, { files: given, base }] of builtInFiles.entries()) {
			const read = loadPack(given, (reference) => (base?.id === reference ? base : undefined));
			expect(read).toMatchObject({ ok: true });
			if (read.ok) expect(isDeepStrictEqual(builtInPacks[at], read.value)).toBe(true);
		}
	});

	it('leave an earlier release as it was', () => {
		const earlier = builtInPack('vn-1425@1.0');
		expect(earlier?.rules).toHaveLength(29);
		const hash = createHash('sha256').update(JSON.stringify(earlier)).digest('hex');
		expect(hash).toBe('e41ee6b4e2b88712dc9f350a4f8b7157486f879782066a871f28762c660671e9');
	});

	it('ask with every rule in their full profile', () => {
		for (const one of builtInPacks) {
			expect(one.profiles.find(({ id }) => id === 'full')?.rules.toSorted()).toEqual(
				one.rules.map(({ id }) => id).toSorted()
			);
		}
	});

	it('answer to every clause, or say why none can', () => {
		for (const one of builtInPacks) {
			const covered = new Set(one.rules.flatMap(({ covers }) => covers));
			const silent = one.clauses.filter(({ id, beyond }) => !covered.has(id) && beyond === null);
			expect(silent.map(({ id }) => id)).toEqual([]);
			const both = one.clauses.filter(({ id, beyond }) => covered.has(id) && beyond !== null);
			expect(both.map(({ id }) => id)).toEqual([]);
		}
	});

	it('tell the 59 obligations, each with a rule', () => {
		const obligations = builtInPack('nq-214');
		expect(obligations?.obligations).toHaveLength(59);
		const covered = new Set(obligations?.rules.flatMap(({ covers }) => covers));
		expect(obligations?.obligations.filter(({ id }) => !covered.has(id))).toEqual([]);
	});

	it('have at least seventy rules of the reference that ask for more than presence', () => {
		const families = pack.rules.filter(({ id }) => /^(?:Q|G|N|S)\d\d/u.test(id));
		expect(families.length).toBeGreaterThanOrEqual(70);
		const missing = [
			...Array.from({ length: 15 }, (_, no) => `Q${String(no + 1).padStart(2, '0')}`),
			...Array.from({ length: 17 }, (_, no) => `G${String(no + 1).padStart(2, '0')}`),
			...Array.from({ length: 3 }, (_, no) => `N${String(no + 1).padStart(2, '0')}`),
			...Array.from({ length: 10 }, (_, no) => `S${String(no + 1).padStart(2, '0')}`)
		].filter((base) => !families.some(({ id }) => id.startsWith(base)));
		expect(missing).toEqual([]);
	});
});

it('refuses a pack that builds on itself', () => {
	const own = changed('pack', (file) => ({ ...file, base: 'vn-1425' }));
	expect(loadPack(own, () => pack)).toMatchObject({ ok: false, problem: { code: 'circular-base' } });
});

describe('loadPack refuses', () => {
	it('nothing of what is not spoilt', () => {
		expect(loadPack(small)).toMatchObject({ ok: true });
	});

	it.each(refusals)('%s', (_, given, code, place) => {
		expect(loadPack(given)).toMatchObject({ ok: false, problem: { code, place } });
	});
});
