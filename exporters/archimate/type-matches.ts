/** What the types in a file would become, for a person to look at and to change before a model is taken in. */
import { kindOf, relationKindOf } from '$models/framework/lookup';
import type { Pack, Words } from '$models/framework/pack';
import type { Exchange } from './exchange';
import { recordRoots, type Mapping, type RecordRoot } from './mapping';
import type { Vocabulary } from './vocabulary';

export interface TypeMatch {
	readonly of: 'element' | 'relation';
	/** Id in the pack of the language. */
	readonly type: string;
	readonly label: Words;
	/** How many of the file are of it. */
	readonly count: number;
	/** Kind of the framework, or a sort of record with an @ in front. */
	readonly taken: string;
	/** What that says less, or other, than the type; null where it says the same. */
	readonly loses: Words | null;
}

/** What somebody made of one type. */
export type TypeChoice = Pick<TypeMatch, 'of' | 'type' | 'taken'>;

const RECORD = '@';
const isRecord = (name: string): name is RecordRoot => (recordRoots as readonly string[]).includes(name);

function counted(types: readonly (string | undefined)[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const type of types) if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
	return counts;
}

/** The types of a file with what each is taken for, those of elements first, in the order of the mapping. */
export function typeMatches(
	{ elements, relationships }: Pick<Exchange, 'elements' | 'relationships'>,
	{
		mapping,
		vocabulary,
		language
	}: { readonly mapping: Mapping; readonly vocabulary: Vocabulary; readonly language: Pack }
): readonly TypeMatch[] {
	const ofElements = counted(elements.map(({ type }) => vocabulary.typeOf(type)));
	const ofRelations = counted(relationships.map(({ type }) => vocabulary.relationOf(type)));
	const same = (type: string): Words => ({ vi: type, en: type });
	return [
		...mapping.types.flatMap((row): TypeMatch[] => {
			const count = ofElements.get(row.type) ?? 0;
			const taken = 'record' in row ? `${RECORD}${row.record}` : row.kind;
			const label = kindOf(language, row.type)?.label ?? same(row.type);
			return count === 0 ? [] : [{ of: 'element', type: row.type, label, count, taken, loses: row.loses ?? null }];
		}),
		...mapping.relationTypes.flatMap(({ type, kind, loses }): TypeMatch[] => {
			const count = ofRelations.get(type) ?? 0;
			const label = relationKindOf(language, type)?.label ?? same(type);
			return count === 0 ? [] : [{ of: 'relation', type, label, count, taken: kind, loses: loses ?? null }];
		})
	];
}

/** The mapping with what somebody chose in place of what was proposed; what he chose loses nothing that he was not asked. */
export function withChoices(mapping: Mapping, choices: readonly TypeChoice[]): Mapping {
	const chosen = (of: TypeChoice['of'], type: string): string | undefined =>
		choices.find((choice) => choice.of === of && choice.type === type)?.taken;
	return {
		...mapping,
		types: mapping.types.map((row) => {
			const taken = chosen('element', row.type);
			if (taken === undefined || taken === ('record' in row ? `${RECORD}${row.record}` : row.kind)) return row;
			const record = taken.slice(RECORD.length);
			return taken.startsWith(RECORD) && isRecord(record)
				? { type: row.type, record }
				: { type: row.type, kind: taken };
		}),
		relationTypes: mapping.relationTypes.map((row) => {
			const taken = chosen('relation', row.type);
			return taken === undefined || taken === row.kind ? row : { type: row.type, kind: taken, reversed: false };
		})
	};
}
