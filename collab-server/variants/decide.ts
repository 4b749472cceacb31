/** Ends a variant without merging it, and opens it again: a merge is taken back in one step. */
import { giveBack } from '$models/compare/take-back';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import type { Author } from '$collab/rooms/room';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { VariantClosingInput } from '$collab/runtime/variant-inputs';
import type { VariantReopened, VariantSummary } from '$collab/runtime/variant-runtime';
import { tellCarried } from './carried-history';
import { oneAtATime } from './one-at-a-time';
import { openingFault } from './opening';
import { appliedBy, variantSummary } from './shown';

/** Not while one is being merged, which would be left half told: taken over, and closed as if it were not. */
export function closeVariant(
	parts: DecisionParts,
	{ stored, session }: Opened,
	id: string,
	{ reason }: VariantClosingInput
): Promise<Answer<VariantSummary>> {
	return oneAtATime(parts, stored.id, async () => {
		const { store, clock } = parts;
		const row = await store.variant(stored.id, id);
		if (row === null) return notFound;
		const at = clock().toISOString();
		const decision = { state: 'closed', taken: 0, applied: null, decidedBy: session.account, decidedAt: at } as const;
		const act = actOf(session.account, 'variant.close', at, { variant: id, name: row.name, reason });
		if (!(await store.decideVariant(stored.id, id, { ...decision, reason }, act))) {
			return refusal('conflict', 'This variant was merged or closed already', 'variant');
		}
		await tellPages(parts, stored);
		return done(await variantSummary(store, { ...row, ...decision, reason }));
	});
}

export function reopenVariant(
	parts: DecisionParts,
	{ stored, session }: Opened,
	id: string
): Promise<Answer<VariantReopened>> {
	return oneAtATime(parts, stored.id, async () => {
		const { store, rooms, checks, clock } = parts;
		const row = await store.variant(stored.id, id);
		if (row === null) return notFound;
		if (row.state === 'open') return refusal('conflict', 'This variant is open', 'variant');
		const fault = await openingFault(store, stored.id, row.name);
		if (fault !== null) return fault;
		let counts = { taken: 0, kept: 0 };
		const changes = await appliedBy(store, row);
		if (changes.length > 0) {
			const open = await rooms.open(roomOf(stored.id, stored.epoch));
			const { edits, ...told } = giveBack(open.architecture, changes);
			counts = told;
			const author: Author = { source: 'command', account: session.account, connection: null };
			if (edits.length > 0) open.live.apply(edits, author);
			await rooms.settled(open.room.name);
			const carried = { variant: row.name, act: 'undo' } as const;
			if (edits.length > 0) await tellCarried(parts, stored, session.account, carried, changes);
			await checks.changed(stored, session.account);
		}
		const at = clock().toISOString();
		const name = row.state === 'merged' ? 'variant.undo' : 'variant.reopen';
		const act = actOf(session.account, name, at, {
			variant: id,
			name: row.name,
			from: row.state,
			...counts
		});
		if (!(await store.reopenVariant(stored.id, id, act))) return refusal('conflict', 'This variant is open', 'variant');
		await tellPages(parts, stored);
		const now = await store.variant(stored.id, id);
		return now === null ? notFound : done({ variant: await variantSummary(store, now), ...counts });
	});
}
