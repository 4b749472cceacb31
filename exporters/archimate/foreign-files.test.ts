/** Files of other programs come out as they came in, whatever of the format they use. */
import { describe, expect, it } from 'vitest';
import { randomExchange } from '../../tests/generators/random-exchange';
import type { Element, Exchange } from './exchange';
import { canonical, complaints, hasShared, packOf, readText, saidBy, written } from './fixture';
import { languagePack } from './mappings';
import { vocabularyOf } from './vocabulary';
import { writeExchange } from './write-exchange';

const vocabulary = vocabularyOf(languagePack());
const national = packOf('vn-1425');
const seeds = Array.from({ length: 60 }, (_, index) => 1 + index);

/** Without the properties that keep what a framework adds; elements and relationships by their ids. */
function withoutOurs({ elements, relationships, views, organizations, names, documentation, metadata }: Exchange) {
	const plain = <One extends Pick<Element, 'id' | 'properties'>>(all: readonly One[]) =>
		[...all].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ properties: _, ...rest }) => rest);
	return {
		elements: plain(elements),
		relationships: plain(relationships),
		views: views.map(({ properties: _, ...rest }) => rest),
		organizations,
		names,
		documentation,
		metadata
	};
}

describe('a model of another program', () => {
	it.each(seeds)('is written again with everything that it said (seed %i)', async (seed) => {
		const text = writeExchange(randomExchange(vocabulary, seed));
		const { architecture, ledger } = await readText(text);
		expect(ledger.filter(({ kind }) => kind !== 'kept-aside')).toEqual([]);
		const again = written(architecture, languagePack(), []);
		expect(saidBy(again)).toEqual(saidBy(text));
	});

	it.each(seeds.slice(0, 20))(
		'goes through the national framework without losing a concept (seed %i)',
		async (seed) => {
			const text = writeExchange(randomExchange(vocabulary, seed));
			const { architecture, ledger, added } = await readText(text, { pack: national });
			expect(ledger.filter(({ kind }) => kind === 'left-out')).toEqual([]);
			const again = written(architecture, national, []);
			const isAdded = ({ id }: { id: string }): boolean => added.some((diagram) => id.endsWith(diagram.id));
			const said = saidBy(again);
			expect(said.views.filter(isAdded)).toHaveLength(added.length);
			expect(withoutOurs({ ...said, views: said.views.filter((view) => !isAdded(view)) })).toEqual(
				withoutOurs(saidBy(text))
			);
			expect(canonical((await readText(again)).architecture)).toBe(canonical(architecture));
		}
	);

	it.skipIf(!hasShared).each(seeds.slice(0, 4))(
		'is valid by the official schemas, before and after (seed %i)',
		async (seed) => {
			const text = writeExchange(randomExchange(vocabulary, seed));
			const { architecture } = await readText(text);
			for (const one of [text, written(architecture, languagePack(), [])]) expect(await complaints(one)).toEqual([]);
		}
	);
});
