/** Tables over records of the model, and counts of them, as an outline asks for them: which records, which fields. */
import type { ArchitectureObject, Described, Gap, Relation } from '$models/architecture/architecture';
import { valueOf } from '$models/architecture/field';
import { liveRecords } from '$models/architecture/live';
import { isRecordKey, recordKeys, type RecordKey } from '$models/framework/forms';
import type { OutlineBlock, Pack, Subject } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import type { ExportInput } from '$exporters/exporter';
import { byCode } from '$exporters/form03/codes';
import { PackWording, printable, SEPARATOR } from '$exporters/form03/wording';
import type { TableColumn } from './document';
import type { CutTable, Holds } from './form-table';

type RecordsWish = Extract<OutlineBlock, { kind: 'records' }>;
type TallyWish = Extract<OutlineBlock, { kind: 'tally' }>;

type Coded = Described<string> & { readonly code: string };

const unsaid = 'Chưa nêu';
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

export class RecordTables {
	readonly #input: ExportInput;
	readonly #wording: PackWording;
	readonly #holds: Holds;
	readonly #kinds: ReadonlyMap<string, string>;
	readonly #labels: ReadonlyMap<string, string>;

	constructor(input: ExportInput, holds: Holds) {
		this.#input = input;
		this.#wording = new PackWording(input.pack);
		this.#holds = holds;
		this.#kinds = new Map(input.pack.kinds.map(({ id, label }) => [id, label.vi]));
		this.#labels = labelsOfFields(input.pack);
	}

	#records({ subject, where }: RecordsWish | TallyWish): readonly Coded[] {
		const live = liveRecords(this.#input.edition.architecture, subject);
		const records = live.map((record): Coded => ({ code: '', ...record }));
		return byCode(where === null ? records : records.filter(({ id }) => this.#holds(where, { kind: subject, id })));
	}

	#objectNamed(id: Relation['source']): string {
		const object = this.#input.edition.architecture.objects.get(id);
		if (object === undefined) return '';
		const name = this.#wording.entry('object', 'name', object.fields['name'], '').cell.text;
		return [object.code, name].filter((part) => part !== '').join(': ');
	}

	#structural(subject: Subject, key: RecordKey, record: Coded): string {
		const { architecture } = this.#input.edition;
		const codes = (records: readonly (Coded | undefined)[]): string =>
			byCode(records.filter((one) => one !== undefined))
				.map(({ code }) => code)
				.filter((code) => code !== '')
				.join(SEPARATOR);
		switch (key) {
			case '@code':
				return record.code;
			case '@kind': {
				const kind = subject === 'object' ? (record as Partial<ArchitectureObject>).kind : undefined;
				return this.#kinds.get(kind ?? '') ?? kind ?? '';
			}
			case '@type':
				return this.#wording.official('relation-kind', (record as Partial<Relation>).type ?? '');
			case '@source':
			case '@target': {
				const { source, target } = record as Partial<Relation>;
				const end = key === '@source' ? source : target;
				return end === undefined ? '' : this.#objectNamed(end);
			}
			case '@objects':
				return codes(((record as Partial<Gap>).objects ?? []).map((id) => architecture.objects.get(id)));
			case '@gaps':
				return codes(
					[...architecture.gapTasks.values()]
						.filter(({ task }) => task === record.id)
						.map(({ gap }) => architecture.gaps.get(gap))
				);
		}
	}

	#cell(subject: Subject, column: string, record: Coded): string {
		if (isRecordKey(column)) return printable(this.#structural(subject, column, record));
		return this.#wording.entry(subject, column, record.fields[column], '').cell.text;
	}

	#column(subject: Subject, column: string): TableColumn {
		const title = isRecordKey(column) ? recordKeys[column].vi : (this.#labels.get(`${subject}/${column}`) ?? column);
		return { title, weight: 1 };
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
			number.format(of.length),
			...wish.sums.map((field) => number.format(sum(of, field)))
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
