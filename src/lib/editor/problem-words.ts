import type { Problem } from '$models/architecture/result';

/** What a refused command is told as: in the reader's words where there are any, after the label of its field, '' for none. */
export function problemWords(say: (key: string) => string, { code, message }: Problem, field: string): string {
	const key = `editor.problem.${code}`;
	const known = say(key);
	const text = known === key ? message : known;
	return field === '' ? text : `${field}: ${text}`;
}
