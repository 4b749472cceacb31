/** What is said about a frozen version by whoever reads it: the threads of the architecture, as far as they were written about it. */
import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Role } from '$collab/runtime/session';
import { noneClosed, type ClosedVersions, type Closing } from '$collab/decisions/closed-talk';
import { aboutOfFinding } from '$models/conformance/finding-id';
import { conversationsOf, isClosed, waitsForConfirm, type Conversation } from '$lib/editor/comments/conversations';
import type { Anchor, Box } from '$lib/editor/comments/pins';
import type { ThreadDesk } from '$lib/editor/comments/thread-desk';
import { Decisions } from '$lib/editor/decisions.svelte';
import { allows } from '$lib/editor/rights';
import { frozenPins, pointNumbers, type FrozenPin } from './frozen-points';

/** What the next comment is about. */
export interface Begun {
	/** Such as `object:<id>`. */
	readonly about: string;
	/** As the version calls it, with the field or the words that are meant. */
	readonly name: string;
	readonly anchor: Anchor;
}

export interface FrozenReader {
	readonly id: string;
	readonly version: string;
	/** `id@version` of the pack of the version. */
	readonly pack: string;
	readonly account: string;
	readonly role: Role;
	/** ISO instant at which the next version was submitted; null while none was. */
	readonly followedAt: () => string | null;
	/** Versions that were submitted before it, the newest first. */
	readonly earlier: () => readonly string[];
}

/** Open before settled, the last word first. */
const openFirst = (conversations: readonly Conversation[]): readonly Conversation[] =>
	conversations.toSorted(
		(a, b) =>
			Number(a.settled !== null) - Number(b.settled !== null) ||
			(a.lastAt === b.lastAt ? 0 : a.lastAt < b.lastAt ? 1 : -1)
	);

/** Of what is known of the submissions what says when talk was about one of them. */
export interface TalkBounds {
	readonly closings?: readonly Closing[];
	/** ISO instant at which the next version was submitted: what is said from then on is of that; null while none was. */
	readonly followedAt?: string | null;
}

/**
 * Whether it raises a remark of an issued version again while this version is made: after what was issued before it, and
 * before this one was or another one followed it. What was settled by then is of an earlier one.
 */
function isRaisedFor(
	{ messages: [first], settled }: Conversation,
	version: string,
	{ closings = [], followedAt = null }: TalkBounds
): boolean {
	if (first === undefined || first.continues === '') return false;
	if (followedAt !== null && first.at >= followedAt) return false;
	const until = closings.find((one) => one.version === version)?.at;
	if (until !== undefined && first.at >= until) return false;
	const issued = closings.map(({ at }) => at).filter((at) => until === undefined || at < until);
	return settled === null || issued.every((at) => settled.at > at);
}

/** Those that somebody wrote in while he read this version, and those that are raised again for it. */
export function aboutVersion(
	all: readonly Conversation[],
	version: string,
	bounds: TalkBounds = {}
): readonly Conversation[] {
	return openFirst(all.filter((one) => one.versions.includes(version) || isRaisedFor(one, version, bounds)));
}

/** Of an issued version those about the rounds that came back before it and not about itself: settled there, or left open by it. */
export function ofItsRounds(
	all: readonly Conversation[],
	version: string,
	bounds: TalkBounds
): readonly Conversation[] {
	const { closings = [] } = bounds;
	const rounds = new Set(closings.flatMap((one) => (one.issued === version ? [one.version] : [])));
	if (!rounds.has(version)) return [];
	return openFirst(
		all.filter(
			(one) =>
				!one.versions.includes(version) &&
				one.versions.some((each) => rounds.has(each)) &&
				!isRaisedFor(one, version, bounds)
		)
	);
}

type OpenAtIssue = readonly { readonly thread: string }[];

/** Whether nobody had settled it by an instant, whatever was pressed since. */
function wasOpenAt({ settled, acts }: Pick<Conversation, 'settled' | 'acts'>, at: string): boolean {
	const last = acts.findLast((one) => one.at <= at && (one.act === 'settle' || one.act === 'reopen'));
	if (last !== undefined) return last.act === 'reopen';
	return settled === null || settled.at > at;
}

/** How many of what is shown of a version were open when it was issued; requests as they were kept with it, where they were. */
export function leftOpenAt(
	shown: readonly Pick<Conversation, 'key' | 'settled' | 'acts' | 'facts'>[],
	{ at, openAtIssue }: { readonly at: string; readonly openAtIssue: OpenAtIssue | null }
): number {
	const kept = openAtIssue === null ? null : new Set(openAtIssue.map(({ thread }) => thread));
	return shown.filter((one) =>
		kept !== null && one.facts?.kind === 'request' ? kept.has(one.key) : wasOpenAt(one, at)
	).length;
}

/** Open ones about earlier versions, not of issued ones, that nobody took up in this one. */
function leftBefore(
	all: readonly Conversation[],
	version: string,
	earlier: readonly string[],
	closed: ClosedVersions
): readonly Conversation[] {
	return all.filter(
		(one) =>
			one.settled === null &&
			!one.versions.includes(version) &&
			one.versions.some((of) => earlier.includes(of)) &&
			!isClosed(one, closed)
	);
}

/** Of them those that wait for the word of whoever appraises: he confirms them where he reads what became of them. */
export const waitingBefore = (...of: Parameters<typeof leftBefore>): readonly Conversation[] =>
	leftBefore(...of).filter(waitsForConfirm);

/** And the others, counted at the newest version that they were written about. */
export function openBefore(
	all: readonly Conversation[],
	version: string,
	earlier: readonly string[],
	closed: ClosedVersions
): readonly { readonly version: string; readonly count: number }[] {
	const open = leftBefore(all, version, earlier, closed).filter((one) => !waitsForConfirm(one));
	return earlier.flatMap((one, at) => {
		const newer = new Set(earlier.slice(0, at));
		const { length } = open.filter(({ versions }) => versions.includes(one) && !versions.some((of) => newer.has(of)));
		return length === 0 ? [] : [{ version: one, count: length }];
	});
}

/** By the keys of those that are open about earlier versions and wait for no word here the version whose page lists them. */
export function listedBefore(
	all: readonly Conversation[],
	version: string,
	earlier: readonly string[],
	closed: ClosedVersions
): ReadonlyMap<string, string> {
	return new Map(
		leftBefore(all, version, earlier, closed)
			.filter((one) => !waitsForConfirm(one))
			.flatMap(({ key, versions }) => {
				const listed = earlier.find((one) => versions.includes(one));
				return listed === undefined ? [] : [[key, listed] as const];
			})
	);
}

export class FrozenTalk implements ThreadDesk {
	readonly settings: ThreadDesk['settings'];
	readonly version: string;
	readonly decisions: Decisions;
	readonly #rights: ThreadDesk['comments'];
	readonly #followedAt: FrozenReader['followedAt'];
	readonly #earlier: FrozenReader['earlier'];
	/** Keys of what waited for confirmation from earlier rounds since the page stands: what is confirmed stays to be read. */
	readonly waited = new SvelteSet<string>();
	#begun = $state.raw<Begun | null>(null);

	/** It opens a line to the server at once: in a browser alone. */
	constructor({ id, version, pack, account, role, followedAt, earlier }: FrozenReader) {
		this.#earlier = earlier;
		this.#followedAt = followedAt;
		this.settings = { id, account, role };
		this.version = version;
		const canWrite = allows(role, 'finding.comment');
		this.#rights = { canWrite, canCharge: canWrite && allows(role, 'thread.assign') };
		const nothing = (): void => undefined;
		this.decisions = new Decisions(id, pack.split('@', 1)[0] ?? '', nothing, nothing);
	}

	readonly #all = $derived.by(() => {
		const { threads, settlings, facts, acts } = this.decisions;
		return conversationsOf(threads, settlings, facts, acts);
	});

	/** Whether the version is issued: what was said of it stays, and more is said of what is worked on. */
	readonly isClosed = $derived.by(() => this.decisions.view?.closed.versions.includes(this.version) ?? false);

	get comments(): ThreadDesk['comments'] {
		return this.isClosed ? { canWrite: false, canCharge: false } : this.#rights;
	}

	readonly #bounds = $derived.by((): TalkBounds => {
		return { closings: this.decisions.view?.closings ?? [], followedAt: this.#followedAt() };
	});

	readonly conversations = $derived.by(() => aboutVersion(this.#all, this.version, this.#bounds));

	/** Once it is issued: what was said of the rounds before it. */
	readonly ofItsRounds = $derived.by(() => ofItsRounds(this.#all, this.version, this.#bounds));

	/** Of those that waited here from earlier rounds what is not listed otherwise. */
	readonly ofBefore = $derived.by(() => {
		const here = new Set([...this.conversations, ...this.ofItsRounds].map(({ key }) => key));
		return this.#all.filter(({ key }) => this.waited.has(key) && !here.has(key));
	});

	readonly #listedBefore = $derived.by(() => listedBefore(this.#all, this.version, this.#earlier(), this.#closed));

	/** The version whose page lists one that is open from before; undefined for what this page lists. */
	listedOn(key: string): string | undefined {
		return this.ofBefore.some((one) => one.key === key) ? undefined : this.#listedBefore.get(key);
	}

	/** All that may stand on a diagram of this version, also what is still open from the rounds before it. */
	readonly #pinned = $derived.by(() => {
		const own = [...this.conversations, ...this.ofItsRounds, ...this.ofBefore];
		const keys = new Set(own.map(({ key }) => key));
		return [...own, ...this.#all.filter(({ key }) => this.#listedBefore.has(key) && !keys.has(key))];
	});

	/** Of all that are about a place on a diagram, with their numbers. */
	readonly #pointNumbers = $derived.by(() => pointNumbers(this.#pinned));

	/** The number of one that is about a place on a diagram; undefined for any other. */
	pointNumber(key: string): number | undefined {
		return this.#pointNumbers.get(key);
	}

	/** Where those about a diagram of this version stand on it. */
	pinsOn(diagram: string, boxes: readonly Box[]): readonly FrozenPin[] {
		return frozenPins(this.#pinned, this.#pointNumbers, { about: `diagram:${diagram}`, boxes });
	}

	#ledTo: URL | null = null;

	/** Whether an address still has to bring the person somewhere: it does so once, whatever comes in later. */
	leadsBy(address: URL): boolean {
		if (this.#ledTo === address) return false;
		this.#ledTo = address;
		return true;
	}

	get #closed(): ClosedVersions {
		return this.decisions.view?.closed ?? noneClosed;
	}

	/** How many are open about each of the versions before it, which are named with the newest first. */
	openBefore(earlier: readonly string[]): ReturnType<typeof openBefore> {
		return openBefore(this.#all, this.version, earlier, this.#closed);
	}

	/** What of these waits for the word of whoever appraises. */
	waitingBefore(earlier: readonly string[]): readonly Conversation[] {
		return waitingBefore(this.#all, this.version, earlier, this.#closed);
	}

	/** null while nobody begins one. */
	get begun(): Begun | null {
		return this.#begun;
	}

	/** Brings the person to the field for a new comment about something of this version. */
	begin(about: string, name: string, anchor: Anchor = {}): void {
		// The one conversation of a finding may be of an issued version; more is said of what the finding is of.
		const said = about.startsWith('finding:') ? this.#all.find(({ key }) => key === about) : undefined;
		const isOver = said !== undefined && isClosed(said, this.decisions.view?.closed ?? noneClosed);
		const of = isOver ? aboutOfFinding(about.slice('finding:'.length)) : about;
		this.#begun = { about: of, name, anchor: { ...anchor, version: this.version } };
	}

	leave(): void {
		this.#begun = null;
	}

	/** How many conversations are open about something, or about one field of it. */
	openAbout(about: string, field = ''): number {
		return this.conversations.filter(
			(one) =>
				one.about === about &&
				one.settled === null &&
				(field === '' || one.messages.some((said) => said.field === field))
		).length;
	}

	/** How many are open about a finding, of whatever version: a conversation follows its finding from round to round. */
	openOfFinding(finding: string): number {
		return this.#all.filter((one) => one.finding === finding && one.settled === null && !isClosed(one, this.#closed))
			.length;
	}

	destroy(): void {
		this.decisions.destroy();
	}
}

/** Nothing before the page is in a browser. */
export const [useFrozenTalk, provideFrozenTalk] = createContext<{ readonly talk: FrozenTalk | null }>();
