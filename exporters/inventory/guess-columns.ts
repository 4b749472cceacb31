/** Which column is which field: by its header, and by whether its values are values of that field. A person confirms. */
import { z } from 'zod';
import type { Pack } from '$models/framework/pack';
import { bare, matchList } from './map-values';
import type { Table, TableColumn } from './find-table';
import { HeaderNames, sortOf } from './header-likeness';
import { kindWords, specialTargets } from './header-words';
import { readDate } from './read-date';
import { cellAt, shownText, type SourceValue } from './source';

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

const valuesOf = (table: Table, { column }: TableColumn): readonly SourceValue[] =>
	table.rows
		.slice(0, SAMPLE_ROWS)
		.map((row) => cellAt(row, column)?.value)
		.filter((value) => value !== undefined)
		.filter((value) => shownText(value).trim() !== '');

const share = <Item>(all: readonly Item[], holds: (item: Item) => boolean): number =>
	all.filter(holds).length / all.length;
const isDate = (value: SourceValue): boolean => readDate(value).kind === 'date';
const isNumber = (value: SourceValue): boolean => /^[-\d.,\s]*\d[-\d.,\s%]*$/u.test(shownText(value));

/** How well what stands below a header suits a target, from 0 to 1; 1 where nothing stands there. */
function suits(pack: Pack, values: readonly SourceValue[], target: string): number {
	if (values.length === 0) return 1;
	const field = pack.fields.find(({ subject, id }) => subject === 'object' && id === target);
	const id = target === '@kind' ? 'object-kind' : (field?.list ?? '');
	const list = pack.lists.find((one) => one.id === id);
	if (list !== undefined) return 0.6 + 0.4 * share(values, (value) => matchList(list, shownText(value)) !== null);
	if (target === '@started' || target === '@ended' || field?.type === 'date') return 0.5 + 0.5 * share(values, isDate);
	if (field?.type === 'number') return 0.5 + 0.5 * share(values, isNumber);
	// Names of people and bodies are no figures; a code or a version may be.
	if (field?.type === 'text' && sortOf(bare(field.label.vi)) !== 'code')
		return 1 - 0.4 * share(values, (value) => isDate(value) || isNumber(value));
	return 1;
}

function score(pack: Pack, names: HeaderNames, values: readonly SourceValue[], header: string, target: string): number {
	const said = names.score(header, target);
	return said < 0.4 ? 0 : said * suits(pack, values, target);
}

/** Kind that a text tells, '' for none. */
export function kindOfText(text: string): string {
	const plain = bare(text);
	return kindWords.find(([pattern]) => pattern.test(plain))?.[1] ?? '';
}

/** Kind of the rows of a sheet that tells none by its words. */
const USUAL_KIND = 'system';

/** The kind that a sheet tells by its name or its headings; '' where it tells none. */
export const kindToldBy = (table: Table): string =>
	kindOfText(table.sheet) || kindOfText(table.columns.map(({ header }) => header).join(' '));

/** The guess for one table. A column that nothing fits is kept as notes. */
export function guessSheet(pack: Pack, table: Table): SheetMapping {
	const names = new HeaderNames(pack);
	const scored = table.columns
		.flatMap((column) => {
			const values = valuesOf(table, column);
			return names.targets.map((target) => {
				return { column, target, confidence: score(pack, names, values, column.header, target) };
			});
		})
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
		kind: kindToldBy(table) || USUAL_KIND,
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
