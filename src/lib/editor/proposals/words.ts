/** What a proposed change says, in words of the pack. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { entryOf } from '$models/architecture/flat-keys';
import { isJsonObject, type Json } from '$models/architecture/json';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import { EXISTENCE, type Change, type ComparedRoot } from '$models/compare/change';
import { entryWords, type EntryTexts } from '../findings/entry-words';
import type { MergedChange } from './shapes';

const subjectOf: Readonly<Partial<Record<ComparedRoot, string>>> = {
	objects: 'object',
	relations: 'relation',
	mappings: 'mapping',
	gaps: 'gap',
	tasks: 'task',
	kpis: 'kpi',
	goals: 'goal',
	diagrams: 'diagram'
};

/** Changes of one record, in the order in which they come. */
export interface ChangedRecord {
	readonly place: string;
	readonly root: ComparedRoot;
	readonly name: string;
	readonly rows: readonly MergedChange[];
}

type Named = ReadonlyMap<string, { readonly fields: Fields }>;

/** What a record is called, now or in the proposal; its id where it has no name. */
function nameOf(architecture: Architecture, { root, id }: Change, rows: readonly MergedChange[]): string {
	const proposed = rows.find(({ change }) => change.key === 'name')?.change.after;
	if (typeof proposed === 'string' && proposed !== '') return proposed;
	if (root === 'relations') {
		const ends = rows.find(({ change }) => change.key === EXISTENCE)?.change.after;
		const relation = (architecture.relations as ReadonlyMap<string, { source: string; target: string }>).get(id);
		const source = isJsonObject(ends) ? ends['source'] : relation?.source;
		const target = isJsonObject(ends) ? ends['target'] : relation?.target;
		const named = (end: unknown): string =>
			textOf((architecture.objects as Named).get(String(end))?.fields['name']) || String(end ?? '');
		return `${named(source)} → ${named(target)}`;
	}
	const record = root in architecture ? (architecture[root as keyof Architecture] as unknown) : null;
	const found = record instanceof Map ? (record as Named).get(id) : undefined;
	return textOf(found?.fields?.['name']) || id;
}

export function recordsOf(architecture: Architecture, changes: readonly MergedChange[]): readonly ChangedRecord[] {
	const groups = new Map<string, MergedChange[]>();
	for (const merged of changes) {
		const place = `${merged.change.root}/${merged.change.id}`;
		const rows = groups.get(place) ?? [];
		rows.push(merged);
		groups.set(place, rows);
	}
	return [...groups].flatMap(([place, rows]) => {
		const [first] = rows;
		return first === undefined
			? []
			: [{ place, root: first.change.root, name: nameOf(architecture, first.change, rows), rows }];
	});
}

function definitionOf({ root, key }: Change, pack: Pack): FieldDefinition | undefined {
	const plain = key.replace(/^to:/u, '');
	const field = plain.includes('/') ? plain.slice(0, plain.indexOf('/')) : plain;
	return pack.fields.find(({ id, subject }) => id === field && subject === subjectOf[root]);
}

/** The field that changes; '' for the record itself. */
export function fieldName(change: Change, pack: Pack, locale: 'vi' | 'en'): string {
	if (change.key === EXISTENCE) return '';
	return definitionOf(change, pack)?.label[locale] ?? change.key;
}

/** A value as people read it; of one value of a list the value itself where it is there. */
export function valueWords(value: Json, change: Change, pack: Pack, texts: EntryTexts): string {
	if (value === null) return texts.empty;
	const definition = definitionOf(change, pack);
	if (definition === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
	const slash = change.key.indexOf('/');
	const entry = slash > 0 ? { value: change.key.slice(slash + 1) } : entryOf(value);
	return entryWords(entry, definition, pack, texts);
}
