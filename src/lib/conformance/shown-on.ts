/** On which diagrams of a state each object and relation is drawn, be it put there by hand or by the model. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { isKeptView, keptRequest } from '$models/architecture/kept-view';
import { liveDiagrams } from '$models/architecture/live';
import type { Pack } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import { keptDrawing } from '$models/views/kept-drawing';
import type { View } from '$models/views/view';
import { shownObjects, viewOf } from '$models/views/view-of';
import { diagramTitle } from '$exporters/record-title';
import type { FrozenDiagram } from './desk-shapes';

/** By `object:<id>` and `relation:<id>`; what is drawn nowhere is not in it. */
export type ShownOn = ReadonlyMap<string, readonly FrozenDiagram[]>;

/** All diagrams and kept views, in the order of their titles. */
export const listedDiagrams = (architecture: Architecture): readonly FrozenDiagram[] =>
	liveDiagrams(architecture)
		.map((diagram) => ({ id: diagram.id, title: diagramTitle(diagram) || diagram.id }))
		.toSorted((a, b) => compareVietnamese(a.title, b.title));

/** null for a table, which leads to no record, and for what this program cannot read. */
function drawnView(architecture: Architecture, pack: Pack, diagram: Diagram): View | null {
	if (!isKeptView(diagram)) return viewOf(architecture, pack, diagram.id, '') ?? null;
	const asked = keptRequest(diagram);
	if (!asked.ok) return null;
	const drawing = keptDrawing(architecture, pack, diagram, asked.value, { asOf: '', findings: new Map() });
	return drawing.kind === 'boxes' ? drawing.view : null;
}

export function shownOn(architecture: Architecture, pack: Pack): ShownOn {
	const shown = new Map<string, FrozenDiagram[]>();
	const byId = new Map(liveDiagrams(architecture).map((diagram) => [diagram.id, diagram]));
	for (const listed of listedDiagrams(architecture)) {
		const diagram = byId.get(DiagramId(listed.id));
		const view = diagram === undefined ? null : drawnView(architecture, pack, diagram);
		if (view === null) continue;
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
