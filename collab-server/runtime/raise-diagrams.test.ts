import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagram } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { textOf } from '$models/architecture/field';
import { liveDiagrams } from '$models/architecture/live';
import type { Packs } from '$collab/packs/packs';
import { roomOf } from '$collab/rooms/room-names';
import { redated } from './raise-diagrams';
import { edit, installedPacks, province, value, type Province } from './fixture';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1', '2');
});

const diagramsOf = async ({ rooms, store, id }: Province): Promise<readonly Diagram[]> =>
	liveDiagrams((await rooms.open(roomOf(id, (await store.architecture(id))?.epoch ?? 1))).architecture);

const versionsOf = async (at: Province): Promise<readonly string[]> =>
	(await diagramsOf(at)).map(({ fields }) => textOf(fields['version']));

describe('a new version of the dossier', () => {
	it('reaches the diagrams that say another one, where that is wanted, and only those', async () => {
		const at = await province(packs);
		value(await at.runtime.switchPack('chi', at.id, 'vn-1425@' + (packs.find('vn-1425')?.version ?? '')));
		const [first, second] = await diagramsOf(at);
		if (first === undefined || second === undefined) throw new Error('a province has more diagrams');
		const versionOf = (id: string, value: string): Edit => ({ op: 'set', root: 'diagrams', id, key: 'version', value });
		await edit(at, 'an', versionOf(first.id, '0.9'), versionOf(second.id, '2.1'));
		const before = await versionsOf(at);
		expect(before.filter((version) => version !== '')).toEqual(['0.9', '2.1']);
		const left = value(await at.runtime.setDossier('chi', at.id, { version: '2.0' }));
		expect(left.raisedDiagrams).toBe(0);
		expect(await versionsOf(at)).toEqual(before);

		const raised = value(await at.runtime.setDossier('chi', at.id, { version: '2.1' }, { raiseDiagrams: true }));
		expect(raised).toMatchObject({ version: '2.1', raisedDiagrams: 1 });
		expect(await versionsOf(at)).toEqual(before.map((one) => (one === '' ? '' : '2.1')));
		const again = value(await at.runtime.setDossier('chi', at.id, { version: '2.1' }, { raiseDiagrams: true }));
		expect(again.raisedDiagrams).toBe(0);
	});
});

describe('a new cut-off date', () => {
	it('reaches the source of the data in the title blocks that name the day before, where that is wanted', async () => {
		const at = await province(packs);
		value(await at.runtime.switchPack('chi', at.id, 'vn-1425@' + (packs.find('vn-1425')?.version ?? '')));
		const [first, second] = await diagramsOf(at);
		if (first === undefined || second === undefined) throw new Error('a province has more diagrams');
		const source = (id: string, value: string): Edit => ({ op: 'set', root: 'diagrams', id, key: 'source', value });
		await edit(at, 'an', source(first.id, 'Bộ dữ liệu ngày 5/11/2026'), source(second.id, 'Kiểm kê ngày 01/02/2026'));
		value(await at.runtime.setDossier('chi', at.id, { cutoffDate: '2026-11-05' }));
		const set = await at.runtime.setDossier('chi', at.id, { cutoffDate: '2026-11-28' }, { raiseDiagrams: true });
		expect(value(set).raisedDiagrams).toBe(1);
		const sources = new Map((await diagramsOf(at)).map(({ id, fields }) => [id, textOf(fields['source'])]));
		expect(sources.get(first.id)).toBe('Bộ dữ liệu ngày 28/11/2026');
		expect(sources.get(second.id)).toBe('Kiểm kê ngày 01/02/2026');
	});

	it('is not taken for a part of another day', () => {
		const days = { before: '2026-11-05', now: '2026-11-28' };
		expect(redated('ngày 25/11/2026, 05/11/2026', days)).toBe('ngày 25/11/2026, 28/11/2026');
		expect(redated('ngày 5/11/2026', { before: '', now: '2026-11-28' })).toBe('ngày 5/11/2026');
	});
});
