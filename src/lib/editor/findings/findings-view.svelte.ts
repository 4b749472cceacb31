/** The findings as one person looks at them: what is shown, in which order, where he stands, and what just changed. */
import { SvelteSet } from 'svelte/reactivity';
import type { Finding } from '$models/conformance/report';
import { ruleOf } from '$models/framework/lookup';
import type { EditorState } from '../editor-state.svelte';
import { answeredQuestions } from './answered';
import type { Authors } from './authors';
import { filtered, noFilters, type Filters } from './filters';
import { findingKey, grouped, rowsOf, type Grouping } from './grouping';
import { chosenFor } from './lead';

/** Edits that follow each other are told in one sentence. */
const PAUSE = 600;

interface Change {
	readonly added: number;
	readonly removed: number;
	readonly own: boolean;
	readonly others: readonly string[];
}

export class FindingsView {
	readonly #editor: EditorState;
	filters = $state.raw<Filters>(noFilters);
	grouping = $state<Grouping>('severity');
	/** Keys of groups that are closed. */
	readonly closed = new SvelteSet<string>();
	/** Key of the row where the keyboard stands. */
	at = $state('');
	#opened = $state<string | null>(null);
	/** What was opened, as it was last seen: it stays on the page when it is mended. */
	#lastSeen = $state.raw<Finding | null>(null);
	#focusNo = $state(0);
	#focusTaken = 0;
	#sheetFocusNo = $state(0);
	#change: Change | null = null;
	#changeTold = $state.raw<Change | null>(null);
	readonly #mended = new SvelteSet<string>();
	#fresh = $state.raw<ReadonlyMap<string, string>>(new Map());
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(editor: EditorState) {
		this.#editor = editor;
	}

	readonly #byId = $derived.by(
		(): ReadonlyMap<string, Finding> => new Map(this.#all.map((finding) => [finding.id, finding]))
	);

	readonly shown = $derived.by((): readonly Finding[] => {
		const { checking, decisions, settings, pack } = this.#editor;
		const { standings } = checking;
		const chosen = new Set(this.#editor.selection.map(({ kind, id }) => `${kind}:${id}`));
		const all = this.filters.answered ? [...this.#all, ...this.#answered] : this.#all;
		return filtered(all, this.filters, {
			standingOf: (finding) => standings.get(finding),
			isMine: (finding) => decisions.recordOf(finding)?.assignee === settings.account,
			isChosen: (finding) =>
				chosen.has(`${finding.subject.kind}:${finding.subject.id}`) || chosen.has(this.#recordOf(finding)),
			coversOf: (rule) => ruleOf(pack, rule)?.covers ?? []
		});
	});

	readonly groups = $derived.by(() =>
		grouped(this.shown, this.grouping, {
			severity: (severity) => this.#editor.say(`editor.severity.${severity}`),
			rule: ({ rule, ruleTitle }) => `${rule} · ${this.#editor.words(ruleTitle)}`,
			subject: ({ subject }) => (subject.name === '' ? this.#editor.say('editor.unnamed') : subject.name),
			compare: (a, b) => a.localeCompare(b, this.#editor.settings.locale(), { numeric: true }),
			recordOf: (finding) => this.#recordOf(finding)
		})
	);

	readonly rows = $derived.by(() => rowsOf(this.groups, this.closed));

	/** Findings in the order in which they are shown, of closed groups too. */
	readonly #order = $derived(this.groups.flatMap(({ findings }) => findings.map(({ id }) => id)));

	/** The finding whose details are open. */
	readonly details = $derived.by((): { readonly finding: Finding; readonly isThere: boolean } | null => {
		if (this.#opened === null) return null;
		const now = this.#byId.get(this.#opened) ?? this.#answered.find(({ id }) => id === this.#opened);
		const finding = now ?? this.#lastSeen;
		return finding === null ? null : { finding, isThere: this.#byId.has(finding.id) };
	});

	/** Place of the opened one among those shown; 0 where it is not among them. */
	readonly place = $derived(this.#opened === null ? 0 : this.#order.indexOf(this.#opened) + 1);

	/** One sentence about the last change of their number; '' while there was none. */
	readonly news = $derived.by((): string => {
		if (this.#changeTold === null) return '';
		const { added, removed, own, others } = this.#changeTold;
		const who = others.length > 0 ? 'others' : own ? 'own' : 'none';
		const count = this.#all.length;
		return this.#editor.say('findings.change', { count, added, removed, who, names: others.join(', ') });
	});

	get #all(): readonly Finding[] {
		return this.#editor.checking.report?.findings ?? [];
	}

	/** Questions that were answered and are therefore no findings any more. */
	readonly #answered = $derived.by((): readonly Finding[] => {
		const { architecture, pack, decisions } = this.#editor;
		if (architecture === null) return [];
		return answeredQuestions(decisions.answers.values(), architecture, pack, (finding) => this.#byId.has(finding));
	});

	/** Grows with each wish to bring the focus to the row where the keyboard stands. */
	get focusNo(): number {
		return this.#focusNo;
	}

	/** Grows with each wish to bring the focus to the details. */
	get sheetFocusNo(): number {
		return this.#sheetFocusNo;
	}

	/** Who brought a finding that came with the last change; '' for nobody we know, undefined where it is older. */
	broughtBy(finding: string): string | undefined {
		return this.#fresh.get(finding);
	}

	find(finding: string): Finding | undefined {
		return this.#byId.get(finding);
	}

	/** Opens the details and goes there. */
	open(finding: Finding): void {
		this.look(finding);
		this.#editor.panes.bring('centre');
		this.#sheetFocusNo += 1;
	}

	/** Shows the details of this finding with its record beside them, and leaves the focus where it is. */
	look(finding: Finding): void {
		this.#lastSeen = finding;
		this.#opened = finding.id;
		this.at = findingKey(finding.id);
		const group = this.groups.find(({ findings }) => findings.some(({ id }) => id === finding.id));
		if (group !== undefined) this.closed.delete(group.key);
		this.#follow(finding);
	}

	/** Brings forms, outline and canvas to what a finding is about: nobody types into the record of the one before. */
	#follow(finding: Finding): void {
		const editor = this.#editor;
		// What is chosen says then which findings are listed.
		if (this.filters.chosen) return;
		editor.choose(...chosenFor(finding, (mapping) => editor.objectOfMapping(mapping)));
		const { kind, id } = finding.subject;
		if (kind === 'chapter' && editor.sheet.kind === 'document') editor.show('document', id);
	}

	close(): void {
		if (this.#opened === null) return;
		this.#opened = null;
		this.focusRow();
	}

	/** Opens the neighbour of what is open. */
	step(by: 1 | -1): void {
		const next = this.#order[(this.place - 1 + by + this.#order.length) % Math.max(1, this.#order.length)];
		const finding = next === undefined ? undefined : this.shown.find(({ id }) => id === next);
		if (finding !== undefined) this.look(finding);
	}

	focusRow(): void {
		this.#editor.panes.bring('findings');
		this.#focusNo += 1;
	}

	/** Whether the list shall take the focus; each wish is granted once, also by a list that was opened for it. */
	takeFocusWish(): boolean {
		const isNew = this.#focusNo !== this.#focusTaken;
		this.#focusTaken = this.#focusNo;
		return isNew;
	}

	/** Brings the focus into the list: where it was, else to the first finding. */
	enter(): void {
		const { rows } = this;
		if (!rows.some(({ key }) => key === this.at))
			this.at = rows.find(({ kind }) => kind === 'finding')?.key ?? rows[0]?.key ?? '';
		this.focusRow();
	}

	/** How many findings this person has got rid of since the page was opened: more work shows more of them, too. */
	get mended(): number {
		return this.#mended.size;
	}

	/** Takes note of a change of the report, and by whom. */
	changed(before: readonly Finding[], after: readonly Finding[], { own, others }: Authors): void {
		const was = new Set(before.map(({ id }) => id));
		const is = new Set(after.map(({ id }) => id));
		const added = after.filter(({ id }) => !was.has(id));
		const removed = before.filter(({ id }) => !is.has(id));
		for (const gone of removed) if (gone.id === this.#opened) this.#lastSeen = gone;
		if (added.length === 0 && removed.length === 0) return;
		for (const { id } of added) this.#mended.delete(id);
		if (own) for (const { id } of removed) this.#mended.add(id);
		if (added.length > 0) {
			const by = others[0] ?? (own ? this.#editor.settings.userName : '');
			this.#fresh = new Map(added.map(({ id }) => [id, by]));
		}
		this.#change = {
			added: (this.#change?.added ?? 0) + added.length,
			removed: (this.#change?.removed ?? 0) + removed.length,
			own: own || this.#change?.own === true,
			others: [...new Set([...(this.#change?.others ?? []), ...others])]
		};
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#changeTold = this.#change;
			this.#change = null;
		}, PAUSE);
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}

	/** The record in whose form a finding is mended: a mapping stands in that of its object. */
	#recordOf({ subject }: Finding): string {
		const object = subject.kind === 'mapping' ? this.#editor.objectOfMapping(subject.id) : null;
		return object === null ? `${subject.kind}:${subject.id}` : `object:${object}`;
	}
}
