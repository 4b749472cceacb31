/** Writes khuevan.schema.json, the JSON Schema of the canonical file: `node --import tsx models/architecture/write-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileJsonSchema } from './file-json-schema';

writeFileSync(fileURLToPath(new URL('./khuevan.schema.json', import.meta.url)), fileJsonSchema());
