import { z } from 'zod';
import { fileSchemas, ruleFileSchema } from './schema';

/** JSON Schema texts by name, for editors of pack files; the loader itself goes by zod. */
export function schemaTexts(): ReadonlyMap<string, string> {
	const schemas: Readonly<Record<string, z.ZodType>> = { ...fileSchemas, rule: ruleFileSchema };
	return new Map(
		Object.entries(schemas).map(([name, schema]) => [
			name,
			`${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), null, '\t')}\n`
		])
	);
}
