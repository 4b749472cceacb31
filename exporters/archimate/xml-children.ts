/** What is done with the children of an element that lists many, each by its name. */
import type { Exchange } from './exchange';
import type { Ledger } from './import-ledger';
import { namedAside } from './xml-part';
import type { Container, XmlNode } from './xml-tree';

/** Children of a name are taken whole, or are containers themselves. */
export type Children = Readonly<Record<string, { take(node: XmlNode): void } | { within(node: XmlNode): Container }>>;

/** A model while its file is read. */
export interface ModelReader {
	readonly container: Container;
	/** What was read; asked once, when the file has ended. */
	readonly exchange: Exchange;
}

/** A container by its children; any other child is named in the ledger. */
export function childrenOf(
	place: string,
	ledger: Ledger,
	children: Children,
	done: () => void = () => undefined
): Container {
	const byName = new Map(Object.entries(children));
	return {
		within: (node) => {
			const child = byName.get(node.name);
			return child !== undefined && 'within' in child ? child.within(node) : null;
		},
		take: (node) => {
			const child = byName.get(node.name);
			if (child !== undefined && 'take' in child) child.take(node);
			else namedAside(ledger, place, node);
		},
		done
	};
}

/** What a model says of itself has few parts; beyond these they are named and not kept. */
const MOST_OF_MODEL = 10_000;

/** Keeps the parts that say something of the model as a whole, to be read when it has ended. */
export const ownParts =
	(kept: XmlNode[], ledger: Ledger) =>
	(node: XmlNode): void => {
		if (kept.length < MOST_OF_MODEL) kept.push(node);
		else ledger.add('unsupported', `model/${node.name}`);
	};
