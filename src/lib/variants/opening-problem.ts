import { variantLimits } from '$collab/runtime/variant-inputs';
import { problemText, type ApiProblem } from '$lib/api/client';
import type { MessageKey } from '$lib/i18n/catalogue';
import type { MessageValues } from '$lib/i18n/i18n.svelte';

/** Why a variant cannot be opened, in words of the page. */
export function openingProblem(t: (key: MessageKey, values?: MessageValues) => string, problem: ApiProblem): string {
	const { code, place } = problem;
	if (code === 'conflict' && place === 'name') return t('variants.nameTaken');
	if (code === 'too-large' && place === 'open') return t('variants.tooMany', { count: variantLimits.open });
	return problemText(t, problem);
}
