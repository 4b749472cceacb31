/** What two states differ in, as it is counted: records that came, went or changed, and objects that only have to do with one of those. */
import type { Architecture } from '$models/architecture/architecture';
import { GapId, MappingId, ObjectId, RelationId } from '$models/architecture/identifier';
import type { Subject } from '$models/framework/pack';
import type { Differences } from './differences';
import type { RecordDifference, Standing } from './record-differences';

type States = readonly [before: Architecture, after: Architecture];

/** Each by its code, else its name; what is said about the whole architecture is one change without a name. */
export interface RecordChanges extends Readonly<Record<Standing, readonly string[]>> {
	/** Codes of objects that are as they were, and whose relations, mappings or gaps are not. */
	readonly concerned: readonly string[];
}

/** Whether a difference is counted among the records; diagrams are counted by what stands on them. */
const isCounted = ({ subject }: { readonly subject: Subject | 'meta' }): boolean => subject !== 'diagram';

/** What is counted of differences by how it stands: the same in a list of codes and on the page of a comparison. */
export function byStanding<One extends { readonly subject: Subject | 'meta'; readonly standing: Standing }>(
	differences: readonly One[]
): Readonly<Record<Standing, readonly One[]>> {
	const of = (standing: Standing): readonly One[] =>
		differences.filter((one) => one.standing === standing && isCounted(one));
	return { added: of('added'), removed: of('removed'), changed: of('changed') };
}

/** The objects of a relation, mapping or gap in one state. */
export function objectsOf(
	{ subject, id }: Pick<RecordDifference, 'subject' | 'id'>,
	{ relations, mappings, gaps }: Architecture
): readonly string[] {
	if (subject === 'relation') {
		const relation = relations.get(RelationId(id));
		return relation === undefined ? [] : [relation.source, relation.target];
	}
	if (subject === 'mapping') {
		const object = mappings.get(MappingId(id))?.object;
		return object === undefined ? [] : [object];
	}
	return subject === 'gap' ? (gaps.get(GapId(id))?.objects ?? []) : [];
}

const { compare: inOrder } = new Intl.Collator('vi', { numeric: true });

/** Codes of objects, in the order of their numbers. */
function codesOf(ids: Iterable<string>, [before, after]: States): readonly string[] {
	const codes = [...ids].map((id) => {
		const key = ObjectId(id);
		return (after.objects.get(key) ?? before.objects.get(key))?.code ?? '';
	});
	return [...new Set(codes)].filter((code) => code !== '').sort(inOrder);
}

function idsOf(records: readonly RecordDifference[], states: States) {
	const own = new Set(records.filter(({ subject }) => subject === 'object').map(({ id }) => id));
	const around = new Set(records.flatMap((record) => states.flatMap((state) => objectsOf(record, state))));
	return { own, concerned: [...around].filter((id) => !own.has(id)) };
}

/** Records that differ by how they stand, and the objects around them. */
export function recordChanges(states: States, { meta, records }: Pick<Differences, 'meta' | 'records'>): RecordChanges {
	const { added, removed, changed } = byStanding(records);
	const named = (some: readonly RecordDifference[]): readonly string[] =>
		some.map(({ code, name, id }) => code || name || id);
	return {
		added: named(added),
		removed: named(removed),
		changed: [...(meta.length === 0 ? [] : ['']), ...named(changed)],
		concerned: codesOf(idsOf(records, states).concerned, states)
	};
}

/** Ids of all that differs: records, objects tied to one of those, diagrams by what stands on them, and keys of chapters. */
export function affectedIds(
	states: States,
	{ records, diagrams, chapters }: Pick<Differences, 'records' | 'diagrams' | 'chapters'>
): ReadonlySet<string> {
	const { own, concerned } = idsOf(records, states);
	return new Set([
		...[...own, ...concerned],
		...records.map(({ id }) => id),
		...diagrams.map(({ id }) => id),
		...chapters.map(({ key }) => key)
	]);
}

/** Codes of the objects that differ, or whose relations, mappings and gaps do; in the order of their numbers. */
export function affectedObjects(states: States, { records }: Pick<Differences, 'records'>): readonly string[] {
	const { own, concerned } = idsOf(records, states);
	return codesOf([...own, ...concerned], states);
}
