/** One row of a table as the object that it speaks of, with everything that did not fit told and kept. */
import type { FieldEntry } from '$models/architecture/field';
import type { Pack } from '$models/framework/pack';
import type { Table } from './find-table';
import { kindOfText, type SheetMapping } from './guess-columns';
import { noWords, yesWords } from './header-words';
import { ledgerEntry, type LedgerCode, type LedgerEntry } from './ledger';
import { bare, cleanText, mapValue, matchList } from './map-values';
import type { OwnerMatch } from './owners';
import { readDate } from './read-date';
import { cellAt, shownText, type SourceCell, type SourceRow } from './source';

export interface DraftNote {
	readonly text: string;
	/** `file › sheet › cell`. */
	readonly from: string;
}

export interface RowKey {
	readonly value: string;
	/** What tells keys of one list from those of another: its head and the kind of its rows. */
	readonly list: string;
	/** Field that holds the value in an object, '' where none does. */
	readonly field: string;
}

export interface RowDraft {
	readonly sheet: string;
	readonly row: number;
	readonly kind: string;
	readonly name: string;
	/** By what the row is known again, where a column was chosen for it and has a value. */
	readonly key: RowKey | null;
	readonly fields: Readonly<Record<string, FieldEntry>>;
	readonly notes: readonly DraftNote[];
	/** Cell that says the object is connected to the province's LGSP, with its text; null where none says so. */
	readonly lgsp: { readonly letter: string; readonly header: string; readonly text: string } | null;
}

export interface DraftContext {
	readonly pack: Pack;
	readonly fileName: string;
	readonly ownerOf: (text: string) => OwnerMatch;
}

export interface DraftedRow {
	/** Null where the row names no object. */
	readonly draft: RowDraft | null;
	readonly ledger: readonly LedgerEntry[];
}

const ownerFields = new Set(['owner', 'operator', 'dataOwner']);

/** Collects what a row says, cell by cell. */
class RowReader {
	readonly fields: Record<string, FieldEntry> = {};
	readonly notes: DraftNote[] = [];
	readonly ledger: LedgerEntry[] = [];
	readonly dates: { target: string; iso: string; letter: string; header: string; text: string }[] = [];
	kind = '';
	lgsp: RowDraft['lgsp'] = null;

	constructor(
		private readonly context: DraftContext,
		private readonly sheet: string,
		private readonly row: number
	) {}

	#place(letter: string, header: string): Parameters<typeof ledgerEntry>[0] {
		return { sheet: this.sheet, row: this.row, letter, header };
	}

	#say(letter: string, header: string, code: LedgerCode, before: string, after: string): void {
		this.ledger.push(ledgerEntry(this.#place(letter, header), code, before, after));
	}

	keep(letter: string, header: string, text: string): void {
		this.notes.push({
			text: `${header}: ${text}`,
			from: `${this.context.fileName} › ${this.sheet} › ${letter}${this.row}`
		});
	}

	aside(letter: string, header: string, code: LedgerCode, text: string): void {
		this.#say(letter, header, code, text, '');
		this.keep(letter, header, text);
	}

	read(target: string, letter: string, header: string, cell: SourceCell): void {
		const raw = shownText(cell.value);
		const text = cleanText(raw).text;
		if (cell.value.kind === 'error' && target !== '@skip') this.aside(letter, header, 'error-cell', raw);
		else if (target === '@skip' || text === '') return;
		else if (target === '@note') this.aside(letter, header, 'unknown-column', text);
		else if (target === '@kind') this.#readKind(letter, header, text);
		else if (target === '@lgsp') this.#readLgsp(letter, header, text);
		else if (target === '@started' || target === '@ended') this.#readDate(target, letter, header, cell);
		else this.#readField(target, letter, header, cell);
	}

	#readKind(letter: string, header: string, text: string): void {
		const list = this.context.pack.lists.find(({ id }) => id === 'object-kind');
		const match = list === undefined ? null : matchList(list, text);
		const kind = match?.id ?? kindOfText(text);
		if (kind === '') this.aside(letter, header, 'unknown-value', text);
		else {
			this.kind = kind;
			if (match?.repair !== null) this.#say(letter, header, match?.repair ?? 'synonym', text, kind);
		}
	}

	#readLgsp(letter: string, header: string, text: string): void {
		const plain = text === '-' ? '-' : bare(text);
		if (yesWords.includes(plain)) this.lgsp = { letter, header, text };
		else if (!noWords.includes(plain)) this.aside(letter, header, 'unknown-value', text);
	}

	/** The framework has no field for these dates: a date that is right stands in a note, in one form. */
	#readDate(target: string, letter: string, header: string, cell: SourceCell): void {
		const text = cleanText(shownText(cell.value)).text;
		const read = readDate(cell.value);
		if (read.kind === 'refused') this.aside(letter, header, read.code, text);
		else {
			this.dates.push({ target, iso: read.iso, letter, header, text });
			if (!read.asWritten) this.#say(letter, header, 'date-format', text, read.iso);
		}
	}

	#readField(target: string, letter: string, header: string, cell: SourceCell): void {
		const definition = this.context.pack.fields.find(({ subject, id }) => subject === 'object' && id === target);
		const raw = shownText(cell.value);
		if (definition === undefined) return this.aside(letter, header, 'unknown-column', raw);
		const mapped = mapValue(this.context.pack, definition, cell.value);
		if (mapped.kind === 'set-aside') return this.aside(letter, header, mapped.code, cleanText(raw).text);
		let { entry, repair, shown } = mapped;
		if (ownerFields.has(target)) {
			const { name } = this.context.ownerOf(shown);
			if (name !== shown) {
				entry = { value: name };
				repair = 'owner-name';
				shown = name;
			}
		}
		this.fields[target] = entry;
		if (repair !== null) this.#say(letter, header, repair, raw, shown);
	}

	/** Once all cells are read: dates against each other, then into notes. */
	finish(): void {
		const started = this.dates.find(({ target }) => target === '@started');
		for (const date of this.dates) {
			const length = Math.min(date.iso.length, started?.iso.length ?? 0);
			const wrong =
				date.target === '@ended' && length > 0 && date.iso.slice(0, length) < (started?.iso ?? '').slice(0, length);
			if (!wrong) {
				this.keep(date.letter, date.header, date.iso);
				continue;
			}
			const entry = this.ledger.findIndex(({ cell }) => cell === `${date.letter}${this.row}`);
			if (entry >= 0) this.ledger.splice(entry, 1);
			this.aside(date.letter, date.header, 'date-order', date.text);
		}
	}
}

/** Reads a row through the mapping of its sheet. */
export function draftRow(context: DraftContext, table: Table, mapping: SheetMapping, row: SourceRow): DraftedRow {
	const reader = new RowReader(context, table.sheet, row.number);
	const nameColumn = mapping.columns.find(({ target }) => target === 'name');
	let filled = false;
	for (const { column, letter } of table.columns) {
		const cell = cellAt(row, column);
		const mapped = mapping.columns.find((one) => one.column === letter);
		if (cell === undefined || mapped === undefined) continue;
		if (mapped.target !== '@skip') filled = true;
		reader.read(mapped.target, letter, mapped.header, cell);
	}
	const nameEntry = reader.fields['name'];
	const name = nameEntry !== undefined && 'value' in nameEntry ? String(nameEntry.value) : '';
	if (name === '') {
		if (!filled) return { draft: null, ledger: [] };
		const shown = row.cells.map(({ value }) => cleanText(shownText(value)).text).join(' | ');
		const place = {
			sheet: table.sheet,
			row: row.number,
			letter: nameColumn?.column ?? 'A',
			header: nameColumn?.header ?? ''
		};
		return { draft: null, ledger: [ledgerEntry(place, 'no-name', shown, '')] };
	}
	reader.finish();
	const keyColumn = mapping.columns.find(({ column }) => column === mapping.key);
	const keyCell = table.columns.find(({ letter }) => letter === mapping.key);
	const value = keyCell === undefined ? '' : cleanText(shownText(cellAt(row, keyCell.column)?.value)).text;
	const start = kindOfText(name.split(/\s+/u).slice(0, 3).join(' '));
	return {
		draft: {
			sheet: table.sheet,
			row: row.number,
			kind: reader.kind !== '' ? reader.kind : start !== '' ? start : mapping.kind,
			name,
			key:
				keyColumn === undefined || value === ''
					? null
					: {
							value,
							list: `${bare(keyColumn.header)}\n${mapping.kind}`,
							field: keyColumn.target.startsWith('@') ? '' : keyColumn.target
						},
			fields: withProvenance(context, reader.fields, `${context.fileName} › ${table.sheet} › ${row.number}`),
			notes: reader.notes,
			lgsp: reader.lgsp
		},
		ledger: reader.ledger
	};
}

/** An inventory tells what is there today, and is itself the evidence where it names none. */
function withProvenance(
	context: DraftContext,
	fields: Readonly<Record<string, FieldEntry>>,
	from: string
): Readonly<Record<string, FieldEntry>> {
	const owner = fields['owner'];
	const own = owner !== undefined && 'value' in owner ? context.ownerOf(String(owner.value)).own : null;
	return {
		modelState: { value: 'as-is' },
		evidence: { value: `Bảng kiểm kê: ${from}` },
		...(own === null ? {} : { recordType: { value: own ? 'original' : 'reference' } }),
		...fields
	};
}
