import { describe, expect, it } from 'vitest';
import { smallArchitecture } from '$models/architecture/fixture';
import { liveObjects } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { offeredKinds, offeredTargets } from './offered';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const free = loaded;
const architecture = smallArchitecture();
const objects = liveObjects(architecture);

/** The same framework, in which a database serves a system in one way and nothing else. */
const narrow = {
	...free,
	matrix: {
		groups: [
			{ id: 'data', kinds: ['database'] },
			{ id: 'use', kinds: ['system'] }
		],
		allowed: [{ from: 'data', to: 'use', relations: ['data-exchange'] }]
	}
};

describe('what is offered for a relation', () => {
	it('is everything where the framework restricts nothing', () => {
		expect(offeredKinds(free, architecture, 'portal', 'store')).toEqual(free.relationKinds);
		expect(offeredTargets(free, architecture, 'portal', objects).map(({ id }) => id)).toEqual(['store']);
	});

	it('is what the matrix allows, in its direction', () => {
		expect(offeredKinds(narrow, architecture, 'store', 'portal').map(({ id }) => id)).toEqual(['data-exchange']);
		expect(offeredKinds(narrow, architecture, 'portal', 'store')).toEqual([]);
		expect(offeredTargets(narrow, architecture, 'store', objects).map(({ id }) => id)).toEqual(['portal']);
		expect(offeredTargets(narrow, architecture, 'portal', objects)).toEqual([]);
	});

	it('is all while one end is open', () => {
		expect(offeredKinds(narrow, architecture, '', 'store')).toEqual(free.relationKinds);
		expect(offeredTargets(narrow, architecture, '', objects)).toEqual(objects);
	});
});
