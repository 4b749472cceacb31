/** A name for the next version that no other has: the day, then the day with a number. */
export function nextVersionName(taken: readonly string[], today: string): string {
	const used = new Set(taken);
	for (let number = 1; ; number += 1) {
		const name = number === 1 ? today : `${today}.${number}`;
		if (!used.has(name)) return name;
	}
}
