import type { Problem } from '$models/architecture/result';

/** What a refused command is told as: in the reader's words where there are any, with its place. */
export function problemWords(say: (key: string) => string, { code, message, place }: Problem): string {
	const key = `editor.problem.${code}`;
	const known = say(key);
	const text = known === key ? message : known;
	return place === undefined || place === '' ? text : `${text} (${place})`;
}
