/** Writes the JSON Schema of a mapping: `node --import tsx exporters/archimate/write-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { mappingSchemaText } from './mapping-schema';

writeFileSync(new URL('./mappings/mapping.schema.json', import.meta.url), mappingSchemaText());
