/** How a finding came out, in the words of documents: its verdict, and the waiver that holds for it. */
import type { Finding } from '$models/conformance/report';
import type { ExportInput, GrantedWaiver } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';
import { verdictWords } from './verdict-words';

/** It is what the agency lets pass within its own review, no decision of anybody who may set a rule aside. */
export const LET_PASS = 'cơ quan chấp thuận nội bộ cho khắc phục sau';

/** Of a waiver the days alone; why and by whom is in the register (`waiver-register.ts`), as far as readers may have it. */
export function waiverInWords({ grantedOn, until }: GrantedWaiver): string {
	const on = grantedOn === null ? '' : ` ngày ${vietnameseDate(grantedOn)}`;
	return `cơ quan chấp thuận nội bộ${on} cho khắc phục sau, đến hết ngày ${vietnameseDate(until)}`;
}

export function findingOutcome(
	{ id, verdict }: Pick<Finding, 'id' | 'verdict'>,
	{ waived }: Pick<ExportInput, 'waived'>
): string {
	const granted = waived?.get(id);
	return granted === undefined ? verdictWords[verdict] : `${verdictWords[verdict]}; ${waiverInWords(granted)}`;
}
