import { z } from 'zod';
import { mappingSchema } from './mapping';

/** JSON Schema of a mapping, for editors of one; the reader itself goes by zod. */
export const mappingSchemaText = (): string =>
	`${JSON.stringify(z.toJSONSchema(mappingSchema, { unrepresentable: 'any', io: 'input' }), null, '\t')}\n`;
