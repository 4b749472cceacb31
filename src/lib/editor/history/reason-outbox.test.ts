import { describe, expect, it } from 'vitest';
import type { ApiProblem } from '$lib/api/client';
import { KeptReasons, type KeptReason } from './kept-reasons';
import { ReasonOutbox } from './reason-outbox';

/** A browser's store, which outlives the pages that write to it. */
function browser(): { store: Map<string, string>; keptBy: (account: string) => KeptReasons } {
	const store = new Map<string, string>();
	const as: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
		getItem: (key) => store.get(key) ?? null,
		setItem: (key, value) => void store.set(key, value),
		removeItem: (key) => void store.delete(key)
	};
	const keptBy = (account: string): KeptReasons => {
		const kept = new KeptReasons(() => as, account, 'a1');
		kept.allow(true);
		return kept;
	};
	return { store, keptBy };
}

/** A page and the server behind it, which may be out of reach; records in `living` are there. */
function page(kept: KeptReasons, living: readonly string[] = []) {
	const said: string[] = [];
	const lost: string[] = [];
	const line: { saved: Promise<void>; problem: ApiProblem | null } = { saved: Promise.resolve(), problem: null };
	const outbox = new ReasonOutbox({
		kept,
		saved: () => line.saved,
		explain: (objects, text) => {
			if (line.problem === null) said.push(`${objects.join()}: ${text}`);
			return Promise.resolve(line.problem);
		},
		isGone: (id) => !living.includes(id),
		lost: (text, problem) => lost.push(`${text}: ${problem?.code ?? 'no deletion'}`)
	});
	return { outbox, said, lost, line };
}

const reason: KeptReason = { id: 'r1', room: 'm:a1@1', objects: ['o1', 'o2'], text: 'Trùng với hệ thống khác' };
const problem = (code: string): ApiProblem => ({ code, message: '', place: '' });
const never = new Promise<void>(() => undefined);

describe('why something was deleted', () => {
	it('is said once the deletion is saved, and lies in the browser no more', async () => {
		const { store, keptBy } = browser();
		const { outbox, said } = page(keptBy('lan'));
		await outbox.give(reason);
		expect(said).toEqual(['o1,o2: Trùng với hệ thống khác']);
		expect(store.size).toBe(0);
	});

	it('outlives a page that was closed before it could be saved', async () => {
		const { store, keptBy } = browser();
		const first = page(keptBy('lan'));
		first.line.saved = never;
		void first.outbox.give(reason);
		const second = page(keptBy('lan'));
		await second.outbox.begin('m:a1@1');
		expect(second.said).toEqual(['o1,o2: Trùng với hệ thống khác']);
		expect(store.size).toBe(0);
	});

	it('waits for the next line where the server is out of reach', async () => {
		const { keptBy } = browser();
		const { outbox, said, lost, line } = page(keptBy('lan'));
		line.problem = problem('offline');
		await outbox.give(reason);
		expect([said, lost]).toEqual([[], []]);
		line.problem = null;
		await outbox.send();
		expect(said).toHaveLength(1);
		await outbox.send();
		expect(said).toHaveLength(1);
	});

	it('is told to whoever wrote it where the server never takes it', async () => {
		const { store, keptBy } = browser();
		const { outbox, lost, line } = page(keptBy('lan'));
		line.problem = problem('not-allowed');
		await outbox.give(reason);
		expect(lost).toEqual(['Trùng với hệ thống khác: not-allowed']);
		expect(store.size).toBe(0);
	});

	it('never explains a change of a document that was put in the place of its own', async () => {
		const { store, keptBy } = browser();
		keptBy('lan').add(reason);
		const { outbox, said, lost } = page(keptBy('lan'));
		await outbox.begin('m:a1@2');
		expect(said).toEqual([]);
		expect(lost).toEqual(['Trùng với hệ thống khác: no deletion']);
		expect(store.size).toBe(0);
	});

	it('explains only what was deleted, since the deletion itself may have been lost', async () => {
		const { store, keptBy } = browser();
		keptBy('lan').add(reason);
		const half = page(keptBy('lan'), ['o1']);
		await half.outbox.begin('m:a1@1');
		expect(half.said).toEqual(['o2: Trùng với hệ thống khác']);
		keptBy('lan').add(reason);
		const none = page(keptBy('lan'), ['o1', 'o2']);
		await none.outbox.begin('m:a1@1');
		expect(none.said).toEqual([]);
		expect(none.lost).toEqual(['Trùng với hệ thống khác: no deletion']);
		expect(store.size).toBe(0);
	});

	it('is seen by nobody else at this browser, and kept by none that may keep nothing', async () => {
		const { store, keptBy } = browser();
		keptBy('lan').add(reason);
		expect(keptBy('minh').all()).toEqual([]);
		keptBy('lan').allow(false);
		expect(store.size).toBe(0);
		const kept = keptBy('lan');
		kept.allow(false);
		const { outbox, said, line } = page(kept);
		line.problem = problem('offline');
		await outbox.give(reason);
		expect(store.size).toBe(0);
		line.problem = null;
		await outbox.send();
		expect(said).toHaveLength(1);
	});

	it('is left where what the browser kept cannot be read', async () => {
		const { store, keptBy } = browser();
		store.set('khuevan-reasons:lan:a1', '{"of": "another version"');
		const { outbox, said } = page(keptBy('lan'));
		await outbox.begin('m:a1@1');
		expect(said).toEqual([]);
	});

	it('goes on without a browser that keeps anything', async () => {
		const kept = new KeptReasons(
			() => {
				throw new DOMException('denied', 'SecurityError');
			},
			'lan',
			'a1'
		);
		kept.allow(true);
		const { outbox, said } = page(kept);
		await outbox.give(reason);
		expect(said).toHaveLength(1);
	});
});
