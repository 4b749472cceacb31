/** A line of a chapter that somebody was led to, until the chapter's text shows it. */
export class LineWish {
	#wish = $state.raw<{ readonly chapter: string; readonly line: number } | null>(null);

	seek(chapter: string, line: number): void {
		this.#wish = { chapter, line };
	}

	/** Tells a chapter once which of its lines is looked for. */
	take(chapter: string): number | null {
		if (this.#wish?.chapter !== chapter) return null;
		const { line } = this.#wish;
		this.#wish = null;
		return line;
	}
}
