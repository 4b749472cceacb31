/** Brings whoever followed an address to the very place that it names, on a page that is filled only after it was opened. */
import type { Attachment } from 'svelte/attachments';

/** `hash`: of the address by which the page was opened. The place that has it as its id is gone to once. */
export function ledHere(hash: string): Attachment<HTMLElement> {
	let isLed = false;
	return (place) => {
		if (isLed || place.id === '' || hash !== `#${place.id}`) return;
		isLed = true;
		place.focus({ preventScroll: true });
		place.scrollIntoView({ block: 'start' });
	};
}
