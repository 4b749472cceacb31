/** Keeping views: for all in the document, or for oneself in this browser; and the one that is open. */
import { asksSame, type ViewRequest } from '$models/architecture/view-request';
import type { EditorState } from '../editor-state.svelte';
import { tellNews, tellProblem } from '../toaster';
import { noteOffered, readKept, wasOffered, withKept, writeKept, type KeptView } from './kept-views';
import { followedRequest, openedAt, type KeptPlace, type OpenedView } from './opened-view';
import type { ViewState } from './view-state.svelte';

export class KeptViews {
	readonly #editor: EditorState;
	readonly #views: ViewState;
	/** null until this browser was asked. */
	#own = $state.raw<readonly KeptView[] | null>(null);
	#place = $state.raw<KeptPlace | null>(null);
	/** What the open view asked for when it was last looked at. */
	#before: ViewRequest | null = null;
	#isOffered = $state(false);

	constructor(editor: EditorState, views: ViewState) {
		this.#editor = editor;
		this.#views = views;
	}

	/** Views of this reader alone. */
	get own(): readonly KeptView[] {
		return this.#own ?? [];
	}

	get count(): number {
		return this.own.length + this.#editor.keptViews.length;
	}

	/** Whether what is kept here is kept for all. */
	get isForAll(): boolean {
		return this.#editor.canWrite && this.#editor.settings.part === null;
	}

	get opened(): OpenedView | null {
		const document = this.#editor.keptViews;
		const titleOf = this.#editor.diagramTitle.bind(this.#editor);
		return this.#place === null ? null : openedAt({ document, own: this.own, titleOf }, this.#place);
	}

	/** The open view while it is what the sheet shows, and not what one came to by looking into it. */
	get onShow(): OpenedView | null {
		const { opened } = this;
		return opened?.request == null || opened.request.view === this.#views.request.view ? opened : null;
	}

	/** Whether the reader asks for something else than what was kept. */
	get isChanged(): boolean {
		const request = this.opened?.request ?? null;
		return request !== null && !asksSame(request, this.#views.request);
	}

	/** Whether the open view may be changed by this reader. */
	get canChange(): boolean {
		return this.#place?.kind === 'own' || this.#editor.canWrite;
	}

	/** Whether views of this browser wait for the answer, asked once, whether all shall have them. */
	get isOffering(): boolean {
		return this.isForAll && !this.#isOffered && this.own.length > 0;
	}

	/** Reads what this browser keeps; asked before anything is shown of it. */
	load(): void {
		if (this.#own !== null) return;
		const { id } = this.#editor.settings;
		this.#own = readKept(localStorage, id);
		this.#isOffered = wasOffered(localStorage, id);
	}

	open(place: KeptPlace): void {
		this.load();
		this.close();
		this.#place = place;
		const { opened } = this;
		this.#before = opened?.request ?? null;
		if (this.#before === null) this.#editor.show('view');
		else this.#views.go(this.#before);
		// Another view than the last one shown is opened anew, which leaves what was open there.
		this.#place = place;
	}

	close(): void {
		this.#place = null;
		this.#before = null;
	}

	/** Shows what others made of the open view, and leaves it where it is gone. */
	follow(): void {
		if (this.#place === null) return;
		const { opened } = this;
		if (opened === null) {
			this.close();
			tellProblem(this.#editor.say('views.kept.gone'));
			return;
		}
		const next = followedRequest(this.#before, opened.request, this.#views.request);
		this.#before = opened.request;
		const place = this.#place;
		if (next !== null && this.onShow !== null) this.#views.go(next);
		this.#place = place;
	}

	/** Keeps what is shown under a title; `kind` is the type of diagram that it is kept as for all. */
	keep(title: string, kind: string): boolean {
		const { request } = this.#views;
		if (!this.isForAll) {
			if (!this.#write(withKept(this.own, { name: title, request }))) return false;
			this.#place = { kind: 'own', name: title };
		} else {
			const id = crypto.randomUUID();
			if (this.#editor.run({ type: 'view.keep', id, kind, title, request }) === null) return false;
			this.#place = { kind: 'document', id };
		}
		this.#before = request;
		return true;
	}

	/** Lets the open view ask for what is shown. */
	update(): void {
		const { request } = this.#views;
		const place = this.#place;
		if (place === null) return;
		if (place.kind === 'own') this.#write(withKept(this.own, { name: place.name, request }));
		else this.#editor.run({ type: 'view.change', diagram: place.id, request });
		this.#before = request;
	}

	/** What the open view is in the dossier; null for one of this reader alone, which is nothing there. */
	get kind(): string | null {
		const place = this.#place;
		if (place?.kind !== 'document') return null;
		return this.#editor.keptViews.find(({ id }) => id === place.id)?.type ?? null;
	}

	/** Names the open view anew, and says what it is in the dossier where it is one that all see. */
	rename(title: string, kind: string): boolean {
		const place = this.#place;
		if (place === null) return false;
		if (place.kind === 'document') {
			const { id } = place;
			const named = { type: 'field.set', subject: 'diagram', id, field: 'title', entry: { value: title } } as const;
			const calls = kind === this.kind ? [named] : [named, { type: 'view.change', diagram: id, kind } as const];
			return this.#editor.run(...calls) !== null;
		}
		const renamed = this.own.filter(({ name }) => name !== title || name === place.name);
		const next = renamed.map((view) => (view.name === place.name ? { ...view, name: title } : view));
		if (!this.#write(next)) return false;
		this.#place = { kind: 'own', name: title };
		return true;
	}

	remove(): void {
		const { opened } = this;
		if (opened === null) return;
		const { place, title, request } = opened;
		const [text, label] = [this.#editor.say('views.kept.removed', { name: title }), this.#editor.say('views.undo')];
		this.close();
		if (place.kind === 'own') {
			if (request === null || !this.#write(this.own.filter(({ name }) => name !== place.name))) return;
			tellNews(text, { label, onClick: () => void this.#write(withKept(this.own, { name: title, request })) });
			return;
		}
		const ids = [place.id];
		if (this.#editor.run({ type: 'record.delete', subject: 'diagram', ids }) === null) return;
		const restore = { type: 'record.restore', subject: 'diagram', ids } as const;
		tellNews(text, { label, onClick: () => void this.#editor.run(restore) });
	}

	/** Puts the views of this browser into the document, in one step of undo. */
	shareOwn(): void {
		const calls = this.own.map(({ name, request }) => ({ type: 'view.keep', title: name, request }) as const);
		if (this.#editor.run(...calls) === null) return;
		if (this.#place?.kind === 'own') this.close();
		this.#write([]);
		this.leaveOwn();
	}

	/** Leaves them where they are, and asks no more. */
	leaveOwn(): void {
		this.#isOffered = true;
		noteOffered(localStorage, this.#editor.settings.id);
	}

	#write(own: readonly KeptView[]): boolean {
		const isWritten = writeKept(localStorage, this.#editor.settings.id, own);
		if (isWritten) this.#own = own;
		else tellProblem(this.#editor.say('views.keep.failed'));
		return isWritten;
	}
}
