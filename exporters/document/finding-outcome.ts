/** How a finding came out, in the words of documents: its verdict, and the waiver that holds for it. */
import type { Finding } from '$models/conformance/report';
import type { ExportInput } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';
import { verdictWords } from './verdict-words';

/** Of the waiver the days of its decision alone: its words may name what an edition leaves out. */
export function findingOutcome(
	{ id, verdict }: Pick<Finding, 'id' | 'verdict'>,
	{ waived }: Pick<ExportInput, 'waived'>
): string {
	const granted = waived?.get(id);
	if (granted === undefined) return verdictWords[verdict];
	const by = granted.grantedOn === null ? '' : ` theo quyết định ngày ${vietnameseDate(granted.grantedOn)}`;
	return `${verdictWords[verdict]}, được miễn áp dụng${by} đến hết ngày ${vietnameseDate(granted.until)}`;
}
