/**
 * Which tasks come first. The official field "Mức ưu tiên/phụ thuộc" is where that is said, so it is read from there and
 * written there: a code of a task in it names a task that has to be done before. No second field could disagree with it.
 */
import type { Architecture, Task } from './architecture';
import { byCode } from './codes';
import { textOf } from './field';
import type { TaskId } from './identifier';
import { liveTasks } from './live';

/** The field of a task that tells its priority and what it depends on. */
export const PRECEDENCE = 'priority';

const word = /[\p{L}\p{N}]+(?:[-./_][\p{L}\p{N}]+)*/gu;

/** Tasks that people see, by their codes; of two with one code the first. */
export class TaskCodes {
	readonly #ids = new Map<string, TaskId>();

	constructor(architecture: Architecture) {
		for (const { id, code } of byCode(liveTasks(architecture)))
			if (code !== '' && !this.#ids.has(code)) this.#ids.set(code, id);
	}

	idOf(code: string): TaskId | undefined {
		return this.#ids.get(code);
	}

	/** Codes of tasks that a text names, each once, in its order. */
	in(text: string): readonly string[] {
		return [...new Set(Array.from(text.matchAll(word), ([found]) => found))].filter((code) => this.#ids.has(code));
	}
}

/** The tasks that have to be done before a task, itself aside. */
export function predecessorsOf({ id, fields }: Pick<Task, 'id' | 'fields'>, codes: TaskCodes): readonly TaskId[] {
	return codes
		.in(textOf(fields[PRECEDENCE]))
		.flatMap((code) => codes.idOf(code) ?? [])
		.filter((one) => one !== id);
}

const tail = /(?:^|\s*[;,]\s*)sau\s+([^;]*)$/iu;
const dangling = /[\s,;:(]*(?:sau|phụ thuộc(?: vào)?|after|depends on)?[\s,;:(]*$/iu;

/** The text without one code and without what then leads to nothing. */
function withoutCode(text: string, code: string): string {
	const at = Array.from(text.matchAll(word)).find(([found]) => found === code)?.index;
	if (at === undefined) return text;
	const rest = text.slice(at + code.length);
	const before = text.slice(0, at);
	return /^\s*[\p{L}\p{N}]/u.test(rest)
		? `${before}${rest.trimStart()}`
		: `${before.replace(dangling, '')}${rest}`.replace(/^[\s,;]+/u, '');
}

/** The text of the field with these codes for what comes first: `Cao; sau NV-2, NV-5`. What else it says stays. */
export function withPredecessors(text: string, wanted: readonly string[], codes: TaskCodes): string {
	const there = codes.in(text);
	if (there.length === new Set(wanted).size && there.every((code) => wanted.includes(code))) return text;
	const named = tail.exec(text);
	// Only a tail that names nothing but tasks is ours to write anew.
	const isOurs = named !== null && (named[1] ?? '').split(',').every((part) => codes.idOf(part.trim()) !== undefined);
	let rest = isOurs ? text.slice(0, named.index) : text;
	const unwanted = (): string | undefined => codes.in(rest).find((code) => !wanted.includes(code));
	for (let code = unwanted(); code !== undefined; code = unwanted()) rest = withoutCode(rest, code);
	rest = rest.trim();
	const said = new Set(codes.in(rest));
	const added = [...new Set(wanted)].filter((code) => !said.has(code));
	if (added.length === 0) return rest;
	return rest === '' ? `Sau ${added.join(', ')}` : `${rest}; sau ${added.join(', ')}`;
}
