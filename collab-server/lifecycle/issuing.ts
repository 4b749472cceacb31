/** What holds an issue up: a document that cannot be one, or a request for change that whoever issues does not say he knows. */
import type { IssuingDecision } from '$models/architecture/architecture';
import { refusal, type Failed } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import type { OpenAtIssue } from '$collab/storage/lifecycle-store';

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

/** The refusal where something is open that is not among what is known to be; null else. It names the threads to be known. */
export function openFault(open: readonly OpenAtIssue[], known: readonly string[]): Failed | null {
	const unknown = open.filter(({ thread }) => !known.includes(thread));
	if (unknown.length === 0) return null;
	const named = unknown.map(({ name, thread }) => `“${name}” (${thread})`).join(', ');
	const needed = `${unknown.length} requests for change are not settled; say in knownOpen that they are known: ${named}`;
	return refusal('conflict', needed, 'open-requests');
}
