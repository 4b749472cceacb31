/** A record of a state that is only read: all that it says in words, and where one goes on from it. */
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { liveRelationsAt } from '$models/architecture/live';
import { ComparedState, wholeRecord } from '$models/compare/record-differences';
import { relationKindOf } from '$models/framework/lookup';
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

export interface WholeRecord {
	readonly title: string;
	readonly fields: readonly { readonly label: string; readonly text: string }[];
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
		fields: words.fields.map(({ label, after }) => ({ label, text: after })).filter(({ text }) => text !== ''),
		ties: tiesOf(architecture, pack, asked),
		diagrams: asked.kind === 'object' ? diagramsOf(architecture, asked.id) : []
	};
}
