/** The grid of data quality without a screen: which rows and columns there are, what a cell shows, what was typed into it. */
import { isNotApplicable, isUndetermined, textOf, valueOf, type FieldEntry } from '$models/architecture/field';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { liveObjects } from '$models/architecture/live';
import { MAX_TEXT } from '$models/commands/field-input';
import type { FieldDefinition, Pack, Words } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import { readDate } from '$exporters/inventory/read-date';

/** Facet of the pack whose fields the grid is made of. */
const FACET = 'quality';
/** Fields that tell of the last review as a whole. */
const REVIEW = ['reviewedOn', 'assessment'] as const;
const LEAST = 0;
const MOST = 100;

export type ColumnType = 'score' | 'date' | 'text';

export interface QualityColumn {
	/** Field id. */
	readonly id: string;
	readonly type: ColumnType;
	readonly label: Words;
}

/** A score with its date and its evidence, or one column that stands alone. */
export interface QualityGroup {
	readonly id: string;
	readonly label: Words;
	readonly columns: readonly QualityColumn[];
}

const typeOf = ({ type }: FieldDefinition): ColumnType =>
	type === 'number' ? 'score' : type === 'date' ? 'date' : 'text';

/** What stands after the colon: `Đúng` of `Chất lượng: Đúng`. */
const short = (text: string): string => text.replace(/^[^:]*:\s*/u, '');

const column = (field: FieldDefinition): QualityColumn => ({ id: field.id, type: typeOf(field), label: field.label });

/** In the order of the pack: each score with the date and the evidence that are named after it, then the last review. */
export function qualityGroups(pack: Pack): readonly QualityGroup[] {
	const fields = pack.fields.filter(({ subject, facet }) => subject === 'object' && facet === FACET);
	const named = (id: string): readonly QualityColumn[] => fields.filter((field) => field.id === id).map(column);
	const scores = fields.filter(({ id, type }) => type === 'number' && named(`${id}Date`).length > 0);
	return [
		...scores.map((score) => ({
			id: score.id,
			label: { vi: short(score.label.vi), en: short(score.label.en) },
			columns: [column(score), ...named(`${score.id}Date`), ...named(`${score.id}Evidence`)]
		})),
		...REVIEW.flatMap(named).map((one) => ({ id: one.id, label: one.label, columns: [one] }))
	];
}

/** Living records of the kinds that have scores, without those that stand for what another body owns; by name. */
export function qualityRows(architecture: Architecture, pack: Pack): readonly ArchitectureObject[] {
	const kinds = new Set(pack.kinds.filter(({ facets }) => facets.includes(FACET)).map(({ id }) => id));
	const { reference } = pack.roles;
	return liveObjects(architecture)
		.filter(({ kind, fields }) => kinds.has(kind) && textOf(fields[reference?.field ?? '']) !== reference?.value)
		.sort((a, b) => compareVietnamese(textOf(a.fields['name']), textOf(b.fields['name'])));
}

/** `2026-06-30` as people write it, to the precision that it has. */
export const shownDate = (iso: string): string => iso.split('-').reverse().join('/');

/** What stands in a cell: text for a value; words of its own for what is open, which the page puts in. */
export type ShownCell =
	| { readonly kind: 'value'; readonly text: string }
	| { readonly kind: 'undetermined' | 'not-applicable'; readonly text: string };

export function shownCell(entry: FieldEntry | undefined, type: ColumnType): ShownCell {
	if (isUndetermined(entry)) return { kind: 'undetermined', text: entry.undetermined.reason };
	if (isNotApplicable(entry)) return { kind: 'not-applicable', text: entry.notApplicable.reason };
	const value = valueOf(entry);
	if (type === 'date') return { kind: 'value', text: shownDate(textOf(entry)) };
	return { kind: 'value', text: typeof value === 'number' ? String(value).replace('.', ',') : textOf(entry) };
}

export type CellFault = 'not-a-number' | 'out-of-range' | 'impossible-date' | 'date-out-of-range' | 'too-long';

export type ReadCell =
	{ readonly ok: true; readonly entry: FieldEntry | null } | { readonly ok: false; readonly fault: CellFault };

function readScore(text: string): ReadCell {
	if (!/^[+-]?\d+([.,]\d+)?\s*%?$/u.test(text)) return { ok: false, fault: 'not-a-number' };
	const value = Number(text.replace(/\s*%$/u, '').replace(',', '.'));
	return value < LEAST || value > MOST ? { ok: false, fault: 'out-of-range' } : { ok: true, entry: { value } };
}

function readDay(text: string): ReadCell {
	// A spreadsheet may put the time of day behind the date.
	const read = readDate({ kind: 'text', text: text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/u, '') });
	return read.kind === 'date' ? { ok: true, entry: { value: read.iso } } : { ok: false, fault: read.code };
}

/** Nothing typed takes the value away. */
export function readCell(raw: string, type: ColumnType): ReadCell {
	const text = raw.normalize('NFC').trim();
	if (text === '') return { ok: true, entry: null };
	switch (type) {
		case 'score':
			return readScore(text);
		case 'date':
			return readDay(text);
		case 'text':
			return text.length > MAX_TEXT ? { ok: false, fault: 'too-long' } : { ok: true, entry: { value: text } };
	}
}

/** The cells of a block as spreadsheets put it on the clipboard: tabs, line ends, and quotes around what holds either. */
export function readBlock(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [[]];
	let cell = '';
	let isQuoted = false;
	const put = (): void => {
		rows.at(-1)?.push(cell);
		cell = '';
	};
	for (let at = 0; at < text.length; at += 1) {
		const sign = text.charAt(at);
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (text.charAt(at + 1) === '"') {
				cell += '"';
				at += 1;
			} else isQuoted = false;
		} else if (sign === '"' && cell === '') isQuoted = true;
		else if (sign === '\t') put();
		else if (sign === '\n') {
			put();
			rows.push([]);
		} else if (sign !== '\r') cell += sign;
	}
	put();
	const last = rows.at(-1);
	if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
	return rows;
}

const quoted = (text: string): string => (/[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The block as a spreadsheet takes it. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
	rows.map((cells) => cells.map(quoted).join('\t')).join('\n');

/** A cell by row and column, both from 0. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

export interface CellWrite {
	/** Object id and field id. */
	readonly object: string;
	readonly field: string;
	readonly entry: FieldEntry | null;
}

/** Typed or pasted, and not in the model: it waits in its cell with the reason. */
export interface CellRefusal {
	readonly object: string;
	readonly field: string;
	readonly text: string;
	readonly fault: CellFault;
}

export interface BlockPlan {
	readonly writes: readonly CellWrite[];
	readonly refusals: readonly CellRefusal[];
	/** Cells with something in them that lie beyond the grid. */
	readonly outside: readonly string[];
}

/** What a block does from a cell on. One value goes into all of a chosen range; larger blocks keep their shape. */
export function planBlock(
	block: readonly (readonly string[])[],
	from: Place,
	objects: readonly string[],
	columns: readonly QualityColumn[]
): BlockPlan {
	const writes: CellWrite[] = [];
	const refusals: CellRefusal[] = [];
	const outside: string[] = [];
	for (const [down, cells] of block.entries()) {
		for (const [right, text] of cells.entries()) {
			const object = objects[from.row + down];
			const column = columns[from.column + right];
			if (object === undefined || column === undefined) {
				if (text.trim() !== '') outside.push(text.trim());
				continue;
			}
			const read = readCell(text, column.type);
			if (read.ok) writes.push({ object, field: column.id, entry: read.entry });
			else refusals.push({ object, field: column.id, text: text.trim(), fault: read.fault });
		}
	}
	return { writes, refusals, outside };
}

export const cellKey = (object: string, field: string): string => `${object}/${field}`;
