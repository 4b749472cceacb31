/** What a comment may be about, and whether that is there: a record with its field, a place, a passage, a finding. */
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { recordOf } from '$models/commands/record-of';
import { partsOfFinding } from '$models/conformance/finding-id';
import { chapterInspection } from '$models/documents/inspect-chapters';
import { isSubject } from '$models/framework/subjects';
import { fieldOf, ruleOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import { isIn, passageOf, placeOfRead, type Passage } from '$models/sync/passage';
import { chapterText } from '$models/sync/roots';
import { roomOf } from '$collab/rooms/room-names';
import { refusal, type Failed } from '$collab/runtime/answers';
import type { CommentInput } from '$collab/runtime/decision-inputs';
import type { Opened } from '$collab/runtime/gate';
import type { StoredArchitecture } from '$collab/storage/store';
import { isKnownFinding, unknownFinding } from './findings';
import type { DecisionParts } from './parts';
import type { ReadState } from './read-state';

const unknownSubject = refusal('not-found', 'There is nothing like that to write about', 'about');
const unknownPassage = refusal('not-found', 'The chapter has no such passage (yet)', 'passage');
const unknownField = refusal('not-found', 'Records of this kind have no such field', 'field');
const unknownBox = refusal('not-found', 'There is no such object', 'point');

const isChapter = (architecture: Architecture, pack: Pack | undefined, key: string): boolean =>
	architecture.chapters.has(key) || (pack !== undefined && chapterTitles(pack).has(key));

/** What its rule could have found of a version: the check of a frozen state is nobody's to keep. */
function couldBeFound({ architecture }: ReadState, pack: Pack, finding: string): boolean {
	const { rule, kind, record } = partsOfFinding(finding) ?? { rule: '', kind: '', record: '' };
	const isOfText = kind === 'chapter' && chapterInspection.rules.some(({ id }) => id === rule);
	if (!isOfText && ruleOf(pack, rule)?.target.subject !== kind) return false;
	if (kind === 'architecture') return record === architecture.meta.id;
	if (kind === 'chapter') return isChapter(architecture, pack, record);
	return isSubject(kind) && recordOf(architecture, kind, record) !== undefined;
}

async function isThere(parts: DecisionParts, { stored }: Opened, read: ReadState, about: string): Promise<boolean> {
	const { architecture, pack, version } = read;
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'waiver') return (await parts.store.waiver(stored.id, id)) !== null;
	if (kind === 'finding' && version !== '' && pack !== undefined) return couldBeFound(read, pack, id);
	if (kind === 'finding') return isKnownFinding(parts, stored, id);
	if (kind === 'architecture') return id === stored.id;
	if (kind === 'chapter') return isChapter(architecture, pack, id);
	return isSubject(kind) && recordOf(architecture, kind, id) !== undefined;
}

/** Whether the passage is one of the chapter as the server has it: what is not saved yet nobody else could find. */
async function isPassage(parts: DecisionParts, { stored }: Opened, about: string, passage: Passage): Promise<boolean> {
	const { room } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
	return isIn(room.doc, about.slice('chapter:'.length), passage);
}

/** Whether the field and the box that a thread is to be about are there. */
function placeProblem({ architecture, pack }: ReadState, { about, field, point }: CommentInput): Failed | null {
	const [kind = ''] = about.split(':', 1);
	if (field !== undefined) {
		const isKnown = pack !== undefined && isSubject(kind) && fieldOf(pack, kind, field) !== undefined;
		if (!isKnown) return unknownField;
	}
	if (point?.box === undefined) return null;
	return architecture.objects.has(ObjectId(point.box)) ? null : unknownBox;
}

/** Why a comment cannot be about that; null where it can. An answer needs its thread alone: what it is about may be gone. */
export async function anchorProblem(
	parts: DecisionParts,
	opened: Opened,
	read: ReadState,
	input: CommentInput
): Promise<Failed | null> {
	const { about, passage, finding, thread = '', continues = '' } = input;
	// What goes on with another thread is about what that is about, wherever it is by now.
	if (thread === '' && continues === '' && !(await isThere(parts, opened, read, about))) return unknownSubject;
	if (finding !== undefined && !(await isThere(parts, opened, read, `finding:${finding}`))) return unknownFinding;
	if (passage !== undefined && !(await isPassage(parts, opened, about, passage))) return unknownPassage;
	return placeProblem(read, input);
}

/** Where words of a frozen chapter stand in the one that is worked on: once and once only, so that the thread follows them. */
export async function passageNow(
	{ rooms }: Pick<DecisionParts, 'rooms'>,
	{ id, epoch }: Pick<StoredArchitecture, 'id' | 'epoch'>,
	chapter: string,
	quote: string
): Promise<Passage | null> {
	const { room } = await rooms.open(roomOf(id, epoch));
	const text = chapterText(room.doc, chapter);
	const place = placeOfRead(text.toString(), quote);
	return place === null ? null : passageOf(text, place.from, place.to);
}
