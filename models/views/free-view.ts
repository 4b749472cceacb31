import type { ArchitectureObject } from '$models/architecture/architecture';
import type { ViewContext } from './context';
import type { ViewNote, ViewObject } from './view';
import { shortKind } from './short-kind';
import { viewObject } from './view-object';

export interface FreeContent {
	readonly objects: readonly ViewObject[];
	readonly notes: readonly ViewNote[];
}

/** The objects and notes that people put on a free diagram; a part stands inside its nearest shown whole. */
export function freeContent(context: ViewContext): FreeContent {
	const { architecture, diagram } = context;
	const nodeOf = new Map<string, string>();
	const notes: ViewNote[] = [];
	for (const node of architecture.nodes.values()) {
		if (node.diagram !== diagram.id) continue;
		if (node.kind === 'note')
			notes.push({ id: node.id, text: node.text, isGroup: node.group === true, locked: node.locked === true });
		else if (context.byId.has(node.object) && !nodeOf.has(node.object)) nodeOf.set(node.object, node.id);
	}
	const wholeOf = (object: ArchitectureObject): string | null => {
		for (let id = object.parent; id !== null; id = context.byId.get(id)?.parent ?? null) if (nodeOf.has(id)) return id;
		return null;
	};
	const shown = context.objects.filter(({ id }) => nodeOf.has(id));
	const partsOf = new Map<string | null, ArchitectureObject[]>();
	for (const object of shown) {
		const whole = wholeOf(object);
		partsOf.set(whole, [...(partsOf.get(whole) ?? []), object]);
	}
	const box = (object: ArchitectureObject): ViewObject => ({
		...viewObject(context, object, nodeOf.get(object.id) ?? '', (partsOf.get(object.id) ?? []).map(box)),
		kind: shortKind(context.labels.kind(object.kind))
	});
	return { objects: (partsOf.get(null) ?? []).map(box), notes: notes.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
