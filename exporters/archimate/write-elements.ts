/** Objects, gaps, tasks, indicators and goals as elements. */
import type { ArchitectureObject, Described, Mapping, Task } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { RelationId } from '$models/architecture/identifier';
import { carriedBy } from './carried';
import type { Element } from './exchange';
import { gather } from './gather';
import { spellingOf } from './native-fields';
import { recordRoots, type RecordRoot } from './mapping';
import { writeRecord, type Places } from './record';
import { structureOf, writtenOrigin } from './structure';
import { JUNCTION, STAND_IN, withoutName } from './vocabulary';
import type { Writing } from './writing';

const FALLBACK = 'grouping';
/** A junction of which nobody said which it is. */
const AND = 'AndJunction';

/** Type of an object, its spelling, and whether they give the kind back. */
function typeOf({ mapping, vocabulary, native, losses }: Writing, { kind, fields }: ArchitectureObject) {
	const carried = carriedBy(fields).type;
	const foreign = vocabulary.typeOf(carried);
	const back = mapping.types.find((one) => one.type === foreign);
	if (foreign !== undefined && back !== undefined && 'kind' in back && back.kind === kind)
		return { type: foreign, spelling: carried, isGiven: true };
	const row = mapping.kinds.find((one) => one.kind === kind);
	const type = row?.type ?? FALLBACK;
	const spelling = type === JUNCTION ? spellingOf(native.junction, fields) || AND : vocabulary.spelled(type);
	if (row === undefined)
		losses.add(`kinds/${kind}`, {
			vi: `ArchiMate không có kiểu cho loại đối tượng này; ghi thành ${spelling}.`,
			en: `ArchiMate has no type for the kind; written as ${spelling}`
		});
	else if (row.loses !== undefined)
		losses.add(`kinds/${kind}`, { vi: `${spelling}: ${row.loses.vi}`, en: `${spelling}: ${row.loses.en}` });
	return { type, spelling, isGiven: mapping.pack === vocabulary.language && kind === type };
}

function elementOf(writing: Writing, object: ArchitectureObject, placements: readonly Mapping[] = []): Element {
	const { definitions, mapping, native, names } = writing;
	const { type, spelling, isGiven } = typeOf(writing, object);
	const id = names.of('o', object.id);
	const places: Places = { subject: 'object', ...mapping.fields.object, nameNeeded: !withoutName.has(type) };
	const junction = type === JUNCTION ? native.junction : null;
	const isSaid =
		junction !== null && spellingOf(junction, object.fields) !== '' && isPlain(object.fields, junction.field);
	const said = new Set(isSaid ? [junction.field] : []);
	const record = writeRecord(writing, object, places, carriedBy(object.fields), said);
	const isUnsaid =
		junction !== null && object.fields[junction.field] === undefined && carriedBy(object.fields).type === '';
	writing.conceptOf.set(object.id, { id, isElement: true, type });
	return {
		id,
		type: spelling,
		names: record.names,
		documentation: record.documentation,
		properties: [
			...(isGiven ? [] : [definitions.structure('kind', writtenOrigin({ kind: object.kind, reversed: false }, type))]),
			...structureOf(definitions, object, placements),
			...(isUnsaid ? [definitions.structure('unsaid', junction.field)] : []),
			...record.properties
		]
	};
}

const isPlain = (fields: Fields, field: string): boolean => {
	const entry = fields[field];
	return entry !== undefined && 'value' in entry && typeof entry.value === 'string';
};

/** Relations that objects stand for, by object id; each by the first object that does. */
export function standInsOf({
	architecture,
	native
}: Pick<Writing, 'architecture' | 'native'>): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	if (native.represents === '') return found;
	const byCode = new Map([...architecture.relations.values()].map(({ code, id }) => [code, id]));
	const taken = new Set<string>();
	for (const { id, kind, fields } of architecture.objects.values()) {
		if (kind !== STAND_IN) continue;
		const code = textOf(fields[native.represents]);
		const relation = carriedBy(fields).relation || (code === '' ? '' : (byCode.get(code) ?? ''));
		if (relation === '' || taken.has(relation) || !architecture.relations.has(RelationId(relation))) continue;
		taken.add(relation);
		found.set(id, relation);
	}
	return found;
}

/** All elements, in the order of their ids. */
export function writeElements(writing: Writing, standIns: ReadonlyMap<string, string>): Element[] {
	const { architecture, mapping, definitions, names, vocabulary, losses } = writing;
	const placements = new Map<string, Mapping[]>();
	for (const row of architecture.mappings.values()) gather(placements, row.object, [row]);
	const objects = [...architecture.objects.values()]
		.filter(({ id }) => !standIns.has(id))
		.map((object) => elementOf(writing, object, placements.get(object.id)));
	const ofRecord = (root: RecordRoot): Element[] => {
		const row = mapping.records.find((one) => one.record === root);
		if (row === undefined) return [];
		const all: Iterable<Described<string> & Partial<Pick<Task, 'code' | 'importKey'>>> =
			architecture[`${root}s`].values();
		return [...all].map((record): Element => {
			const carried = carriedBy(record.fields);
			const foreign = mapping.types.find((one) => one.type === vocabulary.typeOf(carried.type));
			const isForeign = foreign !== undefined && 'record' in foreign && foreign.record === root;
			if (row.loses !== undefined) {
				const spelled = vocabulary.spelled(row.type);
				losses.add(`${root}s`, { vi: `${spelled}: ${row.loses.vi}`, en: `${spelled}: ${row.loses.en}` });
			}
			const places: Places = { subject: root, name: row.name, documentation: row.documentation, nameNeeded: true };
			const said = writeRecord(writing, record, places, carried);
			return {
				id: names.of(root, record.id),
				type: isForeign ? carried.type : vocabulary.spelled(row.type),
				names: said.names,
				documentation: said.documentation,
				properties: [
					...(isForeign
						? []
						: [definitions.structure('record', writtenOrigin({ kind: root, reversed: false }, row.type))]),
					...structureOf(definitions, record),
					...said.properties
				]
			};
		});
	};
	return [...objects, ...recordRoots.flatMap(ofRecord)];
}
