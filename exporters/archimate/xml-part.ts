/** An element of XML while it is read: whatever nobody asked for is named in the ledger. */
import type { LangText } from './exchange';
import type { Ledger } from './import-ledger';
import { usableId } from './identifiers';
import type { XmlNode } from './xml-tree';

/** Says nothing of a model: where its schema is, and how its names are shortened. */
const isNeutral = (name: string): boolean =>
	/^xmlns(?::|$)|^xsi:(?:schemaLocation|noNamespaceSchemaLocation)$/u.test(name);

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

export const langTextOf = ({ attributes, text }: XmlNode): LangText => ({ lang: attributes['xml:lang'] ?? '', text });

/** Names a part that the format does not have. */
export const namedAside = (ledger: Ledger, place: string, { qualified, text }: XmlNode): void =>
	ledger.add('unknown-part', `${place}/${qualified}`, text.trim().slice(0, 200));

export class Part {
	/** A handful each, of which there are as many as a file has tags: lists are quicker than sets. */
	readonly #attributes: string[] = [];
	readonly #children: string[] = [];

	constructor(
		readonly node: XmlNode,
		readonly place: string,
		readonly ledger: Ledger
	) {}

	/** '' where it is missing. */
	attribute(name: string): string {
		this.#attributes.push(name);
		return this.node.attributes[name] ?? '';
	}

	/** An id or a reference in its usable form; '' where it is missing. */
	reference(name: string): string {
		const raw = this.attribute(name).trim();
		return raw === '' ? '' : usableId(raw);
	}

	/** A whole or broken number; the usual one where there is none. */
	number(name: string, usual: number): number {
		const raw = this.attribute(name).trim();
		if (raw === '') return usual;
		if (NUMBER.test(raw) && Number.isSafeInteger(Math.trunc(Number(raw)))) return Number(raw);
		this.ledger.add('number', `${this.place}/${name}`, raw, String(usual));
		return usual;
	}

	children(name: string): readonly XmlNode[] {
		this.#children.push(name);
		return this.node.children.filter((child) => child.name === name);
	}

	parts(name: string, place = `${this.place}/${name}`): Part[] {
		return this.children(name).map((node) => new Part(node, place, this.ledger));
	}

	part(name: string): Part | undefined {
		return this.parts(name)[0];
	}

	/** The texts of the children of a name, each in its language. */
	texts(name: string): LangText[] {
		return this.children(name).map(langTextOf);
	}

	/** Names what is left. */
	done(): void {
		const { attributes } = this.node;
		for (const name of Object.keys(attributes))
			if (!this.#attributes.includes(name) && name !== 'xml:lang' && !isNeutral(name))
				this.ledger.add('unknown-part', `${this.place}/@${name}`, attributes[name] ?? '');
		for (const child of this.node.children)
			if (!this.#children.includes(child.name)) namedAside(this.ledger, this.place, child);
	}
}

/** Gives each thing of a file an id of its own. */
export class Ids {
	readonly #taken = new Set<string>();
	#made = 0;

	claim(part: Part, attribute: string): string {
		const raw = part.attribute(attribute).trim();
		const wanted = raw === '' ? '' : usableId(raw);
		if (wanted !== '' && !this.#taken.has(wanted)) {
			if (wanted !== raw) part.ledger.add('id', part.place, raw, wanted);
			this.#taken.add(wanted);
			return wanted;
		}
		let made: string;
		do {
			this.#made += 1;
			made = `id-new-${String(this.#made)}`;
		} while (this.#taken.has(made));
		this.#taken.add(made);
		part.ledger.add('id', part.place, raw, made);
		return made;
	}
}
