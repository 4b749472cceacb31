/** What records have beside their fields, as values of properties. */
import { z } from 'zod';
import type { ArchitectureObject, KeptNote, Mapping, Meta } from '$models/architecture/architecture';
import { MappingId, ObjectId } from '$models/architecture/identifier';
import { MAX_PICTURE } from '$models/architecture/picture-limit';
import { fieldEntrySchema } from '$models/architecture/schema';
import type { Definitions, StructureKey } from './definitions';
import { safeJson } from './entry-text';
import type { Property } from './exchange';

export type Structure = ReadonlyMap<StructureKey, readonly string[]>;

export const single = (structure: Structure, key: StructureKey): string | undefined => structure.get(key)?.[0];

const fields = z.record(z.string(), fieldEntrySchema).default({});
const noteSchema = z.strictObject({ id: z.string(), text: z.string(), from: z.string() });
const placementSchema = z.strictObject({ id: z.string(), fields, targets: fields });
const objectSchema = z.strictObject({
	id: z.string(),
	kind: z.string(),
	code: z.string(),
	parent: z.string().nullable(),
	notes: z.array(noteSchema),
	importKey: z.string(),
	catalogue: z.string(),
	deletedAt: z.null(),
	fields,
	targets: fields
});
const metaSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	frame: z.enum(['ministry', 'province', 'organisation']),
	agency: z.string(),
	agencyName: z.string(),
	pack: z.string(),
	sample: z.boolean()
});

export type WrittenMeta = z.infer<typeof metaSchema>;

/** A value that is no JSON of its shape says nothing. */
export function parsedAs<Schema extends z.ZodType>(schema: Schema, text: string | undefined): z.infer<Schema> | null {
	if (text === undefined) return null;
	try {
		const parsed = schema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

const all = <Schema extends z.ZodType>(schema: Schema, texts: readonly string[] | undefined): z.infer<Schema>[] =>
	(texts ?? []).flatMap((text) => {
		const parsed = parsedAs(schema, text);
		return parsed === null ? [] : [parsed];
	});

export const notesOf = (structure: Structure): readonly KeptNote[] => all(noteSchema, structure.get('note'));

export const placementsOf = (structure: Structure, object: ObjectId): readonly Mapping[] =>
	all(placementSchema, structure.get('placement')).map((row) => ({ ...row, id: MappingId(row.id), object }));

export const writtenMeta = (text: string | undefined): WrittenMeta | null => parsedAs(metaSchema, text);

export function writtenObject(text: string | undefined): ArchitectureObject | null {
	const read = parsedAs(objectSchema, text);
	return read === null
		? null
		: { ...read, id: ObjectId(read.id), parent: read.parent === null ? null : ObjectId(read.parent) };
}

export const chaptersOf = (structure: Structure): readonly (readonly [string, string])[] =>
	all(z.tuple([z.string(), z.string()]), structure.get('chapter'));

export const picturesOf = (structure: Structure): readonly (readonly [string, string])[] =>
	all(z.tuple([z.string().regex(/^[0-9a-f]{64}$/u), z.string().max(MAX_PICTURE)]), structure.get('picture'));

type Kept = Partial<Pick<ArchitectureObject, 'code' | 'importKey' | 'catalogue' | 'notes' | 'parent'>>;

/** The properties of what a record has; nothing for what it has not. */
export function structureOf(definitions: Definitions, record: Kept, placements: readonly Mapping[] = []): Property[] {
	const said = (key: StructureKey, text: string | null | undefined): Property[] =>
		text === null || text === undefined || text === '' ? [] : [definitions.structure(key, text)];
	return [
		...said('code', record.code),
		...said('parent', record.parent),
		...said('import-key', record.importKey),
		...said('catalogue', record.catalogue),
		...(record.notes ?? []).map((note) => definitions.structure('note', safeJson(note))),
		...placements.map(({ id, fields: now, targets }) =>
			definitions.structure('placement', safeJson({ id, fields: now, targets }))
		)
	];
}

/** The part of an architecture's head that a file keeps. */
export const metaOf = ({ id, name, frame, agency, agencyName, pack, sample }: Meta): WrittenMeta => ({
	id,
	name,
	frame,
	agency,
	agencyName,
	pack,
	sample
});

/** What a thing was here, with the type of ArchiMate that it was written as. */
export interface Origin {
	readonly kind: string;
	/** Source and target had changed places. */
	readonly reversed: boolean;
}

const REVERSED = ' reversed';

export const writtenOrigin = ({ kind, reversed }: Origin, type: string): string =>
	`${kind} ${type}${reversed ? REVERSED : ''}`;

/** What a thing was here; null where nobody said, or where it was given another type since. */
export function originOf(text: string | undefined, type: string): Origin | null {
	if (text === undefined) return null;
	const reversed = text.endsWith(REVERSED);
	const plain = reversed ? text.slice(0, -REVERSED.length) : text;
	const ending = ` ${type}`;
	return plain.endsWith(ending) ? { kind: plain.slice(0, -ending.length), reversed } : null;
}
