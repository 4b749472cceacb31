/** How what is written about is called at that moment, for when it is renamed or gone. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { partsOfFinding } from '$models/conformance/finding-id';
import { headingTitles } from '$models/framework/heading-names';
import type { Pack, Subject } from '$models/framework/pack';
import { isSubject } from '$models/framework/subjects';
import { chapterTitles } from '$models/framework/sections';
import { diagramTitle, recordTitle } from '$exporters/record-title';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';
import type { DecisionParts } from './parts';
import type { ReadState } from './read-state';

/** With the chapter that its number counts in; of another frame, which this one has no number for, as the outline has it. */
const headingIn = (pack: Pack, { meta }: Architecture, key: string): string =>
	headingTitles(pack, meta.frame).get(key)?.vi ?? chapterTitles(pack).get(key)?.vi ?? '';

/** By its code and its name, as it is listed everywhere: several of one kind may differ by their codes alone. */
function nameIn(architecture: Architecture, kind: Subject, id: string): string {
	const diagram = kind === 'diagram' ? architecture.diagrams.get(DiagramId(id)) : undefined;
	if (diagram !== undefined) return diagramTitle(diagram);
	const title = recordTitle(architecture, kind, id);
	return title === id ? '' : title;
}

/** What is written about as the state that was read calls it; '' where it has no name of its own. `whole`: name of the architecture. */
export function titleIn({ architecture, pack }: ReadState, whole: string, about: string): string {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'architecture') return whole;
	if (kind === 'waiver') return '';
	if (kind === 'finding') {
		const { rule, kind: subject, record } = partsOfFinding(id) ?? { rule: id, kind: '', record: '' };
		// Checks of the written text go by ids that only programs need.
		if (rule.startsWith('chapter-')) return pack === undefined ? '' : headingIn(pack, architecture, record);
		return [rule, isSubject(subject) ? nameIn(architecture, subject, record) : '']
			.filter((one) => one !== '')
			.join(' · ');
	}
	if (kind === 'chapter') return (pack === undefined ? '' : headingIn(pack, architecture, id)) || id;
	return isSubject(kind) ? nameIn(architecture, kind, id) : '';
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
