/** The closed vocabulary of conditions, checked strictly: a construct that is not listed here is refused. */
import { z } from 'zod';
import type { Condition, Subject } from './condition';
import { patternFault } from './pattern';

const path = z.string().regex(/^\^?(?:(?:to:)?[A-Za-z][A-Za-z0-9]*|@[a-z][a-z-]*)$/u, 'is no field path');
const date = z.union([z.literal('@as-of'), z.iso.date('is no ISO date and not @as-of')]);
const whole = z.number().int().nonnegative();
const bounds = { min: z.exactOptional(whole), max: z.exactOptional(whole) };
const range = z.strictObject({ min: z.exactOptional(z.number()), max: z.exactOptional(z.number()) });
const pattern = z.string().superRefine((source, context) => {
	const fault = patternFault(source);
	if (fault !== null) context.addIssue({ code: 'custom', message: fault });
});
const direction = z.enum(['out', 'in', 'any']);
const types = z.exactOptional(z.array(z.string()).min(1));

export const subjects = [
	'object',
	'relation',
	'mapping',
	'gap',
	'task',
	'kpi',
	'goal',
	'diagram'
] as const satisfies readonly Subject[];

export const subjectSchema = z.enum(subjects);
export const ruleSubjectSchema = z.enum([...subjects, 'chapter', 'architecture']);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() => {
	const where = z.exactOptional(conditionSchema);
	return z.union([
		z.strictObject({ all: z.array(conditionSchema).min(1) }),
		z.strictObject({ any: z.array(conditionSchema).min(1) }),
		z.strictObject({ not: conditionSchema }),
		z.strictObject({ use: z.string().min(1) }),
		z.strictObject({ is: z.tuple([path, z.union([z.string(), z.number(), z.boolean()])]) }),
		z.strictObject({ in: z.tuple([path, z.array(z.string()).min(1)]) }),
		z.strictObject({ has: z.tuple([path, z.string()]) }),
		z.strictObject({ present: path }),
		z.strictObject({ answered: path }),
		z.strictObject({ absent: path }),
		z.strictObject({ undetermined: path }),
		z.strictObject({ matches: z.tuple([path, pattern]) }),
		z.strictObject({ anyText: pattern }),
		z.strictObject({ before: z.tuple([path, date]) }),
		z.strictObject({ after: z.tuple([path, date]) }),
		z.strictObject({ within: z.tuple([path, whole]) }),
		z.strictObject({ number: z.tuple([path, range]) }),
		z.strictObject({ size: z.tuple([path, range]) }),
		z.strictObject({
			compare: z.tuple([path, z.enum(['same', 'different', 'less', 'at-most', 'more', 'at-least']), path])
		}),
		z.strictObject({
			relations: z.strictObject({ direction, types, where, other: where, ...bounds })
		}),
		z.strictObject({
			reaches: z.strictObject({ direction, types, where, steps: z.number().int().min(1).max(4), to: conditionSchema })
		}),
		z.strictObject({
			linked: z.strictObject({
				to: z.enum(['gaps', 'tasks', 'objects', 'children', 'mappings', 'diagrams']),
				where,
				...bounds
			})
		}),
		z.strictObject({ end: z.tuple([z.enum(['source', 'target', 'parent', 'object']), conditionSchema]) }),
		z.strictObject({ unique: z.array(path).min(1), diacritics: z.exactOptional(z.literal(true)) }),
		z.strictObject({ listed: path }),
		z.strictObject({ componentOfLayer: z.literal(true) }),
		z.strictObject({ slotFunction: z.array(z.string()).min(1) }),
		z.strictObject({ sameFunction: z.strictObject({ where, ...bounds }) }),
		z.strictObject({ allowedRelation: z.literal(true) }),
		z.strictObject({ withinViewpoint: path }),
		z.strictObject({ requiredFieldsPresent: z.strictObject({ except: z.array(z.string()) }) }),
		z.strictObject({ undeterminedExplained: z.literal(true) }),
		z.strictObject({ codesKnown: z.literal(true) }),
		z.strictObject({ mandatoryDiagrams: z.literal(true) }),
		z.strictObject({ slotsFilled: z.strictObject({ kinds: z.array(z.string()).min(1) }) }),
		z.strictObject({ count: z.strictObject({ of: subjectSchema, where, ...bounds }) }),
		z.strictObject({
			share: z.strictObject({
				of: subjectSchema,
				among: where,
				where: conditionSchema,
				percent: z.number().min(0).max(100)
			})
		})
	]);
});
