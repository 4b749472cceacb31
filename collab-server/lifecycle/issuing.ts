/** Whether the document that issues a version can be one: its number is written as such, and it came after the appraisal. */
import type { IssuingDecision } from '$models/architecture/architecture';
import { refusal } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';

/** 15/QĐ-UBND, 1425/2026/QĐ-TTg, and of Party bodies 15-QĐ/TU. */
const NUMBER = /^\d{1,6}\p{L}?[/-][\p{L}\d][\p{L}\d./&-]*$/u;

/** The refusal by the first fault; null for nothing. All dates are ISO days in Việt Nam. */
export function issuingFault(
	{ number, date }: IssuingDecision,
	{ appraised, today, effective }: { readonly appraised: string; readonly today: string; readonly effective: string }
): Extract<Answer<never>, { ok: false }> | null {
	if (!NUMBER.test(number)) {
		return refusal('invalid', 'The number of a document is written 15/QĐ-UBND', 'decision-number');
	}
	if (date < appraised) return refusal('invalid', `It was appraised on ${appraised} only`, 'decision-early');
	if (date > today) return refusal('invalid', 'The document is of a day to come', 'decision-future');
	if (effective < date) return refusal('invalid', 'It has effect before it was signed', 'effective-early');
	return null;
}
