/** Putting what the architecture has already on a free diagram: the same object there, never another like it. */
import type { Architecture, Point, Rectangle } from '$models/architecture/architecture';
import { DiagramId, figureNode, ObjectId } from '$models/architecture/identifier';
import { belongsOn, statesOfObject } from '$models/architecture/model-states';
import { freeSpots } from '$models/layout/free-spots';
import type { Scene } from '$models/scene/scene';
import type { Choice } from './choice';
import type { EditorCall, EditorState } from './editor-state.svelte';

/** As large as the layout draws an object whose name takes three lines. */
export const BOX = { width: 176, height: 72 } as const;
/** Nearer to the edge of the sheet nothing is put. */
const EDGE = 24;

interface Asked {
	readonly architecture: Architecture;
	readonly diagram: string;
	/** State that the diagram draws; '' where it does not say. */
	readonly state: string;
	/** What is drawn there now; null while nothing is. */
	readonly scene: Scene | null;
	readonly objects: readonly string[];
	/** Where the first shall stand; null where the layout finds a place. */
	readonly at: Point | null;
}

export interface Put {
	readonly calls: readonly EditorCall[];
	/** All that were asked for and stand there afterwards. */
	readonly chosen: readonly Choice[];
	readonly placed: readonly string[];
	/** Stood there already. */
	readonly there: readonly string[];
	/** Put there and not drawn, since they belong to another state than it draws. */
	readonly hidden: readonly string[];
}

/** What a box put at a place must not lie on; a group stands behind what is put into it. */
export function takenPlaces(scene: Scene | null, at: Point): readonly Rectangle[] {
	const holds = ([x, y, width, height]: Rectangle): boolean =>
		at[0] >= x && at[0] <= x + width && at[1] >= y && at[1] <= y + height;
	return (scene?.boxes ?? [])
		.filter(({ role, reference, rectangle }) => {
			if (role === 'group') return !holds(rectangle);
			return reference.kind === 'object' || reference.kind === 'note' || role === 'title';
		})
		.map(({ rectangle }) => rectangle);
}

/** Places for so many new boxes, the first with its middle at a point or as near as there is room. */
export function spotsAt(scene: Scene | null, [x, y]: Point, count: number): readonly Rectangle[] {
	const corner: Point = [Math.max(EDGE, Math.round(x - BOX.width / 2)), Math.max(EDGE, Math.round(y - BOX.height / 2))];
	return freeSpots(takenPlaces(scene, [x, y]), { count, ...BOX, at: corner });
}

/** Any kind may stand on a free diagram; relations among what stands there are drawn by themselves. */
export function putOf({ architecture, diagram, state, scene, objects, at }: Asked): Put {
	const known = [...new Set(objects)].flatMap((id) => {
		const object = architecture.objects.get(ObjectId(id));
		return object === undefined || object.deletedAt !== null ? [] : [object];
	});
	const stands = (id: ObjectId): boolean => architecture.nodes.has(figureNode(DiagramId(diagram), id));
	const placed = known.filter(({ id }) => !stands(id));
	const spots = at === null ? [] : spotsAt(scene, at, placed.length);
	return {
		calls: placed.map(({ id }, index) => {
			const rectangle = spots[index];
			return { type: 'node.add', diagram, object: id, ...(rectangle === undefined ? {} : { rectangle }) };
		}),
		chosen: known.map(({ id }) => ({ kind: 'object', id })),
		placed: placed.map(({ id }) => id),
		there: known.filter(({ id }) => stands(id)).map(({ id }) => id),
		hidden: placed.filter((object) => !belongsOn(statesOfObject(object), state)).map(({ id }) => id)
	};
}

/** The objects that are chosen and not on the free diagram shown. */
export function chosenElsewhere({ architecture, selection, freeDiagram }: EditorState): readonly string[] {
	if (architecture === null || freeDiagram === null) return [];
	const diagram = DiagramId(freeDiagram);
	return selection
		.filter(({ kind, id }) => kind === 'object' && !architecture.nodes.has(figureNode(diagram, ObjectId(id))))
		.map(({ id }) => id);
}

/** Which of some objects a diagram of a state draws once they say that they are of both: what ends in the target stays out. */
export const drawnInBoth = (
	{ objects }: Pick<Architecture, 'objects'>,
	ids: readonly string[],
	state: string
): readonly string[] =>
	ids.filter((id) => {
		const object = objects.get(ObjectId(id));
		if (object === undefined) return false;
		const fields = { ...object.fields, modelState: { value: 'both' } };
		return belongsOn(statesOfObject({ ...object, fields }), state);
	});

/** Lets objects belong to today and to the target alike, so that diagrams of either draw them. */
export const bothStatesCalls = (objects: readonly string[]): readonly EditorCall[] =>
	objects.map((id) => ({
		type: 'field.set',
		subject: 'object',
		id,
		field: 'modelState',
		entry: { value: 'both' },
		target: false
	}));
