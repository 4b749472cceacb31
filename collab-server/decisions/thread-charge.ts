/** Who shall see to a thread and by when; requests for change, their answers, and who confirms them. */
import { may } from '$collab/permission/table';
import { done, refusal, type Failed } from '$collab/runtime/answers';
import type { CommentInput, ThreadAnswerInput, ThreadChargeInput } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime, ThreadFactsView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import { CHIEF_ENGINEERS, openKinds } from '$collab/storage/notice-store';
import type { IssueGuard } from '$collab/storage/store';
import { closedIn, closedThread, isClosed } from './appraisal-threads';
import { changedSince } from './changed-since';
import { assigneeProblem } from './findings';
import { tell, type Ends, type Telling, type Told } from './notices';
import { actOf, type DecisionParts } from './parts';
import { addAct } from './thread-acts';
import { setFacts, type ThreadFacts } from './thread-facts';
import { standingOf, type Standing } from './thread-standing';
import { threadsOf, unlessIssued, writeThread } from './thread-room';
import { isSettled, isThread, saidIn, versionIn, type Said } from './threads';
import { noticeTitle, toldThread, type ToldThread } from './told-thread';

export const unknownThread = refusal('not-found', 'There is no such thread', 'thread');
const noRequest = refusal('invalid', 'Only a request for change is answered so', 'thread');
const answeredAlready = refusal('conflict', 'Somebody answered this request already', 'answer');
export const settledAlready = refusal('conflict', 'Somebody settled this request already', 'thread');
export const notYours = refusal('not-allowed', 'Your role does not allow this');

/** Whether the caller may begin a thread that asks this of somebody. */
export async function chargeProblem(parts: DecisionParts, open: Opened, input: CommentInput): Promise<Failed | null> {
	const { session, stored } = open;
	if (input.kind === 'request' && !may(session, 'thread.request', stored.agency)) return notYours;
	if (input.assignee === undefined && (input.due ?? '') === '') return null;
	if (!may(session, 'thread.assign', stored.agency)) return notYours;
	return assigneeProblem(parts, open, input.assignee ?? null);
}

const nameOf = async ({ store }: DecisionParts, account: string | null): Promise<string> =>
	account === null ? '' : ((await store.account({ id: account }))?.displayName ?? account);

/** What a new thread asks; null where it is a remark that nobody is charged with. */
export async function factsFrom(parts: DecisionParts, open: Opened, input: CommentInput): Promise<ThreadFacts | null> {
	const { kind = 'remark', assignee = null, due = '' } = input;
	if (kind === 'remark' && assignee === null && due === '') return null;
	const assigneeName = await nameOf(parts, assignee);
	return { kind, asker: open.session.account, assignee, assigneeName, due, answer: null };
}

/** For whom a thread that is open waits. */
export function waitsOf(facts: ThreadFacts | null): readonly Telling[] {
	if (facts === null) return [];
	if (facts.kind === 'request' && facts.answer !== null) return [{ kind: 'confirm', account: facts.asker }];
	const { kind, assignee, due } = facts;
	if (assignee !== null)
		return [{ kind: kind === 'request' ? 'assigned-request' : 'assigned', account: assignee, due }];
	return kind === 'request' ? [{ kind: 'request', account: CHIEF_ENGINEERS, due }] : [];
}

/**
 * Whether somebody says if an answer will do: who asked, or, once he may settle nothing here any more, whoever may confirm
 * in his place: of what was asked of a version in its appraisal whoever appraises, since nobody confirms what was asked of him.
 */
export async function mayConfirm(
	{ store }: DecisionParts,
	{ session, stored }: Opened,
	{ asker }: ThreadFacts,
	isOfAppraisal: boolean
): Promise<boolean> {
	if (asker === session.account) return true;
	const { agency } = stored;
	if (!(isOfAppraisal ? may(session, 'dossier.review', agency) : may(session, 'thread.confirm', agency))) return false;
	const account = await store.account({ id: asker });
	return account === null || account.disabled || !may(account, 'finding.comment', stored.agency);
}

/** Why somebody cannot settle a request for change: it is answered first, and then confirmed. */
export function confirmProblem({ kind, answer }: ThreadFacts, isConfirmer: boolean): Failed | null {
	if (kind !== 'request') return null;
	if (answer === null) return refusal('conflict', 'A request for change is answered before it is settled', 'answer');
	return isConfirmer ? null : refusal('not-allowed', 'Who asked for a change confirms it', 'asker');
}

/** A request that is opened again by who confirms has no answer any more; who gave it sees to it if nobody else does. */
export function sentBack(facts: ThreadFacts, isConfirmer: boolean): ThreadFacts {
	if (facts.kind !== 'request' || facts.answer === null || !isConfirmer) return facts;
	const { account, accountName } = facts.answer;
	const assignee = facts.assignee ?? account;
	return { ...facts, answer: null, assignee, assigneeName: facts.assigneeName || accountName };
}

interface Found {
	/** As it lies in the room. */
	readonly known: Standing;
	readonly facts: ThreadFacts;
	readonly settled: boolean;
	/** What it began with. */
	readonly first: Said;
	/** Which it is, for the audit trail. */
	readonly which: ToldThread;
	/** It is about a version that is issued. */
	readonly isClosed: boolean;
	/** Holds as long as no other is issued. */
	readonly guard: IssueGuard;
	readonly told: Told;
}

/** What is known of a thread; null where there is none. */
async function find(parts: DecisionParts, { stored, session }: Opened, thread: string): Promise<Found | null> {
	const doc = await threadsOf(parts, stored);
	const first = isThread(doc, thread) ? saidIn(doc, thread) : undefined;
	if (first === undefined) return null;
	const none = {
		kind: 'remark',
		asker: first.author,
		assignee: null,
		assigneeName: '',
		due: '',
		answer: null
	} as const;
	const { about, text: words } = first;
	const which = toldThread(parts, stored, doc, thread);
	const known = standingOf(doc, thread);
	const closed = await closedIn(parts.store, stored.id);
	return {
		known,
		guard: closed.guard,
		facts: known.facts ?? none,
		settled: isSettled(doc, thread),
		first,
		which,
		isClosed: isClosed(doc, thread, closed),
		told: {
			...{ thread, about, title: noticeTitle(which), words, author: session.account, at: parts.clock().toISOString() },
			version: versionIn(doc, thread) ?? ''
		}
	};
}

/** Writes them and, once they are on disk, tells whom they concern. */
async function keep(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{
		known,
		guard,
		told,
		which,
		next,
		act
	}: Pick<Found, 'known' | 'guard' | 'told' | 'which'> & { readonly next: ThreadFacts; readonly act: string },
	tellings: readonly Telling[],
	ends: Ends
): Promise<Answer<ThreadFactsView>> {
	const { thread, at } = told;
	const given = act === 'thread.answer' ? next.answer : null;
	const refused = await writeThread(parts, stored, { thread, known, added: [next, given], guard }, (doc) => {
		setFacts(doc, thread, next);
		if (given === null) return;
		const { outcome, account, accountName, reason: words } = given;
		addAct(doc, { thread, act: outcome, account, accountName, at, words });
	});
	if (refused !== null) return refused;
	// What the values were stands in the record's own history.
	const { since: _, ...answer } = next.answer ?? { since: null };
	const audited = { ...which, ...next, answer: next.answer === null ? null : answer };
	await tell(parts, stored, told, tellings, { ends, act: actOf(session.account, act, at, audited) });
	return done({ thread, ...next });
}

async function charge(
	parts: DecisionParts,
	open: Opened,
	{ thread, assignee, due }: ThreadChargeInput
): Promise<Answer<ThreadFactsView>> {
	const found = await find(parts, open, thread);
	if (found === null) return unknownThread;
	if (found.isClosed) return closedThread;
	const problem = await assigneeProblem(parts, open, assignee);
	if (problem !== null) return problem;
	const next = { ...found.facts, assignee, assigneeName: await nameOf(parts, assignee), due };
	const isWaiting = !found.settled && next.answer === null;
	return keep(parts, open, { ...found, next, act: 'thread.assign' }, isWaiting ? waitsOf(next) : [], [
		'assigned',
		'assigned-request',
		'request',
		'remark'
	]);
}

async function answer(
	parts: DecisionParts,
	open: Opened,
	{ thread, outcome, reason }: ThreadAnswerInput
): Promise<Answer<ThreadFactsView>> {
	const found = await find(parts, open, thread);
	if (found === null) return unknownThread;
	const { known, guard, facts, settled, told, first, which } = found;
	if (found.isClosed) return closedThread;
	if (facts.kind !== 'request') return noRequest;
	if (settled) return settledAlready;
	const { account, displayName: accountName } = open.session;
	if (facts.answer !== null && facts.answer.account !== account) return answeredAlready;
	const since = outcome === 'done' ? await changedSince(parts, open.stored, first) : null;
	const next = { ...facts, answer: { outcome, reason, account, accountName, at: told.at, since } };
	const act = { known, guard, told: { ...told, words: reason }, which, next, act: 'thread.answer' };
	return keep(parts, open, act, waitsOf(next), openKinds);
}

export function threadActs(parts: DecisionParts): Pick<DecisionRuntime, 'chargeThread' | 'answerThread'> {
	const { gate } = parts;
	return {
		chargeThread: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'thread.assign');
			return open.ok ? unlessIssued(() => charge(parts, open.value, input)) : open;
		},
		answerThread: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'thread.answer');
			return open.ok ? unlessIssued(() => answer(parts, open.value, input)) : open;
		}
	};
}
