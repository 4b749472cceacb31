/**
 * The tables of Form 03 as rows. Form 01's tables, the CSV files and the catalogue are cut from the same rows, so that
 * the forms agree in every name, owner and state because none of them words it a second time.
 */
import type { Architecture, ArchitectureObject, Gap, Task } from '$models/architecture/architecture';
import { textOf, type FieldEntry, type Fields } from '$models/architecture/field';
import { liveGaps, liveObjects, liveRelations, liveTasks } from '$models/architecture/live';
import type { FieldDefinition, Form03Column, Form03Sheet, Pack, Subject } from '$models/framework/pack';
import { capitalised } from '$models/text/capitalised';
import type { ExportInput, Loss } from '$exporters/exporter';
import { byCode } from '$models/architecture/codes';
import { recordTitle } from '$exporters/record-title';
import { historyRows } from './history';
import { mappingPlaces } from './mapping-places';
import { beginningInNotes, fieldsInNotes, lineInNotes } from './told-in-notes';
import { letPassBy, letPassNote } from '$exporters/document/let-pass';
import { blank, NO_TASK, notesTogether, PackWording, printable, SEPARATOR, type Cell } from './wording';

/** The record that a row tells of; filters are asked of it. A pair row tells of its gap first. */
export interface RowSubject {
	readonly kind: Subject;
	readonly id: string;
}

/** What of a record will be another one in the target, under the name of its column or field. */
export interface RowChange {
	readonly title: string;
	readonly now: string;
	readonly target: string;
}

export interface TableRow {
	readonly subject: RowSubject;
	/** Second record of a pair row: the task. */
	readonly second: RowSubject | null;
	/** One a column, in the sheet's order. */
	readonly cells: readonly Cell[];
	/** Of objects and relations; absent where the target says nothing else. */
	readonly changes?: readonly RowChange[];
	/** What the notes tell of fields without a column, without their labels; absent where they tell nothing. */
	readonly inNotes?: readonly string[];
}

export interface FormTable {
	readonly sheet: Form03Sheet;
	readonly rows: readonly TableRow[];
}

export interface FormTables {
	readonly tables: ReadonlyMap<string, FormTable>;
	readonly losses: readonly Loss[];
}

/** What one row is written from: structural values by key, and the fields of one or two records. */
interface Source {
	readonly subject: RowSubject;
	readonly second: RowSubject | null;
	readonly structural: (key: string, column: Form03Column) => string;
	readonly records: readonly { readonly subject: Subject; readonly fields: Fields }[];
	/** What a column says where no record has its field. */
	readonly unwritten?: (field: string) => string;
	/** Lines of the notes that no field says. */
	readonly remarks?: readonly string[];
}

const nameOf = ({ fields, id }: ArchitectureObject): string => textOf(fields['name']) || id;

/** Relations that a loss names; of more only their number is told. */
const NAMED = 3;

/** The column that also explains cells without a value. */
export const isNotes = (column: Pick<Form03Column, 'name'>): boolean => /ghi chú$/iu.test(column.name);

class TableWriter {
	readonly losses: Loss[] = [];
	readonly #architecture: Architecture;
	readonly #pack: Pack;
	readonly #wording: PackWording;
	readonly #kinds: ReadonlySet<string>;

	constructor(architecture: Architecture, pack: Pack) {
		this.#architecture = architecture;
		this.#pack = pack;
		this.#wording = new PackWording(pack);
		this.#kinds = new Set(pack.kinds.filter(({ form03 }) => form03).map(({ id }) => id));
	}

	/** A record that the forms know: not deleted, and of a kind that Table 1 holds. */
	#listed(id: string): ArchitectureObject | undefined {
		const object = this.#architecture.objects.get(id as ArchitectureObject['id']);
		return object?.deletedAt === null && this.#kinds.has(object.kind) ? object : undefined;
	}

	/** Code of an object for a column that refers to it; a name never stands in for a code. */
	#code(object: ArchitectureObject, place: string): string {
		if (object.code !== '') return object.code;
		this.losses.push({
			place,
			message: `“${nameOf(object)}” chưa được cấp mã nên không dẫn chiếu được: ô ghi “Chưa có mã”. Cần làm: mở kiến trúc trên hệ thống để được cấp mã, rồi xuất lại.`,
			en: `“${nameOf(object)}” has no code, so that nothing can refer to it: the cell says so. To do: open the architecture on the server, which gives codes, and export again.`
		});
		return 'Chưa có mã';
	}

	#write(sheet: Form03Sheet, source: Source): TableRow {
		const remarks: string[] = [...(source.remarks ?? [])];
		const cells = sheet.columns.map((column): Cell => {
			if (column.field.startsWith('@')) {
				return { text: printable(source.structural(column.field, column)) };
			}
			const worded = source.records.flatMap(({ subject, fields }) => {
				const entry = fields[column.field];
				if (entry === undefined) return [];
				return [this.#wording.entry(subject, column.field, entry, column.name, column.list)];
			});
			remarks.push(...worded.map(({ remark }) => remark));
			const [only] = worded;
			if (worded.length <= 1) return only?.cell ?? { text: source.unwritten?.(column.field) ?? '' };
			const texts = worded.map(({ cell }) => cell.text);
			return { text: isNotes(column) ? notesTogether(texts) : texts.join('\n') };
		});
		const noted = source.records.flatMap(({ subject, fields }) =>
			fieldsInNotes(this.#pack, sheet, subject).map((field) => ({
				field,
				line: lineInNotes(this.#wording, field, fields[field.id])
			}))
		);
		const inNotes = noted.flatMap(({ field, line }) =>
			line === '' ? [] : [line.slice(beginningInNotes(field).length)]
		);
		const said = [...noted.map(({ line }) => line), ...remarks].filter((remark) => remark !== '');
		if (said.length === 0) return { subject: source.subject, second: source.second, cells };
		const notes = sheet.columns.findIndex(isNotes);
		return {
			subject: source.subject,
			second: source.second,
			cells: cells.map((cell, at) =>
				at === notes ? { text: [cell.text, ...said].filter((text) => text !== '').join('\n') } : cell
			),
			...(inNotes.length === 0 ? {} : { inNotes })
		};
	}

	/** What the targets of a record say otherwise than today; the sheet itself has today alone. */
	#changes(
		sheet: Form03Sheet,
		subject: Subject,
		{ fields, targets }: { readonly fields: Fields; readonly targets: Fields }
	): Pick<TableRow, 'changes'> {
		const changes = Object.entries(targets).flatMap(([id, entry]): RowChange[] => {
			const column = sheet.columns.find(({ field }) => field === id);
			const title = column?.name ?? this.#wording.definition(subject, id)?.label.vi ?? id;
			const said = (one: FieldEntry | undefined): string =>
				this.#wording.entry(subject, id, one, title, column?.list).cell.text;
			const [now, target] = [said(fields[id]), said(entry)];
			return now === target ? [] : [{ title, now, target }];
		});
		return changes.length === 0 ? {} : { changes };
	}

	objects(sheet: Form03Sheet): TableRow[] {
		const official = new Map(this.#pack.kinds.map((kind) => [kind.id, capitalised(kind.official)]));
		const rows = liveObjects(this.#architecture).filter(({ kind }) => this.#kinds.has(kind));
		return byCode(rows).map((object) => {
			if (object.code === '')
				this.losses.push({
					place: `objects/${object.id}`,
					message:
						'Đối tượng chưa được cấp mã: ô mã để trống. Cần làm: mở kiến trúc trên hệ thống để được cấp mã, rồi xuất lại.',
					en: 'The object has no code: its cell is empty. To do: open the architecture on the server, which gives codes, and export again.'
				});
			const row = this.#write(sheet, {
				subject: { kind: 'object', id: object.id },
				second: null,
				structural: (key) => (key === '@kind' ? (official.get(object.kind) ?? object.kind) : object.code),
				records: [{ subject: 'object', fields: object.fields }]
			});
			return { ...row, ...this.#changes(sheet, 'object', object) };
		});
	}

	/** Relations that Table 1 has no place for, one line for each kind that stands outside it. */
	#tellBeyond(beyond: ReadonlyMap<string, readonly string[]>): void {
		for (const [kind, ids] of beyond) {
			const label = this.#pack.kinds.find(({ id }) => id === kind)?.label ?? { vi: kind, en: kind };
			const rest = ids.length - NAMED;
			const more = { vi: rest > 0 ? ` và ${rest} quan hệ khác` : '', en: rest > 0 ? ` and ${rest} more` : '' };
			const named = ids.slice(0, NAMED).map((id) => recordTitle(this.#architecture, 'relation', id));
			this.losses.push({
				place: ids.length === 1 ? `relations/${ids[0] ?? ''}` : 'relations',
				message: `${ids.length} quan hệ có một đầu là “${label.vi}”, loại không có trong Bảng 1: ${named.join('; ')}${more.vi}. Mất: ${ids.length} dòng ở QH_KETNOI. Cần làm: không phải sửa mô hình; nơi nhận cần các quan hệ này thì gửi kèm tệp .khuevan.json, tệp giữ đủ.`,
				en: `${ids.length} relations have an end of kind “${label.en}”, which Table 1 does not hold: ${named.join('; ')}${more.en}. Lost: ${ids.length} rows of QH_KETNOI. To do: nothing in the model; whoever needs these relations is sent the file .khuevan.json, which has them all.`
			});
		}
	}

	relations(sheet: Form03Sheet): TableRow[] {
		const beyond = new Map<string, string[]>();
		const rows = byCode(liveRelations(this.#architecture)).flatMap((relation) => {
			const place = `relations/${relation.id}`;
			const source = this.#listed(relation.source);
			const target = this.#listed(relation.target);
			if (source === undefined || target === undefined) {
				const end = this.#architecture.objects.get(source === undefined ? relation.source : relation.target);
				const kind = end?.kind ?? '';
				beyond.set(kind, [...(beyond.get(kind) ?? []), relation.id]);
				return [];
			}
			const structural: Readonly<Record<string, () => string>> = {
				'@source': () => this.#code(source, place),
				'@target': () => this.#code(target, place),
				'@type': () => this.#wording.official('relation-kind', relation.type),
				'@code': () => relation.code
			};
			const row = this.#write(sheet, {
				subject: { kind: 'relation', id: relation.id },
				second: null,
				structural: (key) => structural[key]?.() ?? '',
				records: [{ subject: 'relation', fields: relation.fields }]
			});
			return [{ ...row, ...this.#changes(sheet, 'relation', relation) }];
		});
		this.#tellBeyond(beyond);
		return rows;
	}

	mappings(sheet: Form03Sheet): TableRow[] {
		const mapped = [...this.#architecture.mappings.values()].flatMap((mapping) => {
			const object = this.#listed(mapping.object);
			return object === undefined ? [] : [{ id: mapping.id, code: object.code, mapping, object }];
		});
		const places = mappingPlaces(this.#architecture, this.#pack);
		return byCode(mapped).map(({ mapping, object }) =>
			this.#write(sheet, {
				subject: { kind: 'mapping', id: mapping.id },
				second: null,
				structural: () => this.#code(object, `mappings/${mapping.id}`),
				records: [{ subject: 'mapping', fields: mapping.fields }],
				unwritten: (field) => places.of(field, mapping)
			})
		);
	}

	#objectCodes(gap: Gap): string {
		const listed = gap.objects.flatMap((id) => this.#listed(id) ?? []);
		return byCode(listed)
			.map((object) => this.#code(object, `gaps/${gap.id}`))
			.join(SEPARATOR);
	}

	#pair(sheet: Form03Sheet, gap: Gap | undefined, task: Task | undefined): TableRow {
		const first: RowSubject = gap === undefined ? { kind: 'task', id: task?.id ?? '' } : { kind: 'gap', id: gap.id };
		return this.#write(sheet, {
			subject: first,
			second: gap === undefined || task === undefined ? null : { kind: 'task', id: task.id },
			structural: (key, column) => {
				if (key === '@objects' || key === '@object') return gap === undefined ? '' : this.#objectCodes(gap);
				const ofTask = key === '@task' || key === '@taskCode' || /nhiệm vụ/u.test(column.name);
				return (ofTask ? task?.code : gap?.code) ?? '';
			},
			...(task === undefined ? { remarks: [`${NO_TASK}.`] } : {}),
			records: [
				...(gap === undefined ? [] : [{ subject: 'gap' as const, fields: gap.fields }]),
				...(task === undefined ? [] : [{ subject: 'task' as const, fields: task.fields }])
			]
		});
	}

	/** One row a pair; a gap without a task and a task without a gap keep their row, with blanks beside them. */
	gapTasks(sheet: Form03Sheet): TableRow[] {
		const tasks = new Map(liveTasks(this.#architecture).map((task) => [task.id, task]));
		const linked = new Map<string, Task[]>();
		const used = new Set<string>();
		for (const { gap, task: id } of this.#architecture.gapTasks.values()) {
			const task = tasks.get(id);
			if (task === undefined) continue;
			linked.set(gap, [...(linked.get(gap) ?? []), task]);
		}
		const rows = byCode(liveGaps(this.#architecture)).flatMap((gap) => {
			const own = byCode(linked.get(gap.id) ?? []);
			for (const { id } of own) used.add(id);
			return own.length === 0 ? [this.#pair(sheet, gap, undefined)] : own.map((task) => this.#pair(sheet, gap, task));
		});
		const alone = byCode([...tasks.values()].filter(({ id }) => !used.has(id)));
		return [...rows, ...alone.map((task) => this.#pair(sheet, undefined, task))];
	}
}

/** Whose fields the columns of a data sheet are; a pair row has both, and the first of them is asked first. */
export const subjectsOfSheet: Readonly<Record<string, readonly Subject[]>> = {
	DM_DOITUONG: ['object'],
	QH_KETNOI: ['relation'],
	ANHXA: ['mapping'],
	HOANTHIEN_NV: ['gap', 'task']
};

/** The field of the pack that a column is of; undefined of structural columns and of the history. */
export function fieldOfColumn(pack: Pack, sheet: Form03Sheet, { field }: Form03Column): FieldDefinition | undefined {
	const own = (subjectsOfSheet[sheet.code] ?? []).map((subject) =>
		pack.fields.find((one) => one.id === field && one.subject === subject)
	);
	return own.find((one) => one !== undefined);
}

type RowsOf = Readonly<Record<string, (sheet: Form03Sheet) => readonly TableRow[]>>;

function writeTables(pack: Pack, rowsOf: RowsOf): FormTables['tables'] {
	const tables = pack.forms.form03.sheets
		.filter(({ kind }) => kind !== 'support')
		.map((sheet): [string, FormTable] => [sheet.code, { sheet, rows: rowsOf[sheet.code]?.(sheet) ?? [] }]);
	return new Map(tables);
}

const recordRows = (writer: TableWriter): RowsOf => ({
	DM_DOITUONG: (sheet) => writer.objects(sheet),
	QH_KETNOI: (sheet) => writer.relations(sheet),
	ANHXA: (sheet) => writer.mappings(sheet),
	HOANTHIEN_NV: (sheet) => writer.gapTasks(sheet)
});

/** The rows with what the agency lets pass for a while, in the notes of the records that it is about. */
function withLetPass(tables: FormTables['tables'], input: ExportInput): FormTables['tables'] {
	const letPass = letPassBy(input);
	if (letPass.size === 0) return tables;
	const noted = ({ sheet, rows }: FormTable): FormTable => {
		const notes = sheet.columns.findIndex(({ field }) => field === 'note');
		if (notes === -1) return { sheet, rows };
		const linesOf = ({ subject, second }: TableRow): readonly string[] =>
			[subject.id, second?.id ?? ''].flatMap((id) => letPass.get(id) ?? []).map(letPassNote);
		const withLines = (row: TableRow, lines: readonly string[]): TableRow => ({
			...row,
			cells: row.cells.map((cell, at) =>
				at === notes ? { text: [cell.text, ...lines].filter((text) => text !== '').join('\n') } : cell
			)
		});
		return {
			sheet,
			rows: rows.map((row) => {
				const lines = linesOf(row);
				return lines.length === 0 ? row : withLines(row, lines);
			})
		};
	};
	return new Map([...tables].map(([code, table]) => [code, noted(table)]));
}

/** The rows of every data sheet of the pack's Form 03, by sheet code. */
export function formTables(input: ExportInput): FormTables {
	const writer = new TableWriter(input.edition.architecture, input.pack);
	const written = writeTables(input.pack, {
		...recordRows(writer),
		LS_PHIENBAN: (sheet) => historyRows(sheet, input)
	});
	return { tables: withLetPass(written, input), losses: writer.losses };
}

/** The rows that tell of records of a state, as a form once told them. */
export const recordTables = (architecture: Architecture, pack: Pack): FormTables['tables'] =>
	writeTables(pack, recordRows(new TableWriter(architecture, pack)));

/** Text of a row under an official column name; '' where the sheet has no such column. */
export function cellNamed(table: FormTable, row: TableRow, column: string): Cell {
	const at = table.sheet.columns.findIndex(({ name }) => name === column);
	return row.cells[at] ?? blank;
}
