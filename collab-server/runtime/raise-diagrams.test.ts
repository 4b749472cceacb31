import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagram } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { textOf } from '$models/architecture/field';
import { liveDiagrams } from '$models/architecture/live';
import type { Packs } from '$collab/packs/packs';
import { roomOf } from '$collab/rooms/room-names';
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
