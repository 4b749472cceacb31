/** A record of a state that is only read: all that it says in words, and where one goes on from it. */
import type { Architecture } from '$models/architecture/architecture';
import { TARGET } from '$models/architecture/flat-keys';
import { textOf } from '$models/architecture/field';
import { GapId, MappingId, ObjectId, RelationId } from '$models/architecture/identifier';
import { liveGaps, liveObjects, liveRelationsAt } from '$models/architecture/live';
import { ComparedState, wholeRecord, type RecordDifference } from '$models/compare/record-differences';
import { fieldsOfKind, fieldsOfSubject, relationKindOf } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Subject, Words } from '$models/framework/pack';
import { told } from '$exporters/comparison/told';
import { recordTitle } from '$exporters/record-title';

/** What the other record is to this one; `out` and `in` are relations. */
export type TieRole = 'out' | 'in' | 'end' | 'object' | 'parent' | 'part' | 'mapping' | 'gap' | 'task';

export interface RecordTie {
	readonly role: TieRole;
	readonly kind: Subject;
	readonly id: string;
	/** Kind of the relation; '' where there is none. */
	readonly by: string;
	/** Id of the relation; '' where there is none. */
	readonly relation: string;
	readonly name: string;
}

export interface ShownField {
	/** Id of the field in the pack, '' for what is none of its fields. */
	readonly field: string;
	readonly label: string;
	/** '' where nobody wrote anything. */
	readonly text: string;
	/** The pack asks for it in every case. */
	readonly isRequired: boolean;
}

export interface RecordSection {
	/** Facet of the pack, '' for the basic fields. */
	readonly facet: string;
	readonly fields: readonly ShownField[];
	/** What the optional fields are called of which nobody wrote anything. */
	readonly unsaid: readonly string[];
}

export interface WholeRecord {
	readonly title: string;
	/** Section by section, each in the order of the pack. */
	readonly sections: readonly RecordSection[];
	readonly ties: readonly RecordTie[];
}

export interface AskedRecord {
	readonly kind: Subject;
	readonly id: string;
	readonly locale: keyof Words;
}

class Ties {
	constructor(
		private readonly architecture: Architecture,
		private readonly pack: Pack,
		private readonly locale: keyof Words
	) {}

	#tie(role: TieRole, kind: Subject, id: string): RecordTie {
		return { role, kind, id, by: '', relation: '', name: recordTitle(this.architecture, kind, id) || id };
	}

	readonly #end = (id: ObjectId): RecordTie => this.#tie('end', 'object', id);
	readonly #object = (id: ObjectId): RecordTie => this.#tie('object', 'object', id);

	#ofObject(own: ObjectId): readonly RecordTie[] {
		const { architecture, pack, locale } = this;
		const relations = liveRelationsAt(architecture, own).map(({ id, source, target, type }) => {
			const [role, other] = source === own ? (['out', target] as const) : (['in', source] as const);
			return {
				...this.#tie(role, 'object', other),
				by: relationKindOf(pack, type)?.label[locale] ?? type,
				relation: id
			};
		});
		const parent = architecture.objects.get(own)?.parent ?? null;
		const parts = liveObjects(architecture).filter((one) => one.parent === own);
		const mappings = [...architecture.mappings.values()].filter(({ object }) => object === own);
		const gaps = liveGaps(architecture).filter(({ objects }) => objects.includes(own));
		return [
			...(parent === null ? [] : [this.#tie('parent', 'object', parent)]),
			...parts.map(({ id }) => this.#tie('part', 'object', id)),
			...relations,
			...mappings.map(({ id, fields }) => {
				const source = textOf(fields['sourceDocument']);
				const tie = this.#tie('mapping', 'mapping', id);
				return source === '' ? tie : { ...tie, name: source };
			}),
			...gaps.map(({ id }) => this.#tie('gap', 'gap', id))
		];
	}

	/** What a record leads on to. */
	of({ kind, id }: AskedRecord): readonly RecordTie[] {
		const { architecture } = this;
		const pairs = [...architecture.gapTasks.values()];
		switch (kind) {
			case 'object':
				return this.#ofObject(ObjectId(id));
			case 'relation': {
				const relation = architecture.relations.get(RelationId(id));
				return relation === undefined ? [] : [relation.source, relation.target].map(this.#end);
			}
			case 'mapping':
				return [architecture.mappings.get(MappingId(id))].flatMap((one) =>
					one === undefined ? [] : [this.#object(one.object)]
				);
			case 'gap': {
				const tasks = pairs.filter(({ gap, task }) => gap === id && architecture.tasks.get(task)?.deletedAt === null);
				return [
					...(architecture.gaps.get(GapId(id))?.objects ?? []).map(this.#object),
					...tasks.map(({ task }) => this.#tie('task', 'task', task))
				];
			}
			case 'task':
				return pairs
					.filter(({ gap, task }) => task === id && architecture.gaps.get(gap)?.deletedAt === null)
					.map(({ gap }) => this.#tie('gap', 'gap', gap));
			default:
				return [];
		}
	}
}

/** Fields that a record may have; of an object those of its kind. The English of a field is asked for by nothing. */
const ownFields = (pack: Pack, subject: Subject, kind: string): readonly FieldDefinition[] =>
	(subject === 'object' ? fieldsOfKind(pack, kind) : fieldsOfSubject(pack, subject)).filter(
		({ translates }) => translates === undefined
	);

interface WrittenField {
	readonly key: string;
	readonly label: string;
	readonly text: string;
}

/**
 * What a record is stands before its fields, a target behind the field that it is of. What nobody wrote stands in its
 * place too, empty, unless it is optional: those are named together, since a kind may have dozens.
 */
function sectionsOf(
	pack: Pack,
	{ subject, kind }: Pick<RecordDifference, 'subject' | 'kind'>,
	fields: readonly WrittenField[],
	locale: keyof Words
): readonly RecordSection[] {
	const places = new Map(fieldsOfSubject(pack, subject).map((one, place) => [one.id, { ...one, place }]));
	const written = fields
		.filter(({ text }) => text !== '')
		.map(({ key, label, text }) => {
			const isTarget = key.startsWith(TARGET);
			const known = places.get(isTarget ? key.slice(TARGET.length) : key);
			const place = known?.place ?? (key.startsWith('@') ? -1 : places.size);
			return { field: known?.id ?? '', label, text, facet: known?.facet ?? '', place, isTarget };
		});
	const said = new Set(written.filter(({ isTarget }) => !isTarget).map(({ field }) => field));
	const unsaid = ownFields(pack, subject, kind).filter(({ id }) => !said.has(id));
	const empty = unsaid
		.filter(({ level }) => level !== 'optional')
		.map(({ id, label, facet }) => ({
			field: id,
			label: label[locale],
			text: '',
			facet,
			place: places.get(id)?.place ?? -1,
			isTarget: false
		}));
	const placed = [...written, ...empty].toSorted(
		(a, b) => a.place - b.place || Number(a.isTarget) - Number(b.isTarget)
	);
	const facets = [...new Set([...placed, ...unsaid].map(({ facet }) => facet))];
	return facets
		.toSorted((a, b) => Number(a !== '') - Number(b !== ''))
		.map((facet) => ({
			facet,
			fields: placed
				.filter((one) => one.facet === facet)
				.map(({ field, label, text }) => {
					const { level, requiredWhen = null } = places.get(field) ?? {};
					return { field, label, text, isRequired: level === 'required' && requiredWhen === null };
				}),
			unsaid: unsaid
				.filter(({ facet: own, level }) => own === facet && level === 'optional')
				.map(({ label }) => label[locale])
		}));
}

/** null where the record is not in this state. */
export function wholeRecordOf(architecture: Architecture, pack: Pack, asked: AskedRecord): WholeRecord | null {
	const record = wholeRecord(asked.kind, asked.id, new ComparedState(architecture));
	if (record === null) return null;
	const [section] = told(
		{
			names: ['', ''],
			states: [architecture, architecture],
			differences: { meta: [], records: [record], diagrams: [], chapters: [] },
			findings: null,
			unchecked: '',
			pack
		},
		asked.locale
	).sections;
	const words = section?.records[0];
	if (words === undefined) return null;
	return {
		title: words.title,
		sections: sectionsOf(
			pack,
			record,
			words.fields.map(({ label, after }, nth) => ({ key: record.fields[nth]?.key ?? '', label, text: after })),
			asked.locale
		),
		ties: new Ties(architecture, pack, asked.locale).of(asked)
	};
}
