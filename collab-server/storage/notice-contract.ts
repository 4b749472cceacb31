/** What every store must keep of notices and of the daily mail. */
import { expect, it } from 'vitest';
import { architecture, at } from './contract-records';
import type { StoredWaiver } from './decision-store';
import { CHIEF_ENGINEERS, type StoredNotice } from './notice-store';
import type { AuditAct, Store } from './store';

const notice = (id: string, change: Partial<StoredNotice> = {}): StoredNotice => ({
	id,
	account: 'a1',
	architecture: 'k1',
	kind: 'mention',
	thread: 't1',
	about: 'object:o1',
	title: 'Kho, Cơ quan chủ quản',
	titleEn: 'Kho, Owner',
	version: '1.0',
	words: 'Nhờ xem',
	wordsEn: 'Please look',
	author: 'a2',
	due: '',
	at: at(0),
	...change
});
const act = (name: string): AuditAct => ({ account: 'a2', act: name, detail: '{}', at: at(0) });

const waiver: StoredWaiver = {
	id: 'w1',
	scope: { rule: 'T01', finding: null, layer: null },
	covered: {},
	reason: 'Chờ',
	author: 'a1',
	approver: null,
	state: 'asked',
	expiresOn: '2027-01-01',
	createdAt: at(1),
	decidedAt: null,
	decisionReason: '',
	title: 'T01 Có tên · KT-1 Cổng',
	titleEn: 'T01 Is named · KT-1 Cổng'
};

export function noticeContract(store: () => Store): void {
	const idsIn = (notices: readonly StoredNotice[]): string[] => notices.map(({ id }) => id);
	const idsOf = async (account: string): Promise<string[]> => [
		...idsIn(await store().charges(account)),
		...idsIn(await store().news(account, 9))
	];

	it('keeps notices of each by thread and kind, the newest first, with the act', async () => {
		const of = store();
		await of.changeNotices(
			{
				put: [
					notice('n1'),
					notice('n2', { kind: 'assigned', due: '2026-12-01', at: at(2) }),
					notice('n3', { account: 'a3' })
				]
			},
			{ chain: 'k1', act: act('thread.assign') }
		);
		expect(await idsOf('a1')).toEqual(['n2', 'n1']);
		expect(await of.news('a3', 9)).toEqual([notice('n3', { account: 'a3' })]);
		expect((await of.audit('k1')).map((row) => row.act)).toContain('thread.assign');
		await of.changeNotices({ put: [notice('n4', { words: 'Lần nữa', at: at(3) })] });
		expect(await idsOf('a1')).toEqual(['n2', 'n4']);
		await of.changeNotices({ end: { architecture: 'k1', thread: 't1', kinds: ['assigned', 'confirm'] }, put: [] });
		expect(await idsOf('a1')).toEqual(['n4']);
	});

	it('ends those of many threads at once, and of no other', async () => {
		const of = store();
		const threads = Array.from({ length: 1_200 }, (_, nth) => `t${String(nth)}`);
		await of.changeNotices({ put: threads.map((thread) => notice(`n${thread}`, { thread, kind: 'assigned' })) });
		await of.changeNotices({
			put: [notice('m', { thread: 't5' }), notice('o', { thread: 'other', kind: 'assigned' })]
		});
		await of.changeNotices({ end: { architecture: 'k1', thread: threads, kinds: ['assigned'] }, put: [] });
		expect(await idsOf('a1')).toEqual(['o', 'm']);
		await of.changeNotices({ end: { architecture: 'k1', thread: [], kinds: ['assigned'] }, put: [] });
		expect(await idsOf('a1')).toEqual(['o', 'm']);
	});

	it('tells news page by page, and charges however many there are', async () => {
		const of = store();
		const many = ['n1', 'n2', 'n3', 'n4'].map((id) => notice(id, { thread: id, at: at(id === 'n4' ? 1 : 2) }));
		await of.changeNotices({ put: [...many, notice('n5', { kind: 'assigned' }), notice('n6', { kind: 'confirm' })] });
		expect(idsIn(await of.charges('a1'))).toEqual(['n5', 'n6']);
		expect(idsIn(await of.news('a1', 2))).toEqual(['n1', 'n2']);
		expect(idsIn(await of.news('a1', 2, { at: at(2), id: 'n2' }))).toEqual(['n3', 'n4']);
		expect(await of.news('a1', 2, { at: at(1), id: 'n4' })).toEqual([]);
		const asked = Array.from({ length: 1_200 }, (_, nth) => `n${String(nth)}`);
		expect(await of.ownNotices('a1', asked)).toEqual(new Set(['n1', 'n2', 'n3', 'n4', 'n5', 'n6']));
		expect(await of.ownNotices('a2', asked)).toEqual(new Set());
	});

	it('tells news with the mentions and apart from what is open, and requests that are nobody’s', async () => {
		const of = store();
		const request = notice('n3', { account: CHIEF_ENGINEERS, kind: 'request', due: '2026-12-01' });
		await of.changeNotices({
			put: [notice('n1', { kind: 'granted', at: at(2) }), notice('n2', { kind: 'assigned' }), request]
		});
		await of.changeNotices({ put: [notice('n4', { at: at(1) })] });
		expect(idsIn(await of.charges('a1'))).toEqual(['n2']);
		expect(idsIn(await of.news('a1', 9))).toEqual(['n1', 'n4']);
		expect(await of.openRequests()).toEqual([request]);
		await of.changeNotices({ end: { architecture: 'k1', thread: 't1', kinds: ['request'] }, put: [] });
		expect(await of.openRequests()).toEqual([]);
	});

	it('knows what each has read, and forgets it', async () => {
		const of = store();
		await of.changeNotices({ put: [notice('n1'), notice('n2', { kind: 'confirm' })] });
		await of.markNotices('a1', ['n1', 'waiver:w1'], at(1));
		await of.markNotices('a1', ['n1'], at(2));
		expect(await of.readNotices('a1', ['n1', 'n2', 'waiver:w1'])).toEqual(new Set(['n1', 'waiver:w1']));
		expect(await of.readNotices('a2', ['n1'])).toEqual(new Set());
		expect(await of.readNotices('a1', [])).toEqual(new Set());
		await of.markNotices('a1', ['n1'], null);
		expect(await of.readNotices('a1', ['n1'])).toEqual(new Set());
	});

	it('tells the waivers and submissions that wait anywhere', async () => {
		const of = store();
		if ((await of.architecture('k1')) === null) await of.addArchitecture(architecture, act('architecture.create'));
		await of.addWaiver('k1', waiver, act('waiver.ask'));
		await of.addWaiver('k1', { ...waiver, id: 'w2', state: 'approved' }, act('waiver.ask'));
		await of.addWaiver('gone', { ...waiver, id: 'w3' }, act('waiver.ask'));
		expect(await of.englishTitles(['w1', 'none'])).toEqual(new Map([['w1', 'T01 Is named · KT-1 Cổng']]));
		expect(await of.waitingWaivers()).toEqual([
			{
				id: 'w1',
				architecture: 'k1',
				rule: 'T01',
				title: 'T01 Có tên · KT-1 Cổng',
				reason: 'Chờ',
				author: 'a1',
				at: at(1)
			}
		]);
		const version = {
			name: '1.0',
			title: '',
			sequence: 1,
			blob: 'b',
			pack: 'p@1',
			packHash: 'h',
			account: 'a1',
			at: at(2)
		};
		const first = { move: 'submit', to: 'submitted', account: 'a1', reason: '', at: at(2) } as const;
		const { dossier } = architecture;
		const submission = { approvedBy: ['a2', 'a3'], first };
		await of.addSubmission('k1', { ...version, dossier }, submission, act('dossier.submit'));
		const none = { effectiveDate: null, decision: null, issuedWith: null, supersedes: '', reviewer: null };
		const taken = { move: 'take', to: 'in-review', account: 'a5', reason: '', at: at(3), from: 'submitted' } as const;
		await of.moveSubmission('k1', '1.0', { ...taken, ...none }, act('dossier.take'));
		const waiting = { architecture: 'k1', version: '1.0', submittedBy: 'a1', approvedBy: ['a2', 'a3'], author: 'a5' };
		expect(await of.waitingSubmissions()).toEqual([{ ...waiting, state: 'in-review', reason: '', at: at(3) }]);
		const sent = {
			move: 'return',
			to: 'returned',
			account: 'a5',
			reason: 'Thiếu',
			at: at(4),
			from: 'in-review'
		} as const;
		await of.moveSubmission('k1', '1.0', { ...sent, ...none, reviewer: 'a5' }, act('dossier.return'));
		expect(await of.waitingSubmissions()).toEqual([{ ...waiting, state: 'returned', reason: 'Thiếu', at: at(4) }]);
		// The next one takes its place.
		await of.addSubmission('k1', { ...version, name: '1.1', dossier }, submission, act('dossier.submit'));
		expect((await of.waitingSubmissions()).map((one) => [one.version, one.state])).toEqual([['1.1', 'submitted']]);
	});

	it('gives the mail of a day to one sender, and again only where it did not go out', async () => {
		const of = store();
		expect(await of.mailWish('a1')).toBe(null);
		await of.setMailWish('a1', { address: 'an@example.vn', isOn: true }, act('account.mail'));
		await of.setMailWish('a2', { address: 'binh@example.vn', isOn: false }, act('account.mail'));
		expect(await of.mailWish('a1')).toEqual({ address: 'an@example.vn', isOn: true });
		const due = { account: 'a1', address: 'an@example.vn', sentAt: '' };
		expect(await of.dueDigests('2026-11-23', at(0))).toEqual([due]);
		const claims = await Promise.all([1, 2, 3].map(() => of.claimDigest('a1', '2026-11-23', at(0))));
		expect(claims.filter(Boolean)).toHaveLength(1);
		expect(await of.claimDigest('a2', '2026-11-23', at(0))).toBe(false);
		expect(await of.dueDigests('2026-11-23', at(1))).toEqual([]);
		await of.retryDigest('a1', at(30));
		expect(await of.claimDigest('a1', '2026-11-23', at(29))).toBe(false);
		expect(await of.dueDigests('2026-11-23', at(30))).toEqual([due]);
		expect(await of.claimDigest('a1', '2026-11-23', at(30))).toBe(true);
		await of.digestSent('a1', at(31));
		expect(await of.claimDigest('a1', '2026-11-23', at(59))).toBe(false);
		expect(await of.dueDigests('2026-11-24', at(59))).toEqual([{ ...due, sentAt: at(31) }]);
	});
}
