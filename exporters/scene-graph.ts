/** What a scene says as boxes in boxes and links between them, for texts that lay themselves out. */
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';

export interface GraphNode {
	/** Safe in any syntax: a letter and a number. */
	readonly name: string;
	readonly label: string;
	readonly isReference: boolean;
	readonly children: readonly GraphNode[];
}

export interface GraphLink extends Pick<SceneLine, 'label' | 'stroke' | 'arrow'> {
	readonly from: string;
	readonly to: string;
}

export interface SceneGraph {
	readonly roots: readonly GraphNode[];
	readonly links: readonly GraphLink[];
}

const groups: ReadonlySet<SceneBox['role']> = new Set([
	'layer',
	'component',
	'block',
	'slot',
	'tray',
	'band',
	'cross-cut'
]);

const isDrawn = ({ role, reference }: SceneBox): boolean =>
	groups.has(role) || ['object', 'slot', 'note'].includes(reference.kind);

function labelOf(box: SceneBox): string {
	const name =
		box.reference.kind === 'object' || box.reference.kind === 'slot' ? box.text.lines.join(' ') : box.description;
	return name.endsWith('…') ? box.description : name;
}

const isRelation = ({ reference }: SceneLine): boolean => reference.kind === 'relation';

/** Whether there is a graph to tell: a table has none, nor has a drawing in which nothing is related. */
export const tellsGraph = ({ isTable, lines }: Scene): boolean => isTable !== true && lines.some(isRelation);

export function graphOf(scene: Scene): SceneGraph {
	const names = new Map(scene.boxes.map(({ id }, index) => [id, `n${String(index)}`]));
	const childrenOf = new Map<string, SceneBox[]>();
	for (const box of scene.boxes.filter(isDrawn))
		childrenOf.set(box.parent, [...(childrenOf.get(box.parent) ?? []), box]);
	const nodeOf = (box: SceneBox): GraphNode => ({
		name: names.get(box.id) ?? '',
		label: labelOf(box),
		isReference: box.role === 'object-reference',
		children: (childrenOf.get(box.id) ?? []).map(nodeOf)
	});
	return {
		roots: (childrenOf.get('') ?? []).map(nodeOf),
		links: scene.lines.filter(isRelation).map(({ from, to, label, stroke, arrow }) => ({
			from: names.get(from) ?? '',
			to: names.get(to) ?? '',
			label,
			stroke,
			arrow
		}))
	};
}
