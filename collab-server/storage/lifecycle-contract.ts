/** What every store must keep of approvals and submissions; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { architecture } from './contract-records';
import type { StoredVersion } from './decision-store';
import type { StoredMove, StoredSignature, SubmissionMove } from './lifecycle-store';
import { IssuedMeanwhile, type AuditAct, type Store } from './store';

const at = '2026-11-27T00:00:00.000Z';
const later = '2026-11-27T01:00:00.000Z';
const act = (name: string): AuditAct => ({ account: 'a1', act: name, detail: '', at });
const first: StoredMove = { move: 'submit', to: 'submitted', account: 'a1', reason: 'Lần đầu', at };
const version = (name: string): StoredVersion => ({
	name,
	title: '',
	sequence: 7,
	blob: 'f01',
	pack: 'vn-1425@1.0',
	packHash: 'f02',
	dossier: { code: 'CM-01', version: name, cutoffDate: '2026-11-30', effectiveDate: null },
	account: 'a1',
	at
});
const tablesOnly = { chapters: ['form01/V.1.1'], reason: 'Bảng đã nói đủ' };
const counts = { waived: 2, answered: 34, unsettled: 1 };
const submission = { approvedBy: ['a1', 'a2'], capacities: { a1: 'it' as const }, first, tablesOnly, counts };
const move = (from: SubmissionMove['from'], to: SubmissionMove['to'], more: Partial<SubmissionMove> = {}) => ({
	move: 'move',
	from,
	to,
	account: 'r1',
	reason: '',
	at,
	effectiveDate: null,
	decision: null,
	issuedWith: null,
	supersedes: '',
	reviewer: null,
	...more
});

const taken = { ...move('submitted', 'in-review'), move: 'take' };
const appraised = move('in-review', 'appraised', { reviewer: 'r1' });

/** Two connections to one database: of two who issue one version at once, and of who speaks of it and who issues it, one goes first. */
export async function issuesOnce(a: Store, b: Store): Promise<void> {
	const room = 'c:k1@1';
	const guard = { architecture: 'k1', issued: 0 };
	const issue = (store: Store, number: string, sequence: number) =>
		store.moveSubmission(
			'k1',
			'1.0',
			move('submitted', 'issued', {
				...{ account: number, talk: { room, sequence } },
				decision: { number, date: '2026-11-23' }
			}),
			act(`issue ${number}`)
		);
	await a.addArchitecture(architecture, act('create'));
	await a.addSubmission('k1', version('1.0'), submission, act('submit'));
	const said = { data: new Uint8Array([1]), account: 'r1', at, history: [], guard };
	const sequence = await a.append(room, said);
	const [spoke, ...issued] = await Promise.allSettled([
		b.append(room, said),
		issue(a, '1', sequence),
		issue(b, '2', sequence)
	]);
	const done = issued.flatMap((one, at) => (one.status === 'fulfilled' && one.value ? [String(at + 1)] : []));
	expect(issued.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
	// Either one issued it and nothing more was said, or more was said and nobody did.
	expect(done).toHaveLength(spoke.status === 'rejected' ? 1 : 0);
	if (spoke.status === 'fulfilled') {
		const again = await Promise.all([issue(a, '1', spoke.value), issue(b, '2', spoke.value)]);
		done.push(...again.flatMap((isDone, at) => (isDone ? [String(at + 1)] : [])));
	}
	expect(done).toHaveLength(1);
	for (const store of [a, b]) {
		const [only] = await store.submissions('k1');
		expect([only?.state, only?.decision?.number, only?.moves.length]).toEqual(['issued', done[0], 2]);
		const acts = (await store.audit('k1')).map((row) => row.act).filter((name) => name.startsWith('issue'));
		expect(acts).toEqual([`issue ${done[0] ?? ''}`]);
	}
}

/** How a test keeps `addSubmission` from its end, once it wrote the next version and before anybody sees that. */
export interface Held {
	/** Answers once so many connections wait. */
	readonly waiting: (count: number) => Promise<unknown>;
	readonly release: () => Promise<unknown>;
}

/** Two connections to one database: who answers a return while the next version goes out answers nothing that it was made without. */
export async function answersNoMore(a: Store, b: Store, hold: () => Promise<Held>): Promise<void> {
	const answer = { item: '7', words: 'Đã bổ sung luồng', account: 'a1', at };
	await a.addArchitecture(architecture, act('create'));
	await a.addSubmission('k1', version('1.0'), submission, act('submit'));
	await a.moveSubmission('k1', '1.0', move('submitted', 'returned'), act('return'));
	await a.setApproval('k1', { account: 'a2', state: 's1', at }, act('approve'));
	const { waiting, release } = await hold();
	const submitted = a.addSubmission('k1', version('1.1'), submission, act('submit'));
	await waiting(1);
	const answered = b.answerReturn('k1', '1.0', answer, null, act('answer'));
	await Promise.race([answered, waiting(2)]);
	await release();
	expect([await submitted, await answered]).toEqual([true, 'closed']);
	expect((await b.submissions('k1')).map(({ version: of, answers }) => [of, answers])).toEqual([
		['1.1', []],
		['1.0', []]
	]);
	expect((await b.audit('k1')).map((row) => row.act)).not.toContain('answer');
}

export function lifecycleContract(name: string, open: () => Promise<Store>): void {
	describe(`${name}: how a dossier becomes official`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
			await store.addArchitecture(architecture, act('create'));
		});
		afterEach(() => store.close());

		it('keeps one approval an account, and forgets it when it is taken back', async () => {
			await store.setApproval('k1', { account: 'a2', state: 's1', at }, act('approve'));
			await store.setApproval('k1', { account: 'a1', state: 's1', at }, act('approve'));
			await store.setApproval('k1', { account: 'a1', state: 's2', at, capacity: 'it' }, act('approve'));
			expect((await store.approvals('k1')).map(({ account, state, capacity }) => [account, state, capacity])).toEqual([
				['a1', 's2', 'it'],
				['a2', 's1', null]
			]);
			expect(await store.approvals('k2')).toEqual([]);
			expect(await store.removeApproval('k1', 'a1', act('withdraw'))).toBe(true);
			expect(await store.removeApproval('k1', 'a1', act('withdraw'))).toBe(false);
			expect((await store.approvals('k1')).map(({ account }) => account)).toEqual(['a2']);
		});

		it('keeps nothing that is said of what is issued meanwhile, and issues nothing that more was said of meanwhile', async () => {
			const room = 'c:k1@1';
			const said = (issued: number) =>
				store.append(room, {
					...{ data: new Uint8Array([1]), account: 'r1', at, history: [] },
					guard: { architecture: 'k1', issued }
				});
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			const issue = (sequence: number) =>
				store.moveSubmission('k1', '1.0', move('submitted', 'issued', { talk: { room, sequence } }), act('issue'));
			const sequence = await said(0);
			expect(await issue(sequence - 1)).toBe(false);
			expect(await issue(sequence)).toBe(true);
			await expect(said(0)).rejects.toBeInstanceOf(IssuedMeanwhile);
			expect(await said(1)).toBe(sequence + 1);
			expect(await store.read(room, 0)).toHaveLength(2);
		});

		it('issues what nothing was said of; of both at once one goes first', async () => {
			const room = 'c:k1@1';
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			const guard = { architecture: 'k1', issued: 0 };
			const [said, issued] = await Promise.allSettled([
				store.append(room, { data: new Uint8Array([1]), account: 'r1', at, history: [], guard }),
				store.moveSubmission('k1', '1.0', move('submitted', 'issued', { talk: { room, sequence: 0 } }), act('issue'))
			]);
			const isIssued = issued.status === 'fulfilled' && issued.value;
			expect([said.status, isIssued]).toEqual(isIssued ? ['rejected', true] : ['fulfilled', false]);
		});

		it('deletes nothing that was issued, and issues nothing that was deleted', async () => {
			await store.addArchitecture({ ...architecture, id: 'k2' }, act('create'));
			for (const id of ['k1', 'k2']) await store.addSubmission(id, version('1.0'), submission, act('submit'));
			const issue = (id: string) => store.moveSubmission(id, '1.0', move('submitted', 'issued'), act('issue'));
			expect(await issue('k1')).toBe(true);
			expect(await store.deleteArchitecture('k1', at, act('architecture.delete'))).toBeNull();
			expect(await store.architecture('k1')).not.toBeNull();
			expect(await store.deleteArchitecture('k2', at, act('architecture.delete'))).toEqual(['k2']);
			expect(await issue('k2')).toBe(false);
			expect((await store.submissions('k2')).map(({ state }) => state)).toEqual(['submitted']);
			expect((await store.audit('k1')).map((row) => row.act)).not.toContain('architecture.delete');
		});

		it('freezes a version with its submission, one at a time, and uses the approvals up', async () => {
			await store.setApproval('k1', { account: 'a1', state: 's1', at }, act('approve'));
			expect(await store.addSubmission('k1', version('1.0'), submission, act('submit'))).toBe(true);
			expect(await store.approvals('k1')).toEqual([]);
			expect(await store.version('k1', '1.0')).toEqual(version('1.0'));
			expect(await store.submissions('k1')).toEqual([
				{
					version: '1.0',
					state: 'submitted',
					effectiveDate: null,
					decision: null,
					approvedBy: ['a1', 'a2'],
					capacities: { a1: 'it' },
					tablesOnly,
					counts,
					issuedWith: null,
					openAtIssue: null,
					moves: [first],
					items: [],
					replaced: [],
					answers: []
				}
			]);
			// Another while one is under way, and the same name once more.
			expect(await store.addSubmission('k1', version('1.1'), submission, act('submit'))).toBe(false);
			expect(await store.version('k1', '1.1')).toBeNull();
			expect(await store.moveSubmission('k1', '1.0', move('submitted', 'returned'), act('return'))).toBe(true);
			expect(await store.addSubmission('k1', version('1.0'), submission, act('submit'))).toBe(false);
			expect(await store.addSubmission('k1', version('1.1'), submission, act('submit'))).toBe(true);
			expect((await store.submissions('k1')).map((one) => [one.version, one.state])).toEqual([
				['1.1', 'submitted'],
				['1.0', 'returned']
			]);
			expect(await store.addSubmission('k2', version('1.0'), submission, act('submit'))).toBe(true);
		});

		it('a name that a version has cannot be submitted', async () => {
			await store.addVersion('k1', version('1.0'), act('version.make'));
			expect(await store.addSubmission('k1', version('1.0'), submission, act('submit'))).toBe(false);
			expect(await store.submissions('k1')).toEqual([]);
		});

		it('moves from the state that it is in, once, whoever comes second', async () => {
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			const moved = await Promise.all([
				store.moveSubmission('k1', '1.0', move('submitted', 'in-review'), act('take')),
				store.moveSubmission('k1', '1.0', move('submitted', 'withdrawn'), act('withdraw'))
			]);
			expect(moved.filter((done) => done)).toHaveLength(1);
			expect((await store.submissions('k1'))[0]?.moves).toHaveLength(2);
			expect(await store.moveSubmission('k1', '9.9', move('submitted', 'in-review'), act('take'))).toBe(false);
		});

		const decision = { number: '15/QĐ-UBND', date: '2026-12-10' };
		it('issuing keeps what was open by then, whatever becomes of the version', async () => {
			const openAtIssue = [{ thread: 't1', name: 'Kho: Bổ sung', state: 'answered' as const }];
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			await store.moveSubmission('k1', '1.0', move('submitted', 'issued', { openAtIssue }), act('issue'));
			await store.addSubmission('k1', version('2.0'), submission, act('submit'));
			const next = move('submitted', 'issued', { openAtIssue: [], supersedes: '1.0' });
			await store.moveSubmission('k1', '2.0', next, act('issue'));
			expect((await store.submissions('k1')).map((one) => one.openAtIssue)).toEqual([[], openAtIssue]);
		});

		it('issuing sets the document, the date and takes the place of the one before', async () => {
			const issue = async (name: string, supersedes: string): Promise<void> => {
				await store.addSubmission('k1', version(name), submission, act('submit'));
				const issued = move('submitted', 'issued', {
					effectiveDate: '2026-12-15',
					decision,
					issuedWith: `with-${name}`,
					supersedes
				});
				expect(await store.moveSubmission('k1', name, issued, act('issue'))).toBe(true);
			};
			await issue('1.0', '');
			await issue('2.0', '1.0');
			const [second, old] = await store.submissions('k1');
			expect(second).toMatchObject({ version: '2.0', state: 'issued', effectiveDate: '2026-12-15' });
			expect(old).toMatchObject({ version: '1.0', state: 'superseded', effectiveDate: '2026-12-15', decision });
			expect([second?.issuedWith, old?.issuedWith]).toEqual(['with-2.0', 'with-1.0']);
			expect(old?.moves.at(-1)).toMatchObject({ move: 'supersede', reason: '2.0' });
		});

		it('keeps signatures over what was issued, each once, and none over anything else', async () => {
			const signature: StoredSignature = {
				id: 's1',
				version: '1.0',
				name: 'a.p7s',
				blob: 'b1',
				size: 9,
				over: 'Mau-01.pdf',
				overHash: 'h1',
				edition: 'public',
				signers: [
					{
						name: 'Nguyễn Văn Ký',
						organisation: '',
						issuer: 'CA',
						isSelfSigned: false,
						serial: '01',
						claimedTime: at,
						certificateInTime: null
					}
				],
				account: 'a1',
				at
			};
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			expect(await store.addSignature('k1', signature, act('sign'))).toBe(false);
			await store.moveSubmission('k1', '1.0', move('submitted', 'issued'), act('issue'));
			expect(await store.addSignature('k1', signature, act('sign'))).toBe(true);
			expect(await store.addSignature('k1', { ...signature, id: 's2' }, act('sign'))).toBe(false);
			const other = { ...signature, id: 's3', blob: 'b2' };
			expect(await store.addSignature('k1', other, act('sign'))).toBe(true);
			expect(await store.signatures('k1')).toEqual([signature, other]);
			expect(await store.signatures('k2')).toEqual([]);
			expect((await store.audit('k1')).filter((row) => row.act === 'sign')).toHaveLength(2);
		});

		it('keeps the last decision on an item, none over one that was not seen, and none once it is not in review', async () => {
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			const item = { item: '3', decision: 'refused', reason: 'Thiếu', account: 'r1', at } as const;
			expect(await store.decideItem('k1', '1.0', item, null, act('item'))).toBe('closed');
			await store.moveSubmission('k1', '1.0', taken, act('take'));
			expect(await store.decideItem('k1', '1.0', { ...item, account: 'r2' }, null, act('item'))).toBe('not-reviewer');
			expect(await store.decideItem('k1', '1.0', item, at, act('item'))).toBe('changed');
			expect(await store.decideItem('k1', '1.0', item, null, act('item'))).toBe('kept');
			expect(await store.moveSubmission('k1', '1.0', appraised, act('appraise'))).toBe(false);
			const mended = { ...item, decision: 'accepted', reason: '' } as const;
			expect(await store.decideItem('k1', '1.0', mended, null, act('item'))).toBe('changed');
			expect(await store.decideItem('k1', '1.0', mended, at, act('item'))).toBe('kept');
			await store.moveSubmission('k1', '1.0', appraised, act('appraise'));
			expect(await store.decideItem('k1', '1.0', item, at, act('item'))).toBe('closed');
			const [concluded] = await store.submissions('k1');
			expect(concluded?.items).toEqual([mended]);
			expect(concluded?.replaced).toEqual([item]);
			expect((await store.audit('k1')).map((row) => row.act)).toEqual([
				'create',
				'submit',
				'take',
				'item',
				'item',
				'appraise'
			]);
		});

		it('is one reviewer’s at a time: who comes second, and who had it before, moves and decides nothing', async () => {
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			await store.moveSubmission('k1', '1.0', taken, act('take'));
			const over = (account: string) => ({
				...move('in-review', 'in-review', { reviewer: 'r1' }),
				move: 'take-over',
				account
			});
			expect(await store.moveSubmission('k1', '1.0', over('r2'), act('take-over'))).toBe(true);
			expect(await store.moveSubmission('k1', '1.0', over('r3'), act('take-over'))).toBe(false);
			const item = { item: '3', decision: 'accepted', reason: '', account: 'r1', at } as const;
			expect(await store.decideItem('k1', '1.0', item, null, act('item'))).toBe('not-reviewer');
			expect(await store.moveSubmission('k1', '1.0', appraised, act('appraise'))).toBe(false);
			const own = { ...appraised, account: 'r2', reviewer: 'r2' };
			expect(await store.moveSubmission('k1', '1.0', own, act('appraise'))).toBe(true);
			expect((await store.submissions('k1'))[0]?.moves.map((one) => [one.move, one.account])).toEqual([
				['submit', 'a1'],
				['take', 'r1'],
				['take-over', 'r2'],
				['move', 'r2']
			]);
		});

		it('remembers a returned version by what was decided when it was returned', async () => {
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			await store.moveSubmission('k1', '1.0', taken, act('take'));
			const item = { item: '3', decision: 'refused', reason: 'Thiếu', account: 'r1', at } as const;
			expect(await store.decideItem('k1', '1.0', item, null, act('item'))).toBe('kept');
			await store.moveSubmission('k1', '1.0', move('in-review', 'returned', { reviewer: 'r1' }), act('return'));
			const after = { ...item, decision: 'accepted', reason: '' } as const;
			expect(await store.decideItem('k1', '1.0', after, at, act('item'))).toBe('closed');
			const [returned] = await store.submissions('k1');
			expect([returned?.items, returned?.replaced]).toEqual([[item], []]);
		});

		it('keeps the last answer to why a version came back, none over one that was not seen, and none once the next is submitted', async () => {
			const answer = { item: '7', words: 'Đã bổ sung luồng', account: 'a1', at };
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			expect(await store.answerReturn('k1', '1.0', answer, null, act('answer'))).toBe('closed');
			await store.moveSubmission('k1', '1.0', move('submitted', 'returned'), act('return'));
			expect(await store.answerReturn('k1', '1.0', answer, null, act('answer'))).toBe('kept');
			expect(await store.answerReturn('k1', '1.0', { ...answer, words: 'Khác' }, null, act('answer'))).toBe('changed');
			const whole = { ...answer, item: 'return', words: 'Đã hoàn thiện' };
			expect(await store.answerReturn('k1', '1.0', whole, null, act('answer'))).toBe('kept');
			expect(await store.answerReturn('k1', '1.0', { ...whole, words: '', at: later }, at, act('answer'))).toBe('kept');
			expect((await store.submissions('k1'))[0]?.answers).toEqual([answer]);
			// What was taken back nobody has appraised: it is answered until another one goes out.
			await store.addSubmission('k1', version('1.1'), submission, act('submit'));
			expect(await store.answerReturn('k1', '1.0', { ...answer, words: 'Khác' }, at, act('answer'))).toBe('closed');
			await store.moveSubmission('k1', '1.1', move('submitted', 'withdrawn'), act('withdraw'));
			const mended = { ...answer, words: 'Đã bổ sung hai luồng', at: later };
			expect(await store.answerReturn('k1', '1.0', mended, at, act('answer'))).toBe('kept');
			await store.addSubmission('k1', version('1.2'), submission, act('submit'));
			expect(await store.answerReturn('k1', '1.0', answer, later, act('answer'))).toBe('closed');
			expect((await store.submissions('k1')).map(({ answers }) => answers)).toEqual([[], [], [mended]]);
			expect((await store.audit('k1')).filter((row) => row.act === 'answer')).toHaveLength(4);
		});

		it('keeps reviews of the version in force alone, the oldest first', async () => {
			const review = (day: string) => ({ version: '1.0', day, reason: 'Không đổi', account: 'a1', at });
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			expect(await store.addReview('k1', review('2027-01-01'), act('reviewed'))).toBe(false);
			await store.moveSubmission('k1', '1.0', move('submitted', 'issued'), act('issue'));
			for (const day of ['2027-11-01', '2028-10-20']) {
				expect(await store.addReview('k1', review(day), act('reviewed'))).toBe(true);
			}
			expect(await store.reviews('k1')).toEqual([review('2027-11-01'), review('2028-10-20')]);
			expect(await store.reviews('k2')).toEqual([]);
			expect((await store.audit('k1')).map((row) => row.act)).toEqual([
				'create',
				'submit',
				'issue',
				'reviewed',
				'reviewed'
			]);
		});

		it('writes an act with each change and none without', async () => {
			await store.addSubmission('k1', version('1.0'), submission, act('submit'));
			await store.addSubmission('k1', version('1.1'), submission, act('submit'));
			await store.moveSubmission('k1', '1.0', move('appraised', 'issued'), act('issue'));
			expect((await store.audit('k1')).map((row) => row.act)).toEqual(['create', 'submit']);
		});
	});
}
