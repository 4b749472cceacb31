/** One line of a live block's condition, such as `layer = L2 | L3`, as a condition of the rule language. */
import { fieldOf, listOfId } from '$models/framework/lookup';
import type { Condition, Pack } from '$models/framework/pack';
import type { BlockProblemCode, BlockSubject } from './live-block';
import { isNamed, kindNamed, pathsNamed } from './names';

export type ReadCondition =
	| { readonly ok: true; readonly condition: Condition }
	| { readonly ok: false; readonly code: BlockProblemCode; readonly said: string };

const parts = /^([^=<>≤≥≠!~]+?)\s*(!=|<=|>=|[=≠≤≥~])\s*(\S.*)$/u;
const plainSigns: Readonly<Record<string, string>> = { '≠': '!=', '≤': '<=', '≥': '>=' };
const isoDate = /^\d{4}-\d{2}-\d{2}$/u;
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

const yes = ['có', 'yes', 'true'];
const no = ['không', 'no', 'false'];

const refused = (code: BlockProblemCode, said: string): ReadCondition => ({ ok: false, code, said });
const meant = (condition: Condition): ReadCondition => ({ ok: true, condition });

/** The value that a field or key stores for what was written; undefined where it can have no such value. */
function storedValue(pack: Pack, subject: BlockSubject, path: string, said: string): string | undefined {
	if (path === '@kind') return kindNamed(pack, said);
	if (path === '@type') {
		return pack.relationKinds.find(({ id, label }) => isNamed(said, id, label.vi, label.en))?.id;
	}
	const field = fieldOf(pack, subject, path);
	if (field === undefined) return said;
	if (field.type === 'boolean') return isNamed(said, ...yes) ? 'true' : isNamed(said, ...no) ? 'false' : undefined;
	const list = field.list === '' ? undefined : listOfId(pack, field.list);
	if (list === undefined) return said;
	const value = list.values.find(({ id, official, label, synonyms }) =>
		isNamed(said, id, official, label.vi, label.en, ...synonyms)
	);
	return value?.id ?? (list.open ? said : undefined);
}

function bounded(pack: Pack, subject: BlockSubject, path: string, sign: string, said: string): ReadCondition {
	const type = fieldOf(pack, subject, path)?.type;
	if (type === 'date') {
		if (!isoDate.test(said)) return refused('unknown-value', said);
		const beyond: Condition = sign === '<=' ? { before: [path, said] } : { after: [path, said] };
		return meant({ any: [beyond, { is: [path, said] }] });
	}
	if (type !== 'number') return refused('no-condition', `${path} ${sign} ${said}`);
	const bound = Number(said);
	if (!Number.isFinite(bound)) return refused('unknown-value', said);
	return meant({ number: [path, sign === '<=' ? { max: bound } : { min: bound }] });
}

/** A definition of the pack that was named alone, by id or title: what the form's own tables pick records by. */
function definitionNamed(pack: Pack, subject: BlockSubject, line: string): string | undefined {
	const own = pack.definitions.filter((one) => one.subject === subject);
	return own.find(({ id, title }) => isNamed(line, id, title.vi, title.en))?.id;
}

/** Reads a condition on records of a subject; `kinds` are the object kinds asked for, none for all. */
export function readCondition(
	pack: Pack,
	subject: BlockSubject,
	kinds: readonly string[],
	line: string
): ReadCondition {
	const [, name = '', written = '', said = ''] = parts.exec(line.trim()) ?? [];
	if (name === '') {
		const use = definitionNamed(pack, subject, line);
		return use === undefined ? refused('no-condition', line.trim()) : meant({ use });
	}
	const [path, other] = pathsNamed(pack, subject, kinds, name);
	if (path === undefined) return refused('unknown-field', name);
	if (other !== undefined) return refused('ambiguous-field', name);
	const sign = plainSigns[written] ?? written;
	const isCell = ['@source', '@target', '@objects', '@gaps'].includes(path);
	if (isCell) return refused('no-condition', line.trim());
	if (sign === '<=' || sign === '>=') return bounded(pack, subject, path, sign, said);
	if (sign === '~') return meant({ matches: [path, escaped(said)] });
	if (said === '*') return meant(sign === '=' ? { present: path } : { absent: path });
	if (said === '?') return meant(sign === '=' ? { undetermined: path } : { not: { undetermined: path } });
	const values: string[] = [];
	for (const word of said.split('|').map((one) => one.trim())) {
		const value = storedValue(pack, subject, path, word);
		if (word === '' || value === undefined) return refused('unknown-value', word);
		values.push(value);
	}
	const among: Condition = { in: [path, values] };
	return meant(sign === '=' ? among : { all: [{ present: path }, { not: among }] });
}
