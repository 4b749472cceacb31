/** Giving a whole diagram back to the layout: every place and bend that somebody gave by hand is dropped. */
import type { Architecture, Rectangle } from '$models/architecture/architecture';
import { NodeId } from '$models/architecture/identifier';
import type { EditorCall } from './editor-state.svelte';

interface Asked {
	readonly architecture: Architecture;
	readonly diagram: string;
	/** People chose what stands on it; a figure is drawn of the model. */
	readonly isFree: boolean;
}

const lies = ([x, y, width, height]: Rectangle, [left, top, wide, high]: Rectangle): boolean =>
	x >= left && y >= top && x + width <= left + wide && y + height <= top + high;

/** What is locked stays, and what people put into a group stays in it. */
export function layOutCalls({ architecture, diagram, isFree }: Asked): readonly EditorCall[] {
	const own = `${diagram}/`;
	const groups: Rectangle[] = [];
	for (const node of isFree ? architecture.nodes.values() : []) {
		const place = architecture.geometry.get(node.id);
		if (node.diagram === diagram && node.kind === 'note' && node.group === true && place !== undefined)
			groups.push(place);
	}
	const objects = [...architecture.geometry].flatMap(([key, place]) => {
		if (!key.startsWith(own)) return [];
		const node = architecture.nodes.get(NodeId(key));
		if (node?.locked === true || node?.kind === 'note') return [];
		return groups.some((group) => lies(place, group)) ? [] : [key.slice(own.length)];
	});
	const bent = [...architecture.bends.keys()].flatMap((key) => {
		const relation = key.startsWith(own) ? key.slice(own.length) : '';
		return (architecture.relations as ReadonlyMap<string, unknown>).has(relation) ? [relation] : [];
	});
	return [
		...(objects.length === 0 ? [] : [{ type: 'node.reset', diagram, objects } as const]),
		...bent.map((relation): EditorCall => ({ type: 'line.bend', diagram, relation, points: null }))
	];
}
