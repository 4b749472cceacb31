/** The state that somebody read when he wrote: the one that is worked on, or a frozen version. */
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import type { Pack } from '$models/framework/pack';
import { roomOf } from '$collab/rooms/room-names';
import { done, refusal } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredArchitecture } from '$collab/storage/store';
import type { DecisionParts } from './parts';
import { versionText } from './versions';

export interface ReadState {
	readonly architecture: Architecture;
	/** The one that it was made by; undefined where that is not here. */
	readonly pack: Pack | undefined;
	/** Name of the version; '' for what is worked on. */
	readonly version: string;
}

export async function readState(
	parts: DecisionParts,
	stored: StoredArchitecture,
	version = ''
): Promise<Answer<ReadState>> {
	if (version === '') {
		const { architecture } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
		return done({ architecture, pack: parts.packs.find(stored.pack), version });
	}
	const found = await versionText(parts, stored, version);
	if (found === null) return refusal('not-found', `There is no version ${version}`, 'version');
	const read = readCanonical(found.text);
	if (!read.ok) return refusal('unsupported-version', read.problem.message, 'version');
	const { pack, packHash } = found.version;
	return done({ architecture: read.value.architecture, pack: await parts.packs.exact(pack, packHash), version });
}
