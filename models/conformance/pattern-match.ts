/**
 * Patterns over texts that anybody wrote. The loader allows only patterns whose cost is at most the square of a text's
 * length (`framework/pattern.ts`); here a long text is read in overlapping windows, so that the cost of a megabyte is that
 * of its many windows. What lies further apart than a window is not found together.
 */

const WINDOW = 2_000;
const STEP = 1_000;

const known = new Map<string, (text: string) => boolean>();

/** Whether some part of a text matches, whatever the case of its letters. */
export function matcher(source: string): (text: string) => boolean {
	const made = known.get(source);
	if (made !== undefined) return made;
	const pattern = new RegExp(source, 'iu');
	const matches = (text: string): boolean => {
		if (text.length <= WINDOW) return pattern.test(text);
		if (/^\^/u.test(source)) return pattern.test(text.slice(0, WINDOW));
		for (let start = 0; start < text.length; start += STEP) {
			if (pattern.test(text.slice(start, start + WINDOW))) return true;
		}
		return false;
	};
	known.set(source, matches);
	return matches;
}
