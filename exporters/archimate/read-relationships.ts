/** Relationships of a file as relations; one at whose end another stands gets an object to stand for it. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { GapId, gapTaskKey, ObjectId, RelationId, TaskId } from '$models/architecture/identifier';
import { allowsRelation } from '$models/framework/lookup';
import { carriedField, type CarriedRecord } from './carried';
import type { Became, Conversion } from './conversion';
import type { Relationship } from './exchange';
import { isLink, ownId } from './identifiers';
import { fieldOfSpelling } from './native-fields';
import { readRecord, type ReadRecord } from './record';
import { freeId } from './read-elements';
import { originOf, single, writtenObject } from './structure';
import { STAND_IN } from './vocabulary';

/** Id of the object that stands for a relation, where the file says none. */
export const standInId = (relation: string): ObjectId => ObjectId(`${relation}.end`);

/** The object that stands for a relation whose own says nothing more. */
export function plainStandIn(relation: RelationId, name: string): ArchitectureObject {
	const fields: Fields = { name: { value: name }, ...carriedField({ relation }) };
	const empty = {
		code: '',
		parent: null,
		notes: [],
		importKey: '',
		catalogue: '',
		deletedAt: null,
		targets: {}
	} as const;
	return { ...empty, id: standInId(relation), kind: STAND_IN, fields };
}

export const standInName = (spelling: string, source: string, target: string): string =>
	`${spelling}: ${source} → ${target}`;

/** Objects for relationships that are ends of others, in frameworks that have them. */
function addStandIns(conversion: Conversion): void {
	const { exchange, growth, native, reading, became, mapping } = conversion;
	if (native.represents === '') return;
	const byId = new Map(exchange.relationships.map((one) => [one.id, one]));
	const nameOf = (id: string): string => {
		const thing = became.get(id);
		if (thing?.kind !== 'object') return byId.get(id)?.type ?? '';
		return textOf(growth.objects.get(thing.id)?.fields[mapping.fields.object.name]);
	};
	const ends = new Set(exchange.relationships.flatMap(({ source, target }) => [source, target]));
	for (const relationship of exchange.relationships) {
		const written = relationship.properties.find(({ definition }) => {
			const meaning = reading.meanings.of(definition, 'relation');
			return meaning?.kind === 'structure' && meaning.key === 'stand-in';
		});
		const own = writtenObject(written?.values[0]?.text);
		const known = became.get(relationship.id);
		if ((!ends.has(relationship.id) && own === null) || known?.kind !== 'relation') continue;
		const { type, source, target } = relationship;
		const object = own ?? plainStandIn(known.id, standInName(type, nameOf(source), nameOf(target)));
		growth.objects.set(object.id, object);
		became.set(relationship.id, { ...known, end: object.id });
	}
}

/** The object at an end; null where what stands there is none. */
function endOf({ became }: Conversion, id: string): ObjectId | null {
	const thing = became.get(id);
	if (thing?.kind === 'object') return thing.id;
	return thing?.kind === 'relation' ? thing.end : null;
}

/** Attributes of some types, as fields where the pack has them. */
function attributesOf({ native }: Conversion, one: Relationship): { fields: Fields; carried: Partial<CarriedRecord> } {
	const access = one.accessType === '' ? {} : fieldOfSpelling(native.accessType, one.accessType);
	const influence = one.modifier === '' ? {} : fieldOfSpelling(native.influence, one.modifier);
	const directed =
		one.directed === undefined ? {} : native.directed === '' ? null : { [native.directed]: { value: one.directed } };
	return {
		fields: { ...access, ...influence, ...directed },
		carried: {
			...(access === null ? { accessType: one.accessType } : {}),
			...(influence === null ? { modifier: one.modifier } : {}),
			...(directed === null ? { directed: one.directed } : {})
		}
	};
}

const isBare = ({ names, documentation, properties }: Relationship): boolean =>
	names.length === 0 && documentation.length === 0 && properties.length === 0;

/** Says what a gap or a task is about, which is no relation of ours; true where it did. */
function readLink({ growth }: Conversion, one: Relationship, ends: readonly (Became | undefined)[]): boolean {
	if (!isLink(one.id) && !isBare(one)) return false;
	const gap = ends.find((end) => end?.kind === 'record' && end.root === 'gap');
	const other = ends.find((end) => end !== gap);
	if (gap?.kind !== 'record') return false;
	const known = growth.gaps.get(GapId(gap.id));
	if (known === undefined) return false;
	if (other?.kind === 'object') {
		if (!known.objects.includes(other.id))
			growth.gaps.set(known.id, { ...known, objects: [...known.objects, other.id] });
		return true;
	}
	if (other?.kind !== 'record' || other.root !== 'task') return false;
	const pair = { gap: known.id, task: TaskId(other.id) };
	growth.gapTasks.set(gapTaskKey(pair.gap, pair.task), pair);
	return true;
}

interface Direction {
	readonly kind: string;
	readonly reversed: boolean;
	/** Whether the kind alone gives the type back. */
	readonly gives: boolean;
}

function directionOf({ mapping }: Conversion, type: string, { structure }: ReadRecord): Direction {
	const origin = originOf(single(structure, 'kind'), type);
	if (origin !== null) return { ...origin, gives: true };
	const { kind, reversed } = mapping.relationTypes.find((row) => row.type === type) ?? {
		kind: 'association',
		reversed: false
	};
	const back = mapping.relations.find((row) => row.kind === kind);
	return { kind, reversed, gives: back?.type === type && back.reversed === reversed };
}

/** Answers the relationship where it has to be carried along. */
function readRelationship(conversion: Conversion, one: Relationship): Relationship | null {
	const { growth, became, mapping, vocabulary, ledger, reading, language } = conversion;
	const place = `relationships/${one.id}`;
	const [start, end] = [became.get(one.source), became.get(one.target)];
	for (const [which, id, thing] of [
		['source', one.source, start],
		['target', one.target, end]
	] as const)
		if (thing === undefined) ledger.add('dangling', `${place}/@${which}`, id);
	const [source, target] = [endOf(conversion, one.source), endOf(conversion, one.target)];
	if (start === undefined || end === undefined) {
		became.set(one.id, { kind: 'aside', type: one.type });
		return null;
	}
	if (source === null || target === null) {
		became.set(one.id, { kind: 'aside', type: one.type });
		if (vocabulary.relationOf(one.type) === 'association' && readLink(conversion, one, [start, end]))
			// A stranger's own is carried along too, so that it keeps its id.
			return isLink(one.id) ? null : one;
		ledger.add('other-end', place, `${one.source} ${one.type} ${one.target}`);
		return one;
	}
	const known = vocabulary.relationOf(one.type);
	const type = known ?? 'association';
	if (known === undefined) ledger.add('unknown-type', place, one.type, vocabulary.spelledRelation(type));
	const isAllowed = allowsRelation(language, typeIn(start), type, typeIn(end));
	if (known !== undefined && !isAllowed) ledger.add('outside-matrix', place, `${start.type} ${type} ${end.type}`);
	const read = readRecord(reading, one, { subject: 'relation', ...mapping.fields.relation, nameNeeded: false }, place);
	const { kind, reversed, gives } = directionOf(conversion, type, read);
	const isOurs = read.structure.has('kind') || mapping.pack === vocabulary.language;
	const row = mapping.relationTypes.find((each) => each.type === type);
	if (row?.loses !== undefined && !read.structure.has('kind')) ledger.add('other-type', place, one.type, row.loses.en);
	const attributes = attributesOf(conversion, one);
	const carried = {
		...read.carried,
		...attributes.carried,
		// By itself the writer keeps to the matrix; the type of a stranger stays his.
		...(gives && (isAllowed || isOurs) ? {} : { type: vocabulary.spelledRelation(type) })
	};
	const id = freeId(growth.relations, one.id, RelationId);
	const mine = became.get(one.id);
	became.set(one.id, { kind: 'relation', id, type, end: mine?.kind === 'relation' ? mine.end : null });
	growth.relations.set(id, {
		id,
		source: reversed ? target : source,
		target: reversed ? source : target,
		type: kind,
		code: single(read.structure, 'code') ?? '',
		importKey: single(read.structure, 'import-key') ?? '',
		deletedAt: null,
		fields: { ...attributes.fields, ...read.fields, ...carriedField(carried) },
		targets: read.targets
	});
	return null;
}

const typeIn = (thing: Became): string => (thing.kind === 'relation' ? STAND_IN : thing.type);

/** Reads all relationships; answers those that are carried along. */
export function readRelationships(conversion: Conversion): readonly Relationship[] {
	const { exchange, became, vocabulary } = conversion;
	for (const { id, type } of exchange.relationships)
		became.set(id, {
			kind: 'relation',
			id: RelationId(ownId(id)),
			end: null,
			type: vocabulary.relationOf(type) ?? 'association'
		});
	addStandIns(conversion);
	return exchange.relationships.flatMap((one) => readRelationship(conversion, one) ?? []);
}
