/** The title blocks of the diagrams follow the dossier: its version, and the day up to which its data is counted. */
import { randomUUID } from 'node:crypto';
import type { Diagram } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveDiagrams } from '$models/architecture/live';
import { planAll } from '$models/commands/commands';
import type { DecisionParts } from '$collab/decisions/parts';
import { vietnameseDate } from '$exporters/form03/wording';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';

export interface RaisedTo {
	/** Absent where it stays. */
	readonly version?: string;
	/** ISO days; absent where it stays. */
	readonly cutoff?: { readonly before: string; readonly now: string };
}

/** A day as people write it in such a block: 20/11/2026, and 5/1/2027 also as 05/01/2027. */
function writtenDay(iso: string): RegExp | null {
	const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
	if (year === '') return null;
	return new RegExp(`(?<!\\d)0?${String(Number(day))}/0?${String(Number(month))}/${year}(?!\\d)`, 'gu');
}

/** Source of the data of a diagram with the day of now wherever it names the earlier one; the same where it names none. */
export function redated(source: string, { before, now }: NonNullable<RaisedTo['cutoff']>): string {
	const day = writtenDay(before);
	return day === null || now === '' ? source : source.replace(day, vietnameseDate(now));
}

function changesOf({ fields }: Diagram, { version, cutoff }: RaisedTo): readonly (readonly [string, string])[] {
	const [said, source] = [textOf(fields['version']), textOf(fields['source'])];
	const isDated = cutoff !== undefined && redated(source, cutoff) !== source;
	return [
		...(version === undefined || said === '' || said === version ? [] : [['version', version] as const]),
		...(isDated ? [['source', redated(source, cutoff)] as const] : [])
	];
}

/**
 * Writes it into every diagram that says another version, or the earlier day: one change of the document, so one step of
 * its history. Those that say none are left to whoever draws them. Answers how many were changed.
 */
export async function raiseDiagrams(
	{ rooms, packs, clock }: Pick<DecisionParts, 'rooms' | 'packs' | 'clock'>,
	stored: StoredArchitecture,
	to: RaisedTo,
	account: string
): Promise<number> {
	const pack = packs.find(stored.pack);
	if (pack === undefined) return 0;
	const room = roomOf(stored.id, stored.epoch);
	const { architecture, live } = await rooms.open(room);
	const changed = liveDiagrams(architecture)
		.map((diagram) => ({ id: diagram.id, changes: changesOf(diagram, to) }))
		.filter(({ changes }) => changes.length > 0);
	const calls = changed.flatMap(({ id, changes }) =>
		changes.map(([field, value]) => ({ type: 'field.set', subject: 'diagram', id, field, entry: { value } }))
	);
	const plan = planAll(architecture, calls, { pack, newId: randomUUID, now: clock().toISOString() });
	if (!plan.ok || calls.length === 0) return 0;
	live.apply(plan.value.edits, { source: 'command', account, connection: null });
	await rooms.settled(room);
	return changed.length;
}
