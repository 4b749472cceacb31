/** What a canonical file, a Y.Doc value and a structured clone have in common. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
