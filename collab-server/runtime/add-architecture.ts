import { saidFacts } from '$models/architecture/decision-facts';
import { randomUUID } from 'node:crypto';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import type { Store, StoredArchitecture } from '$collab/storage/store';

/** Puts a new architecture into the store and its room. Also how the demo comes in. */
export async function addArchitecture(
	parts: { readonly store: Store; readonly rooms: Rooms; readonly clock: () => Date },
	architecture: Architecture,
	claims: DossierClaims | null,
	account: string
): Promise<StoredArchitecture> {
	const now = parts.clock().toISOString();
	const id = randomUUID();
	const { meta } = architecture;
	const stored: StoredArchitecture = {
		id,
		name: meta.name,
		frame: meta.frame,
		agency: meta.agency,
		pack: meta.pack,
		epoch: 1,
		sample: meta.sample,
		objectCount: architecture.objects.size,
		createdAt: now,
		changedAt: now,
		dossier: {
			code: claims?.code ?? '',
			version: claims === null || claims.version === '' ? '1.0' : claims.version,
			cutoffDate: claims?.cutoffDate ?? '',
			effectiveDate: claims?.effectiveDate ?? null,
			change: '',
			basis: '',
			...(claims?.decision === undefined ? {} : { decision: saidFacts(claims.decision) }),
			state: 'draft'
		}
	};
	// Listed last: a crash before leaves a document that nobody can reach, never an architecture without one.
	await parts.rooms.seed(roomOf(id, 1), { ...architecture, meta: { ...meta, id } }, account);
	await parts.store.addArchitecture(stored, { account, act: 'architecture.create', detail: meta.name, at: now });
	return stored;
}
