/** Two nodes that serve one store, of every kind: what both decide at once is decided once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import type { Packs } from '$collab/packs/packs';
import {
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	startRuntime,
	value,
	type Province,
	type TestRuntime
} from '$collab/runtime/fixture';
import { createMemoryStore } from '$collab/storage/memory-store';
import { openSharedStore, openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import { ObjectId } from '$models/architecture/identifier';
import { textOf } from '$models/architecture/field';
import { applyEdits } from '$models/sync/apply-edits';

const folder = mkdtempSync(join(tmpdir(), 'khuevan-two-nodes-'));
const shared = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
let packs: Packs;
let postgres: PostgresServer | null = null;
let databases = 0;

beforeAll(async () => {
	packs = await installedPacks('1');
	if (!hasPostgres()) return;
	const started = await startPostgres(shared, await freePort());
	if (!started.ok) throw new Error(started.problem.message);
	postgres = started.value;
}, 120_000);
afterAll(async () => {
	await postgres?.stop();
	for (const each of [folder, shared]) rmSync(each, { recursive: true, force: true });
});

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
	['in memory', async () => createMemoryStore()],
	[
		'on SQLite',
		async () => {
			const opened = await openStore(mkdtempSync(join(folder, 'sqlite-')), 'serve');
			if (!opened.ok) throw new Error(opened.problem.message);
			return opened.value;
		}
	],
	...(hasPostgres()
		? [
				[
					'on PostgreSQL',
					async () => {
						const url = (await postgres?.database(`nodes${String((databases += 1))}`)) ?? '';
						const opened = await openSharedStore(url, { onLost: () => undefined });
						if (!opened.ok) throw new Error(opened.problem.message);
						return opened.value;
					}
				] as const
			]
		: [])
];

describe.each(stores)('two nodes with one store %s', (_, open) => {
	let a: Province;
	let b: TestRuntime;
	const both = async (): Promise<void> => {
		a = await province(packs, await open());
		b = await startRuntime(a.store, packs);
		await edit(a, 'an', objectNamed('o1', 'Kho', 'Sở'));
	};
	afterEach(async () => {
		await a.rooms.close();
		await b.rooms.close();
		await a.store.close();
	});
	const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }): string =>
		answer.ok ? 'ok' : answer.error.code;
	const nameAt = async ({ rooms }: TestRuntime): Promise<string> => {
		const { room, live } = await rooms.open(`m:${a.id}@1`);
		await room.catchUp();
		return textOf(live.current.architecture.objects.get(ObjectId('o1'))?.fields['name']);
	};

	/** A proposal that renames the object. */
	async function proposed(): Promise<{ readonly id: string; readonly take: string[] }> {
		const { room } = value(await a.runtime.ticket('an', a.id));
		const doc = new Y.Doc();
		Y.applyUpdate(doc, (await a.rooms.open(room)).room.state());
		const updates: string[] = [];
		doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
		applyEdits(doc, [fieldOf('o1', 'name', 'Kho mới')], null);
		const seen = Buffer.from(Y.encodeStateVector(doc)).toString('base64');
		const made = value(await a.runtime.proposeStranded('em', a.id, { room, updates, seen, title: 'Đi xa' }));
		const view = value(await a.runtime.proposal('an', a.id, made?.id ?? ''));
		return { id: view.id, take: view.changes.map(({ change: { root, id, key } }) => `${root}/${id}/${key}`) };
	}

	it('settle a thread once: the later one is told, whatever it had read', async () => {
		await both();
		const { id: thread } = value(await a.runtime.comment('dung', a.id, { about: 'object:o1', text: 'Xem' }));
		// Both have read it open.
		for (const node of [a, b]) await (await node.rooms.open(`c:${a.id}@1`)).room.catchUp();
		const set = (node: TestRuntime, who: string) =>
			node.runtime.setThreadState(who, a.id, { thread, state: 'resolved' });
		expect((await Promise.all([set(a, 'an'), set(b, 'binh')])).map(codeOf).sort()).toEqual(['conflict', 'ok']);
		const states = await Promise.all(
			[a, b].map(async ({ rooms }) => {
				const { room } = await rooms.open(`c:${a.id}@1`);
				await room.catchUp();
				return room.doc.getMap('threads').toJSON();
			})
		);
		expect(states[0]).toEqual(states[1]);
	});

	it('decide a proposal once: what one takes the other cannot refuse', async () => {
		await both();
		const { id, take } = await proposed();
		await b.rooms.open(`m:${a.id}@1`);
		const decide = (node: TestRuntime, who: string, chosen: string[]) =>
			node.runtime.decideProposal(who, a.id, id, { take: chosen, reason: '' });
		const [taken, refused] = await Promise.all([decide(a, 'an', take), decide(b, 'binh', [])]);
		expect([codeOf(taken), codeOf(refused)].sort()).toEqual(['conflict', 'ok']);
		const { state, taken: count } = (await a.store.proposal(a.id, id)) ?? {};
		expect([state, count]).toEqual(['decided', taken.ok ? take.length : 0]);
		expect(await nameAt(b)).toBe(taken.ok ? 'Kho mới' : 'Kho');
	});

	it('tell a proposal as decided that one took before it fell, and refuse what is asked of it after', async () => {
		await both();
		const { id, take } = await proposed();
		const { decideProposal } = a.store;
		a.store.decideProposal = () => Promise.reject(new Error('gone'));
		const input = { take, reason: '' };
		await expect(a.runtime.decideProposal('an', a.id, id, input)).rejects.toThrow('gone');
		a.store.decideProposal = decideProposal;
		expect(await nameAt(b)).toBe('Kho mới');
		expect(codeOf(await b.runtime.decideProposal('binh', a.id, id, { take: [], reason: '' }))).toBe('conflict');
		expect(value(await b.runtime.proposal('binh', a.id, id))).toMatchObject({ state: 'decided', taken: take.length });
		expect((await a.store.audit(a.id)).filter(({ act }) => act === 'proposal.decide')).toHaveLength(1);
	});

	it('leave a proposal open that nothing was taken of before one fell', async () => {
		await both();
		const { id, take } = await proposed();
		const { beginDecision } = a.store;
		a.store.beginDecision = async (...of) => {
			await beginDecision.apply(a.store, of);
			throw new Error('gone');
		};
		await expect(a.runtime.decideProposal('an', a.id, id, { take, reason: '' })).rejects.toThrow('gone');
		a.store.beginDecision = beginDecision;
		expect(value(await b.runtime.proposal('binh', a.id, id)).state).toBe('open');
		expect(codeOf(await b.runtime.decideProposal('binh', a.id, id, { take, reason: '' }))).toBe('ok');
		expect(await nameAt(b)).toBe('Kho mới');
	});
});
