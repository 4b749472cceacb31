/** A diagram on which people arrange things: what the model draws takes nothing that is placed by hand. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { isKeptView } from '$models/architecture/kept-view';
import { fail, ok, type Result } from '$models/architecture/result';

export function drawnDiagram(architecture: Architecture, id: string): Result<DiagramId> {
	const diagram = architecture.diagrams.get(DiagramId(id));
	if (diagram === undefined) return fail('not-found', `No diagram ${id}`, 'diagram');
	if (isKeptView(diagram)) return fail('kept-view', `${id} is a view made from the model`, 'diagram');
	return ok(diagram.id);
}
