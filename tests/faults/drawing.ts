/** What somebody who draws in haste does next: careful and careless edits, some of which leave loose ends. */
import * as Y from 'yjs';
import type { Random } from '../generators/random';

/** A root and a key in it, such as `objects/an-7`. */
export type Place = string;

export const isThere = (doc: Y.Doc, place: Place): boolean => {
	const [root = '', key = ''] = place.split('/', 2);
	return doc.getMap(root).has(key);
};

const systemNamed = (name: string): Y.Map<unknown> =>
	new Y.Map<unknown>([
		['kind', 'system'],
		['name', name],
		['recordType', 'original']
	]);

/**
 * Makes one change and answers the records that it brought; whoever deletes spares them. Each change brings something,
 * so that each has a place in the order of its author.
 */
export function draw(doc: Y.Doc, id: string, random: Random): readonly Place[] {
	const objects = doc.getMap<Y.Map<unknown>>('objects');
	const known = [...objects.keys()];
	const kind = known.length < 4 ? 1 : random.next();
	if (kind < 0.2) {
		const ends = { source: random.pick(known), target: random.pick(known) };
		doc.getMap('relations').set(id, { ...ends, type: 'data-exchange' });
		return [`relations/${id}`];
	}
	if (kind < 0.3) {
		// Two who do so at once may put each other's into a circle.
		objects.get(random.pick(known))?.set('parent', random.pick(known));
		return [];
	}
	if (kind < 0.4) {
		doc.transact(() => {
			const spare = known.find((other) => other.startsWith('spare-'));
			if (spare !== undefined) objects.delete(spare);
			objects.set(`spare-${id}`, systemNamed('Tạm'));
		});
		return [];
	}
	objects.set(id, systemNamed(id));
	return [`objects/${id}`];
}
