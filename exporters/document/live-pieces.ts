/** What words of an outline are made of: rows of the sheets, lists, tables and counts. */
import type { ExportInput } from '$exporters/exporter';
import { grouped } from '$exporters/grouped';
import { NOT_APPLICABLE } from '$exporters/form03/wording';
import { cellNamed, type FormTable, type FormTables, type TableRow } from '$exporters/form03/tables';
import type { Block, TableColumn } from './document';
import type { CutTable, FormTableCutter } from './form-table';

export interface LiveContext {
	readonly input: ExportInput;
	readonly tables: FormTables;
	/** Of the same tables, by the shapes of the pack. */
	readonly cutter: FormTableCutter;
}

/** Tells one wish of an outline from the model; undefined where the model says nothing to it. */
export type Teller = (context: LiveContext) => readonly Block[] | undefined;

export type Tellers = Readonly<Record<string, Teller>>;

/** A sheet of Form 03. */
export const table = ({ tables }: LiveContext, sheet: string): FormTable | undefined => tables.tables.get(sheet);

/** Entries that a reader of paper is given; the document says where the rest is. */
const longest = 200;
/** Objects that stand as a list; more of them take less paper as a table. */
const listed = 15;

/** What one cell tells, so far as a reader of paper goes through it, and how much more there is. `rest`: where that stands. */
export const inCell = (items: readonly string[], rest: string): readonly string[] =>
	items.length <= longest ? items : [...items.slice(0, longest), `và ${items.length - longest} mục khác, xem ${rest}`];

const more = (count: number): readonly Block[] =>
	count <= longest
		? []
		: [
				{
					kind: 'paragraph',
					role: 'note',
					spans: [
						{ text: `Trích ${longest} trong ${count} mục; danh mục đầy đủ nằm trong hồ sơ điện tử.`, italic: true }
					]
				}
			];

/** A list of what there is; undefined for nothing. */
export const list = (items: readonly string[]): readonly Block[] | undefined =>
	items.length === 0
		? undefined
		: [
				{ kind: 'list', ordered: false, items: items.slice(0, longest).map((text) => [{ text }]) },
				...more(items.length)
			];

/** One that leads to what follows is never the last of a page. */
export const paragraph = (text: string, isLead = false): readonly Block[] => [
	{ kind: 'paragraph', role: 'body', spans: [{ text }], ...(isLead ? { isLead } : {}) }
];

/** A table without a number of its own; undefined where it has no rows. */
export const grid = (
	columns: readonly TableColumn[],
	rows: readonly (readonly string[])[]
): readonly Block[] | undefined =>
	rows.length === 0
		? undefined
		: [{ kind: 'table', caption: '', columns, rows: rows.slice(0, longest) }, ...more(rows.length)];

/** Whether a row is meant, by what its cells say or by its record. */
export type RowTest = (said: (column: string) => string, row: TableRow) => boolean;

/** Rows of a sheet with what their cells say, as far as a test holds. */
export function rowsWhere(
	source: FormTable | undefined,
	test: RowTest
): readonly { readonly row: TableRow; readonly said: (column: string) => string }[] {
	return (source?.rows ?? []).flatMap((row) => {
		const said = (column: string): string => (source === undefined ? '' : cellNamed(source, row, column).text);
		return test(said, row) ? [{ row, said }] : [];
	});
}

export const lower = (text: string): string => text.toLocaleLowerCase('vi');
/** Code and name of an object by its row. */
export const named = (said: (column: string) => string): string => `${said('Mã đối tượng')}: ${said('Tên đối tượng')}`;

/** Objects that a test holds of: as a list while they are few, then by component, since tables elsewhere tell the rest. */
export const objectsWhere =
	(test: (context: LiveContext) => RowTest): Teller =>
	(context) => {
		const rows = rowsWhere(table(context, 'DM_DOITUONG'), test(context));
		if (rows.length <= listed) return list(rows.map(({ said }) => named(said)));
		const groups = grouped(rows, ({ said }) => {
			const component = said('Thành phần trong lớp');
			const isNamed = component !== '' && component !== NOT_APPLICABLE;
			return isNamed ? component : said('Lớp kiến trúc/thành phần xuyên suốt');
		});
		return grid(
			[
				{ title: 'Thành phần', weight: 1 },
				{ title: 'Số lượng', weight: 0.5 },
				{ title: 'Đối tượng', weight: 4 }
			],
			[...groups].map(([of, those]) => {
				const names = those.map(({ said }) => `${said('Mã đối tượng')} ${said('Tên đối tượng')}`);
				return [of, String(names.length), inCell(names, 'Mẫu số 03').join('; ')];
			})
		);
	};

const recordType = 'Loại bản ghi';
const reference = 'Bản ghi tham chiếu';
/** What is added to the type of a record that counts among nobody's own here. */
const ofAnother = ' (cơ quan khác chủ quản)';

const isOriginal = (said: (column: string) => string): boolean => lower(said(recordType)) === 'bản ghi gốc';

/** Original records of the agency; what another agency owns is none of them, whatever its record says. */
export const isOwnOriginal =
	({ cutter }: LiveContext): RowTest =>
	(said, row) =>
		isOriginal(said) && !cutter.isOfAnother(row);

/** What is recorded as original though another agency owns it, each with that agency; undefined for nothing. */
export const ofOthers: Teller = (context) =>
	list(
		rowsWhere(table(context, 'DM_DOITUONG'), (_, row) => context.cutter.isOfAnother(row)).map(
			({ said }) => `${named(said)} (${said('Cơ quan chủ quản')})`
		)
	);
const unsaid = 'Không ghi';

interface Said {
	readonly value: string;
	/** Of which sort the record is, '' where that is not known. */
	readonly type: string;
}

/**
 * How often each is said, and last how many records say nothing, so that the counts of every criterion make the same
 * whole; a criterion that nobody speaks to has none.
 */
function tally(said: readonly Said[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { value } of said) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
	const silent = said.filter(({ value }) => value === '');
	if (counts.size === 0) return counts;
	// Of a reference record somebody else says it; that the agency says nothing of its own is another thing.
	const references = silent.filter(({ type }) => type === reference).length;
	if (references > 0) counts.set(`${unsaid} (${lower(reference)})`, references);
	return silent.length === references ? counts : counts.set(unsaid, silent.length - references);
}

/** Rows of reference records alone, of which alone it is asked how the agency uses them. */
export function ofReferences(cut: CutTable | undefined): CutTable | undefined {
	const at = cut?.columns.findIndex(({ title }) => title === recordType) ?? -1;
	if (cut === undefined || at === -1) return cut;
	const kept = cut.rows.flatMap((row, index) => (row[at] === reference ? [index] : []));
	return {
		columns: cut.columns,
		rows: kept.map((index) => cut.rows[index] ?? []),
		keys: kept.map((index) => cut.keys[index] ?? '')
	};
}

/** Counts of one criterion, which heads its column. */
const countedBy = (criterion: string, counts: ReadonlyMap<string, number>): readonly Block[] | undefined =>
	grid(
		[
			{ title: criterion, weight: 3 },
			{ title: 'Số lượng', weight: 1 }
		],
		[...counts].map(([value, count]) => [value, String(count)])
	);

/** How often each value of a column of a shape's table is said. */
export function countedIn(cut: CutTable | undefined, column: string): readonly Block[] | undefined {
	const at = cut?.columns.findIndex(({ title }) => title === column) ?? -1;
	if (cut === undefined || at === -1) return undefined;
	return countedBy(column, tally(cut.rows.map((row) => ({ value: row[at] ?? '', type: '' }))));
}

/** How often each value of some columns is said. */
export function counted(
	context: LiveContext,
	sheet: string,
	columns: readonly string[],
	only?: RegExp
): readonly Block[] | undefined {
	const source = table(context, sheet);
	if (source === undefined || source.rows.length === 0) return undefined;
	const told = rowsWhere(source, (said) => only === undefined || only.test(said('Trạng thái mô hình')));
	const valueOf = (column: string, { row, said }: (typeof told)[number]): string =>
		column === recordType && context.cutter.isOfAnother(row) ? `${said(column)}${ofAnother}` : said(column);
	const countsOf = (column: string): ReadonlyMap<string, number> =>
		tally(told.map((one) => ({ value: valueOf(column, one), type: one.said(recordType) })));
	const [first, ...others] = columns;
	if (first !== undefined && others.length === 0) return countedBy(first, countsOf(first));
	const rows = columns.flatMap((column) =>
		// A criterion stands once, before its first value.
		[...countsOf(column)].map(([value, count], at) => [at === 0 ? column : '', value, String(count)])
	);
	return grid(
		[
			{ title: 'Tiêu chí', weight: 2 },
			{ title: 'Giá trị', weight: 3 },
			{ title: 'Số lượng', weight: 1 }
		],
		rows
	);
}

/** Values of a column, each once. */
export const distinct = (source: FormTable | undefined, column: string): readonly string[] => [
	...new Set(rowsWhere(source, (said) => said(column) !== '').map(({ said }) => said(column)))
];
