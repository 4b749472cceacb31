/** The check report as one page that needs nothing else: counts, findings with their basis, flows, checklist. */
import type { Exporter, ExportInput } from '$exporters/exporter';
import { reportSubject, reportTables } from '$exporters/catalogue/report-tables';
import { plainPage } from './plain-page';

/** The page as text. */
export const checkReportHtml = (input: ExportInput): string => {
	const { meta } = input.edition.architecture;
	return plainPage({
		title: `Báo cáo kiểm tra – ${meta.name}`,
		isSample: meta.sample,
		paragraphs: [reportSubject(input)],
		tables: reportTables(input)
	});
};

/** The report alone, as dossiers hold it. */
export const exportCheckReport: Exporter = (input, progress) => {
	progress(1, 'HTML');
	return Promise.resolve({
		files: [
			{
				path: 'bao-cao-kiem-tra.html',
				mediaType: 'text/html; charset=utf-8',
				bytes: new TextEncoder().encode(checkReportHtml(input))
			}
		],
		losses: []
	});
};
