/** Who stands in whom on a scene, and where a dragged box would land. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox } from '$models/scene/scene';
import { isMovable } from './elements';

export class Containment {
	readonly #boxes: ReadonlyMap<string, SceneBox>;
	readonly #children = new Map<string, string[]>();
	readonly #order: readonly SceneBox[];

	constructor(scene: Scene) {
		this.#order = scene.boxes;
		this.#boxes = new Map(scene.boxes.map((box) => [box.id, box]));
		for (const { id, parent } of scene.boxes) {
			if (parent === '' || parent === id) continue;
			this.#children.set(parent, [...(this.#children.get(parent) ?? []), id]);
		}
	}

	box(id: string): SceneBox | undefined {
		return this.#boxes.get(id);
	}

	/** Everything that stands in a box, however deep; never the box itself, even where boxes stand in a circle. */
	descendants(id: string): string[] {
		const seen = new Set<string>([id]);
		const queue = [id];
		for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
			for (const child of this.#children.get(at) ?? []) {
				if (seen.has(child)) continue;
				seen.add(child);
				queue.push(child);
			}
		}
		seen.delete(id);
		return [...seen];
	}

	/** What may be moved and lies wholly in a group; people put it there, the model says nothing of it. */
	standingIn(id: string): string[] {
		const group = this.#boxes.get(id);
		if (group?.role !== 'group') return [];
		const [left, top, width, height] = group.rectangle;
		return this.#order
			.filter((box) => {
				const [x, y, w, h] = box.rectangle;
				const lies = x >= left && y >= top && x + w <= left + width && y + h <= top + height;
				return lies && box.id !== id && isMovable(box);
			})
			.map((box) => box.id);
	}

	/** The innermost box at a point, of those not moved along. */
	boxAt([x, y]: Point, without: ReadonlySet<string>): SceneBox | undefined {
		return this.#order.findLast(
			({ id, rectangle, reference }) => reference.kind !== 'furniture' && !without.has(id) && holds(rectangle, x, y)
		);
	}
}

const holds = ([left, top, width, height]: Rectangle, x: number, y: number): boolean =>
	x >= left && x <= left + width && y >= top && y <= top + height;

export type Landing =
	| { readonly kind: 'slot'; readonly slot: string; readonly box: string }
	| { readonly kind: 'object'; readonly object: string; readonly box: string }
	| { readonly kind: 'free' };

/** What dropping at a box means: into its slot, into the object, or simply there. Looks outwards from the box. */
export function landingOf(containment: Containment, box: SceneBox | undefined, dragged: ReadonlySet<string>): Landing {
	let at = box;
	for (let steps = 0; at !== undefined && steps < 32; steps += 1) {
		if (at.reference.kind === 'object' && !dragged.has(at.id)) {
			return { kind: 'object', object: at.reference.id, box: at.id };
		}
		if (at.reference.kind === 'slot') return { kind: 'slot', slot: at.reference.id, box: at.id };
		at = at.parent === '' ? undefined : containment.box(at.parent);
	}
	return { kind: 'free' };
}
