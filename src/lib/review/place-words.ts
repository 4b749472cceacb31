/** A place on a diagram of a frozen version in the words of the reader, as the workbench tells one of what is worked on. */
import type { ThreadPoint } from '$collab/runtime/decision-inputs';
import type { I18n } from '$lib/i18n/i18n.svelte';

/** `names`: what objects are called by their ids; one that is not among them, or not yet, is not named. */
export function placeWords(
	{ t }: Pick<I18n, 't'>,
	{ box = '' }: Pick<ThreadPoint, 'box'>,
	names: ReadonlyMap<string, string> | null
): string {
	const name = names?.get(box) ?? '';
	return name === '' ? t('comments.place') : t('comments.placeOn', { name });
}
