/** Errors that a user can cause are values, with a code, a place and words for a person. */

export interface Problem {
	/** Stable, kebab-case; the page's catalogue and tests go by it. */
	readonly code: string;
	/** One English sentence. */
	readonly message: string;
	/** Where: a JSON path, a field, a sheet and cell. */
	readonly place?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, message: string, place?: string): { ok: false; problem: Problem } => ({
	ok: false,
	problem: place === undefined ? { code, message } : { code, message, place }
});

/** For branches that only our own mistake can reach. */
export function assertNever(value: never): never {
	throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
