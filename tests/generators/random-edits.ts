/**
 * Edits as anybody's client may send them: right ones, careless ones, and ones that leave the document with loose ends.
 * Few ids, so that records meet, part and come back.
 */
import type { Edit, PlainRoot, RecordRoot } from '$models/architecture/edit';
import type { Json } from '$models/architecture/json';
import { KEPT_VIEW } from '$models/architecture/kept-view';
import type { FieldDefinition, Pack, Subject } from '$models/framework/pack';
import type { Random } from './random';

const ids = (prefix: string, count: number): readonly string[] =>
	Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const pools = {
	object: ids('o', 24),
	relation: ids('r', 40),
	gap: ids('g', 6),
	task: ids('t', 8),
	diagram: ids('d', 5),
	kpi: ids('k', 4),
	goal: ids('z', 3)
};

const rootOf: Readonly<Record<string, RecordRoot>> = {
	object: 'objects',
	mapping: 'mappings',
	gap: 'gaps',
	task: 'tasks',
	diagram: 'diagrams',
	kpi: 'kpis',
	goal: 'goals'
};

const owners = ['UBND tỉnh Cà Mau', 'Ủy ban nhân dân tỉnh Cà Mau', 'Bộ Công an', 'Sở Nội vụ', 'Công ty Phương Nam', ''];
const dates = ['2025-08-31', '2026-01-15', '2026-11-23', '2026-11-24', '2027-06-30'];
const texts = ['', 'Kho dữ liệu', 'mật khẩu: abcdef', 'KT-1 và KT-99', '[điền tên]', 'Máy ảo 10.0.0.1:8080', '4'];

function valueIn(list: string, pack: Pack, random: Random): string {
	const values = pack.lists.find(({ id }) => id === list)?.values.map(({ id }) => id) ?? [];
	return values.length === 0 ? 'none' : random.pick(values);
}

/** A value that a field may hold, or one that it may not. */
function valueFor(field: FieldDefinition | undefined, pack: Pack, random: Random): Json {
	if (field?.id === 'owner' || (field?.id === 'name' && random.next() < 0.3)) return random.pick(owners);
	if (field === undefined || random.next() < 0.03) return random.pick<Json>([1, true, 'x', null, '\u0000', { odd: 1 }]);
	switch (field.type) {
		case 'list':
		case 'multi-list':
			return valueIn(field.list, pack, random);
		case 'date':
			return random.pick(dates);
		case 'number':
			return random.pick([0, 3, 50, 9_999, 100_000]);
		case 'boolean':
			return random.next() < 0.5;
		case 'slot':
			return random.pick(random.pick(pack.figures).slots).id;
		default:
			return random.pick(texts);
	}
}

const open = (random: Random): Json => ({
	undetermined: {
		reason: 'chờ',
		contact: random.next() < 0.5 ? 'Sở KH&CN' : '',
		due: random.next() < 0.5 ? '2026-12-15' : ''
	}
});

/** One flat key of a record of a subject, with what it becomes. */
function fieldKey(
	subject: Subject,
	pack: Pack,
	random: Random
): { readonly key: string; readonly value: Json | undefined } {
	const fields = pack.fields.filter((one) => one.subject === subject);
	const field = fields.length === 0 ? undefined : random.pick(fields);
	const id = field?.id ?? 'name';
	const target = subject === 'object' && random.next() < 0.1 ? 'to:' : '';
	if (random.next() < 0.15) return { key: target + id, value: undefined };
	if (random.next() < 0.15) return { key: target + id, value: open(random) };
	if (random.next() < 0.08) return { key: target + id, value: { notApplicable: { reason: 'không dùng' } } };
	const value = valueFor(field, pack, random);
	if (field?.type === 'multi-list' && typeof value === 'string') {
		return { key: `${target}${id}/${value}`, value: random.next() < 0.8 ? true : undefined };
	}
	return { key: target + id, value };
}

function structureOf(subject: string, pack: Pack, random: Random): Record<string, Json> {
	switch (subject) {
		case 'object':
			return {
				kind: random.pick(pack.kinds).id,
				...(random.next() < 0.5 ? { code: `KT-${random.below(6)}` } : {}),
				...(random.next() < 0.2 ? { parent: random.pick(pools.object) } : {}),
				...(random.next() < 0.2 && pack.platforms.length > 0 ? { catalogue: random.pick(pack.platforms).id } : {})
			};
		case 'mapping':
			return { object: random.pick(pools.object) };
		case 'diagram':
			return { type: random.pick([...pack.diagramTypes.map(({ id }) => id), KEPT_VIEW]) };
		case 'gap':
			return { code: `ND-${random.below(4)}`, [`objects/${random.pick(pools.object)}`]: true };
		default:
			return { code: `NV-${random.below(4)}` };
	}
}

function idOf(subject: string, random: Random): string {
	if (subject === 'mapping') return `${random.pick(pools.object)}.${1 + random.below(2)}`;
	return random.pick(pools[subject as keyof typeof pools]);
}

function create(subject: Exclude<Subject, 'relation'>, pack: Pack, random: Random): Edit[] {
	const root = rootOf[subject] ?? 'objects';
	const keys = structureOf(subject, pack, random);
	for (let count = random.below(10); count > 0; count -= 1) {
		const { key, value } = fieldKey(subject, pack, random);
		if (value !== undefined) keys[key] = value;
	}
	return [{ op: 'create', root, id: idOf(subject, random), keys }];
}

function put(root: PlainRoot, key: string, value: Json | undefined): Edit {
	return { op: 'put', root, key, value };
}

function relate(pack: Pack, random: Random): Edit[] {
	const id = random.pick(pools.relation);
	if (random.next() < 0.15) return [put('relations', id, undefined)];
	const ends = { source: random.pick(pools.object), target: random.pick(pools.object) };
	const kinds = pack.relationKinds.map((kind) => kind.id);
	const edits = [put('relations', id, { ...ends, type: random.pick(kinds) })];
	const { key, value } = fieldKey('relation', pack, random);
	return [...edits, put('relationProps', `${id}:${key}`, value)];
}

function change(pack: Pack, random: Random): Edit[] {
	const subject = random.pick([
		'object',
		'object',
		'object',
		'mapping',
		'gap',
		'task',
		'diagram',
		'kpi',
		'goal'
	] as const);
	const root = rootOf[subject] ?? 'objects';
	const id = idOf(subject, random);
	if (random.next() < 0.08) {
		return [{ op: 'set', root, id, key: 'deletedAt', value: random.next() < 0.5 ? '2026-11-20T00:00:00Z' : undefined }];
	}
	if (random.next() < 0.08 && subject !== 'kpi' && subject !== 'goal') {
		return Object.entries(structureOf(subject, pack, random)).map(([key, value]) => ({
			op: 'set',
			root,
			id,
			key,
			value
		}));
	}
	if (subject === 'object' && random.next() < 0.05) {
		return [{ op: 'set', root, id, key: 'parent', value: random.next() < 0.5 ? random.pick(pools.object) : undefined }];
	}
	return [{ op: 'set', root, id, ...fieldKey(subject, pack, random) }];
}

function tie(random: Random): Edit[] {
	const linked = random.next() < 0.7 ? true : undefined;
	const diagram = random.pick(pools.diagram);
	const object = random.pick(pools.object);
	switch (random.below(4)) {
		case 0:
			return [put('gapTasks', `${random.pick(pools.gap)}|${random.pick(pools.task)}`, linked)];
		case 1:
			return [put('nodes', `${diagram}/${object}`, linked === true ? { diagram, kind: 'object', object } : undefined)];
		case 2:
			return [{ op: 'write', chapter: `form01/${random.pick(['I', 'II'])}`, text: random.pick(texts) }];
		default:
			return [{ op: 'set', root: 'gaps', id: random.pick(pools.gap), key: `objects/${object}`, value: linked }];
	}
}

/** One step: a few edits that come in one transaction. */
export function randomEdits(pack: Pack, random: Random): Edit[] {
	const edits: Edit[] = [];
	for (let count = random.next() < 0.8 ? 1 : 1 + random.below(5); count > 0; count -= 1) {
		const roll = random.below(100);
		if (roll < 18) {
			edits.push(
				...create(random.pick(['object', 'object', 'mapping', 'gap', 'task', 'diagram', 'kpi', 'goal']), pack, random)
			);
		} else if (roll < 40) edits.push(...relate(pack, random));
		else if (roll < 85) edits.push(...change(pack, random));
		else if (roll < 98) edits.push(...tie(random));
		else if (roll < 99) edits.push(put('meta', random.pick(['name', 'agencyName']), random.pick(owners)));
		else
			edits.push(
				put(
					'relationProps',
					`${random.pick(pools.relation)}:deletedAt`,
					random.next() < 0.5 ? '2026-11-20T00:00:00Z' : undefined
				)
			);
	}
	return edits;
}
