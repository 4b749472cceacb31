/** What is copied from a diagram: records and places, by which any other diagram or architecture can take them in. */
import { z } from 'zod';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { mainMappingOf, NodeId, ObjectId } from '$models/architecture/identifier';
import { liveRelations } from '$models/architecture/live';
import { fieldEntrySchema } from '$models/architecture/schema';
import { rectangleSchema } from '$models/commands/command';
import { slotFields } from '$models/commands/slot-position';
import type { Scene } from '$models/scene/scene';
import type { Choice } from '../choice';

/** Under this name the browser keeps it beside the plain text. */
export const CLIP_TYPE = 'application/x-khuevan+json';
/** Longer ones are refused unread. */
const MOST = 5_000_000;

const fields = z.record(z.string(), fieldEntrySchema);

const clipSchema = z.strictObject({
	version: z.literal(1),
	/** Id of the architecture that it comes from. */
	architecture: z.string(),
	/** Taken from the tree: the objects themselves are meant, never others like them. */
	refers: z.literal(true).optional(),
	objects: z
		.array(
			z.strictObject({
				id: z.string(),
				kind: z.string(),
				parent: z.string().nullable(),
				catalogue: z.string(),
				fields,
				targets: fields,
				slots: z.partialRecord(z.enum(slotFields), z.string()),
				rectangle: rectangleSchema.nullable()
			})
		)
		.max(2_000),
	relations: z.array(z.strictObject({ source: z.string(), target: z.string(), kind: z.string(), fields })).max(5_000),
	notes: z
		.array(z.strictObject({ text: z.string().min(1).max(2_000), group: z.boolean(), rectangle: rectangleSchema }))
		.max(500)
});

export type Clip = z.output<typeof clipSchema>;
export type ClipObject = Clip['objects'][number];

function slotsOf(architecture: Architecture, object: ArchitectureObject): ClipObject['slots'] {
	const mapping = architecture.mappings.get(mainMappingOf(object.id));
	return Object.fromEntries(
		slotFields.flatMap((field) => {
			const slot = textOf(mapping?.fields[field]);
			return slot === '' ? [] : [[field, slot]];
		})
	);
}

interface Source {
	readonly architecture: Architecture;
	readonly scene: Scene | null;
	readonly selection: readonly Choice[];
	/** The objects themselves are meant, wherever it is pasted in the same architecture. */
	readonly refers?: boolean;
}

/** The chosen objects with the relations among them, and the chosen notes; null where neither is chosen. */
export function clipOf({ architecture, scene, selection, refers = false }: Source): Clip | null {
	const placeOf = new Map(
		(scene?.boxes ?? []).map(({ reference, rectangle }) => [`${reference.kind}:${reference.id}`, rectangle])
	);
	const objects = selection.flatMap(({ kind, id }) => {
		const object = kind === 'object' ? architecture.objects.get(ObjectId(id)) : undefined;
		return object === undefined || object.deletedAt !== null ? [] : [object];
	});
	const notes = selection.flatMap(({ kind, id }) => {
		const node = kind === 'note' ? architecture.nodes.get(NodeId(id)) : undefined;
		const rectangle = placeOf.get(`note:${id}`);
		if (node?.kind !== 'note' || rectangle === undefined) return [];
		return [
			{ text: node.text, group: node.group === true, rectangle: [...rectangle] as [number, number, number, number] }
		];
	});
	if (objects.length + notes.length === 0) return null;
	const ids = new Set<string>(objects.map(({ id }) => id));
	return clipSchema.parse({
		version: 1,
		architecture: architecture.meta.id,
		...(refers ? { refers } : {}),
		objects: objects.map((object) => ({
			id: object.id,
			kind: object.kind,
			parent: object.parent,
			catalogue: object.catalogue,
			fields: object.fields,
			targets: object.targets,
			slots: slotsOf(architecture, object),
			rectangle: placeOf.get(`object:${object.id}`) ?? null
		})),
		relations: liveRelations(architecture)
			.filter(({ source, target }) => ids.has(source) && ids.has(target))
			.map(({ source, target, type, fields: of }) => ({ source, target, kind: type, fields: of })),
		notes
	});
}

/** null for what was not copied here, is damaged, or is more than anybody copies. */
export function readClip(text: string): Clip | null {
	if (text === '' || text.length > MOST) return null;
	try {
		const read = clipSchema.safeParse(JSON.parse(text));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}

/** For whoever pastes it elsewhere. */
export const plainTextOf = ({ objects, notes }: Clip): string =>
	[...objects.map(({ fields: of }) => textOf(of['name'])), ...notes.map(({ text }) => text)].join('\n');
