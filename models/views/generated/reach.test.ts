import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Relation } from '$models/architecture/architecture';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { directions } from '$models/architecture/view-request';
import { reach } from './reach';

const nodes = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const end = fc.constantFrom(...nodes);
const relations = fc.array(fc.tuple(end, end), { maxLength: 14 }).map((pairs) =>
	pairs.map(([source, target], index): Relation => ({
		id: RelationId(`r${String(index)}`),
		code: '',
		source: ObjectId(source),
		target: ObjectId(target),
		type: 'other',
		fields: {},
		targets: {},
		importKey: '',
		deletedAt: null
	}))
);
const other = { both: 'both', out: 'in', in: 'out' } as const;

it('reaches back the other way in as many steps', () => {
	fc.assert(
		fc.property(
			relations,
			end,
			end,
			fc.integer({ min: 1, max: 6 }),
			fc.constantFrom(...directions),
			(all, a, b, steps, direction) => {
				const there = reach(all, { start: a, steps, direction }).get(b)?.steps;
				const back = reach(all, { start: b, steps, direction: other[direction] }).get(a)?.steps;
				expect(there).toBe(back);
			}
		)
	);
});

it('reaches no less with more steps, and nothing nearer or farther than before', () => {
	fc.assert(
		fc.property(
			relations,
			end,
			fc.integer({ min: 1, max: 5 }),
			fc.constantFrom(...directions),
			(all, start, steps, direction) => {
				const near = reach(all, { start, steps, direction });
				const far = reach(all, { start, steps: steps + 1, direction });
				for (const [id, { steps: distance }] of near) expect(far.get(id)?.steps).toBe(distance);
				for (const [id, { steps: distance }] of far) if (!near.has(id)) expect(distance).toBe(steps + 1);
			}
		)
	);
});

it('tells a way that is as long as it says', () => {
	fc.assert(
		fc.property(relations, end, (all, start) => {
			const found = reach(all, { start, steps: 6, direction: 'out' });
			for (const [id, { steps, by }] of found) {
				if (by === null) expect([id, steps]).toEqual([start, 0]);
				else {
					expect([by.relation.source, by.relation.target]).toEqual([by.from, id]);
					expect(found.get(by.from)?.steps).toBe(steps - 1);
				}
			}
		})
	);
});
