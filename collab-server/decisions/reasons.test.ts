import { beforeEach, describe, expect, it } from 'vitest';
import { edit, fieldOf, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';

const packs = installedPacks('1');

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'), objectNamed('o2', 'Cổng'));
	await edit(at, 'binh', fieldOf('o1', 'name', 'Kho dữ liệu'));
	await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
});

/** Field and reason of each row of a record, the newest first, as this person sees them. */
const told = async (object: string, account = 'binh'): Promise<(string | boolean)[][]> =>
	value(await at.runtime.history(account, at.id, object))
		.filter(({ field }) => field !== '@code')
		.map(({ field, isOwn, reason }) => [field, isOwn, reason]);

describe('a reason', () => {
	it('is said by whoever made the change, of his last one, and read by all', async () => {
		value(await at.runtime.explain('an', at.id, { objects: ['o1'], text: 'Theo quyết định sáp nhập' }));
		expect(await told('o1')).toEqual([
			['owner', false, 'Theo quyết định sáp nhập'],
			['name', true, ''],
			['', false, '']
		]);
		value(await at.runtime.explain('binh', at.id, { objects: ['o1'], text: 'Tên đầy đủ' }));
		expect((await told('o1', 'an')).map(([, isOwn, reason]) => [isOwn, reason])).toEqual([
			[true, 'Theo quyết định sáp nhập'],
			[false, 'Tên đầy đủ'],
			[true, '']
		]);
	});

	it('is changed and taken back, and that of many records at once stays one', async () => {
		await edit(at, 'an', fieldOf('o1', 'owner', 'Sở A'), fieldOf('o2', 'owner', 'Sở A'));
		value(await at.runtime.explain('an', at.id, { objects: ['o1', 'o2'], text: 'Đổi chủ quản' }));
		value(await at.runtime.explain('an', at.id, { objects: ['o2'], text: 'Đổi chủ quản từ 1/7' }));
		expect([(await told('o1'))[0]?.[2], (await told('o2'))[0]?.[2]]).toEqual([
			'Đổi chủ quản từ 1/7',
			'Đổi chủ quản từ 1/7'
		]);
		value(await at.runtime.explain('an', at.id, { objects: ['o1'], text: '' }));
		expect((await told('o2'))[0]?.[2]).toBe('');
	});

	it('is of no change of another, and of nothing that never was', async () => {
		for (const [account, object] of [
			['binh', 'o2'],
			['an', 'none']
		] as const) {
			const refused = await at.runtime.explain(account, at.id, { objects: [object], text: 'A' });
			expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', place: 'objects' } });
		}
	});

	it('stays when an architecture is put back', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		value(await at.runtime.explain('an', at.id, { objects: ['o1'], text: 'Theo quyết định sáp nhập' }));
		value(await at.runtime.restore('chi', at.id, { version: '1.0', reason: 'nhầm' }));
		expect((await told('o1')).map(([, , reason]) => reason)).toContain('Theo quyết định sáp nhập');
	});
});
