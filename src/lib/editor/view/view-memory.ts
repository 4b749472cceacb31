/** Where each view was left, for this visit only: what it shows changes too often to be kept longer. */
export function visitStore(): Pick<Storage, 'getItem' | 'setItem'> {
	const kept = new Map<string, string>();
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value)
	};
}
