/** Brings whoever followed an address to the very place that it names, on a page that is filled only after it was opened. */
import type { Attachment } from 'svelte/attachments';

/** `isMeant`: whether the address names this place, as it was when the place was made. */
export const ledHere =
	(isMeant: boolean): Attachment<HTMLElement> =>
	(place) => {
		if (!isMeant) return;
		place.focus({ preventScroll: true });
		place.scrollIntoView({ block: 'start' });
	};
