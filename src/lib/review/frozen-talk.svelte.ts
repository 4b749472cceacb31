/** What is said about a frozen version by whoever reads it: the threads of the architecture, as far as they were written about it. */
import { createContext } from 'svelte';
import type { Role } from '$collab/runtime/session';
import { noneClosed } from '$collab/decisions/closed-talk';
import { aboutOfFinding } from '$models/conformance/finding-id';
import { conversationsOf, isClosed, type Conversation } from '$lib/editor/comments/conversations';
import type { Anchor } from '$lib/editor/comments/pins';
import type { ThreadDesk } from '$lib/editor/comments/thread-desk';
import { Decisions } from '$lib/editor/decisions.svelte';
import { allows } from '$lib/editor/rights';

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
}

/** Those that somebody wrote in while he read this version; open before settled, the last word first. */
export function aboutVersion(all: readonly Conversation[], version: string): readonly Conversation[] {
	return all
		.filter(({ versions }) => versions.includes(version))
		.toSorted(
			(a, b) =>
				Number(a.settled !== null) - Number(b.settled !== null) ||
				(a.lastAt === b.lastAt ? 0 : a.lastAt < b.lastAt ? 1 : -1)
		);
}

/** Open ones about earlier versions that nobody took up in this one, counted at the newest version that they were written about. */
export function openBefore(
	all: readonly Conversation[],
	version: string,
	earlier: readonly string[]
): readonly { readonly version: string; readonly count: number }[] {
	const open = all.filter(({ settled, versions }) => settled === null && !versions.includes(version));
	return earlier.flatMap((one, at) => {
		const newer = new Set(earlier.slice(0, at));
		const { length } = open.filter(({ versions }) => versions.includes(one) && !versions.some((of) => newer.has(of)));
		return length === 0 ? [] : [{ version: one, count: length }];
	});
}

export class FrozenTalk implements ThreadDesk {
	readonly settings: ThreadDesk['settings'];
	readonly version: string;
	readonly decisions: Decisions;
	readonly #rights: ThreadDesk['comments'];
	#begun = $state.raw<Begun | null>(null);

	/** It opens a line to the server at once: in a browser alone. */
	constructor({ id, version, pack, account, role }: FrozenReader) {
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

	readonly conversations = $derived.by(() => aboutVersion(this.#all, this.version));

	/** How many are open about each of the versions before it, which are named with the newest first. */
	openBefore(earlier: readonly string[]): ReturnType<typeof openBefore> {
		return openBefore(this.#all, this.version, earlier);
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

	destroy(): void {
		this.decisions.destroy();
	}
}

/** Nothing before the page is in a browser. */
export const [useFrozenTalk, provideFrozenTalk] = createContext<{ readonly talk: FrozenTalk | null }>();
