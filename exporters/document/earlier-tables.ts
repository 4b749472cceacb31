/** What the tables of the running text have told so far, so that later ones refer to them in place of telling it again. */
import type { CutTable } from './form-table';
import { bodyRows, shortRows } from './table-lengths';

/** A table that stands in the document, with its rows by record. */
interface Standing {
	readonly number: string;
	readonly titles: readonly string[];
	readonly rows: ReadonlyMap<string, readonly string[]>;
}

/** Whether a table has a row that says of a record all that another one would. */
function says({ titles, rows }: Standing, columns: CutTable['columns'], key: string, row: readonly string[]): boolean {
	const known = rows.get(key);
	return known !== undefined && columns.every(({ title }, at) => known[titles.indexOf(title)] === row[at]);
}

/** How much of a table earlier ones have told. `left`: the rows that none of them has. */
export type Told =
	| {
			/** Nearly every row, or each of them. */
			readonly kind: 'most';
			readonly numbers: readonly string[];
			/** First cells of the rows that were told. */
			readonly codes: readonly string[];
			readonly left: readonly number[];
	  }
	| {
			/** One of them is a part of it. */
			readonly kind: 'part';
			readonly number: string;
			readonly count: number;
			readonly left: readonly number[];
	  };

export class EarlierTables {
	readonly #standing: Standing[] = [];

	/** A table stands whole under this number from here on. */
	stand(number: string, { columns, rows, keys }: CutTable): void {
		const titles = columns.map(({ title }) => title);
		this.#standing.push({ number, titles, rows: new Map(keys.map((key, at) => [key, rows[at] ?? []])) });
	}

	/**
	 * Of a longer table: that earlier ones say every row, or one of them so many that only the rest is worth a table;
	 * undefined where it tells mostly what is new.
	 */
	toldOf({ columns, rows, keys }: CutTable): Told | undefined {
		if (rows.length <= shortRows) return undefined;
		const isTold = (table: Standing, at: number): boolean => says(table, columns, keys[at] ?? '', rows[at] ?? []);
		const whole = this.#standing.find((table) => rows.every((_, at) => isTold(table, at)));
		const tables = whole === undefined ? this.#standing : [whole];
		const telling = rows.map((_, at) => tables.find((table) => isTold(table, at)));
		const left = telling.flatMap((table, at) => (table === undefined ? [at] : []));
		if (left.length <= shortRows && left.length < rows.length / 2) {
			const numbers = tables.flatMap((table) => (telling.includes(table) ? [table.number] : []));
			const codes = rows.flatMap(([code = ''], at) => (left.includes(at) ? [] : [code]));
			return { kind: 'most', numbers, codes, left };
		}
		const known = new Set(keys);
		const part = this.#standing.findLast(
			({ titles, rows: own }) =>
				own.size > shortRows && titles.length === columns.length && [...own.keys()].every((key) => known.has(key))
		);
		if (part === undefined) return undefined;
		const rest = rows.flatMap((_, at) => (isTold(part, at) ? [] : [at]));
		const isWorthIt = rest.length <= Math.min(bodyRows, rows.length - part.rows.size);
		return isWorthIt ? { kind: 'part', number: part.number, count: part.rows.size, left: rest } : undefined;
	}
}
