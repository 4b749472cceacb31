/** Reads the Open Exchange format (namespace 3.0, schemas 3.0 to 3.1). Reading is total: what is not understood is named. */
import type {
	Connection,
	Element,
	Exchange,
	ExchangeView,
	Item,
	Property,
	PropertyDefinition,
	Relationship,
	ViewNode
} from './exchange';
import { usableId } from './identifiers';
import type { Ledger } from './import-ledger';
import { readStyle } from './read-style';
import { childrenOf, ownParts, type Children, type ModelReader } from './xml-children';
import { Ids, langTextOf, Part } from './xml-part';
import type { Container, XmlNode } from './xml-tree';

const XSI_TYPE = 'xsi:type';

const DEFINITION = 'propertyDefinitionRef';

/** As nearly all of the hundred thousands are that a large file has: a reference and values, and nothing to name. */
function plainProperty({ attributes, children }: XmlNode): Property | null {
	const definition = attributes[DEFINITION];
	for (const name in attributes) if (name !== DEFINITION) return null;
	if (definition === undefined || usableId(definition) !== definition) return null;
	return children.every(({ name }) => name === 'value') ? { definition, values: children.map(langTextOf) } : null;
}

function propertyOf(part: Part): Property {
	const property = { definition: part.reference(DEFINITION), values: part.texts('value') };
	part.done();
	return property;
}

const propertiesOf = (part: Part): Property[] =>
	(part.part('properties')?.children('property') ?? []).map(
		(node) => plainProperty(node) ?? propertyOf(new Part(node, part.place, part.ledger))
	);

/** Names, documentation and properties, which nearly everything has. */
const described = (part: Part) => ({
	names: part.texts('name'),
	documentation: part.texts('documentation'),
	properties: propertiesOf(part)
});

function elementOf(part: Part, ids: Ids): Element {
	const element = { id: ids.claim(part, 'identifier'), type: part.attribute(XSI_TYPE), ...described(part) };
	part.done();
	return element;
}

const truthOf = (text: string): boolean | undefined => (text === '' ? undefined : text === 'true' || text === '1');

const accessTypes = new Set(['Access', 'Read', 'Write', 'ReadWrite']);

function relationshipOf(part: Part, ids: Ids): Relationship {
	const relationship = {
		id: ids.claim(part, 'identifier'),
		type: part.attribute(XSI_TYPE),
		...described(part),
		source: part.reference('source'),
		target: part.reference('target'),
		accessType: accessTypes.has(part.attribute('accessType')) ? part.attribute('accessType') : '',
		modifier: part.attribute('modifier'),
		directed: truthOf(part.attribute('isDirected').trim())
	};
	part.done();
	return relationship;
}

function itemOf(part: Part): Item {
	const item = {
		id: part.reference('identifier'),
		labels: part.texts('label'),
		documentation: part.texts('documentation'),
		ref: part.reference('identifierRef'),
		items: part.parts('item', part.place).map(itemOf)
	};
	part.done();
	return item;
}

const propertyTypes = new Set(['string', 'boolean', 'currency', 'date', 'time', 'number']);

function definitionOf(part: Part, ids: Ids): PropertyDefinition {
	const definition = {
		id: ids.claim(part, 'identifier'),
		names: part.texts('name'),
		documentation: part.texts('documentation'),
		type: propertyTypes.has(part.attribute('type')) ? part.attribute('type') : 'string'
	};
	part.done();
	return definition;
}

const drawn = (part: Part, ids: Ids) => ({
	id: ids.claim(part, 'identifier'),
	labels: part.texts('label'),
	documentation: part.texts('documentation'),
	style: readStyle(part.part('style')),
	views: part.parts('viewRef').map((one) => one.reference('ref'))
});

const nodeTypes = { Element: 'Element', Container: 'Container', Label: 'Label' } as const;

function nodeOf(part: Part, ids: Ids): ViewNode {
	const written = part.attribute(XSI_TYPE);
	const ref = part.reference('elementRef') || part.reference('conceptRef');
	const known = Object.hasOwn(nodeTypes, written) ? nodeTypes[written as keyof typeof nodeTypes] : undefined;
	if (known === undefined) part.ledger.add('unknown-type', part.place, written, ref === '' ? 'Container' : 'Element');
	const node = {
		...drawn(part, ids),
		type: known ?? (ref === '' ? ('Container' as const) : ('Element' as const)),
		ref,
		xpathPart: part.attribute('xpathPart'),
		rectangle: [
			part.number('x', 0),
			part.number('y', 0),
			part.number('w', 120),
			part.number('h', 55)
		] as ViewNode['rectangle'],
		nodes: part.parts('node', part.place).map((child) => nodeOf(child, ids))
	};
	part.attribute('conceptRef');
	part.done();
	return node;
}

const pointOf = (part: Part): [number, number] => [part.number('x', 0), part.number('y', 0)];

const connectionTypes = {
	Relationship: 'Relationship',
	NestingRelationship: 'NestingRelationship',
	Line: 'Line'
} as const;

function connectionOf(part: Part, ids: Ids): Connection {
	const written = part.attribute(XSI_TYPE);
	const relationship = part.reference('relationshipRef');
	const known = Object.hasOwn(connectionTypes, written)
		? connectionTypes[written as keyof typeof connectionTypes]
		: undefined;
	const type = known ?? (relationship === '' ? 'Line' : 'Relationship');
	if (known === undefined) part.ledger.add('unknown-type', part.place, written, type);
	const [start, end] = [part.part('sourceAttachment'), part.part('targetAttachment')];
	const connection = {
		...drawn(part, ids),
		type,
		relationship,
		source: part.reference('source'),
		target: part.reference('target'),
		sourceAttachment: start === undefined ? undefined : pointOf(start),
		bends: part.parts('bendpoint').map(pointOf),
		targetAttachment: end === undefined ? undefined : pointOf(end)
	};
	part.done();
	return connection;
}

function viewOf(node: XmlNode, ledger: Ledger, ids: Ids): ExchangeView {
	const place = `views/${node.attributes['identifier'] ?? '?'}`;
	const part = new Part(node, place, ledger);
	part.attribute(XSI_TYPE);
	if (part.attribute('viewpointRef') !== '')
		ledger.add('unsupported', `${place}/@viewpointRef`, part.attribute('viewpointRef'));
	const view = {
		id: ids.claim(part, 'identifier'),
		...described(part),
		viewpoint: part.attribute('viewpoint'),
		nodes: part.parts('node', `${place}/nodes`).map((one) => nodeOf(one, ids)),
		connections: part.parts('connection', `${place}/connections`).map((one) => connectionOf(one, ids))
	};
	part.done();
	return view;
}

/** Elements of Dublin Core. */
const dublinCore = new Set(
	'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
		' '
	)
);

const metadataOf = (part: Part): [string, string][] =>
	part.node.children.flatMap(({ name, text, children }): [string, string][] => {
		if (children.length === 0 && (name === 'schema' || name === 'schemaversion')) return [[name, text]];
		if (children.length === 0 && dublinCore.has(name)) return [[`dc:${name}`, text]];
		part.ledger.add('unsupported', `metadata/${name}`, text.trim());
		return [];
	});

/** Sets a thing of a list down under its own id. */
const placed = (list: string, node: XmlNode, ledger: Ledger): Part =>
	new Part(node, `${list}/${node.attributes['identifier'] ?? '?'}`, ledger);

/** The model whose root is `model` of the exchange namespace, while its file is read. */
export class ExchangeReader implements ModelReader {
	readonly #ids = new Ids();
	readonly #own: XmlNode[] = [];
	readonly #metadata: [string, string][] = [];
	readonly #elements: Element[] = [];
	readonly #relationships: Relationship[] = [];
	readonly #definitions: PropertyDefinition[] = [];
	readonly #views: ExchangeView[] = [];
	readonly #organizations: Item[] = [];
	readonly container: Container;

	constructor(
		private readonly root: XmlNode,
		private readonly ledger: Ledger
	) {
		const whole = (take: (node: XmlNode) => void) => ({ take });
		const list = (place: string, children: Children) => ({
			within: (node: XmlNode) => {
				new Part(node, place, ledger).done();
				return childrenOf(place, ledger, children);
			}
		});
		const ids = this.#ids;
		const own = whole(ownParts(this.#own, ledger));
		this.container = childrenOf('model', ledger, {
			name: own,
			documentation: own,
			properties: own,
			metadata: whole((node) => void this.#metadata.push(...metadataOf(new Part(node, 'metadata', ledger)))),
			elements: list('elements', {
				element: whole((node) => void this.#elements.push(elementOf(placed('elements', node, ledger), ids)))
			}),
			relationships: list('relationships', {
				relationship: whole(
					(node) => void this.#relationships.push(relationshipOf(placed('relationships', node, ledger), ids))
				)
			}),
			propertyDefinitions: list('propertyDefinitions', {
				propertyDefinition: whole(
					(node) => void this.#definitions.push(definitionOf(placed('propertyDefinitions', node, ledger), ids))
				)
			}),
			organizations: list('organizations', {
				item: whole((node) => void this.#organizations.push(itemOf(new Part(node, 'organizations', ledger))))
			}),
			views: list('model/views', {
				diagrams: list('model/views/diagrams', {
					view: whole((node) => void this.#views.push(viewOf(node, ledger, ids)))
				}),
				viewpoints: list('viewpoints', {
					viewpoint: whole(({ attributes, children }) => {
						const name = children.find((child) => child.name === 'name')?.text ?? '';
						ledger.add('unsupported', `viewpoints/${attributes['identifier'] ?? ''}`, name);
					})
				})
			})
		});
	}

	/** What was read; asked once the file has ended. */
	get exchange(): Exchange {
		const model = new Part({ ...this.root, children: this.#own }, 'model', this.ledger);
		const head = { id: model.reference('identifier'), version: model.attribute('version'), ...described(model) };
		model.done();
		return {
			...head,
			metadata: this.#metadata,
			elements: this.#elements,
			relationships: this.#relationships,
			definitions: this.#definitions,
			views: this.#views,
			organizations: this.#organizations
		};
	}
}
