/**
 * The sample with a few of its objects and one diagram: what is shown of a file that is written from it holds of a small
 * one too, and to write the whole province takes many times as long.
 */
import { readFileSync } from 'node:fs';

interface SampleFile {
	readonly meta: object;
	readonly objects: readonly { readonly fields: { readonly name: string } }[];
	readonly diagrams: readonly { readonly id: string }[];
	readonly geometry: Readonly<Record<string, unknown>>;
}

const DIAGRAM = 'diagram-t-02';

/** Canonical text with the objects of these names; `meta` in place of what the sample says of itself. */
export function smallSample(names: readonly string[], meta: object = {}): string {
	const file = JSON.parse(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8')) as SampleFile;
	const none = { relations: [], mappings: [], gaps: [], tasks: [], gapTasks: [], kpis: [], goals: [], nodes: [] };
	return JSON.stringify({
		...file,
		...none,
		meta: { ...file.meta, ...meta },
		objects: file.objects.filter(({ fields }) => names.includes(fields.name)),
		diagrams: file.diagrams.filter(({ id }) => id === DIAGRAM),
		geometry: Object.fromEntries(Object.entries(file.geometry).filter(([key]) => key.startsWith(`${DIAGRAM}/`))),
		bends: {}
	});
}
