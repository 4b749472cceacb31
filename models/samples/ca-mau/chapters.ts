/** Chapters of Form 01: the sample's own text, not an official one. */
import { idOf } from '../parts';
import { change } from './words/change';
import { doing } from './words/doing';
import { purpose } from './words/purpose';
import { target } from './words/target';
import { today } from './words/today';

const written: Readonly<Record<string, string>> = { ...purpose, ...today, ...target, ...change, ...doing };

/** What a chapter may name: code and name of each record by its key in the tables. */
export type Named = ReadonlyMap<string, { readonly code: string; readonly name: string }>;

/** Of names such as “Phòng máy chủ Bạc Liêu (trước hợp nhất)” a second pair of brackets is not read well. */
const withCode = (name: string, code: string): string =>
	name.endsWith(')') ? `${name.slice(0, -1)}, ${code})` : `${name} (${code})`;

/** The chapters with the names and codes that their records have; `{số}` is left to the live blocks. */
export function chapters(named: Named): ReadonlyMap<string, string> {
	const filled = (text: string): string =>
		text.replace(/\{(?!số\})([^}]+?)(:tên)?\}/gu, (_, key: string, withName: string | undefined) => {
			const record = named.get(idOf(key));
			if (record === undefined) throw new Error(`The sample has no ${key} for a chapter to name`);
			return withName === undefined ? record.code : withCode(record.name, record.code);
		});
	return new Map(Object.entries(written).map(([key, text]) => [key, filled(text)]));
}
