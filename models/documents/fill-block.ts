/** Fills live blocks from an architecture: its records at a date, in the words that are handed in. */
import type { Architecture } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { textOf } from '$models/architecture/field';
import { dossierDiagrams } from '$models/architecture/kept-view';
import { liveRecords } from '$models/architecture/live';
import { stateAt } from '$models/architecture/state-at';
import { Conditions } from '$models/conformance/conditions';
import type { Pack, Words } from '$models/framework/pack';
import { capitalised } from '$models/text/capitalised';
import { staleIn } from './caption';
import type {
	BlockProblem,
	BlockProblemCode,
	DiagramBlock,
	LiveBlock,
	ObligationBlock,
	RecordBlock
} from './live-block';
import { titleOf } from './names';
import { obligationColumns } from './obligation-words';
import { fallsOn, holdsOf, obligationCell, type ObligationRow } from './obligations';
import { RecordCells, type CellWords, type Coded } from './record-cells';

export type FilledBlock = { readonly caption: string } & (
	| {
			readonly show: 'table';
			/** Its rows are tasks over time, which files draw as well. */
			readonly isRoadmap: boolean;
			readonly columns: readonly string[];
			readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
	  }
	| { readonly show: 'list'; readonly items: readonly { readonly id: string; readonly text: string }[] }
	| {
			readonly show: 'count';
			readonly count: number;
			/** The caption itself says the number. */ readonly isSaid: boolean;
	  }
	| {
			readonly show: 'diagram';
			readonly types: readonly string[];
			readonly diagrams: readonly { readonly id: string; readonly title: string }[];
	  }
);

export interface Filling {
	readonly filled: FilledBlock;
	readonly problems: readonly BlockProblem[];
}

export interface FillSettings {
	readonly architecture: Architecture;
	readonly pack: Pack;
	/** ISO date of the state. */
	readonly asOf: string;
	readonly locale: keyof Words;
	readonly words: CellWords;
	/** Obligations with their state; asked only where a block lists them. Absent or null where they are not here. */
	readonly obligations?: () => readonly ObligationRow[] | null;
}

const counted = /\{(?:count|số)\}/gu;

export class BlockFiller {
	readonly #settings: FillSettings;
	readonly #cells: RecordCells;
	#conditions: Conditions | null = null;
	#obligations: readonly ObligationRow[] | null = null;
	#codes: ReadonlySet<string> | null = null;

	constructor(settings: FillSettings) {
		// What finished work has made of a record counts for its condition and for its cells alike.
		const architecture = stateAt(settings.architecture, settings.asOf);
		this.#settings = { ...settings, architecture };
		this.#cells = new RecordCells(architecture, settings.words);
	}

	/** Records that a block shows, in its order. */
	records({ subject, where, order }: Pick<RecordBlock, 'subject' | 'where' | 'order'>): readonly Coded[] {
		const { architecture, pack, asOf } = this.#settings;
		const live = byCode(liveRecords(architecture, subject).map((record): Coded => ({ code: '', ...record })));
		const asked =
			where === null
				? live
				: live.filter(({ id }) => {
						this.#conditions ??= new Conditions(architecture, pack, asOf);
						return this.#conditions.holds(where, subject, id);
					});
		if (order === 'code') return asked;
		// What has no end comes last.
		const end = ({ fields }: Coded): string => textOf(fields['deadline']) || '~';
		return [...asked].sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
	}

	#isCode(code: string): boolean {
		const { objects, relations, gaps, tasks, kpis } = this.#settings.architecture;
		this.#codes ??= new Set(
			[objects, relations, gaps, tasks, kpis].flatMap((map) => [...map.values()].map((record) => record.code))
		);
		return this.#codes.has(code);
	}

	#fillDiagram(block: DiagramBlock): Filling {
		const { architecture, pack } = this.#settings;
		const diagrams = dossierDiagrams(pack, architecture)
			.filter(({ type }) => block.types.includes(type))
			.map(({ id, type, fields }) => ({
				id,
				title: [type, this.#settings.words.field('diagram', 'title', fields)].filter((part) => part !== '').join(' – ')
			}));
		return {
			filled: { show: 'diagram', caption: '', types: block.types, diagrams },
			problems: diagrams.length === 0 ? [{ code: 'empty', line: block.line, said: block.types.join(', ') }] : []
		};
	}

	#fillObligations({ line, where, columns, caption }: ObligationBlock): Filling {
		const { architecture, obligations, locale } = this.#settings;
		this.#obligations ??= obligations?.() ?? null;
		const known = this.#obligations;
		const rows = (known ?? []).filter(
			(row) => fallsOn(row, architecture.meta.frame) && where.every((test) => holdsOf(row, test))
		);
		const code = known === null ? 'no-obligations' : 'empty';
		return {
			filled: {
				show: 'table',
				isRoadmap: false,
				caption: caption.replace(counted, String(rows.length)),
				columns: columns.map((column) => capitalised(obligationColumns[column][locale])),
				rows: rows.map((row) => ({ id: row.id, cells: columns.map((column) => obligationCell(row, column, locale)) }))
			},
			problems: rows.length === 0 ? [{ code, line, said: '' }] : []
		};
	}

	fill(block: LiveBlock): Filling {
		if (block.show === 'obligations') return this.#fillObligations(block);
		if (block.show === 'diagram') return this.#fillDiagram(block);
		const records = this.records(block);
		const { subject, columns, line, show } = block;
		const problem = (code: BlockProblemCode, said = ''): BlockProblem => ({ code, line, said });
		const problems = staleIn(block, records.length, this.#settings.pack, (code) => this.#isCode(code)).map((said) =>
			problem('caption-stale', said)
		);
		const caption = block.caption.replace(counted, String(records.length));
		if (show === 'count')
			return { filled: { show, caption, count: records.length, isSaid: caption !== block.caption }, problems };
		if (records.length === 0) problems.push(problem('empty'));
		const cellsOf = (record: Coded): string[] => columns.map((column) => this.#cells.cell(subject, column, record));
		if (show === 'list') {
			const items = records.map((record) => ({
				id: record.id,
				text: cellsOf(record)
					.filter((cell) => cell !== '')
					.join(' – ')
			}));
			return { filled: { show, caption, items }, problems };
		}
		const titles = columns.map((column) => titleOf(this.#settings.pack, subject, column, this.#settings.locale));
		const rows = records.map((record) => ({ id: record.id, cells: cellsOf(record) }));
		const isRoadmap = subject === 'task' && block.order === 'time';
		return { filled: { show, isRoadmap, caption, columns: titles, rows }, problems };
	}
}
