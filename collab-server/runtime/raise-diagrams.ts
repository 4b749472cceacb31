/** The version in the title blocks of the diagrams follows that of the dossier. */
import { randomUUID } from 'node:crypto';
import { liveDiagrams } from '$models/architecture/live';
import { planAll } from '$models/commands/commands';
import type { DecisionParts } from '$collab/decisions/parts';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';

/**
 * Writes a version into every diagram that says another one: one change of the document, so one step of its history.
 * Those that say none are left to whoever draws them. Answers how many were changed.
 */
export async function raiseDiagrams(
	{ rooms, packs, clock }: Pick<DecisionParts, 'rooms' | 'packs' | 'clock'>,
	stored: StoredArchitecture,
	version: string,
	account: string
): Promise<number> {
	const pack = packs.find(stored.pack);
	if (pack === undefined) return 0;
	const room = roomOf(stored.id, stored.epoch);
	const { architecture, live } = await rooms.open(room);
	const calls = liveDiagrams(architecture)
		.filter(({ fields }) => {
			const said = fields['version'];
			return said !== undefined && 'value' in said && said.value !== version;
		})
		.map(({ id }) => ({ type: 'field.set', subject: 'diagram', id, field: 'version', entry: { value: version } }));
	const plan = planAll(architecture, calls, { pack, newId: randomUUID, now: clock().toISOString() });
	if (!plan.ok || calls.length === 0) return 0;
	live.apply(plan.value.edits, { source: 'command', account, connection: null });
	await rooms.settled(room);
	return calls.length;
}
