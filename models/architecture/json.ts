/** What a canonical file, a Y.Doc value and a structured clone have in common. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		Array.isArray(one) === Array.isArray(other) &&
		keys.every(
			(key) => Object.hasOwn(other, key) && isSame(one[key as keyof typeof one], other[key as keyof typeof other])
		)
	);
}
