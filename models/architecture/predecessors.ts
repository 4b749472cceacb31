/**
 * Which tasks come first. The official field "Mức ưu tiên/phụ thuộc" is where that is said, so it is read from there and
 * written there: `Cao; sau NV-2, NV-5`. The guidance asks for a level first and then for what has to be done before, in no
 * fixed form; so a code counts where its clause says so, or says nothing but a level and codes. No second field could
 * disagree with it.
 */
import type { Architecture, Task } from './architecture';
import { byCode } from './codes';
import { textOf } from './field';
import type { TaskId } from './identifier';
import { liveTasks } from './live';

/** The field of a task that tells its priority and what it depends on. */
export const PRECEDENCE = 'priority';

const word = /[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*(?:\/[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*)*/gu;
const clause = /[^;.()\n]+(?:\.(?=\S)[^;.()\n]*)*/gu;

/** Words behind which codes are of tasks that come first, whatever was said before. */
const waiting = /^(?:sau|thuộc|thuoc|chờ|đợi|after|depends?|waits?|requires?)$/u;
/** Those that say it too, unless they tell of something beside it: `trước khi NV-5`. */
const having = /^(?:khi|cần|dựa|once|needs?)$/u;
/** Words behind which they are of tasks that do not come first. */
const beside = /^(?:trước|song|cùng|thời|thay|hơn|so|cho|before|parallel|with|replaces?|than|for)$/u;
const negation = /^(?:không|chưa|chẳng|not|no)$/u;
/** What stands beside bare codes: how high the priority is, and words that join. */
const level = /^(?:rất|cao|trung|bình|thấp|khẩn|cấp|ưu|tiên|mức|nhóm|nhiệm|vụ|và|high|medium|low|and|task|\d+)$/u;
/** `NV-2 xong trước` */
const doneBefore = /^\s*(?:(?:phải|cần|được)\s+)*(?:xong|hoàn thành|kết thúc|done|finished)(?![\p{L}\p{N}])/iu;

/** What the words of a clause so far make of a code that comes next; `level` where they say how high and no more. */
type Reach = 'level' | 'waiting' | 'beside' | 'denied' | 'other';

function reachOf(said: string, reach: Reach, rest: string): Reach {
	if (negation.test(said)) return 'denied';
	const isHaving = having.test(said) && reach !== 'beside';
	if (isHaving || waiting.test(said) || (said === 'trước' && /^\s*:/u.test(rest)))
		return reach === 'denied' ? 'beside' : 'waiting';
	if (beside.test(said)) return 'beside';
	return reach === 'level' && !level.test(said) ? 'other' : reach;
}

interface Mention {
	readonly code: string;
	readonly at: number;
}

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

	/** Words with their places; `Cao/NV-2` is two, unless it is a code. */
	#words(text: string): Mention[] {
		return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) => {
			if (this.#ids.has(found)) return [{ code: found, at: index }];
			let at = index;
			return found.split('/').map((part) => {
				const mention = { code: part, at };
				at += part.length + 1;
				return mention;
			});
		});
	}

	#inClause(text: string, from: number): Mention[] {
		let reach: Reach = 'level';
		return this.#words(text).flatMap(({ code, at }): Mention[] => {
			const rest = text.slice(at + code.length);
			if (!this.#ids.has(code)) {
				reach = reachOf(code.toLowerCase(), reach, rest);
				return [];
			}
			const isFirst = reach === 'level' || reach === 'waiting' || (reach === 'other' && doneBefore.test(rest));
			return isFirst ? [{ code, at: from + at }] : [];
		});
	}

	/** Where a text names tasks that come first. */
	mentions(text: string): readonly Mention[] {
		return Array.from(text.matchAll(clause)).flatMap(({ 0: part, index }) => this.#inClause(part, index));
	}

	/** Codes of tasks that come first by a text, each once, in its order. */
	in(text: string): readonly string[] {
		return [...new Set(this.mentions(text).map(({ code }) => code))];
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

/** The text without one mention and without what then leads to nothing. */
function without(text: string, { code, at }: Mention): string {
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
	const unwanted = (): Mention | undefined => codes.mentions(rest).find(({ code }) => !wanted.includes(code));
	for (let mention = unwanted(); mention !== undefined; mention = unwanted()) rest = without(rest, mention);
	rest = rest.trim();
	const said = new Set(codes.in(rest));
	const added = [...new Set(wanted)].filter((code) => !said.has(code));
	if (added.length === 0) return rest;
	return rest === '' ? `Sau ${added.join(', ')}` : `${rest}; sau ${added.join(', ')}`;
}
