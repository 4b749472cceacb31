/** The generated views of the workbench: what is asked of each, the way down to it, and the last answer. */
import type { SceneReference } from '$models/scene/scene';
import { FINDINGS, isViewName, usualRequest, type ViewName, type ViewRequest } from '$models/architecture/view-request';
import { findingCounts } from '$models/views/generated/finding-counts';
import type { EditorState } from '../editor-state.svelte';
import type { ShownView } from '../worker-protocol';
import type { Drawer } from '../workers';
import { drilled, placeKey } from './drill';
import { KeptViews } from './kept-views.svelte';
import type { KeptPlace } from './opened-view';

const none: ReturnType<typeof findingCounts> = new Map();

export class ViewState {
	readonly #editor: EditorState;
	readonly kept: KeptViews;
	#drawer: Drawer | null = null;
	#requests = $state.raw<ReadonlyMap<ViewName, ViewRequest>>(new Map());
	#name = $state.raw<ViewName>('landscape');
	/** What was asked before going down, the first at the top. */
	#trail = $state.raw<readonly ViewRequest[]>([]);
	#shown = $state.raw<ShownView | null>(null);
	#drawing = $state(false);
	#problem = $state('');
	/** Whether rows stand in place of the drawing. */
	asTable = $state(false);

	constructor(editor: EditorState) {
		this.#editor = editor;
		this.kept = new KeptViews(editor, this);
	}

	get name(): ViewName {
		return this.#name;
	}

	get request(): ViewRequest {
		return this.#requests.get(this.#name) ?? usualRequest(this.#name);
	}

	get trail(): readonly ViewRequest[] {
		return this.#trail;
	}

	/** null until the first answer to what is asked now. */
	get shown(): ShownView | null {
		return this.#shown;
	}

	get drawing(): boolean {
		return this.#drawing;
	}

	get problem(): string {
		return this.#problem;
	}

	/** Shows a view by the name of its sheet; any other name shows the one that was shown last. */
	open(name: string): void {
		this.kept.load();
		this.#drawer ??= this.#editor.drawer((message) => {
			if (message.diagram !== placeKey(this.request)) return;
			this.#drawing = message.kind === 'busy';
			this.#problem = message.kind === 'failed' ? message.message : '';
			if (message.kind === 'view') this.#shown = message.view;
		});
		if (isViewName(name) && name !== this.#name) {
			this.#leave(name);
			this.kept.close();
		}
		this.ask(this.#withChosen(this.request));
	}

	/** Asks for a view with these options, now and after every change of the model. */
	ask(request: ViewRequest): void {
		if (request.view !== this.#name) this.#leave(request.view);
		this.#requests = new Map([...this.#requests, [request.view, request]]);
		this.#draw();
	}

	/** Draws again, such as in the other language, with other findings, or after a drawing was given up. */
	redraw(): void {
		if (this.#drawer !== null) this.#draw();
	}

	drill(reference: SceneReference): void {
		const deeper = drilled(this.request, reference);
		if (deeper === null) return;
		const trail = [...this.#trail, this.request];
		this.#show(deeper);
		this.#trail = trail;
	}

	/** Goes back up the trail to one of its requests. */
	back(index: number): void {
		const request = this.#trail[index];
		if (request === undefined) return;
		const trail = this.#trail.slice(0, index);
		this.#show(request);
		this.#trail = trail;
	}

	/** Another view than the one shown, in its own tab. */
	go(request: ViewRequest): void {
		this.#show(request);
		this.#trail = [];
	}

	openKept(place: KeptPlace): void {
		this.kept.open(place);
	}

	cancel(): void {
		this.#drawer?.cancel();
	}

	close(): void {
		this.#drawer?.destroy();
		this.#drawer = null;
		this.#drawing = false;
	}

	#show(request: ViewRequest): void {
		this.ask(request);
		this.#editor.show('view', request.view);
	}

	#leave(name: ViewName): void {
		this.#name = name;
		this.#trail = [];
		this.#shown = null;
		this.#problem = '';
	}

	/** The impact starts from what is chosen, where nothing else was asked yet. */
	#withChosen(request: ViewRequest): ViewRequest {
		const chosen = this.#editor.activeObject;
		return request.view === 'impact' && request.object === '' && chosen !== null
			? { ...request, object: chosen.id }
			: request;
	}

	#draw(): void {
		const { request } = this;
		const byFindings = 'overlay' in request && request.overlay === FINDINGS;
		this.#drawer?.draw({
			kind: 'generate',
			diagram: placeKey(request),
			request,
			locale: this.#editor.settings.locale(),
			findings: byFindings ? findingCounts(this.#editor.checking.report) : none
		});
	}
}
