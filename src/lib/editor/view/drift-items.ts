/** The drift of a diagram as things to look at one by one, and the calls that take one in. */
import type { Architecture } from '$models/architecture/architecture';
import { NodeId, ObjectId } from '$models/architecture/identifier';
import type { Drift } from '$models/views/view';
import type { EditorCall } from '../editor-state.svelte';
import { nameOf } from '../placing';

export const driftKinds = ['stale', 'unknownSlot', 'unplaced'] as const;
export type DriftKind = (typeof driftKinds)[number];

export interface DriftItem {
	readonly kind: DriftKind;
	/** Object id, or for a stale place its node. */
	readonly id: string;
	/** '' where the object is gone for good. */
	readonly name: string;
	/** Object to choose, '' where there is none any more. */
	readonly object: string;
}

interface Source {
	readonly drift: Drift;
	readonly architecture: Architecture;
	readonly diagram: string;
}

function objectOfNode(architecture: Architecture, diagram: string, node: string): string {
	const known = architecture.nodes.get(NodeId(node));
	if (known !== undefined) return known.kind === 'object' ? known.object : '';
	return node.startsWith(`${diagram}/`) ? node.slice(diagram.length + 1) : '';
}

export function driftItems({ drift, architecture, diagram }: Source): readonly DriftItem[] {
	const named = (kind: DriftKind, id: string, object: string): DriftItem => {
		const record = architecture.objects.get(ObjectId(object));
		return { kind, id, name: nameOf(record), object: record?.deletedAt === null ? object : '' };
	};
	return [
		...drift.stalePlaces.map((node) => named('stale', node, objectOfNode(architecture, diagram, node))),
		...drift.unknownSlot.map((id) => named('unknownSlot', id, id)),
		...drift.unplaced.map((id) => named('unplaced', id, id))
	];
}

/** Forgets places of what is no longer shown; an object that stood on a free diagram leaves it too. */
export function forgetPlaces(
	architecture: Architecture,
	diagram: string,
	nodes: readonly string[]
): readonly EditorCall[] {
	const known = nodes.filter((node) => architecture.nodes.has(NodeId(node)));
	const objects = nodes
		.filter((node) => !known.includes(node))
		.map((node) => objectOfNode(architecture, diagram, node))
		.filter((object) => object !== '');
	return [
		...(known.length === 0 ? [] : [{ type: 'node.remove', nodes: known } as const]),
		...(objects.length === 0 ? [] : [{ type: 'node.reset', diagram, objects } as const])
	];
}
