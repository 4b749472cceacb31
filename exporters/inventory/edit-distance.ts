/** Letters to change, add or drop between two words; stops caring above `most`. */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const change = a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1;
			current.push(
				Math.min(
					(previous[column] ?? most) + 1,
					(current[column - 1] ?? most) + 1,
					(previous[column - 1] ?? most) + change
				)
			);
		}
		previous = current;
	}
	return previous[b.length] ?? most + 1;
}
