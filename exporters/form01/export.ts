/** Form 01 in its two formats, from one document model. */
import type { ExportInput } from '$exporters/exporter';
import { bothFormats, exporterOf, optionsFor, type DocumentToExport } from '$exporters/document/export';
import type { BuiltDocument } from '$exporters/document/build';
import { buildDocument } from './build';

/** The document of an edition. */
export const buildForm01 = async (input: ExportInput): Promise<BuiltDocument> =>
	buildDocument(input, await optionsFor(input));

/** Form 01 in both formats at once. */
export const form01Files = async (
	input: ExportInput
): Promise<{ readonly docx: Uint8Array; readonly pdf: Uint8Array }> => bothFormats(await buildForm01(input));

const form01: DocumentToExport = { label: 'Mẫu số 01', name: 'Mau-01', build: buildForm01 };

export const exportForm01Docx = exporterOf(form01, 'docx');
export const exportForm01Pdf = exporterOf(form01, 'pdf');
