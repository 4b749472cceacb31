/** Words in both languages, and how sure we are of a fact. */

/** Vietnamese first; official names are exact. */
export interface Words {
	readonly vi: string;
	readonly en: string;
}

/** How sure we are of a fact; `extract` where a third party tells of the text and we saw no copy of it ourselves. */
export const certainties = [
	'official-text',
	'public-copy',
	'draft',
	'extract',
	'recalled',
	'interpretation',
	'illustrative'
] as const;
export type Certainty = (typeof certainties)[number];

export interface Provenance {
	/** Instrument id of the pack. */
	readonly instrument: string;
	/** Article, annex or page, such as `Điều 2.1d` or `tr. 69`. */
	readonly article: string;
	readonly certainty: Certainty;
}
