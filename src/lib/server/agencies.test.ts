import { describe, expect, it } from 'vitest';
import { builtInPacks } from '$models/framework/packs';
import { knownAgencies } from './agencies';

describe('the agencies one may choose from', () => {
	it('names each once, as the first pack has it', () => {
		const ids = knownAgencies.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const agency of builtInPacks[0]?.agencies ?? [])
			expect(knownAgencies.find(({ id }) => id === agency.id)).toBe(agency);
	});

	it('leaves none out', () => {
		const ids = new Set(knownAgencies.map(({ id }) => id));
		expect(builtInPacks.flatMap(({ agencies }) => agencies).filter(({ id }) => !ids.has(id))).toEqual([]);
	});
});
