/** What dropping on the canvas means, as commands. */
import type { Architecture } from '$models/architecture/architecture';
import type { Landing } from '$lib/canvas/containment';
import type { Moved } from '$lib/canvas/box-drag';
import { ObjectId } from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import type { EditorCall } from './editor-state.svelte';
import { slotFieldOf, slotIdOf } from './placing';

interface Drop {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly diagram: string;
	readonly moved: readonly Moved[];
	readonly landing: Landing;
}

/** Into another slot, into another object, else simply to another place. */
export function dropCalls({ architecture, pack, diagram, moved, landing }: Drop): EditorCall[] {
	const free: unknown[] = [];
	const calls: EditorCall[] = [];
	for (const { box, rectangle } of moved) {
		if (box.reference.kind === 'note') {
			free.push({ note: box.reference.id, rectangle });
			continue;
		}
		const id = box.reference.id;
		const object = architecture.objects.get(ObjectId(id));
		if (object === undefined) continue;
		if (landing.kind === 'object' && landing.object !== object.parent) {
			calls.push({ type: 'object.nest', object: id, parent: landing.object });
			continue;
		}
		if (landing.kind === 'slot') {
			const field = slotFieldOf(pack, architecture, landing.slot);
			if (
				field !== undefined &&
				(slotIdOf(architecture, object.id, field) !== landing.slot || object.parent !== null)
			) {
				if (object.parent !== null) calls.push({ type: 'object.nest', object: id, parent: null });
				calls.push({ type: 'object.place', object: id, field, slot: landing.slot });
				calls.push({ type: 'node.reset', diagram, objects: [id] });
				continue;
			}
		}
		free.push({ object: id, rectangle });
	}
	return free.length === 0 ? calls : [...calls, { type: 'node.move', diagram, moves: free }];
}
