/** Words in both languages, and how sure we are of a fact. */

/** Vietnamese first; official names are exact. */
export interface Words {
	readonly vi: string;
	readonly en: string;
}

/** How sure we are of a fact. */
export type Certainty = 'official-text' | 'public-copy' | 'draft' | 'recalled' | 'interpretation' | 'illustrative';

export interface Provenance {
	/** Instrument id of the pack. */
	readonly instrument: string;
	/** Article, annex or page, such as `Điều 2.1d` or `tr. 69`. */
	readonly article: string;
	readonly certainty: Certainty;
}
