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

const others: Readonly<Record<TextWeight, Map<string, number>>> = { 400: new Map(), 600: new Map(), 700: new Map() };

/** Letters outside the table are few, and each is looked into once. */
function otherWidth(letter: string, weight: TextWeight): number {
	let width = others[weight].get(letter);
	if (width === undefined) others[weight].set(letter, (width = widthOutside(letter, weight)));
	return width;
}

/** A mark takes no room, a wide script a full em, anything else the usual two thirds. */
function widthOutside(letter: string, weight: TextWeight): number {
	if (/\p{M}/u.test(letter)) return 0;
	const base = letter.normalize('NFD').charAt(0);
	return widths[weight].get(base) ?? (/[\u1100-\uFFDC]|[\u{1F000}-\u{3FFFD}]/u.test(letter) ? 1000 : 660);
}

export const measureText: Measure = (text, size, weight) => {
	let total = 0;
	for (const letter of text.normalize('NFC')) total += widths[weight].get(letter) ?? otherWidth(letter, weight);
	return (total * size) / 1000;
};

/** A word and its width. */
export type Word = readonly [text: string, width: number];

/** The words of each paragraph. */
export type Words = readonly (readonly Word[])[];

/** By lettering and then by text: joining both to one key takes longer than most measuring. */
class Known<T> {
	readonly #letterings = new Map<number, Map<string, T>>();

	of(text: string, size: number, weight: TextWeight, found: () => T): T {
		const lettering = size * 1000 + weight;
		let known = this.#letterings.get(lettering);
		if (known === undefined) this.#letterings.set(lettering, (known = new Map()));
		let value = known.get(text);
		if (value === undefined) known.set(text, (value = found()));
		return value;
	}
}

const wordsKnown = new WeakMap<Measure, Known<Words>>();

/** The same measure, asked once for each text: a sheet tries several widths with the same words. */
export function remembered(measure: Measure): Measure {
	const widthsKnown = new Known<number>();
	const asked: Measure = (text, size, weight) => widthsKnown.of(text, size, weight, () => measure(text, size, weight));
	wordsKnown.set(asked, new Known());
	return asked;
}

/** The words of a text with their widths; told once where the measure remembers. */
export function wordsOf(text: string, size: number, weight: TextWeight, measure: Measure): Words {
	const found = (): Words =>
		text
			.normalize('NFC')
			.split('\n')
			.map((paragraph) =>
				paragraph
					.split(/\s+/u)
					.filter((word) => word !== '')
					.map((word) => [word, measure(word, size, weight)])
			);
	return wordsKnown.get(measure)?.of(text, size, weight, found) ?? found();
}
