/**
 * How the samples write their chapters. `{key}` stands for the code of a record and `{key:tên}` for its name with the code
 * behind it, so that no chapter can name what the tables do not have.
 */
import { idOf } from './parts';

/** Writes paragraphs under the remark that they are illustrative. */
export const under =
	(remark: string) =>
	(...paragraphs: readonly string[]): string =>
		`*${remark}*\n\n${paragraphs.join('\n\n')}\n`;

/** A list, an item each. */
export const items = (...said: readonly string[]): string => said.map((item) => `- ${item}`).join('\n');

/** A block that is filled from the model. */
export const live = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');

/** What a chapter may name: code and name of each record by its id. */
export type Named = ReadonlyMap<string, { readonly code: string; readonly name: string }>;

/** Of names such as “Phòng máy chủ Bạc Liêu (trước hợp nhất)” a second pair of brackets is not read well. */
const withCode = (name: string, code: string): string =>
	name.endsWith(')') ? `${name.slice(0, -1)}, ${code})` : `${name} (${code})`;

/** The chapters with the codes and names that their records have; `{số}` is left to the live blocks. */
export function withNames(chapters: Readonly<Record<string, string>>, named: Named): ReadonlyMap<string, string> {
	const filled = (text: string): string =>
		text.replace(/\{(?!số\})([^}]+?)(:tên)?\}/gu, (_, key: string, isNamed: string | undefined) => {
			const record = named.get(idOf(key));
			if (record === undefined) throw new Error(`The sample has no ${key} for a chapter to name`);
			return isNamed === undefined ? record.code : withCode(record.name, record.code);
		});
	return new Map(Object.entries(chapters).map(([key, text]) => [key, filled(text)]));
}
