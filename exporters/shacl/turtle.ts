/** Triples as Turtle, in the order in which they come; lists are written as lists. */
import { Writer, type Quad, type Term } from 'n3';
import { prefixes, rdf } from './vocabulary';

const first = rdf('first').value;
const rest = rdf('rest').value;
const nil = rdf('nil').value;

interface Lists {
	readonly quads: readonly Quad[];
	/** By the name of their first node. */
	readonly lists: Record<string, Term[]>;
}

function listsOf(quads: readonly Quad[]): Lists {
	const items = new Map<string, Term>();
	const tails = new Map<string, string>();
	const left: Quad[] = [];
	for (const quad of quads) {
		if (quad.predicate.value === first) items.set(quad.subject.value, quad.object);
		else if (quad.predicate.value === rest) tails.set(quad.subject.value, quad.object.value);
		else left.push(quad);
	}
	const inner = new Set(tails.values());
	const lists: Record<string, Term[]> = {};
	for (const head of items.keys()) {
		if (inner.has(head)) continue;
		const list: Term[] = [];
		for (let at = head; at !== nil; at = tails.get(at) ?? nil) {
			const item = items.get(at);
			if (item !== undefined) list.push(item);
		}
		lists[head] = list;
	}
	return { quads: left, lists };
}

export function turtleOf(given: readonly Quad[]): Promise<string> {
	const { quads, lists } = listsOf(given);
	const writer = new Writer({ prefixes, format: 'text/turtle', lists } as ConstructorParameters<typeof Writer>[0]);
	for (const quad of quads) writer.addQuad(quad);
	return new Promise((resolve, reject) => {
		writer.end((error: Error | null, text: string) => {
			if (error === null || error === undefined) resolve(text);
			else reject(error);
		});
	});
}
