/** The smallest difference between two states: one key of one record, before and after. Plain data, kept as JSON. */
import { z } from 'zod';
import { plainRoots, recordRoots } from '$models/architecture/edit';
import type { Json } from '$models/architecture/json';

/** Properties of relations are keys of the relation that they belong to. */
export const comparedRoots = [
	...recordRoots,
	...plainRoots.filter((root): root is Exclude<typeof root, 'relationProps'> => root !== 'relationProps'),
	'chapters'
] as const;
export type ComparedRoot = (typeof comparedRoots)[number];

/**
 * The key of a record's existence: `true` where it is a record of keys, else the whole value (a relation's ends, a place
 * on a diagram, a chapter's text).
 */
export const EXISTENCE = '';

export interface Change {
	readonly root: ComparedRoot;
	/** Id of the record; for `meta` the name of what is said. */
	readonly id: string;
	/** Flat key as a document has it, or `EXISTENCE`. */
	readonly key: string;
	/** null where it was not there. No value of a document is null. */
	readonly before: Json;
	readonly after: Json;
	/** Of a paragraph of a chapter: what stood around it, '' at the ends of the chapter. */
	readonly near?: { readonly above: string; readonly below: string } | undefined;
}

const MOST_CHANGES = 200_000;

export const changesSchema = z
	.array(
		z.strictObject({
			root: z.enum(comparedRoots),
			// A pair of a gap and a task is known by both ids.
			id: z.string().max(700),
			key: z.string().max(300),
			before: z.json(),
			after: z.json(),
			near: z.strictObject({ above: z.string(), below: z.string() }).optional()
		})
	)
	.max(MOST_CHANGES);

/** Where things stand on a diagram, apart from what they are. */
export const isLayout = ({ root }: Change): boolean => root === 'geometry' || root === 'bends';

/** Names a change within a set of changes. */
export const changeId = ({ root, id, key }: Pick<Change, 'root' | 'id' | 'key'>): string => `${root}/${id}/${key}`;
