/** The closed vocabulary of conditions, checked strictly: a construct that is not listed here is refused. */
import { z } from 'zod';
import type { Condition } from './pack';

const path = z.string().regex(/^(?:to:)?[A-Za-z][A-Za-z0-9]*$|^@[a-z][a-z-]*$/u, 'is no field path');
const bounds = {
	min: z.exactOptional(z.number().int().nonnegative()),
	max: z.exactOptional(z.number().int().nonnegative())
};
const pattern = z.string().refine((source) => {
	try {
		new RegExp(source, 'iu');
		return true;
	} catch {
		return false;
	}
}, 'is no regular expression');

export const subjectSchema = z.enum(['object', 'relation', 'mapping', 'gap', 'task', 'kpi', 'goal', 'diagram']);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		z.strictObject({ all: z.array(conditionSchema).min(1) }),
		z.strictObject({ any: z.array(conditionSchema).min(1) }),
		z.strictObject({ not: conditionSchema }),
		z.strictObject({ is: z.tuple([path, z.union([z.string(), z.number(), z.boolean()])]) }),
		z.strictObject({ in: z.tuple([path, z.array(z.string()).min(1)]) }),
		z.strictObject({ has: z.tuple([path, z.string()]) }),
		z.strictObject({ present: path }),
		z.strictObject({ answered: path }),
		z.strictObject({ absent: path }),
		z.strictObject({ undetermined: path }),
		z.strictObject({ matches: z.tuple([path, pattern]) }),
		z.strictObject({ before: z.tuple([path, z.string()]) }),
		z.strictObject({
			relations: z.strictObject({
				direction: z.enum(['out', 'in', 'any']),
				types: z.exactOptional(z.array(z.string())),
				where: z.exactOptional(conditionSchema),
				other: z.exactOptional(conditionSchema),
				...bounds
			})
		}),
		z.strictObject({
			linked: z.strictObject({
				to: z.enum(['gaps', 'tasks', 'objects', 'children', 'mappings']),
				where: z.exactOptional(conditionSchema),
				...bounds
			})
		}),
		z.strictObject({ end: z.tuple([z.enum(['source', 'target', 'parent', 'object']), conditionSchema]) }),
		z.strictObject({ unique: z.array(path).min(1) }),
		z.strictObject({ listed: path }),
		z.strictObject({ componentOfLayer: z.literal(true) }),
		z.strictObject({ slotFunction: z.array(z.string()).min(1) }),
		z.strictObject({ anyText: pattern }),
		z.strictObject({ requiredFieldsPresent: z.strictObject({ except: z.array(z.string()) }) }),
		z.strictObject({ undeterminedExplained: z.literal(true) }),
		z.strictObject({ mandatoryDiagrams: z.literal(true) }),
		z.strictObject({
			count: z.strictObject({ of: subjectSchema, where: z.exactOptional(conditionSchema), ...bounds })
		})
	])
);
