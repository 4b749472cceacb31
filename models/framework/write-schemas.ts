/** Writes the JSON Schema of each kind of pack file: `node --import tsx models/framework/write-schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaTexts } from './schema-texts';

const folder = new URL('./schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaTexts()) writeFileSync(new URL(`${name}.schema.json`, folder), text);
