import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdits } from '$models/sync/apply-edits';
import type { Architecture } from '$models/architecture/architecture';
import { readGlimpse } from '$models/architecture/glimpse';
import { builtInPack } from '$models/framework/packs';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { KeptGlimpse, Store } from '$collab/storage/store';
import { largeArchitecture, sampleOf } from '../../tests/generators/large-architecture';
import { GlimpseKeeper } from './glimpse-keeper';
import { roomOf } from './room-names';
import { Rooms } from './rooms';

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const large = largeArchitecture(sample, { objects: 800, relations: 600 });
const clock = (): Date => new Date('2026-11-23T00:00:00Z');
const room = roomOf('k1', 1);

const architectureIn = (kept: KeptGlimpse | null): Architecture | null =>
	kept === null ? null : readGlimpse(gunzipSync(kept.data).toString('utf8'));

describe('what is kept of a document for those who open it', () => {
	let store: Store;
	let rooms: Rooms;
	const opened = (): Rooms => new Rooms(store, clock, () => undefined, { packOf: builtInPack });
	beforeEach(() => {
		store = createMemoryStore();
		rooms = opened();
	});
	afterEach(() => rooms.close());

	it('is what is seen of all of it, once it is unloaded', async () => {
		await rooms.seed(room, large, 'an');
		const { architecture } = await rooms.open(room);
		await rooms.close();
		const seen = architectureIn(await store.glimpse(room));
		expect([...(seen?.objects.keys() ?? [])]).toEqual([...architecture.objects.keys()]);
		expect([...(seen?.relations.keys() ?? [])]).toEqual([...architecture.relations.keys()]);
		expect(seen?.diagrams).toEqual(architecture.diagrams);
		expect((await store.glimpse(room))?.sequence).toBe((await store.heads([room])).get(room));
	});

	it('is nothing of a small document', async () => {
		await rooms.seed(room, sample, 'an');
		await rooms.close();
		expect(await store.glimpse(room)).toBeNull();
	});

	it('follows what is changed later, after a crash too', async () => {
		await rooms.seed(room, large, 'an');
		await rooms.close();
		const before = await store.glimpse(room);
		rooms = opened();
		const [object] = large.objects.keys();
		const { room: open } = await rooms.open(room);
		applyEdits(open.doc, [{ op: 'set', root: 'objects', id: object ?? '', key: 'name', value: 'Tên mới' }], {
			source: 'command',
			account: 'an',
			connection: null
		});
		await open.committed();
		// The process ends here, and another one opens the document.
		const next = opened();
		await next.open(room);
		await vi.waitFor(async () => expect(await store.glimpse(room)).not.toEqual(before), { timeout: 10_000 });
		const name = [...(architectureIn(await store.glimpse(room))?.objects.values() ?? [])].find(
			({ id }) => id === object
		)?.fields['name'];
		expect(name).toEqual({ value: 'Tên mới' });
		await next.close();
	});
});

describe('when a glimpse is written', () => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	const keeper = (keep: (glimpse: KeptGlimpse) => Promise<void>): GlimpseKeeper =>
		new GlimpseKeeper({
			frozen: async () => ({ architecture: large, sequence: 1 }),
			keep,
			clock,
			onFailed: () => undefined
		});

	it('is after a quiet moment, once for all that was changed, and never while nothing is', async () => {
		const keep = vi.fn(async () => undefined);
		const one = keeper(keep);
		for (let no = 0; no < 20; no += 1) {
			one.changed();
			vi.advanceTimersByTime(1_000);
		}
		expect(keep).not.toHaveBeenCalled();
		vi.advanceTimersByTime(5_000);
		await one.settled();
		await one.settled();
		expect(keep).toHaveBeenCalledTimes(1);
		one.stop();
	});

	it('is once a minute while somebody never rests', async () => {
		const keep = vi.fn(async () => undefined);
		const one = keeper(keep);
		for (let second = 0; second < 200; second += 1) {
			one.changed();
			await vi.advanceTimersByTimeAsync(1_000);
		}
		vi.useRealTimers();
		await vi.waitFor(() => expect(keep.mock.calls.length).toBeGreaterThanOrEqual(2));
		expect(keep.mock.calls.length).toBeLessThanOrEqual(4);
		one.stop();
	});
});
