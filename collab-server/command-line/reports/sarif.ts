import { sep } from 'node:path';
import { sarifOf } from '$exporters/check-report/sarif';
import { ENGINE } from '$collab/engine';
import type { ReportFormat } from './report-format';

/** For a code host. */
export const sarif: ReportFormat = ({ report, path, pack }) =>
	sarifOf({ report, pack, uri: path.split(sep).join('/'), engine: ENGINE });
