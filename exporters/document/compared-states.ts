/** Today beside the target: what a table that compares says of a record in either, and what becomes of it. */
import { cellNamed, type FormTable, type RowChange, type TableRow } from '$exporters/form03/tables';
import { SEPARATOR, UNDETERMINED } from '$exporters/form03/wording';
import { codeRanges } from './code-ranges';

/**
 * `transition`: a relation that only moves something from what goes to what stays. `outside`: neither of today nor of the
 * target, as where nobody said which.
 */
export type Fate = 'new' | 'goes' | 'stays' | 'transition' | 'outside';

const NOW = 'Hiện trạng';
export const TARGET = 'Mục tiêu';
/** Columns that say how a record stands today. Of gaps, the form has a column of its own called “Hiện trạng”. */
const standing: Readonly<Record<string, readonly string[]>> = {
	DM_DOITUONG: ['Trạng thái vòng đời', 'Tình trạng khai thác tại cơ quan'],
	QH_KETNOI: ['Trạng thái']
};
/** What stands of a record that is not there yet, and how each fate begins. */
const notYet = 'Chưa có';
const begins = {
	new: 'Bổ sung mới',
	goes: 'Không tiếp tục',
	stays: 'Tiếp tục',
	transition: 'Chuyển tiếp',
	outside: 'Không thuộc kiến trúc số mục tiêu'
} as const satisfies Readonly<Record<Fate, string>>;
/** What is said of a record that stays. */
const stays = {
	unchanged: `${begins.stays}, không thay đổi`,
	unsaid: `${begins.stays}, chưa ghi thay đổi`,
	planned: `${begins.stays}, hoàn thiện theo phương án`,
	changed: `${begins.stays}, có thay đổi`
} as const;
/** All that may stand in front of the targets of a record. */
export const targetHeads: readonly string[] = [begins.new, begins.goes, ...Object.values(stays)];

const modelStateColumn = 'Trạng thái mô hình';
const dispositionColumn = 'Phương án hoàn thiện';

export function fateOf(isNow: boolean, isTarget: boolean): Fate {
	if (isNow) return isTarget ? 'stays' : 'goes';
	return isTarget ? 'new' : 'outside';
}

/** Which fate a printed cell tells; null where it tells none, or that it is not known. */
export const fateTold = (target: string): Fate | null =>
	(Object.keys(begins) as Fate[]).find((fate) => target.startsWith(begins[fate])) ?? null;

/** Whether a column is no column of the sheet but today or the target of a record. */
export const isCompared = ({ sheet }: FormTable, column: string): boolean =>
	standing[sheet.code] !== undefined && (column === NOW || column === TARGET);

/** Official words of a state that is under way, which are the same as those of the way to be gone: told as what they mean. */
const underWay = new Map(
	['Nâng cấp', 'Hợp nhất', 'Thay thế'].map((word) => [word, `Đang ${word.toLocaleLowerCase('vi')}`])
);

/** What a record says of itself today, each with its name where it is not plain what it is. */
function saidNow(table: FormTable, row: TableRow): string {
	const columns = standing[table.sheet.code] ?? [];
	const states = columns
		.map((column) => cellNamed(table, row, column).text)
		.filter((text) => text !== '')
		.map((text) => underWay.get(text) ?? text);
	const others = (row.changes ?? [])
		.filter(({ title, now }) => now !== '' && !columns.includes(title))
		.map(({ title, now }) => `${title}: ${now}`);
	return [...states, ...others].join(SEPARATOR);
}

/** A state of the target that the way to be gone says already, as “Nâng cấp” beside “Nâng cấp/mở rộng”. */
const isPlanned = (disposition: string, state: string): boolean =>
	underWay.has(state) && disposition.split('/')[0] === state;

export interface TargetsTold {
	/** Changes that the cell of the target tells. */
	readonly shown: readonly RowChange[];
	/** Names of the columns whose values stand there without them. */
	readonly states: readonly string[];
}

/** What the target of a record changes, as far as its cell tells it. */
export function targetsTold(table: FormTable, row: TableRow): TargetsTold {
	const states = standing[table.sheet.code] ?? [];
	const disposition = cellNamed(table, row, dispositionColumn).text;
	const shown = (row.changes ?? []).filter(
		({ title, target }) => !states.includes(title) || !isPlanned(disposition, target)
	);
	return { shown, states };
}

function changesOf(table: FormTable, row: TableRow): string {
	const { shown, states } = targetsTold(table, row);
	return shown.map(({ title, target }) => (states.includes(title) ? target : `${title}: ${target}`)).join(SEPARATOR);
}

const endsOf = (table: FormTable, row: TableRow): string =>
	['Đối tượng nguồn', 'Đối tượng đích'].map((column) => cellNamed(table, row, column).text).join(' và ');

/** What becomes of a record in the words of its fate alone. */
function wordsOf(table: FormTable, row: TableRow, fate: Fate): string {
	const changes = changesOf(table, row);
	const told = (words: string): string => (changes === '' ? words : `${words}: ${changes}`);
	const disposition = cellNamed(table, row, dispositionColumn).text;
	switch (fate) {
		case 'new':
			return told(begins.new);
		case 'goes':
			return told(begins.goes);
		case 'transition':
			return `${begins.transition}: dùng khi chuyển đổi giữa ${endsOf(table, row)}, kết thúc khi chuyển xong`;
		case 'outside':
			// A relation that has ended belongs to neither; an object of which nobody said which is not known.
			return table.sheet.code === 'QH_KETNOI' || cellNamed(table, row, modelStateColumn).text !== ''
				? begins.outside
				: UNDETERMINED;
		case 'stays':
			// How it changes is then said by the way it is to be completed, in the next column.
			if (disposition !== '' && !/^tiếp tục/iu.test(disposition)) return told(stays.planned);
			if (changes !== '') return told(stays.changed);
			// Relations have no column for it; of an object that nobody said it of, it is not known that nothing changes.
			return disposition === '' && table.sheet.code === 'DM_DOITUONG' ? stays.unsaid : stays.unchanged;
	}
}

/** By which gaps a record comes to its target, and why where it is new; nothing where it stays as it is. */
function targetOf(table: FormTable, row: TableRow, { fate, gaps }: Compared): string {
	const told = wordsOf(table, row, fate);
	const withGaps = gaps.length === 0 || told === stays.unchanged ? told : `${told} (theo ${codeRanges(gaps)})`;
	const reasons = fate === 'new' ? (row.inNotes ?? []) : [];
	return reasons.length === 0 ? withGaps : `${withGaps}; lý do: ${reasons.join(' – ')}`;
}

export interface Compared {
	readonly fate: Fate;
	/** Codes of the gaps that name the record. */
	readonly gaps: readonly string[];
}

/** A row of the sheet, and what the table that compares knows of it. */
export interface ComparedRow {
	readonly table: FormTable;
	readonly row: TableRow;
	readonly compared: Compared;
}

export function comparedCell(column: string, table: FormTable, row: TableRow, compared: Compared): string {
	if (column === TARGET) return targetOf(table, row, compared);
	const { fate } = compared;
	const said = saidNow(table, row);
	if (fate === 'new' || fate === 'transition')
		return said === '' ? notYet : `${notYet} (${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)})`;
	return said === '' ? UNDETERMINED : said;
}
