/** Writes a document by its outline: the chapters that people wrote, and live blocks from the model. */
import {
	annexTitle,
	asksForWords,
	chapterKey,
	chapterState,
	flatSections,
	sectionsOf,
	sectionStanding,
	type WrittenDocument
} from '$models/framework/sections';
import type { OutlineBlock, OutlineSection } from '$models/framework/pack';
import type { ExportInput, Loss } from '$exporters/exporter';
import { tellsAtLength } from '$exporters/form03/mapping-places';
import { formTables } from '$exporters/form03/tables';
import { printable, SEPARATOR } from '$exporters/form03/wording';
import { stampText } from '$exporters/read-back/stamp';
import type { Block, DocumentModel } from './document';
import { codeRanges } from './code-ranges';
import { fitted, uprightColumns } from './column-widths';
import { EarlierTables } from './earlier-tables';
import { blankRemarks } from './blank-columns';
import { excerptOf, FormTableCutter, inShort, rowsOfCut, type CutTable, type Holds } from './form-table';
import { draftDecision, frontMatter, type Issued } from './front';
import type { LiveContext, Tellers } from './live-pieces';
import { captionsOf, tell } from './live-words';
import { LET_PASS } from './finding-outcome';
import { letPassBy } from './let-pass';
import { annexMark, codeColumn, LET_PASS_MARK, sectionMark, unwrittenText } from './marks';
import { oneRowASource } from './one-row-a-source';
import { paginate, type Leaf } from './orientation';
import { RecordTables } from './record-tables';
import { annexRows, bodyRows, excerptRows, shortRows } from './table-lengths';
import type { Painter } from './pictures';
import { withheldIn } from './withheld';
import { excerptLoss } from './excerpt-loss';
import { Figures } from './scenes';
import { RoadmapFigures } from './roadmap-figures';
import { ChapterBlocks, diagramTypesOfChapters } from './chapter-blocks';

export interface BuildOptions extends Painter {
	readonly holds: Holds;
	/** Has no pages, on which letters of a figure could be too small. */
	readonly isUnpaged?: true;
}

/** A document to be built: its outline, how it is issued, and what it alone knows to tell. */
export interface Commission {
	readonly document: WrittenDocument;
	readonly issued: Issued;
	readonly tellers?: Tellers;
}

export interface BuiltDocument {
	readonly model: DocumentModel;
	readonly losses: readonly Loss[];
}

const missing = (text: string): Block => ({ kind: 'paragraph', role: 'missing', spans: [{ text, italic: true }] });

/** Items from which a list is referred to rather than told again. */
const longList = 5;
/** What lists are called that headings do not name. */
const listNames: Readonly<Record<string, string>> = { 'sources-cited': 'Tài liệu, nguồn được dẫn chiếu' };

const sentence = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text: printable(text) }] });
/** A remark on the table that follows. Behind a long table it would stand alone on a page. */
const remark = (text: string): Block => ({
	kind: 'paragraph',
	role: 'note',
	isLead: true,
	spans: [{ text, italic: true }]
});

/** Marks whose meaning is told row by row; of more of them their codes are. */
const mostTold = 3;

/** What the mark behind a code means. */
const letPassRemark = (table: number, lines: readonly string[]): string =>
	lines.length <= mostTold
		? `Bảng ${table}, dòng có dấu ${LET_PASS_MARK}: ${lines.join(SEPARATOR)}.`
		: `Bảng ${table}, dòng có dấu ${LET_PASS_MARK} (${lines.length} dòng): có điều được ${LET_PASS}; nội dung và thời hạn của từng trường hợp nêu tại báo cáo kiểm tra.`;

type TableWish = Extract<OutlineBlock, { kind: 'table' | 'records' }>;

/** Tables of the same columns tell the same of a record. */
const tellingOf = (wish: TableWish, { columns }: CutTable): string =>
	[wish.kind === 'table' ? '' : wish.subject, ...columns.map(({ title }) => title)].join('\n');

/** Tables with the same columns of the same records are one table. */
const contentOf = ({ columns, keys }: CutTable): string => JSON.stringify([columns.map(({ title }) => title), keys]);

/** Number of a heading as one refers to it: those in figures name the headings above them up to their part, letters do not. */
const wholeNumber = (number: string, above: string): string => {
	if (above === '') return number;
	return /^\d/u.test(number) ? `${above.split('.')[0] ?? ''}.${number}` : `${above}.${number.replace(/\)$/u, '')}`;
};

const isHome = (wish: TableWish): boolean => wish.kind === 'table' && tellsAtLength(wish);

const isOfSources = (wish: TableWish): boolean => wish.kind === 'table' && wish.shape === 'sources';

const isSheet = (block: Block): boolean => block.kind === 'figure' && block.isSheet === true;

/** What is told of figures on sheets of their own stands before the tables: behind a long one it would be alone on a page. */
function wordsOfSheetsFirst(told: readonly (readonly Block[])[]): readonly Block[] {
	const isOfSheet = (blocks: readonly Block[], block: Block): boolean =>
		block.kind === 'paragraph' && blocks.some(isSheet);
	return [
		...told.flatMap((blocks) => blocks.filter((block) => isOfSheet(blocks, block))),
		...told.flatMap((blocks) => blocks.filter((block) => !isOfSheet(blocks, block)))
	];
}

class Builder {
	readonly losses: Loss[] = [];
	readonly #input: ExportInput;
	readonly #document: WrittenDocument;
	readonly #tellers: Tellers;
	readonly #cutter: FormTableCutter;
	readonly #records: RecordTables;
	readonly #figures: Figures;
	readonly #roadmaps: RoadmapFigures;
	readonly #chapters: ChapterBlocks;
	readonly #context: LiveContext;
	#tables = 0;
	#part: 'body' | 'annex' = 'body';
	/** Under which heading or in which annex what is being written stands, as a reader finds it. */
	#place = '';
	/** Numbers of the annexes that tell a record whole, by what a table tells and of which record. */
	readonly #annexesOf = new Map<string, string>();
	/** Tables by their content, with their number and place, and whether they told all of it. */
	readonly #told = new Map<string, { readonly number: string; readonly place: string; readonly isWhole: boolean }>();
	/** Places of longer lists by what stands in them. */
	readonly #toldLists = new Map<string, string>();
	/** What is let pass for a while, by the record that it is about. */
	readonly #letPass: ReadonlyMap<string, readonly string[]>;
	/** What is to be said before a table of its rows. */
	readonly #remarksOn = new Map<Block, readonly string[]>();
	/** Columns that rows of a table lack though the form wants them; no entry where that is not known. */
	readonly #missingOn = new Map<Block, ReadonlyMap<string, 'all' | 'some'>>();
	/** Tables of the running text that stand whole, by which later ones are told. */
	readonly #earlier = new EarlierTables();

	constructor(input: ExportInput, { document, tellers = {} }: Commission, options: BuildOptions, figures: Figures) {
		const tables = formTables(input);
		this.losses.push(...tables.losses, ...(options.isUnpaged === true ? [] : figures.losses));
		this.#input = input;
		this.#document = document;
		this.#letPass = letPassBy(input);
		this.#tellers = tellers;
		this.#figures = figures;
		this.#cutter = new FormTableCutter(tables, input.pack, options.holds, withheldIn(input.edition));
		this.#context = { input, tables, cutter: this.#cutter };
		this.#records = new RecordTables(input, options.holds);
		const numberedFigure = (caption: string): string => figures.numbered(caption);
		this.#roadmaps = new RoadmapFigures(input, options, numberedFigure);
		this.#chapters = new ChapterBlocks(input, {
			numbered: (caption) => this.#numbered(caption),
			diagrams: (types) => figures.blocks(types),
			numberedFigure,
			roadmap: (tasks, title) => this.#roadmaps.blocks(tasks, title),
			rasterise: options.rasterise,
			lose: (loss) => this.losses.push(loss)
		});
		for (const { number, blocks } of document.annexes) this.#register(number, blocks);
	}

	#register(annex: string, blocks: readonly OutlineBlock[]): void {
		for (const block of blocks) {
			if (block.kind !== 'table' && block.kind !== 'records') continue;
			const cut = this.#cut(block);
			if (cut === undefined) continue;
			for (const key of cut.keys) {
				const told = `${tellingOf(block, cut)}/${key}`;
				// A later annex with the same table only refers to the first.
				if (!this.#annexesOf.has(told)) this.#annexesOf.set(told, annex);
			}
		}
	}

	#cut(wish: TableWish): CutTable | undefined {
		return wish.kind === 'table' ? this.#cutter.cut(wish.shape, wish.where) : this.#records.cut(wish);
	}

	#numbered(caption: string): string {
		this.#tables += 1;
		return printable(`Bảng ${this.#tables}. ${caption}`);
	}

	/** Blocks of one wish; undefined where the model has nothing to say to it. */
	#live(block: OutlineBlock, title: string): readonly Block[] | undefined {
		switch (block.kind) {
			case 'table':
			case 'records': {
				const caption = block.caption === '' ? title : block.caption;
				const cut = this.#cut(block);
				if (cut === undefined) return this.#inWords(block.kind === 'table' ? block.shape : block.subject, [], caption);
				if (cut.rows.length === 0) return undefined;
				if (this.#part === 'annex') return this.#inAnnex(caption, cut);
				const isRoadmap = block.kind === 'table' && block.shape === 'roadmap';
				return [...(isRoadmap ? this.#roadmaps.blocks(cut.keys, caption) : []), ...this.#inBody(block, caption, cut)];
			}
			case 'tally': {
				const tally = this.#records.tally(block);
				return tally.rows.length === 0 ? undefined : [this.#whole(block.caption, { ...tally, keys: [] })];
			}
			case 'diagram':
				return this.#figures.blocks(block.codes, block.state) ?? this.#elsewhere(block);
			case 'count':
			case 'list':
			case 'matrix':
			case 'text':
				return this.#inWords(block.what, captionsOf[block.what] ?? [], title);
		}
	}

	/** That a diagram which the heading asks for shows another state, and where it stands. */
	#elsewhere({ codes, state }: Extract<OutlineBlock, { kind: 'diagram' }>): readonly Block[] | undefined {
		const others = state === undefined ? [] : this.#figures.ofOtherState(codes, state);
		const { frame } = this.#input.edition.architecture.meta;
		const home = sectionsOf(this.#document.sections, frame)
			.flatMap((section) => flatSections([section]))
			.find(({ blocks }) =>
				blocks.some(
					(one) => one.kind === 'diagram' && one.state === undefined && one.codes.some((code) => codes.includes(code))
				)
			);
		if (others.length === 0 || home === undefined) return undefined;
		return [
			sentence(
				`Sơ đồ ${others.join('; ')} của hồ sơ không ở trạng thái hiện trạng nên được trình bày tại Mục ${home.path}.`
			)
		];
	}

	/** Rows of records with a finding that is let pass bear a mark behind their code; what it means stands before the table. */
	#whole(caption: string, { columns, rows, keys, open }: Omit<CutTable, 'fields'>): Block {
		const codeAt = codeColumn(columns.map(({ title }) => title));
		const lines: string[] = [];
		const marked = rows.map((row, at) => {
			const letPass = codeAt === -1 ? undefined : this.#letPass.get(keys[at] ?? '');
			const code = row[codeAt] ?? '';
			if (letPass === undefined || code === '') return row;
			lines.push(`${code} (${letPass.join(SEPARATOR)})`);
			return row.map((cell, column) => (column === codeAt ? `${cell}${LET_PASS_MARK}` : cell));
		});
		const drawn: Block = {
			kind: 'table',
			caption: this.#numbered(caption),
			columns: fitted(columns, marked),
			rows: marked
		};
		const wanting = (open ?? []).flatMap(({ column, codes }) => {
			const left = codes.filter((code) => code !== null);
			return left.length === 0 ? [] : [{ column, left, by: left.length === rows.length ? 'all' : 'some' } as const];
		});
		if (open !== undefined) this.#missingOn.set(drawn, new Map(wanting.map(({ column, by }) => [column, by])));
		const opened = wanting.flatMap(({ column, left, by }) => {
			const named = [...new Set(left)].filter((code) => code !== '');
			return named.length === 0 || by === 'all' ? [] : [`“${column}” (${codeRanges(named, SEPARATOR)})`];
		});
		this.#remarksOn.set(drawn, [
			...(lines.length === 0 ? [] : [letPassRemark(this.#tables, lines)]),
			...(opened.length === 0
				? []
				: [`Bảng ${this.#tables}: chưa có dữ liệu ở cột ${opened.join(', ')}; cơ quan bổ sung tại Mẫu số 03.`])
		]);
		return drawn;
	}

	/** What stands whole anywhere is told there alone. */
	#inAnnex(caption: string, cut: CutTable): Block[] {
		const content = contentOf(cut);
		const before = this.#told.get(content);
		if (before?.isWhole === true) return [sentence(`${caption}: xem ${before.number}, ${before.place}.`)];
		const drawn = this.#whole(caption, excerptOf(cut, annexRows));
		const number = `Bảng ${this.#tables}`;
		if (cut.rows.length <= annexRows) {
			this.#told.set(content, { number, place: this.#place, isWhole: true });
			return [...this.#blanks(drawn), drawn];
		}
		const text = `${number} trích ${annexRows} trong ${cut.rows.length} dòng; danh mục đầy đủ nằm tại bộ dữ liệu kiến trúc (Mẫu số 03).`;
		this.losses.push(excerptLoss(`${this.#document.id}/${number}`, text, { shown: annexRows, all: cut.rows.length }));
		return [remark(text), ...this.#blanks(drawn, true), drawn];
	}

	/** A table of the running text: whole where it is at home, in short where an annex tells the same records whole. */
	#inBody(block: TableWish, caption: string, cut: CutTable): Block[] {
		const content = contentOf(cut);
		const before = this.#told.get(content);
		if (before !== undefined) return [sentence(`${caption}: xem ${before.number}, ${before.place}.`)];
		const annexes = new Set(cut.keys.map((key) => this.#annexesOf.get(`${tellingOf(block, cut)}/${key}`)));
		const held = !annexes.has(undefined) && cut.rows.length <= annexRows;
		const isWide = cut.columns.length > uprightColumns;
		const isShort = block.kind === 'table' && held && isWide && cut.rows.length > shortRows && !isHome(block);
		const short = isShort ? inShort(cut) : undefined;
		const gathered = short !== undefined && isOfSources(block) ? oneRowASource(short) : undefined;
		const shown = gathered ?? short ?? cut;
		if (block.kind === 'table' && !isHome(block) && gathered === undefined) {
			const told = this.#toldAlready(caption, shown);
			if (told !== undefined) return told;
		}
		const isLong = shown.rows.length > bodyRows;
		const drawn = this.#whole(caption, isLong ? excerptOf(shown, excerptRows) : shown);
		const number = `Bảng ${this.#tables}`;
		this.#told.set(content, { number, place: this.#place, isWhole: shown === cut && !isLong });
		if (!isLong && gathered === undefined) this.#earlier.stand(number, shown);
		const blanks = this.#blanks(drawn, isLong);
		const where = `Phụ lục ${[...annexes].sort().join(', ')}`;
		if (isLong) {
			const text = `${number} trích ${excerptRows} trong ${shown.rows.length} dòng; danh mục đầy đủ nằm tại ${held ? where : 'bộ dữ liệu kiến trúc (Mẫu số 03)'}.`;
			const place = `${this.#document.id}/${number}`;
			if (!held) this.losses.push(excerptLoss(place, text, { shown: excerptRows, all: shown.rows.length }));
			return [remark(text), ...blanks, drawn];
		}
		return shown === cut
			? [...blanks, drawn]
			: [remark(`Các thông tin khác của ${number} nằm tại ${where}.`), ...blanks, drawn];
	}

	/** A longer table told by earlier ones, with what only it has; undefined where it tells mostly what is new. */
	#toldAlready(caption: string, cut: CutTable): Block[] | undefined {
		const told = this.#earlier.toldOf(cut);
		if (told === undefined) return undefined;
		if (told.kind === 'part') {
			const drawn = this.#rowsOf(caption, cut, told.left);
			const also = `Bảng ${this.#tables} không nêu lại ${told.count} mục tại ${told.number}, là những mục tiếp tục thuộc danh mục này.`;
			return [remark(also), ...drawn];
		}
		const { numbers, codes, left } = told;
		const which = codes.length > bodyRows ? '' : `, gồm ${codeRanges(codes)}`;
		const words = `${codes.length} mục đã nêu tại ${numbers.join(', ')}${which}`;
		if (left.length === 0) return [sentence(`${caption}: ${words}.`)];
		const drawn = this.#rowsOf(caption, cut, left);
		return [sentence(`${caption}: ${words}; ${left.length} mục còn lại tại Bảng ${this.#tables}.`), ...drawn];
	}

	/** Some rows of a table, with what is to be said before them. */
	#rowsOf(caption: string, cut: CutTable, which: readonly number[]): Block[] {
		const drawn = this.#whole(caption, rowsOfCut(cut, which));
		return [...this.#blanks(drawn), drawn];
	}

	/**
	 * What the last table's marks and open cells mean, and why columns of it are blank. Nothing stands in their cells: what
	 * is unknown is the people's to say, with reason, contact and day, and what is read back stays what Form 03 has. Of an
	 * excerpt that is said of the rows that it shows.
	 */
	#blanks(drawn: Block, isExcerpt = false): Block[] {
		if (drawn.kind !== 'table') return [];
		const remarks = (this.#remarksOn.get(drawn) ?? []).map(remark);
		const blank = drawn.columns.filter((_, at) => drawn.rows.every((row) => (row[at] ?? '') === ''));
		if (blank.length === 0) return remarks;
		return [
			...remarks,
			...blankRemarks(this.#tables, blank, this.#missingOn.get(drawn), {
				edition: this.#input.edition,
				isExcerpt
			}).map(remark)
		];
	}

	/** What is told in words, its tables numbered and captioned one after the other. */
	#inWords(what: string, captions: readonly string[], title: string): readonly Block[] | undefined {
		const left = [...captions];
		const told = tell(what, this.#context, this.#tellers);
		const list = told?.find((block) => block.kind === 'list');
		if (told !== undefined && list !== undefined && list.items.length >= longList) {
			const content = JSON.stringify(told.map((block) => (block.kind === 'list' ? block.items : '')));
			const before = this.#toldLists.get(content);
			if (before !== undefined) return [sentence(`${listNames[what] ?? title}: xem danh mục tại ${before}.`)];
			this.#toldLists.set(content, this.#place);
		}
		return told?.flatMap((block) => {
			if (block.kind !== 'table' || block.caption !== '') return [block];
			const caption = left.shift() ?? title;
			const content = JSON.stringify([block.columns.map((column) => column.title), block.rows]);
			const before = this.#told.get(content);
			if (before !== undefined) return [sentence(`${caption}: xem ${before.number}, ${before.place}.`)];
			const columns = fitted(block.columns, block.rows);
			const drawn: Block = { ...block, caption: this.#numbered(caption), columns };
			this.#told.set(content, { number: `Bảng ${this.#tables}`, place: this.#place, isWhole: true });
			return [...this.#blanks(drawn), drawn];
		});
	}

	#section(section: OutlineSection, depth: number, above = ''): Leaf[] {
		const whole = wholeNumber(section.number, above);
		this.#place = `Mục ${whole}`;
		const heading: Block = {
			kind: 'heading',
			level: depth,
			number: section.number,
			title: section.title,
			anchor: sectionMark(section.path)
		};
		const written = this.#chapters.of(chapterKey(this.#document.id, section.path));
		const live = wordsOfSheetsFirst(section.blocks.map((block) => this.#live(block, section.title) ?? []));
		const children = section.children.flatMap((child) => this.#section(child, depth + 1, whole));
		const body = [...written, ...this.#besideUndetermined(section, live)];
		const isTold = body.length > 0 || children.length > 0;
		// Tables stand under a heading that asks for a judgement as well, but do not give it.
		if (this.#lacksWords(section, isTold)) body.unshift(this.#nothing(section));
		return [{ heading, blocks: body }, ...children];
	}

	/** What the model has stands beside what the agency calls undetermined without taking its place. */
	#besideUndetermined({ path }: OutlineSection, live: readonly Block[]): readonly Block[] {
		const key = chapterKey(this.#document.id, path);
		const state = chapterState(this.#input.edition.architecture.chapters, key);
		if (live.length === 0 || state !== 'undetermined') return live;
		const text =
			'Nội dung dưới đây là thông tin dự kiến, hiện có trong bộ dữ liệu kiến trúc; không thay cho nội dung chưa xác định nêu trên.';
		return [sentence(text), ...live];
	}

	#lacksWords(section: OutlineSection, isTold: boolean): boolean {
		if (!isTold) return true;
		const key = chapterKey(this.#document.id, section.path);
		const { architecture, omissions } = this.#input.edition;
		// What its readers may not see was written all the same.
		if (!asksForWords(section) || omissions.some(({ place }) => place === `chapters/${key}`)) return false;
		return sectionStanding(section, chapterState(architecture.chapters, key), isTold) === 'blank';
	}

	/** What the section asks for is said in the editor: guidance is no text of a document that is issued. */
	#nothing({ path }: OutlineSection): Block {
		this.losses.push({
			place: chapterKey(this.#document.id, path),
			kind: 'unwritten',
			message: 'Chưa có nội dung.',
			en: 'Nothing is written yet'
		});
		return missing(unwrittenText);
	}

	annexes(): Leaf[] {
		this.#part = 'annex';
		const { frame } = this.#input.edition.architecture.meta;
		return this.#document.annexes.map((annex): Leaf => {
			const { number, blocks } = annex;
			const title = annexTitle(annex, frame);
			this.#place = `Phụ lục ${number}`;
			const heading: Block = {
				kind: 'heading',
				level: 1,
				number: `Phụ lục ${number}`,
				title,
				anchor: annexMark(number)
			};
			const live: Block[] = blocks.flatMap((block) => this.#live(block, title) ?? []);
			if (live.length === 0) {
				const text = `Chưa có nội dung: không có bản ghi nào trong Mẫu số 03 thuộc phụ lục này.`;
				const en = 'Nothing of Form 03 belongs into this annex';
				this.losses.push({ place: `${this.#document.id}/annex-${number}`, kind: 'unwritten', message: text, en });
				live.push(missing(text));
			}
			// One that only says where its tables stand takes no page for it.
			return { heading, blocks: live, newPage: live.some(({ kind }) => kind !== 'paragraph') };
		});
	}

	outline(): Leaf[] {
		const { frame } = this.#input.edition.architecture.meta;
		return sectionsOf(this.#document.sections, frame).flatMap((section) => this.#section(section, 1));
	}
}

/** Types of the diagrams that an outline asks for. */
const diagramsIn = ({ sections, annexes }: WrittenDocument): ReadonlySet<string> =>
	new Set(
		[...flatSections(sections), ...annexes].flatMap(({ blocks }) =>
			blocks.flatMap((block) => (block.kind === 'diagram' ? block.codes : []))
		)
	);

/** The whole document and what it could not say. */
export function buildDocument(input: ExportInput, commission: Commission, options: BuildOptions): BuiltDocument {
	const asked = [...diagramsIn(commission.document), ...diagramTypesOfChapters(input, commission.document.id)];
	const figures = Figures.draw(input, new Set(asked), options.draw);
	const builder = new Builder(input, commission, options, figures);
	const leaves = [...builder.outline(), ...builder.annexes()];
	return {
		model: {
			front: frontMatter(input, commission.issued),
			decision: draftDecision(input, commission.issued),
			sections: paginate(leaves),
			date: input.dossier.cutoffDate,
			stamp: stampText(input.edition, commission.document.id)
		},
		losses: builder.losses
	};
}
