/** The room of threads of an architecture, which the server alone writes: comments, how they stand, reasons of changes. */
import type { Doc } from 'yjs';
import { roomOf } from '$collab/rooms/room-names';
import { refusal, type Failed } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import { IssuedMeanwhile, type IssueGuard, type StoredArchitecture } from '$collab/storage/store';
import { inTurn, oneDecision } from './one-decision';
import type { DecisionParts } from './parts';
import { isStill, type Standing } from './thread-standing';

export const changedMeanwhile = refusal('conflict', 'Somebody changed this thread at the same time', 'thread');

/** What was written was not kept, and its room is loaded anew. */
const issuedMeanwhile = refusal('conflict', 'A version was issued at the same time', 'version-issued');

type Of = Pick<StoredArchitecture, 'id' | 'epoch'>;

/** An entry takes no more than so many bytes for each of its letters. */
const BYTES_A_LETTER = 4;

const nameOf = ({ id, epoch }: Of): string => roomOf(id, epoch, 'c');

/** Its document, to read. */
export const threadsOf = async ({ rooms }: Pick<DecisionParts, 'rooms'>, of: Of): Promise<Doc> =>
	(await rooms.open(nameOf(of))).room.doc;

/** Its name, and the number of the log up to which all that is said is in its document. */
export async function talkNow(
	{ rooms }: Pick<DecisionParts, 'rooms'>,
	of: Of
): Promise<{ readonly room: string; readonly sequence: number }> {
	const { room } = await rooms.open(nameOf(of));
	await room.committed();
	await room.catchUp();
	return { room: nameOf(of), sequence: room.sequence };
}

/**
 * Writes what changes how a thread stands, where it still stands as it was `known`: of two who settle, open again or answer
 * at once, also at two nodes, the later one is told, and nothing of the first is written over.
 */
export async function writeThread(
	parts: Pick<DecisionParts, 'rooms' | 'store' | 'clock'>,
	of: Of,
	{
		thread,
		known,
		added,
		guard
	}: { readonly thread: string; readonly known: Standing; readonly added: unknown; readonly guard: IssueGuard },
	write: (doc: Doc) => void
): Promise<Failed | null> {
	return oneDecision(parts, `${nameOf(of)} ${thread}`, changedMeanwhile, async () => {
		const { room } = await parts.rooms.open(nameOf(of));
		// What another node wrote is in the log before it lets go.
		await room.catchUp();
		let isLate = false;
		const full = await writeThreads(
			parts,
			of,
			added,
			(doc) => {
				isLate = !isStill(doc, thread, known);
				if (!isLate) write(doc);
			},
			guard
		);
		return full ?? (isLate ? changedMeanwhile : null);
	});
}

/** Somebody at another node is about to. */
const goesOnNow = refusal('conflict', 'Somebody is going on with it at this moment', 'continues');

/**
 * Writes what goes on with a thread of an issued version, where nothing does yet: of two who raise it again at once, also at
 * two nodes, the later one is told which thread does, by `goesOn`.
 */
export async function writeOnceMore(
	parts: Pick<DecisionParts, 'rooms' | 'store' | 'clock'>,
	of: Of,
	{
		continues,
		goesOn,
		added,
		guard
	}: {
		readonly continues: string;
		readonly goesOn: (doc: Doc) => Failed | null;
		readonly added: unknown;
		readonly guard: IssueGuard;
	},
	write: (doc: Doc) => void
): Promise<Failed | null> {
	const what = `${nameOf(of)} ${continues}`;
	const told = async (): Promise<Failed | null> => {
		const { room } = await parts.rooms.open(nameOf(of));
		await room.catchUp();
		return goesOn(room.doc);
	};
	const answer = await inTurn(what, () =>
		oneDecision(parts, what, goesOnNow, async () => {
			// What another node wrote is in the log before it lets go.
			const known = await told();
			if (known !== null) return known;
			let isLate: Failed | null = null;
			const full = await writeThreads(
				parts,
				of,
				added,
				(doc) => {
					isLate = goesOn(doc);
					if (isLate === null) write(doc);
				},
				guard
			);
			return full ?? isLate;
		})
	);
	return answer === goesOnNow ? ((await told()) ?? goesOnNow) : answer;
}

/** Writes where there is space for what is added; resolves when it is on disk, with the reason why not where there is none. */
export async function writeThreads(
	{ rooms }: Pick<DecisionParts, 'rooms'>,
	of: Of,
	added: unknown,
	write: (doc: Doc) => void,
	/** Of what may be said only of what is not issued. */
	guard?: IssueGuard
): Promise<Failed | null> {
	const { room } = await rooms.open(nameOf(of));
	if (!room.hasSpaceFor(BYTES_A_LETTER * JSON.stringify(added).length))
		return refusal('too-large', 'The threads of this architecture are full');
	try {
		await rooms.write(nameOf(of), write, guard);
	} catch (reason) {
		if (reason instanceof IssuedMeanwhile) return issuedMeanwhile;
		throw reason;
	}
	return null;
}

/** Does an act again, once, where a version was issued while it was done: it looks anew whether it may be. */
export async function unlessIssued<Given>(act: () => Promise<Answer<Given>>): Promise<Answer<Given>> {
	const answer = await act();
	return answer === issuedMeanwhile ? act() : answer;
}
