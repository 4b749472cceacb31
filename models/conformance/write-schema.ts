/** Writes docs/formats/check-report.schema.json: `node --import tsx models/conformance/write-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkReportJsonSchema } from './report-schema';

writeFileSync(
	fileURLToPath(new URL('../../docs/formats/check-report.schema.json', import.meta.url)),
	checkReportJsonSchema()
);
