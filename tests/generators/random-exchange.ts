/** Models of ArchiMate as other programs may write them: everything that the format has, in odd mixtures. */
import type {
	Connection,
	Element,
	Exchange,
	ExchangeView,
	Item,
	LangText,
	Property,
	Relationship,
	Style,
	ViewNode
} from '$exporters/archimate/exchange';
import type { Vocabulary } from '$exporters/archimate/vocabulary';
import { seeded, type Random } from './random';

const words = ['Sở Y tế', 'Customer', 'a < b & "c"', ' hai  đầu ', 'dòng\nmới\r\nnữa\t', ']]>', '😀', 'x'];

class Maker {
	readonly #random: Random;
	#count = 0;

	constructor(
		seed: number,
		private readonly vocabulary: Vocabulary
	) {
		this.#random = seeded(seed);
	}

	#maybe(chance: number): boolean {
		return this.#random.next() < chance;
	}

	#many<One>(most: number, make: () => One): One[] {
		return Array.from({ length: this.#random.below(most + 1) }, make);
	}

	#id(): string {
		this.#count += 1;
		return `${this.#random.pick(['id-', '_', 'A.', 'to-'])}${String(this.#count)}`;
	}

	#texts(most: number, least = 0): LangText[] {
		const langs = this.#random.shuffled(['en', 'vi', '', 'nl']);
		const count = Math.max(least, this.#random.below(most + 1));
		return langs.slice(0, count).map((lang) => ({ lang, text: this.#random.pick(words) }));
	}

	#properties(definitions: readonly string[]): Property[] {
		if (definitions.length === 0 || this.#maybe(0.6)) return [];
		return this.#many(3, () => ({ definition: this.#random.pick(definitions), values: this.#texts(2, 1) }));
	}

	#style(): Style | undefined {
		if (this.#maybe(0.5)) return undefined;
		const part = () => this.#random.below(256);
		const colour = { r: part(), g: part(), b: part(), ...(this.#maybe(0.3) ? { a: this.#random.below(101) } : {}) };
		const font = { name: this.#random.pick(['', 'Arial']), style: this.#random.pick(['', 'bold italic', 'plain']) };
		return {
			...(this.#maybe(0.5) ? { fill: colour } : {}),
			...(this.#maybe(0.5) ? { line: colour } : {}),
			...(this.#maybe(0.5) ? { lineWidth: 1 + this.#random.below(5) } : {}),
			...(this.#maybe(0.5) ? { font: { ...font, ...(this.#maybe(0.5) ? { size: 9.5, colour } : {}) } } : {})
		};
	}

	#element(definitions: readonly string[]): Element {
		const id = this.#random.pick(this.vocabulary.types);
		const junction = this.#random.pick(['AndJunction', 'OrJunction']);
		return {
			id: this.#id(),
			type: id === 'junction' ? junction : this.vocabulary.spelled(id),
			names: this.#texts(3, id === 'junction' ? 0 : 1),
			documentation: this.#texts(2),
			properties: this.#properties(definitions)
		};
	}

	#relationship(ends: readonly string[], definitions: readonly string[]): Relationship {
		const type = this.vocabulary.spelledRelation(this.#random.pick(this.vocabulary.relations));
		const access = this.#random.pick(['', 'Access', 'Read', 'Write', 'ReadWrite']);
		return {
			id: this.#id(),
			type,
			source: this.#random.pick(ends),
			target: this.#random.pick(ends),
			names: this.#texts(2),
			documentation: this.#texts(2),
			properties: this.#properties(definitions),
			accessType: type === 'Access' ? access : '',
			modifier: type === 'Influence' ? this.#random.pick(['', '++', '7', 'rất mạnh']) : '',
			...(type === 'Association' && this.#maybe(0.5) ? { directed: this.#maybe(0.5) } : {})
		};
	}

	#node(elements: readonly string[], views: readonly string[], depth: number): ViewNode {
		const { below, pick } = this.#random;
		const type =
			elements.length === 0
				? pick(['Container', 'Label'] as const)
				: pick(['Element', 'Element', 'Container', 'Label'] as const);
		const style = this.#style();
		return {
			id: this.#id(),
			type,
			ref: type === 'Element' || (type === 'Label' && elements.length > 0 && this.#maybe(0.2)) ? pick(elements) : '',
			xpathPart: type === 'Label' && this.#maybe(0.2) ? '//name' : '',
			labels: this.#texts(2),
			documentation: this.#texts(1),
			...(style === undefined ? {} : { style }),
			views: this.#maybe(0.15) ? [pick(views)] : [],
			rectangle: [below(900), below(700), 1 + below(300), 1 + below(200)],
			nodes: type === 'Label' || depth > 3 ? [] : this.#many(2, () => this.#node(elements, views, depth + 1))
		};
	}

	#connection(ends: readonly string[], relationships: readonly string[], views: readonly string[]): Connection {
		const { below, pick } = this.#random;
		const type =
			relationships.length === 0
				? 'Line'
				: pick(['Relationship', 'Relationship', 'NestingRelationship', 'Line'] as const);
		const spot = (): [number, number] => [below(900), below(700)];
		const style = this.#style();
		return {
			id: this.#id(),
			type,
			relationship: type === 'Line' ? '' : pick(relationships),
			source: pick(ends),
			target: pick(ends),
			labels: this.#texts(1),
			documentation: this.#texts(1),
			...(style === undefined ? {} : { style }),
			views: this.#maybe(0.1) ? [pick(views)] : [],
			...(this.#maybe(0.3) ? { sourceAttachment: spot() } : {}),
			bends: this.#many(3, spot),
			...(this.#maybe(0.3) ? { targetAttachment: spot() } : {})
		};
	}

	#items(ids: readonly string[], depth: number): Item[] {
		return this.#many(4, () => {
			const isFolder = ids.length === 0 || this.#maybe(0.4);
			return {
				id: this.#maybe(0.3) ? this.#id() : '',
				labels: isFolder ? this.#texts(2, 1) : [],
				documentation: isFolder ? this.#texts(1) : [],
				ref: isFolder ? '' : this.#random.pick(ids),
				items: isFolder && depth < 3 ? this.#items(ids, depth + 1) : []
			};
		});
	}

	exchange(): Exchange {
		const { random } = { random: this.#random };
		const definitions = this.#many(3, () => ({
			id: this.#id(),
			names: this.#texts(2, 1),
			documentation: [],
			type: random.pick(['string', 'number', 'date'])
		}));
		const named = definitions.map(({ id }) => id);
		const elements = this.#many(14, () => this.#element(named));
		const ids = elements.map(({ id }) => id);
		const relationships: Relationship[] = [];
		if (ids.length > 0)
			for (let count = random.below(14); count > 0; count -= 1)
				relationships.push(this.#relationship([...ids, ...ids, ...relationships.map(({ id }) => id)], named));
		const lines = relationships.map(({ id }) => id);
		const viewIds = this.#many(3, () => this.#id());
		const views = viewIds.map((id): ExchangeView => {
			const nodes = this.#many(6, () => this.#node(ids, viewIds, 0));
			const all = (some: readonly ViewNode[]): string[] => some.flatMap((node) => [node.id, ...all(node.nodes)]);
			const connections: Connection[] = [];
			const ends = all(nodes);
			if (ends.length > 0)
				for (let count = random.below(8); count > 0; count -= 1)
					connections.push(this.#connection([...ends, ...connections.map((one) => one.id)], lines, viewIds));
			const viewpoint = random.pick(['', 'Layered', 'Application Usage', 'Của chúng tôi']);
			return {
				id,
				names: this.#texts(2, 1),
				documentation: this.#texts(1),
				properties: this.#properties(named),
				viewpoint,
				nodes,
				connections
			};
		});
		return {
			id: this.#id(),
			version: random.pick(['', '1.0']),
			names: this.#texts(2, 1),
			documentation: this.#texts(2),
			properties: this.#properties(named),
			metadata: this.#maybe(0.5)
				? [
						['schema', 'Dublin Core'],
						['schemaversion', '1.1'],
						['dc:title', 'Tên']
					]
				: [],
			elements,
			relationships,
			organizations: this.#items([...ids, ...lines, ...viewIds], 0),
			definitions,
			views
		};
	}
}

export const randomExchange = (vocabulary: Vocabulary, seed: number): Exchange =>
	new Maker(seed, vocabulary).exchange();
