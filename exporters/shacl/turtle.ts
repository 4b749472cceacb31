/** Triples as Turtle, in the order in which they come. */
import { Writer, type Quad } from 'n3';
import { prefixes } from './vocabulary';

export function turtleOf(quads: readonly Quad[]): Promise<string> {
	const writer = new Writer({ prefixes, format: 'text/turtle' });
	writer.addQuads([...quads]);
	return new Promise((resolve, reject) => {
		writer.end((error: Error | null, text: string) => {
			if (error === null || error === undefined) resolve(text);
			else reject(error);
		});
	});
}
