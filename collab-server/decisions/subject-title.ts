/** How what is written about is called at that moment, for when it is renamed or gone. */
import { recordName } from '$models/commands/record-name';
import { isSubject } from '$models/framework/subjects';
import { chapterTitles } from '$models/framework/sections';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';
import type { DecisionParts } from './parts';
import type { ReadState } from './read-state';

/** What is written about as the state that was read calls it; '' where it has no name of its own. `whole`: name of the architecture. */
export function titleIn({ architecture, pack }: ReadState, whole: string, about: string): string {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'architecture') return whole;
	if (kind === 'waiver') return '';
	if (kind === 'finding') {
		const [rule = '', subject = '', record = ''] = id.split(/^([^:]+):([^:]+):/u).slice(1);
		// Checks of the written text go by ids that only programs need.
		if (rule.startsWith('chapter-')) return pack === undefined ? '' : (chapterTitles(pack).get(record)?.vi ?? '');
		return [rule, isSubject(subject) ? recordName(architecture, subject, record) : '']
			.filter((one) => one !== '')
			.join(' · ');
	}
	if (kind === 'chapter') return pack === undefined ? id : (chapterTitles(pack).get(id)?.vi ?? id);
	return isSubject(kind) ? recordName(architecture, kind, id) : '';
}

/** As it is called now. */
export async function titleOf(
	{ rooms, packs }: DecisionParts,
	stored: StoredArchitecture,
	about: string
): Promise<string> {
	const { architecture } = await rooms.open(roomOf(stored.id, stored.epoch));
	return titleIn({ architecture, pack: packs.find(stored.pack), version: '' }, stored.name, about);
}
