/** `khuevan trim` on a real folder: what is old becomes one state, what is young stays, and the document is the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stateAt } from '$collab/proposals/state-at';
import { roomOf } from '$collab/rooms/room-names';
import { openStore } from '$collab/storage/open-store';
import { khuevanWith } from './run-khuevan';

const dataDir = mkdtempSync(join(tmpdir(), 'khuevan-trim-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it('puts one state in place of old edits', async () => {
	const open = async () => {
		const opened = await openStore(dataDir, 'look');
		if (!opened.ok) throw new Error(opened.problem.message);
		return opened.value;
	};
	const room = roomOf('k1', 1);
	const store = await open();
	const dossier = {
		code: '',
		version: '1.0',
		cutoffDate: '',
		effectiveDate: null,
		change: '',
		basis: '',
		state: 'draft'
	} as const;
	const now = new Date().toISOString();
	await store.addArchitecture(
		{
			id: 'k1',
			name: 'Kiến trúc',
			frame: 'province',
			agency: '96',
			pack: 'vn-1425@1.0',
			epoch: 1,
			sample: false,
			objectCount: 0,
			createdAt: now,
			changedAt: now,
			dossier
		},
		{ account: 'a', act: 'architecture.create', detail: '', at: now }
	);
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let step = 0; step < 30; step += 1) doc.getMap('geometry').set(`d/${step}`, [step, 0, 1, 1]);
	for (const [index, data] of updates.entries()) {
		const at = index < 20 ? '2020-01-01T00:00:00.000Z' : now;
		await store.append(room, { data, account: 'a', at, history: [] });
	}
	await store.close();

	const trim = (days: string) => khuevanWith({ DATA_DIR: dataDir }, 'trim', '--keep-days', days);
	expect(await trim('3')).toMatchObject({ status: 2 });
	const trimmed = await trim('30');
	expect(trimmed).toMatchObject({ status: 0, error: '' });
	expect(trimmed.out).toContain('20 edits in one state');

	const after = await open();
	expect((await after.read(room, 0)).map(({ sequence }) => sequence)).toEqual(
		Array.from({ length: 10 }, (_, index) => index + 21)
	);
	const state = await stateAt(after, room);
	expect(state.kind === 'state' && state.doc.getMap('geometry').toJSON()).toEqual(doc.getMap('geometry').toJSON());
	await after.close();
});
