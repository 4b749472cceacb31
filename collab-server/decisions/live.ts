import type { Architecture } from '$models/architecture/architecture';
import type { StoredArchitecture } from '$collab/storage/store';

/** The architecture with the pack that was decided: what its document says of that is a hint that anybody can write. */
export const pinned = (architecture: Architecture, { pack }: Pick<StoredArchitecture, 'pack'>): Architecture =>
	architecture.meta.pack === pack ? architecture : { ...architecture, meta: { ...architecture.meta, pack } };
