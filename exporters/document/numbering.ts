/** Numbers of the headings that a document has, where the outline has others for agencies of another kind. */

const letters = [...'abcdđeghiklmnopq'];

/** The number in its own style for the place among those that stand beside it, from 0; what is no number stays. */
export function numberAt(number: string, place: number): string {
	const [, before, digits, letter, after] = /^(.*?)(?:(\d+)|(\p{Ll}))(\)?)$/u.exec(number) ?? [];
	if (before === undefined) return number;
	const own = digits === undefined ? (letter === undefined ? '' : letters[place]) : String(place + 1);
	return own === undefined || own === '' ? number : `${before}${own}${after ?? ''}`;
}

/** The number of a part under a whole that is numbered otherwise than in the outline. */
export const numberUnder = (number: string, whole: { readonly was: string; readonly is: string }): string =>
	whole.was !== '' && number.startsWith(`${whole.was}.`) ? `${whole.is}${number.slice(whole.was.length)}` : number;
