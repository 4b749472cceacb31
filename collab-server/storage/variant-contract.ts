/** What every store must keep of variants; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { architecture, at } from './contract-records';
import type { AuditAct, Store } from './store';
import type { StoredVariant, VariantDecision } from './variant-store';

const act = (name: string): AuditAct => ({ account: 'a1', act: name, detail: '', at: at(0) });

const variant = (id: string, minute: number): StoredVariant => ({
	id,
	main: 'k1',
	name: 'Phương án A',
	purpose: 'Dùng chung nền tảng tích hợp',
	version: '',
	base: 'f00',
	account: 'a1',
	at: at(minute),
	state: 'open',
	taken: 0,
	applied: null,
	decidedBy: null,
	decidedAt: null,
	reason: '',
	merging: null
});

const merged: VariantDecision = {
	state: 'merged',
	taken: 3,
	applied: 'f01',
	decidedBy: 'a2',
	decidedAt: at(9),
	reason: ''
};

export function variantContract(name: string, open: () => Promise<Store>): void {
	describe(`${name}: variants`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
			await store.addArchitecture(architecture, act('architecture.create'));
			for (const [minute, id] of ['p1', 'p2'].entries()) {
				const made = await store.addVariant({ ...architecture, id }, variant(id, minute + 1), act('variant.make'));
				expect(made).toBe(true);
			}
		});
		afterEach(() => store.close());

		it('lists them by main line, the newest first, and marks their architectures', async () => {
			expect(await store.variants('k1')).toEqual([variant('p2', 2), variant('p1', 1)]);
			expect(await store.variant('k1', 'p1')).toEqual(variant('p1', 1));
			expect(await store.variant('p2', 'p1')).toBeNull();
			expect(await store.architecture('k1')).toEqual(architecture);
			const { main, name: called, state } = variant('p1', 1);
			const marked = { ...architecture, id: 'p1', variant: { main, name: called, state } };
			expect(await store.architecture('p1')).toEqual(marked);
			expect(await store.architectures()).toContainEqual(marked);
		});

		it('decides once, opens again once, and whoever watches hears of it', async () => {
			const before = await store.accountsVersion();
			expect(await store.decideVariant('k1', 'p1', merged, act('variant.merge'))).toBe(true);
			expect(await store.accountsVersion()).not.toBe(before);
			expect(await store.decideVariant('k1', 'p1', merged, act('variant.merge'))).toBe(false);
			expect(await store.variant('k1', 'p1')).toEqual({ ...variant('p1', 1), ...merged });
			expect((await store.architecture('p1'))?.variant?.state).toBe('merged');
			expect(await store.reopenVariant('k1', 'p1', act('variant.reopen'))).toBe(true);
			expect(await store.reopenVariant('k1', 'p1', act('variant.reopen'))).toBe(false);
			await store.rebaseVariant('k1', 'p1', 'f02', act('variant.update'));
			expect(await store.variant('k1', 'p1')).toEqual({ ...variant('p1', 1), base: 'f02' });
			expect((await store.audit('k1')).map((row) => row.act)).toEqual([
				...['architecture.create', 'variant.make', 'variant.make', 'variant.merge', 'variant.reopen', 'variant.update']
			]);
		});

		it('keeps what a merge is about to do until it is decided, or until it is known not to have come to it', async () => {
			expect(await store.beginMerge('k1', 'p1', merged)).toBe(true);
			expect(await store.unfinishedMerges()).toEqual([{ ...variant('p1', 1), merging: merged }]);
			await store.dropMerge('k1', 'p1');
			expect(await store.unfinishedMerges()).toEqual([]);
			expect(await store.beginMerge('k1', 'p1', { ...merged, taken: 1 })).toBe(true);
			expect(await store.beginMerge('k1', 'p1', merged)).toBe(true);
			expect(await store.decideVariant('k1', 'p1', merged, act('variant.merge'))).toBe(true);
			expect(await store.unfinishedMerges()).toEqual([]);
			expect(await store.variant('k1', 'p1')).toEqual({ ...variant('p1', 1), ...merged });
			expect(await store.beginMerge('k1', 'p1', merged)).toBe(false);
		});

		it('goes with its main line, and none is made beside one that is gone', async () => {
			expect(await store.deleteArchitecture('k1', at(5), act('architecture.delete'))).toEqual(['p2', 'p1', 'k1']);
			expect(await store.architectures()).toEqual([]);
			expect((await store.audit('p1')).map((row) => row.act)).toEqual(['architecture.delete']);
			expect(await store.addVariant({ ...architecture, id: 'p3' }, variant('p3', 6), act('variant.make'))).toBe(false);
			expect(await store.architecture('p3')).toBeNull();
		});

		it('lists none whose architecture was deleted', async () => {
			await store.deleteArchitecture('p1', at(5), act('architecture.delete'));
			expect((await store.variants('k1')).map(({ id }) => id)).toEqual(['p2']);
			expect(await store.variant('k1', 'p1')).toBeNull();
		});
	});
}
