/** How a finding came out, in the words of documents: its verdict, and the waiver that holds for it. */
import type { Finding } from '$models/conformance/report';
import type { ExportInput } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';
import { verdictWords } from './verdict-words';

/** Of the waiver only its last day: its words may name what an edition leaves out. */
export function findingOutcome(
	{ id, verdict }: Pick<Finding, 'id' | 'verdict'>,
	{ waivedUntil }: Pick<ExportInput, 'waivedUntil'>
): string {
	const until = waivedUntil?.get(id);
	return until === undefined
		? verdictWords[verdict]
		: `${verdictWords[verdict]}, được miễn áp dụng đến ${vietnameseDate(until)}`;
}
