/** Why what was said of a version stays as it is, in words that are true of how that version ended. */
import type { Closing } from '$collab/decisions/closed-talk';
import type { MessageKey } from '$lib/i18n/catalogue';
import { vietnamDay } from '$models/text/vietnam-day';
import type { I18n } from '$lib/i18n/i18n.svelte';

const byState: Readonly<Partial<Record<Closing['state'], MessageKey>>> = {
	issued: 'comments.closed.issued',
	superseded: 'comments.closed.superseded',
	returned: 'comments.closed.returned',
	withdrawn: 'comments.closed.withdrawn'
};

/** '' of a version that is not closed. */
export function closedWords(
	{ t, date }: Pick<I18n, 't' | 'date'>,
	closings: readonly Closing[],
	version: string
): string {
	const closing = closings.find((one) => one.version === version);
	if (closing === undefined) return '';
	const key = byState[closing.state];
	return key === undefined
		? ''
		: t(key, { version, issued: closing.issued, on: date(vietnamDay(new Date(closing.at))) });
}
