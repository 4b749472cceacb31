/** On which diagrams of a state each object and relation is drawn, be it put there by hand or by the model. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { liveDiagrams } from '$models/architecture/live';
import type { Pack } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import { drawingOf } from '$models/views/drawn-view';
import { shownObjects } from '$models/views/view-of';
import { diagramTitle } from '$exporters/record-title';
import type { FrozenDiagram } from './desk-shapes';

/** By `object:<id>` and `relation:<id>`; what is drawn nowhere is not in it. */
export type ShownOn = ReadonlyMap<string, readonly FrozenDiagram[]>;

/** All diagrams and kept views, in the order of their titles. */
export const listedDiagrams = (architecture: Architecture): readonly FrozenDiagram[] =>
	liveDiagrams(architecture)
		.map((diagram) => ({ id: diagram.id, title: diagramTitle(diagram) || diagram.id }))
		.toSorted((a, b) => compareVietnamese(a.title, b.title));

export function shownOn(architecture: Architecture, pack: Pack): ShownOn {
	const shown = new Map<string, FrozenDiagram[]>();
	const byId = new Map(liveDiagrams(architecture).map((diagram) => [diagram.id, diagram]));
	for (const listed of listedDiagrams(architecture)) {
		const diagram = byId.get(DiagramId(listed.id));
		const drawing = diagram === undefined ? null : drawingOf(architecture, pack, diagram);
		// A table leads to no record.
		if (drawing?.kind !== 'boxes') continue;
		const { view } = drawing;
		const keys = new Set([
			...shownObjects(view).map(({ id }) => `object:${id}`),
			...view.relations.map(({ id }) => `relation:${id}`)
		]);
		for (const key of keys) {
			const known = shown.get(key);
			if (known === undefined) shown.set(key, [listed]);
			else known.push(listed);
		}
	}
	return shown;
}
