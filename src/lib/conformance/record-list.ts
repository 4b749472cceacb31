/** Everything of one sort that a state holds, row by row, to be looked through and opened. */
import type { Architecture, Described } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { GapId, MappingId, ObjectId, RelationId } from '$models/architecture/identifier';
import { liveRecords } from '$models/architecture/live';
import { recordName } from '$models/commands/record-name';
import { recordOf } from '$models/commands/record-of';
import { readerWords } from '$models/documents/reader-words';
import { appliesToKind, fieldOf, kindOf, layerOf, relationKindOf } from '$models/framework/lookup';
import type { Pack, Subject, Words } from '$models/framework/pack';
import { subjects } from '$models/framework/subjects';
import { compareVietnamese } from '$models/text/collate';
import { recordTitle } from '$exporters/record-title';
import { subjectWords } from '$exporters/subject-words';

/** Something to narrow a list to, and how many rows it has. */
export interface ListChoice {
	readonly id: string;
	readonly label: string;
	readonly count: number;
}

/** What a record is beside its fields. */
export type ListPart = 'kind' | 'source' | 'target' | 'about';

type ListColumn = { readonly part: ListPart } | { readonly field: string };

export interface ListedRecord {
	readonly id: string;
	readonly code: string;
	/** '' where nobody named it. */
	readonly name: string;
	readonly kind: string;
	/** '' where it stands in none, or says nothing of it. */
	readonly layer: string;
	/** One a column; '' where nobody wrote anything, null where its kind has no such field. */
	readonly cells: readonly (string | null)[];
}

export interface RecordList {
	readonly subject: Subject;
	/** Words of the pack for a field; of what is none the page has its own. */
	readonly columns: readonly ({ readonly part: ListPart } | { readonly label: string })[];
	readonly kinds: readonly ListChoice[];
	readonly layers: readonly ListChoice[];
	readonly rows: readonly ListedRecord[];
}

/** How many there are of each sort, in the order in which they are told. */
export type RecordCounts = readonly { readonly subject: Subject; readonly label: string; readonly count: number }[];

/** What is told of each sort beside code and name, as far as the pack has it. */
const columnsOf = ({ roles }: Pack): Readonly<Record<Subject, readonly ListColumn[]>> => ({
	object: [
		{ part: 'kind' },
		{ field: roles.layer },
		{ field: roles.owner },
		{ field: 'lifecycle' },
		{ field: 'modelState' }
	],
	relation: [{ part: 'source' }, { part: 'kind' }, { part: 'target' }, { field: 'data' }, { field: 'state' }],
	mapping: [{ field: 'mappingKind' }, { field: 'sourceDocument' }, { field: 'sourceObject' }],
	gap: [{ part: 'about' }, { field: 'disposition' }, { field: 'scope' }],
	task: [{ field: 'lead' }, { field: 'deadline' }, { field: 'execution' }],
	kpi: [{ field: 'unit' }, { field: 'target' }, { field: 'value' }],
	goal: [{ field: 'description' }, { field: 'basis' }],
	diagram: [{ field: 'state' }, { field: 'scope' }, { field: 'version' }]
});

export const recordCounts = (architecture: Architecture, locale: keyof Words): RecordCounts =>
	subjects.map((subject) => ({
		subject,
		label: subjectWords[subject][locale],
		count: liveRecords(architecture, subject).length
	}));

function choices(ids: readonly string[], labelOf: (id: string) => string): readonly ListChoice[] {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return [...counts]
		.filter(([id]) => id !== '')
		.map(([id, count]) => ({ id, label: labelOf(id), count }))
		.toSorted((a, b) => compareVietnamese(a.label, b.label));
}

class Lister {
	readonly #words: ReturnType<typeof readerWords>;

	constructor(
		private readonly architecture: Architecture,
		private readonly pack: Pack,
		private readonly subject: Subject,
		private readonly locale: keyof Words
	) {
		this.#words = readerWords(pack, locale);
	}

	#kindOf(id: string): string {
		const { architecture } = this;
		if (this.subject === 'object') return architecture.objects.get(ObjectId(id))?.kind ?? '';
		return this.subject === 'relation' ? (architecture.relations.get(RelationId(id))?.type ?? '') : '';
	}

	#kindLabel(kind: string): string {
		const known = this.subject === 'object' ? kindOf(this.pack, kind) : relationKindOf(this.pack, kind);
		return known?.label[this.locale] ?? kind;
	}

	#objectTitle(id: ObjectId | undefined): string {
		return id === undefined ? '' : recordTitle(this.architecture, 'object', id);
	}

	#cell({ id, fields }: Described<string>, column: ListColumn): string | null {
		if ('field' in column) {
			const text = this.#words.field(this.subject, column.field, fields);
			return text === '' && !this.#has(id, column.field) ? null : text;
		}
		switch (column.part) {
			case 'kind':
				return this.#kindLabel(this.#kindOf(id));
			case 'source':
				return this.#objectTitle(this.architecture.relations.get(RelationId(id))?.source);
			case 'target':
				return this.#objectTitle(this.architecture.relations.get(RelationId(id))?.target);
			case 'about':
				return (this.architecture.gaps.get(GapId(id))?.objects ?? []).map((one) => this.#objectTitle(one)).join('; ');
		}
	}

	#has(id: string, field: string): boolean {
		const definition = fieldOf(this.pack, this.subject, field);
		return definition !== undefined && appliesToKind(this.pack, definition, this.#kindOf(id));
	}

	/** Where somebody looks for it: by its object, where it is about one. */
	#layerOf({ id, fields }: Described<string>): string {
		const field = this.pack.roles.layer;
		if (this.subject !== 'mapping') return textOf(fields[field]);
		const object = this.architecture.mappings.get(MappingId(id))?.object;
		return object === undefined ? '' : textOf(this.architecture.objects.get(object)?.fields[field]);
	}

	#row(record: Described<string>, columns: readonly ListColumn[]): ListedRecord {
		const { architecture, subject } = this;
		const held = recordOf(architecture, subject, record.id);
		const code = held !== undefined && 'code' in held && typeof held.code === 'string' ? held.code : '';
		return {
			id: record.id,
			code,
			name: recordName(architecture, subject, record.id),
			kind: this.#kindOf(record.id),
			layer: this.#layerOf(record),
			cells: columns.map((column) => this.#cell(record, column))
		};
	}

	list(): RecordList {
		const { architecture, pack, subject, locale } = this;
		const columns = columnsOf(pack)[subject].filter(
			(column) => 'part' in column || fieldOf(pack, subject, column.field) !== undefined
		);
		const rows = liveRecords(architecture, subject)
			.map((record) => this.#row(record, columns))
			.toSorted(
				(a, b) =>
					Number(a.code === '') - Number(b.code === '') ||
					compareVietnamese(a.code, b.code) ||
					compareVietnamese(a.name, b.name)
			);
		return {
			subject,
			columns: columns.map((column) =>
				'part' in column ? column : { label: fieldOf(pack, subject, column.field)?.label[locale] ?? column.field }
			),
			kinds: choices(
				rows.map(({ kind }) => kind),
				(kind) => this.#kindLabel(kind)
			),
			layers: choices(
				rows.map(({ layer }) => layer),
				(layer) => layerOf(pack, layer)?.name[locale] ?? layer
			),
			rows
		};
	}
}

/** All records of a sort, by code and then by name; those without a code are the last. */
export const recordList = (architecture: Architecture, pack: Pack, subject: Subject, locale: keyof Words): RecordList =>
	new Lister(architecture, pack, subject, locale).list();
