/** Today beside the target: what a table that compares says of a record in either, and what becomes of it. */
import { cellNamed, type FormTable, type TableRow } from '$exporters/form03/tables';
import { SEPARATOR, UNDETERMINED } from '$exporters/form03/wording';
import { codeRanges } from './code-ranges';

/** `outside`: neither of today nor of the target, as where nobody said which. */
export type Fate = 'new' | 'goes' | 'stays' | 'outside';

const UNCHANGED = 'Tiếp tục, không thay đổi';
const NOW = 'Hiện trạng';
const TARGET = 'Mục tiêu';
/** Columns that say how a record stands today. Of gaps, the form has a column of its own called “Hiện trạng”. */
const standing: Readonly<Record<string, readonly string[]>> = {
	DM_DOITUONG: ['Trạng thái vòng đời', 'Tình trạng khai thác tại cơ quan'],
	QH_KETNOI: ['Trạng thái']
};
const modelStateColumn = 'Trạng thái mô hình';
const dispositionColumn = 'Phương án hoàn thiện';

export function fateOf(isNow: boolean, isTarget: boolean): Fate {
	if (isNow) return isTarget ? 'stays' : 'goes';
	return isTarget ? 'new' : 'outside';
}

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

function changesOf(table: FormTable, { changes = [] }: TableRow): string {
	const columns = standing[table.sheet.code] ?? [];
	return changes.map(({ title, target }) => (columns.includes(title) ? target : `${title}: ${target}`)).join(SEPARATOR);
}

/** What becomes of a record in the words of its fate alone. */
function fateTold(table: FormTable, row: TableRow, fate: Fate): string {
	const changes = changesOf(table, row);
	const told = (words: string): string => (changes === '' ? words : `${words}: ${changes}`);
	const disposition = cellNamed(table, row, dispositionColumn).text;
	switch (fate) {
		case 'new':
			return told('Bổ sung mới');
		case 'goes':
			return told('Không tiếp tục');
		case 'outside':
			// A relation of the transition belongs to neither; an object of which nobody said which is not known.
			return table.sheet.code === 'QH_KETNOI' || cellNamed(table, row, modelStateColumn).text !== ''
				? 'Không thuộc kiến trúc số mục tiêu'
				: UNDETERMINED;
		case 'stays':
			if (changes !== '') return told('Tiếp tục, có thay đổi');
			// Relations have no column for it; of an object that nobody said it of, it is not known that nothing changes.
			if (disposition === '' && table.sheet.code === 'DM_DOITUONG') return 'Tiếp tục, chưa ghi thay đổi';
			// What changes is then said by the way it is to be completed, in the next column.
			return disposition === '' || /^tiếp tục/iu.test(disposition) ? UNCHANGED : 'Tiếp tục, hoàn thiện theo phương án';
	}
}

/** By which gaps a record comes to its target; nothing where it stays as it is. */
function targetOf(table: FormTable, row: TableRow, { fate, gaps }: Compared): string {
	const told = fateTold(table, row, fate);
	return gaps.length === 0 || told === UNCHANGED ? told : `${told} (theo ${codeRanges(gaps)})`;
}

export interface Compared {
	readonly fate: Fate;
	/** Codes of the gaps that name the record. */
	readonly gaps: readonly string[];
}

export function comparedCell(column: string, table: FormTable, row: TableRow, compared: Compared): string {
	if (column === TARGET) return targetOf(table, row, compared);
	const { fate } = compared;
	const said = saidNow(table, row);
	if (fate === 'new')
		return said === '' ? 'Chưa có' : `Chưa có (${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)})`;
	return said === '' ? UNDETERMINED : said;
}
