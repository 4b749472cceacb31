/** The search of one workbench: its index follows the document while somebody searches, a slice at a time. */
import { chapterTitles } from '$models/framework/sections';
import type { EditorState } from '../editor-state.svelte';
import { SearchIndex, type Hit } from './search-index';
import type { SearchSource } from './searchable';

/** How long reading may hold the page at a time. */
const SLICE_MS = 8;

/** Kept with the workbench, so that the second search has nothing to read. */
const indexes = new WeakMap<EditorState, SearchIndex>();

export class SearchState {
	readonly #editor: EditorState;
	readonly #index: SearchIndex;
	#isReading = $state(false);
	/** Grows with each reading, so that what was found is looked up again. */
	#readings = $state(0);
	#wanted: SearchSource | null = null;
	#isOver = false;

	constructor(editor: EditorState) {
		this.#editor = editor;
		this.#index = indexes.get(editor) ?? new SearchIndex();
		indexes.set(editor, this.#index);
	}

	/** True while not everything can be found yet. */
	get isReading(): boolean {
		return this.#isReading;
	}

	find(query: string, most: number): readonly Hit[] {
		void this.#readings;
		return this.#index.find(query, most);
	}

	/** Reads what is new in the document; called again whenever it changes. */
	follow(): void {
		const { architecture, pack, settings, decisions } = this.#editor;
		const { report } = this.#editor.checking;
		if (architecture === null) return;
		const headings = chapterTitles(pack);
		this.#wanted = {
			architecture,
			pack,
			locale: settings.locale(),
			findings: report?.findings ?? [],
			comments: [...decisions.threads.values()]
				.flat()
				.map(({ id, about, authorName, text }) => ({ id, about, author: authorName, text })),
			diagramTitle: (diagram) => this.#editor.diagramTitle(diagram),
			chapterTitle: (chapter) => {
				const heading = headings.get(chapter);
				return heading === undefined ? chapter : this.#editor.words(heading);
			},
			findingText: (finding) => this.#editor.words(finding.message)
		};
		if (!this.#isReading) void this.#read();
	}

	stop(): void {
		this.#isOver = true;
	}

	async #read(): Promise<void> {
		this.#isReading = true;
		while (this.#wanted !== null && !this.#isOver) {
			const steps = this.#index.follow(this.#wanted);
			this.#wanted = null;
			let begun = performance.now();
			while (!this.#isOver && steps.next().done !== true) {
				if (performance.now() - begun < SLICE_MS) continue;
				await new Promise((resolve) => setTimeout(resolve));
				begun = performance.now();
			}
			this.#readings += 1;
		}
		this.#isReading = false;
	}
}
