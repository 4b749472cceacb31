/** The mapping that an architecture of a pack is written and read by, unless a person hands in another. */
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { fail, ok, type Result } from '$models/architecture/result';
import { checkedMapping, type Mapping } from './mapping';
import vn1425 from './mappings/vn-1425.json' with { type: 'json' };
import { STAND_IN, vocabularyOf, type Vocabulary } from './vocabulary';

const LANGUAGE = 'archimate-3.2';

/** The pack of the language. */
export function languagePack(): Pack {
	const pack = builtInPack(LANGUAGE);
	if (pack === undefined) throw new Error(`The pack ${LANGUAGE} is not there`);
	return pack;
}

/** Each kind of the language is its own type. */
function identity(pack: Pack, vocabulary: Vocabulary): Mapping {
	const types = vocabulary.types.map((id) => ({ kind: id, type: id }));
	const relations = vocabulary.relations.map((id) => ({ kind: id, type: id, reversed: false }));
	const named = { name: 'name', documentation: 'documentation' };
	return {
		version: 1,
		pack: pack.id,
		standing: { vi: 'Chính ngôn ngữ ArchiMate.', en: 'ArchiMate itself.' },
		diagram: pack.diagramTypes[0]?.id ?? '',
		fields: { object: named, relation: named, diagram: { name: 'title', documentation: 'documentation' } },
		kinds: [...types, { kind: STAND_IN, type: 'grouping' }],
		records: [
			{ record: 'gap', type: 'gap', name: 'content', documentation: '' },
			{ record: 'task', type: 'work-package', name: 'name', documentation: '' },
			{ record: 'kpi', type: 'outcome', name: 'name', documentation: '' },
			{ record: 'goal', type: 'goal', name: 'name', documentation: '' }
		],
		relations,
		types,
		relationTypes: relations
	};
}

const given: Readonly<Record<string, unknown>> = { 'vn-1425': vn1425 };

/** Mapping and spellings for a pack. `handedIn` is what a person made of the mapping, as JSON. */
export function mappingFor(pack: Pack, handedIn?: unknown): Result<{ mapping: Mapping; vocabulary: Vocabulary }> {
	const language = languagePack();
	const vocabulary = vocabularyOf(language);
	const raw = handedIn ?? given[pack.id] ?? given[pack.base];
	if (raw === undefined) {
		return pack.id === LANGUAGE
			? ok({ mapping: identity(language, vocabulary), vocabulary })
			: fail('no-mapping', `There is no mapping between ArchiMate and the framework ${pack.id}; hand one in`, pack.id);
	}
	const checked = checkedMapping(raw, pack, vocabulary);
	return checked.ok ? ok({ mapping: checked.value, vocabulary }) : checked;
}

/** For a framework that nobody mapped: all are groupings, each with its kind in a property. */
export function emptyMapping(pack: Pack): { mapping: Mapping; vocabulary: Vocabulary } {
	const language = languagePack();
	const vocabulary = vocabularyOf(language);
	const known = identity(language, vocabulary);
	const mapping = { ...known, pack: pack.id, kinds: [], relations: [], types: [], relationTypes: [] };
	return { mapping: { ...mapping, diagram: pack.diagramTypes[0]?.id ?? '' }, vocabulary };
}
