/** What people have moved since the scene was drawn: it is shown there at once, before its lines are routed anew. */
import type { Architecture, Rectangle } from '$models/architecture/architecture';
import type { Scene } from '$models/scene/scene';

/** Boxes of a free diagram that stand elsewhere by now, by drawn id; another size waits for the next drawing. */
export function movedByHand(
	scene: Scene,
	{ nodes, geometry }: Pick<Architecture, 'nodes' | 'geometry'>
): ReadonlyMap<string, Rectangle> {
	const drawn = new Map(scene.boxes.map(({ id, rectangle }) => [id, rectangle]));
	const moved = new Map<string, Rectangle>();
	for (const node of nodes.values()) {
		const place = node.diagram === scene.diagram ? geometry.get(node.id) : undefined;
		if (place === undefined) continue;
		const id = node.kind === 'object' ? `object/${node.object}` : `note/${node.id}`;
		const was = drawn.get(id);
		if (was === undefined || was[2] !== place[2] || was[3] !== place[3]) continue;
		if (was[0] !== place[0] || was[1] !== place[1]) moved.set(id, place);
	}
	return moved;
}
