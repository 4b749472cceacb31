import { edition } from '$models/architecture/edition';
import type { ReportFormat } from './report-format';

/** For a browser. */
export const html: ReportFormat = async ({ report, architecture, dossier, pack }) => {
	const { checkReportHtml } = await import('$exporters/html/check-report');
	const cut = edition(architecture, { level: 'internal', asOf: report.asOf, pack });
	return checkReportHtml({ report, dossier, edition: cut, pack, asOf: report.asOf, scenes: [] });
};
