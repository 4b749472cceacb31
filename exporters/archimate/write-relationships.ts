/** Relations as relationships, and what gaps and tasks are about as associations. */
import type { Relation } from '$models/architecture/architecture';
import { valueOf, type Fields } from '$models/architecture/field';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { allowsRelation } from '$models/framework/lookup';
import { isSame } from '$models/architecture/json';
import { carriedBy, type CarriedRecord } from './carried';
import { safeJson } from './entry-text';
import type { Property, Relationship } from './exchange';
import { gather } from './gather';
import { ownId } from './identifiers';
import { spellingOf, type NativeFields } from './native-fields';
import { plainStandIn, standInName } from './read-relationships';
import { writeRecord } from './record';
import { structureOf, writtenOrigin } from './structure';
import { STAND_IN } from './vocabulary';
import type { Writing } from './writing';

const FALLBACK = 'association';

/** Objects that stand for relations, either way. */
interface StandIns {
	readonly relationOf: ReadonlyMap<string, string>;
	readonly objectOf: ReadonlyMap<string, string>;
}

interface Typed {
	readonly type: string;
	readonly reversed: boolean;
	/** Whether the type alone gives the kind back. */
	readonly isGiven: boolean;
}

function typeOf(writing: Writing, { type: kind, fields, source, target }: Relation): Typed {
	const { mapping, vocabulary, conceptOf, languagePack, losses } = writing;
	const foreign = vocabulary.relationOf(carriedBy(fields).type);
	const back = mapping.relationTypes.find((row) => row.type === foreign);
	if (foreign !== undefined && back?.kind === kind) return { type: foreign, reversed: back.reversed, isGiven: true };
	const isLanguage = mapping.pack === vocabulary.language;
	if (isLanguage && vocabulary.hasRelation(kind)) return { type: kind, reversed: false, isGiven: true };
	const row = mapping.relations.find((one) => one.kind === kind);
	const { type, reversed } = row ?? { type: FALLBACK, reversed: false };
	const ends = reversed ? [target, source] : [source, target];
	const [from = '', to = ''] = ends.map((id) => conceptOf.get(id)?.type ?? '');
	const spelled = vocabulary.spelledRelation(type);
	if (row === undefined)
		losses.add(`relations/${kind}`, {
			vi: `ArchiMate không có quan hệ này; ghi thành ${spelled}.`,
			en: `ArchiMate has no such relation; written as ${spelled}`
		});
	else if (row.loses !== undefined)
		losses.add(`relations/${kind}`, { vi: `${spelled}: ${row.loses.vi}`, en: `${spelled}: ${row.loses.en}` });
	if (type === FALLBACK || allowsRelation(languagePack, from, type, to)) return { type, reversed, isGiven: false };
	const between = `${vocabulary.spelled(from)} → ${vocabulary.spelled(to)}`;
	losses.add(`relations/${kind}/${from}/${to}`, {
		vi: `ArchiMate không cho phép ${spelled} ${between}; ghi thành association.`,
		en: `ArchiMate allows no ${spelled} ${between}; written as an association`
	});
	return { type: FALLBACK, reversed, isGiven: false };
}

/** Attributes that some types have, and the fields that they say in full. */
function attributesOf(native: NativeFields, type: string, fields: Fields, carried: Partial<CarriedRecord>) {
	const said = new Set<string>();
	const listed = (of: string, one: NativeFields['accessType']): string => {
		if (type !== of || one === null) return '';
		const entry = fields[one.field];
		const spelling = spellingOf(one, fields);
		if (spelling !== '' && typeof valueOf(entry) === 'string') said.add(one.field);
		return spelling;
	};
	const accessType = listed('access', native.accessType) || (carried.accessType ?? '');
	const modifier = listed('influence', native.influence) || (carried.modifier ?? '');
	const told = type === 'association' ? valueOf(fields[native.directed]) : undefined;
	if (typeof told === 'boolean') said.add(native.directed);
	const directed = typeof told === 'boolean' ? told : carried.directed;
	return { said, attributes: { accessType, modifier, ...(directed === undefined ? {} : { directed }) } };
}

function relationshipOf(writing: Writing, relation: Relation, standIns: StandIns): Relationship {
	const { definitions, mapping, vocabulary, native, names, conceptOf } = writing;
	const { type, reversed, isGiven } = typeOf(writing, relation);
	const carried = carriedBy(relation.fields);
	const { said, attributes } = attributesOf(native, type, relation.fields, carried);
	const places = { subject: 'relation', ...mapping.fields.relation, nameNeeded: false } as const;
	const record = writeRecord(writing, relation, places, carried, said);
	const end = (id: ObjectId): string => conceptOf.get(id)?.id ?? names.of('o', id);
	const [source, target] = reversed ? [relation.target, relation.source] : [relation.source, relation.target];
	return {
		id: names.of('r', relation.id),
		type: vocabulary.spelledRelation(type),
		...attributes,
		source: end(source),
		target: end(target),
		names: record.names,
		documentation: record.documentation,
		properties: [
			...(isGiven ? [] : [definitions.structure('kind', writtenOrigin({ kind: relation.type, reversed }, type))]),
			...structureOf(definitions, relation),
			...standInProperty(writing, relation, standIns),
			...record.properties
		]
	};
}

/** Nothing where the object that stands for the relation says no more than that. */
function standInProperty(writing: Writing, relation: Relation, { relationOf, objectOf }: StandIns): Property[] {
	const { architecture, mapping, vocabulary, definitions } = writing;
	const object = architecture.objects.get(ObjectId(objectOf.get(relation.id) ?? ''));
	if (object === undefined) return [];
	const nameOf = (end: ObjectId): string => {
		const stands = relationOf.get(end);
		const other = stands === undefined ? undefined : architecture.relations.get(RelationId(stands));
		if (other !== undefined) return vocabulary.spelledRelation(typeOf(writing, other).type);
		const value = valueOf(architecture.objects.get(end)?.fields[mapping.fields.object.name]);
		return typeof value === 'string' ? value : '';
	};
	const { type } = typeOf(writing, relation);
	const name = standInName(vocabulary.spelledRelation(type), nameOf(relation.source), nameOf(relation.target));
	return isSame(object, plainStandIn(relation.id, name)) ? [] : [definitions.structure('stand-in', safeJson(object))];
}

/** What gaps and tasks are about. */
function links({ architecture, names, vocabulary, conceptOf, carriedModel }: Writing): Relationship[] {
	const between = (one: string, other: string): string => [ownId(one), ownId(other)].sort().join('|');
	const carried = new Set(carriedModel.relationships.map(({ source, target }) => between(source, target)));
	const link = (source: string, target: string): Relationship => ({
		id: names.of('link', `${source}|${target}`),
		type: vocabulary.spelledRelation(FALLBACK),
		source,
		target,
		names: [],
		documentation: [],
		properties: [],
		accessType: '',
		modifier: ''
	});
	const all = [
		...[...architecture.gaps.values()].flatMap(({ id, objects }) =>
			[...new Set(objects)].map((object) =>
				link(names.of('gap', id), conceptOf.get(object)?.id ?? names.of('o', object))
			)
		),
		...[...architecture.gapTasks.values()].map(({ gap, task }) => link(names.of('task', task), names.of('gap', gap)))
	];
	return all.filter(({ source, target }) => !carried.has(between(source, target)));
}

/** Relationships that were carried along, whose ends are still there; one may end at another. */
function carriedAlong({ carriedModel }: Writing, there: readonly string[]): Relationship[] {
	const known = new Map(there.map((id) => [ownId(id), id]));
	const written: Relationship[] = [];
	/** Those that wait for an end, by that end. */
	const waiting = new Map<string, Relationship[]>();
	const next = carriedModel.relationships.filter(({ id }) => !known.has(ownId(id))).reverse();
	for (let one = next.pop(); one !== undefined; one = next.pop()) {
		const [source, target] = [known.get(ownId(one.source)), known.get(ownId(one.target))];
		if (source === undefined || target === undefined) {
			gather(waiting, ownId(source === undefined ? one.source : one.target), [one]);
			continue;
		}
		known.set(ownId(one.id), one.id);
		written.push({ ...one, source, target });
		for (const other of waiting.get(ownId(one.id)) ?? []) next.push(other);
		waiting.delete(ownId(one.id));
	}
	return written;
}

/** All relationships; `elements` are the ids of the elements written. */
export function writeRelationships(
	writing: Writing,
	standIns: ReadonlyMap<string, string>,
	elements: readonly string[]
): Relationship[] {
	const { architecture, names, conceptOf, relationshipOf: known } = writing;
	for (const { id } of architecture.relations.values()) known.set(id, names.of('r', id));
	for (const [object, relation] of standIns)
		conceptOf.set(object, { id: names.of('r', RelationId(relation)), isElement: false, type: STAND_IN });
	const objectOf = new Map([...standIns].map(([object, relation]) => [relation, object]));
	const own = [...architecture.relations.values()].map((one) =>
		relationshipOf(writing, one, { relationOf: standIns, objectOf })
	);
	const all = [...own, ...links(writing)];
	return [...all, ...carriedAlong(writing, [...elements, ...all.map(({ id }) => id)])];
}
