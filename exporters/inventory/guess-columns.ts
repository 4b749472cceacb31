/** Which column is which field: by its header, and by whether its values are values of that field. A person confirms. */
import { z } from 'zod';
import type { Pack } from '$models/framework/pack';
import { bare, matchList } from './map-values';
import type { Table, TableColumn } from './find-table';
import { headerWords, kindWords, specialTargets } from './header-words';
import { cellAt, shownText } from './source';

export const columnMappingSchema = z.object({
	/** Letter, such as `C`. */
	column: z.string(),
	header: z.string(),
	/** Field id of an object, or `@kind`, `@lgsp`, `@started`, `@ended`, `@note`, `@skip`. */
	target: z.string(),
	confidence: z.number().min(0).max(1).default(1)
});

export const sheetMappingSchema = z.object({
	sheet: z.string(),
	use: z.boolean().default(true),
	/** Kind of the rows that do not tell their own. */
	kind: z.string(),
	/** Letter of the column by whose value a row is known again, whatever it is called by then; '' for its name. */
	key: z.string().default(''),
	columns: z.array(columnMappingSchema)
});

export const mappingSchema = z.object({ version: z.literal(1), sheets: z.array(sheetMappingSchema) });

export type ColumnMapping = z.output<typeof columnMappingSchema>;
export type SheetMapping = z.output<typeof sheetMappingSchema>;
export type Mapping = z.output<typeof mappingSchema>;

export const isTarget = (pack: Pack, target: string): boolean =>
	specialTargets.some((special) => special === target) ||
	pack.fields.some((field) => field.subject === 'object' && field.id === target);

const SAMPLE_ROWS = 200;
const LEAST = 0.55;

/** How much a header says a name: the whole, a part of a joined header, or words in common. */
function likeness(header: string, name: string): number {
	const wanted = bare(name);
	if (bare(header) === wanted) return 1;
	const parts = header.split(' › ').map(bare);
	if (parts.includes(wanted)) return parts.at(-1) === wanted ? 0.95 : 0.75;
	if (wanted.length >= 6 && parts.some((part) => part.startsWith(`${wanted} `))) return 0.8;
	const words = new Set(wanted.split(' '));
	const given = new Set(parts.join(' ').split(' '));
	const common = [...words].filter((word) => given.has(word)).length;
	return words.size < 2 ? 0 : (0.85 * common) / Math.max(words.size, given.size);
}

function headerScore(pack: Pack, header: string, target: string): number {
	const field = pack.fields.find(({ subject, id }) => subject === 'object' && id === target);
	const names = [...(headerWords[target] ?? []), ...(field === undefined ? [] : [field.label.vi, field.label.en])];
	return Math.max(0, ...names.map((name) => likeness(header, name)));
}

/** Share of a column's values that the target's list knows; null where the target has none. */
function evidence(pack: Pack, table: Table, column: TableColumn, target: string): number | null {
	const field = pack.fields.find(({ subject, id }) => subject === 'object' && id === target);
	const id = target === '@kind' ? 'object-kind' : (field?.list ?? '');
	const list = pack.lists.find((one) => one.id === id);
	if (list === undefined) return null;
	const values = table.rows
		.slice(0, SAMPLE_ROWS)
		.map((row) => shownText(cellAt(row, column.column)?.value).trim())
		.filter((text) => text !== '');
	if (values.length === 0) return null;
	return values.filter((text) => matchList(list, text) !== null).length / values.length;
}

function score(pack: Pack, table: Table, column: TableColumn, target: string): number {
	const header = headerScore(pack, column.header, target);
	if (header < 0.4) return 0;
	const share = evidence(pack, table, column, target);
	return share === null ? header : header * (0.6 + 0.4 * share);
}

/** Kind that a text tells, '' for none. */
export function kindOfText(text: string): string {
	const plain = bare(text);
	return kindWords.find(([pattern]) => pattern.test(plain))?.[1] ?? '';
}

/** The guess for one table. A column that nothing fits is kept as notes. */
export function guessSheet(pack: Pack, table: Table): SheetMapping {
	const targets = [
		...new Set([
			...Object.keys(headerWords),
			...pack.fields.filter(({ subject }) => subject === 'object').map(({ id }) => id)
		])
	];
	const scored = table.columns
		.flatMap((column) => targets.map((target) => ({ column, target, confidence: score(pack, table, column, target) })))
		.filter(({ confidence }) => confidence >= LEAST)
		.sort((a, b) => b.confidence - a.confidence || a.column.column - b.column.column);
	const byColumn = new Map<number, { target: string; confidence: number }>();
	const taken = new Set<string>();
	for (const { column, target, confidence } of scored) {
		if (byColumn.has(column.column) || taken.has(target)) continue;
		byColumn.set(column.column, { target, confidence });
		if (target !== '@skip') taken.add(target);
	}
	return {
		sheet: table.sheet,
		use: taken.has('name'),
		kind: kindOfText(table.sheet) || kindOfText(table.columns.map(({ header }) => header).join(' ')) || 'system',
		key: '',
		columns: table.columns.map(({ column, letter, header }) => {
			const guess = byColumn.get(column);
			return {
				column: letter,
				header,
				target: guess?.target ?? '@note',
				confidence: Math.round((guess?.confidence ?? 0) * 100) / 100
			};
		})
	};
}
