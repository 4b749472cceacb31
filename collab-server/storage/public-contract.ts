/** What every store must keep of public pages; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredPublicPage } from './public-store';
import type { Store } from './store';

const at = '2026-11-23T00:00:00.000Z';
const act = (name: string) => ({ account: 'a1', act: name, detail: '', at });
const page: StoredPublicPage = {
	architecture: 'k1',
	code: 'CM-01',
	version: '1.0',
	title: 'Kiến trúc số',
	blob: 'f00',
	size: 3,
	forms: [{ format: 'pdf', sha256: 'f0f', size: 9 }],
	account: 'a1',
	at
};

export function publicContract(name: string, open: () => Promise<Store>): void {
	describe(`${name}: public pages`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());

		const acts = async (chain: string): Promise<string[]> => (await store.audit(chain)).map((row) => row.act);

		it('are off until one is switched on, and off again after', async () => {
			expect(await store.publicPage({ architecture: 'k1' })).toBeNull();
			expect(await store.closePublicPage('k1', act('public.close'))).toBe(false);
			expect(await store.openPublicPage(page, act('public.open'))).toBe(true);
			expect(await store.publicPage({ architecture: 'k1' })).toEqual(page);
			expect(await store.publicPage({ code: 'CM-01' })).toEqual(page);
			expect(await store.closePublicPage('k1', act('public.close'))).toBe(true);
			expect(await store.publicPage({ code: 'CM-01' })).toBeNull();
			expect(await acts('k1')).toEqual(['public.open', 'public.close']);
		});

		it('are one of a dossier: another version takes the place, and so does another code', async () => {
			await store.openPublicPage(page, act('public.open'));
			const next = { ...page, version: '2.0', blob: 'f01' };
			expect(await store.openPublicPage(next, act('public.open'))).toBe(true);
			expect(await store.publicPage({ code: 'CM-01' })).toEqual(next);
			const renamed = { ...next, code: 'CM-02' };
			expect(await store.openPublicPage(renamed, act('public.open'))).toBe(true);
			expect(await store.publicPage({ code: 'CM-01' })).toBeNull();
			expect(await store.publicPage({ architecture: 'k1' })).toEqual(renamed);
		});

		it('have codes of their own: another dossier takes none of them', async () => {
			await store.openPublicPage(page, act('public.open'));
			const other = { ...page, architecture: 'k2', blob: 'f02' };
			expect(await store.openPublicPage(other, act('public.open'))).toBe(false);
			expect(await store.publicPage({ code: 'CM-01' })).toEqual(page);
			expect(await acts('k2')).toEqual([]);
		});
	});
}
