import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, type State } from './states';

const fields = fc.dictionary(
	fc.constantFrom('name', 'lifecycle', 'owner'),
	fc.constantFrom('x', 'y').map((value) => ({ value }))
);
const state = fc
	.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fields)
	.map((objects): State => ({ objects: new Map(Object.entries(objects)), relations: new Set() }));
const turned = { added: 'removed', removed: 'added', changed: 'changed', kept: 'kept' } as const;

it('turns added into removed, told the other way round, and nothing else', () => {
	fc.assert(
		fc.property(state, state, (before, after) => {
			const there = differenceOf(before, after);
			const back = differenceOf(after, before);
			expect(new Set(back.keys())).toEqual(new Set(there.keys()));
			for (const [id, { change, fields: said }] of there)
				expect(back.get(id)).toEqual({ change: turned[change], fields: said });
		})
	);
});

it('finds nothing changed in the same state', () => {
	fc.assert(
		fc.property(state, (one) => {
			for (const { change } of differenceOf(one, one).values()) expect(change).toBe('kept');
		})
	);
});
