/**
 * What a file of ArchiMate says and the model has no words for is carried along as text: of a record in a field that no
 * pack has, of the whole model in a chapter of its own. The writer puts it back where it stood.
 */
import { z } from 'zod';
import type { FieldEntry, Fields } from '$models/architecture/field';
import { valueOf } from '$models/architecture/field';
import { shapes } from './exchange';

/** Field of a record; no pack has one of this name. */
export const CARRIED = 'archimate';
/** Chapter of the whole model. */
export const MODEL_CHAPTER = 'archimate/model';

const text = z.string().default('');

const recordSchema = z.object({
	/** Spelling of its type where the kind does not give it. */
	type: text,
	names: shapes.someTexts.optional(),
	documentation: shapes.someTexts.optional(),
	properties: shapes.properties,
	/** Relation that a stand-in is. */
	relation: text,
	accessType: text,
	modifier: text,
	directed: z.boolean().optional()
});

const nodeSchema = shapes.node.extend({
	/** Node that it stands in. */
	parent: text,
	/** Only of a node that stands for nothing of the model. */
	rectangle: shapes.node.shape.rectangle.optional()
});

const diagramSchema = recordSchema.extend({
	viewpoint: text,
	/** All nodes in their order. */
	nodes: z.array(nodeSchema).default([]),
	/** All connections; the bends of a relation's first one are the model's. */
	connections: z.array(shapes.connection).default([]),
	/** Relations between shown objects that the view does not draw. */
	unshown: z.array(z.string()).default([])
});

const modelSchema = z.object({
	id: text,
	version: text,
	/** Language of names that do not say theirs. */
	language: text,
	names: shapes.someTexts.optional(),
	documentation: shapes.texts,
	properties: shapes.properties,
	metadata: shapes.metadata,
	definitions: z.array(shapes.definition).default([]),
	organizations: z.array(shapes.item).default([]),
	/** Relationships with an end that is no object. */
	relationships: z.array(shapes.relationship).default([])
});

export type CarriedRecord = z.infer<typeof recordSchema>;
export type CarriedDiagram = z.infer<typeof diagramSchema>;
export type CarriedNode = z.infer<typeof nodeSchema>;
export type CarriedModel = z.infer<typeof modelSchema>;

/** Reads what is carried; `nothing` is for the thousands of records that carry nothing. */
function reader<Schema extends z.ZodType>(schema: Schema): (written: string) => z.infer<Schema> {
	const nothing = schema.parse({});
	return (written) => {
		if (written === '') return nothing;
		try {
			const parsed = schema.safeParse(JSON.parse(written));
			return parsed.success ? parsed.data : nothing;
		} catch {
			return nothing;
		}
	};
}

const [recordIn, diagramIn, modelIn] = [reader(recordSchema), reader(diagramSchema), reader(modelSchema)];

const textIn = (fields: Fields): string => {
	const value = valueOf(fields[CARRIED]);
	return typeof value === 'string' ? value : '';
};

/** What a record carries; nothing where somebody spoiled it. */
export const carriedBy = (fields: Fields): Readonly<CarriedRecord> => recordIn(textIn(fields));
export const carriedByDiagram = (fields: Fields): Readonly<CarriedDiagram> => diagramIn(textIn(fields));
export const carriedByModel = (chapter: string | undefined): Readonly<CarriedModel> => modelIn(chapter ?? '');

/** Without what is empty, which reading puts back; keys in one order. */
function compact(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(compact);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value)
		.map(([key, one]): [string, unknown] => [key, compact(one)])
		.filter(([key, one]) => {
			if (one === undefined || one === '') return key === 'text';
			return !Array.isArray(one) || one.length > 0;
		})
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(kept);
}

/** As text of one form; '' where there is nothing to carry. */
export function carriedText(carried: Partial<CarriedRecord | CarriedDiagram | CarriedModel>): string {
	const kept = compact(carried) as Record<string, unknown>;
	// That a record has no name or documentation at all is something to carry too.
	for (const key of ['names', 'documentation'] as const) if (carried[key]?.length === 0) kept[key] = [];
	return Object.keys(kept).length === 0 ? '' : JSON.stringify(kept);
}

/** The field of a record for what it carries; none where there is nothing. */
export function carriedField(carried: Partial<CarriedRecord | CarriedDiagram>): Readonly<Record<string, FieldEntry>> {
	const written = carriedText(carried);
	return written === '' ? {} : { [CARRIED]: { value: written } };
}
