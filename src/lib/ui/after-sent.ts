/** What stays in a form once it was sent: on a slow line people type on, and only what was sent is theirs no more. */

/** Words of a field: none where they are those that were sent, else all of what stands there by now. */
export const wordsAfter = (typed: string, sent: string): string => (typed === sent ? '' : typed);

/** Of what is chosen by now, what was not sent. */
export const chosenAfter = (chosen: Iterable<string>, sent: readonly string[]): readonly string[] => {
	const gone = new Set(sent);
	return [...chosen].filter((one) => !gone.has(one));
};
