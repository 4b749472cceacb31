/** What every store must keep of decisions and of what the check found; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHash } from './audit-chain';
import { architecture } from './contract-records';
import type { CheckSummary, FindingEvent } from './check-store';
import { INSTALLATION, type StoredEvidence, type StoredVersion, type StoredWaiver } from './decision-store';
import type { AuditAct, Store } from './store';

const at = (minute: number, second = 0): string =>
	`2026-11-23T00:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.000Z`;

const act = (name: string): AuditAct => ({ account: 'a1', act: name, detail: '', at: at(0) });

const waiver = (id: string): StoredWaiver => ({
	id,
	scope: { rule: 'G07', finding: null, layer: 'L2' },
	covered: { 'G07:object:o1': 'print' },
	reason: 'Đang chờ bộ ban hành',
	author: 'a1',
	approver: null,
	state: 'asked',
	expiresOn: '2027-01-29',
	createdAt: at(0),
	decidedAt: null,
	decisionReason: '',
	title: 'T01 Có tên',
	titleEn: 'T01 Is named'
});

const piece: StoredEvidence = {
	id: 'e1',
	about: 'finding:G07:object:o1',
	name: 'Biên bản.pdf',
	mediaType: 'application/pdf',
	size: 3,
	blob: 'f00',
	note: '',
	account: 'a1',
	at: at(0),
	link: null,
	removedAt: null,
	removedBy: null,
	removedReason: ''
};

const version: StoredVersion = {
	name: '1.0',
	title: 'Trình thẩm định',
	sequence: 7,
	blob: 'f01',
	pack: 'vn-1425@1.0',
	packHash: 'f02',
	dossier: { code: 'CM-01', version: '1.0', cutoffDate: '2026-11-30', effectiveDate: null },
	account: 'a1',
	at: at(0)
};

const event = (finding: string, what: FindingEvent['event'], sequence: number): FindingEvent => ({
	pack: 'vn-1425@1.0',
	finding,
	rule: finding.split(':', 1)[0] ?? '',
	severity: 'required',
	verdict: 'fail',
	event: what,
	at: at(sequence),
	account: 'a1',
	sequence
});

const summary = (minute: number, second: number, fails: number): CheckSummary => ({
	pack: 'vn-1425@1.0',
	asOf: '2026-11-23',
	at: at(minute, second),
	sequence: minute,
	counts: { pass: 1, fail: fails, undetermined: 0, 'not-enough-basis': 0, 'not-applicable': 2 }
});

export function decisionContract(name: string, open: () => Promise<Store>): void {
	describe(`${name}: decisions`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());

		const acts = async (chain: string): Promise<string[]> => (await store.audit(chain)).map((row) => row.act);

		it('tells all decisions of an architecture with the head of its audit chain, and none of another', async () => {
			const nothing = { records: [], waivers: [], answers: [], evidence: [], auditHead: null };
			expect(await store.decisions('k1')).toEqual(nothing);
			const record = {
				finding: 'G07:object:o1',
				assignee: null,
				state: 'open',
				due: '',
				note: '',
				account: 'a1',
				at: at(0)
			} as const;
			const taken = { ...record, assignee: 'a2', state: 'in-progress', due: '2026-12-01', note: 'Đang làm' } as const;
			const answer = {
				pack: 'vn-1425',
				finding: 'T01:object:o1',
				answer: 'pass',
				reason: 'Đã xem',
				account: 'a1',
				at: at(0)
			} as const;
			await store.setFindingRecord('k1', record, act('finding.record'));
			await store.setFindingRecord('k1', taken, act('finding.record'));
			await store.setAnswer('k1', { ...answer, answer: 'fail' }, act('rule.answer'));
			await store.setAnswer('k1', answer, act('rule.answer'));
			await store.addWaiver('k1', waiver('w2'), act('waiver.ask'));
			await store.addWaiver('k1', waiver('w1'), act('waiver.ask'));
			await store.addEvidence('k1', piece, act('evidence.add'));
			const rows = await store.audit('k1');
			expect(await store.decisions('k1')).toEqual({
				records: [taken],
				waivers: [waiver('w2'), waiver('w1')],
				answers: [answer],
				evidence: [piece],
				auditHead: rows.at(-1)?.hash
			});
			expect(await store.answers('k1')).toEqual([answer]);
			expect(rows).toHaveLength(7);
			expect(await store.auditOf('k1', ['evidence.add', 'rule.answer'])).toEqual([...rows.slice(2, 4), rows[6]]);
			rows.forEach(({ hash, ...row }) => expect(hash).toBe(auditHash('k1', row)));
			expect(await store.decisions('k2')).toEqual(nothing);
			expect(await store.waiver('k2', 'w1')).toBeNull();
			expect(await store.evidence('k2', 'e1')).toBeNull();
		});

		it('decides a waiver once, and tells nobody of what was not done', async () => {
			await store.addWaiver('k1', waiver('w1'), act('waiver.ask'));
			const approved = { state: 'approved', approver: 'a2', reason: 'Đồng ý', at: at(1) } as const;
			expect(await store.decideWaiver('k2', 'w1', approved, act('waiver.approve'))).toBe(false);
			expect(await store.decideWaiver('k1', 'w1', approved, act('waiver.approve'))).toBe(true);
			const again = { ...approved, state: 'refused' } as const;
			expect(await store.decideWaiver('k1', 'w1', again, act('waiver.refuse'))).toBe(false);
			expect(await store.waiver('k1', 'w1')).toEqual({
				...waiver('w1'),
				state: 'approved',
				approver: 'a2',
				decisionReason: 'Đồng ý',
				decidedAt: at(1)
			});
			expect([await acts('k1'), await acts('k2')]).toEqual([['waiver.ask', 'waiver.approve'], []]);
		});

		it('takes an answer back once', async () => {
			const answer = {
				pack: 'vn-1425',
				finding: 'T01:object:o1',
				answer: 'fail',
				reason: 'Sai',
				account: 'a1',
				at: at(0)
			} as const;
			const other = { ...answer, pack: 'nq-214' };
			await store.setAnswer('k1', other, act('rule.answer'));
			await store.setAnswer('k1', answer, act('rule.answer'));
			expect(await store.removeAnswer('k1', answer, act('rule.unanswer'))).toBe(true);
			expect(await store.removeAnswer('k1', answer, act('rule.unanswer'))).toBe(false);
			expect((await store.decisions('k1')).answers).toEqual([other]);
			expect(await acts('k1')).toEqual(['rule.answer', 'rule.answer', 'rule.unanswer']);
		});

		it('keeps a link to an issued document as it was cited', async () => {
			const link = { symbol: '15/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15', url: 'https://vbpl.vn/15' };
			await store.addEvidence('k1', { ...piece, link }, act('evidence.add'));
			expect((await store.evidence('k1', 'e1'))?.link).toEqual(link);
		});

		it('keeps removed evidence in the list, marked so', async () => {
			const removal = (minute: number) => ({ at: at(minute), account: 'a2', reason: 'Nhầm tệp' });
			await store.addEvidence('k1', piece, act('evidence.add'));
			expect(await store.removeEvidence('k1', 'e1', removal(2), act('evidence.remove'))).toBe(true);
			expect(await store.removeEvidence('k1', 'e1', removal(3), act('evidence.remove'))).toBe(false);
			expect(await store.evidence('k1', 'e1')).toEqual({
				...piece,
				removedAt: at(2),
				removedBy: 'a2',
				removedReason: 'Nhầm tệp'
			});
			expect(await acts('k1')).toEqual(['evidence.add', 'evidence.remove']);
		});

		it('never writes over a version or a pack', async () => {
			expect(await store.addVersion('k1', version, act('version.make'))).toBe(true);
			expect(await store.addVersion('k1', { ...version, blob: 'other' }, act('version.make'))).toBe(false);
			expect(await store.addVersion('k2', version, act('version.make'))).toBe(true);
			const second = { ...version, name: '1.1', sequence: 9, decided: 'd01' };
			await store.addVersion('k1', second, act('version.make'));
			expect(await store.versions('k1')).toEqual([second, version]);
			expect(await store.version('k1', '1.0')).toEqual(version);
			expect(await store.version('k1', '2.0')).toBeNull();
			expect(await acts('k1')).toEqual(['version.make', 'version.make']);

			const pack = { id: 'own', version: '1', blob: 'f03', hash: 'f04', account: 'a1', at: at(0) };
			expect(await store.addPack(pack, act('pack.install'))).toBe(true);
			expect(await store.addPack({ ...pack, hash: 'other' }, act('pack.install'))).toBe(false);
			expect(await store.packs()).toEqual([pack]);
			expect(await acts(INSTALLATION)).toEqual(['pack.install']);
		});

		it('pins a pack with its act', async () => {
			await store.addArchitecture(architecture, act('architecture.create'));
			await store.setPack('k1', 'own@1', act('pack.switch'));
			expect(await store.architecture('k1')).toEqual({ ...architecture, pack: 'own@1' });
			expect(await acts('k1')).toEqual(['architecture.create', 'pack.switch']);
		});
	});

	describe(`${name}: what the check found`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());

		it('tells what is open page by page, and what came and went of each', async () => {
			const all = { after: '', limit: 10 };
			const first = [event('G07:object:o1', 'opened', 1), event('G01:object:o2', 'opened', 1)];
			await store.recordCheck('k1', { events: first, summary: null, mark: 'one' });
			expect((await store.openFindings('k1', all)).map(({ finding }) => finding)).toEqual([
				'G01:object:o2',
				'G07:object:o1'
			]);
			expect(await store.openFindings('k1', { after: 'G01:object:o2', limit: 10 })).toHaveLength(1);
			expect(await store.openFindings('k1', { after: '', limit: 1 })).toHaveLength(1);
			const changed = { ...event('G07:object:o1', 'changed', 2), verdict: 'undetermined' } as const;
			const events = [event('G01:object:o2', 'closed', 2), changed];
			await store.recordCheck('k1', { events, summary: null, mark: 'two' });
			expect(await store.openFindings('k1', all)).toEqual([
				{ finding: 'G07:object:o1', rule: 'G07', severity: 'required', verdict: 'undetermined' }
			]);
			expect(await store.openFindings('k2', all)).toEqual([]);
			expect(await store.findingEvents('k1', 'G07:object:o1')).toEqual([first[0], changed]);
			expect([await store.checkMark('k1'), await store.checkMark('k2')]).toEqual(['two', null]);
		});

		it('keeps one summary a minute, the last of it', async () => {
			const kept = [summary(1, 40, 3), summary(2, 0, 1), summary(3, 0, 0)];
			for (const each of [summary(1, 10, 9), ...kept])
				await store.recordCheck('k1', { events: [], summary: each, mark: '' });
			expect(await store.checkSummaries('k1', 10)).toEqual(kept);
			expect(await store.checkSummaries('k1', 2)).toEqual(kept.slice(1));
		});

		it('finds who changed a record last, passing over the server itself', async () => {
			const change = { place: 'objects/o1', object: 'o1', field: 'name', before: null, after: '"a"' };
			const append = (account: string, minute: number) =>
				store.append('m:k1@1', { data: Uint8Array.from([1]), account, at: at(minute), history: [change] });
			for (const [index, account] of ['a1', 'a2', 'server'].entries()) await append(account, index);
			expect([...(await store.lastChanges('m:k1@1', ['o1', 'o2'], 'server'))]).toEqual([
				['o1', { sequence: 2, account: 'a2', at: at(1) }]
			]);
		});
	});
}
