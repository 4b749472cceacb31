/** What stands on the diagrams of two states, and where: what is shown apart from how it is laid out. */
import type { Architecture, DiagramNode } from '$models/architecture/architecture';
import type { DiagramId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import { textOf } from '$models/architecture/field';

export interface DiagramDifference {
	readonly id: string;
	readonly title: string;
	readonly type: string;
	/** Ids of objects and notes that were put on it, taken from it, or say something else (a note's words). */
	readonly added: readonly string[];
	readonly removed: readonly string[];
	readonly changed: readonly string[];
	/** Layout alone: what stands elsewhere or has another size, and lines with other bends. */
	readonly moved: readonly string[];
	readonly bent: readonly string[];
}

/** What stands on a diagram: its object, a note by itself. */
const shown = (node: DiagramNode): string => (node.kind === 'object' ? node.object : node.id);
const said = (node: DiagramNode): unknown =>
	node.kind === 'object' ? null : { text: node.text, group: node.group === true };

function nodesByDiagram({ nodes, objects }: Architecture): ReadonlyMap<string, ReadonlyMap<string, DiagramNode>> {
	const byDiagram = new Map<string, Map<string, DiagramNode>>();
	for (const node of nodes.values()) {
		if (node.kind === 'object' && objects.get(node.object)?.deletedAt !== null) continue;
		const known = byDiagram.get(node.diagram);
		if (known === undefined) byDiagram.set(node.diagram, new Map([[shown(node), node]]));
		else known.set(shown(node), node);
	}
	return byDiagram;
}

function bendsByDiagram({ bends }: Architecture): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
	const byDiagram = new Map<string, Map<string, unknown>>();
	for (const [key, points] of bends) {
		const slash = key.indexOf('/');
		const diagram = key.slice(0, slash);
		const known = byDiagram.get(diagram) ?? new Map<string, unknown>();
		byDiagram.set(diagram, known.set(key.slice(slash + 1), points));
	}
	return byDiagram;
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/** Diagrams that both states have and on which something differs. Those that came or went are records' differences. */
export function diagramDifferences(before: Architecture, after: Architecture): readonly DiagramDifference[] {
	const [oldNodes, nodes] = [nodesByDiagram(before), nodesByDiagram(after)];
	const [oldBends, bends] = [bendsByDiagram(before), bendsByDiagram(after)];
	const differences: DiagramDifference[] = [];
	for (const [id, diagram] of after.diagrams) {
		if (diagram.deletedAt !== null || before.diagrams.get(id)?.deletedAt !== null) continue;
		const [was, is] = [oldNodes.get(id) ?? nothing, nodes.get(id) ?? nothing];
		const [wasBent, isBent] = [oldBends.get(id) ?? nothing, bends.get(id) ?? nothing];
		const both = [...is].flatMap(([name, node]) => {
			const old: DiagramNode | undefined = was.get(name);
			return old === undefined ? [] : [{ name, old, node }];
		});
		const difference = {
			id: id as DiagramId,
			title: textOf(diagram.fields['title']) || textOf(diagram.fields['name']),
			type: diagram.type,
			added: [...is.keys()].filter((name) => !was.has(name)),
			removed: [...was.keys()].filter((name) => !is.has(name)),
			changed: both.filter(({ old, node }) => !isSame(said(old), said(node))).map(({ name }) => name),
			moved: both
				.filter(({ old, node }) => !isSame(before.geometry.get(old.id), after.geometry.get(node.id)))
				.map(({ name }) => name),
			bent: [...new Set([...wasBent.keys(), ...isBent.keys()])].filter(
				(line) => !isSame(wasBent.get(line), isBent.get(line))
			)
		};
		const { added, removed, changed, moved, bent } = difference;
		if ([added, removed, changed, moved, bent].some(({ length }) => length > 0)) differences.push(difference);
	}
	return differences;
}
