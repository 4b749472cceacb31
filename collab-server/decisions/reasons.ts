/**
 * Why something was changed, in the words of who did it. The history itself is derived and never written over; reasons lie
 * beside it in the room of threads, each with the update that it explains and the records that it is about.
 */
import type { Doc } from 'yjs';
import { z } from 'zod';
import { roomOf } from '$collab/rooms/room-names';
import { done, refusal } from '$collab/runtime/answers';
import type { ReasonInput } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredArchitecture, StoredHistoryRow, Store } from '$collab/storage/store';
import type { DecisionParts } from './parts';
import { writeThreads } from './thread-room';

/** Rows of a record among which somebody's last change is looked for. */
const LOOKED_THROUGH = 100;

const reasonSchema = z.object({
	epoch: z.number(),
	sequence: z.number(),
	objects: z.array(z.string()),
	account: z.string(),
	accountName: z.string(),
	text: z.string(),
	at: z.string()
});
export type StoredReason = z.output<typeof reasonSchema>;

/** A row of history with the epoch that it is of: numbers of updates begin anew with each. */
export interface HistoryRowOfEpoch extends StoredHistoryRow {
	readonly epoch: number;
}

const reasonsOf = (doc: Doc): (StoredReason & { readonly key: string })[] =>
	[...doc.getMap('reasons')].flatMap(([key, value]) => {
		const read = reasonSchema.safeParse(value);
		return read.success ? [{ key, ...read.data }] : [];
	});

/** Finds the reason of a row; none for a row that nobody explained. */
export function reasonFinder(doc: Doc): (row: HistoryRowOfEpoch) => StoredReason | null {
	const byUpdate = new Map<string, StoredReason[]>();
	for (const reason of reasonsOf(doc)) {
		const update = `${reason.epoch}/${reason.sequence}`;
		byUpdate.set(update, [...(byUpdate.get(update) ?? []), reason]);
	}
	return ({ epoch, sequence, object, account }) =>
		byUpdate
			.get(`${epoch}/${sequence}`)
			?.find((reason) => reason.account === account && reason.objects.includes(object)) ?? null;
}

/** The newest first, over all epochs: what was put back has its history too. */
export async function historyOver(
	store: Store,
	{ id, epoch }: Pick<StoredArchitecture, 'id' | 'epoch'>,
	object: string | null,
	most: number
): Promise<HistoryRowOfEpoch[]> {
	const rows: HistoryRowOfEpoch[] = [];
	for (let each = epoch; each > 0 && rows.length < most; each -= 1) {
		const found = await store.history(roomOf(id, each), object, most - rows.length);
		rows.push(...found.map((row) => ({ ...row, epoch: each })));
	}
	return rows;
}

/** The last update in which this person changed each of the records, with the records that it changed. */
async function lastChanges(
	{ store }: DecisionParts,
	{ stored, session }: Opened,
	objects: readonly string[]
): Promise<Pick<StoredReason, 'epoch' | 'sequence' | 'objects'>[]> {
	const changes = new Map<string, { epoch: number; sequence: number; objects: string[] }>();
	for (const object of new Set(objects)) {
		const rows = await historyOver(store, stored, object, LOOKED_THROUGH);
		// The end of what is typed into a chapter moves on, so that nothing could hold on to it.
		const own = rows.find(({ account, place }) => account === session.account && !place.startsWith('chapters/'));
		if (own === undefined) continue;
		const { epoch, sequence } = own;
		const known = changes.get(`${epoch}/${sequence}`);
		if (known === undefined) changes.set(`${epoch}/${sequence}`, { epoch, sequence, objects: [object] });
		else known.objects.push(object);
	}
	return [...changes.values()];
}

async function explain(parts: DecisionParts, opened: Opened, { objects, text }: ReasonInput): Promise<Answer<null>> {
	const { stored, session } = opened;
	const changes = await lastChanges(parts, opened, objects);
	if (changes.length === 0) return refusal('invalid', 'There is no change of yours to explain', 'objects');
	const by = { account: session.account, accountName: session.displayName, text, at: parts.clock().toISOString() };
	const full = await writeThreads(parts, stored, [changes, by], (doc) => {
		const reasons = doc.getMap('reasons');
		for (const change of changes) {
			const { epoch, sequence } = change;
			// What was said of several records at once stays one saying, whichever of them it is changed at.
			const known = reasonsOf(doc).find(
				(one) =>
					one.epoch === epoch &&
					one.sequence === sequence &&
					one.account === by.account &&
					one.objects.some((object) => change.objects.includes(object))
			);
			const key = known?.key ?? `${epoch}/${sequence}/${change.objects[0] ?? ''}`;
			const all = [...new Set([...(known?.objects ?? []), ...change.objects])];
			if (text === '') reasons.delete(key);
			else reasons.set(key, { epoch, sequence, objects: all, ...by });
		}
	});
	return full ?? done(null);
}

export function reasonActs(parts: DecisionParts): Pick<DecisionRuntime, 'explain'> {
	return {
		explain: async (token, id, input) => {
			const open = await parts.gate.allowed(token, id, 'architecture.write');
			return open.ok ? explain(parts, open.value, input) : open;
		}
	};
}
