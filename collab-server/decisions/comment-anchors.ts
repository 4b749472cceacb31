/** What a comment may be about, and whether that is there: a record with its field, a place, a passage, a finding. */
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { isSubject, recordOf } from '$models/commands/record-of';
import { fieldOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import { isIn, type Passage } from '$models/sync/passage';
import { roomOf } from '$collab/rooms/room-names';
import { refusal, type Failed } from '$collab/runtime/answers';
import type { CommentInput } from '$collab/runtime/decision-inputs';
import type { Opened } from '$collab/runtime/gate';
import { isKnownFinding } from './findings';
import type { DecisionParts } from './parts';

const unknownSubject = refusal('not-found', 'There is nothing like that to write about', 'about');
const unknownPassage = refusal('not-found', 'The chapter has no such passage (yet)', 'passage');
const unknownField = refusal('not-found', 'Records of this kind have no such field', 'field');
const unknownBox = refusal('not-found', 'There is no such object', 'point');

const isChapter = (architecture: Architecture, pack: Pack | undefined, key: string): boolean =>
	architecture.chapters.has(key) || (pack !== undefined && chapterTitles(pack).has(key));

async function isThere(parts: DecisionParts, { stored }: Opened, about: string): Promise<boolean> {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'waiver') return (await parts.store.waiver(stored.id, id)) !== null;
	if (kind === 'finding') return isKnownFinding(parts, stored, id);
	if (kind === 'architecture') return id === stored.id;
	const { architecture } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
	if (kind === 'chapter') return isChapter(architecture, parts.packs.find(stored.pack), id);
	return isSubject(kind) && recordOf(architecture, kind, id) !== undefined;
}

/** Whether the passage is one of the chapter as the server has it: what is not saved yet nobody else could find. */
async function isPassage(parts: DecisionParts, { stored }: Opened, about: string, passage: Passage): Promise<boolean> {
	const { room } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
	return isIn(room.doc, about.slice('chapter:'.length), passage);
}

/** Whether the field and the box that a thread is to be about are there. */
async function placeProblem(parts: DecisionParts, { stored }: Opened, input: CommentInput): Promise<Failed | null> {
	const { about, field, point } = input;
	const [kind = ''] = about.split(':', 1);
	if (field !== undefined) {
		const pack = parts.packs.find(stored.pack);
		const isKnown = pack !== undefined && isSubject(kind) && fieldOf(pack, kind, field) !== undefined;
		if (!isKnown) return unknownField;
	}
	if (point?.box === undefined) return null;
	const { architecture } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
	return architecture.objects.has(ObjectId(point.box)) ? null : unknownBox;
}

/** Why a comment cannot be about that; null where it can. An answer needs its thread alone: what it is about may be gone. */
export async function anchorProblem(parts: DecisionParts, opened: Opened, input: CommentInput): Promise<Failed | null> {
	const { about, passage, thread = '' } = input;
	if (thread === '' && !(await isThere(parts, opened, about))) return unknownSubject;
	if (passage !== undefined && !(await isPassage(parts, opened, about, passage))) return unknownPassage;
	return placeProblem(parts, opened, input);
}
