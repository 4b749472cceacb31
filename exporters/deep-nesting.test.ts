/** Objects that stand in one another 200 deep, in the check and in every format. */
import { beforeAll, describe, expect, it } from 'vitest';
import { noClaims, readCanonical } from '$models/architecture/canonical';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { deepFile } from '../tests/generators/deep-nesting';
import type { ExportInput } from './exporter';
import { prepareExport } from './prepare';
import { exportFormats, type ExportFormatId } from './registry';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
/** Made along with the dossier. */
const inDossier: ReadonlySet<string> = new Set(['form01-docx', 'form01-pdf', 'form02', 'form03']);
const formats = (Object.keys(exportFormats) as ExportFormatId[]).filter((format) => !inDossier.has(format));

const read = readCanonical(JSON.stringify(deepFile));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;

describe('200 levels of nesting', () => {
	let input: ExportInput;
	beforeAll(async () => {
		input = await prepareExport(architecture, noClaims, pack, { level: 'internal', asOf: '2026-11-26' });
	});

	it('are checked', () => {
		expect(check(architecture, pack, '2026-11-26').findings.length).toBeGreaterThan(0);
	});

	it.each(formats)('come out in the format %s', async (format) => {
		const exporter = await exportFormats[format].loader();
		const { files } = await exporter(input, () => undefined);
		expect(files.length).toBeGreaterThan(0);
		expect(files.every(({ bytes }) => bytes.length > 0)).toBe(true);
	});
});
