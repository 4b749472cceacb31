/**
 * Width of text without a screen: advance widths of Be Vietnam Pro, in thousandths of the size, grouped by width. The
 * same on server and page, so that a diagram has the same lines everywhere.
 */
import table from './be-vietnam-pro.json' with { type: 'json' };

export type TextWeight = 400 | 600 | 700;

/** Width in scene units of a text on one line. */
export type Measure = (text: string, size: number, weight: TextWeight) => number;

function widthsOf(groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
	const widths = new Map<string, number>();
	for (const [width, letters] of Object.entries(groups))
		for (const letter of letters) widths.set(letter, Number(width));
	return widths;
}

const widths: Readonly<Record<TextWeight, ReadonlyMap<string, number>>> = {
	400: widthsOf(table['400']),
	600: widthsOf(table['600']),
	700: widthsOf(table['700'])
};

/** Letters outside the table: a mark takes no room, a wide script a full em, anything else the usual two thirds. */
function otherWidth(letter: string, weight: TextWeight): number {
	if (/\p{M}/u.test(letter)) return 0;
	const base = letter.normalize('NFD').charAt(0);
	return widths[weight].get(base) ?? (/[\u1100-\uFFDC]|[\u{1F000}-\u{3FFFD}]/u.test(letter) ? 1000 : 660);
}

export const measureText: Measure = (text, size, weight) => {
	let total = 0;
	for (const letter of text.normalize('NFC')) total += widths[weight].get(letter) ?? otherWidth(letter, weight);
	return (total * size) / 1000;
};

/** The same measure, asked once for each text: a sheet tries several widths with the same words. */
export function remembered(measure: Measure): Measure {
	// By lettering and then by text: joining both to one key takes longer than most measuring.
	const letterings = new Map<number, Map<string, number>>();
	return (text, size, weight) => {
		const lettering = size * 1000 + weight;
		let known = letterings.get(lettering);
		if (known === undefined) letterings.set(lettering, (known = new Map()));
		const before = known.get(text);
		if (before !== undefined) return before;
		const width = measure(text, size, weight);
		known.set(text, width);
		return width;
	};
}
