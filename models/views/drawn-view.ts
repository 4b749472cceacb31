/** What a diagram shows of a state, be it put there by hand, a figure of the framework or a view kept of the model. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { isKeptView, keptRequest } from '$models/architecture/kept-view';
import type { Pack } from '$models/framework/pack';
import { keptDrawing, type KeptDrawing } from './kept-drawing';
import { viewOf } from './view-of';

/** null for what this program cannot read. */
export function drawingOf(architecture: Architecture, pack: Pack, diagram: Diagram): KeptDrawing | null {
	if (!isKeptView(diagram)) {
		const view = viewOf(architecture, pack, diagram.id, '');
		return view === undefined ? null : { kind: 'boxes', view };
	}
	const asked = keptRequest(diagram);
	return asked.ok ? keptDrawing(architecture, pack, diagram, asked.value, { asOf: '', findings: new Map() }) : null;
}
