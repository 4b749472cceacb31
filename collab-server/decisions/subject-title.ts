/** How what is written about is called at that moment, for when it is renamed or gone. */
import { recordName } from '$models/commands/record-name';
import { isSubject } from '$models/commands/record-of';
import { chapterTitles } from '$models/framework/sections';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';
import type { DecisionParts } from './parts';

/** What is written about as it is called now; '' where it has no name of its own. */
export async function titleOf(
	{ rooms, packs }: DecisionParts,
	stored: StoredArchitecture,
	about: string
): Promise<string> {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'architecture') return stored.name;
	if (kind === 'waiver') return '';
	const { architecture } = await rooms.open(roomOf(stored.id, stored.epoch));
	if (kind === 'finding') {
		const [rule = '', subject = '', record = ''] = id.split(/^([^:]+):([^:]+):/u).slice(1);
		return [rule, isSubject(subject) ? recordName(architecture, subject, record) : '']
			.filter((one) => one !== '')
			.join(' · ');
	}
	const pack = packs.find(stored.pack);
	if (kind === 'chapter') return pack === undefined ? id : (chapterTitles(pack).get(id)?.vi ?? id);
	return isSubject(kind) ? recordName(architecture, kind, id) : '';
}
