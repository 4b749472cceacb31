import type { ArchitectureObject } from '$models/architecture/architecture';
import type { ViewContext } from '../context';
import type { ViewObject, ViewOverlay } from '../view';
import { viewObject } from '../view-object';

/** What colours an object and says why; undefined for one that stays as it is. */
export type OverlayOf = (object: ArchitectureObject) => ViewOverlay | undefined;

export interface Nested {
	/** Objects that stand in no other shown one. */
	readonly roots: readonly ArchitectureObject[];
	/** An object with the shown parts of it. */
	readonly box: (object: ArchitectureObject) => ViewObject;
}

/** An object as a box of a generated view, which has no places of its own. */
export function plainBox(
	context: ViewContext,
	object: ArchitectureObject,
	overlay: ViewOverlay | undefined,
	children: readonly ViewObject[] = []
): ViewObject {
	const box = viewObject(context, object, '', children);
	if (overlay === undefined) return box;
	return { ...box, overlay, description: `${box.description}. ${overlay.word}` };
}

/** A part stands inside its nearest shown whole, wherever that stands. */
export function nested(context: ViewContext, objects: readonly ArchitectureObject[], overlayOf: OverlayOf): Nested {
	const shown = new Set<string>(objects.map(({ id }) => id));
	const wholeOf = ({ id: own, parent }: ArchitectureObject): string | null => {
		const passed = new Set<string>([own]);
		for (let id = parent; id !== null && !passed.has(id); id = context.byId.get(id)?.parent ?? null) {
			if (shown.has(id)) return id;
			passed.add(id);
		}
		return null;
	};
	const partsOf = new Map<string | null, ArchitectureObject[]>();
	for (const object of objects) {
		const whole = wholeOf(object);
		const parts = partsOf.get(whole);
		if (parts === undefined) partsOf.set(whole, [object]);
		else parts.push(object);
	}
	const box = (object: ArchitectureObject): ViewObject =>
		plainBox(context, object, overlayOf(object), (partsOf.get(object.id) ?? []).map(box));
	return { roots: partsOf.get(null) ?? [], box };
}
