/** Writes the Open Exchange format 3.1. Children come in the order that the schemas want. */
import { escapeXml } from '../svg/escape-xml';
import type {
	Colour,
	Connection,
	Element,
	Exchange,
	ExchangeView,
	Item,
	LangText,
	Property,
	PropertyDefinition,
	Relationship,
	Style,
	ViewNode
} from './exchange';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A carriage return would be read back as a line feed. */
const text = (raw: string): string => escapeXml(raw).replaceAll('\r', '&#13;');

function written(attributes: Attributes): string {
	let all = '';
	for (const key of Object.keys(attributes)) {
		const value = attributes[key];
		if (value !== undefined) all += ` ${key}="${text(String(value))}"`;
	}
	return all;
}

function tag(name: string, attributes: Attributes, children: readonly string[] = [], content = ''): string {
	const start = `<${name}${written(attributes)}`;
	if (children.length > 0) return `${start}>\n${children.join('')}</${name}>\n`;
	return content === '' ? `${start}/>\n` : `${start}>${content}</${name}>\n`;
}

const texts = (name: string, all: readonly LangText[]): string[] =>
	all.map(({ lang, text: said }) => tag(name, { 'xml:lang': lang === '' ? undefined : lang }, [], text(said)));

const list = (name: string, children: readonly string[]): string[] =>
	children.length === 0 ? [] : [tag(name, {}, children)];

/** In one line: a large file has hundred thousands of them. */
function property({ definition, values }: Property): string {
	let said = '';
	for (const { lang, text: value } of values)
		said += `<value${lang === '' ? '' : ` xml:lang="${text(lang)}"`}>${text(value)}</value>`;
	return `<property propertyDefinitionRef="${text(definition)}">${said === '' ? '<value/>' : said}</property>\n`;
}

const properties = (all: readonly Property[]): string[] => list('properties', all.map(property));

const described = (one: Pick<ExchangeView, 'names' | 'documentation' | 'properties'>): string[] => [
	...texts('name', one.names),
	...texts('documentation', one.documentation),
	...properties(one.properties)
];

const element = (one: Element): string => tag('element', { identifier: one.id, 'xsi:type': one.type }, described(one));

const relationship = (one: Relationship): string =>
	tag(
		'relationship',
		{
			identifier: one.id,
			source: one.source,
			target: one.target,
			'xsi:type': one.type,
			accessType: one.type === 'Access' && one.accessType !== '' ? one.accessType : undefined,
			modifier: one.type === 'Influence' && one.modifier !== '' ? one.modifier : undefined,
			isDirected: one.type === 'Association' && one.directed !== undefined ? String(one.directed) : undefined
		},
		described(one)
	);

const item = (one: Item): string =>
	tag('item', { identifier: one.id || undefined, identifierRef: one.ref || undefined }, [
		...texts('label', one.labels),
		...texts('documentation', one.documentation),
		...one.items.map(item)
	]);

const definition = (one: PropertyDefinition): string =>
	tag('propertyDefinition', { identifier: one.id, type: one.type }, [
		...texts('name', one.names),
		...texts('documentation', one.documentation)
	]);

const colour = (name: string, { r, g, b, a }: Colour): string => tag(name, { r, g, b, a });

/** Half points are what the format counts sizes in. */
const size = (points: number | undefined): number | undefined =>
	points === undefined || points < 1 ? undefined : Math.round(points * 2) / 2;

function style(one: Style | undefined): string[] {
	if (one === undefined) return [];
	const { fill, line, lineWidth, font } = one;
	const children = [
		...(line === undefined ? [] : [colour('lineColor', line)]),
		...(fill === undefined ? [] : [colour('fillColor', fill)]),
		...(font === undefined
			? []
			: [
					tag(
						'font',
						{ name: font.name || undefined, size: size(font.size), style: font.style || undefined },
						font.colour === undefined ? [] : [colour('color', font.colour)]
					)
				])
	];
	return [
		tag('style', { lineWidth: lineWidth === undefined ? undefined : Math.max(1, Math.round(lineWidth)) }, children)
	];
}

const drawn = (one: Pick<ViewNode, 'labels' | 'documentation' | 'style' | 'views'>): string[] => [
	...texts('label', one.labels),
	...texts('documentation', one.documentation),
	...style(one.style),
	...one.views.map((ref) => tag('viewRef', { ref }))
];

function node(one: ViewNode): string {
	const [x, y, w, h] = one.rectangle;
	const ref = one.ref || undefined;
	return tag(
		'node',
		{
			identifier: one.id,
			'xsi:type': one.type,
			elementRef: one.type === 'Element' ? ref : undefined,
			conceptRef: one.type === 'Label' ? ref : undefined,
			xpathPart: one.type === 'Label' ? one.xpathPart || undefined : undefined,
			x,
			y,
			w,
			h
		},
		[...drawn(one), ...one.nodes.map(node)]
	);
}

const point = (name: string, at: readonly [number, number] | undefined): string[] =>
	at === undefined ? [] : [tag(name, { x: at[0], y: at[1] })];

const connection = (one: Connection): string =>
	tag(
		'connection',
		{
			identifier: one.id,
			'xsi:type': one.type,
			relationshipRef: one.type === 'Line' ? undefined : one.relationship,
			source: one.source || undefined,
			target: one.target || undefined
		},
		[
			...drawn(one),
			...point('sourceAttachment', one.sourceAttachment),
			...one.bends.flatMap((at) => point('bendpoint', at)),
			...point('targetAttachment', one.targetAttachment)
		]
	);

const view = (one: ExchangeView): string =>
	tag('view', { identifier: one.id, 'xsi:type': 'Diagram', viewpoint: one.viewpoint || undefined }, [
		...described(one),
		...one.nodes.map(node),
		...one.connections.map(connection)
	]);

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

function* listed<One>(name: string, all: readonly One[], each: (one: One) => string): Generator<string> {
	if (all.length === 0) return;
	yield `<${name}>\n`;
	for (const one of all) yield each(one);
	yield `</${name}>\n`;
}

/** The file, thing by thing, since a large one is longer than a text can be. */
function* pieces(exchange: Exchange): Generator<string> {
	const head = {
		xmlns: NAMESPACE,
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xmlns:dc': exchange.metadata.some(([name]) => name.startsWith('dc:')) ? DUBLIN_CORE : undefined,
		'xsi:schemaLocation': `${NAMESPACE} http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd`,
		identifier: exchange.id,
		version: exchange.version || undefined
	};
	yield '<?xml version="1.0" encoding="UTF-8"?>\n';
	yield `<model${written(head)}>\n`;
	yield* described(exchange);
	yield* listed('metadata', exchange.metadata, ([name, said]) => tag(name, {}, [], text(said)));
	yield* listed('elements', exchange.elements, element);
	yield* listed('relationships', exchange.relationships, relationship);
	yield* listed('organizations', exchange.organizations, item);
	yield* listed('propertyDefinitions', exchange.definitions, definition);
	if (exchange.views.length > 0) {
		yield '<views>\n';
		yield* listed('diagrams', exchange.views, view);
		yield '</views>\n';
	}
	yield '</model>\n';
}

/** As text; a large model comes as bytes. */
export const writeExchange = (exchange: Exchange): string => [...pieces(exchange)].join('');

/** Letters that are made bytes at a time. */
const AT_ONCE = 1 << 20;

/** The bytes of the file. */
export function writeExchangeBytes(exchange: Exchange): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	let waiting: string[] = [];
	let letters = 0;
	let size = 0;
	const encode = (): void => {
		const part = encoder.encode(waiting.join(''));
		parts.push(part);
		size += part.length;
		waiting = [];
		letters = 0;
	};
	for (const piece of pieces(exchange)) {
		waiting.push(piece);
		letters += piece.length;
		if (letters >= AT_ONCE) encode();
	}
	encode();
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
