/** How a chapter will look: its words, and its live blocks filled from the model as it is now. */
import type { Architecture } from '$models/architecture/architecture';
import { BlockFiller, type FilledBlock } from '$models/documents/fill-block';
import type { Picture } from '$models/documents/clean-svg';
import { chapterPieces } from '$models/documents/chapter-pieces';
import { filledChapter, type FilledPiece } from '$models/documents/filled-chapter';
import type { BlockProblem } from '$models/documents/live-block';
import { titleOfSource, wordsIn } from '$models/documents/picture-words';
import { problemWords } from '$models/documents/problem-words';
import { readBlock } from '$models/documents/read-block';
import { readerWords } from '$models/documents/reader-words';
import type { Pack, Words } from '$models/framework/pack';
import { escapeXml } from '$exporters/svg/escape-xml';
import { markdownHtml } from '$lib/markdown';
import { ObligationShelf } from './obligation-shelf';

export interface Preview {
	/** Safe by construction, as `$lib/markdown` is. */
	readonly html: string;
	/** What is wrong with the live blocks. */
	readonly problems: readonly BlockProblem[];
	/** What is drawn, and what is wrong with the picture of it. */
	readonly drawn: readonly Extract<FilledPiece, { kind: 'drawn' }>[];
}

/** Entries of a block that a preview shows. */
const longest = 50;

const roots = ['objects', 'relations', 'gaps', 'tasks', 'gapTasks', 'kpis', 'goals', 'diagrams', 'mappings'] as const;

const element = (tag: string, inner: string): string => `<${tag}>${inner}</${tag}>`;
/** Text in which a code such as KT-12 stays on one line; what is copied is the code as it is. */
const shown = (text: string): string =>
	escapeXml(text).replace(
		/(?<![\p{L}\p{N}-])[\p{Lu}]{2,}(?:-[\p{Lu}\p{N}]+)+(?![\p{L}\p{N}-])/gu,
		'<span class="code">$&</span>'
	);
const cell = (tag: 'td' | 'th', text: string): string => element(tag, shown(text));
const more = (count: number): string => (count > longest ? element('p', `… +${String(count - longest)}`) : '');
const items = (texts: readonly string[]): string =>
	element(
		'ul',
		texts
			.slice(0, longest)
			.map((text) => element('li', shown(text)))
			.join('')
	) + more(texts.length);
const lead = (caption: string): string => (caption === '' ? '' : element('p', escapeXml(caption)));

function blockHtml(filled: FilledBlock): string {
	switch (filled.show) {
		case 'table': {
			const head = element('thead', element('tr', filled.columns.map((title) => cell('th', title)).join('')));
			const rows = filled.rows
				.slice(0, longest)
				.map(({ cells }) => element('tr', cells.map((text) => cell('td', text)).join('')));
			const caption = filled.caption === '' ? '' : element('caption', escapeXml(filled.caption));
			return element('table', caption + head + element('tbody', rows.join(''))) + more(filled.rows.length);
		}
		case 'list':
			return lead(filled.caption) + items(filled.items.map(({ text }) => text));
		case 'count': {
			const { caption, count, isSaid } = filled;
			return lead(isSaid ? caption : caption === '' ? String(count) : `${caption}: ${String(count)}`);
		}
		case 'diagram':
			return items(filled.diagrams.map(({ title }) => title));
	}
}

/** As an image, so that its styles stay its own and nothing in it can act. */
function pictureHtml(source: string, picture: Picture): string {
	const title = titleOfSource(source);
	const said = [title, wordsIn(picture)].filter((text) => text !== '').join(': ');
	const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
	const caption = title === '' ? '' : element('figcaption', escapeXml(title));
	return element('figure', `<img src="${address}" alt="${escapeXml(said)}">${caption}`);
}

/** Keeps what was prepared for filling while no record changes, since a chapter changes with every letter. */
export class ChapterPreview {
	readonly #pack: Pack;
	readonly #asOf: string;
	#last: { readonly architecture: Architecture; readonly locale: keyof Words; readonly filler: BlockFiller } | null =
		null;

	/** Packs of obligations; null until somebody asks for them, and where they did not arrive. */
	readonly #obligations: ObligationShelf;

	constructor(pack: Pack, asOf: string, obligations: ObligationShelf = new ObligationShelf(() => Promise.reject())) {
		this.#pack = pack;
		this.#asOf = asOf;
		this.#obligations = obligations;
	}

	/** Fetches what a chapter lists of other packs, so that it can be shown at once. */
	async prepare(text: string): Promise<void> {
		const lists = chapterPieces(text).some(
			(piece) => piece.kind === 'block' && readBlock(piece, this.#pack).block?.show === 'obligations'
		);
		if (lists) await this.#obligations.load();
	}

	#filler(architecture: Architecture, locale: keyof Words): BlockFiller {
		const last = this.#last;
		if (last?.locale === locale && roots.every((root) => last.architecture[root] === architecture[root])) {
			return last.filler;
		}
		const words = readerWords(this.#pack, locale);
		const filler = new BlockFiller({
			architecture,
			pack: this.#pack,
			asOf: this.#asOf,
			locale,
			words,
			obligations: () => this.#obligations.rows(architecture, this.#asOf)
		});
		this.#last = { architecture, locale, filler };
		return filler;
	}

	of(text: string, architecture: Architecture, locale: keyof Words): Preview {
		const pieces = filledChapter(text, {
			pack: this.#pack,
			filler: this.#filler(architecture, locale),
			pictures: architecture.pictures
		});
		// Whether a picture can be drawn says the page that draws it.
		const problems = pieces.flatMap((piece) => (piece.kind === 'block' ? piece.problems : []));
		const html = pieces.map((piece) => {
			if (piece.kind === 'text') return markdownHtml(piece.text);
			if (piece.kind === 'drawn') return piece.picture === null ? '' : pictureHtml(piece.source, piece.picture);
			const told = piece.problems.map((problem) => element('li', escapeXml(problemWords(problem)[locale])));
			const notes = told.length === 0 ? '' : `<ul class="problems">${told.join('')}</ul>`;
			return (piece.filled === null ? '' : blockHtml(piece.filled)) + notes;
		});
		const drawn = pieces.flatMap((piece) => (piece.kind === 'drawn' ? [piece] : []));
		return { html: html.join('\n'), problems, drawn };
	}
}
