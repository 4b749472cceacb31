/** Who stands behind a submitted version, as far as the readers of an edition may have it. */
import type { IssuingDecision } from '$models/architecture/architecture';
import { vietnamDay } from '$models/text/vietnam-day';
import type { Approval, ExportInput } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';

/** What the public may have: no hash of what it does not see, and nobody's name but that of the document. */
interface IssuedPublicly {
	readonly version: string;
	readonly decision: IssuingDecision;
	readonly effectiveDate: string | null;
}

type Told = Pick<ExportInput, 'approval' | 'edition'>;

/** null where the edition tells nothing of it. */
export function approvalFor({ approval, edition }: Told): Approval | IssuedPublicly | null {
	if (approval === undefined || edition.level !== 'public') return approval ?? null;
	const { version, decision, effectiveDate } = approval;
	return decision === null ? null : { version, decision, effectiveDate };
}

const issuing = ({ decision, effectiveDate }: Pick<Approval, 'decision' | 'effectiveDate'>): string =>
	decision === null
		? 'Chưa ban hành.'
		: `Ban hành theo văn bản số ${decision.number} ngày ${vietnameseDate(decision.date)}${effectiveDate === null ? '' : `, có hiệu lực từ ngày ${vietnameseDate(effectiveDate)}`}.`;

/** The same in words, a paragraph each; none where nothing was submitted. */
export function approvalWords(input: Told): readonly string[] {
	const told = approvalFor(input);
	if (told === null) return [];
	if (!('state' in told)) return [`Phiên bản ${told.version}. ${issuing(told)}`];
	const { version, approvedBy, submittedAt, state } = told;
	return [
		`Phiên bản ${version} do ${approvedBy.join(' và ')} duyệt, trình ngày ${vietnameseDate(vietnamDay(new Date(submittedAt)))}. ${issuing(told)}`,
		`Vân tay của trạng thái được duyệt, như trang trình duyệt đã nêu (SHA-256): ${state}.`
	];
}
