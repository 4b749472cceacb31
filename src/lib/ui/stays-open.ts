/** What is unfolded because somebody works in it stays so when the work is done: it would fold with the keyboard in it. */

/** Whether it is unfolded, asked each time with whether it has to be; whoever folds it by hand is left alone. */
export function staysOpen(): (hasTo: boolean) => boolean {
	let wasOpen = false;
	return (hasTo) => (wasOpen ||= hasTo);
}
