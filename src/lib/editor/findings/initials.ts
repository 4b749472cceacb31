/** Initials of the last two words of a name, where the given name of a Vietnamese name stands. */
export const initialsOf = (name: string): string =>
	name
		.trim()
		.split(/\s+/u)
		.slice(-2)
		.map((word) => word.charAt(0).toUpperCase())
		.join('');
