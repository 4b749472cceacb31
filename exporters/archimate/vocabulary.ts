/** The types of ArchiMate as the exchange format spells them, read from the pack of the language. */
import { listOfId } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';

/** Kinds that are no elements in a file: a junction is two, and a relation at another's end is that relation itself. */
export const JUNCTION = 'junction';
export const STAND_IN = 'relationship';

export interface Vocabulary {
	/** Id of the pack of the language. */
	readonly language: string;
	/** Ids of the types that elements have; the junction is one of them. */
	readonly types: readonly string[];
	readonly relations: readonly string[];
	readonly hasType: (id: string) => boolean;
	readonly hasRelation: (id: string) => boolean;
	/** Spelling in a file, such as `BusinessActor`; of a junction the plain one. */
	readonly spelled: (id: string) => string;
	readonly spelledRelation: (id: string) => string;
	/** Type of a spelling; a junction of either sort is `junction`. */
	readonly typeOf: (spelling: string) => string | undefined;
	readonly relationOf: (spelling: string) => string | undefined;
}

/** Spellings of `pack`, which is the pack of the language itself. */
export function vocabularyOf(pack: Pack): Vocabulary {
	const values = (list: string): readonly (readonly [string, string])[] =>
		(listOfId(pack, list)?.values ?? []).map(({ id, official }) => [id, official] as const);
	const types = values('object-kind').filter(([id]) => id !== STAND_IN);
	const relations = values('relation-kind');
	const junctions = values('junction-type').map(([, official]) => [official, JUNCTION] as const);
	const spellings = new Map(types);
	const relationSpellings = new Map(relations);
	const byType = new Map([...types.map(([id, official]) => [official, id] as const), ...junctions]);
	const byRelation = new Map(relations.map(([id, official]) => [official, id] as const));
	return {
		language: pack.id,
		types: types.map(([id]) => id),
		relations: relations.map(([id]) => id),
		hasType: (id) => spellings.has(id),
		hasRelation: (id) => relationSpellings.has(id),
		spelled: (id) => spellings.get(id) ?? id,
		spelledRelation: (id) => relationSpellings.get(id) ?? id,
		typeOf: (spelling) => byType.get(spelling),
		relationOf: (spelling) => byRelation.get(spelling)
	};
}

/** Types whose elements need no name in a file. */
export const withoutName: ReadonlySet<string> = new Set([JUNCTION, 'grouping', 'location']);
