import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { DiagramId } from '$models/architecture/identifier';
import { isKeptView, VIEW_FIELD } from '$models/architecture/kept-view';
import { fail, ok } from '$models/architecture/result';
import { viewRequestSchema, writeRequest } from '$models/architecture/view-request';
import { anyIdSchema, defineCommand } from './command';
import { setField, setKey } from './record-of';
import { isViewKind } from './view-keep';

/**
 * Lets a kept view ask for something else, or be another diagram of the dossier, or none. One that this program could not
 * read asks for what is given from now on.
 */
export const viewChange = defineCommand({
	type: 'view.change',
	input: z
		.strictObject({ diagram: anyIdSchema, request: viewRequestSchema.optional(), kind: z.string().optional() })
		.refine(({ request, kind }) => request !== undefined || kind !== undefined, 'needs a request or a kind'),
	plan(architecture, { diagram: id, request, kind }, { pack }) {
		const diagram = architecture.diagrams.get(DiagramId(id));
		if (diagram === undefined || !isKeptView(diagram)) return fail('not-found', `No kept view ${id}`, 'diagram');
		if (kind !== undefined && !isViewKind(pack, kind))
			return fail('unknown-kind', `No view is kept as a diagram ${kind}`, 'kind');
		const edits: Edit[] = [];
		if (request !== undefined) {
			const entry = { value: writeRequest(request) };
			edits.push(...setField('diagram', id, VIEW_FIELD, diagram.fields[VIEW_FIELD], entry));
		}
		if (kind !== undefined && kind !== diagram.type) edits.push(setKey('diagram', id, 'type', kind));
		return ok({ edits, created: [] });
	}
});
