/** A record of a state that is only read: all that it says in words, and where one goes on from it. */
import type { Architecture } from '$models/architecture/architecture';
import { TARGET } from '$models/architecture/flat-keys';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { liveRelationsAt } from '$models/architecture/live';
import { ComparedState, wholeRecord } from '$models/compare/record-differences';
import { fieldsOfSubject, relationKindOf } from '$models/framework/lookup';
import type { Pack, Subject, Words } from '$models/framework/pack';
import { told } from '$exporters/comparison/told';
import { diagramTitle, recordTitle } from '$exporters/record-title';
import type { FrozenDiagram } from './desk-shapes';

export interface RecordTie {
	readonly kind: Subject;
	readonly id: string;
	/** How it is tied, such as the kind of a relation; '' where that needs no word. */
	readonly by: string;
	readonly direction: 'out' | 'in' | 'none';
	readonly name: string;
}

export interface ShownField {
	/** Id of the field in the pack, '' for what is none of its fields. */
	readonly field: string;
	readonly label: string;
	readonly text: string;
}

export interface RecordSection {
	/** Facet of the pack, '' for the basic fields. */
	readonly facet: string;
	readonly fields: readonly ShownField[];
}

export interface WholeRecord {
	readonly title: string;
	/** Section by section, each in the order of the pack. */
	readonly sections: readonly RecordSection[];
	readonly ties: readonly RecordTie[];
	/** The diagrams that show it. */
	readonly diagrams: readonly FrozenDiagram[];
}

export interface AskedRecord {
	readonly kind: Subject;
	readonly id: string;
	readonly locale: keyof Words;
}

function tieTo(architecture: Architecture, id: ObjectId, by: string, direction: RecordTie['direction']): RecordTie {
	return { kind: 'object', id, by, direction, name: recordTitle(architecture, 'object', id) || id };
}

/** The objects beside an object, the ends of a relation, what a mapping or a gap is about. */
function tiesOf(architecture: Architecture, pack: Pack, { kind, id, locale }: AskedRecord): readonly RecordTie[] {
	const tie = (object: ObjectId): RecordTie => tieTo(architecture, object, '', 'none');
	switch (kind) {
		case 'object': {
			const own = ObjectId(id);
			return liveRelationsAt(architecture, own).map(({ source, target, type }) => {
				const by = relationKindOf(pack, type)?.label[locale] ?? type;
				return source === own ? tieTo(architecture, target, by, 'out') : tieTo(architecture, source, by, 'in');
			});
		}
		case 'relation': {
			const relation = architecture.relations.get(RelationId(id));
			return relation === undefined ? [] : [tie(relation.source), tie(relation.target)];
		}
		case 'mapping':
			return [...architecture.mappings.values()].filter((one) => one.id === id).map(({ object }) => tie(object));
		case 'gap':
			return [...architecture.gaps.values()].filter((one) => one.id === id).flatMap(({ objects }) => objects.map(tie));
		default:
			return [];
	}
}

function diagramsOf(architecture: Architecture, id: string): readonly FrozenDiagram[] {
	const shown = new Set(
		[...architecture.nodes.values()].flatMap((node) =>
			node.kind === 'object' && node.object === id ? [node.diagram] : []
		)
	);
	return [...architecture.diagrams.values()]
		.filter((diagram) => diagram.deletedAt === null && shown.has(diagram.id))
		.map((diagram) => ({ id: diagram.id, title: diagramTitle(diagram) || diagram.id }));
}

/** What a record is stands before its fields; a target stands behind the field that it is of. */
function sectionsOf(
	pack: Pack,
	subject: Subject,
	fields: readonly { readonly key: string; readonly label: string; readonly text: string }[]
): readonly RecordSection[] {
	const places = new Map(fieldsOfSubject(pack, subject).map((one, place) => [one.id, { ...one, place }]));
	const placed = fields
		.filter(({ text }) => text !== '')
		.map(({ key, label, text }) => {
			const isTarget = key.startsWith(TARGET);
			const known = places.get(isTarget ? key.slice(TARGET.length) : key);
			const place = known?.place ?? (key.startsWith('@') ? -1 : places.size);
			return { field: known?.id ?? '', label, text, facet: known?.facet ?? '', place, isTarget };
		})
		.toSorted((a, b) => a.place - b.place || Number(a.isTarget) - Number(b.isTarget));
	const facets = [...new Set(placed.map(({ facet }) => facet))].toSorted((a, b) => Number(a !== '') - Number(b !== ''));
	return facets.map((facet) => ({
		facet,
		fields: placed.filter((one) => one.facet === facet).map(({ field, label, text }) => ({ field, label, text }))
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
			asked.kind,
			words.fields.map(({ label, after }, nth) => ({ key: record.fields[nth]?.key ?? '', label, text: after }))
		),
		ties: tiesOf(architecture, pack, asked),
		diagrams: asked.kind === 'object' ? diagramsOf(architecture, asked.id) : []
	};
}
