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

/** The records in the order of their codes; those that have none yet come last, by id. */
export function byCode<Record extends Coded>(records: Iterable<Record>): Record[] {
	return [...records]
		.map((record) => ({ record, parts: partsOf(record.code) }))
		.sort(({ record: a, parts: x }, { record: b, parts: y }) => {
			if (x.rank !== y.rank) return x.rank - y.rank;
			if (x.prefix !== y.prefix) return x.prefix < y.prefix ? -1 : 1;
			if (x.number !== y.number) return x.number - y.number;
			return a.id < b.id ? -1 : 1;
		})
		.map(({ record }) => record);
}
