import { z } from 'zod';
import { keysOf } from '$models/architecture/flat-keys';
import { DiagramId } from '$models/architecture/identifier';
import { KEPT_VIEW, VIEW_FIELD } from '$models/architecture/kept-view';
import { fail, ok } from '$models/architecture/result';
import { viewRequestSchema, writeRequest } from '$models/architecture/view-request';
import { diagramTypeOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { defineCommand, idSchema } from './command';
import { checkedFields } from './field-input';

/** Whether a view may be kept as this: outside the dossier, or as a free type of the framework. */
export const isViewKind = (pack: Pack, kind: string): boolean =>
	kind === KEPT_VIEW || diagramTypeOf(pack, kind)?.figure === '';

/**
 * Keeps a view made from the model under a title, for all who see the architecture; as one of the dossier's diagrams
 * where a type of the framework is given, and then of a free one, since a reference figure is filled by people.
 */
export const viewKeep = defineCommand({
	type: 'view.keep',
	input: z.strictObject({
		id: idSchema.optional(),
		kind: z.string().default(KEPT_VIEW),
		title: z.string().min(1),
		request: viewRequestSchema
	}),
	plan(architecture, { id: given, kind, title, request }, { pack, newId }) {
		const id = given ?? newId();
		if (architecture.diagrams.has(DiagramId(id))) return fail('double-id', `There is a diagram ${id} already`, 'id');
		if (!isViewKind(pack, kind)) return fail('unknown-kind', `No view is kept as a diagram ${kind}`, 'kind');
		const named = checkedFields(pack, 'diagram', { title: { value: title } });
		if (!named.ok) return named;
		if (named.value['title'] === undefined) return fail('no-title', 'A kept view has a title', 'title');
		const fields = { ...named.value, [VIEW_FIELD]: { value: writeRequest(request) } };
		return ok({
			edits: [{ op: 'create', root: 'diagrams', id, keys: { type: kind, ...keysOf(fields, {}) } }],
			created: [id]
		});
	}
});
