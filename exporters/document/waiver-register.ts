/**
 * What the agency lets pass for a while, a row for each finding: why, who asked, who granted it and until when. Form 01
 * (annex 07), the checklist and the report of the check show this one table.
 */
import type { ExportInput } from '$exporters/exporter';
import { vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import { LET_PASS } from './finding-outcome';

export interface WaiverRegister {
	readonly title: string;
	readonly head: readonly string[];
	/** How wide each column is beside the others. */
	readonly weights: readonly number[];
	readonly rows: readonly (readonly string[])[];
	/** That the law is as it was, whatever the agency let pass. */
	readonly remark: string;
}

/** No instrument lets an agency free itself of a requirement: it only orders its own work. */
export const NO_EXEMPTION =
	'Đây là quyết định nội bộ của cơ quan về thời điểm khắc phục; không miễn trừ yêu cầu của pháp luật và không làm thay đổi kết quả kiểm tra.';

const columns: readonly (readonly [title: string, weight: number])[] = [
	['Đối tượng', 2],
	['Yêu cầu', 2.6],
	['Lý do', 3],
	['Người đề nghị', 1.6],
	['Người chấp thuận', 1.6],
	['Ngày chấp thuận', 1.2],
	['Đến hết ngày', 1.2]
];

/** How many of some findings are let pass, in the words of all files; '' for none. */
export const letPassCount = (count: number): string =>
	count === 0 ? '' : `${vietnameseNumber(count)} trường hợp được ${LET_PASS}`;

/** Without the columns that no row fills: readers who may not have the words of people get the days alone. */
export function waiverRegister({ report, waived }: Pick<ExportInput, 'report' | 'waived'>): WaiverRegister {
	const all = report.findings.flatMap(({ id, ruleTitle, subject }) => {
		const granted = waived?.get(id);
		if (granted === undefined) return [];
		const { told, grantedOn, until } = granted;
		return [
			[
				[subject.code, subject.name].filter((text) => text !== '').join(' – '),
				ruleTitle.vi,
				told?.reason ?? '',
				told?.askedBy ?? '',
				told?.grantedBy ?? '',
				grantedOn === null ? '' : vietnameseDate(grantedOn),
				vietnameseDate(until)
			]
		];
	});
	const filled = columns.flatMap((_, at) => (all.some((row) => row[at] !== '') ? [at] : []));
	return {
		title: 'Trường hợp được cơ quan chấp thuận nội bộ cho khắc phục sau',
		head: filled.map((at) => columns[at]?.[0] ?? ''),
		weights: filled.map((at) => columns[at]?.[1] ?? 1),
		rows: all.map((row) => filled.map((at) => row[at] ?? '')),
		remark: NO_EXEMPTION
	};
}
