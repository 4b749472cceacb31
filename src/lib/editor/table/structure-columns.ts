/** Columns of what is no field: code, kind, what a thing stands in, ends of relations, objects of a gap, places in figures. */
import type { Relation } from '$models/architecture/architecture';
import { DiagramId, GapId, MappingId, ObjectId, RelationId } from '$models/architecture/identifier';
import { diagramTypeOf, kindOf, relationKindOf } from '$models/framework/lookup';
import type { Subject, Words } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { refused, shownText, type ReadCell } from '../grid/cell';
import { relationKindCall } from '../calls';
import { offeredKinds } from '../offered';
import { pairColumn } from './pair-column';
import type { TableColumn, World } from './table-column';
import type { TableRecord } from './tables';

/** The words of a heading, by the key of the catalogue. */
export type Say = (key: string) => string;

const nothing: ReadCell = { ok: true, calls: [] };

type Differing = Pick<TableColumn, 'id' | 'label' | 'width' | 'read'> &
	Partial<TableColumn> & { text(record: TableRecord, world: World): string };

const structural = ({ text, ...column }: Differing): TableColumn => ({
	hint: '',
	definition: null,
	facet: '',
	align: 'start',
	isLong: false,
	isMany: false,
	isGroup: false,
	isFirst: true,
	shown: (record, world) => shownText(text(record, world)),
	rank: text,
	options: () => [],
	...column
});

/** One of the pack's kinds by its label in either language or its id. */
export function kindFor<Kind extends { readonly id: string; readonly label: Words }>(
	kinds: readonly Kind[],
	text: string,
	locale: keyof Words
) {
	const wanted = fold(text.trim());
	const found = kinds.find(({ id, label }) => [id, label.vi, label.en].some((one) => fold(one) === wanted));
	return (
		found ??
		refused(
			'unknown-value',
			kinds
				.slice(0, 8)
				.map(({ label }) => label[locale])
				.join('; ')
		)
	);
}

/** A kind of relation; where it is not known, those are named that may stand between these two objects. */
export function relationKindFor(world: World, text: string, source: string, target: string) {
	const { pack, architecture, locale } = world;
	const kind = kindFor(pack.relationKinds, text, locale);
	if ('id' in kind || source === '' || target === '') return kind;
	const offered = offeredKinds(pack, architecture, source, target).map(({ label }) => label[locale]);
	return offered.length === 0 ? kind : refused('unknown-relation-kind', offered.join('; '));
}

export const codeColumn = (say: Say): TableColumn =>
	structural({ id: '@code', label: say('table.column.code'), width: 92, read: null, text: ({ code }) => code ?? '' });

export const kindColumn = (say: Say): TableColumn =>
	structural({
		id: '@kind',
		label: say('table.column.kind'),
		width: 170,
		isFirst: false,
		text: ({ id }, { architecture, pack, locale }) =>
			kindOf(pack, architecture.objects.get(ObjectId(id))?.kind ?? '')?.label[locale] ?? '',
		read(id, text, record, { architecture, pack, locale }) {
			const kind = kindFor(pack.kinds, text, locale);
			if (!('id' in kind)) return kind;
			if (record === undefined || architecture.objects.get(ObjectId(id))?.kind === kind.id) return nothing;
			return { ok: true, calls: [{ type: 'object.set-kind', object: id, kind: kind.id }] };
		},
		options: ({ pack, locale }) => pack.kinds.map(({ label }) => label[locale])
	});

/** Whether an object stands in another, at any depth. */
function standsIn({ architecture }: World, inner: string, outer: string): boolean {
	for (let at: string | null = inner; at !== null; at = architecture.objects.get(ObjectId(at))?.parent ?? null) {
		if (at === outer) return true;
	}
	return false;
}

export const parentColumn = (say: Say): TableColumn =>
	structural({
		id: '@parent',
		label: say('table.column.parent'),
		width: 220,
		isGroup: true,
		text: ({ id }, { architecture, names }) => names.shown(architecture.objects.get(ObjectId(id))?.parent ?? ''),
		read(id, text, _, world) {
			const before = world.architecture.objects.get(ObjectId(id))?.parent ?? null;
			if (text.trim() === '') {
				return before === null ? nothing : { ok: true, calls: [{ type: 'object.nest', object: id, parent: null }] };
			}
			const found = world.names.find(text);
			if (!found.ok) return found;
			if (found.id === before) return nothing;
			if (standsIn(world, found.id, id)) return refused('containment-cycle');
			return { ok: true, calls: [{ type: 'object.nest', object: id, parent: found.id }] };
		},
		options: ({ names }) => names.options()
	});

const relationOf = ({ id }: Pick<TableRecord, 'id'>, { architecture }: World): Relation | undefined =>
	architecture.relations.get(RelationId(id));

export const endColumn = (end: 'source' | 'target', say: Say): TableColumn =>
	structural({
		id: `@${end}`,
		label: say(`table.column.${end}`),
		width: 230,
		isGroup: true,
		text: (record, world) => world.names.shown(relationOf(record, world)?.[end] ?? ''),
		read(id, text, record, world) {
			if (text.trim() === '') return refused('needed', say(`table.column.${end}`));
			const found = world.names.find(text);
			if (!found.ok) return found;
			const relation = relationOf({ id }, world);
			const other = end === 'source' ? relation?.target : relation?.source;
			if (found.id === other) return refused('self-relation');
			if (record === undefined || relation?.[end] === found.id) return nothing;
			return { ok: true, calls: [{ type: 'relation.retarget', relation: id, [end]: found.id }] };
		},
		options: ({ names }) => names.options()
	});

export const relationKindColumn = (say: Say): TableColumn =>
	structural({
		id: '@type',
		label: say('table.column.type'),
		width: 170,
		isGroup: true,
		text: (record, world) => {
			const type = relationOf(record, world)?.type ?? '';
			return relationKindOf(world.pack, type)?.label[world.locale] ?? type;
		},
		read(id, text, record, world) {
			const relation = relationOf({ id }, world);
			const kind = relationKindFor(world, text, relation?.source ?? '', relation?.target ?? '');
			if (!('id' in kind)) return kind;
			if (record === undefined || relation?.type === kind.id) return nothing;
			return { ok: true, calls: [relationKindCall(id, kind.id)] };
		},
		options: ({ pack, locale }) => pack.relationKinds.map(({ label }) => label[locale])
	});

export const gapObjectsColumn = (say: Say): TableColumn =>
	structural({
		id: '@objects',
		label: say('table.column.objects'),
		width: 260,
		isMany: true,
		text: ({ id }, { architecture, names }) =>
			(architecture.gaps.get(GapId(id))?.objects ?? []).map((object) => names.shown(object)).join('; '),
		read(id, text, _, { architecture, names }) {
			const before = architecture.gaps.get(GapId(id))?.objects ?? [];
			const objects: string[] = [];
			for (const part of text.split(/\s*[;\n]\s*/u).filter((one) => one.trim() !== '')) {
				const found = names.find(part);
				if (!found.ok) return found;
				if (!objects.includes(found.id)) objects.push(found.id);
			}
			const isSame = objects.length === before.length && before.every((object) => objects.includes(object));
			return isSame ? nothing : { ok: true, calls: [{ type: 'gap.set-objects', gap: id, objects }] };
		},
		options: ({ names }) => names.options()
	});

const mappedColumn = (say: Say): TableColumn =>
	structural({
		id: '@object',
		label: say('table.column.object'),
		width: 270,
		read: null,
		text: ({ id }, { architecture, names }) => names.shown(architecture.mappings.get(MappingId(id))?.object ?? '')
	});

const diagramTypeColumn = (say: Say): TableColumn =>
	structural({
		id: '@type',
		label: say('table.column.diagramType'),
		width: 110,
		isGroup: true,
		read: null,
		text: ({ id }, { architecture, pack }) => {
			const type = architecture.diagrams.get(DiagramId(id))?.type ?? '';
			return diagramTypeOf(pack, type)?.id ?? type;
		}
	});

/** Before the fields, and after them. */
export function structureColumns(
	subject: Subject,
	say: Say
): { readonly first: readonly TableColumn[]; readonly last: readonly TableColumn[] } {
	switch (subject) {
		case 'object':
			return { first: [codeColumn(say)], last: [parentColumn(say), kindColumn(say)] };
		case 'relation':
			return {
				first: [codeColumn(say), endColumn('source', say), endColumn('target', say), relationKindColumn(say)],
				last: []
			};
		case 'gap':
			return {
				first: [codeColumn(say), gapObjectsColumn(say)],
				last: [pairColumn('gap', say('table.column.tasks'))]
			};
		case 'mapping':
			return { first: [mappedColumn(say)], last: [] };
		case 'diagram':
			return { first: [diagramTypeColumn(say)], last: [] };
		case 'task':
			return { first: [codeColumn(say), pairColumn('task', say('table.column.gaps'))], last: [] };
		case 'kpi':
			return { first: [codeColumn(say)], last: [] };
		case 'goal':
			return { first: [], last: [] };
	}
}
