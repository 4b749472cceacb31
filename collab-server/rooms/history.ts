/** What a change did, record by record and field by field, in words a person can read later. */
import type { Described } from '$models/architecture/architecture';
import type { HistoryChange } from '$collab/storage/store';
import type { RecordsBefore } from '$models/sync/document';

const roots = ['objects', 'relations', 'mappings', 'gaps', 'tasks', 'kpis', 'goals', 'diagrams'] as const;

/** A record as flat names and JSON, so that two can be compared name by name. */
function flat(record: Described<string>): Map<string, string> {
	const { id: _id, fields, targets, ...structure } = record as Described<string> & Record<string, unknown>;
	return new Map([
		...Object.entries(structure).map(([key, value]): [string, string] => [`@${key}`, JSON.stringify(value)]),
		...Object.entries(fields).map(([key, value]): [string, string] => [key, JSON.stringify(value)]),
		...Object.entries(targets).map(([key, value]): [string, string] => [`to:${key}`, JSON.stringify(value)])
	]);
}

/** What the touched records were and are. */
export function historyRows(before: RecordsBefore, now: (root: string, id: string) => unknown): HistoryChange[] {
	const rows: HistoryChange[] = [];
	for (const root of roots) {
		for (const [id, record] of before.get(root) ?? []) {
			const was = record as Described<string> | undefined;
			const is = now(root, id) as Described<string> | undefined;
			if (was === is) continue;
			const place = `${root}/${id}`;
			const left = was === undefined ? new Map<string, string>() : flat(was);
			const right = is === undefined ? new Map<string, string>() : flat(is);
			if (was === undefined || is === undefined) {
				const whole = JSON.stringify(Object.fromEntries(was === undefined ? right : left));
				rows.push({
					place,
					object: id,
					field: '',
					before: was === undefined ? null : whole,
					after: is === undefined ? null : whole
				});
				continue;
			}
			for (const field of new Set([...left.keys(), ...right.keys()])) {
				if (left.get(field) === right.get(field)) continue;
				rows.push({ place, object: id, field, before: left.get(field) ?? null, after: right.get(field) ?? null });
			}
		}
	}
	for (const [key, written] of before.get('chapters') ?? []) {
		const [was = '', is = ''] = [written, now('chapters', key)];
		if (was === is) continue;
		const text = { before: JSON.stringify(was), after: JSON.stringify(is) };
		rows.push({ place: `chapters/${key}`, object: key, field: 'text', ...text });
	}
	return rows;
}
