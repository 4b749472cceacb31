/** Reads the file of the program Archi: elements in folders, boxes placed within one another, bends told from the ends. */
import type { Element, Exchange, ExchangeView, Item, Property, PropertyDefinition, Relationship } from './exchange';
import type { Ledger } from './import-ledger';
import { readArchiDrawing } from './read-archi-drawing';
import { Ids, Part } from './xml-part';
import type { XmlNode } from './xml-tree';

/** Types that ArchiMate 2 called otherwise. */
const oldTypes: Readonly<Record<string, string>> = {
	InfrastructureService: 'TechnologyService',
	InfrastructureFunction: 'TechnologyFunction',
	InfrastructureInterface: 'TechnologyInterface',
	Network: 'CommunicationNetwork',
	CommunicationPath: 'Path',
	Realisation: 'Realization',
	Specialisation: 'Specialization',
	UsedBy: 'Serving'
};

const accessTypes: Readonly<Record<string, string>> = {
	'': 'Write',
	'0': 'Write',
	'1': 'Read',
	'2': 'Access',
	'3': 'ReadWrite'
};

const RELATIONSHIP = /Relationship$/u;
const VIEW = /DiagramModel$|SketchModel$|CanvasModel$/u;

/** Properties by key, each key with a definition of its own. */
class Keys {
	readonly #byKey = new Map<string, PropertyDefinition>();

	of(key: string): string {
		const known = this.#byKey.get(key);
		if (known !== undefined) return known.id;
		const id = `archi-property-${String(this.#byKey.size + 1)}`;
		this.#byKey.set(key, { id, names: [{ lang: '', text: key }], documentation: [], type: 'string' });
		return id;
	}

	get definitions(): readonly PropertyDefinition[] {
		return [...this.#byKey.values()];
	}
}

class ArchiReader {
	readonly keys = new Keys();
	readonly elements: Element[] = [];
	readonly relationships: Relationship[] = [];
	readonly views: ExchangeView[] = [];
	readonly #ids = new Ids();

	constructor(
		private readonly ledger: Ledger,
		/** Names of the specialisations that the model defines. */
		private readonly profiles: ReadonlyMap<string, string>
	) {}

	properties(part: Part): Property[] {
		return part.parts('property', part.place).map((one) => {
			const property = {
				definition: this.keys.of(one.attribute('key')),
				values: [{ lang: '', text: one.attribute('value') }]
			};
			one.done();
			return property;
		});
	}

	#said(part: Part): Pick<Element, 'names' | 'documentation' | 'properties'> {
		const name = part.attribute('name');
		const specialised = part
			.attribute('profiles')
			.split(/\s+/u)
			.flatMap((id) => this.profiles.get(id) ?? [])
			.map((text): Property => ({ definition: this.keys.of('Specialization'), values: [{ lang: '', text }] }));
		for (const feature of part.children('feature'))
			this.ledger.add('unsupported', `feature/${feature.attributes['name'] ?? ''}`, feature.attributes['value'] ?? '');
		return {
			names: name === '' ? [] : [{ lang: '', text: name }],
			documentation: part.texts('documentation').filter(({ text }) => text !== ''),
			properties: [...specialised, ...this.properties(part)]
		};
	}

	#typeOf(part: Part, written: string): string {
		const now = Object.hasOwn(oldTypes, written) ? oldTypes[written] : undefined;
		if (now !== undefined) this.ledger.add('old-type', part.place, written, now);
		return now ?? written;
	}

	#relationship(part: Part, id: string, written: string): Relationship {
		const type = this.#typeOf(part, written.replace(RELATIONSHIP, ''));
		const directed = part.attribute('directed');
		const access = part.attribute('accessType').trim();
		const relationship = {
			id,
			type,
			...this.#said(part),
			source: part.reference('source'),
			target: part.reference('target'),
			accessType: type === 'Access' ? (accessTypes[access] ?? 'Access') : '',
			modifier: part.attribute('strength'),
			directed: directed === '' ? undefined : directed === 'true'
		};
		part.done();
		return relationship;
	}

	#element(part: Part, id: string, written: string): Element {
		const isOr = written === 'Junction' && part.attribute('type') === 'or';
		const junction = isOr || written === 'OrJunction' ? 'OrJunction' : 'AndJunction';
		const type = /Junction$/u.test(written) ? junction : this.#typeOf(part, written);
		const element = { id, type, ...this.#said(part) };
		part.done();
		return element;
	}

	#view(part: Part, id: string, type: string): ExchangeView | null {
		if (type !== 'ArchimateDiagramModel') {
			this.ledger.add('unsupported', part.place, part.attribute('name'));
			return null;
		}
		const said = this.#said(part);
		const viewpoint = part.attribute('viewpoint');
		// How the page was set up says nothing of the model.
		for (const name of ['connectionRouterType', 'background', 'hintContent']) part.attribute(name);
		const { nodes, connections } = readArchiDrawing(part, this.#ids);
		part.done();
		return {
			...said,
			id,
			names: said.names.length === 0 ? [{ lang: '', text: '' }] : said.names,
			viewpoint: viewpoint.replace(/_/gu, '-'),
			nodes,
			connections
		};
	}

	/** Takes a thing of a folder in; answers its id where it has a place in the model. */
	#take(node: XmlNode): string | null {
		const type = (node.attributes['xsi:type'] ?? '').replace(/^.*:/u, '');
		const part = new Part(node, `${type}/${node.attributes['id'] ?? '?'}`, this.ledger);
		part.attribute('xsi:type');
		const id = this.#ids.claim(part, 'id');
		if (VIEW.test(type)) {
			const view = this.#view(part, id, type);
			if (view === null) return null;
			this.views.push(view);
		} else if (RELATIONSHIP.test(type)) this.relationships.push(this.#relationship(part, id, type));
		else this.elements.push(this.#element(part, id, type));
		return id;
	}

	folder(part: Part): Item {
		const name = part.attribute('name');
		part.attribute('type');
		const item = {
			id: part.reference('id'),
			labels: [{ lang: '', text: name }],
			documentation: part.texts('documentation'),
			ref: '',
			items: [
				...part.parts('folder', `${part.place}/${name}`).map((one) => this.folder(one)),
				...part.children('element').flatMap((node) => {
					const ref = this.#take(node);
					return ref === null ? [] : [{ id: '', labels: [], documentation: [], ref, items: [] }];
				})
			]
		};
		for (const property of part.children('property'))
			this.ledger.add('unsupported', `${part.place}/${name}/property`, property.attributes['key'] ?? '');
		part.done();
		return item;
	}
}

/** The model in a tree whose root is `archimate:model`. */
export function readArchi(root: XmlNode, ledger: Ledger): Exchange {
	const model = new Part(root, 'model', ledger);
	const profiles = model.parts('profile', 'profiles').map((one): [string, string] => {
		const profile: [string, string] = [one.attribute('id'), one.attribute('name')];
		for (const name of ['conceptType', 'specialization']) one.attribute(name);
		one.done();
		return profile;
	});
	const reader = new ArchiReader(ledger, new Map(profiles));
	const organizations = model.parts('folder', 'folders').map((one) => reader.folder(one));
	const metadata = model.part('metadata');
	for (const entry of metadata?.parts('entry', 'metadata') ?? [])
		ledger.add('unsupported', `metadata/${entry.attribute('key')}`, entry.attribute('value'));
	// Which release of Archi wrote the file says nothing of the model.
	model.attribute('version');
	const exchange = {
		id: model.reference('id'),
		version: '',
		names: [{ lang: '', text: model.attribute('name') }],
		documentation: model.texts('purpose').filter(({ text }) => text !== ''),
		properties: reader.properties(model),
		metadata: [],
		elements: reader.elements,
		relationships: reader.relationships,
		organizations,
		views: reader.views
	};
	model.done();
	return { ...exchange, definitions: reader.keys.definitions };
}
