/** Relations counted by what stands at their two ends: kind by kind, owner by owner, layer by layer. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveRelations } from '$models/architecture/live';
import { KIND, type RequestOf } from '$models/architecture/view-request';
import { fieldOf, listOfId } from '$models/framework/lookup';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import type { ViewContext } from '../context';
import { filtered } from './filter';
import { generatedWords } from './words';

/** Fields that can stand on an axis beside the kind: lists of one value, and the owner. */
export const axisFields = (pack: Pack): readonly FieldDefinition[] =>
	pack.fields.filter(({ subject, type, id }) => subject === 'object' && (type === 'list' || id === pack.roles.owner));

export interface MatrixRelation {
	readonly id: string;
	readonly code: string;
	readonly type: string;
	readonly source: string;
	readonly target: string;
}

export interface MatrixHead {
	/** '' for what says nothing. */
	readonly id: string;
	readonly label: string;
	readonly total: number;
}

export interface MatrixView {
	readonly kind: 'matrix';
	readonly rows: readonly MatrixHead[];
	readonly columns: readonly MatrixHead[];
	/** By row, then by column. */
	readonly cells: readonly (readonly (readonly MatrixRelation[])[])[];
	readonly most: number;
	readonly total: number;
}

interface Axis {
	readonly of: (object: ArchitectureObject) => string;
	readonly label: (id: string) => string;
	readonly compare: (a: string, b: string) => number;
}

function axisOf(context: ViewContext, id: string): Axis {
	const { pack, labels, locale, fieldsOf } = context;
	const own = generatedWords(locale);
	const field = fieldOf(pack, 'object', id);
	const order = new Map(
		(id === KIND ? pack.kinds : (listOfId(pack, field?.list ?? '')?.values ?? [])).map((one, index) => [one.id, index])
	);
	/** What is written and no label of a list, in the reader's language as some object says it. */
	const written = new Map(
		field === undefined || field.list !== ''
			? []
			: context.objects.map((object) => [textOf(fieldsOf(object)[id]), labels.text('object', id, fieldsOf(object))])
	);
	const label = (value: string): string => {
		if (value === '') return own.notSaid;
		if (id === KIND) return labels.kind(value);
		return field === undefined || field.list === '' ? (written.get(value) ?? value) : labels.value(field.list, value);
	};
	const at = (value: string): number => (value === '' ? Infinity : (order.get(value) ?? order.size));
	return {
		of: (object) => (id === KIND ? object.kind : textOf(fieldsOf(object)[id])),
		label,
		compare: (a, b) => (at(a) === at(b) ? compareVietnamese(label(a), label(b)) : at(a) - at(b))
	};
}

/** Rows are where relations begin, columns where they end; only what a relation touches has a row or column. */
export function matrix(context: ViewContext, asked: RequestOf<'matrix'>): MatrixView {
	const { architecture, byId, pack, locale } = context;
	const { filter } = asked;
	const every = filter.kinds.length === 0 ? { ...filter, kinds: pack.kinds.map(({ id }) => id) } : filter;
	const left = new Set<string>(filtered(context, every).map(({ id }) => id));
	const [down, across] = [axisOf(context, asked.rows), axisOf(context, asked.columns)];
	const kinds = new Map(pack.relationKinds.map(({ id, label }) => [id, label[locale]]));
	const byCell = new Map<string, Map<string, MatrixRelation[]>>();
	const columnTotals = new Map<string, number>();
	let total = 0;
	for (const { id, code, type, source, target } of liveRelations(architecture)) {
		if (asked.relationKinds.length > 0 && !asked.relationKinds.includes(type)) continue;
		const [from, to] = [byId.get(source), byId.get(target)];
		if (from === undefined || to === undefined || !left.has(source) || !left.has(target)) continue;
		const [row, column] = [down.of(from), across.of(to)];
		const cells = byCell.get(row) ?? new Map<string, MatrixRelation[]>();
		byCell.set(row, cells);
		const name = (object: ArchitectureObject): string => context.nameOf(object) || object.code;
		const told = { id, code, type: kinds.get(type) ?? type, source: name(from), target: name(to) };
		const cell = cells.get(column);
		if (cell === undefined) cells.set(column, [told]);
		else cell.push(told);
		columnTotals.set(column, (columnTotals.get(column) ?? 0) + 1);
		total += 1;
	}
	const columns = [...columnTotals.keys()].sort(across.compare);
	const rows = [...byCell.keys()].sort(down.compare);
	const cells = rows.map((row) => columns.map((column) => byCell.get(row)?.get(column) ?? []));
	return {
		kind: 'matrix',
		rows: rows.map((id, index) => ({
			id,
			label: down.label(id),
			total: (cells[index] ?? []).reduce((sum, { length }) => sum + length, 0)
		})),
		columns: columns.map((id) => ({ id, label: across.label(id), total: columnTotals.get(id) ?? 0 })),
		cells,
		most: Math.max(0, ...cells.flatMap((row) => row.map(({ length }) => length))),
		total
	};
}
