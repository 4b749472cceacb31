import { z } from 'zod';
import { keysOf } from '$models/architecture/flat-keys';
import { KpiId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';

/** Adds an indicator. */
export const kpiAdd = defineCommand({
	type: 'kpi.add',
	input: z.strictObject({ id: idSchema.optional(), fields: fieldsSchema }),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.kpis.has(KpiId(id))) return fail('double-id', `There is an indicator ${id} already`, 'id');
		const fields = checkedFields(pack, 'kpi', input.fields);
		if (!fields.ok) return fields;
		return ok({ edits: [{ op: 'create', root: 'kpis', id, keys: keysOf(fields.value, {}) }], created: [id] });
	}
});
