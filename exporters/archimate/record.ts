/** Fields of a record in what a file calls names, documentation and properties: there and back, side by side. */
import { isSame } from '$models/architecture/json';
import type { FieldEntry, Fields } from '$models/architecture/field';
import { fieldOf } from '$models/framework/lookup';
import type { Subject } from '$models/framework/pack';
import { CARRIED, type CarriedModel, type CarriedRecord } from './carried';
import type { Definitions, Meanings, StructureKey } from './definitions';
import { entryOfTexts, textsOfEntry } from './entry-text';
import type { LangText, Property } from './exchange';
import { gather } from './gather';
import type { Ledger } from './import-ledger';
import { englishOf, plainText, sayingNow, spoken, textsOf, type Speech } from './languages';

/** What is said of any record. */
export interface Said {
	readonly names: LangText[];
	readonly documentation: LangText[];
	readonly properties: Property[];
}

/** Where a sort of record keeps what files have places for. */
export interface Places {
	readonly subject: Subject;
	readonly name: string;
	/** '' for none. */
	readonly documentation: string;
	/** The format wants a name of it, be it empty. */
	readonly nameNeeded: boolean;
}

export interface Writing extends Speech {
	readonly definitions: Definitions;
	readonly carriedModel: CarriedModel;
}

export interface Reading extends Speech {
	readonly meanings: Meanings;
	/** Definitions of properties that were carried along; grows. */
	readonly foreign: Set<string>;
	readonly ledger: Ledger;
}

export interface ReadRecord {
	readonly fields: Fields;
	readonly targets: Fields;
	readonly structure: ReadonlyMap<StructureKey, readonly string[]>;
	readonly carried: Partial<CarriedRecord>;
}

type Described = { readonly fields: Fields; readonly targets: Fields };

const named = (speech: Speech, { subject, name, nameNeeded }: Places, fields: Fields): LangText[] => {
	const texts = textsOf(speech, subject, name, fields);
	return texts.length === 0 && nameNeeded ? [{ lang: speech.language, text: '' }] : texts;
};

/** Fields that names and documentation say in full. */
function saidByTexts(speech: Speech, { subject, name, documentation }: Places, fields: Fields): Set<string> {
	const said = new Set<string>();
	for (const field of [name, documentation]) {
		const english = field === '' ? undefined : englishOf(speech, subject, field);
		for (const one of [field, english ?? '']) if (one !== '' && plainText(fields[one]) !== '') said.add(one);
	}
	return said;
}

function foreign(writing: Writing, properties: readonly Property[]): Property[] {
	for (const { definition } of properties) {
		if (writing.definitions.has(definition)) continue;
		const known = writing.carriedModel.definitions.find(({ id }) => id === definition);
		writing.definitions.foreign(
			known ?? { id: definition, names: [{ lang: '', text: definition }], documentation: [], type: 'string' }
		);
	}
	return [...properties];
}

function documentationOf(
	speech: Speech,
	fields: Fields,
	{ subject, documentation }: Places,
	carried: readonly LangText[] | undefined
): LangText[] {
	if (carried === undefined) return textsOf(speech, subject, documentation, fields);
	// Where no field holds it, what was carried along is all there is.
	if (documentation === '') return [...carried];
	return sayingNow(carried, speech.language, plainText(fields[documentation]));
}

/** What a file says of a record. `said` are fields that it says elsewhere. */
export function writeRecord(
	writing: Writing,
	{ fields, targets }: Described,
	places: Places,
	carried: Partial<CarriedRecord>,
	said: ReadonlySet<string> = new Set()
): Said {
	const { definitions, pack, language } = writing;
	const { subject } = places;
	const elsewhere = saidByTexts(writing, places, fields);
	const typeOf = (field: string) => fieldOf(pack, subject, field)?.type;
	const properties: Property[] = [];
	for (const [side, isTarget] of [
		[fields, false],
		[targets, true]
	] as const) {
		for (const field of Object.keys(side).sort()) {
			const entry = side[field];
			if (entry === undefined || field === CARRIED) continue;
			if (!isTarget && (elsewhere.has(field) || said.has(field))) continue;
			properties.push(...definitions.field(subject, field, isTarget, textsOfEntry(entry, typeOf(field))));
		}
	}
	properties.push(...foreign(writing, carried.properties ?? []));
	const names =
		carried.names === undefined
			? named(writing, places, fields)
			: sayingNow(carried.names, language, plainText(fields[places.name]));
	return {
		names: places.nameNeeded && names.length === 0 ? [{ lang: language, text: '' }] : names,
		documentation: documentationOf(writing, fields, places, carried.documentation),
		properties
	};
}

/** What a file says of a record, as fields; what is no field is carried along and told. */
export function readRecord(
	reading: Reading,
	said: { readonly [Key in keyof Said]: readonly Said[Key][number][] },
	places: Places,
	place: string
): ReadRecord {
	const { meanings, ledger, language, foreign: needed } = reading;
	const { subject } = places;
	const sides = { now: new Map<string, FieldEntry>(), to: new Map<string, FieldEntry>() };
	const texts = { now: new Map<string, string[]>(), to: new Map<string, string[]>() };
	const structure = new Map<StructureKey, string[]>();
	const carried: Partial<CarriedRecord> = {};
	const strange: Property[] = [];

	const textOfName = spoken(said.names, language)?.text ?? '';
	if (textOfName !== '') sides.now.set(places.name, { value: textOfName.normalize('NFC') });
	const english = englishOf(reading, subject, places.name);
	const inEnglish = said.names.find(({ lang }) => lang === 'en')?.text ?? '';
	if (english !== undefined && inEnglish !== '' && language !== 'en') sides.now.set(english, { value: inEnglish });
	const told = spoken(said.documentation, language)?.text ?? '';
	if (told !== '' && places.documentation !== '') sides.now.set(places.documentation, { value: told.normalize('NFC') });

	for (const property of said.properties) {
		const values = property.values.map(({ text }) => text);
		const meaning = meanings.of(property.definition, subject);
		if (meaning?.kind === 'structure') gather(structure, meaning.key, values);
		else if (meaning?.kind === 'field' && isMeant(meaning, values))
			gather(texts[meaning.target ? 'to' : 'now'], meaning.field, values);
		else strange.push(property);
	}
	function isMeant(meaning: { readonly guessed: boolean; readonly field: string }, values: readonly string[]): boolean {
		if (!meaning.guessed) return true;
		const isText = meaning.field === places.name || meaning.field === places.documentation;
		return !isText && meanings.fits(subject, meaning.field, values);
	}
	for (const side of ['now', 'to'] as const)
		for (const [field, values] of texts[side]) {
			const entry = entryOfTexts(values, meanings.typeOf(subject, field));
			if (entry !== null) sides[side].set(field, entry);
		}

	const fields = Object.fromEntries(sides.now);
	if (!isSame(said.names, named(reading, places, fields))) {
		carried.names = [...said.names];
		if (said.names.length > 1)
			ledger.add('other-language', `${place}/name`, said.names.map(({ lang }) => lang).join(' '));
	}
	if (!isSame(said.documentation, textsOf(reading, subject, places.documentation, fields))) {
		carried.documentation = [...said.documentation];
		if (said.documentation.length > 1 || places.documentation === '')
			ledger.add('other-language', `${place}/documentation`, told);
	}
	if (strange.length > 0) {
		carried.properties = strange;
		for (const { definition, values } of strange) {
			needed.add(definition);
			const name = meanings.definition(definition)?.names[0]?.text ?? definition;
			ledger.add('property', `propertyDefinitions/${definition}`, name, place.split('/')[0] ?? '');
			if (meanings.definition(definition) === undefined)
				ledger.add('dangling', `${place}/properties/${definition}`, values.map(({ text }) => text).join('; '));
		}
	}
	return { fields, targets: Object.fromEntries(sides.to), structure, carried };
}
