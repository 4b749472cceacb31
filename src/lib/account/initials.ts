/** Initials of the last two words of a name, where the given name of a Vietnamese name stands. */
export const initialsOf = (name: string): string =>
	wordsOf(name)
		.slice(-2)
		.map((word) => word.charAt(0).toUpperCase())
		.join('');

/**
 * Initials of people who are shown side by side, in their order: where two would look the same, the given name says more
 * of itself, and who shares that too is counted.
 */
export function initialsAmong(names: readonly string[]): readonly string[] {
	return toldApart(
		toldApart(
			names.map(initialsOf),
			(_, index) =>
				wordsOf(names[index] ?? '')
					.at(-1)
					?.slice(0, 2) ?? ''
		),
		(initials, _, before) => `${initials}${before + 1}`
	);
}

const wordsOf = (name: string): readonly string[] => name.trim().normalize('NFC').split(/\s+/u);

/** Those that stand more than once are made anew; `before` counts the same ones in front of it. */
function toldApart(
	all: readonly string[],
	anew: (one: string, index: number, before: number) => string
): readonly string[] {
	return all.map((one, index) => {
		const isAlone = all.indexOf(one) === index && all.lastIndexOf(one) === index;
		return isAlone ? one : anew(one, index, all.slice(0, index).filter((other) => other === one).length);
	});
}
