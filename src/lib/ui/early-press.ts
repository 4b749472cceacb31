/** A button that somebody pressed while the page was still loading its scripts (`app.html` keeps the last one). */
export interface EarlyPress {
	button: HTMLButtonElement | null;
	readonly keep: (event: Event) => void;
}

/** Presses it now that the page listens. */
export function replayEarlyPress(): void {
	const early = window.earlyPress;
	if (early === undefined) return;
	delete window.earlyPress;
	removeEventListener('click', early.keep, true);
	if (early.button?.isConnected === true) early.button.click();
}
