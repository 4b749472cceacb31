import { roleIn } from '$collab/permission/table';
import type { StoredArchitecture } from '$collab/storage/store';
import type { ArchitectureSummary } from './runtime';
import type { Session } from './session';

/** What the list shows of an architecture. */
export const summaryOf = (session: Session, stored: StoredArchitecture): ArchitectureSummary => ({
	id: stored.id,
	name: stored.name,
	frame: stored.frame,
	agency: stored.agency,
	pack: stored.pack,
	role: roleIn(session, stored.agency) ?? 'viewer',
	objectCount: stored.objectCount,
	changedAt: stored.changedAt,
	sample: stored.sample,
	variant: stored.variant ?? null
});
