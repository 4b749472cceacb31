/** What happened to one record, told by moments, and the way back to one of them. Pure. */
import { z } from 'zod';
import type { FieldEntry } from '$models/architecture/field';
import { requestIn, VIEW_FIELD } from '$models/architecture/kept-view';
import { fieldEntrySchema } from '$models/architecture/schema';
import type { Subject } from '$models/framework/pack';
import type { EditorCall } from '../editor-state.svelte';

export const historySchema = z.array(
	z.object({
		sequence: z.number(),
		at: z.string(),
		account: z.string(),
		field: z.string(),
		before: z.json(),
		after: z.json(),
		isOwn: z.boolean(),
		reason: z.string(),
		carried: z.object({ variant: z.string(), act: z.enum(['merge', 'undo']) }).nullable()
	})
);
/** The newest first, as the server tells them. */
export type HistoryRows = z.output<typeof historySchema>;
export type HistoryRow = HistoryRows[number];

/** What one person did in one go. */
export interface Moment {
	/** Place of its newest row among all rows. */
	readonly index: number;
	readonly at: string;
	readonly account: string;
	readonly isOwn: boolean;
	readonly rows: HistoryRows;
}

/** Edits of one person that follow each other closer than this are one moment. */
const TOGETHER_MS = 120_000;

/** What nobody writes: codes come from the server, importers keep their own keys. */
const unseen: ReadonlySet<string> = new Set(['@code', '@importKey', '@deletedWith']);

/** What a merge did, what took it back, and what somebody edited beside them are moments of their own. */
const isSameWay = ({ carried: a }: HistoryRow, { carried: b }: HistoryRow): boolean =>
	a?.variant === b?.variant && a?.act === b?.act;

export function momentsOf(rows: HistoryRows): readonly Moment[] {
	const moments: (Omit<Moment, 'rows'> & { readonly rows: HistoryRow[] })[] = [];
	for (const [index, row] of rows.entries()) {
		if (unseen.has(row.field)) continue;
		const last = moments.at(-1);
		const before = last?.rows.at(-1);
		const isTogether =
			last !== undefined &&
			before !== undefined &&
			last.account === row.account &&
			isSameWay(before, row) &&
			Date.parse(before.at) - Date.parse(row.at) < TOGETHER_MS;
		if (isTogether) last.rows.push(row);
		else moments.push({ index, at: row.at, account: row.account, isOwn: row.isOwn, rows: [row] });
	}
	return moments;
}

/** The variant that a moment carried over or took back; null where it is somebody’s own editing. */
export const carriedIn = ({ rows }: Moment): HistoryRow['carried'] => rows[0]?.carried ?? null;

/** Why all this was done, in the words of who did it; the newest first, each once. */
export const reasonsOf = ({ rows }: Moment): readonly string[] => [
	...new Set(rows.flatMap(({ reason }) => (reason === '' ? [] : [reason])))
];

/** The moment whose reason the reader may give: his last one, whatever others did since. */
export const lastOwn = (moments: readonly Moment[]): Moment | undefined => moments.find(({ isOwn }) => isOwn);

/** What each field that was changed since then was, by its name in the history; nothing for what is as it was. */
export function valuesAfter(rows: HistoryRows, index: number): ReadonlyMap<string, HistoryRow['before']> {
	const values = new Map<string, HistoryRow['before']>();
	for (const { field, before } of rows.slice(0, index)) if (!unseen.has(field)) values.set(field, before);
	return values;
}

const TARGET = 'to:';

const entryOf = (value: HistoryRow['before']): FieldEntry | null => {
	const read = fieldEntrySchema.safeParse(value);
	return read.success ? read.data : null;
};

/** Sets one field back to what it was; null for what cannot be set back by itself. */
export function setBackCall(
	subject: Subject,
	id: string,
	field: string,
	value: HistoryRow['before']
): EditorCall | null {
	if (field === '@parent') return { type: 'object.nest', object: id, parent: value };
	if (field === '@kind') return typeof value === 'string' ? { type: 'object.set-kind', object: id, kind: value } : null;
	if (subject === 'relation' && field === '@type')
		return typeof value === 'string' ? { type: 'relation.retarget', relation: id, kind: value } : null;
	if (subject === 'diagram' && field === '@type') return { type: 'view.change', diagram: id, kind: value };
	if (field === '@deletedAt')
		return value === null
			? { type: 'record.restore', subject, ids: [id] }
			: { type: 'record.delete', subject, ids: [id] };
	if (field.startsWith('@') || field === '') return null;
	if (subject === 'diagram' && field === VIEW_FIELD) {
		const asked = requestIn(entryOf(value) ?? undefined);
		return asked.ok ? { type: 'view.change', diagram: id, request: asked.value } : null;
	}
	const target = field.startsWith(TARGET);
	const name = target ? field.slice(TARGET.length) : field;
	return { type: 'field.set', subject, id, field: name, entry: entryOf(value), target };
}

/** Brings the record back to how it was after a moment; it stays deleted or not as it is now. */
export function goBackCalls(subject: Subject, id: string, rows: HistoryRows, index: number): readonly EditorCall[] {
	return [...valuesAfter(rows, index)].flatMap(([field, value]) =>
		field === '@deletedAt' ? [] : (setBackCall(subject, id, field, value) ?? [])
	);
}
