/** Form 01 in its two formats, from one document model. */
import type { Exporter, ExportInput } from '$exporters/exporter';
import { fileNameVersion } from '$exporters/dossier/file-name';
import { buildDocument, type BuiltDocument } from './build';
import { conditionsOf } from './conditions';
import { writeDocx } from './docx';
import { typeset, writePdf } from './pdf';
import { loadPainter } from './pictures';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const pdfType = 'application/pdf';

/** The document of an edition; no painter is loaded where there is nothing to draw. */
export async function buildForm01(input: ExportInput): Promise<BuiltDocument> {
	const draw =
		input.scenes.length === 0 ? () => Promise.resolve({ svg: '', png: new Uint8Array() }) : await loadPainter();
	return buildDocument(input, { draw, holds: conditionsOf(input) });
}

export const exportForm01Docx: Exporter = async (input, progress) => {
	progress(0, 'Mẫu số 01: nội dung');
	const { model, losses } = await buildForm01(input);
	progress(0.5, 'Mẫu số 01: DOCX');
	const { pages } = await typeset(model);
	const bytes = await writeDocx(model, pages);
	progress(1, 'Mẫu số 01: DOCX');
	return { files: [{ path: `Mau-01${fileNameVersion(input.dossier)}.docx`, mediaType: docxType, bytes }], losses };
};

export const exportForm01Pdf: Exporter = async (input, progress) => {
	progress(0, 'Mẫu số 01: nội dung');
	const { model, losses } = await buildForm01(input);
	progress(0.5, 'Mẫu số 01: PDF');
	const bytes = await writePdf(model);
	progress(1, 'Mẫu số 01: PDF');
	return { files: [{ path: `Mau-01${fileNameVersion(input.dossier)}.pdf`, mediaType: pdfType, bytes }], losses };
};
