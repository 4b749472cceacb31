import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { Repeated, WorkerReplica } from './worker-replica';

const national = builtInPack('vn-1425');
if (national === undefined) throw new Error('There is no pack vn-1425');
const update = Y.encodeStateAsUpdate(new Y.Doc());

it.each([
	['ours', national],
	['one that only the installation has', { ...national, id: 'tinh-minh', version: '1.0' }]
])('has the pack that the page handed over: %s', (_whose, pack) => {
	const replica = new WorkerReplica(() => undefined);
	// As a message comes: cloned.
	replica.take(structuredClone({ kind: 'start', pack, updates: [update] } as const));
	expect(replica.pack).toEqual(pack);
});

it('hears of the start also where the document holds nothing, and of who made a change', () => {
	const heard: boolean[] = [];
	const replica = new WorkerReplica((isOwn) => heard.push(isOwn));
	replica.take({ kind: 'start', pack: national, updates: [] });
	replica.take({ kind: 'update', update, isOwn: false });
	expect(heard).toEqual([true, false]);
});

describe('work that is asked for more often than it can be done', () => {
	beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
	afterEach(() => void vi.useRealTimers());

	/** Takes so many milliseconds each time; answers when it began. */
	function taking(ms: number): { readonly work: Repeated; readonly begun: number[] } {
		const begun: number[] = [];
		const work = new Repeated(async () => {
			begun.push(performance.now());
			await new Promise((resolve) => setTimeout(resolve, ms));
		});
		return { work, begun };
	}

	it('is done once for all that asked meanwhile, and not again where nobody asks', async () => {
		const { work, begun } = taking(100);
		for (let no = 0; no < 5; no += 1) work.soon();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(begun).toHaveLength(1);
	});

	it('rests as long as it took before it works for others again', async () => {
		const { work, begun } = taking(100);
		work.soon();
		await vi.advanceTimersByTimeAsync(60);
		work.soon();
		await vi.advanceTimersByTimeAsync(1_000);
		const [first = 0, second = 0] = begun;
		expect(begun).toHaveLength(2);
		expect(second - first).toBeGreaterThanOrEqual(200);
	});

	it('keeps nobody waiting who sits at this page', async () => {
		const { work, begun } = taking(100);
		work.soon();
		await vi.advanceTimersByTimeAsync(60);
		work.soon();
		work.now();
		await vi.advanceTimersByTimeAsync(1_000);
		const [first = 0, second = 0] = begun;
		expect(second - first).toBeLessThan(150);
	});

	it('breaks a rest off for whoever waits', async () => {
		const { work, begun } = taking(100);
		work.soon();
		await vi.advanceTimersByTimeAsync(120);
		work.soon();
		work.now();
		await vi.advanceTimersByTimeAsync(30);
		expect(begun).toHaveLength(2);
	});
});
