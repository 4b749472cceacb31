/** Order of rows: by prefix as the guide lists them, then by number, so that KT-2 stands before KT-10. */

const prefixes = ['KT', 'QG', 'LQ', 'CX', 'QH', 'ND', 'NV', 'KPI'];

interface Coded {
	readonly id: string;
	readonly code: string;
}

interface CodeParts {
	readonly rank: number;
	readonly prefix: string;
	readonly number: number;
}

function partsOf(code: string): CodeParts {
	const match = /^(.*?)-?(\d+)$/u.exec(code);
	const prefix = match?.[1] ?? code;
	const rank = prefixes.indexOf(prefix);
	const known = rank === -1 ? prefixes.length : rank;
	return { rank: code === '' ? prefixes.length + 1 : known, prefix, number: Number(match?.[2] ?? 0) };
}

function compareParts(x: CodeParts, y: CodeParts): number {
	if (x.rank !== y.rank) return x.rank - y.rank;
	if (x.prefix !== y.prefix) return x.prefix < y.prefix ? -1 : 1;
	return x.number - y.number;
}

/** The order of two codes; 0 for those that are alike but for zeros in front. */
export const compareCodes = (a: string, b: string): number => compareParts(partsOf(a), partsOf(b));

/** The records in the order of their codes; those that have none yet come last, by id. */
export function byCode<Record extends Coded>(records: Iterable<Record>): Record[] {
	return [...records]
		.map((record) => ({ record, parts: partsOf(record.code) }))
		.sort(({ record: a, parts: x }, { record: b, parts: y }) => {
			const order = compareParts(x, y);
			return order === 0 ? (a.id < b.id ? -1 : 1) : order;
		})
		.map(({ record }) => record);
}
