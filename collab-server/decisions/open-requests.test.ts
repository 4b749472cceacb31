import { expect, it, vi } from 'vitest';
import { edit, installedPacks, objectNamed, province, value } from '$collab/runtime/fixture';
import { noneClosed } from './closed-talk';
import { openRemarks, openRequests } from './open-requests';
import { threadActSchema } from './thread-act-shape';
import { addAct } from './thread-acts';
import { threadsOf } from './thread-room';

it('reads each act of the room once, however many threads are open', async () => {
	const packs = await installedPacks('1');
	const test = await province(packs);
	await edit(test, 'an', objectNamed('o1', 'Kho', 'Sở'));
	const stored = await test.store.architecture(test.id);
	if (stored === null) throw new Error('There is no dossier');
	const doc = await threadsOf(test, stored);
	const say = async (kind: 'remark' | 'request', text: string): Promise<string> =>
		value(await test.runtime.comment('dung', test.id, { about: 'object:o1', text, kind })).id;
	for (const kind of ['remark', 'request'] as const) {
		for (const text of ['một', 'hai', 'ba']) {
			const thread = await say(kind, text);
			const by = { thread, account: 'dung', accountName: 'Ông dung' };
			doc.transact(
				() => {
					addAct(doc, { ...by, act: 'handle', at: '2026-11-24T01:00:00.000Z', words: '' });
					addAct(doc, { ...by, act: 'reopen', at: '2026-11-24T02:00:00.000Z', words: `Chưa ${text}` });
				},
				{ source: 'command', account: 'dung', connection: null }
			);
		}
	}
	const read = vi.spyOn(threadActSchema, 'safeParse');
	const parts = { rooms: test.rooms, store: test.store, packs };
	const remarks = await openRemarks(parts, stored, '');
	expect(remarks.map(({ sentBack }) => sentBack?.reason)).toEqual(['Chưa một', 'Chưa hai', 'Chưa ba']);
	expect(read).toHaveBeenCalledTimes(12);
	read.mockClear();
	const requests = await openRequests(parts, stored, noneClosed);
	expect(requests.map(({ sentBack }) => sentBack?.reason)).toEqual(['Chưa một', 'Chưa hai', 'Chưa ba']);
	expect(read).toHaveBeenCalledTimes(12);
});
