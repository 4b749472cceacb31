/** What an import would do: row by row, against the architecture as it stands. Nothing is written here. */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf, type FieldEntry } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { normalise } from '$models/text/normalise';
import type { RowDraft } from './draft-row';
import { importKeyOf, importKeyOfValue, sameThing } from './import-key';
import { ledgerEntry, type LedgerEntry, type LedgerKind } from './ledger';
import { bare } from './map-values';

/** A command of models/commands as plain JSON. */
export interface ImportCommand {
	readonly type: string;
	readonly [key: string]: unknown;
}

export type RowAction = 'add' | 'same' | 'update' | 'duplicate' | 'refused';

export interface PlanRow {
	/** `<sheet>!<row>`; decisions go by it. */
	readonly id: string;
	readonly sheet: string;
	readonly row: number;
	readonly action: RowAction;
	readonly name: string;
	readonly kind: string;
	/** Object that the row adds or speaks of; '' for a refused row. */
	readonly object: string;
	/** Row id or object id that this row repeats. */
	readonly duplicatesOf: string;
	/** What the row does by itself; a duplicate's are the ones that merge it. */
	readonly commands: readonly ImportCommand[];
	/** For a duplicate within the file: what makes it an object of its own. */
	readonly separate: readonly ImportCommand[];
}

export interface ImportPlan {
	readonly fileName: string;
	readonly rows: readonly PlanRow[];
	readonly ledger: readonly LedgerEntry[];
	readonly counts: Readonly<Record<RowAction, number>> & {
		readonly ledger: Readonly<Record<LedgerKind, number>>;
		readonly relations: number;
	};
}

export interface NameColumn {
	readonly letter: string;
	readonly header: string;
}

const textIn = (fields: Readonly<Record<string, FieldEntry>>, field: string): string => textOf(fields[field]);

const sameEntry = (a: FieldEntry | undefined, b: FieldEntry): boolean =>
	a !== undefined && JSON.stringify(normal(a)) === JSON.stringify(normal(b));

function normal(entry: FieldEntry): FieldEntry {
	return 'value' in entry && typeof entry.value === 'object' ? { value: [...entry.value].sort() } : entry;
}

/** The row's object in the architecture, and how it was known: by its key, or by kind and name. */
interface Known {
	readonly object: ArchitectureObject;
	readonly byKey: boolean;
}

function knownObjects(
	architecture: Architecture,
	kinds: ReadonlySet<string>
): (draft: RowDraft, key: string) => Known | undefined {
	const live = [...architecture.objects.values()].filter(
		({ deletedAt, kind }) => deletedAt === null && kinds.has(kind)
	);
	const byKey = new Map(live.filter(({ importKey }) => importKey !== '').map((object) => [object.importKey, object]));
	const byName = new Map(live.map((object) => [sameThing(object.kind, textIn(object.fields, 'name')), object]));
	/* A row's kind is often a guess: the same name under another kind is the same thing too. */
	const anyKind = new Map(live.map((object) => [bare(textIn(object.fields, 'name')), object]));
	const byCode = new Map(live.filter(({ code }) => code !== '').map((object) => [object.code, object]));
	const byField = new Map<string, ReadonlyMap<string, ArchitectureObject>>();
	const holders = (field: string): ReadonlyMap<string, ArchitectureObject> => {
		const known = byField.get(field) ?? new Map(live.map((object) => [bare(textIn(object.fields, field)), object]));
		byField.set(field, known);
		return known;
	};
	const byValue = (draft: RowDraft): ArchitectureObject | undefined => {
		if (draft.key === null) return undefined;
		const { field, value } = draft.key;
		return byCode.get(value) ?? (field === '' ? undefined : holders(field).get(bare(value)));
	};
	return (draft, key) => {
		const own = byKey.get(key) ?? byValue(draft);
		if (own !== undefined) return { object: own, byKey: true };
		const other = byName.get(sameThing(draft.kind, draft.name)) ?? anyKind.get(bare(draft.name));
		return other === undefined ? undefined : { object: other, byKey: false };
	};
}

/** The province's own integration platform, in the architecture or among the rows. */
function lgspOf(architecture: Architecture, planned: readonly { id: string; draft: RowDraft }[]): string {
	const isLgsp = (kind: string, name: string): boolean => kind === 'platform' && /\blgsp\b/u.test(bare(name));
	for (const object of architecture.objects.values()) {
		if (object.deletedAt === null && isLgsp(object.kind, textIn(object.fields, 'name'))) return object.id;
	}
	return planned.find(({ draft }) => isLgsp(draft.kind, draft.name))?.id ?? '';
}

const setField = (id: string, field: string, entry: FieldEntry): ImportCommand => ({
	type: 'field.set',
	subject: 'object',
	id,
	field,
	entry
});

const addObject = (id: string, importKey: string, draft: RowDraft): ImportCommand => ({
	type: 'object.add',
	id,
	kind: draft.kind,
	fields: draft.fields,
	importKey,
	notes: draft.notes.map((note, index) => ({ id: `${id}-n${index + 1}`, ...note }))
});

/** Two rows of one thing as one: the first speaks, the others fill in, and what they contradict stays as a note. */
function merged(first: RowDraft, others: readonly RowDraft[], fileName: string): RowDraft {
	const fields: Record<string, FieldEntry> = { ...first.fields };
	const notes = [...first.notes];
	for (const other of others) {
		for (const [field, entry] of Object.entries(other.fields)) {
			const before = fields[field];
			if (before === undefined) fields[field] = entry;
			else if (!sameEntry(before, entry) && field !== 'name' && field !== 'evidence') {
				notes.push({ text: `${field}: ${textOf(entry)}`, from: `${fileName} › ${other.sheet} › ${other.row}` });
			}
		}
		notes.push(...other.notes.filter(({ text }) => !notes.some((note) => note.text === text)));
	}
	return { ...first, fields, notes, lgsp: first.lgsp ?? others.find(({ lgsp }) => lgsp !== null)?.lgsp ?? null };
}

/** What a row says that no field takes, kept beside an object that is there already. */
function keptNotes(known: Known, draft: RowDraft): ImportCommand[] {
	return draft.notes
		.map(({ text, from }) => ({ text: normalise(text), from }))
		.filter(({ text, from }) => !known.object.notes.some((note) => note.text === text && note.from === from))
		.map(({ text, from }) => ({ type: 'object.keep-note', object: known.object.id, text, from }));
}

/** Fields that an import may change in an object that it made itself, and fill in one that it did not. */
function changes(known: Known, draft: RowDraft): ImportCommand[] {
	const sets = Object.entries(draft.fields).flatMap(([field, entry]) => {
		const before = known.object.fields[field];
		if (sameEntry(before, entry)) return [];
		if (field === 'evidence' && before !== undefined) return [];
		return known.byKey || before === undefined ? [setField(known.object.id, field, entry)] : [];
	});
	return [...sets, ...keptNotes(known, draft)];
}

function freeId(architecture: Architecture, wanted: string, taken: ReadonlySet<string>): string {
	let id = wanted;
	for (let turn = 2; architecture.objects.has(ObjectId(id)) || taken.has(id); turn += 1) id = `${wanted}-${turn}`;
	return id;
}

/** By what an import knows the object of a row again. */
const keyOf = ({ key, kind, name, fields }: RowDraft): string =>
	key === null ? importKeyOf(kind, name, textIn(fields, 'owner')) : importKeyOfValue(key.list, key.value);

export interface PlanInput {
	readonly fileName: string;
	readonly drafts: readonly RowDraft[];
	/** Rows that name no object. */
	readonly refused: readonly { readonly sheet: string; readonly row: number }[];
	readonly ledger: readonly LedgerEntry[];
	readonly nameColumns: ReadonlyMap<string, NameColumn>;
	/** Kinds of object that an inventory may speak of. */
	readonly kinds: ReadonlySet<string>;
}

/** Plans drafted rows over an architecture. */
export function planRows(architecture: Architecture, input: PlanInput): ImportPlan {
	const { fileName, drafts, refused, nameColumns } = input;
	const ledger = [...input.ledger];
	const known = knownObjects(architecture, input.kinds);
	const groups = new Map<string, RowDraft[]>();
	for (const draft of drafts) {
		const key = draft.key === null ? sameThing(draft.kind, draft.name) : keyOf(draft);
		groups.set(key, [...(groups.get(key) ?? []), draft]);
	}
	const sayDuplicate = (draft: RowDraft, code: 'same-in-file' | 'same-in-architecture', of: string): void => {
		const column = nameColumns.get(draft.sheet) ?? { letter: 'A', header: '' };
		ledger.push(ledgerEntry({ sheet: draft.sheet, row: draft.row, ...column }, code, draft.name, of));
	};
	const taken = new Set<string>();
	const planned: { id: string; draft: RowDraft; key: string; known: Known | undefined; others: RowDraft[] }[] = [];
	for (const [first, ...others] of groups.values()) {
		if (first === undefined) continue;
		const key = keyOf(first);
		const found = known(first, key);
		const id = found?.object.id ?? freeId(architecture, key, taken);
		taken.add(id);
		planned.push({ id, key, known: found, others, draft: merged(first, others, fileName) });
	}
	const lgsp = lgspOf(architecture, planned);
	const rows: PlanRow[] = [];
	let relations = 0;
	for (const entry of planned) {
		const { id, key, others } = entry;
		let { draft } = entry;
		const relate = relationTo(architecture, lgsp, id, key, draft);
		if (relate === 'no-target' && draft.lgsp !== null) {
			const { letter, header, text } = draft.lgsp;
			const from = `${fileName} › ${draft.sheet} › ${letter}${draft.row}`;
			draft = { ...draft, notes: [...draft.notes, { text: `${header}: ${text}`, from }] };
			ledger.push(ledgerEntry({ sheet: draft.sheet, row: draft.row, letter, header }, 'no-target', text, ''));
		}
		const link = relate === null || relate === 'no-target' ? [] : [relate];
		relations += link.length;
		const own = entry.known === undefined ? [addObject(id, key, draft)] : changes(entry.known, draft);
		const commands = [...own, ...link];
		if (entry.known !== undefined && !entry.known.byKey)
			sayDuplicate(draft, 'same-in-architecture', entry.known.object.code);
		rows.push({
			id: `${draft.sheet}!${draft.row}`,
			sheet: draft.sheet,
			row: draft.row,
			action: entry.known === undefined ? 'add' : commands.length > 0 ? 'update' : 'same',
			name: draft.name,
			kind: draft.kind,
			object: id,
			duplicatesOf: entry.known !== undefined && !entry.known.byKey ? entry.known.object.id : '',
			commands,
			separate: []
		});
		for (const other of others) {
			sayDuplicate(other, 'same-in-file', `${draft.sheet}!${draft.row}`);
			const separateKey = `${keyOf(other)}-${other.row}`;
			const there = [...architecture.objects.values()].some(({ importKey }) => importKey === separateKey);
			rows.push({
				id: `${other.sheet}!${other.row}`,
				sheet: other.sheet,
				row: other.row,
				action: entry.known === undefined ? 'duplicate' : 'same',
				name: other.name,
				kind: other.kind,
				object: id,
				duplicatesOf: `${draft.sheet}!${draft.row}`,
				commands: [],
				separate: there ? [] : [addObject(freeId(architecture, separateKey, taken), separateKey, other)]
			});
		}
	}
	for (const { sheet, row } of refused) {
		const id = `${sheet}!${row}`;
		rows.push({
			id,
			sheet,
			row,
			action: 'refused',
			name: '',
			kind: '',
			object: '',
			duplicatesOf: '',
			commands: [],
			separate: []
		});
	}
	return { fileName, rows, ledger, counts: countsOf(rows, ledger, relations) };
}

/** The command that relates an object to the LGSP; null where there is nothing to do. */
function relationTo(
	architecture: Architecture,
	lgsp: string,
	id: string,
	key: string,
	draft: RowDraft
): ImportCommand | 'no-target' | null {
	if (draft.lgsp === null || id === lgsp) return null;
	if (lgsp === '') return 'no-target';
	const importKey = `${key}>lgsp`;
	for (const relation of architecture.relations.values()) {
		if (relation.deletedAt !== null) continue;
		const between =
			(relation.source === id && relation.target === lgsp) || (relation.source === lgsp && relation.target === id);
		if (relation.importKey === importKey || between) return null;
	}
	return {
		type: 'relation.add',
		source: id,
		target: lgsp,
		kind: 'technical',
		fields: {
			channel: { value: ['lgsp'] },
			state: { value: 'in-use' },
			basis: draft.fields['evidence'] ?? { value: '' }
		},
		importKey
	};
}

function countsOf(rows: readonly PlanRow[], ledger: readonly LedgerEntry[], relations: number): ImportPlan['counts'] {
	const actions: Record<RowAction, number> = { add: 0, same: 0, update: 0, duplicate: 0, refused: 0 };
	for (const { action } of rows) actions[action] += 1;
	const kinds: Record<LedgerKind, number> = { repaired: 0, 'kept-aside': 0, refused: 0, duplicate: 0 };
	for (const { kind } of ledger) kinds[kind] += 1;
	return { ...actions, ledger: kinds, relations };
}
