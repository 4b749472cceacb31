/** A chapter as blocks of a document: the words that people wrote, and its live blocks filled from the model where they stand. */
import { check } from '$models/conformance/check';
import { BlockFiller, type FilledBlock } from '$models/documents/fill-block';
import { diagramTypesIn, filledChapter } from '$models/documents/filled-chapter';
import type { BlockProblem } from '$models/documents/live-block';
import type { Picture } from '$models/documents/clean-svg';
import { obligationPacks, obligationRows, type ObligationRow } from '$models/documents/obligations';
import { titleOfSource, wordsIn } from '$models/documents/picture-words';
import { problemWords } from '$models/documents/problem-words';
import { builtInPack } from '$models/framework/packs';
import { paragraphsOf } from '$models/text/paragraphs';
import type { ExportInput, Loss } from '$exporters/exporter';
import { chapterTitles } from '$models/framework/sections';
import { printable } from '$exporters/form03/wording';
import { fitted } from './column-widths';
import type { Block } from './document';
import { excerptLoss } from './excerpt-loss';
import { officialWords } from './official-words';
import type { Rasterise } from './pictures';
import { markedBlocks } from './written-words';

/** What a live block needs of the document that it stands in. */
export interface Surroundings {
	/** Numbers the caption of a table. */
	readonly numbered: (caption: string) => string;
	/** Figures of some diagram types; undefined where there are none. */
	readonly diagrams: (types: readonly string[]) => readonly Block[] | undefined;
	/** Numbers the caption of a figure. */
	readonly numberedFigure: (caption: string) => string;
	/** Tasks over time, under a title; none where none of them has days. */
	readonly roadmap: (tasks: readonly string[], title: string) => readonly Block[];
	/** The same picture for programs that draw no SVG. */
	readonly rasterise: Rasterise;
	readonly lose: (loss: Loss) => void;
}

/** Rows of one live block; the data set of the same dossier has them all. */
const longest = 200;

const remark = (text: string): Block => ({ kind: 'paragraph', role: 'note', spans: [{ text, italic: true }] });
const missing = (text: string): Block => ({ kind: 'paragraph', role: 'missing', spans: [{ text, italic: true }] });
const sentence = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text: printable(text) }] });

/** Obligations of the packs that have them, with their state in what the readers of the edition may see. */
const obligationsOf = ({ edition, asOf, dossier }: ExportInput): readonly ObligationRow[] =>
	obligationPacks.flatMap((id) => {
		const pack = builtInPack(id);
		return pack === undefined ? [] : obligationRows(pack, check(edition.architecture, pack, asOf, { dossier }));
	});

/** The last heading in a text of a chapter; undefined for none. */
const headingIn = (text: string): string | undefined =>
	[...text.matchAll(/^#{1,6}[ \t]+(\S.*?)[ \t#]*$/gmu)].at(-1)?.[1];

export class ChapterBlocks {
	readonly #input: ExportInput;
	readonly #around: Surroundings;
	readonly #filler: BlockFiller;
	readonly #titles: ReturnType<typeof chapterTitles>;

	constructor(input: ExportInput, around: Surroundings) {
		const { edition, pack, asOf } = input;
		this.#input = input;
		this.#around = around;
		this.#titles = chapterTitles(pack);
		this.#filler = new BlockFiller({
			architecture: edition.architecture,
			pack,
			asOf,
			locale: 'vi',
			words: officialWords(pack),
			obligations: () => obligationsOf(input)
		});
	}

	#excerpt<Row>(place: string, rows: readonly Row[]): readonly Block[] {
		if (rows.length <= longest) return [];
		const text = `Trích ${String(longest)} trong ${String(rows.length)} dòng; danh mục đầy đủ nằm tại bộ dữ liệu kiến trúc (Mẫu số 03).`;
		this.#around.lose(excerptLoss(place, text, { shown: longest, all: rows.length }));
		return [remark(text)];
	}

	#shown(place: string, filled: FilledBlock): readonly Block[] {
		switch (filled.show) {
			case 'table': {
				if (filled.rows.length === 0) return [];
				const rows = filled.rows.slice(0, longest).map(({ cells }) => cells.map(printable));
				const columns = fitted(
					filled.columns.map((title) => ({ title, weight: 1 })),
					rows
				);
				const caption = filled.caption === '' ? '' : this.#around.numbered(filled.caption);
				const drawn = filled.isRoadmap
					? this.#around.roadmap(
							filled.rows.map(({ id }) => id),
							filled.caption === '' ? 'Lộ trình thực hiện nhiệm vụ' : filled.caption
						)
					: [];
				return [...drawn, { kind: 'table', caption, columns, rows }, ...this.#excerpt(place, filled.rows)];
			}
			case 'list': {
				if (filled.items.length === 0) return [];
				const items = filled.items.slice(0, longest).map(({ text }) => [{ text: printable(text) }]);
				const lead = filled.caption === '' ? [] : [sentence(filled.caption)];
				return [...lead, { kind: 'list', ordered: false, items }, ...this.#excerpt(place, filled.items)];
			}
			case 'count': {
				const { caption, count, isSaid } = filled;
				if (isSaid) return [sentence(caption)];
				return [sentence(caption === '' ? `Số lượng: ${String(count)}.` : `${caption}: ${String(count)}.`)];
			}
			case 'diagram': {
				const blocks = this.#around.diagrams(filled.types);
				if (blocks !== undefined || filled.diagrams.length === 0) return blocks ?? [];
				const titles = filled.diagrams.map(({ title }) => title).join('; ');
				const text = `Sơ đồ không được vẽ trong tài liệu này: ${titles}.`;
				this.#around.lose({ place, message: text, en: `Diagrams not drawn in this document: ${titles}` });
				return [remark(text)];
			}
		}
	}

	/** The page has drawn it; here it is only set. */
	#figure(source: string, picture: Picture, section: string): Block {
		const { svg, width, height } = picture;
		const title = titleOfSource(source) || section;
		const words = wordsIn(picture);
		return {
			kind: 'figure',
			caption: this.#around.numberedFigure(printable(title)),
			alt: printable([title, words].filter((text) => text !== '').join(': ')) || 'Hình vẽ',
			svg,
			png: () => this.#around.rasterise(picture),
			width,
			height,
			isNatural: true
		};
	}

	/** The problems go into the ledger; the document itself says what it could not show. */
	#told(key: string, problems: readonly BlockProblem[], what: string, isShown: boolean): readonly Block[] {
		const told = problems.map((problem) => ({
			...problem,
			...problemWords(problem),
			message: problemWords(problem).vi
		}));
		for (const { line, vi, en } of told)
			this.#around.lose({ place: `${key}:${String(line)}`, message: `${what}: ${vi}.`, en });
		const blocking = told.filter(({ code }) => !isShown || code === 'empty' || code === 'no-obligations');
		if (blocking.length === 0) return [];
		const reasons = blocking.map(({ message }) => message).join('; ');
		return [missing(printable(`Chưa có nội dung của ${what.toLocaleLowerCase('vi')}: ${reasons}.`))];
	}

	/** The blocks of a chapter, by its key; none where nothing is written. */
	of(key: string): readonly Block[] {
		const { edition, pack } = this.#input;
		const chapter = edition.architecture.chapters.get(key) ?? '';
		const sources = { pack, filler: this.#filler, pictures: edition.architecture.pictures };
		const path = key.slice(key.indexOf('/') + 1);
		let paragraphs = 0;
		let above = (this.#titles.get(key)?.vi ?? '').replace(/^.* · /u, '').replace(/^[\dIVX.]+ /u, '');
		return filledChapter(chapter, sources).flatMap((piece) => {
			if (piece.kind === 'text') {
				const from = paragraphs;
				paragraphs += paragraphsOf(piece.text).length;
				above = headingIn(piece.text) ?? above;
				return markedBlocks(piece.text, path, from);
			}
			paragraphs += 1;
			if (piece.kind === 'drawn')
				return piece.picture === null
					? this.#told(key, piece.problems, 'Hình', false)
					: [this.#figure(piece.source, piece.picture, above), ...this.#told(key, piece.problems, 'Hình', true)];
			const { line, filled, problems } = piece;
			const shown = filled === null ? [] : this.#shown(`${key}:${String(line)}`, filled);
			return [...shown, ...this.#told(key, problems, 'Khối dữ liệu', filled !== null)];
		});
	}
}

/** Diagram types that live blocks in the chapters of a document ask for. */
export const diagramTypesOfChapters = ({ edition, pack }: ExportInput, document: string): readonly string[] =>
	[...edition.architecture.chapters]
		.filter(([key]) => key.startsWith(`${document}/`))
		.flatMap(([, chapter]) => diagramTypesIn(chapter, pack));
