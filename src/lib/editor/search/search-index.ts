/**
 * Looks through everything at once: the folded words of each thing stand beside it, and a search goes over all of them.
 * At the design point that is a few megabytes of text and some milliseconds, without a second copy of the document.
 */
import { fold } from '$models/text/fold';
import { searchable, type Line, type SearchKind, type SearchSource, type Words } from './searchable';

interface Entry {
	readonly kind: SearchKind;
	readonly id: string;
	readonly identity: unknown;
	readonly describe: () => Words;
	readonly title: string;
	readonly code: string;
	/** Title, code and all lines, folded. */
	readonly folded: string;
	readonly foldedTitle: string;
	readonly foldedCode: string;
	/** Round in which it was seen last. */
	round: number;
}

export interface Hit {
	readonly kind: SearchKind;
	readonly id: string;
	readonly title: string;
	readonly code: string;
	/** The line in which it was found, where that is not the title; null otherwise. */
	readonly line: Line | null;
}

/** Things that are looked at before somebody else has a turn. */
const SLICE = 40;
/** To see that a thing is as it was is quick. */
const KNOWN_SLICE = 400;

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

const kindWeight: Readonly<Partial<Record<SearchKind, number>>> = { object: 5, diagram: 4, relation: 0 };

/** How well a thing answers; 0 for not at all. Codes before titles, beginnings before middles, lines last. */
function scoreOf(entry: Entry, terms: readonly string[], whole: string, exact: string): number {
	if (!terms.every((term) => entry.folded.includes(term))) return 0;
	const { foldedCode, foldedTitle } = entry;
	let score = 1;
	if (foldedCode === whole) score += 100;
	else if (foldedCode !== '' && foldedCode.startsWith(whole)) score += 40;
	if (foldedTitle === whole) score += 80;
	const at = foldedTitle.indexOf(whole);
	if (at === 0) score += 30;
	else if (at > 0) score += isWordStart(foldedTitle, at) ? 20 : 10;
	for (const term of terms) {
		const place = foldedTitle.indexOf(term);
		if (place >= 0) score += isWordStart(foldedTitle, place) ? 6 : 3;
	}
	// Who writes the marks means them.
	if (exact !== whole && entry.title.toLowerCase().includes(exact)) score += 15;
	// Whoever looks for a name mostly means the thing, then a picture of it, last what ties it to others.
	score += kindWeight[entry.kind] ?? 2;
	// Of equals the one that says less besides.
	return score + 1 / (1 + foldedTitle.length);
}

export class SearchIndex {
	readonly #entries = new Map<string, Entry>();
	#locale = '';
	#round = 0;

	/** How many things can be found. */
	get size(): number {
		return this.#entries.size;
	}

	/** Brings it up to date; what says the same as before is not read again. Yields so that others have a turn. */
	*follow(source: SearchSource): Generator<undefined, void> {
		if (source.locale !== this.#locale) this.#entries.clear();
		this.#locale = source.locale;
		this.#round += 1;
		let [read, seen] = [0, 0];
		for (const { kind, id, identity, describe } of searchable(source)) {
			const key = `${kind}:${id}`;
			const known = this.#entries.get(key);
			if (known !== undefined && known.identity === identity) {
				known.round = this.#round;
				seen += 1;
				if (seen % KNOWN_SLICE === 0) yield;
				continue;
			}
			const { title, code, lines } = describe();
			const folded = fold([title, code, ...lines.map(([, text]) => text)].join('\n'));
			const [foldedTitle, foldedCode] = [fold(title), fold(code)];
			const round = this.#round;
			this.#entries.set(key, { kind, id, identity, describe, title, code, folded, foldedTitle, foldedCode, round });
			read += 1;
			if (read % SLICE === 0) yield;
		}
		for (const [key, { round }] of this.#entries) if (round !== this.#round) this.#entries.delete(key);
	}

	/** The best answers first; none for a search without a letter. */
	find(query: string, most: number): readonly Hit[] {
		const exact = query.normalize('NFC').trim().toLowerCase();
		const whole = fold(exact);
		const terms = whole.split(/\s+/u).filter((term) => term !== '');
		if (terms.length === 0) return [];
		const found: { readonly entry: Entry; readonly score: number }[] = [];
		for (const entry of this.#entries.values()) {
			const score = scoreOf(entry, terms, whole, exact);
			if (score > 0) found.push({ entry, score });
		}
		found.sort((a, b) => b.score - a.score);
		return found.slice(0, most).map(({ entry }) => hitOf(entry, terms));
	}
}

/** About so much of a line is shown round what was found in it. */
const AROUND = 60;

function hitOf({ kind, id, title, code, foldedTitle, foldedCode, describe }: Entry, terms: readonly string[]): Hit {
	const missing = terms.find((term) => !foldedTitle.includes(term) && !foldedCode.includes(term));
	const line = missing === undefined ? undefined : describe().lines.find(([, text]) => fold(text).includes(missing));
	if (missing === undefined || line === undefined) return { kind, id, title, code, line: null };
	const [where, text] = line;
	const composed = text.normalize('NFC').replace(/\s+/gu, ' ');
	const at = fold(composed).indexOf(missing);
	const from = Math.max(0, at - AROUND / 2);
	const shown = composed.slice(from, at + missing.length + AROUND);
	const ended = from + shown.length < composed.length ? `${shown}…` : shown;
	return { kind, id, title, code, line: [where, from > 0 ? `…${ended}` : ended] };
}
