/** The commands that make a record out of the texts of a row. */
import { addObjectCalls, nowhere } from '../adding';
import type { EditorCall } from '../editor-state.svelte';
import { refused, type Fault, type Refusal } from '../grid/cell';
import { NEW_ROW, type Addition } from '../grid/grid-source';
import { relationKindFor } from './structure-columns';
import type { TableColumn, World } from './table-column';
import type { TableOf } from './tables';

interface NewRecord {
	readonly table: TableOf;
	readonly id: string;
	/** Texts by column, none of them empty. */
	readonly cells: ReadonlyMap<string, string>;
	readonly columns: readonly TableColumn[];
	readonly world: World;
}

interface Begun {
	readonly ok: true;
	readonly call: readonly EditorCall[];
	/** Columns that the beginning has taken in. */
	readonly used: readonly string[];
}

type Beginning = Begun | Extract<Addition, { ok: false }>;

/**
 * Everything there is waits in its row: for what is still needed, or for its own fault. With its faults told, what is right
 * only waits with them.
 */
function notYet(
	{ cells, columns }: NewRecord,
	needed: readonly string[],
	faults: ReadonlyMap<string, Fault>
): Beginning {
	const hint = needed.map((id) => columns.find((column) => column.id === id)?.label ?? id).join('; ');
	return {
		ok: false,
		refusals: [...cells].map(([column, text]) => {
			const { fault, hint: own } =
				faults.get(column) ?? (needed.length > 0 ? refused('needed', hint) : refused('held'));
			return { row: NEW_ROW, column, text, fault, hint: own };
		})
	};
}

function beginObject(given: NewRecord): Beginning {
	const { table, id, cells, columns, world } = given;
	const text = cells.get('name');
	if (text === undefined) return notYet(given, ['name'], new Map());
	// A name that cannot be taken waits in its cell; the object is there all the same.
	const isName = columns.find((column) => column.id === 'name')?.read?.(id, text, undefined, world).ok === true;
	const name = isName ? text : '';
	const call = addObjectCalls({
		pack: world.pack,
		id,
		kind: table.kind,
		name,
		spot: nowhere,
		diagram: null,
		state: ''
	});
	return { ok: true, call, used: isName ? ['name'] : [] };
}

/** A relation is nothing without its ends and kind. */
function beginRelation(given: NewRecord): Beginning {
	const { id, cells, world } = given;
	const needed = (['@source', '@target', '@type'] as const).filter((column) => !cells.has(column));
	const faults = new Map<string, Fault>();
	const end = (column: '@source' | '@target'): string => {
		const found = world.names.find(cells.get(column) ?? '');
		if (found.ok) return found.id;
		faults.set(column, found);
		return '';
	};
	const [source, target] = [end('@source'), end('@target')];
	const kind = relationKindFor(world, cells.get('@type') ?? '', source, target);
	if (!('id' in kind)) faults.set('@type', kind);
	else if (source !== '' && source === target) faults.set('@target', refused('self-relation'));
	if (needed.length > 0 || faults.size > 0 || !('id' in kind)) return notYet(given, needed, faults);
	const call: EditorCall = { type: 'relation.add', id, source, target, kind: kind.id, fields: {} };
	return { ok: true, call: [call], used: ['@source', '@target', '@type'] };
}

function begin(given: NewRecord): Beginning {
	const { table, id } = given;
	switch (table.subject) {
		case 'object':
			return beginObject(given);
		case 'relation':
			return beginRelation(given);
		case 'gap':
		case 'task':
		case 'kpi':
		case 'goal':
			return { ok: true, call: [{ type: `${table.subject}.add`, id, fields: {} }], used: [] };
		case 'mapping':
		case 'diagram':
			return notYet(given, [], new Map());
	}
}

/** Whether records of this subject can be begun in a table. Mappings come with their object, diagrams with their type. */
export const isAddable = ({ subject }: TableOf): boolean => subject !== 'mapping' && subject !== 'diagram';

/** What cannot be read waits in its cell of the new record. */
export function addition(given: NewRecord): Addition {
	const { id, cells, columns, world } = given;
	const begun = begin(given);
	if (!begun.ok) return begun;
	const calls = [...begun.call];
	const refusals: Refusal[] = [];
	for (const [column, text] of cells) {
		if (begun.used.includes(column)) continue;
		const read = columns.find((one) => one.id === column)?.read?.(id, text, undefined, world);
		if (read === undefined) refusals.push({ row: id, column, text, fault: 'read-only', hint: '' });
		else if (read.ok) calls.push(...read.calls);
		else refusals.push({ row: id, column, text, fault: read.fault, hint: read.hint });
	}
	return { ok: true, calls, refusals };
}
