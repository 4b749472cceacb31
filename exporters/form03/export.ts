import type { Exporter } from '$exporters/exporter';
import { fileNameTail } from '$exporters/dossier/file-name';
import { writeForm03 } from './write';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Form 03 as one workbook. */
export const exportForm03: Exporter = async (input, progress) => {
	progress(0, 'Mẫu số 03');
	const { bytes, losses } = await writeForm03(input);
	progress(1, 'Mẫu số 03');
	return {
		files: [
			{ path: `Mau-03${fileNameTail(input.dossier, input.edition.architecture.meta)}.xlsx`, mediaType: xlsxType, bytes }
		],
		losses
	};
};
