import { describe, expect, it } from 'vitest';
import type { Pack } from '$models/framework/pack';
import { builtInPacks } from '$models/framework/packs';
import { mutantsOf } from './mutants';
import { survivingMutants } from './survivors';

/** The newest release of each; an earlier one is frozen as it was. */
const current = builtInPacks.filter((pack, at) => builtInPacks.findIndex(({ id }) => id === pack.id) === at);

/** Share of mutants that examples must notice. */
const NOTICED = 0.95;

/** `npm run torture` tries every rule; the daily run every sixth. */
const step = process.env['TORTURE'] === '1' ? 1 : 6;

describe('mutants of the rules', () => {
	for (const pack of current) {
		it(`are noticed by the examples of ${pack.id}`, () => {
			// A base's named conditions are proved by the rules of the base.
			const own = (id: string): boolean =>
				pack.base === '' ||
				!builtInPacks.some((one) => one.id === pack.base && one.definitions.some((d) => d.id === id));
			const chosen = new Set(pack.rules.filter((_, at) => at % step === 0));
			const { mutants, survivors } = survivingMutants(
				pack,
				(rule) => chosen.has(rule),
				({ id }) => own(id)
			);
			console.log(`${pack.id}: ${mutants} mutants, ${survivors.length} survive`);
			expect(mutants).toBeGreaterThan(chosen.size);
			expect(survivors.length / mutants, JSON.stringify(survivors)).toBeLessThanOrEqual(1 - NOTICED);
		}, 600_000);
	}

	it('survive where examples are blunt', () => {
		const [pack] = current;
		const rule = pack?.rules.find(({ id }) => id === 'Q06');
		if (pack === undefined || rule === undefined) throw new Error('There is no rule Q06');
		const blunt: Pack = { ...pack, definitions: [], rules: [{ ...rule, examples: rule.examples.slice(0, 1) }] };
		expect(survivingMutants({ ...blunt, definitions: pack.definitions }).survivors.length).toBeGreaterThan(5);
	});

	it('change bounds, directions, guards and comparisons', () => {
		const [pack] = current;
		if (pack === undefined) throw new Error('There is no pack');
		const changes = [
			...mutantsOf(
				{
					all: [
						{ relations: { direction: 'out', types: ['sharing'], other: { present: 'name' }, min: 2 } },
						{ compare: ['securityLevel', 'less', '^securityLevel'] }
					]
				},
				pack
			)
		].map(({ change }) => change);
		expect(changes).toEqual(
			expect.arrayContaining([
				'denied',
				'all turned round',
				'all[0] left out',
				'all[0]/relations: min 3 for 2',
				'all[0]/relations: min 1 for 2',
				'all[0]/relations: other direction',
				'all[0]/relations: all types',
				'all[0]/relations: other left out',
				'all[1]/at-most for less',
				'all[1]/more for less'
			])
		);
	});
});
