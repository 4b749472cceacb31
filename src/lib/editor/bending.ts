/** Leading a relation's line over points: what is bent is kept for this diagram alone. */
import type { Point } from '$models/architecture/architecture';
import type { SceneLine } from '$models/scene/scene';
import type { EditorCall, EditorState } from './editor-state.svelte';

/** The line of the relation that is chosen, on the diagram shown. */
export const chosenLine = ({
	drawing: { scene },
	active
}: Pick<EditorState, 'drawing' | 'active'>): SceneLine | undefined =>
	active?.kind !== 'relation'
		? undefined
		: scene?.lines.find(({ reference }) => reference.kind === 'relation' && reference.id === active.id);

/** The points between both ends. */
export const bendsOf = ({ points }: Pick<SceneLine, 'points'>): readonly Point[] => points.slice(1, -1);

export const moved = (bends: readonly Point[], index: number, to: Point): readonly Point[] =>
	bends.map((bend, at) => (at === index ? to : bend));

/** One more point, in the segment that begins at this point of the whole line. */
export const inserted = (bends: readonly Point[], segment: number, at: Point): readonly Point[] => [
	...bends.slice(0, segment),
	at,
	...bends.slice(segment)
];

export const without = (bends: readonly Point[], index: number): readonly Point[] =>
	bends.filter((_, at) => at !== index);

/** No points left gives the line back to the layout. */
export const bendCall = (diagram: string, relation: string, bends: readonly Point[]): EditorCall => ({
	type: 'line.bend',
	diagram,
	relation,
	points: bends.length === 0 ? null : bends.map(([x, y]) => [Math.round(x), Math.round(y)])
});
