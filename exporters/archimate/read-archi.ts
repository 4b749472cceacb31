/** Reads the file of the program Archi: elements in folders, boxes placed within one another, bends told from the ends. */
import type {
	Element,
	Exchange,
	ExchangeView,
	Item,
	LangText,
	Property,
	PropertyDefinition,
	Relationship
} from './exchange';
import type { Ledger } from './import-ledger';
import { readArchiDrawing } from './read-archi-drawing';
import { childrenOf, ownParts, type Children, type ModelReader } from './xml-children';
import { Ids, langTextOf, Part } from './xml-part';
import type { Container, XmlNode } from './xml-tree';

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
	/** Properties of what has specialisations, with their ids; a file names them at its end. */
	readonly #specialised: (readonly [Property[], readonly string[]])[] = [];

	constructor(private readonly ledger: Ledger) {}

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
		const profiles = part
			.attribute('profiles')
			.split(/\s+/u)
			.filter((id) => id !== '');
		const properties = this.properties(part);
		if (profiles.length > 0) this.#specialised.push([properties, profiles]);
		for (const feature of part.children('feature'))
			this.ledger.add('unsupported', `feature/${feature.attributes['name'] ?? ''}`, feature.attributes['value'] ?? '');
		return {
			names: name === '' ? [] : [{ lang: '', text: name }],
			documentation: part.texts('documentation').filter(({ text }) => text !== ''),
			properties
		};
	}

	/** Says of everything specialised as what; `profiles` are the names by id. */
	specialise(profiles: ReadonlyMap<string, string>): void {
		for (const [properties, ids] of this.#specialised) {
			const names = ids.flatMap((id) => profiles.get(id) ?? []);
			properties.unshift(
				...names.map((text): Property => ({ definition: this.keys.of('Specialization'), values: [{ lang: '', text }] }))
			);
		}
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

	/** A folder, whose item is handed over at its end: folders first, then what stands in it. */
	folder(node: XmlNode, place: string, done: (item: Item) => void): Container {
		const part = new Part(node, place, this.ledger);
		const name = part.attribute('name');
		part.attribute('type');
		const id = part.reference('id');
		part.done();
		const within = `${place}/${name}`;
		const [folders, things, documentation]: [Item[], Item[], LangText[]] = [[], [], []];
		const children: Children = {
			folder: { within: (child) => this.folder(child, within, (item) => void folders.push(item)) },
			element: {
				take: (child) => {
					const ref = this.#take(child);
					if (ref !== null) things.push({ id: '', labels: [], documentation: [], ref, items: [] });
				}
			},
			documentation: { take: (child) => void documentation.push(langTextOf(child)) },
			property: {
				take: ({ attributes }) => this.ledger.add('unsupported', `${within}/property`, attributes['key'] ?? '')
			}
		};
		return childrenOf(place, this.ledger, children, () => {
			done({ id, labels: [{ lang: '', text: name }], documentation, ref: '', items: [...folders, ...things] });
		});
	}
}

/** The model whose root is `archimate:model`, while its file is read. */
export class ArchiModelReader implements ModelReader {
	readonly #reader: ArchiReader;
	readonly #organizations: Item[] = [];
	readonly #profiles = new Map<string, string>();
	readonly #own: XmlNode[] = [];
	readonly container: Container;

	constructor(
		private readonly root: XmlNode,
		private readonly ledger: Ledger
	) {
		const reader = new ArchiReader(ledger);
		const own = { take: ownParts(this.#own, ledger) };
		this.#reader = reader;
		this.container = childrenOf('model', ledger, {
			folder: { within: (node) => reader.folder(node, 'folders', (item) => void this.#organizations.push(item)) },
			profile: { take: (node) => this.#profile(new Part(node, 'profiles', ledger)) },
			metadata: {
				take: (node) => {
					for (const entry of new Part(node, 'metadata', ledger).parts('entry'))
						ledger.add('unsupported', `metadata/${entry.attribute('key')}`, entry.attribute('value'));
				}
			},
			purpose: own,
			property: own
		});
	}

	#profile(part: Part): void {
		this.#profiles.set(part.attribute('id'), part.attribute('name'));
		for (const name of ['conceptType', 'specialization']) part.attribute(name);
		part.done();
	}

	get exchange(): Exchange {
		const reader = this.#reader;
		const model = new Part({ ...this.root, children: this.#own }, 'model', this.ledger);
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
			organizations: this.#organizations,
			views: reader.views
		};
		model.done();
		reader.specialise(this.#profiles);
		return { ...exchange, definitions: reader.keys.definitions };
	}
}
