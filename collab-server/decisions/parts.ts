/** What the acts on decisions work with, and how they tell the pages. */
import type { Checks } from '$collab/checks/checks';
import type { Log } from '$collab/log';
import type { Packs } from '$collab/packs/packs';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import type { Gate } from '$collab/runtime/gate';
import type { Signer } from '$collab/signing/signing-key';
import type { AuditAct, Store, StoredArchitecture } from '$collab/storage/store';

export interface DecisionParts {
	readonly store: Store;
	readonly rooms: Rooms;
	readonly checks: Checks;
	readonly packs: Packs;
	readonly signer: Signer;
	readonly gate: Gate;
	readonly clock: () => Date;
	readonly log: Log;
	/** Version of the program. */
	readonly engine: string;
}

/** An act for the audit chain; its detail is JSON. */
export const actOf = (account: string, act: string, at: string, detail: unknown): AuditAct => ({
	account,
	act,
	detail: JSON.stringify(detail),
	at
});

/**
 * Pages that joined the threads' room fetch the decisions again once this number is another. The decision is on disk by
 * then; a page that is not told sees it when it is loaded again.
 */
export async function tellPages(
	{ rooms, log }: Pick<DecisionParts, 'rooms' | 'log'>,
	{ id, epoch }: Pick<StoredArchitecture, 'id' | 'epoch'>
): Promise<void> {
	try {
		await rooms.write(roomOf(id, epoch, 'c'), (doc) => {
			const revisions = doc.getMap('revisions');
			revisions.set('decisions', Number(revisions.get('decisions') ?? 0) + 1);
		});
	} catch (reason) {
		log('error', 'pages-not-told', { architecture: id, reason: String(reason) });
	}
}
