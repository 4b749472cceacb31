/**
 * Which kind of a framework is which type of ArchiMate, and back, as data that a person can change. Types are named by the
 * ids of the pack `archimate-3.2`, so that a later version of the language is another pack and no other code.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import { kindOf, relationKindOf } from '$models/framework/lookup';
import type { Vocabulary } from './vocabulary';

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const id = z.string().min(1);

/** Records beside the objects that ArchiMate has elements for. */
export const recordRoots = ['gap', 'task', 'kpi', 'goal'] as const;
export type RecordRoot = (typeof recordRoots)[number];

const record = z.enum(recordRoots);

export const mappingSchema = z.strictObject({
	$schema: z.string().optional(),
	version: z.literal(1),
	/** Pack whose kinds it is about. */
	pack: id,
	/** What standing the mapping has. */
	standing: words,
	/** Diagram type of a view that comes from elsewhere. */
	diagram: id,
	/** Fields that hold name and documentation; '' for none. */
	fields: z.strictObject({
		object: z.strictObject({ name: id, documentation: z.string() }),
		relation: z.strictObject({ name: id, documentation: z.string() }),
		diagram: z.strictObject({ name: id, documentation: z.string() })
	}),
	/** Every kind of the pack, with what is lost where the type says less than the kind. */
	kinds: z.array(z.strictObject({ kind: id, type: id, loses: words.optional() })),
	/** Every sort of record that has an element, with the fields that hold name and documentation; '' for none. */
	records: z.array(z.strictObject({ record, type: id, name: id, documentation: z.string(), loses: words.optional() })),
	/** `reversed`: source and target change places. */
	relations: z.array(
		z.strictObject({ kind: id, type: id, reversed: z.boolean().default(false), loses: words.optional() })
	),
	/** Every type of ArchiMate, for elements that come from elsewhere: a kind of the pack, or a record. */
	types: z.array(
		z.union([
			z.strictObject({ type: id, kind: id, loses: words.optional() }),
			z.strictObject({ type: id, record, loses: words.optional() })
		])
	),
	relationTypes: z.array(
		z.strictObject({ type: id, kind: id, reversed: z.boolean().default(false), loses: words.optional() })
	)
});

export type Mapping = z.infer<typeof mappingSchema>;

/** First of what a mapping names and neither side has, or leaves out. */
function firstFault(mapping: Mapping, pack: Pack, vocabulary: Vocabulary): { place: string; message: string } | null {
	const faults: { place: string; message: string }[] = [];
	const fault = (place: string, message: string): void => {
		faults.push({ place, message });
	};
	const once = (list: string, ids: readonly string[]): void => {
		const twice = ids.find((one, index) => ids.indexOf(one) !== index);
		if (twice !== undefined) fault(list, `"${twice}" stands there twice`);
	};
	mapping.kinds.forEach(({ kind, type }, index) => {
		if (kindOf(pack, kind) === undefined) fault(`kinds/${String(index)}/kind`, `The framework has no kind "${kind}"`);
		if (!vocabulary.hasType(type)) fault(`kinds/${String(index)}/type`, `ArchiMate has no type "${type}"`);
	});
	mapping.records.forEach(({ type }, index) => {
		if (!vocabulary.hasType(type)) fault(`records/${String(index)}/type`, `ArchiMate has no type "${type}"`);
	});
	mapping.types.forEach((row, index) => {
		if (!vocabulary.hasType(row.type)) fault(`types/${String(index)}/type`, `ArchiMate has no type "${row.type}"`);
		if ('kind' in row && kindOf(pack, row.kind) === undefined)
			fault(`types/${String(index)}/kind`, `The framework has no kind "${row.kind}"`);
	});
	for (const list of ['relations', 'relationTypes'] as const)
		mapping[list].forEach(({ kind, type }, index) => {
			if (relationKindOf(pack, kind) === undefined)
				fault(`${list}/${String(index)}/kind`, `The framework has no kind of relation "${kind}"`);
			if (!vocabulary.hasRelation(type)) fault(`${list}/${String(index)}/type`, `ArchiMate has no relation "${type}"`);
		});
	once(
		'kinds',
		mapping.kinds.map(({ kind }) => kind)
	);
	once(
		'records',
		mapping.records.map((row) => row.record)
	);
	once(
		'relations',
		mapping.relations.map(({ kind }) => kind)
	);
	once(
		'types',
		mapping.types.map(({ type }) => type)
	);
	once(
		'relationTypes',
		mapping.relationTypes.map(({ type }) => type)
	);
	const unsaid = recordRoots.find((root) => !mapping.records.some((row) => row.record === root));
	if (unsaid !== undefined) fault('records', `The record "${unsaid}" is missing`);
	const untold = vocabulary.types.find((type) => !mapping.types.some((row) => row.type === type));
	if (untold !== undefined) fault('types', `The type "${untold}" is missing`);
	const unrelated = vocabulary.relations.find((type) => !mapping.relationTypes.some((row) => row.type === type));
	if (unrelated !== undefined) fault('relationTypes', `The relation "${unrelated}" is missing`);
	const unmapped = pack.kinds.find(({ id: kind }) => !mapping.kinds.some((row) => row.kind === kind));
	if (unmapped !== undefined) fault('kinds', `The kind "${unmapped.id}" is missing`);
	const unwritten = pack.relationKinds.find(({ id: kind }) => !mapping.relations.some((row) => row.kind === kind));
	if (unwritten !== undefined) fault('relations', `The kind of relation "${unwritten.id}" is missing`);
	return faults[0] ?? null;
}

/** A mapping that can be relied on for the pack, or what is wrong with it and where. */
export function checkedMapping(raw: unknown, pack: Pack, vocabulary: Vocabulary): Result<Mapping> {
	const parsed = mappingSchema.safeParse(raw);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return fail('wrong-mapping', issue?.message ?? 'The mapping has another shape', issue?.path.join('/') ?? '');
	}
	const named = parsed.data.pack;
	if (named !== pack.id && named !== pack.base)
		return fail('wrong-mapping', `The mapping is for the framework "${named}", not for "${pack.id}"`, 'pack');
	const fault = firstFault(parsed.data, pack, vocabulary);
	return fault === null ? ok(parsed.data) : fail('wrong-mapping', fault.message, fault.place);
}
