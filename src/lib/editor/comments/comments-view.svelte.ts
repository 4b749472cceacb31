/** What is said about the architecture as one person looks at it: what is shown, what is open, where he writes. */
import { SvelteSet } from 'svelte/reactivity';
import { noneClosed, type ClosedVersions } from '$collab/decisions/closed-talk';
import type { ThreadPoint } from '$collab/runtime/decision-inputs';
import type { Point as ScenePoint } from '$models/architecture/architecture';
import { chapterTitles } from '$models/framework/sections';
import { isSubject } from '$models/framework/subjects';
import type { Passage } from '$models/sync/passage';
import { stillThere, type Choice } from '../choice';
import type { EditorState } from '../editor-state.svelte';
import type { Message } from '../findings/messages';
import { allows } from '../rights';
import { tellNews } from '../toaster';
import {
	aboutOf,
	conversationsOf,
	groupsOf,
	isOpen,
	showAll,
	subjectOf,
	threadOf,
	type Conversation,
	type Showing
} from './conversations';
import { pinsOf, pointOn, type Anchor, type Pin } from './pins';
import { subjectName } from './subject-name';

/** Where the focus shall go: to the field for something new, or to a conversation. What was sent is only brought into sight. */
type FocusWish =
	| { readonly kind: 'new' }
	| { readonly kind: 'conversation'; readonly key: string }
	| { readonly kind: 'sent'; readonly about: string };

export class CommentsView {
	readonly #editor: EditorState;
	showing = $state.raw<Showing>(showAll);
	/** Keys of conversations whose comments are shown. */
	readonly opened = new SvelteSet<string>();
	/** What somebody began to write about; null while he writes nothing. */
	#held = $state<string | null>(null);
	/** What somebody picked to write about, for as long as nothing else is chosen. */
	#picked = $state.raw<{ readonly about: string; readonly active: Choice | null } | null>(null);
	#wish = $state.raw<FocusWish | null>(null);
	/** The part of something that somebody chose to write about. */
	#anchor = $state.raw<{ readonly about: string; readonly anchor: Anchor } | null>(null);
	/** Words that shall be shown in their chapter. */
	#sought = $state.raw<{ readonly about: string; readonly passage: Passage } | null>(null);
	/** A place that shall be brought into the middle of its diagram. */
	#soughtPoint = $state.raw<{ readonly diagram: string; readonly point: ThreadPoint } | null>(null);

	get #closed(): ClosedVersions {
		return this.#editor.decisions.view?.closed ?? noneClosed;
	}

	constructor(editor: EditorState) {
		this.#editor = editor;
	}

	readonly all = $derived.by((): readonly Conversation[] =>
		conversationsOf(
			this.#editor.decisions.threads,
			this.#editor.decisions.settlings,
			this.#editor.decisions.facts,
			this.#editor.decisions.acts
		)
	);

	/** Those that still ask for something: neither settled nor closed with the version that they are about. */
	readonly stillOpen = $derived.by((): readonly Conversation[] => {
		const closed = this.#closed;
		return this.all.filter((one) => isOpen(one, closed));
	});

	readonly open = $derived(this.stillOpen.length);

	readonly groups = $derived.by(() =>
		groupsOf(this.all, this.showing, {
			account: this.#editor.settings.account,
			chosen: new Set(this.#editor.selection.map(({ kind, id }) => `${kind}:${id}`)),
			closed: this.#closed
		})
	);

	/** False for whoever only reads, and for whoever sees one part. */
	get canWrite(): boolean {
		const { role, part } = this.#editor.settings;
		return part === null && allows(role, 'finding.comment');
	}

	/** Whether somebody can be charged with what is said. */
	get canCharge(): boolean {
		return this.canWrite && allows(this.#editor.settings.role, 'thread.assign');
	}

	/** Whether there are comments here at all: who works on one part sees none of them. */
	get isOffered(): boolean {
		return this.#editor.settings.part === null;
	}

	/** What a new comment may be about without looking for it: what is chosen, the diagram shown, the whole. */
	readonly near = $derived.by((): readonly string[] => {
		const { active, diagram, settings } = this.#editor;
		const chosen = active !== null && isSubject(active.kind) ? [aboutOf(active)] : [];
		const shown = diagram === null ? [] : [aboutOf({ kind: 'diagram', id: diagram })];
		return [...new Set([...chosen, ...shown, aboutOf({ kind: 'architecture', id: settings.id })])];
	});

	/** What the next comment is about: what was begun or picked, else what is chosen, else the whole. */
	readonly about = $derived.by((): string => {
		const { active, settings } = this.#editor;
		if (this.#held !== null) return this.#held;
		if (this.#picked !== null && this.#picked.active === active) return this.#picked.about;
		const isRecord = active !== null && isSubject(active.kind);
		return aboutOf(isRecord ? active : { kind: 'architecture', id: settings.id });
	});

	/** Holds on to what is written about, whatever is chosen meanwhile; null lets it follow again. */
	hold(about: string | null): void {
		this.#held = about;
	}

	pick(about: string): void {
		if (this.#held !== null) this.#held = about;
		this.#picked = { about, active: this.#editor.active };
	}

	/** The part that the next comment is about; null where it is about the whole of it. */
	get anchor(): Anchor | null {
		return this.#anchor !== null && this.#anchor.about === this.about ? this.#anchor.anchor : null;
	}

	/** Brings the person to the field for a new comment, about some part of something. */
	composeOn(about: string, anchor: Anchor): void {
		this.pick(about);
		this.#anchor = { about, anchor };
		this.compose();
	}

	/** The next comment is about no part any more. */
	dropAnchor(): void {
		this.#anchor = null;
	}

	/** About a place on the diagram shown: in the box that stands there, which it follows from then on. */
	composeAt(at: ScenePoint): void {
		const { diagram, drawing } = this.#editor;
		if (diagram === null) return;
		this.composeOn(aboutOf({ kind: 'diagram', id: diagram }), { point: pointOn(drawing.scene?.boxes ?? [], at) });
	}

	/** Where somebody opened the menu of the drawing last; the middle of what is seen before. */
	pointed: ScenePoint | null = null;

	/** Conversations about places of the diagram shown that are not settled. */
	readonly pins = $derived.by((): readonly Pin[] => {
		const { diagram, drawing } = this.#editor;
		if (diagram === null) return [];
		return pinsOf(this.stillOpen, aboutOf({ kind: 'diagram', id: diagram }), drawing.scene?.boxes ?? []);
	});

	/** Conversations about a field of a record that are open. */
	aboutField(about: string, field: string): readonly Conversation[] {
		return this.#byField.get(`${about} ${field}`) ?? [];
	}

	readonly #byField = $derived.by((): ReadonlyMap<string, readonly Conversation[]> => {
		const found = new Map<string, Conversation[]>();
		for (const one of this.stillOpen) {
			const field = one.messages[0]?.field ?? '';
			if (field === '') continue;
			const key = `${one.about} ${field}`;
			found.set(key, [...(found.get(key) ?? []), one]);
		}
		return found;
	});

	/** Conversations about a finding: the one that it has, and those in which somebody was asked to mend it. */
	ofFinding(finding: string): readonly Conversation[] {
		return this.#byFinding.get(finding) ?? [];
	}

	readonly #byFinding = $derived.by((): ReadonlyMap<string, readonly Conversation[]> => {
		const found = new Map<string, Conversation[]>();
		for (const one of this.all) {
			if (one.finding !== '') found.set(one.finding, [...(found.get(one.finding) ?? []), one]);
		}
		return found;
	});

	/** Opens a conversation, and what it is about beside it. */
	lead({ key, about, messages }: Conversation): void {
		const subject = subjectOf(about);
		const { architecture, pack } = this.#editor;
		const field = messages[0]?.field ?? '';
		const passage = messages[0]?.passage ?? null;
		const point = messages[0]?.point ?? null;
		this.#soughtPoint = null;
		if (subject.kind === 'chapter' && chapterTitles(pack).has(subject.id)) {
			if (passage === null) this.#editor.show('document', subject.id);
			else this.seek(about, passage);
		} else if (isSubject(subject.kind) && architecture !== null) {
			if (stillThere(architecture, { kind: subject.kind, id: subject.id })) {
				if (subject.kind === 'diagram') {
					this.#editor.showDiagram(subject.id);
					if (point !== null) this.#soughtPoint = { diagram: subject.id, point };
				} else this.#editor.chooseField({ kind: subject.kind, id: subject.id }, field === '' ? 'name' : field);
			}
		}
		this.reveal(key);
	}

	/** Tells the drawing of a diagram once which place of it is looked for. */
	takeSoughtPoint(diagram: string): ThreadPoint | null {
		if (this.#soughtPoint?.diagram !== diagram) return null;
		const { point } = this.#soughtPoint;
		this.#soughtPoint = null;
		return point;
	}

	/** Leads to the words that a conversation is about. */
	seek(about: string, passage: Passage): void {
		this.#editor.show('document', subjectOf(about).id);
		this.#sought = { about, passage };
	}

	/** Tells a chapter once which of its words are looked for. */
	takeSought(about: string): Passage | null {
		if (this.#sought?.about !== about) return null;
		const { passage } = this.#sought;
		this.#sought = null;
		return passage;
	}

	/** Conversations about a record that are open. */
	openAbout(about: string): number {
		return this.stillOpen.filter((one) => one.about === about).length;
	}

	/** Brings the person to the field for a new comment, about what is chosen. */
	compose(): void {
		this.#editor.panes.bring('comments');
		this.#wish = { kind: 'new' };
	}

	/** Brings what was just sent into sight; whoever wrote it goes on where he is. */
	showSent(about: string): void {
		this.#wish = { kind: 'sent', about };
	}

	/** Shows what is said about what is chosen; where that is nothing yet, the field for something new. */
	look(): void {
		const { active } = this.#editor;
		if (active === null || this.openAbout(aboutOf(active)) === 0) {
			this.compose();
			return;
		}
		this.showing = { state: 'open', whose: 'chosen' };
		this.enter();
	}

	/** Brings the person to the list. */
	enter(): void {
		const first = this.groups[0]?.conversations[0];
		this.#editor.panes.bring('comments');
		this.#wish = first === undefined ? { kind: 'new' } : { kind: 'conversation', key: first.key };
	}

	/** Opens a conversation and brings the person there, whatever was filtered. */
	reveal(key: string): void {
		this.opened.add(key);
		if (!this.groups.some(({ conversations }) => conversations.some((one) => one.key === key))) this.showing = showAll;
		this.#editor.panes.bring('comments');
		this.#wish = { kind: 'conversation', key };
	}

	/** The conversation that a comment stands in. */
	conversationWith(comment: string): Conversation | undefined {
		return this.all.find(({ messages }) => messages.some(({ id }) => id === comment));
	}

	/** Tells once where the focus shall go. */
	takeFocusWish(): FocusWish | null {
		const wish = this.#wish;
		if (wish !== null) this.#wish = null;
		return wish;
	}

	/** Tells of what others wrote while the page is open; whoever is named is led there if he likes. */
	said(messages: readonly Message[]): void {
		const { settings } = this.#editor;
		for (const message of messages) {
			if (message.author === settings.account) continue;
			const { name } = subjectName(this.#editor, subjectOf(message.about));
			const values = { who: message.authorName, name };
			if (message.mentions.includes(settings.account)) {
				tellNews(this.#editor.say('comments.named', values), {
					label: this.#editor.say('comments.look'),
					onClick: () => this.reveal(threadOf(message))
				});
			} else this.#editor.message = this.#editor.say('comments.new', values);
		}
	}
}
