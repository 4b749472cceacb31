/** What a proposal says, in words of the pack and of the page. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { entryOf, OBJECTS, structuralKeys, TARGET } from '$models/architecture/flat-keys';
import { isJsonObject, type Json } from '$models/architecture/json';
import { KEPT_VIEW, VIEW_FIELD } from '$models/architecture/kept-view';
import { EXISTENCE, type Change, type ComparedRoot } from '$models/compare/change';
import { keysIn } from '$models/compare/flat';
import { isPassage } from '$models/compare/passage';
import { chapterTitles } from '$models/framework/sections';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import type { MessageKey } from '$lib/i18n/catalogue';
import { entryWords, type EntryTexts } from '../findings/entry-words';
import { requestWords } from '../view/request-words';
import type { MergedChange } from './shapes';

export interface ProposalContext {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly changes: readonly MergedChange[];
	readonly texts: EntryTexts;
	readonly t: (key: MessageKey) => string;
}

/** Changes of one record, in the order in which they come. */
export interface ChangedRecord {
	readonly place: string;
	readonly root: ComparedRoot;
	/** Such as `KT-1`; '' where it has none. */
	readonly code: string;
	readonly name: string;
	readonly rows: readonly MergedChange[];
}

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

type StructuralKey = (typeof structuralKeys)[number];
const isStructural = (key: string): key is StructuralKey => (structuralKeys as readonly string[]).includes(key);

const member = (value: Json, name: string): string => {
	const found = isJsonObject(value) ? value[name] : undefined;
	return typeof found === 'string' ? found : '';
};

export class ProposalWords {
	readonly #proposed: ReadonlyMap<string, Json>;

	constructor(private readonly context: ProposalContext) {
		this.#proposed = new Map(
			context.changes.map(({ change: { root, id, key, after } }) => [`${root}/${id}/${key}`, after])
		);
	}

	/** The name of a record as it is proposed, else as it is, else its id. */
	#nameOf(root: ComparedRoot, id: string): string {
		const proposed = this.#proposed.get(`${root}/${id}/name`);
		if (typeof proposed === 'string' && proposed !== '') return proposed;
		const { architecture } = this.context;
		const records: unknown = Object.hasOwn(architecture, root) ? architecture[root as keyof Architecture] : null;
		const found: unknown = records instanceof Map ? records.get(id) : undefined;
		const fields = typeof found === 'object' && found !== null && 'fields' in found ? (found.fields as Fields) : {};
		return textOf(fields['name']) || textOf(fields['title']) || id;
	}

	/** Only of what is there: what is new gets its code when it comes. */
	#codeOf(root: ComparedRoot, id: string): string {
		const { architecture } = this.context;
		const records: unknown = Object.hasOwn(architecture, root) ? architecture[root as keyof Architecture] : null;
		const found: unknown = records instanceof Map ? records.get(id) : undefined;
		const code = typeof found === 'object' && found !== null && 'code' in found ? found.code : '';
		return typeof code === 'string' ? code : '';
	}

	#recordName({ root, id, before }: Change): string {
		const { architecture, pack, texts, t } = this.context;
		if (root === 'meta') return t('proposals.root.meta');
		if (root === 'chapters') return chapterTitles(pack).get(id)?.[texts.locale] ?? id;
		if (root === 'gapTasks') {
			const [gap = '', task = ''] = id.split('|');
			return `${this.#nameOf('gaps', gap)} – ${this.#nameOf('tasks', task)}`;
		}
		if (root === 'relations') {
			const now = (architecture.relations as ReadonlyMap<string, { source: string; target: string }>).get(id);
			const ends = this.#proposed.get(`relations/${id}/`) ?? before;
			const source = member(ends, 'source') || (now?.source ?? '');
			const target = member(ends, 'target') || (now?.target ?? '');
			return `${this.#nameOf('objects', source)} → ${this.#nameOf('objects', target)}`;
		}
		if (root === 'mappings') {
			const now = (architecture.mappings as ReadonlyMap<string, { object: string }>).get(id);
			const object = this.#proposed.get(`mappings/${id}/object`);
			return this.#nameOf('objects', typeof object === 'string' ? object : (now?.object ?? id));
		}
		// Places are named by the diagram and what stands there.
		const last = id.slice(id.lastIndexOf('/') + 1);
		return root === 'geometry' || root === 'bends' ? this.#nameOf('objects', last) : this.#nameOf(root, id);
	}

	/** What stands in the way of a change, as people know it; '' where nothing does. */
	inTheWay({ crosses }: MergedChange): string {
		return crosses === undefined ? '' : this.#recordName({ ...crosses, key: EXISTENCE, before: null, after: null });
	}

	/** The record whose removal decides on a change that follows it. */
	leader({ follows }: MergedChange): string {
		return follows === undefined ? '' : this.#nameOf(follows.root, follows.id);
	}

	/** All that there are, in the order in which they come. */
	get changes(): readonly MergedChange[] {
		return this.context.changes;
	}

	/** A change in one line; of another record than the one it is told beside, with its name. */
	told(change: Change, beside: Change): string {
		const { t } = this.context;
		const isSame = change.root === beside.root && change.id === beside.id;
		const label = this.label(change);
		if (isSame) return `${label}: ${this.value(change.before, change)} → ${this.value(change.after, change)}`;
		const kind = t(`proposals.root.${change.root}`);
		return change.key === EXISTENCE
			? `${label}: ${kind} ${this.#recordName(change)}`
			: `${kind} ${this.#recordName(change)}, ${label}`;
	}

	records(): readonly ChangedRecord[] {
		const groups = new Map<string, MergedChange[]>();
		for (const merged of this.context.changes) {
			const place = `${merged.change.root}/${merged.change.id}`;
			const rows = groups.get(place) ?? [];
			rows.push(merged);
			groups.set(place, rows);
		}
		return [...groups].flatMap(([place, rows]) => {
			const [first] = rows;
			if (first === undefined) return [];
			const { root, id } = first.change;
			return [{ place, root, code: this.#codeOf(root, id), name: this.#recordName(first.change), rows }];
		});
	}

	#definitionOf({ root, key }: Change): FieldDefinition | undefined {
		const plain = key.startsWith(TARGET) ? key.slice(TARGET.length) : key;
		const field = plain.includes('/') ? plain.slice(0, plain.indexOf('/')) : plain;
		return this.context.pack.fields.find(({ id, subject }) => id === field && subject === subjectOf[root]);
	}

	/** What of its record a change is about. */
	label(change: Change): string {
		const { t, texts } = this.context;
		const { root, key, before, after } = change;
		if (root === 'meta') return t('proposals.key.name');
		if (isPassage(change)) {
			if (after === null) return t('proposals.passage.removed');
			return t(before === null ? 'proposals.passage.added' : 'proposals.passage');
		}
		if (key === EXISTENCE) {
			if (after === null) return t('proposals.removed');
			return before === null ? t('proposals.added') : t(`proposals.root.${root}`);
		}
		if (isStructural(key)) return t(`proposals.key.${key}`);
		if (root === 'diagrams' && key === VIEW_FIELD) return t('views.kept.request');
		if (key.startsWith(OBJECTS)) return t('proposals.root.objects');
		const label = this.#definitionOf(change)?.label[texts.locale] ?? key;
		return key.startsWith(TARGET) ? `${label} (${t('proposals.target')})` : label;
	}

	/** A list of values of which some came or went: all that it holds, of which what nobody changes is what is there now. */
	list(changes: readonly [MergedChange, ...MergedChange[]], side: 'before' | 'now' | 'after'): string {
		const [{ change: first }] = changes;
		const { root, id, key } = first;
		const start = key.slice(0, key.indexOf('/') + 1);
		const changed = new Set(changes.map(({ change }) => change.key));
		const kept = [...keysIn(this.context.architecture)(root, id).keys()].filter(
			(one) => one.startsWith(start) && !changed.has(one)
		);
		const own = changes
			.filter((merged) => (side === 'now' ? merged.now : merged.change[side]) !== null)
			.map(({ change }) => change.key);
		const values = [...kept, ...own].map((one) => this.value(true, { ...first, key: one }));
		return values.length === 0 ? this.context.texts.empty : values.join('; ');
	}

	/** A value of a change as people read it. */
	value(value: Json, change: Change): string {
		const { pack, texts, t } = this.context;
		const { root, key } = change;
		if (key === 'deletedAt') return t(value === null ? 'proposals.there' : 'proposals.deleted');
		if (value === null) return texts.empty;
		if (key.startsWith(OBJECTS)) return this.#nameOf('objects', key.slice(OBJECTS.length));
		if (key === EXISTENCE && root === 'relations') {
			const kind = member(value, 'type');
			return pack.relationKinds.find(({ id }) => id === kind)?.label[texts.locale] ?? kind;
		}
		if (typeof value === 'string') {
			if (key === 'kind') return pack.kinds.find(({ id }) => id === value)?.label[texts.locale] ?? value;
			if (key === 'parent' || key === 'object') return this.#nameOf('objects', value);
			if (root === 'diagrams' && key === 'type' && value === KEPT_VIEW) return t('views.kept');
			if (root === 'diagrams' && key === VIEW_FIELD)
				return requestWords({ pack, words: (words) => words[texts.locale], t }, value);
			if (root === 'meta' || root === 'chapters' || isStructural(key)) return value;
		}
		// Where things stand is seen on the diagram, not read.
		if (key === EXISTENCE) return t(`proposals.root.${root}`);
		const definition = this.#definitionOf(change);
		if (definition === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
		const slash = key.indexOf('/');
		return entryWords(slash > 0 ? { value: key.slice(slash + 1) } : entryOf(value), definition, pack, texts);
	}
}
