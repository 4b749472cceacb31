import { beforeAll, describe, expect, it } from 'vitest';
import type { Packs } from '$collab/packs/packs';
import { installedPacks, province, value } from './fixture';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1', '2');
});

const sheet = (header: string, use = true) => ({
	sheet: 'Kho',
	use,
	kind: 'system',
	key: '',
	columns: [{ column: 'A', header, target: 'name', confidence: 1 }]
});
const mapping = (...headers: string[]) => ({ version: 1 as const, sheets: headers.map((header) => sheet(header)) });

describe('mappings that are kept', () => {
	it('are there for all who import, by name, with the heads that they are for', async () => {
		const { runtime, id } = await province(packs);
		const saved = value(await runtime.saveMapping('an', id, { name: 'Bảng của Sở', mapping: mapping('Tên', 'Mã') }));
		expect(saved).toMatchObject({ kind: 'inventory', heads: ['ma', 'ten'], by: 'Ông an' });
		const again = value(await runtime.saveMapping('binh', id, { name: 'Bảng của Sở', mapping: mapping('Tên khác') }));
		expect(again).toMatchObject({ id: saved.id, by: 'Ông binh' });
		expect(value(await runtime.mappings('chi', id))).toEqual([again]);
		expect(value(await runtime.mapping('chi', id, saved.id))).toEqual(mapping('Tên khác'));

		const drawing = value(
			await runtime.saveMapping('an', id, { name: 'Bảng của Sở', mapping: { version: 1, pages: [] } })
		);
		expect(drawing).toMatchObject({ kind: 'drawing', heads: [] });
		expect(value(await runtime.mappings('an', id))).toHaveLength(2);
		expect(value(await runtime.removeMapping('binh', id, saved.id))).toBeNull();
		expect(await runtime.removeMapping('binh', id, saved.id)).toMatchObject({ error: { code: 'not-found' } });
		expect(await runtime.mapping('an', id, saved.id)).toMatchObject({ error: { code: 'not-found' } });
	});

	it('are so many at most, and one more is refused as what it is, no file that is too large', async () => {
		const { runtime, id } = await province(packs);
		const save = (name: string) => runtime.saveMapping('an', id, { name, mapping: mapping('Tên') });
		for (let number = 0; number < 200; number += 1) value(await save(`Bảng ${String(number)}`));
		expect(await save('Bảng nữa')).toMatchObject({ error: { code: 'too-large', place: 'mappings' } });
		// One that is there is still written over.
		expect(await save('Bảng 7')).toMatchObject({ ok: true });
	});

	it('are not there for another architecture', async () => {
		const { runtime, id } = await province(packs);
		const { id: other } = value(await runtime.createArchitecture('root', { frame: 'province', agency: '96' }));
		const saved = value(await runtime.saveMapping('an', id, { name: 'A', mapping: mapping('Tên') }));
		expect(value(await runtime.mappings('an', other))).toEqual([]);
		expect(await runtime.mapping('an', other, saved.id)).toMatchObject({ error: { code: 'not-found' } });
		expect(await runtime.removeMapping('an', other, saved.id)).toMatchObject({ error: { code: 'not-found' } });
	});
});

describe('the list of jobs', () => {
	it('begins with the file that the architecture was opened from', async () => {
		const { runtime, id } = await province(packs);
		const canonical = value(await runtime.readArchitecture('root', id));
		const losses = [{ place: 'elements/id-1', message: 'Không có loại này', en: 'No such type' }];
		const opened = { name: 'so.archimate', losses };
		const { id: copy } = value(await runtime.createArchitecture('root', { canonical, opened }));
		const [told] = value(await runtime.jobs('root', copy));
		expect(told).toMatchObject({ kind: 'open', state: 'done', file: 'so.archimate', isOwn: true, losses: { lost: 1 } });
		expect(value(await runtime.job('root', told?.id ?? '')).data).toEqual({ losses });
		expect(value(await runtime.cancelJob('root', told?.id ?? ''))).toMatchObject({ state: 'done' });
	});

	it('tells everybody of the agency who did what, and what was made to its owner alone', async () => {
		const { runtime, id, store } = await province(packs);
		const { id: made } = value(await runtime.startJob('an', id, 'export', { format: 'none', edition: 'public' }, null));
		await store.updateJob(made, { state: 'done', resultName: 'a.json', resultType: 'x', resultSize: 3 });
		const [own] = value(await runtime.jobs('an', id));
		expect(own).toMatchObject({
			id: made,
			kind: 'export',
			format: 'none',
			edition: 'public',
			version: '',
			by: 'Ông an',
			isOwn: true
		});
		const [seen] = value(await runtime.jobs('em', id));
		expect(seen).toMatchObject({ id: made, isOwn: false, result: { name: 'a.json' } });
		expect(await runtime.jobResult('em', made)).toMatchObject({ error: { code: 'not-found' } });
		expect(await runtime.cancelJob('em', made)).toMatchObject({ error: { code: 'not-found' } });
		expect(await runtime.jobs('la', id)).toMatchObject({ error: { code: 'not-found' } });
	});
});
