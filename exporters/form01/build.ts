/** Builds Form 01 from the pack's outline, the chapters that people wrote, and live blocks from the model. */
import { chapterKey } from '$models/framework/sections';
import type { Form01Block, Form01Section } from '$models/framework/pack';
import type { ExportInput, Loss } from '$exporters/exporter';
import { formTables } from '$exporters/form03/tables';
import { printable } from '$exporters/form03/wording';
import { answerChecklist } from './checklist';
import type { Block, DocumentModel } from './document';
import { fitted } from './column-widths';
import { FormTableCutter, inShort, type CutTable, type Holds } from './form-table';
import { draftDecision, frontMatter } from './front';
import { tell, type LiveContext } from './live-words';
import { blocksOfMarkdown } from './markdown-blocks';
import { paginate, type Leaf } from './orientation';
import { Figures, type DrawScene } from './scenes';

export interface BuildOptions {
	readonly draw: DrawScene;
	readonly holds: Holds;
}

export interface BuiltDocument {
	readonly model: DocumentModel;
	readonly losses: readonly Loss[];
}

/** Rows of a table in the running text; the annex of the same document has them all. */
const bodyRows = 200;
/** Tables up to this length stay whole wherever the outline asks for them. */
const shortRows = 12;

const missing = (text: string): Block => ({ kind: 'paragraph', role: 'missing', spans: [{ text, italic: true }] });

const sentence = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text: printable(text) }] });
const remark = (text: string): Block => ({ kind: 'paragraph', role: 'note', spans: [{ text, italic: true }] });

type TableWish = Extract<Form01Block, { kind: 'table' }>;

/** The outline tells objects at length by layer and component; elsewhere it lists some of them once more. */
const isHome = ({ shape, where }: TableWish): boolean =>
	shape.startsWith('objects-') && /"(?:component|layer)"/u.test(JSON.stringify(where));

class Builder {
	readonly losses: Loss[] = [];
	readonly #input: ExportInput;
	readonly #cutter: FormTableCutter;
	readonly #figures: Figures;
	readonly #context: LiveContext;
	#tables = 0;
	#part: 'body' | 'annex' = 'body';
	/** Numbers of the annexes that tell a record whole, by table shape and record. */
	readonly #annexesOf = new Map<string, string>();
	/** Tables of the running text by their content, with their number. */
	readonly #told = new Map<string, string>();

	constructor(input: ExportInput, options: BuildOptions, figures: Figures) {
		const tables = formTables(input);
		this.losses.push(...tables.losses);
		this.#input = input;
		this.#figures = figures;
		this.#context = { input, tables };
		this.#cutter = new FormTableCutter(tables, input.pack.forms.form01.shapes, options.holds);
		for (const { number, blocks } of input.pack.forms.form01.annexes) this.#register(number, blocks);
	}

	#register(annex: string, blocks: readonly Form01Block[]): void {
		for (const block of blocks) {
			if (block.kind !== 'table') continue;
			for (const key of this.#cutter.cut(block.shape, block.where)?.keys ?? [])
				this.#annexesOf.set(`${block.shape}/${key}`, annex);
		}
	}

	#numbered(caption: string): string {
		this.#tables += 1;
		return printable(`Bảng ${this.#tables}. ${caption}`);
	}

	/** Blocks of one wish; undefined where the model has nothing to say to it. */
	#live(block: Form01Block, title: string): readonly Block[] | undefined {
		switch (block.kind) {
			case 'table': {
				const caption = block.caption === '' ? title : block.caption;
				if (block.shape === 'checklist') return [this.#checklist()];
				const cut = this.#cutter.cut(block.shape, block.where);
				if (cut === undefined) return this.#captioned(tell(block.shape, this.#context), caption);
				if (cut.rows.length === 0) return undefined;
				return this.#part === 'annex' ? [this.#whole(caption, cut)] : this.#inBody(block, caption, cut);
			}
			case 'diagram':
				return this.#figures.blocks(block.codes);
			case 'count':
			case 'list':
			case 'matrix':
			case 'text':
				return this.#captioned(tell(block.what, this.#context), title);
		}
	}

	#whole(caption: string, { columns, rows }: CutTable): Block {
		return { kind: 'table', caption: this.#numbered(caption), columns: fitted(columns, rows), rows };
	}

	/** A table of the running text: whole where it is at home, in short where an annex tells the same records whole. */
	#inBody(block: TableWish, caption: string, cut: CutTable): Block[] {
		const content = `${block.shape}\n${cut.keys.join('\n')}`;
		const before = this.#told.get(content);
		if (before !== undefined) return [sentence(`${caption}: xem ${before}.`)];
		const annexes = new Set(cut.keys.map((key) => this.#annexesOf.get(`${block.shape}/${key}`)));
		const held = !annexes.has(undefined);
		const isShort = held && cut.rows.length > shortRows && !isHome(block);
		const shown = (isShort ? inShort(cut) : undefined) ?? cut;
		const drawn = this.#whole(caption, { ...shown, rows: shown.rows.slice(0, bodyRows) });
		const number = `Bảng ${this.#tables}`;
		this.#told.set(content, number);
		const where = `Phụ lục ${[...annexes].sort().join(', ')}`;
		if (cut.rows.length > bodyRows) {
			const text = `${number} trích ${bodyRows} trong ${cut.rows.length} dòng; danh mục đầy đủ nằm tại ${held ? where : 'bộ dữ liệu kiến trúc (Mẫu số 03)'}.`;
			if (!held) this.losses.push({ place: `form01/${number}`, message: text });
			return [drawn, remark(text)];
		}
		return shown === cut ? [drawn] : [drawn, remark(`Các thông tin khác của ${number} nằm tại ${where}.`)];
	}

	#captioned(blocks: readonly Block[] | undefined, title: string): readonly Block[] | undefined {
		return blocks?.map((block) =>
			block.kind === 'table' && block.caption === ''
				? { ...block, caption: this.#numbered(title), columns: fitted(block.columns, block.rows) }
				: block
		);
	}

	#applies(section: Form01Section): boolean {
		return section.frame === 'all' || section.frame === this.#input.edition.architecture.meta.frame;
	}

	#section(section: Form01Section, depth: number): Leaf[] {
		if (!this.#applies(section)) return [];
		const heading: Block = {
			kind: 'heading',
			level: depth,
			number: section.number,
			title: section.title,
			anchor: `muc_${section.path.replace(/[^0-9A-Za-z]+/gu, '_')}`
		};
		const text = this.#input.edition.architecture.chapters.get(chapterKey(section.path)) ?? '';
		const written = blocksOfMarkdown(text);
		const live = section.blocks.flatMap((block) => this.#live(block, section.title) ?? []);
		const children = section.children.flatMap((child) => this.#section(child, depth + 1));
		const body = [...written, ...live];
		if (body.length === 0 && children.length === 0) body.push(this.#nothing(section));
		return [{ heading, blocks: body }, ...children];
	}

	#nothing(section: Form01Section): Block {
		const asks = section.asks
			.filter(({ vi, en }) => vi !== en)
			.map(({ vi }) => vi.replace(/[.;]$/u, ''))
			.join('; ');
		const text = `Chưa có nội dung: ${asks === '' ? section.title : asks}.`;
		this.losses.push({ place: chapterKey(section.path), message: text });
		return missing(text);
	}

	#checklist(): Block {
		const answers = answerChecklist(this.#input.pack.forms.form01.checklist, this.#input.report);
		return {
			kind: 'table',
			caption: '',
			columns: [
				{ title: 'STT', weight: 0.5 },
				{ title: 'Nội dung kiểm tra', weight: 4 },
				{ title: 'Kết quả/Ghi chú', weight: 2.5 }
			],
			rows: answers.map(({ no, text, result, note }) => [String(no), text.vi, `${result}. ${note}`])
		};
	}

	annexes(): Leaf[] {
		this.#part = 'annex';
		return this.#input.pack.forms.form01.annexes.map(({ number, title, blocks }): Leaf => {
			const heading: Block = {
				kind: 'heading',
				level: 1,
				number: `Phụ lục ${number}`,
				title,
				anchor: `phu_luc_${number}`
			};
			const live: Block[] = blocks.flatMap((block) => this.#live(block, title) ?? []);
			if (live.length === 0) {
				const text = `Chưa có nội dung: không có bản ghi nào trong Mẫu số 03 thuộc phụ lục này.`;
				this.losses.push({ place: `form01/annex-${number}`, message: text });
				live.push(missing(text));
			}
			return { heading, blocks: live, newPage: true };
		});
	}

	outline(): Leaf[] {
		return this.#input.pack.forms.form01.sections.flatMap((section) => this.#section(section, 1));
	}
}

/** The whole document and what it could not say. */
export async function buildDocument(input: ExportInput, options: BuildOptions): Promise<BuiltDocument> {
	const figures = await Figures.draw(input, options.draw);
	const builder = new Builder(input, options, figures);
	const leaves = [...builder.outline(), ...builder.annexes()];
	return {
		model: {
			front: frontMatter(input),
			decision: draftDecision(input),
			sections: paginate(leaves),
			date: input.dossier.cutoffDate
		},
		losses: builder.losses
	};
}
