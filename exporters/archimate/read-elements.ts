/** Elements of a file as objects of the framework, or as its gaps, tasks, indicators and goals. */
import type { Fields } from '$models/architecture/field';
import { GapId, GoalId, KpiId, ObjectId, TaskId } from '$models/architecture/identifier';
import { carriedField } from './carried';
import type { Conversion } from './conversion';
import type { Element, Property } from './exchange';
import { ownId } from './identifiers';
import { fieldOfSpelling } from './native-fields';
import type { RecordRoot } from './mapping';
import { readRecord, type Places, type ReadRecord } from './record';
import type { StructureKey } from './definitions';
import { notesOf, originOf, placementsOf, single } from './structure';
import { JUNCTION, withoutName } from './vocabulary';

/** Keeps a type that ArchiMate does not have. */
const strangeType = (type: string): Property => ({
	definition: 'khuevan-unknown-type',
	values: [{ lang: '', text: type }]
});

/** The id of ours behind a file's, unless another record has it. */
export function freeId<Id extends string>(
	taken: ReadonlyMap<Id, unknown>,
	name: string,
	brand: (id: string) => Id
): Id {
	const own = brand(ownId(name));
	return taken.has(own) ? brand(name) : own;
}

function addRecord(
	conversion: Conversion,
	root: RecordRoot,
	{ id: name, type: spelling }: Element,
	type: string,
	read: ReadRecord
): void {
	const { growth, mapping } = conversion;
	const row = mapping.records.find((one) => one.record === root);
	const isTold = row?.type === type || originOf(single(read.structure, 'record'), type) !== null;
	const fields: Fields = { ...read.fields, ...carriedField({ ...read.carried, type: isTold ? '' : spelling }) };
	const code = single(read.structure, 'code') ?? '';
	const importKey = single(read.structure, 'import-key') ?? '';
	const described = { fields, targets: read.targets };
	const id = freeId<string>(growth[`${root}s`], name, (one) => one);
	if (root === 'gap')
		growth.gaps.set(GapId(id), { ...described, id: GapId(id), code, importKey, objects: [], deletedAt: null });
	else if (root === 'task')
		growth.tasks.set(TaskId(id), { ...described, id: TaskId(id), code, importKey, deletedAt: null });
	else if (root === 'kpi') growth.kpis.set(KpiId(id), { ...described, id: KpiId(id), code });
	else growth.goals.set(GoalId(id), { ...described, id: GoalId(id) });
	conversion.became.set(name, { kind: 'record', root, id, type });
}

/** The field that says which junction it is; null where the framework has none. */
function junctionField({ native, vocabulary }: Conversion, { type }: Element, { structure }: ReadRecord) {
	if (vocabulary.typeOf(type) !== JUNCTION) return {};
	const isUnsaid = native.junction !== null && (structure.get('unsaid') ?? []).includes(native.junction.field);
	return isUnsaid ? {} : fieldOfSpelling(native.junction, type);
}

function addObject(conversion: Conversion, element: Element, type: string, read: ReadRecord, usual: string): void {
	const { growth, mapping } = conversion;
	const { structure } = read;
	const origin = originOf(single(structure, 'kind'), type);
	const kind = origin?.kind ?? usual;
	const gives = mapping.kinds.find((row) => row.kind === kind)?.type;
	const junction = junctionField(conversion, element, read);
	const isTold = origin !== null || (gives === type && junction !== null);
	const id = freeId(growth.objects, element.id, ObjectId);
	const parent = single(structure, 'parent');
	growth.objects.set(id, {
		id,
		kind,
		code: single(structure, 'code') ?? '',
		parent: parent === undefined ? null : ObjectId(parent),
		importKey: single(structure, 'import-key') ?? '',
		catalogue: single(structure, 'catalogue') ?? '',
		notes: notesOf(structure),
		deletedAt: null,
		fields: { ...junction, ...read.fields, ...carriedField({ ...read.carried, type: isTold ? '' : element.type }) },
		targets: read.targets
	});
	for (const placement of placementsOf(structure, id)) growth.mappings.set(placement.id, placement);
	conversion.became.set(element.id, { kind: 'object', id, type });
}

function readElement(conversion: Conversion, element: Element): void {
	const { mapping, vocabulary, ledger, reading } = conversion;
	const place = `elements/${element.id}`;
	const known = vocabulary.typeOf(element.type);
	const type = known ?? 'grouping';
	if (known === undefined) ledger.add('unknown-type', place, element.type, vocabulary.spelled(type));
	const properties = known === undefined ? [...element.properties, strangeType(element.type)] : element.properties;
	const said = { ...element, properties };
	const places: Places = { subject: 'object', ...mapping.fields.object, nameNeeded: !withoutName.has(type) };
	const row = mapping.types.find((one) => one.type === type);
	const origins = writtenOrigins(conversion, properties);
	const usual = row !== undefined && 'record' in row ? row.record : '';
	const root = originOf(origins.record, type)?.kind ?? (origins.kind === undefined ? usual : '');
	const record = mapping.records.find((one) => one.record === root);
	if (record !== undefined) {
		const { name, documentation } = record;
		const asRecord = { ...places, subject: record.record, name, documentation };
		addRecord(conversion, record.record, element, type, readRecord(reading, said, asRecord, place));
	} else {
		const kind = row !== undefined && 'kind' in row ? row.kind : (mapping.kinds[0]?.kind ?? 'grouping');
		addObject(conversion, element, type, readRecord(reading, said, places, place), kind);
	}
	if (row?.loses !== undefined && origins.kind === undefined && origins.record === undefined)
		ledger.add('other-type', place, element.type, row.loses.en);
}

/** What our own properties say an element was. */
function writtenOrigins(
	{ reading }: Conversion,
	properties: readonly Property[]
): Partial<Record<StructureKey, string>> {
	const found: Partial<Record<StructureKey, string>> = {};
	for (const { definition, values } of properties) {
		const meaning = reading.meanings.of(definition, 'object');
		if (meaning?.kind === 'structure') found[meaning.key] = values[0]?.text ?? '';
	}
	return found;
}

/** Parents that are not there, or that would make an object stand in itself, are taken away. */
function mendParents({ growth: { objects }, ledger }: Conversion): void {
	/** Objects whose way up is known to end. */
	const sound = new Set<ObjectId>();
	for (const { id } of [...objects.values()]) {
		const way: ObjectId[] = [];
		const seen = new Set<ObjectId>();
		let at: ObjectId | null = id;
		while (at !== null && !sound.has(at)) {
			const object = objects.get(at);
			const last = way.at(-1);
			if (object === undefined || seen.has(at)) {
				const child = last === undefined ? undefined : objects.get(last);
				if (child !== undefined) objects.set(child.id, { ...child, parent: null });
				ledger.add('dangling', `elements/${last ?? ''}/parent`, at);
				break;
			}
			seen.add(at);
			way.push(at);
			at = object.parent;
		}
		for (const one of way) sound.add(one);
	}
}

export function readElements(conversion: Conversion): void {
	for (const element of conversion.exchange.elements) readElement(conversion, element);
	mendParents(conversion);
}
