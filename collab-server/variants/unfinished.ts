/**
 * Merges that a crash cut off. A merge is one change of the main line's document, which is there as a whole or not at all;
 * what it was about to do was written down before. So it is told as done, or it never was.
 */
import { isCarriedOver } from '$models/compare/merge';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';
import type { StoredVariant, VariantDecision } from '$collab/storage/variant-store';
import { appliedBy } from './shown';

export type SettlingParts = Pick<DecisionParts, 'store' | 'rooms' | 'checks' | 'clock' | 'log'>;

/** Of one main line; whoever asks sees to it that nobody merges meanwhile. */
export async function settleMerges(parts: SettlingParts, main: string): Promise<void> {
	const { store } = parts;
	const left = (await store.unfinishedMerges()).filter((row) => row.main === main);
	const stored = left.length === 0 ? null : await store.architecture(main);
	if (stored === null) return;
	for (const row of left) if (row.merging !== null) await settle(parts, stored, row, row.merging);
}

async function settle(
	parts: SettlingParts,
	stored: StoredArchitecture,
	{ id, name }: StoredVariant,
	decision: VariantDecision
): Promise<void> {
	const { store, rooms, checks, clock, log } = parts;
	const changes = await appliedBy(store, { id, applied: decision.applied });
	const { architecture } = await rooms.open(roomOf(stored.id, stored.epoch));
	const isThere = isCarriedOver(architecture, changes);
	log('warn', 'merge-settled', { architecture: stored.id, variant: id, merged: isThere });
	const act = mergeAct(clock().toISOString(), { id, name }, decision);
	if (!isThere || !(await store.decideVariant(stored.id, id, decision, act))) {
		await store.dropMerge(stored.id, id);
		return;
	}
	await checks.changed(stored, decision.decidedBy);
	await tellPages(parts, stored);
}

/** The row of the audit chain that tells of a merge. */
export const mergeAct = (
	at: string,
	{ id, name }: Pick<StoredVariant, 'id' | 'name'>,
	{ taken, reason, applied, decidedBy }: VariantDecision
) => actOf(decidedBy, 'variant.merge', at, { variant: id, name, taken, reason, sha256: applied });
