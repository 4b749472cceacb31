/** The official answers of a check, as documents say them. */
import type { Verdict } from '$models/conformance/report';
import { verdictWords as inBoth } from '$models/conformance/verdict-words';

export const verdictWords: Readonly<Record<Verdict, string>> = {
	pass: inBoth.pass.vi,
	fail: inBoth.fail.vi,
	'not-applicable': inBoth['not-applicable'].vi,
	undetermined: inBoth.undetermined.vi,
	'not-enough-basis': inBoth['not-enough-basis'].vi
};
