import { z } from 'zod';
import { fileSchema } from './schema';

/** The JSON Schema of `*.khuevan.json` as text, made from the schema that the reader goes by. */
export const fileJsonSchema = (): string =>
	`${JSON.stringify({ title: 'Khuê Văn architecture, *.khuevan.json', ...z.toJSONSchema(fileSchema, { io: 'input' }) }, null, '\t')}\n`;
