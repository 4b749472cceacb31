/** What every store must keep of proposals, parts, epochs, settings and trimmed logs; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { architecture, at } from './contract-records';
import type { StoredPart, StoredProposal } from './proposal-store';
import type { AuditAct, Store } from './store';

const act = (name: string): AuditAct => ({ account: 'a1', act: name, detail: '', at: at(0) });

const proposal = (id: string, minute: number): StoredProposal => ({
	id,
	architecture: 'k1',
	kind: 'stranded',
	title: 'Sửa khi ngoại tuyến',
	blob: 'f00',
	count: 3,
	account: 'a1',
	at: at(minute),
	state: 'open',
	taken: 0,
	chosen: null,
	decidedBy: null,
	decidedAt: null,
	reason: ''
});

const part = (id: string, minute: number): StoredPart => ({
	id,
	architecture: 'k1',
	account: 'p1',
	title: 'Nền tảng tích hợp',
	objects: ['o1', 'o2'],
	epoch: 1,
	base: 'f01',
	by: 'a1',
	at: at(minute),
	expiresOn: '2027-01-29',
	endedAt: null
});

export function proposalContract(name: string, open: () => Promise<Store>): void {
	describe(`${name}: proposals and parts`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());
		const acts = async (): Promise<string[]> => (await store.audit('k1')).map((row) => row.act);

		it('keeps proposals, the newest first, and decides each once', async () => {
			await store.addProposal(proposal('p1', 1), act('proposal.make'));
			await store.addProposal(proposal('p2', 2), act('proposal.make'));
			expect(await store.proposals('k1')).toEqual([proposal('p2', 2), proposal('p1', 1)]);
			expect(await store.proposals('k2')).toEqual([]);
			expect(await store.proposal('k2', 'p1')).toBeNull();
			await store.addProposal({ ...proposal('p3', 3), architecture: 'k2' }, act('proposal.make'));
			expect((await store.openProposals()).map(({ id }) => id)).toEqual(['p3', 'p2', 'p1']);
			const decision = {
				taken: 2,
				chosen: ['o/1/name', 'o/2/name'],
				decidedBy: 'a2',
				decidedAt: at(3),
				reason: 'đúng'
			};
			expect(await store.decideProposal('k1', 'p1', decision, act('proposal.decide'))).toBe(true);
			expect(await store.decideProposal('k1', 'p1', { ...decision, taken: 0 }, act('again'))).toBe(false);
			expect(await store.decideProposal('k2', 'p2', decision, act('elsewhere'))).toBe(false);
			expect((await store.openProposals()).map(({ id }) => id)).toEqual(['p3', 'p2']);
			expect(await store.proposal('k1', 'p1')).toEqual({ ...proposal('p1', 1), ...decision, state: 'decided' });
			expect(await acts()).toEqual(['proposal.make', 'proposal.make', 'proposal.decide']);
		});

		it('keeps what a decision is about to do until it is decided or dropped', async () => {
			await store.addProposal(proposal('p1', 1), act('proposal.make'));
			const decision = { taken: 2, chosen: ['objects o1 name'], decidedBy: 'a2', decidedAt: at(3), reason: 'đúng' };
			const begun = { ...decision, applied: ['objects o1 name'] };
			expect(await store.begunDecision('k1', 'p1')).toBeNull();
			expect(await store.beginDecision('k2', 'p1', begun)).toBe(false);
			expect(await store.beginDecision('k1', 'p1', begun)).toBe(true);
			expect(await store.begunDecision('k1', 'p1')).toEqual(begun);
			expect(await store.begunDecision('k2', 'p1')).toBeNull();
			expect(await store.proposal('k1', 'p1')).toEqual(proposal('p1', 1));
			await store.dropDecision('k1', 'p1');
			expect(await store.begunDecision('k1', 'p1')).toBeNull();
			await store.beginDecision('k1', 'p1', begun);
			await store.decideProposal('k1', 'p1', decision, act('proposal.decide'));
			expect(await store.begunDecision('k1', 'p1')).toBeNull();
			expect(await store.beginDecision('k1', 'p1', begun)).toBe(false);
		});

		it('keeps parts by architecture and by account, and ends each once, where watchers hear of it', async () => {
			await store.addPart(part('t1', 1), act('part.invite'));
			await store.addPart(part('t2', 2), act('part.invite'));
			expect((await store.parts({ account: 'p1' })).map(({ id }) => id)).toEqual(['t2', 't1']);
			expect(await store.parts({ architecture: 'k1' })).toHaveLength(2);
			await store.rebasePart('k1', 't1', 'f02', 2);
			expect(await store.part('k1', 't1')).toEqual({ ...part('t1', 1), base: 'f02', epoch: 2 });
			expect(await store.part('k2', 't1')).toBeNull();
			const before = await store.accountsVersion();
			expect(await store.endPart('k1', 't1', at(5), act('part.end'))).toBe(true);
			expect(await store.accountsVersion()).not.toBe(before);
			expect(await store.endPart('k1', 't1', at(6), act('part.end'))).toBe(false);
			expect((await store.part('k1', 't1'))?.endedAt).toBe(at(5));
			expect(await acts()).toEqual(['part.invite', 'part.invite', 'part.end']);
		});

		it('moves an architecture to its next epoch once, where watchers hear of it', async () => {
			await store.addArchitecture(architecture, act('architecture.create'));
			const before = await store.accountsVersion();
			expect(await store.setEpoch('k1', 1, 2, act('architecture.restore'))).toBe(true);
			expect(await store.accountsVersion()).not.toBe(before);
			expect(await store.setEpoch('k1', 1, 2, act('architecture.restore'))).toBe(false);
			expect((await store.architecture('k1'))?.epoch).toBe(2);
			expect(await acts()).toEqual(['architecture.create', 'architecture.restore']);
		});

		it('keeps what is set for the whole installation', async () => {
			expect(await store.siteSettings()).toEqual({});
			await store.setSiteSetting('localCopies', 'forbidden', act('site.set'));
			await store.setSiteSetting('localCopies', 'allowed', act('site.set'));
			expect(await store.siteSettings()).toEqual({ localCopies: 'allowed' });
			expect(await store.audit('installation')).toHaveLength(2);
		});

		it('puts a base in place of the oldest updates, and never one that reaches further than the log', async () => {
			const update = (data: number) => ({ data: new Uint8Array([data]), account: 'a1', at: at(data), history: [] });
			for (const number of [1, 2, 3, 4]) await store.append('m:k1@1', update(number));
			expect(await store.base('m:k1@1')).toBeNull();
			await store.trim('m:k1@1', { sequence: 2, data: new Uint8Array([12]), at: at(2) });
			expect(await store.base('m:k1@1')).toEqual({ sequence: 2, data: new Uint8Array([12]), at: at(2) });
			expect((await store.read('m:k1@1', 0)).map(({ sequence }) => sequence)).toEqual([3, 4]);
			await expect(store.trim('m:k1@1', { sequence: 9, data: new Uint8Array([0]), at: at(9) })).rejects.toThrow();
			expect((await store.read('m:k1@1', 0)).map(({ sequence }) => sequence)).toEqual([3, 4]);
			expect(await store.append('m:k1@1', update(5))).toBe(5);
		});
	});
}
