import { publishedReport } from '$models/conformance/published-report';
import type { ReportFormat } from './report-format';

/** For a program; docs/formats/check-report.schema.json is its schema. */
export const json: ReportFormat = ({ report }) => JSON.stringify(publishedReport(report), null, 2);
