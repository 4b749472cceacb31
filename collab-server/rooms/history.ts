/** What a change did, record by record and field by field, in words a person can read later. */
import type { Described } from '$models/architecture/architecture';
import { isSame } from '$models/architecture/json';
import type { HistoryChange } from '$collab/storage/store';
import type { RecordsBefore } from '$models/sync/document';

const roots = ['objects', 'relations', 'mappings', 'gaps', 'tasks', 'kpis', 'goals', 'diagrams'] as const;

/** A record as flat names, so that two can be compared name by name. */
function flat(record: Described<string>): Map<string, unknown> {
	const { id: _id, fields, targets, ...structure } = record as Described<string> & Record<string, unknown>;
	const names = new Map<string, unknown>();
	for (const key of Object.keys(structure)) names.set(`@${key}`, structure[key]);
	for (const key of Object.keys(fields)) names.set(key, fields[key]);
	for (const key of Object.keys(targets)) names.set(`to:${key}`, targets[key]);
	return names;
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const whole = (names: ReadonlyMap<string, unknown>): string =>
	JSON.stringify(Object.fromEntries([...names].map(([name, value]) => [name, json(value)])));

/** What the touched records were and are. */
export function historyRows(before: RecordsBefore, read: (root: string, id: string) => unknown): HistoryChange[] {
	const rows: HistoryChange[] = [];
	for (const root of roots) {
		for (const [id, record] of before.get(root) ?? []) {
			const was = record as Described<string> | undefined;
			const is = read(root, id) as Described<string> | undefined;
			if (was === is) continue;
			const place = `${root}/${id}`;
			const left = was === undefined ? new Map<string, unknown>() : flat(was);
			const right = is === undefined ? new Map<string, unknown>() : flat(is);
			if (was === undefined || is === undefined) {
				const [before, after] = [was === undefined ? null : whole(left), is === undefined ? null : whole(right)];
				rows.push({ place, object: id, field: '', before, after });
				continue;
			}
			for (const field of new Set([...left.keys(), ...right.keys()])) {
				const [old, now] = [left.get(field), right.get(field)];
				// Most names are as they were; to see that nothing is written out.
				if (!isSame(old, now)) rows.push({ place, object: id, field, before: json(old), after: json(now) });
			}
		}
	}
	for (const [key, written] of before.get('chapters') ?? []) {
		const [was = '', is = ''] = [written, read('chapters', key)];
		if (was === is) continue;
		const text = { before: JSON.stringify(was), after: JSON.stringify(is) };
		rows.push({ place: `chapters/${key}`, object: key, field: 'text', ...text });
	}
	return rows;
}
