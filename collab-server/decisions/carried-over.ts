/** Threads that go on with one of an issued version: what was asked there is asked of the next version, as it was or as somebody says. */
import type { Doc } from 'yjs';
import { may } from '$collab/permission/table';
import type { Failed } from '$collab/runtime/answers';
import type { CommentInput } from '$collab/runtime/decision-inputs';
import type { Opened } from '$collab/runtime/gate';
import { assigneeProblem } from './findings';
import type { DecisionParts } from './parts';
import { chargeProblem, factsFrom, notYours } from './thread-charge';
import type { ThreadFacts } from './thread-facts';
import { versionIn } from './threads';
import { firstSaid } from './told-thread';

/** Whether it began by raising another again. */
export const isCarriedOver = (doc: Doc, thread: string): boolean => firstSaid(doc, thread)?.continues !== undefined;

/** Of one that did, for the audit trail: the version that the other was about, and its key, which tells whose word it was. */
export function carriedOnTrail(
	doc: Doc,
	thread: string
): { readonly raisedAgainFrom?: string; readonly goesOnWith?: string } {
	const continues = firstSaid(doc, thread)?.continues;
	return { ...carriedFrom(doc, thread), ...(continues === undefined ? {} : { goesOnWith: continues }) };
}

/** Of one that did the version that the other was about. */
export function carriedFrom(doc: Doc, thread: string): { readonly raisedAgainFrom?: string } {
	const continues = firstSaid(doc, thread)?.continues;
	const version = continues === undefined ? undefined : versionIn(doc, continues);
	return version === undefined ? {} : { raisedAgainFrom: version };
}

/** Account whose words a thread of the agency's own goes on with, however often they were raised again. */
export function askedBefore(doc: Doc, continues: string): string | undefined {
	const first = firstSaid(doc, continues);
	return (first?.continues === undefined ? undefined : askedBefore(doc, first.continues)) ?? first?.author;
}

/** Who says what kind it is says all of it; else all of it stays as it was. */
const isSaidAnew = ({ kind }: CommentInput): boolean => kind !== undefined;

/** Why somebody cannot ask that in going on: only what is other than before is his own to ask. */
export async function carryProblem(
	parts: DecisionParts,
	opened: Opened,
	before: ThreadFacts | null,
	input: CommentInput
): Promise<Failed | null> {
	if (!isSaidAnew(input)) return null;
	const { kind, assignee, due, ...rest } = input;
	const { session, stored } = opened;
	const wasRequest = before?.kind === 'request';
	if (wasRequest && kind !== 'request' && !may(session, 'thread.request', stored.agency)) return notYours;
	const isAsBefore = {
		assignee: (assignee ?? null) === (before?.assignee ?? null),
		due: (due ?? '') === (before?.due ?? '')
	};
	// What is left out is taken away from whoever asked it, which is charging as well.
	if (!(isAsBefore.assignee && isAsBefore.due) && !may(session, 'thread.assign', stored.agency)) return notYours;
	return chargeProblem(parts, opened, {
		...rest,
		...(kind === undefined || (wasRequest && kind === 'request') ? {} : { kind }),
		...(assignee === undefined || isAsBefore.assignee ? {} : { assignee }),
		...(due === undefined || isAsBefore.due ? {} : { due })
	});
}

/** What it asks. Whoever asked for a change before confirms it still, whoever raised it again. */
export async function carriedFacts(
	parts: DecisionParts,
	opened: Opened,
	before: ThreadFacts | null,
	input: CommentInput
): Promise<ThreadFacts | null> {
	const { kind = 'remark', assignee = null, due = '' } = isSaidAnew(input) ? input : (before ?? {});
	const isThere = assignee !== null && (await assigneeProblem(parts, opened, assignee)) === null;
	const { kind: _kind, assignee: _assignee, due: _due, ...rest } = input;
	const asked = await factsFrom(parts, opened, { ...rest, kind, ...(isThere ? { assignee } : {}), due });
	const isSame = asked?.kind === 'request' && before?.kind === 'request';
	return asked !== null && isSame ? { ...asked, asker: before.asker } : asked;
}
