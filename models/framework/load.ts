/** From the files of a pack to a pack that can be trusted, or to the first reason why it cannot. */
import { fail, type Result } from '$models/architecture/result';
import { z } from 'zod';
import { withEnglish } from './both-languages';
import { refusedCondition } from './condition-check';
import type { OutlineSection, Pack, PackRoles, Rule } from './pack';
import { refusedPart } from './reference-check';
import { fileSchemas, leftOut, ruleFileSchema, type FileName, type PackFiles } from './schema';

/** Parsed JSON by file name without its ending, such as `fields` or `rules/G01`. */
export type RawFiles = Readonly<Record<string, unknown>>;

interface Complaint {
	readonly path: readonly PropertyKey[];
	readonly message: string;
}

/** Of a failed choice, the complaint of the branch that was meant: the one whose keys are known. */
function meant(issue: z.core.$ZodIssue): Complaint {
	if (issue.code !== 'invalid_union') return issue;
	const branches = issue.errors.filter(
		(branch) => !branch.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0)
	);
	const complaints = branches.flat().map((part) => {
		const found = meant(part);
		return { path: [...issue.path, ...found.path], message: found.message };
	});
	const unknown = { path: issue.path, message: 'has no known construct' };
	return complaints.sort((a, b) => b.path.length - a.path.length)[0] ?? unknown;
}

function read<Schema extends z.ZodType>(files: RawFiles, name: string, schema: Schema): Result<z.output<Schema>> {
	const raw = files[name];
	if (raw === undefined) {
		return { ok: false, problem: { code: 'missing-file', message: `The pack has no file ${name}.json`, place: name } };
	}
	const parsed = schema.safeParse(raw);
	if (parsed.success) return { ok: true, value: parsed.data };
	const [issue] = parsed.error.issues;
	const { path, message } = issue === undefined ? { path: [], message: 'unreadable' } : meant(issue);
	return { ok: false, problem: { code: 'wrong-shape', message, place: [name, ...path].map(String).join('/') } };
}

function readAll(files: RawFiles): Result<PackFiles> {
	const given: RawFiles = { ...leftOut, ...files };
	const found: Partial<Record<FileName, unknown>> = {};
	for (const name of Object.keys(fileSchemas) as FileName[]) {
		const result = read<z.ZodType>(given, name, fileSchemas[name]);
		if (!result.ok) return result;
		found[name] = result.value;
	}
	return { ok: true, value: found as PackFiles };
}

/** More rules than any law has; a pack with more was made to do harm. */
const MOST_RULES = 1_000;

function readRules(files: RawFiles): Result<readonly Rule[]> {
	const names = Object.keys(files)
		.filter((key) => key.startsWith('rules/'))
		.sort();
	if (names.length > MOST_RULES) {
		return fail('too-many-rules', `A pack has at most ${MOST_RULES} rules, this one has ${names.length}`, 'rules');
	}
	const rules: Rule[] = [];
	for (const name of names) {
		const result = read(files, name, ruleFileSchema);
		if (!result.ok) return result;
		rules.push(result.value);
	}
	return { ok: true, value: rules };
}

const noRoles: PackRoles = { reference: null, owner: '', unit: '', layer: '', component: '', slots: [], evidence: '' };

const joined = <Key extends keyof Pack>(base: Pack | null, key: Key, own: Pack[Key] & readonly unknown[]): Pack[Key] =>
	base === null ? own : ([...(base[key] as readonly unknown[]), ...own] as unknown as Pack[Key]);

/** Each section with the judgement that it asks for; as they were where none does. */
function judged(
	sections: readonly OutlineSection[],
	judgements: ReadonlyMap<string, NonNullable<OutlineSection['judgement']>>
): readonly OutlineSection[] {
	if (judgements.size === 0) return sections;
	return sections.map((section) => {
		const judgement = judgements.get(section.path);
		const children = judged(section.children, judgements);
		return { ...section, ...(judgement === undefined ? {} : { judgement }), children };
	});
}

/** The vocabulary of the base comes first; rules, clauses and obligations are the pack's own. */
function assemble(files: PackFiles, rules: readonly Rule[], base: Pack | null): Pack {
	const { id, version, title, roles } = files.pack;
	const review = files.pack.review ?? base?.review;
	const { annexes, shapes, checklist, judgements = [] } = files.form01;
	const sections = judged(files.form01.sections, new Map(judgements.map(({ section, ...told }) => [section, told])));
	const { sheets, codePrefixes } = files.form03;
	const steps = files.steps.steps.length === 0 ? (base?.steps ?? []) : files.steps.steps;
	const { strategies } = files.strategies;
	const ownForms = {
		form01: { sections, annexes, shapes, checklist },
		// As with the steps below.
		...(strategies.length === 0 ? {} : { strategies }),
		form03: { sheets, codePrefixes }
	};
	return {
		id,
		version,
		title,
		base: files.pack.base,
		roles: roles ?? base?.roles ?? noRoles,
		instruments: joined(base, 'instruments', files.instruments.instruments),
		layers: joined(base, 'layers', files.layers.layers),
		components: joined(base, 'components', files.layers.components),
		lists: joined(base, 'lists', files.lists.lists),
		kinds: joined(base, 'kinds', files.kinds.kinds),
		relationKinds: joined(base, 'relationKinds', files['relation-kinds'].relationKinds),
		fields: joined(base, 'fields', withEnglish(files.fields.fields)),
		frames: joined(base, 'frames', files.frames.frames),
		figures: joined(base, 'figures', files.figures.figures),
		diagramTypes: joined(base, 'diagramTypes', files.diagrams.diagramTypes),
		platforms: joined(base, 'platforms', files.platforms.platforms),
		databases: joined(base, 'databases', files.databases.databases),
		agencies: joined(base, 'agencies', files.agencies.agencies),
		principles: joined(base, 'principles', files.principles.principles),
		definitions: joined(base, 'definitions', files.definitions.definitions),
		viewpoints: joined(base, 'viewpoints', files.viewpoints.viewpoints),
		matrix: files.matrix.groups.length === 0 ? (base?.matrix ?? null) : files.matrix,
		rules,
		profiles: files.profiles.profiles,
		clauses: files.clauses.clauses,
		obligations: files.obligations.obligations,
		forms: base !== null && sections.length === 0 ? base.forms : ownForms,
		// Nothing where there are none: earlier releases know no steps, and their bytes are named by a hash.
		...(steps.length === 0 ? {} : { steps }),
		...(review === undefined ? {} : { review })
	};
}

type RawRule = Omit<Rule, 'covers' | 'asked'> & Partial<Pick<Rule, 'covers' | 'asked'>>;

/**
 * The pack of files that came with the program. They were held to schemas, references and examples when the program
 * was made (`packs check`, tests), so that a page or a command need not do it again at each start.
 */
export function trustedPack(files: RawFiles, base: Pack | null): Pack {
	const rules = Object.keys(files)
		.filter((name) => name.startsWith('rules/'))
		.sort()
		.map((name): Rule => ({ covers: [], asked: null, ...(files[name] as RawRule) }));
	const given = { ...leftOut, ...files } as unknown as PackFiles;
	return assemble({ ...given, pack: { ...given.pack, base: base?.id ?? '' } }, rules, base);
}

/** The files of an earlier release: those of today, with what was otherwise then. */
export function releaseFiles(today: RawFiles, then: RawFiles): RawFiles {
	const vocabulary = Object.entries(today).filter(([name]) => !name.startsWith('rules/'));
	const merged = Object.entries(then).map(([name, file]): [string, unknown] => [
		name,
		name.startsWith('rules/') ? file : { ...(today[name] as object | undefined), ...(file as object) }
	]);
	return Object.fromEntries([...vocabulary, ...merged]);
}

/**
 * Reads the files of a pack. Refuses, with code and place, wrong shapes and unknown constructs, ids that stand twice or
 * lead nowhere, rules without basis, failing or passing example, and profiles without a rule. A pack with a base uses the base's
 * vocabulary; `baseOf` finds it, and a pack that is its own base is refused.
 */
export function loadPack(
	files: RawFiles,
	baseOf: (reference: string) => Pack | undefined = () => undefined
): Result<Pack> {
	const parts = readAll(files);
	if (!parts.ok) return parts;
	const rules = readRules(files);
	if (!rules.ok) return rules;
	const wanted = parts.value.pack.base;
	const base = wanted === '' ? null : baseOf(wanted);
	if (base === undefined) return fail('unknown-base', `There is no pack ${wanted} to build on`, 'pack/base');
	if (base !== null && base.id === parts.value.pack.id) {
		return fail('circular-base', `The pack ${wanted} builds on itself`, 'pack/base');
	}
	const pack = assemble(parts.value, rules.value, base);
	const problem = refusedPart(pack) ?? refusedCondition(pack);
	return problem === null ? { ok: true, value: pack } : { ok: false, problem };
}
