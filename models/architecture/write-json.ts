/** JSON for people who read differences: two spaces, and lists of plain values and coordinates on one line. */

const isLeaf = (value: unknown): boolean => typeof value !== 'object' || value === null;

function isShortList(value: readonly unknown[]): boolean {
	return (
		value.every(isLeaf) || value.every((entry) => Array.isArray(entry) && entry.every(isLeaf) && entry.length === 2)
	);
}

export function writeJson(value: unknown, indent = ''): string {
	if (Array.isArray(value)) {
		if (value.length === 0) return '[]';
		if (isShortList(value) && JSON.stringify(value).length < 100)
			return `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
		const inner = `${indent}  `;
		return `[\n${value.map((entry) => inner + writeJson(entry, inner)).join(',\n')}\n${indent}]`;
	}
	if (isLeaf(value)) return JSON.stringify(value);
	const entries = Object.entries(value as Record<string, unknown>).filter(([, entry]) => entry !== undefined);
	if (entries.length === 0) return '{}';
	const inner = `${indent}  `;
	const lines = entries.map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${writeJson(entry, inner)}`);
	return `{\n${lines.join(',\n')}\n${indent}}`;
}
