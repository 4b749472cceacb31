/** How a finding came out, in the words of documents: its verdict, and the waiver that holds for it. */
import type { Finding } from '$models/conformance/report';
import type { ExportInput, GrantedWaiver } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';
import { verdictWords } from './verdict-words';

/** It is what the agency lets pass within its own review, no decision of anybody who may set a rule aside. */
export const LET_PASS = 'cơ quan chấp thuận nội bộ cho khắc phục sau';

const waiverWords = (on: string, until: string): string =>
	`cơ quan chấp thuận nội bộ${on} cho khắc phục sau, đến hết ngày ${until}`;

/** Of a waiver the days alone; why and by whom is in the register (`waiver-register.ts`), as far as readers may have it. */
export const waiverInWords = ({ grantedOn, until }: GrantedWaiver): string =>
	waiverWords(grantedOn === null ? '' : ` ngày ${vietnameseDate(grantedOn)}`, vietnameseDate(until));

const day = String.raw`\d{2}/\d{2}/\d{4}`;
/** Any waiver in words, as a pattern, by which what the product wrote is known again. */
export const waiverPattern = waiverWords(`(?: ngày ${day})?`, day);

export function findingOutcome(
	{ id, verdict }: Pick<Finding, 'id' | 'verdict'>,
	{ waived }: Pick<ExportInput, 'waived'>
): string {
	const granted = waived?.get(id);
	return granted === undefined ? verdictWords[verdict] : `${verdictWords[verdict]}; ${waiverInWords(granted)}`;
}
