/** The sign of each verdict; never the colour alone. */
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import CircleMinus from '@lucide/svelte/icons/circle-minus';
import CircleX from '@lucide/svelte/icons/circle-x';
import type { Verdict } from '$models/conformance/report';

export const verdictIcons = {
	pass: CircleCheck,
	fail: CircleX,
	undetermined: CircleHelp,
	'not-enough-basis': CircleDashed,
	'not-applicable': CircleMinus
} as const satisfies Record<Verdict, unknown>;

/** In the order in which a person reads them: what is to be done first. */
export const shownVerdicts = ['fail', 'undetermined', 'not-enough-basis', 'pass'] as const satisfies readonly Verdict[];
