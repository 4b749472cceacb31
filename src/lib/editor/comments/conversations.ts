/** Comments put together to conversations, and those to what they are about. Pure. */
import type { z } from 'zod';
import { hasOneThread } from '$collab/decisions/threads';
import { appraiserAmong } from '$collab/decisions/whose-thread';
import { isClosedTalk, type ClosedVersions } from '$collab/decisions/closed-talk';
import type { ThreadAct } from '$collab/decisions/thread-act-shape';
import { threadFactsSchema, threadStateSchema } from '$lib/api/decision-shapes';
import type { Message } from '../findings/messages';

const settlingSchema = threadStateSchema.omit({ thread: true });

/** How a conversation was settled or reopened last. */
export type Settling = z.output<typeof settlingSchema>;

/** By the key of the conversation; what does not read as such is left out. */
export function settlingsOf(entries: Iterable<readonly [string, unknown]>): ReadonlyMap<string, Settling> {
	const settlings = new Map<string, Settling>();
	for (const [key, value] of entries) {
		const read = settlingSchema.safeParse(value);
		if (read.success) settlings.set(key, read.data);
	}
	return settlings;
}

const factsSchema = threadFactsSchema.omit({ thread: true });

/** What a conversation asks of whom. */
export type Facts = z.output<typeof factsSchema>;

/** By the key of the conversation; what does not read as such is left out. */
export function factsOf(entries: Iterable<readonly [string, unknown]>): ReadonlyMap<string, Facts> {
	const facts = new Map<string, Facts>();
	for (const [key, value] of entries) {
		const read = factsSchema.safeParse(value);
		if (read.success) facts.set(key, read.data);
	}
	return facts;
}

/** Something that was done with a conversation beside words. */
export type Act = ThreadAct;

export interface Conversation {
	/** Id of its first comment; of a finding or a waiver, which have one conversation only, what it is about. */
	readonly key: string;
	/** Such as `object:<id>`. */
	readonly about: string;
	/** The oldest first; at least one. */
	readonly messages: readonly Message[];
	/** null while nobody settled it, or once it was opened again. */
	readonly settled: Settling | null;
	/** Who of the agency said last that it is seen to; null where it waits for nobody's word. */
	readonly handled: Settling | null;
	/** What was done with it, the oldest first. */
	readonly acts: readonly Act[];
	/** Whether whoever appraises said it of a version, or it raises that again: he alone says that it is settled. */
	readonly isOfAppraisal: boolean;
	/** null for a remark that nobody is charged with. */
	readonly facts: Facts | null;
	/** Id of the finding that it is about, also of one that has its one conversation; '' for all else. */
	readonly finding: string;
	/** The frozen versions that were read when it was written in. */
	readonly versions: readonly string[];
	/** When somebody wrote last. */
	readonly lastAt: string;
}

export interface Subject {
	readonly kind: string;
	readonly id: string;
}

export function subjectOf(about: string): Subject {
	const at = about.indexOf(':');
	return { kind: about.slice(0, at), id: about.slice(at + 1) };
}

export const aboutOf = ({ kind, id }: Subject): string => `${kind}:${id}`;

export const threadOf = ({ id, about, thread }: Message): string =>
	hasOneThread(about) ? about : thread === '' ? id : thread;

export function conversationsOf(
	threads: ReadonlyMap<string, readonly Message[]>,
	settlings: ReadonlyMap<string, Settling>,
	facts: ReadonlyMap<string, Facts> = new Map(),
	acts: ReadonlyMap<string, readonly Act[]> = new Map()
): readonly Conversation[] {
	const byKey = new Map<string, Message[]>();
	for (const messages of threads.values()) {
		for (const message of messages) {
			const key = threadOf(message);
			const known = byKey.get(key);
			if (known === undefined) byKey.set(key, [message]);
			else known.push(message);
		}
	}
	return [...byKey].map(([key, messages]) => {
		const settling = settlings.get(key);
		return {
			key,
			messages,
			about: messages[0]?.about ?? '',
			facts: facts.get(key) ?? null,
			settled: settling?.state === 'resolved' ? settling : null,
			handled: settling?.state === 'handled' ? settling : null,
			acts: acts.get(key) ?? [],
			isOfAppraisal: appraiserAmong(key, (thread) => byKey.get(thread) ?? []) !== null,
			finding: key.startsWith('finding:') ? key.slice('finding:'.length) : (messages[0]?.finding ?? ''),
			versions: [...new Set(messages.flatMap(({ version }) => (version === '' ? [] : [version])))],
			lastAt: messages.at(-1)?.at ?? ''
		};
	});
}

/** Whether it is about versions that are issued alone, and stays as it is. */
export const isClosed = ({ messages }: Pick<Conversation, 'messages'>, closed: ClosedVersions): boolean =>
	isClosedTalk(messages, closed);

/** Whether it still asks for something: what is closed stays as it is, and nobody can do anything about it. */
export const isOpen = (one: Pick<Conversation, 'messages' | 'settled'>, closed: ClosedVersions): boolean =>
	one.settled === null && !isClosed(one, closed);

/** Whether it waits for the word of who asked, or of whoever appraises, that what was done will do. */
export const waitsForConfirm = ({ settled, handled, facts }: Conversation): boolean =>
	settled === null && (handled !== null || (facts?.kind === 'request' && facts.answer !== null));

/** How many are not settled, and how many of them wait for confirmation alone. */
export function openCounts(conversations: readonly Conversation[]): {
	readonly open: number;
	readonly waiting: number;
} {
	const open = conversations.filter(({ settled }) => settled === null);
	return { open: open.length, waiting: open.filter(waitsForConfirm).length };
}

/** All that was done with it. The answer that stands is among that, also where it is of before acts were kept. */
export function toldActs({ key, acts, facts }: Pick<Conversation, 'key' | 'acts' | 'facts'>): readonly Act[] {
	const answer = facts?.answer ?? null;
	if (answer === null || acts.some(({ act, at }) => act === answer.outcome && at === answer.at)) return acts;
	const { outcome: act, account, accountName, at, reason: words } = answer;
	return [...acts, { thread: key, act, account, accountName, at, words }].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Whether its acts say by whom it was settled: those of before they were kept say nothing. */
export const isSettlingTold = ({ acts, settled }: Conversation): boolean => acts.some(({ at }) => at === settled?.at);

export interface Showing {
	readonly state: 'all' | 'open' | 'resolved';
	/** Of everybody; where the reader wrote or is named; of what is chosen. */
	readonly whose: 'all' | 'mine' | 'chosen';
}

export const showAll: Showing = { state: 'all', whose: 'all' };

/** Where this account wrote, is named or is charged. */
export const concerns = ({ messages, facts }: Conversation, account: string): boolean =>
	facts?.assignee === account ||
	messages.some(({ author, mentions }) => author === account || mentions.includes(account));

export interface ConversationGroup {
	readonly about: string;
	readonly conversations: readonly Conversation[];
	readonly open: number;
}

const newestFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
const openFirst = (a: boolean, b: boolean): number => Number(b) - Number(a);

/** What is shown, by what it is about: open before settled, where somebody wrote last before others. */
export function groupsOf(
	conversations: readonly Conversation[],
	{ state, whose }: Showing,
	{
		account,
		chosen,
		closed
	}: { readonly account: string; readonly chosen: ReadonlySet<string>; readonly closed: ClosedVersions }
): readonly ConversationGroup[] {
	const groups = new Map<string, Conversation[]>();
	for (const one of conversations) {
		if (state === 'open' && !isOpen(one, closed)) continue;
		if (state === 'resolved' && one.settled === null) continue;
		if (whose === 'mine' && !concerns(one, account)) continue;
		if (whose === 'chosen' && !chosen.has(one.about)) continue;
		const known = groups.get(one.about);
		if (known === undefined) groups.set(one.about, [one]);
		else known.push(one);
	}
	return [...groups]
		.map(([about, all]) => ({
			about,
			conversations: all.sort(
				(a, b) => openFirst(isOpen(a, closed), isOpen(b, closed)) || newestFirst(a.lastAt, b.lastAt)
			),
			open: all.filter((one) => isOpen(one, closed)).length
		}))
		.sort(
			(a, b) =>
				openFirst(a.open > 0, b.open > 0) ||
				newestFirst(a.conversations[0]?.lastAt ?? '', b.conversations[0]?.lastAt ?? '')
		);
}
