/** Indexed look-ups in a pack, made once per pack. */
import type { Definition } from './condition';
import type {
	Agency,
	Clause,
	Component,
	DiagramType,
	FieldDefinition,
	Figure,
	Form03Sheet,
	Frame,
	Instrument,
	Layer,
	ListValue,
	NationalDatabase,
	ObjectKind,
	Obligation,
	Pack,
	Profile,
	Provenance,
	RelationKind,
	Rule,
	SharedPlatform,
	Slot,
	Subject,
	ValueList,
	Viewpoint,
	Words
} from './pack';

export interface PlacedSlot extends Slot {
	readonly figure: Figure;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
	new Map(records.map((record) => [record.id, record]));

/** `<source kind> <relation kind> <target kind>` for all that the matrix allows; null where there is no matrix. */
function allowedTriples({ matrix }: Pack): ReadonlySet<string> | null {
	if (matrix === null) return null;
	const kindsOf = new Map(matrix.groups.map(({ id, kinds }) => [id, kinds]));
	const triples = new Set<string>();
	for (const { from, to, relations } of matrix.allowed) {
		for (const source of kindsOf.get(from) ?? []) {
			for (const target of kindsOf.get(to) ?? []) {
				for (const relation of relations) triples.add(`${source} ${relation} ${target}`);
			}
		}
	}
	return triples;
}

function indexOf(pack: Pack) {
	const fieldsOf = new Map<Subject, FieldDefinition[]>();
	for (const field of pack.fields) fieldsOf.set(field.subject, [...(fieldsOf.get(field.subject) ?? []), field]);
	const slots = pack.figures.flatMap((figure) => figure.slots.map((slot): PlacedSlot => ({ ...slot, figure })));
	return {
		// Asked for each field of each record, so that even joining two names to a key would be felt.
		fields: new Map([...fieldsOf].map(([subject, fields]) => [subject, byId(fields)])),
		fieldsOf,
		lists: byId(pack.lists),
		values: new Map(pack.lists.map((list) => [list.id, byId(list.values)])),
		layers: byId(pack.layers),
		components: byId(pack.components),
		kinds: byId(pack.kinds),
		relationKinds: byId(pack.relationKinds),
		frames: byId(pack.frames),
		figures: byId(pack.figures),
		slots: byId(slots),
		diagrams: byId(pack.diagramTypes),
		platforms: byId(pack.platforms),
		databases: byId(pack.databases),
		agencies: byId(pack.agencies),
		instruments: byId(pack.instruments),
		rules: byId(pack.rules),
		profiles: byId(pack.profiles),
		definitions: byId(pack.definitions),
		clauses: byId(pack.clauses),
		obligations: byId(pack.obligations),
		viewpoints: byId(pack.viewpoints),
		allowed: allowedTriples(pack),
		sheets: new Map(pack.forms.form03.sheets.map((sheet) => [sheet.code, sheet]))
	};
}

const indexes = new WeakMap<Pack, ReturnType<typeof indexOf>>();

function indexFor(pack: Pack): ReturnType<typeof indexOf> {
	const known = indexes.get(pack);
	if (known !== undefined) return known;
	const index = indexOf(pack);
	indexes.set(pack, index);
	return index;
}

export const fieldOf = (pack: Pack, subject: Subject, id: string): FieldDefinition | undefined =>
	indexFor(pack).fields.get(subject)?.get(id);

/** All fields of a subject, in the order of the pack. */
export const fieldsOfSubject = (pack: Pack, subject: Subject): readonly FieldDefinition[] =>
	indexFor(pack).fieldsOf.get(subject) ?? [];

/** True where objects of the kind have the field; a field without kinds is for all kinds of Form 03. */
export function appliesToKind(pack: Pack, field: FieldDefinition, kind: string): boolean {
	if (field.subject !== 'object') return true;
	return field.kinds.length === 0 ? kindOf(pack, kind)?.form03 === true : field.kinds.includes(kind);
}

/** Fields that objects of the kind have, in the order of the pack. */
export const fieldsOfKind = (pack: Pack, kind: string): readonly FieldDefinition[] =>
	fieldsOfSubject(pack, 'object').filter((field) => appliesToKind(pack, field, kind));

export const listOfId = (pack: Pack, id: string): ValueList | undefined => indexFor(pack).lists.get(id);

export const valueOfList = (pack: Pack, list: string, value: string): ListValue | undefined =>
	indexFor(pack).values.get(list)?.get(value);

/** Label of a list value; the value itself where the list does not know it. */
export const labelOfValue = (pack: Pack, list: string, value: string, locale: keyof Words): string =>
	valueOfList(pack, list, value)?.label[locale] ?? value;

export const layerOf = (pack: Pack, id: string): Layer | undefined => indexFor(pack).layers.get(id);
export const componentOf = (pack: Pack, id: string): Component | undefined => indexFor(pack).components.get(id);

/** Components of a layer, in the order of the pack; none for a cross-cut. */
export const componentsOfLayer = (pack: Pack, layer: string): readonly Component[] =>
	pack.components.filter((component) => component.layer === layer);

export const kindOf = (pack: Pack, id: string): ObjectKind | undefined => indexFor(pack).kinds.get(id);
export const relationKindOf = (pack: Pack, id: string): RelationKind | undefined =>
	indexFor(pack).relationKinds.get(id);
export const frameOf = (pack: Pack, id: string): Frame | undefined => indexFor(pack).frames.get(id);
export const figureOf = (pack: Pack, id: string): Figure | undefined => indexFor(pack).figures.get(id);
export const slotOf = (pack: Pack, id: string): PlacedSlot | undefined => indexFor(pack).slots.get(id);
export const diagramTypeOf = (pack: Pack, id: string): DiagramType | undefined => indexFor(pack).diagrams.get(id);
export const platformOf = (pack: Pack, id: string): SharedPlatform | undefined => indexFor(pack).platforms.get(id);
export const databaseOf = (pack: Pack, id: string): NationalDatabase | undefined => indexFor(pack).databases.get(id);
export const agencyOf = (pack: Pack, id: string): Agency | undefined => indexFor(pack).agencies.get(id);
export const instrumentOf = (pack: Pack, id: string): Instrument | undefined => indexFor(pack).instruments.get(id);
export const ruleOf = (pack: Pack, id: string): Rule | undefined => indexFor(pack).rules.get(id);
export const definitionOf = (pack: Pack, id: string): Definition | undefined => indexFor(pack).definitions.get(id);
export const clauseOf = (pack: Pack, id: string): Clause | undefined => indexFor(pack).clauses.get(id);
export const obligationOf = (pack: Pack, id: string): Obligation | undefined => indexFor(pack).obligations.get(id);
export const viewpointOf = (pack: Pack, id: string): Viewpoint | undefined => indexFor(pack).viewpoints.get(id);

/** How many triples of kinds the matrix allows; null where it restricts nothing. */
export const allowedTripleCount = (pack: Pack): number | null => indexFor(pack).allowed?.size ?? null;

/** Whether a relation kind may stand between two object kinds. */
export const allowsRelation = (pack: Pack, source: string, relation: string, target: string): boolean =>
	indexFor(pack).allowed?.has(`${source} ${relation} ${target}`) ?? true;

export const profileOf = (pack: Pack, id: string): Profile | undefined => indexFor(pack).profiles.get(id);
export const sheetOf = (pack: Pack, code: string): Form03Sheet | undefined => indexFor(pack).sheets.get(code);

/** How a fact is cited, such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
export function citation(pack: Pack, provenance: Provenance): string {
	const number = instrumentOf(pack, provenance.instrument)?.number ?? provenance.instrument;
	return provenance.article === '' ? number : `${number}, ${provenance.article}`;
}

/** The slot of a figure that has the function of another figure's slot; undefined where the figure has none. */
export const twinSlot = (figure: Figure, slot: Slot): Slot | undefined =>
	slot.function === '' ? undefined : figure.slots.find((one) => one.function === slot.function);
