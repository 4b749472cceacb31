/** What every store must keep of mappings and of the list of jobs. */
import { expect, it } from 'vitest';
import { at } from './contract-records';
import type { StoredMapping } from './mapping-store';
import type { Store } from './store';

const mapping: StoredMapping = {
	id: 'p1',
	architecture: 'k1',
	kind: 'inventory',
	name: 'Bảng của Sở',
	heads: ['ten', 'chủ quản'],
	blob: 'hash',
	account: 'a1',
	at: at(0)
};

export function mappingContract(store: () => Store): void {
	it('keeps mappings by name within an architecture and a kind, and lets them go', async () => {
		const of = store();
		expect(await of.putMapping(mapping)).toBe('p1');
		expect(await of.putMapping({ ...mapping, id: 'p2', blob: 'other', account: 'a2', at: at(1) })).toBe('p1');
		await of.putMapping({ ...mapping, id: 'p3', kind: 'drawing' });
		await of.putMapping({ ...mapping, id: 'p4', architecture: 'k2' });
		const changed = { ...mapping, blob: 'other', account: 'a2', at: at(1) };
		expect(await of.mappings('k1')).toEqual([{ ...mapping, id: 'p3', kind: 'drawing' }, changed]);
		expect(await of.removeMapping('k2', 'p1')).toBe(false);
		expect(await of.removeMapping('k1', 'p1')).toBe(true);
		expect(await of.removeMapping('k1', 'p1')).toBe(false);
		expect((await of.mappings('k1')).map(({ id }) => id)).toEqual(['p3']);
	});
}
