/** Properties that hold our own fields: how they are called in a file, and how they are known again. */
import { fieldOf, fieldsOfSubject, valueOfList } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Subject } from '$models/framework/pack';
import type { Property, PropertyDefinition } from './exchange';

/** What a record has beside its fields; the property is called `khuevan:` and then so. */
export const structureKeys = [
	'kind',
	'record',
	'code',
	'parent',
	'import-key',
	'catalogue',
	'note',
	'placement',
	'unsaid',
	'diagram',
	'drawing',
	'stand-in',
	'meta',
	'chapter',
	'picture',
	'model'
] as const;
export type StructureKey = (typeof structureKeys)[number];

const PREFIX = 'khuevan';
const TO_BE = { vi: ' (tương lai)', en: ' (to-be)' } as const;

export type Meaning =
	| { readonly kind: 'structure'; readonly key: StructureKey }
	/** `guessed`: known by its name alone, so that its value has to fit. */
	| { readonly kind: 'field'; readonly field: string; readonly target: boolean; readonly guessed: boolean };

const escaped = (id: string): string =>
	id.replace(/[^A-Za-z0-9]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`);
const unescaped = (id: string): string =>
	id.replace(/_([0-9a-f]{1,6})_/gu, (_, hex: string) =>
		String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16)))
	);

/** Definitions as a file comes to need them. */
export class Definitions {
	readonly #made = new Map<string, PropertyDefinition>();
	/** Of fields, by subject and side; they are asked for with each record, so that joining names to a key would be felt. */
	readonly #ids = { field: new Map<Subject, Map<string, string>>(), to: new Map<Subject, Map<string, string>>() };

	constructor(private readonly pack: Pack) {}

	structure(key: StructureKey, text: string): Property {
		const id = `${PREFIX}-${key}`;
		this.#add(id, [{ lang: '', text: `${PREFIX}:${key}` }]);
		return { definition: id, values: [{ lang: '', text }] };
	}

	field(subject: Subject, field: string, target: boolean, texts: readonly string[]): Property[] {
		const side = target ? 'to' : 'field';
		const known = this.#ids[side].get(subject) ?? new Map<string, string>();
		let id = known.get(field);
		if (id === undefined) {
			id = `${side}-${subject}-${escaped(field)}`;
			this.#define(id, subject, field, target);
			this.#ids[side].set(subject, known.set(field, id));
		}
		const definition = id;
		return texts.map((text) => ({ definition, values: [{ lang: '', text }] }));
	}

	#define(id: string, subject: Subject, field: string, target: boolean): void {
		const label = fieldOf(this.pack, subject, field)?.label;
		this.#add(
			id,
			label === undefined
				? [{ lang: '', text: field }]
				: (['vi', 'en'] as const).map((lang) => ({ lang, text: label[lang] + (target ? TO_BE[lang] : '') }))
		);
	}

	/** A stranger's definition that a property of his still needs. */
	foreign(definition: PropertyDefinition): void {
		this.#made.set(definition.id, definition);
	}

	has(id: string): boolean {
		return this.#made.has(id);
	}

	get all(): readonly PropertyDefinition[] {
		return [...this.#made.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	#add(id: string, names: PropertyDefinition['names']): void {
		if (!this.#made.has(id)) this.#made.set(id, { id, names, documentation: [], type: 'string' });
	}
}

/** Label in either language to field id; a label that two fields have says nothing. */
function fieldsByLabel(pack: Pack, subject: Subject): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { id, label } of fieldsOfSubject(pack, subject))
		for (const name of new Set([label.vi, label.en]))
			found.set(name, found.has(name) && found.get(name) !== id ? '' : id);
	return found;
}

/** Knows our own properties again, by their ids, or by their names where another program gave new ids. */
export class Meanings {
	readonly #definitions: ReadonlyMap<string, PropertyDefinition>;
	readonly #labels = new Map<Subject, ReadonlyMap<string, string>>();
	readonly #known = new Map<Subject, Map<string, Meaning | null>>();

	constructor(
		private readonly pack: Pack,
		definitions: readonly PropertyDefinition[]
	) {
		this.#definitions = new Map(definitions.map((one) => [one.id, one]));
	}

	definition(id: string): PropertyDefinition | undefined {
		return this.#definitions.get(id);
	}

	typeOf(subject: Subject, field: string): FieldDefinition['type'] | undefined {
		return fieldOf(this.pack, subject, field)?.type;
	}

	/** Whether texts of unknown origin can be values of the field. */
	fits(subject: Subject, field: string, texts: readonly string[]): boolean {
		const { list = '', type } = fieldOf(this.pack, subject, field) ?? {};
		if (list !== '') return texts.every((text) => valueOfList(this.pack, list, text) !== undefined);
		return type === 'text' || type === 'long-text';
	}

	/** What a property of a record of the subject means to us; null for a stranger's. */
	of(id: string, subject: Subject): Meaning | null {
		const ofSubject = this.#known.get(subject) ?? new Map<string, Meaning | null>();
		const known = ofSubject.get(id);
		if (known !== undefined) return known;
		const meaning = this.#find(id, subject);
		this.#known.set(subject, ofSubject.set(id, meaning));
		return meaning;
	}

	#find(id: string, subject: Subject): Meaning | null {
		const names = (this.#definitions.get(id)?.names ?? []).map(({ text }) => text.trim());
		for (const name of [id.replace(`${PREFIX}-`, `${PREFIX}:`), ...names]) {
			const structure = structureKeys.find((one) => name === `${PREFIX}:${one}`);
			if (structure !== undefined) return { kind: 'structure', key: structure };
		}
		const [, side, of, field] = /^(field|to)-([a-z]+)-(.+)$/u.exec(id) ?? [];
		if (side !== undefined && of === subject && field !== undefined)
			return { kind: 'field', field: unescaped(field), target: side === 'to', guessed: false };
		return this.#byLabel(names, subject);
	}

	#byLabel(names: readonly string[], subject: Subject): Meaning | null {
		const labels = this.#labels.get(subject) ?? fieldsByLabel(this.pack, subject);
		this.#labels.set(subject, labels);
		for (const name of names) {
			const target = Object.values(TO_BE).find((ending) => name.endsWith(ending));
			const field = labels.get(target === undefined ? name : name.slice(0, -target.length));
			if (field !== undefined && field !== '')
				return { kind: 'field', field, target: target !== undefined, guessed: true };
		}
		return null;
	}
}
