/** From an architecture to a model of ArchiMate, by a mapping; what it cannot say is in the losses. */
import type { Architecture } from '$models/architecture/architecture';
import { isSame } from '$models/architecture/json';
import type { Pack } from '$models/framework/pack';
import type { Scene } from '$models/scene/scene';
import type { Loss } from '../exporter';
import { carriedByModel, MODEL_CHAPTER } from './carried';
import { Definitions } from './definitions';
import { safeJson, survives } from './entry-text';
import type { Exchange, ExchangeView, Item, Property, ViewNode } from './exchange';
import { Names, ownId } from './identifiers';
import { OWN_LANGUAGE, sayingNow, UNKNOWN_LANGUAGE } from './languages';
import type { Mapping } from './mapping';
import { languagePack } from './mappings';
import { nativeFields } from './native-fields';
import { organize } from './organize';
import { metaOf } from './structure';
import type { Vocabulary } from './vocabulary';
import { standInsOf, writeElements } from './write-elements';
import { writeRelationships } from './write-relationships';
import { writeViews } from './write-views';
import { LossCount, type Writing } from './writing';

export interface Source {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly mapping: Mapping;
	readonly vocabulary: Vocabulary;
	readonly scenes: readonly Scene[];
}

/** Head of an architecture that a reader gives a stranger's file by himself. */
export const plainMeta = { frame: 'organisation', agency: '', agencyName: '', sample: false } as const;

function modelProperties(
	{ architecture, definitions, carriedModel }: Writing,
	foldersAreOurs: boolean,
	languageId: string
): Property[] {
	const meta = metaOf(architecture.meta);
	const isForeign = carriedModel.id !== '' && meta.pack.startsWith(`${languageId}@`);
	const isPlain = isForeign && survives(meta.name) && isSame({ ...meta, ...plainMeta }, meta);
	const chapters = [...architecture.chapters]
		.filter(([key]) => key !== MODEL_CHAPTER)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return [
		...(isPlain ? [] : [definitions.structure('meta', safeJson(meta))]),
		...(foldersAreOurs ? [definitions.structure('model', 'folders')] : []),
		...chapters.map((chapter) => definitions.structure('chapter', safeJson(chapter))),
		...[...architecture.pictures]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map((picture) => definitions.structure('picture', safeJson(picture)))
	];
}

/** Only links to views that are written. */
function withLinks(views: readonly ExchangeView[]): ExchangeView[] {
	const written = new Map(views.map(({ id }) => [ownId(id), id]));
	const links = (refs: readonly string[]): string[] => refs.flatMap((ref) => written.get(ownId(ref)) ?? []);
	const within = (nodes: readonly ViewNode[]): ViewNode[] =>
		nodes.map((node) => ({ ...node, views: links(node.views), nodes: within(node.nodes) }));
	return views.map((view) => ({
		...view,
		nodes: within(view.nodes),
		connections: view.connections.map((one) => ({ ...one, views: links(one.views) }))
	}));
}

/** A folder's own id stays where nothing else has it. */
function withFreeIds(items: readonly Item[], taken: Set<string>): Item[] {
	return items.map((item) => {
		const isFree = item.id !== '' && !taken.has(item.id);
		if (isFree) taken.add(item.id);
		return { ...item, id: isFree ? item.id : '', items: withFreeIds(item.items, taken) };
	});
}

function idsOf(exchange: Omit<Exchange, 'organizations'>): Set<string> {
	const ids = new Set([exchange.id]);
	const add = (all: readonly { readonly id: string }[]): void => {
		for (const { id } of all) ids.add(id);
	};
	const within = (nodes: readonly ViewNode[]): void => {
		add(nodes);
		for (const node of nodes) within(node.nodes);
	};
	for (const all of [exchange.elements, exchange.relationships, exchange.definitions, exchange.views]) add(all);
	for (const view of exchange.views) {
		within(view.nodes);
		add(view.connections);
	}
	return ids;
}

/** The model of an architecture with its diagrams as they are drawn. */
export function fromArchitecture({ architecture, pack, mapping, vocabulary, scenes }: Source): {
	readonly exchange: Exchange;
	readonly losses: readonly Loss[];
} {
	const carriedModel = carriedByModel(architecture.chapters.get(MODEL_CHAPTER));
	const carriedLanguage = carriedModel.language || OWN_LANGUAGE;
	const language = carriedLanguage === UNKNOWN_LANGUAGE ? '' : carriedLanguage;
	const definitions = new Definitions(pack);
	const writing: Writing = {
		architecture,
		pack,
		mapping,
		vocabulary,
		language,
		definitions,
		carriedModel,
		native: nativeFields(pack),
		languagePack: languagePack(),
		names: new Names(carriedModel.definitions.map(({ id }) => id)),
		conceptOf: new Map(),
		relationshipOf: new Map(),
		writtenOf: new Map(),
		losses: new LossCount()
	};
	const id = writing.names.of('m', carriedModel.id || architecture.meta.id);
	for (const one of carriedModel.definitions) definitions.foreign(one);
	const standIns = standInsOf(writing);
	const elements = writeElements(writing, standIns);
	const relationships = writeRelationships(
		writing,
		standIns,
		elements.map((one) => one.id)
	);
	for (const one of [...elements, ...relationships]) writing.writtenOf.set(ownId(one.id), one.id);
	const views = withLinks(writeViews(writing, scenes));
	const { items, isOurs } = organize(writing, { elements, relationships, views });
	const name = survives(architecture.meta.name) ? architecture.meta.name : '';
	const names = sayingNow(carriedModel.names ?? [], language, name);
	const properties = [...modelProperties(writing, isOurs, vocabulary.language), ...carriedModel.properties];
	const head = {
		id,
		version: carriedModel.version,
		names: names.length === 0 ? [{ lang: language, text: '' }] : names,
		documentation: carriedModel.documentation,
		properties,
		metadata: carriedModel.metadata,
		elements,
		relationships,
		views,
		definitions: definitions.all
	};
	return {
		exchange: { ...head, organizations: withFreeIds(items, idsOf(head)) },
		losses: writing.losses.all
	};
}
