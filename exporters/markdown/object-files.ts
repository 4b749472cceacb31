/** The objects of a layer or kind, each under a heading of its own with its fields and its relations both ways. */
import type { Catalogue, CatalogueField, CatalogueRelation } from '$exporters/catalogue/catalogue';
import { grouped } from '$exporters/grouped';
import { titleOf, type Addresses, type ObjectFile } from './addresses';
import { link, markdownText } from './markdown-text';

export const fieldLines = ({ labels }: Catalogue, fields: readonly CatalogueField[]): string[] =>
	fields.map(([label, text]) => `- **${markdownText(labels[label]?.vi ?? '')}**: ${markdownText(text)}`);

/** Writes the files of objects; what stands at either end of a relation is looked up once. */
export class ObjectWriter {
	readonly #catalogue: Catalogue;
	readonly #addresses: Addresses;
	readonly #outgoing: ReadonlyMap<number, readonly CatalogueRelation[]>;
	readonly #incoming: ReadonlyMap<number, readonly CatalogueRelation[]>;
	readonly #kinds: ReadonlyMap<string, string>;
	readonly #relationKinds: ReadonlyMap<string, string>;

	constructor(catalogue: Catalogue, addresses: Addresses) {
		this.#catalogue = catalogue;
		this.#addresses = addresses;
		this.#outgoing = grouped(catalogue.relations, ({ source }) => source);
		this.#incoming = grouped(catalogue.relations, ({ target }) => target);
		this.#kinds = new Map(catalogue.kinds.map(({ id, vi }) => [id, vi]));
		this.#relationKinds = new Map(catalogue.relationKinds.map(({ id, vi }) => [id, vi]));
	}

	#relations(relations: readonly CatalogueRelation[] | undefined, end: 'source' | 'target'): string[] {
		return (relations ?? []).map((relation) => {
			const [[, said] = [0, '']] = relation.fields;
			const kind = this.#relationKinds.get(relation.type) ?? relation.type;
			const what = [relation.code, kind, said].filter((part) => part !== '').join(' · ');
			const arrow = end === 'target' ? '→' : '←';
			return `- ${arrow} ${this.#addresses.link(relation[end], '../')}: ${markdownText(what)}`;
		});
	}

	#object(place: number): string[] {
		const object = this.#catalogue.objects[place];
		if (object === undefined) return [];
		const kind = this.#kinds.get(object.kind) ?? object.kind;
		const relations = [
			...this.#relations(this.#outgoing.get(place), 'target'),
			...this.#relations(this.#incoming.get(place), 'source')
		];
		return [
			`<a id="${this.#addresses.anchor(place)}"></a>`,
			'',
			`## ${markdownText(titleOf({ ...object, name: object.name || object.id }))}`,
			'',
			[kind, object.english]
				.filter((part) => part !== '')
				.map(markdownText)
				.join(' · '),
			'',
			...(object.parent < 0 ? [] : [`- **Thuộc**: ${this.#addresses.link(object.parent, '../')}`]),
			...fieldLines(this.#catalogue, object.fields),
			'',
			...(relations.length === 0 ? [] : ['Quan hệ:', '', ...relations, ''])
		];
	}

	file({ title, objects }: ObjectFile): string[] {
		return [
			`# ${markdownText(title)}`,
			'',
			link('Về trang đầu', '../README.md'),
			'',
			...objects.flatMap((place) => this.#object(place))
		];
	}
}
