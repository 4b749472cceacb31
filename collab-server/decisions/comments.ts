/** What is said about findings, records, chapters and the whole, and which of it is settled. The server alone writes it. */
import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import { done, refusal, type Failed } from '$collab/runtime/answers';
import type { CommentInput, ThreadStateInput } from '$collab/runtime/decision-inputs';
import type { CommentView, DecisionRuntime, ThreadStateView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import { openKinds } from '$collab/storage/notice-store';
import { anchorProblem, passageNow } from './comment-anchors';
import { isOutsider, reachedBy } from './comment-news';
import { mentionedIn } from './mentions';
import { tell } from './notices';
import { actOf, type DecisionParts } from './parts';
import { readState } from './read-state';
import { titleIn } from './subject-title';
import {
	chargeProblem,
	confirmProblem,
	factsFrom,
	mayConfirm,
	sentBack,
	unknownThread,
	waitsOf
} from './thread-charge';
import { factsOf, setFacts, type ThreadFacts } from './thread-facts';
import { changedMeanwhile, threadsOf, writeThread, writeThreads } from './thread-room';
import { standingOf } from './thread-standing';
import { hasOneThread, isSettled, isThread, saidIn, versionIn } from './threads';

function problemOf(doc: Doc, about: string, thread: string): Failed | null {
	if (thread === '') return null;
	if (hasOneThread(about)) return refusal('invalid', 'A finding or a waiver has one thread only', 'thread');
	return isThread(doc, thread) && saidIn(doc, thread)?.about === about ? null : unknownThread;
}

async function comment(parts: DecisionParts, opened: Opened, input: CommentInput): Promise<Answer<CommentView>> {
	const { about, text, thread = '', field = '', point, version = '', quote = '' } = input;
	const { stored, session } = opened;
	const threads = await threadsOf(parts, stored);
	const read = await readState(parts, stored, version);
	if (!read.ok) return read;
	const problem =
		(await anchorProblem(parts, opened, read.value, input)) ??
		(await chargeProblem(parts, opened, input)) ??
		problemOf(threads, about, thread);
	if (problem !== null) return problem;
	const mentions = await mentionedIn(parts, stored.agency, text, input.mentions ?? []);
	const title = titleIn(read.value, stored.name, about);
	const passage =
		input.passage ?? (quote === '' ? null : await passageNow(parts, stored, about.slice('chapter:'.length), quote));
	const facts = thread === '' ? await factsFrom(parts, opened, input) : null;
	const at = parts.clock().toISOString();
	const by = { author: session.account, authorName: session.displayName };
	const message = {
		about,
		...by,
		text,
		at,
		...(thread === '' ? {} : { thread }),
		...(mentions.length === 0 ? {} : { mentions }),
		...(passage === null ? {} : { passage }),
		...(field === '' ? {} : { field }),
		...(point === undefined ? {} : { point }),
		...(title === '' ? {} : { title }),
		...(version === '' ? {} : { version }),
		...(quote === '' ? {} : { quote })
	};
	const id = randomUUID();
	const key = hasOneThread(about) ? about : thread === '' ? id : thread;
	let reopened: ThreadFacts | null = null;
	const full = await writeThreads(parts, stored, [message, facts], (doc) => {
		doc.getMap('comments').set(id, message);
		if (facts !== null) setFacts(doc, id, facts);
		// Whoever answers has not settled it yet.
		if (isSettled(doc, key)) reopened = factsOf(doc, key);
		const states = doc.getMap('threads');
		if (states.has(key)) states.set(key, { state: 'open', account: by.author, accountName: by.authorName, at });
	});
	if (full !== null) return full;
	const { tellings, ends } = reachedBy(threads, {
		author: session.account,
		isOutsider: isOutsider(session, stored.agency),
		mentions,
		thread: key,
		waits: waitsOf(facts ?? reopened)
	});
	const written = version || (versionIn(threads, key) ?? '');
	const told = { thread: key, about, title, version: written, words: text, author: session.account, at };
	const act =
		facts === null ? {} : { act: actOf(session.account, 'thread.begin', at, { thread: id, about, ...facts }) };
	await tell(parts, stored, told, tellings, { ends, ...act });
	const given = { thread, mentions, passage, field, point: point ?? null, title, version, quote };
	return done({ id, ...message, ...given });
}

async function setThreadState(
	parts: DecisionParts,
	opened: Opened,
	{ thread, state, answered }: ThreadStateInput
): Promise<Answer<ThreadStateView>> {
	const { stored, session } = opened;
	const threads = await threadsOf(parts, stored);
	if (!isThread(threads, thread)) return unknownThread;
	const known = standingOf(threads, thread);
	const { facts } = known;
	if (answered !== undefined && facts?.answer?.at !== answered) return changedMeanwhile;
	const isConfirmer = facts !== null && (await mayConfirm(parts, opened, facts));
	const problem = facts === null || state === 'open' ? null : confirmProblem(facts, isConfirmer);
	if (problem !== null) return problem;
	const { account, displayName: accountName } = session;
	const at = parts.clock().toISOString();
	const value = { state, account, accountName, at };
	const next = facts === null || state === 'resolved' ? facts : sentBack(facts, isConfirmer);
	const refused = await writeThread(parts, stored, { thread, known, added: [value, next] }, (doc) => {
		doc.getMap('threads').set(thread, value);
		if (next !== null && next !== facts) setFacts(doc, thread, next);
	});
	if (refused !== null) return refused;
	const first = saidIn(threads, thread);
	if (next !== null && first !== undefined) {
		const { about, title = '', text: words } = first;
		const told = { thread, about, title, version: versionIn(threads, thread) ?? '', words, author: account, at };
		const act = actOf(account, state === 'open' ? 'thread.reopen' : 'thread.settle', at, { thread });
		await tell(parts, stored, told, state === 'open' ? waitsOf(next) : [], { ends: openKinds, act });
	}
	if (next === null && state === 'resolved') {
		await parts.store.changeNotices({ end: { architecture: stored.id, thread, kinds: ['remark'] }, put: [] });
	}
	return done({ thread, ...value });
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
