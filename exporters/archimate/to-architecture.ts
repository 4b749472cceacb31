/**
 * From a model of ArchiMate to an architecture of a framework. Nothing is refused: what the framework has no words for is
 * carried along or named in the ledger.
 */
import type { Architecture } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { isSame } from '$models/architecture/json';
import type { Pack } from '$models/framework/pack';
import { carriedText, MODEL_CHAPTER, type CarriedModel } from './carried';
import type { Conversion, Growth, Target } from './conversion';
import { Meanings, type StructureKey } from './definitions';
import type { Exchange, Item, Property, PropertyDefinition, Relationship } from './exchange';
import { gather } from './gather';
import { Names, ownDefinition, ownId } from './identifiers';
import type { Ledger } from './import-ledger';
import { mainLanguage, OWN_LANGUAGE, spoken, UNKNOWN_LANGUAGE } from './languages';
import { nativeFields } from './native-fields';
import { readElements } from './read-elements';
import { readRelationships } from './read-relationships';
import { readViews } from './read-views';
import { chaptersOf, picturesOf, single, writtenMeta } from './structure';

/** Our own properties of the model as a whole, and the strangers'. */
function modelProperties(meanings: Meanings, properties: readonly Property[]) {
	const structure = new Map<StructureKey, string[]>();
	const foreign: Property[] = [];
	for (const property of properties) {
		const meaning = meanings.of(property.definition, 'object');
		const values = property.values.map(({ text }) => text);
		if (meaning?.kind === 'structure') gather(structure, meaning.key, values);
		else foreign.push(property);
	}
	return { structure, foreign };
}

/** Reference of the framework that a file of ours was written from; '' in a stranger's. */
export function packNamedIn(exchange: Exchange, pack: Pack): string {
	const { structure } = modelProperties(new Meanings(pack, exchange.definitions), exchange.properties);
	return writtenMeta(single(structure, 'meta'))?.pack ?? '';
}

const withOwnRefs = (items: readonly Item[]): Item[] =>
	items.map((item) => ({ ...item, ref: ownId(item.ref), items: withOwnRefs(item.items) }));

function modelCarried(
	{ exchange, reading: { language, foreign: needed } }: Conversion,
	aside: readonly Relationship[],
	foreign: readonly Property[],
	{ ownId: own, foldersAreOurs }: { readonly ownId: string; readonly foldersAreOurs: boolean }
): Partial<CarriedModel> {
	const used = new Set(
		[...exchange.elements, ...exchange.relationships, ...exchange.views].flatMap(({ properties }) =>
			properties.map(({ definition }) => definition)
		)
	);
	const isUnused = ({ id: one }: PropertyDefinition): boolean => !used.has(one) && !ownDefinition.test(one);
	const { id, version, documentation, metadata, names, organizations } = exchange;
	const [name] = names;
	return {
		...(id === own ? {} : { id }),
		...(foldersAreOurs ? {} : { organizations: withOwnRefs(organizations) }),
		...(language === OWN_LANGUAGE ? {} : { language: language || UNKNOWN_LANGUAGE }),
		...(documentation.length === 0 ? {} : { documentation: [...documentation] }),
		version,
		properties: [...foreign],
		metadata: metadata.map(([key, text]): [string, string] => [key, text]),
		// One that nobody uses is the stranger's too.
		definitions: exchange.definitions
			.filter((one) => needed.has(one.id) || isUnused(one))
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
		relationships: [...aside],
		...(name === undefined || isSame(names, [{ lang: language, text: name.text }]) ? {} : { names: [...names] })
	};
}

/** What a file holds, as an architecture; what became of the rest is in the ledger. */
export function toArchitecture(exchange: Exchange, target: Target, ledger: Ledger): Architecture {
	const { pack } = target;
	const meanings = new Meanings(pack, exchange.definitions);
	const { structure, foreign } = modelProperties(meanings, exchange.properties);
	const meta = writtenMeta(single(structure, 'meta'));
	const language = mainLanguage([...exchange.elements, ...exchange.views].map(({ names }) => names));
	const needed = new Set(foreign.map(({ definition }) => definition));
	const reading = { pack, language, ledger, meanings, foreign: needed };
	const name = spoken(exchange.names, language)?.text ?? '';
	const growth = emptyArchitecture({
		...target.meta,
		name: name === '' ? target.meta.name : name,
		...meta,
		pack: `${pack.id}@${pack.version}`
	}) as Growth;
	const conversion: Conversion = {
		...target,
		exchange,
		growth,
		became: new Map(),
		reading,
		native: nativeFields(pack),
		ledger
	};
	readElements(conversion);
	const aside = readRelationships(conversion);
	readViews(conversion);
	const carried = modelCarried(conversion, aside, foreign, {
		ownId: meta === null ? '' : new Names().of('m', meta.id),
		foldersAreOurs: structure.has('model')
	});
	const text = carriedText(carried);
	for (const [key, chapter] of chaptersOf(structure)) growth.chapters.set(key, chapter);
	for (const [key, picture] of picturesOf(structure)) growth.pictures.set(key, picture);
	if (text !== '') {
		growth.chapters.set(MODEL_CHAPTER, text);
		ledger.add('model-data', 'model');
	}
	return growth;
}
