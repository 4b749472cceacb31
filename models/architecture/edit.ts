/**
 * The smallest writes that a command may ask for. A command plans them as data; `models/sync` applies them to a
 * Y.Doc in one transaction. Nested Y.Maps are made only by `create`, never lazily.
 */
import type { Json } from './json';

/** Root maps whose entries are Y.Maps with flat keys. */
export const recordRoots = ['objects', 'mappings', 'gaps', 'tasks', 'kpis', 'goals', 'diagrams'] as const;
export type RecordRoot = (typeof recordRoots)[number];

/** Root maps whose entries are one plain value each. `relationProps` has keys `<relation>:<key>`. */
export const plainRoots = [
	'meta',
	'relations',
	'relationProps',
	'gapTasks',
	'nodes',
	'geometry',
	'bends',
	'pictures'
] as const;
export type PlainRoot = (typeof plainRoots)[number];

export type Edit =
	| {
			readonly op: 'create';
			readonly root: RecordRoot;
			readonly id: string;
			readonly keys: Readonly<Record<string, Json>>;
	  }
	| {
			readonly op: 'set';
			readonly root: RecordRoot;
			readonly id: string;
			readonly key: string;
			readonly value: Json | undefined;
	  }
	/** Takes a record away for good; people delete by `deletedAt`, this is for carrying a difference over. */
	| { readonly op: 'drop'; readonly root: RecordRoot; readonly id: string }
	| { readonly op: 'put'; readonly root: PlainRoot; readonly key: string; readonly value: Json | undefined }
	/** Sets a chapter's whole text; applied as the smallest difference so that others' typing stays. */
	| { readonly op: 'write'; readonly chapter: string; readonly text: string };
