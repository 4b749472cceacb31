/** An edited Form 03 as rows of cells under official columns, opened as carefully as any stranger's workbook. */
import JSZip from 'jszip';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Form03Sheet, Pack } from '$models/framework/pack';
import { CHECK_COLUMN } from '$exporters/form03/checks';
import { dossierLabels, guideSheet } from '$exporters/form03/support-sheets';
import { vietnameseDate } from '$exporters/form03/wording';
import { openWorkbook } from '$exporters/inventory/open-workbook';
import { columnLetter, shownText, type SourceCell, type SourceSheet } from '$exporters/inventory/source';
import { spoiltArchive } from '$exporters/spoilt-archive';
import { readBackEntry, type EntryPlace, type ReadBackEntry } from './ledger';
import { folded, type FormCell } from './read-cell';
import { stampIn, type Stamp } from './stamp';

export interface FormRow {
	/** Number as the spreadsheet program shows it. */
	readonly number: number;
	/** By official column name; a column that the file lacks is absent. */
	readonly cells: ReadonlyMap<string, FormCell>;
	readonly place: (column: string) => EntryPlace;
}

export interface OpenedForm03 {
	readonly form: 'form03';
	readonly stamp: Stamp | null;
	/** What the guide sheet says it is of; '' where it says nothing. */
	readonly about: { readonly agency: string; readonly code: string };
	/** Whether all its sheets are there, and most of their official headings: a Form 03 even where no mark says so. */
	readonly isComplete: boolean;
	/** By sheet code; a sheet that the file lacks is absent. */
	readonly sheets: ReadonlyMap<string, readonly FormRow[]>;
	readonly ledger: readonly ReadBackEntry[];
}

export const blankCell: FormCell = { text: '' };

function cellOf({ value, formula }: SourceCell): FormCell {
	if (formula === true) return { text: shownText(value), flaw: 'formula' };
	if (value.kind === 'error') return { text: value.text, flaw: 'error-cell' };
	return value.kind === 'date'
		? { text: vietnameseDate(value.iso), iso: value.iso }
		: { text: value.kind === 'boolean' ? (value.boolean ? 'Có' : 'Không') : shownText(value) };
}

function rowsOf(form: Form03Sheet, sheet: SourceSheet, ledger: ReadBackEntry[]): readonly FormRow[] {
	const [header, ...rows] = sheet.rows;
	const official = new Map(form.columns.map(({ name }) => [folded(name), name]));
	const columns = new Map<number, string>();
	const strange = new Map<number, string>();
	for (const { column, value } of header?.cells ?? []) {
		const name = official.get(folded(shownText(value)));
		if (name !== undefined && ![...columns.values()].includes(name)) columns.set(column, name);
		else if (shownText(value) !== CHECK_COLUMN) strange.set(column, shownText(value));
	}
	const letters = new Map([...columns].map(([column, name]) => [name, columnLetter(column)]));
	const whole = { sheet: form.code, row: 0, cell: '' };
	for (const { name } of form.columns) {
		if (!letters.has(name)) ledger.push(readBackEntry({ ...whole, column: name }, 'no-column'));
	}
	for (const [column, name] of strange) {
		const first = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column))[0];
		if (first !== undefined)
			ledger.push(readBackEntry({ ...whole, column: name }, 'unknown-column', '', shownText(first.value)));
	}
	return rows.flatMap(({ number, cells }) => {
		const named = new Map([...letters.keys()].map((name) => [name, blankCell]));
		let any = false;
		for (const cell of cells) {
			const name = columns.get(cell.column);
			if (name === undefined) continue;
			named.set(name, cellOf(cell));
			any = true;
		}
		const place = (column: string): EntryPlace => {
			const letter = letters.get(column) ?? '';
			return { sheet: form.code, row: number, column, cell: letter === '' ? '' : `${letter}${number}` };
		};
		return any ? [{ number, cells: named, place }] : [];
	});
}

function aboutOf(guide: SourceSheet | undefined): OpenedForm03['about'] {
	const said = new Map(
		(guide?.rows ?? []).map(({ cells }) => {
			const [label, value] = [1, 2].map((at) => cells.find(({ column }) => column === at)?.value);
			return [label === undefined ? '' : shownText(label), value === undefined ? '' : shownText(value)];
		})
	);
	return { agency: said.get(dossierLabels.agency) ?? '', code: said.get(dossierLabels.code) ?? '' };
}

/** Whether most official headings of each data sheet stand in the file. */
const hasHeadings = (forms: readonly Form03Sheet[], found: ReadonlyMap<string, SourceSheet>): boolean =>
	forms.every(({ code, columns }) => {
		const heads = new Set(found.get(code)?.rows[0]?.cells.map(({ value }) => folded(shownText(value))));
		return columns.filter(({ name }) => heads.has(folded(name))).length * 2 > columns.length;
	});

/** What no form of ours ever is, said in words that help: behind a password, not whole, or with macros. */
export function refusedOffice(bytes: Uint8Array, zip: JSZip | null, fileName: string): Result<null> {
	const spoilt = spoiltArchive(bytes, fileName);
	if (spoilt !== null) return spoilt;
	const macros = zip?.file(/vbaProject\.bin$/iu) ?? [];
	return macros.length === 0
		? ok(null)
		: fail('macros', `${fileName} holds macros; save it without them and try again`, fileName);
}

/** Opens the bytes of a Form 03. `not-form03` where it is a sound workbook and no such form. */
export async function openForm03(bytes: Uint8Array, fileName: string, pack: Pack): Promise<Result<OpenedForm03>> {
	const locked = refusedOffice(bytes, null, fileName);
	if (!locked.ok) return locked;
	const workbook = await openWorkbook(bytes, fileName);
	if (!workbook.ok) return workbook;
	const data = pack.forms.form03.sheets.filter(({ kind }) => kind === 'data');
	const found = new Map(workbook.value.sheets.map((sheet) => [sheet.name, sheet]));
	const [first] = data;
	if (first === undefined || !found.has(first.code)) return fail('not-form03', `${fileName} is no Form 03`, fileName);
	const zip = await JSZip.loadAsync(bytes).catch(() => null);
	const refused = refusedOffice(bytes, zip, fileName);
	if (!refused.ok) return refused;
	const ledger: ReadBackEntry[] = [];
	const sheets = new Map<string, readonly FormRow[]>();
	for (const form of data) {
		const sheet = found.get(form.code);
		if (sheet !== undefined) sheets.set(form.code, rowsOf(form, sheet, ledger));
		else ledger.push(readBackEntry({ sheet: form.code, row: 0, column: '', cell: '' }, 'no-sheet'));
	}
	return ok({
		form: 'form03',
		stamp: zip === null ? null : await stampIn(zip),
		about: aboutOf(found.get(guideSheet)),
		isComplete: hasHeadings(data, found),
		sheets,
		ledger
	});
}
