/**
 * Follows a link to another part of the page that one is on. The browser's own way would take the focus from where the page
 * puts it, and would lead nowhere when the same link is pressed again.
 */
import { goto } from '$app/navigation';

/** For the press of a link; whoever opens it elsewhere is left to. */
export function leadOn(event: MouseEvent): void {
	const { currentTarget: link, button, ctrlKey, metaKey, shiftKey, altKey } = event;
	if (!(link instanceof HTMLAnchorElement) || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
	event.preventDefault();
	document.getElementById(link.hash.slice(1))?.scrollIntoView();
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- it is the address of a link, which is resolved
	void goto(link.href, { noScroll: true, keepFocus: true });
}
