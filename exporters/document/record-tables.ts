/** Tables over records of the model, and counts of them, as an outline asks for them: which records, which fields. */
import { byCode } from '$models/architecture/codes';
import { valueOf } from '$models/architecture/field';
import { liveRecords } from '$models/architecture/live';
import { RecordCells, type Coded } from '$models/documents/record-cells';
import { isRecordKey, recordKeys } from '$models/framework/forms';
import type { OutlineBlock, Pack, Subject } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import type { ExportInput } from '$exporters/exporter';
import { printable, vietnameseNumber } from '$exporters/form03/wording';
import type { TableColumn } from './document';
import type { CutTable, Holds } from './form-table';
import { officialWords } from './official-words';

type RecordsWish = Extract<OutlineBlock, { kind: 'records' }>;
type TallyWish = Extract<OutlineBlock, { kind: 'tally' }>;

const unsaid = 'Chưa nêu';

export class RecordTables {
	readonly #input: ExportInput;
	readonly #cells: RecordCells;
	readonly #holds: Holds;
	readonly #labels: ReadonlyMap<string, string>;

	constructor(input: ExportInput, holds: Holds) {
		this.#input = input;
		this.#cells = new RecordCells(input.edition.architecture, officialWords(input.pack));
		this.#holds = holds;
		this.#labels = labelsOfFields(input.pack);
	}

	#records({ subject, where }: RecordsWish | TallyWish): readonly Coded[] {
		const live = liveRecords(this.#input.edition.architecture, subject);
		const records = live.map((record): Coded => ({ code: '', ...record }));
		return byCode(where === null ? records : records.filter(({ id }) => this.#holds(where, { kind: subject, id })));
	}

	#cell(subject: Subject, column: string, record: Coded): string {
		return printable(this.#cells.cell(subject, column, record));
	}

	#column(subject: Subject, column: string): TableColumn {
		const title = isRecordKey(column) ? recordKeys[column].vi : (this.#labels.get(`${subject}/${column}`) ?? column);
		return { title, weight: 1 };
	}

	/** Whether there is any record that is meant. */
	hasRecords(wish: RecordsWish | TallyWish): boolean {
		return this.#records(wish).length > 0;
	}

	/** The records that are meant, a row each. */
	cut(wish: RecordsWish): CutTable {
		const records = this.#records(wish);
		return {
			columns: wish.columns.map((column) => this.#column(wish.subject, column)),
			rows: records.map((record) => wish.columns.map((column) => this.#cell(wish.subject, column, record))),
			keys: records.map(({ id }) => id)
		};
	}

	/** How many there are of each value, most first, those without a value last, and a line for the whole. */
	tally(wish: TallyWish): CutTable {
		const groups = new Map<string, Coded[]>();
		const records = this.#records(wish);
		for (const record of records) {
			const said = this.#cell(wish.subject, wish.by, record);
			const key = said === '' ? unsaid : said;
			groups.set(key, [...(groups.get(key) ?? []), record]);
		}
		const line = (title: string, of: readonly Coded[]): readonly string[] => [
			title,
			vietnameseNumber(of.length),
			...wish.sums.map((field) => vietnameseNumber(sum(of, field)))
		];
		const lines = [...groups]
			.sort(([a, some], [b, others]) => {
				if (a === unsaid || b === unsaid) return a === unsaid ? 1 : -1;
				return others.length - some.length || compareVietnamese(a, b);
			})
			.map(([title, of]) => line(title, of));
		const sums = wish.sums.map((field) => this.#column(wish.subject, field));
		return {
			columns: [this.#column(wish.subject, wish.by), { title: 'Số lượng', weight: 1 }, ...sums],
			rows: lines.length > 1 ? [...lines, line('Tổng cộng', records)] : lines,
			keys: records.map(({ id }) => id)
		};
	}
}

const labelsOfFields = ({ fields }: Pick<Pack, 'fields'>): ReadonlyMap<string, string> =>
	new Map(fields.map(({ subject, id, label }) => [`${subject}/${id}`, label.vi]));

function sum(records: readonly Coded[], field: string): number {
	return records.reduce((total, { fields }) => {
		const value = Number(valueOf(fields[field]));
		return Number.isFinite(value) ? total + value : total;
	}, 0);
}
