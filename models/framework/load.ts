/** From the files of a pack to a pack that can be trusted, or to the first reason why it cannot. */
import type { Result } from '$models/architecture/result';
import { z } from 'zod';
import { refusedCondition } from './condition-check';
import type { Pack, Rule } from './pack';
import { refusedPart } from './reference-check';
import { fileSchemas, ruleFileSchema, type FileName, type PackFiles } from './schema';

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
	const found: Partial<Record<FileName, unknown>> = {};
	for (const name of Object.keys(fileSchemas) as FileName[]) {
		const result = read<z.ZodType>(files, name, fileSchemas[name]);
		if (!result.ok) return result;
		found[name] = result.value;
	}
	return { ok: true, value: found as PackFiles };
}

function readRules(files: RawFiles): Result<readonly Rule[]> {
	const rules: Rule[] = [];
	for (const name of Object.keys(files)
		.filter((key) => key.startsWith('rules/'))
		.sort()) {
		const result = read(files, name, ruleFileSchema);
		if (!result.ok) return result;
		rules.push(result.value);
	}
	return { ok: true, value: rules };
}

function assemble(files: PackFiles, rules: readonly Rule[]): Pack {
	const { id, version, title } = files.pack;
	const { sections, annexes, shapes, checklist } = files.form01;
	const { sheets, codePrefixes } = files.form03;
	return {
		id,
		version,
		title,
		instruments: files.instruments.instruments,
		layers: files.layers.layers,
		components: files.layers.components,
		lists: files.lists.lists,
		kinds: files.kinds.kinds,
		relationKinds: files['relation-kinds'].relationKinds,
		fields: files.fields.fields,
		frames: files.frames.frames,
		figures: files.figures.figures,
		diagramTypes: files.diagrams.diagramTypes,
		platforms: files.platforms.platforms,
		databases: files.databases.databases,
		agencies: files.agencies.agencies,
		principles: files.principles.principles,
		rules,
		profiles: files.profiles.profiles,
		forms: { form01: { sections, annexes, shapes, checklist }, form03: { sheets, codePrefixes } }
	};
}

/**
 * Reads the files of a pack. Refuses, with code and place, wrong shapes and unknown constructs, ids that stand twice or
 * lead nowhere, rules without basis or failing example, and profiles without a rule.
 */
export function loadPack(files: RawFiles): Result<Pack> {
	const parts = readAll(files);
	if (!parts.ok) return parts;
	const rules = readRules(files);
	if (!rules.ok) return rules;
	const pack = assemble(parts.value, rules.value);
	const problem = refusedPart(pack) ?? refusedCondition(pack);
	return problem === null ? { ok: true, value: pack } : { ok: false, problem };
}
