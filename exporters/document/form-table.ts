/** Cuts the tables of a document from the rows of Form 03: same cells, fewer columns, a filter, and one row a gap or task. */
import { grouped } from '$exporters/grouped';
import { compareCodes } from '$models/architecture/codes';
import { definitionOf, fieldOf } from '$models/framework/lookup';
import type { Condition, Pack, Subject, TableShape } from '$models/framework/pack';
import {
	cellNamed,
	isNotes,
	type FormTable,
	type FormTables,
	type RowSubject,
	type TableRow
} from '$exporters/form03/tables';
import { lacks } from '$exporters/form03/checks';
import { NO_TASK, SEPARATOR } from '$exporters/form03/wording';
import { comparedCell, fateOf, isCompared, type Compared, type ComparedRow, type Fate } from './compared-states';
import type { TableColumn } from './document';
import { codeColumn } from './marks';
import type { IsWithheld } from './withheld';

/** Definition of a pack for relations that only move something from what goes to what stays. */
const TRANSITION = 'transition-relation';
/** Definition of a pack for objects that are recorded as the agency's own while another agency owns them. */
const OF_ANOTHER = 'original-of-another';

/** Whether a record meets a condition; undetermined counts as no. */
export type Holds = (condition: Condition, subject: RowSubject) => boolean;

/** A field of a record, by which an edited cell is found again. */
export interface FieldPlace {
	readonly subject: RowSubject['kind'];
	readonly id: string;
	readonly field: string;
}

export interface CutTable {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly string[])[];
	/** The record of each row. */
	readonly keys: readonly string[];
	/** Which field of the model each cell tells; null where it is none alone; absent for other tables. */
	readonly fields?: readonly (readonly (FieldPlace | null)[])[];
	/**
	 * Columns that the form wants filled, with what each row says there of it: the code of the record that should say
	 * something and does not, null for a row that lacks nothing; absent for other tables.
	 */
	readonly open?: readonly { readonly column: string; readonly codes: readonly (string | null)[] }[];
}

/** Some rows of a table, with all that is known of them. */
export function rowsOfCut(cut: CutTable, which: readonly number[]): CutTable {
	const { rows, keys, fields, open } = cut;
	return {
		...cut,
		rows: which.map((at) => rows[at] ?? []),
		keys: which.map((at) => keys[at] ?? ''),
		...(fields === undefined ? {} : { fields: which.map((at) => fields[at] ?? []) }),
		...(open === undefined
			? {}
			: { open: open.map(({ column, codes }) => ({ column, codes: which.map((at) => codes[at] ?? null) })) })
	};
}

/** The beginning of a table. */
export const excerptOf = (cut: CutTable, most: number): CutTable =>
	cut.rows.length <= most ? cut : rowsOfCut(cut, [...cut.rows.keys()].slice(0, most));

/** What a table in the running text tells of a record that an annex tells whole. */
const essential = new Set([
	'Mã đối tượng',
	'Tên đối tượng',
	'Cơ quan chủ quản',
	'Trạng thái vòng đời',
	'Tình trạng khai thác tại cơ quan',
	'Phương án hoàn thiện',
	'Mã quan hệ',
	'Đối tượng nguồn',
	'Đối tượng đích',
	'Dữ liệu/dịch vụ trao đổi',
	'Trạng thái',
	'Khung/tài liệu nguồn',
	'Quan hệ ánh xạ'
]);

/** The same rows with their essential columns; undefined where a table has too few of them to be understood. */
export function inShort({ columns, rows, keys, fields, open }: CutTable): CutTable | undefined {
	const kept = columns.flatMap(({ title }, at) => (essential.has(title) ? [at] : []));
	if (kept.length < 3) return undefined;
	return {
		columns: columns.filter(({ title }) => essential.has(title)),
		rows: rows.map((row) => kept.map((at) => row[at] ?? '')),
		keys,
		...(open === undefined ? {} : { open: open.filter(({ column }) => essential.has(column)) }),
		...(fields === undefined ? {} : { fields: fields.map((row) => kept.map((at) => row[at] ?? null)) })
	};
}

/** Shapes that tell of one record where the sheet has a row for each pair. */
const onePer: Readonly<Record<string, 'gap' | 'task'>> = { gaps: 'gap', tasks: 'task', roadmap: 'task' };
/** Columns that gather the values of all pairs when rows are drawn together. */
const gathered = new Set(['Mã nội dung', 'Đối tượng liên quan']);
const deadline = 'Thời hạn/giai đoạn chuyển đổi dự kiến';
const priority = 'Mức ưu tiên/phụ thuộc';
const taskCode = 'Mã nhiệm vụ chuyển đổi kiến trúc';

const recordOf = (row: TableRow, kind: 'gap' | 'task'): RowSubject | undefined =>
	[row.subject, row.second].find((subject) => subject?.kind === kind) ?? undefined;

/** Rows of the same gap or task, in the order of their first row. */
function rowsOfEach(rows: readonly TableRow[], kind: 'gap' | 'task'): (readonly TableRow[])[] {
	const groups = grouped(rows, (row) => recordOf(row, kind)?.id);
	return [...groups].flatMap(([record, of]) => (record === undefined ? [] : [of]));
}

/** Sortable form of a deadline: its ISO date, or the text where it is none. */
const when = (table: FormTable, row: TableRow): string => {
	const cell = cellNamed(table, row, deadline);
	return cell.date ?? `~${cell.text}`;
};

function compareRoadmap(table: FormTable, a: TableRow, b: TableRow): number {
	const order = when(table, a).localeCompare(when(table, b), 'en');
	return order === 0
		? cellNamed(table, a, priority).text.localeCompare(cellNamed(table, b, priority).text, 'vi')
		: order;
}

const byCodeOfTask =
	(table: FormTable) =>
	([a]: readonly TableRow[], [b]: readonly TableRow[]): number => {
		const codeOf = (row: TableRow | undefined): string =>
			row === undefined ? '' : cellNamed(table, row, taskCode).text;
		return compareCodes(codeOf(a), codeOf(b));
	};

/** Columns that refer to one object by its code, which tells a reader of paper nothing. */
const ends: ReadonlySet<string> = new Set(['@source', '@target']);

/** An object as tables tell it that refer to it: its code, by which it is found, and its name. */
export const codeAndName = (code: string, name: string): string => (name === '' ? code : `${code} – ${name}`);

function namesOfObjects(tables: FormTables['tables']): ReadonlyMap<string, string> {
	const table = [...tables.values()].find(({ sheet }) => sheet.columns.some(({ field }) => field === '@kind'));
	const rows = table?.rows ?? [];
	const at = (field: string): number => table?.sheet.columns.findIndex((column) => column.field === field) ?? -1;
	const [code, name] = [at('@code'), at('name')];
	return new Map(rows.map(({ cells }) => [cells[code]?.text ?? '', cells[name]?.text ?? '']));
}

export class FormTableCutter {
	readonly #tables: FormTables;
	#names: ReadonlyMap<string, string> | null = null;
	#gaps: ReadonlyMap<string, readonly string[]> | null = null;
	readonly #shapes: ReadonlyMap<string, TableShape>;
	readonly #holds: Holds;
	readonly #knowsTransition: boolean;
	readonly #knowsOfAnother: boolean;
	readonly #isField: (subject: Subject, field: string) => boolean;
	readonly #isWithheld: IsWithheld;

	constructor(tables: FormTables, pack: Pack, holds: Holds, isWithheld: IsWithheld = () => false) {
		this.#isWithheld = isWithheld;
		this.#tables = tables;
		this.#isField = (subject, field) => fieldOf(pack, subject, field) !== undefined;
		this.#shapes = new Map(pack.forms.form01.shapes.map((shape) => [shape.id, shape]));
		this.#holds = holds;
		this.#knowsTransition = definitionOf(pack, TRANSITION) !== undefined;
		this.#knowsOfAnother = definitionOf(pack, OF_ANOTHER) !== undefined;
	}

	/** Fields of one record alone; what also explains other cells, or gathers several, is none. */
	#places(
		{ sheet }: FormTable,
		{ subject, second }: TableRow,
		names: readonly string[]
	): readonly (FieldPlace | null)[] {
		return names.map((name) => {
			const column = sheet.columns.find((one) => one.name === name);
			if (column === undefined || column.field.startsWith('@') || isNotes(column) || gathered.has(name)) return null;
			const told = [subject, second].filter((record) => record !== null && this.#isField(record.kind, column.field));
			const [only, ...others] = told;
			if (only === undefined || only === null || others.length > 0) return null;
			return { subject: only.kind, id: only.id, field: column.field };
		});
	}

	/**
	 * What becomes of a record, by whether the tables of today and of the target have it: so these, under V and VI of the
	 * form, and those that compare them never contradict each other. Null where the pack has no such tables.
	 */
	#fate({ sheet }: FormTable, row: TableRow): Fate | null {
		const among = (suffix: string): boolean | undefined => {
			const shape = [...this.#shapes.values()].find((one) => one.sheet === sheet.code && one.id.endsWith(suffix));
			if (shape === undefined) return undefined;
			return shape.where === null || this.#holds(shape.where, row.subject);
		};
		const [isNow, isTarget] = [among('-now'), among('-target')];
		if (isNow === undefined || isTarget === undefined) return null;
		const fate = fateOf(isNow, isTarget);
		return fate === 'outside' && this.#isTransition(row) ? 'transition' : fate;
	}

	#isTransition({ subject }: TableRow): boolean {
		return this.#knowsTransition && subject.kind === 'relation' && this.#holds({ use: TRANSITION }, subject);
	}

	/** Whether an object that says it is an original record is another agency's, so that it counts among nobody's own here. */
	isOfAnother({ subject }: TableRow): boolean {
		return this.#knowsOfAnother && subject.kind === 'object' && this.#holds({ use: OF_ANOTHER }, subject);
	}

	/** Codes of the rows of a sheet that come, go and stay. */
	fates(sheet: string): ReadonlyMap<Fate, readonly string[]> {
		const table = this.#tables.tables.get(sheet);
		const told = (table?.rows ?? []).flatMap((row) => {
			const fate = table === undefined ? null : this.#fate(table, row);
			return fate === null ? [] : [{ fate, code: row.cells[0]?.text ?? '' }];
		});
		const byFate = grouped(told, ({ fate }) => fate);
		return new Map([...byFate].map(([fate, rows]) => [fate, rows.map(({ code }) => code)] as const));
	}

	/** Codes of the gaps of each object by its code. */
	#gapsOf(): ReadonlyMap<string, readonly string[]> {
		if (this.#gaps !== null) return this.#gaps;
		const source = this.#tables.tables.get('HOANTHIEN_NV');
		const gaps = new Map<string, string[]>();
		for (const row of source?.rows ?? []) {
			if (source === undefined) break;
			const gap = cellNamed(source, row, 'Mã nội dung').text;
			for (const code of cellNamed(source, row, 'Đối tượng liên quan').text.split(SEPARATOR)) {
				const known = gaps.get(code) ?? [];
				if (gap !== '' && !known.includes(gap)) gaps.set(code, [...known, gap]);
			}
		}
		this.#gaps = gaps;
		return gaps;
	}

	/** Whether a cell would tell of a task that the gap of its row does not have. */
	#isOfNoTask({ sheet }: FormTable, { subject, second }: TableRow, name: string): boolean {
		const field = sheet.columns.find((column) => column.name === name)?.field;
		if (field === undefined || subject.kind !== 'gap' || second !== null) return false;
		return name === taskCode || (this.#isField('task', field) && !this.#isField('gap', field));
	}

	/** Whose a column of a row is; null where the row has no such record: a task alone has no gap to ask for. */
	#ownerOf({ subject, second }: TableRow, field: string): RowSubject | null {
		if (field.startsWith('@')) return subject.kind === 'task' ? null : subject;
		return [subject, second].find((record) => record !== null && this.#isField(record.kind, field)) ?? null;
	}

	/** Columns that must be filled and are not. */
	#open(table: FormTable, rows: readonly TableRow[], names: readonly string[]): CutTable['open'] {
		const codeAt = codeColumn(table.sheet.columns.map(({ name }) => name));
		const codeOf = (row: TableRow, { kind }: RowSubject): string =>
			(kind === 'task' ? cellNamed(table, row, taskCode) : row.cells[codeAt])?.text ?? '';
		return names.flatMap((name) => {
			const column = table.sheet.columns.find((one) => one.name === name);
			if (column === undefined || isCompared(table, name)) return [];
			const codes = rows.map((row) => {
				if (!lacks(table, column, row) || this.#text(table, row, name) !== '') return null;
				const owner = this.#ownerOf(row, column.field);
				return owner === null || this.#isWithheld(owner, column.field) ? null : codeOf(row, owner);
			});
			return codes.every((code) => code === null) ? [] : [{ column: name, codes }];
		});
	}

	#compared(table: FormTable, row: TableRow): Compared | null {
		const fate = this.#fate(table, row);
		const code = cellNamed(table, row, 'Mã đối tượng').text;
		const gaps = table.sheet.code === 'DM_DOITUONG' ? (this.#gapsOf().get(code) ?? []) : [];
		return fate === null ? null : { fate, gaps };
	}

	/** What a table that compares tells a record's row from; null where there is no such row or nothing to compare. */
	comparedRow(sheet: string, id: string): ComparedRow | null {
		const table = this.#tables.tables.get(sheet);
		const row = table?.rows.find(({ subject }) => subject.id === id);
		const compared = table === undefined || row === undefined ? null : this.#compared(table, row);
		return table === undefined || row === undefined || compared === null ? null : { table, row, compared };
	}

	/** A cell as a document has it: the other end of a relation by name too. */
	#text(table: FormTable, row: TableRow, name: string): string {
		if (isCompared(table, name)) {
			const compared = this.#compared(table, row);
			return compared === null ? '' : comparedCell(name, table, row, compared);
		}
		const { text } = cellNamed(table, row, name);
		if (text === '' && this.#isOfNoTask(table, row, name)) return NO_TASK;
		if (!ends.has(table.sheet.columns.find((column) => column.name === name)?.field ?? '')) return text;
		this.#names ??= namesOfObjects(this.#tables.tables);
		return codeAndName(text, this.#names.get(text) ?? '');
	}

	/** What a shape is cut from, and which of its rows; undefined where the pack has no such shape or sheet. */
	#wanted(shapeId: string, where: Condition | null) {
		const shape = this.#shapes.get(shapeId);
		const table = shape === undefined ? undefined : this.#tables.tables.get(shape.sheet);
		if (shape === undefined || table === undefined) return undefined;
		const conditions = [shape.where, where].filter((condition) => condition !== null);
		const kind = onePer[shapeId];
		const isWanted = (row: TableRow): boolean => {
			const subject = kind === undefined ? row.subject : recordOf(row, kind);
			return subject !== undefined && conditions.every((condition) => this.#holds(condition, subject));
		};
		return { shape, table, kind, isWanted };
	}

	/** Whether the table of a shape has a row, or undefined where the pack has no such shape or sheet. */
	hasRows(shapeId: string, where: Condition | null): boolean | undefined {
		const wanted = this.#wanted(shapeId, where);
		return wanted?.table.rows.some(wanted.isWanted);
	}

	/** The table of a shape, or undefined where the pack has no such shape or sheet. */
	cut(shapeId: string, where: Condition | null): CutTable | undefined {
		const wanted = this.#wanted(shapeId, where);
		if (wanted === undefined) return undefined;
		const { shape, table, kind, isWanted } = wanted;
		const rows = table.rows.filter(isWanted);
		const columns = shape.columns.map((title) => ({ title, weight: 1 }));
		if (kind === undefined) {
			return {
				columns,
				rows: rows.map((row) => shape.columns.map((name) => this.#text(table, row, name))),
				keys: rows.map(({ subject }) => subject.id),
				fields: rows.map((row) => this.#places(table, row, shape.columns)),
				open: this.#open(table, rows, shape.columns) ?? []
			};
		}
		const groups = rowsOfEach(rows, kind);
		// A task stands beside the gap that it first completes, which is no order that a reader of tasks could know.
		if (shapeId === 'tasks') groups.sort(byCodeOfTask(table));
		if (shapeId === 'roadmap') {
			groups.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : compareRoadmap(table, a, b)));
		}
		return {
			columns,
			fields: groups.map(([row]) => (row === undefined ? [] : this.#places(table, row, shape.columns))),
			keys: groups.map(([first]) => (first === undefined ? '' : (recordOf(first, kind)?.id ?? ''))),
			rows: groups.map((group) =>
				shape.columns.map((name) => {
					const texts = group.map((row) => cellNamed(table, row, name).text);
					if (!gathered.has(name)) return texts[0] ?? '';
					const parts = texts.flatMap((text) => text.split(SEPARATOR)).filter((text) => text !== '');
					return [...new Set(parts)].join(SEPARATOR);
				})
			)
		};
	}
}
