/** What is said about findings, records, chapters and the whole, and which of it is settled. The server alone writes it. */
import { aboutOfFinding } from '$models/conformance/finding-id';
import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import { done, refusal, type Failed } from '$collab/runtime/answers';
import type { CommentInput, ThreadStateInput } from '$collab/runtime/decision-inputs';
import type { CommentView, DecisionRuntime, ThreadStateView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import { CHIEF_ENGINEERS, openKinds } from '$collab/storage/notice-store';
import { may } from '$collab/permission/table';
import { appraiserIn, appraisersOf, closedIn, closedThread, forAppraiser, isClosed } from './appraisal-threads';
import { carriedFacts, carriedOnTrail, carryProblem, isCarriedOver } from './carried-over';
import { anchorProblem, passageNow } from './comment-anchors';
import { isOutsider, reachedBy } from './comment-news';
import { mentionedIn } from './mentions';
import { beginning, tell, type Telling } from './notices';
import { calledBy } from './open-requests';
import { actOf, type DecisionParts } from './parts';
import { readState } from './read-state';
import { titleIn } from './subject-title';
import {
	chargeProblem,
	confirmProblem,
	factsFrom,
	mayConfirm,
	notYours,
	sentBack,
	settledAlready,
	unknownThread,
	waitsOf
} from './thread-charge';
import { factsOf, setFacts, type ThreadFacts } from './thread-facts';
import { changedMeanwhile, threadsOf, unlessIssued, writeOnceMore, writeThread, writeThreads } from './thread-room';
import { addAct } from './thread-acts';
import { standingOf } from './thread-standing';
import {
	continuedIn,
	hasOneThread,
	isHandled,
	isSettled,
	isThread,
	saidIn,
	saidInThread,
	versionIn,
	type Said
} from './threads';
import { firstSaid, noticeTitle, toldThread } from './told-thread';

const noHandling = refusal('invalid', 'Only a remark on a version waits for the word of whoever appraises', 'state');

const notLeft = refusal('not-found', 'There is no such thread of an issued version', 'continues');

/** Which thread goes on with one of an issued version already; null while none does. */
function goesOnAlready(doc: Doc, continues: string): Failed | null {
	const next = continuedIn(doc).get(continues);
	if (next === undefined) return null;
	const { title = '', text = '' } = saidIn(doc, next) ?? {};
	return refusal('conflict', `“${calledBy(title, text)}” goes on with it already, thread ${next}`, 'continues');
}

function problemOf(doc: Doc, about: string, thread: string): Failed | null {
	if (thread === '') return null;
	if (hasOneThread(about)) return refusal('invalid', 'A finding or a waiver has one thread only', 'thread');
	return isThread(doc, thread) && saidIn(doc, thread)?.about === about ? null : unknownThread;
}

const findingOf = (said: Said | undefined): string => /^finding:(.+)$/su.exec(said?.about ?? '')?.[1] ?? '';

/** What a thread is about that goes on with another: of one about a finding, its record; of one about a waiver, the whole. */
function goesOnAbout(left: Said | undefined, architecture: string): string {
	const { about = '' } = left ?? {};
	if (about.startsWith('waiver:')) return `architecture:${architecture}`;
	return findingOf(left) === '' ? about : aboutOfFinding(findingOf(left));
}

async function comment(parts: DecisionParts, opened: Opened, input: CommentInput): Promise<Answer<CommentView>> {
	const { about, text, thread = '', field = '', point, version = '', quote = '', continues = '' } = input;
	const { stored, session } = opened;
	const threads = await threadsOf(parts, stored);
	const read = await readState(parts, stored, version);
	if (!read.ok) return read;
	const before = continues === '' ? null : factsOf(threads, continues);
	const problem =
		(await anchorProblem(parts, opened, read.value, input)) ??
		(await (continues === '' ? chargeProblem(parts, opened, input) : carryProblem(parts, opened, before, input))) ??
		problemOf(threads, about, thread);
	if (problem !== null) return problem;
	const closed = await closedIn(parts.store, stored.id);
	const spokenIn = hasOneThread(about) ? about : thread;
	if (closed.versions.includes(version) || isClosed(threads, spokenIn, closed)) return closedThread;
	const left = continues === '' ? undefined : firstSaid(threads, continues);
	if (continues !== '') {
		if (!isThread(threads, continues) || !isClosed(threads, continues, closed)) return notLeft;
		const goesOn = goesOnAlready(threads, continues);
		if (goesOn !== null) return goesOn;
		if (goesOnAbout(left, stored.id) !== about) return notLeft;
	}
	// A place on the diagram is gone on about too: its pin stays.
	const place = point ?? left?.point;
	const finding = input.finding ?? left?.finding ?? findingOf(left);
	const mentions = await mentionedIn(parts, stored.agency, text, input.mentions ?? []);
	const title = titleIn(read.value, stored.name, finding === '' ? about : `finding:${finding}`) || (left?.title ?? '');
	const passage =
		input.passage ?? (quote === '' ? null : await passageNow(parts, stored, about.slice('chapter:'.length), quote));
	const facts =
		thread !== ''
			? null
			: continues === ''
				? await factsFrom(parts, opened, input)
				: await carriedFacts(parts, opened, before, input);
	const at = parts.clock().toISOString();
	const appraises = may(session, 'dossier.review', stored.agency);
	const byAppraiser = version !== '' && appraises;
	const by = { author: session.account, authorName: session.displayName };
	const message = {
		about,
		...by,
		text,
		at,
		...(thread === '' ? {} : { thread }),
		...(mentions.length === 0 ? {} : { mentions }),
		...(passage === null ? {} : { passage }),
		...(continues === '' ? {} : { continues }),
		...(field === '' ? {} : { field }),
		...(finding === '' ? {} : { finding }),
		...(place === undefined ? {} : { point: place }),
		...(title === '' ? {} : { title }),
		...(version === '' ? {} : { version }),
		...(byAppraiser ? { byAppraiser } : {}),
		...(quote === '' ? {} : { quote })
	};
	const id = randomUUID();
	const key = hasOneThread(about) ? about : thread === '' ? id : thread;
	let reopened: ThreadFacts | null = null;
	let wasHandled = false;
	const write = (doc: Doc): void => {
		wasHandled = appraises && isHandled(doc, key);
		doc.getMap('comments').set(id, message);
		if (facts !== null) setFacts(doc, id, facts);
		// Whoever answers has not settled it yet; what waits for whoever appraises waits on until he speaks.
		if (!isSettled(doc, key) && !wasHandled) return;
		reopened = factsOf(doc, key);
		doc.getMap('threads').set(key, { state: 'open', account: by.author, accountName: by.authorName, at });
		addAct(doc, { thread: key, act: 'reopen', account: by.author, accountName: by.authorName, at, words: '' });
	};
	const [added, { guard }] = [[message, facts], closed];
	const goesOn = (doc: Doc): Failed | null => goesOnAlready(doc, continues);
	const full =
		continues === ''
			? await writeThreads(parts, stored, added, write, guard)
			: await writeOnceMore(parts, stored, { continues, goesOn, added, guard }, write);
	if (full !== null) return full;
	const { tellings, ends } = reachedBy(threads, {
		author: session.account,
		isOutsider: isOutsider(session, stored.agency),
		mentions,
		thread: key,
		waits: waitsOf(facts ?? reopened)
	});
	const written = version || (versionIn(threads, key) ?? '');
	const which = toldThread(parts, stored, threads, key);
	const called = noticeTitle({ ...which, title });
	const told = { thread: key, about, title: called, version: written, words: text, author: session.account, at };
	const isFirst = thread === '' && firstSaid(threads, key) === saidIn(threads, id);
	const act =
		facts === null && written === '' && !isCarriedOver(threads, key)
			? {}
			: isFirst
				? { act: actOf(session.account, 'thread.begin', at, { ...which, ...facts, ...carriedOnTrail(threads, key) }) }
				: { act: actOf(session.account, 'thread.reply', at, { ...which, reply: beginning(text) }) };
	await tell(parts, stored, told, tellings, { ends: wasHandled ? [...ends, 'confirm'] : ends, ...act });
	const given = {
		...{ thread, byAppraiser, mentions, passage, field, finding, continues },
		...{ point: place ?? null, title, version, quote }
	};
	return done({ id, ...message, ...given });
}

const pressed = { open: 'reopen', handled: 'handle', resolved: 'settle' } as const;

async function setThreadState(
	parts: DecisionParts,
	opened: Opened,
	{ thread, state, answered, reason = '' }: ThreadStateInput
): Promise<Answer<ThreadStateView>> {
	const { stored, session } = opened;
	const threads = await threadsOf(parts, stored);
	if (!isThread(threads, thread)) return unknownThread;
	const closed = await closedIn(parts.store, stored.id);
	if (isClosed(threads, thread, closed)) return closedThread;
	const known = standingOf(threads, thread);
	const { facts } = known;
	if (answered !== undefined && facts?.answer?.at !== answered) return changedMeanwhile;
	const appraisers = await appraisersOf(parts.store, stored);
	const appraiser = appraiserIn(threads, thread, appraisers);
	const isForAnother = appraiser !== null && !may(session, 'dossier.review', stored.agency);
	const isRequest = facts?.kind === 'request';
	if (state === 'handled') {
		if (appraiser === null || isRequest) return noHandling;
		if (!may(session, 'thread.answer', stored.agency)) return notYours;
		if (isSettled(threads, thread)) return settledAlready;
	}
	if (isForAnother && ((state === 'resolved' && !isRequest) || (state === 'open' && isSettled(threads, thread))))
		return forAppraiser;
	const isConfirmer = facts !== null && (await mayConfirm(parts, opened, facts, appraiser !== null));
	const problem = facts === null || state !== 'resolved' ? null : confirmProblem(facts, isConfirmer);
	if (problem !== null) return problem;
	const { account, displayName: accountName } = session;
	const at = parts.clock().toISOString();
	const value = { state, account, accountName, at };
	const next = facts === null || state !== 'open' ? facts : sentBack(facts, isConfirmer);
	const made = { thread, act: pressed[state], account, accountName, at, words: state === 'open' ? reason : '' };
	const refused = await writeThread(
		parts,
		stored,
		{ thread, known, added: [value, next, made], guard: closed.guard },
		(doc) => {
			doc.getMap('threads').set(thread, value);
			if (next !== null && next !== facts) setFacts(doc, thread, next);
			addAct(doc, made);
		}
	);
	if (refused !== null) return refused;
	const first = firstSaid(threads, thread);
	const version = versionIn(threads, thread) ?? '';
	if (first !== undefined && (next !== null || version !== '' || isCarriedOver(threads, thread))) {
		const { about, text } = first;
		const which = toldThread(parts, stored, threads, thread);
		// Whoever is to confirm it reads what was answered, not what he said himself.
		const words = state === 'handled' ? answeredWith(threads, thread, appraisers) : made.words || text;
		const told = { thread, about, title: noticeTitle(which), version, words, author: account, at };
		const name = state === 'resolved' ? 'thread.settle' : state === 'handled' ? 'thread.handle' : 'thread.reopen';
		const act = actOf(account, name, at, made.words === '' ? which : { ...which, reason: made.words });
		await tell(parts, stored, told, waitsSince(state, next, appraiser), { ends: openKinds, act });
	} else if (state === 'resolved') {
		await parts.store.changeNotices({ end: { architecture: stored.id, thread, kinds: ['remark'] }, put: [] });
	}
	return done({ thread, ...value });
}

/** What the agency said last since anybody who appraises spoke; '' where it said nothing since. */
function answeredWith(doc: Doc, thread: string, appraisers: ReadonlySet<string>): string {
	const last = saidInThread(doc, thread)
		.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
		.at(-1);
	return last === undefined || last.byAppraiser === true || appraisers.has(last.author) ? '' : last.text;
}

/** For whom a thread waits once somebody pressed that. */
function waitsSince(
	state: ThreadStateInput['state'],
	facts: ThreadFacts | null,
	appraiser: string | null
): readonly Telling[] {
	if (state === 'resolved') return [];
	if (state === 'handled') return appraiser === null ? [] : [{ kind: 'confirm', account: appraiser }];
	return facts === null ? [{ kind: 'remark', account: CHIEF_ENGINEERS }] : waitsOf(facts);
}

export function commentActs(parts: DecisionParts): Pick<DecisionRuntime, 'comment' | 'setThreadState'> {
	const { gate } = parts;
	return {
		comment: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'finding.comment');
			return open.ok ? unlessIssued(() => comment(parts, open.value, input)) : open;
		},
		setThreadState: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'finding.comment');
			return open.ok ? unlessIssued(() => setThreadState(parts, open.value, input)) : open;
		}
	};
}
