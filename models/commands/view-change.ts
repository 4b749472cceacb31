import { z } from 'zod';
import { DiagramId } from '$models/architecture/identifier';
import { isKeptView, VIEW_FIELD } from '$models/architecture/kept-view';
import { fail, ok } from '$models/architecture/result';
import { viewRequestSchema, writeRequest } from '$models/architecture/view-request';
import { anyIdSchema, defineCommand } from './command';
import { setField } from './record-of';

/** Lets a kept view ask for something else; one that this program could not read asks for this from now on. */
export const viewChange = defineCommand({
	type: 'view.change',
	input: z.strictObject({ diagram: anyIdSchema, request: viewRequestSchema }),
	plan(architecture, { diagram: id, request }) {
		const diagram = architecture.diagrams.get(DiagramId(id));
		if (diagram === undefined || !isKeptView(diagram)) return fail('not-found', `No kept view ${id}`, 'diagram');
		const entry = { value: writeRequest(request) };
		return ok({ edits: setField('diagram', id, VIEW_FIELD, diagram.fields[VIEW_FIELD], entry), created: [] });
	}
});
