/** Fields that somebody shall be brought to, such as by a finding about one. */
/** Where the field of a finding shall get the focus; the number makes asking twice two askings. */
export interface FieldWish {
	readonly field: string;
	readonly no: number;
}

export class FieldWishes {
	#last = $state.raw<FieldWish | null>(null);
	#taken = 0;

	get last(): FieldWish | null {
		return this.#last;
	}

	ask(field: string): void {
		this.#last = { field, no: (this.#last?.no ?? 0) + 1 };
	}

	/** The wish, once: whoever comes back to the form later is led nowhere again. */
	take(): FieldWish | null {
		const wish = this.#last;
		if (wish === null || wish.no === this.#taken) return null;
		this.#taken = wish.no;
		return wish;
	}
}
