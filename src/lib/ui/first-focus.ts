/** Where one begins in a dialog: what asks for it, else the first control of what it says, else the main act; never the way out. */
const CONTROLS = 'input, select, textarea, button, a[href], summary, [tabindex]';

const isOpen = (control: HTMLElement): boolean =>
	control.tabIndex >= 0 && control.matches(':not(:disabled)') && control.checkVisibility();

const controlsOf = (part: ParentNode | null): HTMLElement[] =>
	part === null ? [] : [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter(isOpen);

/** `said` is what the dialog is about; of `acts`, the buttons below it, the last is the main one, unless it does harm. */
export function firstFocus(said: ParentNode | null, acts: ParentNode | null = null): HTMLElement | null {
	const controls = controlsOf(said);
	const asked = controls.find((control) => control.matches('[autofocus]'));
	const buttons = controlsOf(acts);
	const main = buttons.at(-1);
	const safe = main?.matches('.danger') === true ? buttons[0] : main;
	return asked ?? controls[0] ?? safe ?? null;
}
