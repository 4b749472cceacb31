/** What is said about findings, records, chapters and the whole, and which of it is settled. The server alone writes it. */
import { randomUUID } from 'node:crypto';
import type { Architecture } from '$models/architecture/architecture';
import { isSubject, recordOf } from '$models/commands/record-of';
import type { Pack } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import { isIn, type Passage } from '$models/sync/passage';
import type { Doc } from 'yjs';
import { roomOf } from '$collab/rooms/room-names';
import { done, refusal, type Failed } from '$collab/runtime/answers';
import type { CommentInput, ThreadStateInput } from '$collab/runtime/decision-inputs';
import type { CommentView, DecisionRuntime, ThreadStateView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import { isKnownFinding, roleHere } from './findings';
import type { DecisionParts } from './parts';
import { threadsOf, writeThreads } from './thread-room';

const unknownSubject = refusal('not-found', 'There is nothing like that to write about', 'about');
const unknownPassage = refusal('not-found', 'The chapter has no such passage (yet)', 'passage');
const unknownThread = refusal('not-found', 'There is no such thread', 'thread');

/** These have one thread, named as they are; of everything else each comment that answers none begins another. */
const hasOneThread = (about: string): boolean => /^(finding|waiver):/u.test(about);

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

/** Comments as they lie in the room; what an older version of the program wrote has no thread. */
interface Said {
	readonly about: string;
	readonly thread?: string;
}

const saidIn = (doc: Doc, id: string): Said | undefined => doc.getMap('comments').get(id) as Said | undefined;

const isThread = (doc: Doc, thread: string): boolean => {
	if (hasOneThread(thread)) return [...doc.getMap('comments').values()].some((one) => (one as Said).about === thread);
	const first = saidIn(doc, thread);
	return first !== undefined && first.thread === undefined && !hasOneThread(first.about);
};

/** No letter follows: another whose name only begins the same is not meant. */
const ends = (text: string, at: number): boolean => !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2));

/** Who has a role here and is named after an @: where several names fit, whoever has the longest. */
async function mentionedIn({ store }: DecisionParts, agency: string, text: string): Promise<string[]> {
	if (!text.includes('@')) return [];
	const people = (await store.accounts())
		.filter((account) => roleHere(account, agency) !== null)
		.map(({ id, displayName }) => ({ id, name: displayName.normalize('NFC') }))
		.sort((a, b) => b.name.length - a.name.length);
	const named = [...text.matchAll(/@/gu)].flatMap(({ index }) => {
		const at = index + 1;
		return people.find(({ name }) => text.startsWith(name, at) && ends(text, at + name.length))?.id ?? [];
	});
	return [...new Set(named)];
}

async function comment(
	parts: DecisionParts,
	opened: Opened,
	{ about, text, thread = '', passage }: CommentInput
): Promise<Answer<CommentView>> {
	const { stored, session } = opened;
	if (!(await isThere(parts, opened, about))) return unknownSubject;
	if (passage !== undefined && !(await isPassage(parts, opened, about, passage))) return unknownPassage;
	const mentions = await mentionedIn(parts, stored.agency, text);
	const at = parts.clock().toISOString();
	const by = { author: session.account, authorName: session.displayName };
	const problem = problemOf(await threadsOf(parts, stored), about, thread);
	if (problem !== null) return problem;
	const message = {
		about,
		...by,
		text,
		at,
		...(thread === '' ? {} : { thread }),
		...(mentions.length === 0 ? {} : { mentions }),
		...(passage === undefined ? {} : { passage })
	};
	const id = randomUUID();
	const full = await writeThreads(parts, stored, message, (doc) => {
		doc.getMap('comments').set(id, message);
		// Whoever answers has not settled it yet.
		const key = hasOneThread(about) ? about : thread;
		const states = doc.getMap('threads');
		if (states.has(key)) states.set(key, { state: 'open', account: by.author, accountName: by.authorName, at });
	});
	return full ?? done({ id, ...message, thread, mentions, passage: passage ?? null });
}

function problemOf(doc: Doc, about: string, thread: string): Failed | null {
	if (thread === '') return null;
	if (hasOneThread(about)) return refusal('invalid', 'A finding or a waiver has one thread only', 'thread');
	return isThread(doc, thread) && saidIn(doc, thread)?.about === about ? null : unknownThread;
}

async function setThreadState(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ thread, state }: ThreadStateInput
): Promise<Answer<ThreadStateView>> {
	if (!isThread(await threadsOf(parts, stored), thread)) return unknownThread;
	const { account, displayName: accountName } = session;
	const value = { state, account, accountName, at: parts.clock().toISOString() };
	const full = await writeThreads(parts, stored, value, (doc) => void doc.getMap('threads').set(thread, value));
	return full ?? done({ thread, ...value });
}

export function commentActs(parts: DecisionParts): Pick<DecisionRuntime, 'comment' | 'setThreadState'> {
	const { gate } = parts;
	return {
		comment: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'finding.comment');
			return open.ok ? comment(parts, open.value, input) : open;
		},
		setThreadState: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'finding.comment');
			return open.ok ? setThreadState(parts, open.value, input) : open;
		}
	};
}
