/**
 * An architecture as it was a moment ago, for whoever waits for a large document: written and read in a fraction of the
 * time that the document takes, by the same program on both sides. It is looked at and never kept; a file is canonical.
 */
import { z } from 'zod';
import type { Architecture } from './architecture';

/** One more whenever the records change their shape: what another program wrote is not read. */
const FORMAT = 1;

/** So many entries are written at a time; who writes may do something else in between. */
const PIECE = 200;

const roots = [
	'objects',
	'relations',
	'mappings',
	'gaps',
	'tasks',
	'gapTasks',
	'kpis',
	'goals',
	'diagrams',
	'nodes',
	'geometry',
	'bends',
	'chapters'
] as const satisfies readonly (keyof Architecture)[];

type Entries = readonly (readonly [string, unknown])[];

/** What stands in a list is as this program wrote it; to look into each record would take as long as reading the document. */
const entriesSchema = z.custom<Entries>((entries) => Array.isArray(entries) && entries.every(Array.isArray));

const glimpseSchema = z.object({
	format: z.literal(FORMAT),
	meta: z.object({ id: z.string(), name: z.string(), frame: z.string(), pack: z.string() }).loose(),
	...(Object.fromEntries(roots.map((root) => [root, entriesSchema])) as Record<
		(typeof roots)[number],
		typeof entriesSchema
	>)
});

/** One JSON text, in pieces. */
export function* glimpsePieces(architecture: Architecture): Generator<string> {
	yield `{"format":${FORMAT},"meta":${JSON.stringify(architecture.meta)}`;
	for (const root of roots) {
		yield `,"${root}":[`;
		const entries = [...architecture[root]];
		for (let at = 0; at < entries.length; at += PIECE) {
			const piece = JSON.stringify(entries.slice(at, at + PIECE)).slice(1, -1);
			yield at === 0 ? piece : `,${piece}`;
		}
		yield ']';
	}
	yield '}';
}

/** null where that is not what this program writes. */
export function readGlimpse(text: string): Architecture | null {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return null;
	}
	const parsed = glimpseSchema.safeParse(raw);
	if (!parsed.success) return null;
	const { meta } = parsed.data;
	const maps = Object.fromEntries(roots.map((root) => [root, new Map(parsed.data[root])]));
	return { meta, ...maps } as unknown as Architecture;
}
