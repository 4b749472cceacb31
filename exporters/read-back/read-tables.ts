/** The tables of an edited Form 01, known by their heads and their rows by code, as commands upon the state they tell. */
import { Conditions } from '$models/conformance/conditions';
import type { Form03Sheet } from '$models/framework/pack';
import { isCompared, TARGET, type ComparedRow } from '$exporters/document/compared-states';
import { FormTableCutter, inShort, type CutTable } from '$exporters/document/form-table';
import { codeColumn } from '$exporters/document/marks';
import { recordTables } from '$exporters/form03/tables';
import { NO_TASK } from '$exporters/form03/wording';
import type { EntryPlace } from './ledger';
import type { OpenedForm01 } from './open-form01';
import type { Ground, ProposedEdits } from './proposed-edits';
import { folded, sameText } from './read-cell';
import { targetsIn } from './read-target';
import type { WordTable } from './word-tables';

/** A table as the form told it, whole or in short. */
interface ToldTable {
	readonly sheet: Form03Sheet;
	readonly cut: CutTable;
	/** The column that says which record a row tells. */
	readonly codeAt: number;
	/** What it compares of a record, by its id; null where it compares nothing. */
	readonly comparedOf: (id: string) => ComparedRow | null;
}

/** Documents of earlier releases left blank what now says that a gap has no task. */
const saysSame = (text: string, was: string): boolean => sameText(text, was) || (was === NO_TASK && text.trim() === '');

const headOf = (titles: readonly string[]): string => titles.map(folded).join('\n');

function toldTables({ base, pack }: Ground, asOf: string): ReadonlyMap<string, ToldTable> {
	const conditions = new Conditions(base, pack, asOf);
	const tables = recordTables(base, pack);
	const cutter = new FormTableCutter({ tables, losses: [] }, pack, (condition, { kind, id }) =>
		conditions.holds(condition, kind, id)
	);
	const told = new Map<string, ToldTable>();
	for (const { id, sheet: code } of pack.forms.form01.shapes) {
		const whole = cutter.cut(id, null);
		const sheet = tables.get(code)?.sheet;
		if (whole === undefined || sheet === undefined) continue;
		for (const cut of [whole, inShort(whole)]) {
			if (cut === undefined) continue;
			const titles = cut.columns.map(({ title }) => title);
			const [codeAt, head] = [codeColumn(titles), headOf(titles)];
			// Of shapes that differ in which rows they have alone, the one with most of them finds every row again.
			const before = told.get(head)?.cut.rows.length ?? -1;
			if (codeAt !== -1 && cut.rows.length > before) {
				told.set(head, { sheet, cut, codeAt, comparedOf: (id) => cutter.comparedRow(code, id) });
			}
		}
	}
	return told;
}

class TableReader {
	readonly #edits: ProposedEdits;
	readonly #told: ToldTable;
	readonly #caption: string;

	constructor(edits: ProposedEdits, told: ToldTable, caption: string) {
		this.#edits = edits;
		this.#told = told;
		this.#caption = caption;
	}

	#place(line: number, at: number): EntryPlace {
		return { sheet: this.#caption, row: line, column: this.#told.cut.columns[at]?.title ?? '', cell: '' };
	}

	#take(line: number, row: readonly string[], at: number): void {
		const { cut, sheet } = this.#told;
		for (const [column, { title }] of cut.columns.entries()) {
			const [text, was] = [row[column] ?? '', cut.rows[at]?.[column] ?? ''];
			if (saysSame(text, was)) continue;
			const field = cut.fields?.[at]?.[column] ?? null;
			const official = sheet.columns.find(({ name }) => name === title);
			const place = this.#place(line, column);
			if (field === null || official === undefined) this.#takeTold(title, at, { place, was, text });
			else this.#edits.field({ kind: field.subject, id: field.id }, official, { text }, '', place);
		}
	}

	/** What no field tells alone: of the target its parts may be fields, anything else cannot be read back. */
	#takeTold(
		title: string,
		at: number,
		{ place, was, text }: { readonly place: EntryPlace; readonly was: string; readonly text: string }
	): void {
		const { cut, comparedOf, sheet } = this.#told;
		const compared = title === TARGET ? comparedOf(cut.keys[at] ?? '') : null;
		const targets = compared !== null && isCompared(compared.table, title) ? targetsIn(text, compared) : null;
		if (compared === null || targets === null) return this.#edits.say(place, 'lost-field', was, text);
		for (const target of targets) this.#edits.target(compared.row.subject, sheet, target, place);
	}

	/** Several rows may have one code: those that say what they said are found first, the rest only where no doubt is left. */
	read(rows: readonly (readonly string[])[]): void {
		const { cut, codeAt } = this.#told;
		const waiting = new Map<string, Set<number>>();
		for (const [at, row] of cut.rows.entries()) {
			const code = folded(row[codeAt] ?? '');
			waiting.set(code, (waiting.get(code) ?? new Set()).add(at));
		}
		const edited = new Map<string, number[]>();
		for (const [line, row] of rows.entries()) {
			const code = folded(row[codeAt] ?? '');
			const same = [...(waiting.get(code) ?? [])].find((at) =>
				cut.columns.every((_, column) => saysSame(row[column] ?? '', cut.rows[at]?.[column] ?? ''))
			);
			if (same === undefined) edited.set(code, [...(edited.get(code) ?? []), line]);
			else waiting.get(code)?.delete(same);
		}
		for (const [code, lines] of edited) {
			const left = [...(waiting.get(code) ?? [])];
			for (const line of lines) {
				const row = rows[line] ?? [];
				const said = row[codeAt] ?? '';
				// The head is the first line.
				const place = this.#place(line + 2, codeAt);
				const [only, ...others] = left;
				if (!waiting.has(code)) this.#edits.say(place, 'unknown-row', '', said);
				else if (row.length !== cut.columns.length) this.#edits.say(place, 'lost-field', '', row.join(' | '));
				else if (only === undefined || others.length > 0 || lines.length > 1)
					this.#edits.say(place, 'ambiguous-row', '', said);
				else this.#take(line + 2, row, only);
			}
		}
	}
}

/** Takes every cell that says something else; a document leaves out rows as it likes, so none is ever missing. */
export function readTables(
	{ tables, stamp }: OpenedForm01,
	ground: Ground,
	edits: ProposedEdits,
	today: string
): number {
	const told = toldTables(ground, stamp?.asOf ?? today);
	const known = (table: WordTable): ToldTable | undefined => told.get(headOf(table.rows[0] ?? []));
	for (const table of tables) {
		const found = known(table);
		if (found !== undefined) new TableReader(edits, found, table.caption).read(table.rows.slice(1));
	}
	return 0;
}
