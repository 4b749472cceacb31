/** What is not met, in one sentence for certificate and report alike: required stays required, let pass or not. */
import { vietnameseNumber } from '$exporters/form03/wording';
import type { CheckReport } from '$models/conformance/report';
import { unmetCases, type UnmetCases, type UnmetCount } from '$models/conformance/unmet-cases';
import type { ExportInput } from '$exporters/exporter';
import { LET_PASS } from './finding-outcome';

export const unmetOf = (
	{ findings }: Pick<CheckReport, 'findings'>,
	{ waived }: Pick<ExportInput, 'waived'>
): UnmetCases => unmetCases(findings, (finding) => waived?.has(finding) === true);

/** How many of those the agency lets pass. */
function letPass({ all, waived }: UnmetCount): string {
	if (waived === 0) return '';
	if (all === 1) return `, được ${LET_PASS}`;
	const of = waived === all ? 'cả' : 'trong đó';
	return `, ${of} ${vietnameseNumber(waived)} được ${LET_PASS}`;
}

/** '' where all is met. */
export function unmetWords({ required, advised }: UnmetCases): string {
	const all = required.all + advised.all;
	if (all === 0) return '';
	const kinds = [
		required.all === 0
			? 'không có kết quả nào theo quy tắc bắt buộc'
			: `${vietnameseNumber(required.all)} theo quy tắc bắt buộc${letPass(required)}`,
		...(advised.all === 0 ? [] : [`${vietnameseNumber(advised.all)} theo quy tắc khuyến nghị${letPass(advised)}`])
	];
	return `Trong ${vietnameseNumber(all)} kết quả chưa đáp ứng: ${kinds.join('; ')}.`;
}
