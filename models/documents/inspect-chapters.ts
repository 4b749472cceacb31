/**
 * The blocks of chapters, and what they leave undetermined, under the eyes of the check: what is wrong with them is a finding with its line. Follows the
 * records of the check itself, so that an edit costs a look at what it touched.
 */
import type { Architecture } from '$models/architecture/architecture';
import { CODE, STRUCTURE, type Changes } from '$models/conformance/changes';
import type { Compiled } from '$models/conformance/compiled';
import type { Compiler } from '$models/conformance/compiler';
import type { Holder } from '$models/conformance/holder';
import type { Inspected, InspectedRule, Inspection, Inspector, Remark } from '$models/conformance/inspection';
import { TRUE } from '$models/conformance/truth';
import { chapterTitles } from '$models/framework/sections';
import { undeterminedTexts, type UndeterminedText } from '$models/text/undetermined-text';
import { staleIn } from './caption';
import { chapterPieces } from './chapter-pieces';
import type { BlockProblem, RecordBlock } from './live-block';
import { drawnBlock, keptPicture, untitled, type DrawnBlock } from './picture';
import { problemWords } from './problem-words';
import { readBlock, type ReadBlock } from './read-block';

/** No instrument asks for it in these words; it keeps the document from saying what the model does not. */
const ours = {
	basis: 'Kiểm tra của Khuê Văn, không phải quy định',
	paraphrase: {
		vi: 'Bảng, số liệu và hình trong thuyết minh phải lấy được từ mô hình và từ nội dung hiện tại.',
		en: 'Tables, figures and pictures in the text must come from the model and from what is written now.'
	}
} as const;

export const chapterRules = {
	'chapter-block': {
		title: { vi: 'Khối dữ liệu trong thuyết minh đọc được', en: 'Live blocks in the text can be read' },
		severity: 'required',
		howToFix: {
			vi: 'Mở mục, sửa dòng được nêu của khối dữ liệu.',
			en: 'Open the section and mend the line of the live block that is named.'
		}
	},
	'chapter-block-empty': {
		title: { vi: 'Khối dữ liệu có bản ghi để hiển thị', en: 'Live blocks have something to show' },
		severity: 'recommended',
		howToFix: {
			vi: 'Bổ sung bản ghi vào mô hình, sửa điều kiện, hoặc bỏ khối.',
			en: 'Add records to the model, change the condition, or take the block out.'
		}
	},
	'chapter-caption': {
		title: { vi: 'Tên bảng, câu dẫn khớp với mô hình', en: 'Captions say what the model does' },
		severity: 'required',
		howToFix: {
			vi: 'Sửa tên theo mô hình; dùng {số} để số lượng luôn đúng.',
			en: 'Write what the model says; {count} keeps a number true.'
		}
	},
	'chapter-caption-missing': {
		title: { vi: 'Bảng, hình trong thuyết minh có tên', en: 'Tables and figures in the text have a caption' },
		severity: 'recommended',
		howToFix: {
			vi: 'Thêm dòng “tên: …” vào khối bảng, “title: …” hoặc “accTitle: …” vào hình vẽ.',
			en: 'Add a line “caption: …” to the block of a table, “title: …” or “accTitle: …” to a drawing.'
		}
	},
	'chapter-picture': {
		title: {
			vi: 'Hình vẽ trong thuyết minh đúng nội dung hiện tại',
			en: 'Pictures in the text are of what is written'
		},
		severity: 'required',
		howToFix: {
			vi: 'Mở mục trong Văn bản để hình được vẽ lại; sửa lỗi nêu tại dòng nếu có.',
			en: 'Open the section under Document so that it is drawn; mend what is told at its line.'
		}
	},
	'chapter-undetermined': {
		title: {
			vi: '“Chưa xác định” trong thuyết minh có lý do, đầu mối và hạn',
			en: 'What the text says is undetermined has a reason, a contact and a day'
		},
		severity: 'required',
		howToFix: {
			vi: 'Mở mục, ghi lý do, đầu mối và hạn vào dòng được nêu, hoặc thay bằng nội dung.',
			en: 'Open the section and fill in reason, contact and day at the line named, or write what is known.'
		}
	}
} as const satisfies Record<string, Pick<InspectedRule, 'title' | 'severity' | 'howToFix'>>;

type ChapterRule = keyof typeof chapterRules;

/** The rule that a problem of a block falls under. */
export function ruleOfProblem(code: BlockProblem['code']): ChapterRule {
	switch (code) {
		case 'empty':
		case 'no-obligations':
			return 'chapter-block-empty';
		case 'caption-stale':
			return 'chapter-caption';
		case 'caption-missing':
		case 'picture-untitled':
			return 'chapter-caption-missing';
		case 'picture-missing':
		case 'picture-unfit':
		case 'picture-too-long':
		case 'picture-not-closed':
			return 'chapter-picture';
		case 'undetermined-open':
			return 'chapter-undetermined';
		default:
			return 'chapter-block';
	}
}

/** Records of a subject that a condition certainly holds of. */
class Counted {
	readonly #holders = new Set<Holder>();

	constructor(
		readonly subject: RecordBlock['subject'],
		private readonly condition: Compiled | null,
		all: Iterable<Holder>
	) {
		for (const holder of all) this.note(holder);
	}

	get count(): number {
		return this.#holders.size;
	}

	/** Answers whether the count is another one now. */
	note(holder: Holder): boolean {
		const before = this.#holders.size;
		if (holder.live && (this.condition === null || this.condition.truth(holder, null) === TRUE)) {
			this.#holders.add(holder);
		} else this.#holders.delete(holder);
		return this.#holders.size !== before;
	}
}

interface ReadChapter {
	readonly text: string;
	readonly blocks: readonly ReadBlock[];
	readonly drawn: readonly DrawnBlock[];
	readonly undetermined: readonly UndeterminedText[];
}

function read(text: string, compiler: Compiler): ReadChapter {
	const pieces = text.includes('```') || text.includes('~~~') ? chapterPieces(text) : [];
	return {
		text,
		blocks: pieces.flatMap((piece) => (piece.kind === 'block' ? [readBlock(piece, compiler.population.pack)] : [])),
		drawn: pieces.flatMap((piece) => (piece.kind === 'drawn' ? [drawnBlock(piece)] : [])),
		undetermined: undeterminedTexts(text)
	};
}

const nothing: Inspected = { remarks: [], passed: new Map() };

const keyOf = ({ subject, where }: RecordBlock): string => JSON.stringify([subject, where]);

class ChapterInspector implements Inspector {
	#chapters: ReadonlyMap<string, ReadChapter> = new Map();
	readonly #counted = new Map<string, Counted>();
	/** Whether there is anything to look at in any chapter. */
	#hasAny = false;
	#pictures: Architecture['pictures'] | null = null;
	#last: Inspected = nothing;
	readonly #titles: ReturnType<typeof chapterTitles>;

	constructor(private readonly compiler: Compiler) {
		this.#titles = chapterTitles(compiler.population.pack);
	}

	/** Counts what blocks ask for now, and nothing that they asked for once; answers whether a count is another one. */
	#count(changes: Changes): boolean {
		const { population } = this.compiler;
		const touched = new Set([...changes.touched, ...changes.keys.keys()]);
		const asked = new Map<string, RecordBlock>();
		let isOther = false;
		for (const { blocks } of this.#chapters.values()) {
			for (const { block } of blocks) if (block !== null && 'subject' in block) asked.set(keyOf(block), block);
		}
		for (const [key, counted] of this.#counted) {
			if (!asked.has(key)) this.#counted.delete(key);
			else
				for (const holder of touched) if (holder.subject === counted.subject) isOther = counted.note(holder) || isOther;
		}
		for (const [key, { subject, where }] of asked) {
			if (this.#counted.has(key)) continue;
			const condition = where === null ? null : this.compiler.compile(where, subject, null);
			this.#counted.set(key, new Counted(subject, condition, population.of(subject)));
			isOther = true;
		}
		return isOther;
	}

	#problemsOf({ block, problems }: ReadBlock): readonly BlockProblem[] {
		// Which obligations there are, hangs on their own pack alone.
		if (block === null || block.show === 'obligations') return problems;
		const { population } = this.compiler;
		if (block.show === 'diagram') {
			const isThere = [...population.diagrams.live()].some(({ raw }) => raw !== null && block.types.includes(raw.type));
			return isThere ? problems : [...problems, { code: 'empty', line: block.line, said: block.types.join(', ') }];
		}
		const count = this.#counted.get(keyOf(block))?.count ?? 0;
		const stale = staleIn(block, count, population.pack, (code) => population.sums.knowsCode(code));
		const isEmpty = count === 0 && block.show !== 'count';
		return [
			...problems,
			...stale.map((said): BlockProblem => ({ code: 'caption-stale', line: block.line, said })),
			...(isEmpty ? [{ code: 'empty', line: block.line, said: '' } as const] : [])
		];
	}

	/** Blocks name records, fields and values of the pack that the architecture goes by; another pack cannot judge them. */
	get #isOwnPack(): boolean {
		const { meta, pack } = this.compiler.population;
		return meta.pack.split('@', 1)[0] === pack.id;
	}

	next(architecture: Architecture, changes: Changes): Inspected {
		if (!this.#isOwnPack) return nothing;
		const isRewritten = this.#read(architecture.chapters);
		if (!this.#hasAny) return (this.#last = nothing);
		const isCounted = this.#count(changes);
		const isRedrawn = architecture.pictures !== this.#pictures;
		this.#pictures = architecture.pictures;
		// A caption names codes, and a block diagrams, that may have come or gone.
		const isRenamed =
			changes.isFirst ||
			changes.came.size > 0 ||
			changes.went.size > 0 ||
			[...changes.keys.values()].some((keys) => keys.has(CODE) || keys.has(STRUCTURE));
		if (isRewritten || isCounted || isRedrawn || isRenamed) this.#last = this.#inspected(architecture);
		return this.#last;
	}

	/** Reads the chapters that are others than before; answers whether there are any. */
	#read(chapters: Architecture['chapters']): boolean {
		let isOther = chapters.size !== this.#chapters.size;
		const now = new Map<string, ReadChapter>();
		for (const [key, text] of chapters) {
			const known = this.#chapters.get(key);
			isOther ||= known?.text !== text;
			now.set(key, known?.text === text ? known : read(text, this.compiler));
		}
		if (!isOther) return false;
		this.#chapters = now;
		this.#hasAny = [...now.values()].some(
			({ blocks, drawn, undetermined }) => blocks.length + drawn.length + undetermined.length > 0
		);
		return true;
	}

	#inspected(architecture: Architecture): Inspected {
		const remarks: Remark[] = [];
		const passed = new Map<string, number>();
		const look = (key: string, rules: readonly ChapterRule[], problems: readonly BlockProblem[]): void => {
			const failed = new Set(problems.map(({ code }) => ruleOfProblem(code)));
			for (const rule of rules) if (!failed.has(rule)) passed.set(rule, (passed.get(rule) ?? 0) + 1);
			const name = this.#titles.get(key)?.vi ?? key;
			const subject = { kind: 'chapter', id: key, code: '', name } as const;
			for (const problem of problems) {
				const { code, line, said } = problem;
				const { vi, en } = problemWords(problem);
				const message = {
					vi: `Mục “${name}”, dòng ${String(line)}: ${vi}.`,
					en: `Section “${this.#titles.get(key)?.en ?? key}”, line ${String(line)}: ${en}.`
				};
				remarks.push({ rule: ruleOfProblem(code), subject, mark: `${code}\n${said}`, line, message });
			}
		};
		for (const [key, { blocks, drawn, undetermined }] of this.#chapters) {
			for (const { line, lacks } of undetermined) {
				const said = lacks.join(', ');
				look(key, ['chapter-undetermined'], said === '' ? [] : [{ code: 'undetermined-open', line, said }]);
			}
			for (const block of blocks) {
				const isTable = block.block !== null && block.block.show === 'table';
				const rules: ChapterRule[] = [
					'chapter-block',
					...(block.block === null ? [] : (['chapter-block-empty', 'chapter-caption'] as const))
				];
				look(key, isTable ? [...rules, 'chapter-caption-missing'] : rules, this.#problemsOf(block));
			}
			for (const one of drawn) {
				const kept = keptPicture(architecture.pictures, one);
				const problems = kept.ok ? untitled(one) : [{ code: kept.code, line: one.line, said: '' } as const];
				look(key, ['chapter-picture', 'chapter-caption-missing'], problems);
			}
		}
		return { remarks, passed };
	}
}

/** What every check of an architecture looks at beside its pack's rules. */
export const chapterInspection: Inspection = {
	rules: Object.entries(chapterRules).map(([id, rule]) => ({ id, ...rule, ...ours })),
	begin: (compiler) => new ChapterInspector(compiler)
};
