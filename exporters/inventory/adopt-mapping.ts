/** What somebody made of the columns of one workbook, told of another one with the same heads, wherever they stand in it. */
import type { Mapping } from './guess-columns';
import { bare } from './map-values';

interface Column {
	readonly column: string;
	readonly header: string;
	readonly target: string;
	readonly confidence: number;
}

interface Sheet {
	readonly sheet: string;
	readonly use: boolean;
	readonly kind: string;
	readonly key: string;
	readonly columns: readonly Column[];
}

const headsOf = (columns: readonly Pick<Column, 'header'>[]): Set<string> =>
	new Set(columns.map(({ header }) => bare(header)).filter((head) => head !== ''));

/** Share of the heads of one that the other has too, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const common = [...a].filter((head) => b.has(head)).length;
	return common === 0 ? 0 : common / Math.max(a.size, b.size);
}

/** The heads of the sheets that are used, by which a mapping is offered again. */
export const headsOfSheets = (sheets: readonly Sheet[]): readonly string[] =>
	[...headsOf(sheets.filter(({ use }) => use).flatMap(({ columns }) => columns))].sort();

/** How well saved heads fit those of a file: the share of the saved ones that are there. */
export function fit(saved: readonly string[], heads: readonly string[]): number {
	const there = new Set(heads);
	return saved.length === 0 ? 0 : saved.filter((head) => there.has(head)).length / saved.length;
}

/** Heads of another sheet alike less than this are of another table. */
const LEAST = 0.5;

function savedFor(sheet: Sheet, saved: Mapping): Mapping['sheets'][number] | undefined {
	const named = saved.sheets.find((one) => bare(one.sheet) === bare(sheet.sheet));
	if (named !== undefined) return named;
	const heads = headsOf(sheet.columns);
	const [best] = saved.sheets
		.map((one) => ({ one, share: likeness(heads, headsOf(one.columns)) }))
		.filter(({ share }) => share >= LEAST)
		.sort((a, b) => b.share - a.share);
	return best?.one;
}

/** The sheets as `saved` has them: by name, else by their heads; a sheet that it says nothing of is left out. */
export function adoptSheets<One extends Sheet>(sheets: readonly One[], saved: Mapping): One[] {
	return sheets.map((sheet) => {
		const before = savedFor(sheet, saved);
		if (before === undefined) return { ...sheet, use: false };
		const taken = new Set<string>();
		const savedColumn = ({ column, header }: Column): Column | undefined => {
			const alike = before.columns.filter(
				(one) => !taken.has(one.column) && (bare(one.header) === bare(header) || one.header === '')
			);
			const found = alike.find((one) => one.column === column) ?? alike.find((one) => one.header !== '');
			if (found !== undefined) taken.add(found.column);
			return found;
		};
		let key = '';
		const columns = sheet.columns.map((column) => {
			const found = savedColumn(column);
			if (found === undefined) return column;
			if (found.column === before.key) key = column.column;
			return { ...column, target: found.target, confidence: found.confidence };
		});
		return { ...sheet, use: before.use, kind: before.kind, key, columns };
	});
}
