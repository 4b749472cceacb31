/** What became of a diagram between two states: of what it shows, and of where that stands. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import type { DiagramDifference } from '$models/compare/diagram-differences';
import { differences, type Differences } from '$models/compare/differences';
import type { FieldDifference, RecordDifference } from '$models/compare/record-differences';
import type { Pack } from '$models/framework/pack';
import { drawingOf } from './drawn-view';
import type { KeptDrawing } from './kept-drawing';
import { shownObjects } from './view-of';

type Pair<Of> = readonly [before: Of, after: Of];

export interface DiagramSince {
	/** What was put on it, taken from it, says something else, or stands elsewhere. */
	readonly layout: Pick<DiagramDifference, 'added' | 'removed' | 'changed' | 'moved' | 'bent'>;
	/** Its own fields, without those that every version of the dossier writes into the title block. */
	readonly fields: readonly FieldDifference[];
	/** Objects and relations that it shows in either state, and that came, went or changed. */
	readonly records: readonly RecordDifference[];
	/** Whether it is a table whose cells say something else. */
	readonly isTableChanged: boolean;
}

/** They are written anew with each version of the dossier, and say nothing of what the diagram shows. */
const ofEveryVersion: ReadonlySet<string> = new Set(['version', 'effective']);

function shownIn(drawing: KeptDrawing | null): readonly string[] {
	if (drawing?.kind !== 'boxes') return [];
	const { view } = drawing;
	return [...shownObjects(view).map(({ id }) => `object:${id}`), ...view.relations.map(({ id }) => `relation:${id}`)];
}

const cellsOf = (drawing: KeptDrawing | null): unknown =>
	drawing?.kind === 'table' ? JSON.stringify([drawing.columns, drawing.rows]) : null;

/** Places given by hand on what the framework or a view lays out itself, which are no nodes. */
function placesOn(id: string, [before, after]: Pair<Architecture>): readonly string[] {
	const given = [...before.geometry.keys(), ...after.geometry.keys()];
	return [...new Set(given)].filter(
		(node) =>
			node.startsWith(`${id}/`) &&
			!before.nodes.has(node) &&
			!after.nodes.has(node) &&
			!isSame(before.geometry.get(node), after.geometry.get(node))
	);
}

/** Of one that both states have. `differs`: all that they differ in, where it is worked out already. */
export function diagramSince(
	states: Pair<Architecture>,
	packs: Pair<Pack>,
	id: string,
	differs: Pick<Differences, 'records' | 'diagrams'> = differences(...states)
): DiagramSince {
	const drawingIn = (at: 0 | 1): KeptDrawing | null => {
		const diagram = states[at].diagrams.get(DiagramId(id));
		return diagram === undefined ? null : drawingOf(states[at], packs[at], diagram);
	};
	const [was, is] = [drawingIn(0), drawingIn(1)];
	const shown = new Set([...shownIn(was), ...shownIn(is)]);
	const stands = differs.diagrams.find((one) => one.id === id);
	const own = differs.records.find((one) => one.subject === 'diagram' && one.id === id);
	const { added = [], removed = [], changed = [], moved = [], bent = [] } = stands ?? {};
	return {
		layout: { added, removed, changed, moved: [...moved, ...placesOn(id, states)], bent },
		fields: (own?.fields ?? []).filter(({ key }) => !ofEveryVersion.has(key)),
		records: differs.records.filter((one) => shown.has(`${one.subject}:${one.id}`)),
		isTableChanged: cellsOf(was) !== cellsOf(is)
	};
}

/** Whether anything of it is otherwise. */
export const isDiagramChanged = ({ layout, fields, records, isTableChanged }: DiagramSince): boolean =>
	isTableChanged || fields.length + records.length > 0 || Object.values(layout).some(({ length }) => length > 0);
