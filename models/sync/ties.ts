/** What in a record leads to another record: only a change of that can make something lead nowhere, or round in a circle. */
import type { Architecture } from '$models/architecture/architecture';

type Root = Exclude<keyof Architecture, 'meta' | 'chapters'>;
type RecordOf<Of extends Root> = Architecture[Of] extends ReadonlyMap<string, infer Value> ? Value : never;

/** Ties by root, as a text to compare by; roots whose records lead nowhere and to whose records nothing leads are left out. */
const tiesOf: { readonly [Of in Root]?: (record: RecordOf<Of>) => string } = {
	objects: ({ parent }) => parent ?? '',
	relations: ({ source, target }) => JSON.stringify([source, target]),
	mappings: ({ object }) => object,
	gaps: ({ objects }) => JSON.stringify(objects),
	tasks: () => '',
	gapTasks: ({ gap, task }) => JSON.stringify([gap, task]),
	diagrams: () => '',
	nodes: (node) => JSON.stringify([node.diagram, node.kind === 'object' ? node.object : ''])
};

/** Whether a record of this root leads elsewhere than before; undefined stands for no record. */
export function changesTies(root: string, before: unknown, after: unknown): boolean {
	if (!Object.hasOwn(tiesOf, root)) return false;
	if (before === undefined || after === undefined) return before !== after;
	const ties = tiesOf[root as Root] as ((record: unknown) => string) | undefined;
	return ties !== undefined && ties(before) !== ties(after);
}
