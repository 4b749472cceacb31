import { beforeEach, describe, expect, it } from 'vitest';
import { commentInput } from '$collab/runtime/decision-inputs';
import { pathOfItem, type InboxItem } from '$collab/runtime/inbox-runtime';
import { edit, fieldOf, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';
import { factsOf } from './thread-facts';
import { isSettled } from './threads';

const packs = installedPacks('1');
type Comment = Parameters<Province['runtime']['comment']>[2];

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
});

const say = async (who: string, input: Partial<Comment> & Pick<Comment, 'text'>) =>
	value(await at.runtime.comment(who, at.id, { about: 'object:o1', ...input }));
const inbox = async (who: string): Promise<readonly InboxItem[]> => value(await at.runtime.inbox(who, null)).items;
const kinds = async (who: string): Promise<string[]> => (await inbox(who)).map(({ kind }) => kind);
const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }): string =>
	answer.ok ? 'ok' : answer.error.code;

describe('what a comment is about', () => {
	it('is a field of a record, a place on a diagram, and nothing that is not there', async () => {
		const diagram = [...(await at.rooms.open(`m:${at.id}@1`)).architecture.diagrams.keys()][0] ?? '';
		expect(await say('dung', { text: 'Chưa đúng', field: 'owner' })).toMatchObject({
			field: 'owner',
			title: 'KT-1 Kho'
		});
		const point = { x: 12, y: 8, box: 'o1' };
		expect(await say('dung', { about: `diagram:${diagram}`, text: 'Ở đây', point })).toMatchObject({ point });
		const wrong = [
			[{ about: 'object:o1', field: 'none' }, 'field'],
			[{ about: `diagram:${diagram}`, point: { x: 1, y: 1, box: 'none' } }, 'point']
		] as const;
		for (const [input, place] of wrong) {
			const refused = await at.runtime.comment('dung', at.id, { text: 'A', ...input });
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place } });
		}
	});

	it('is a place on a diagram of a frozen version as it was then', async () => {
		const diagram = [...(await at.rooms.open(`m:${at.id}@1`)).architecture.diagrams.keys()][0] ?? '';
		const { runtime, id } = at;
		value(await runtime.makeVersion('chi', id, { name: '1.0', title: '' }));
		await edit(at, 'an', { op: 'drop', root: 'objects', id: 'o1' }, objectNamed('o2', 'Kho mới', 'Sở'));
		const about = `diagram:${diagram}`;
		const point = { x: 12, y: 8, box: 'o1' };
		expect(await say('dung', { about, text: 'Ở đây', version: '1.0', point })).toMatchObject({ point, version: '1.0' });
		const wrong = [
			// It is in the draft alone.
			[{ about, version: '1.0', point: { ...point, box: 'o2' } }, 'not-found', 'point'],
			[{ about, point }, 'not-found', 'point'],
			[{ about: 'diagram:none', version: '1.0', point: { x: 1, y: 1 } }, 'not-found', 'about']
		] as const;
		for (const [input, code, place] of wrong) {
			const refused = await runtime.comment('dung', id, { text: 'A', ...input });
			expect(refused).toMatchObject({ ok: false, error: { code, place } });
		}
	});

	it('is told only where it belongs, within bounds', () => {
		const isTaken = (input: object): boolean =>
			commentInput.safeParse({ text: 'A', about: 'object:o1', ...input }).success;
		expect(isTaken({ field: 'owner', kind: 'request', assignee: 'an', due: '2026-12-01' })).toBe(true);
		for (const input of [
			{ thread: 't', kind: 'request' },
			{ thread: 't', assignee: 'an' },
			{ about: 'finding:T01:object:o1', assignee: 'an' },
			{ about: 'chapter:form01/I', field: 'owner' },
			{ point: { x: 1, y: 1 } },
			{ about: 'diagram:d1', point: { x: Number.NaN, y: 1 } },
			{ about: 'diagram:d1', point: { x: 1e9, y: 1 } },
			{ about: 'diagram:d1', point: { x: 1 } },
			{ about: 'diagram:d1', version: '1.0', point: { x: -1, y: 1 } },
			{ due: 'mai' },
			{ field: 'a b' }
		])
			expect([input, isTaken(input)]).toEqual([input, false]);
	});

	it('keeps its name and its answers when it is deleted', async () => {
		const { id: thread } = await say('dung', { text: 'Ai vận hành?' });
		await edit(at, 'an', { op: 'drop', root: 'objects', id: 'o1' });
		expect(await say('an', { text: 'Đã bỏ', thread })).toMatchObject({ thread });
		expect(codeOf(await at.runtime.comment('an', at.id, { about: 'object:o1', text: 'Mới' }))).toBe('not-found');
	});
});

describe('a charge', () => {
	it('is told to whom it is for, with its day, until the thread is settled', async () => {
		const { id: thread } = await say('dung', { text: 'Bổ sung', field: 'owner', assignee: 'an', due: '2026-12-01' });
		expect(await inbox('an')).toMatchObject([
			{
				kind: 'assigned',
				thread,
				about: 'object:o1',
				title: 'KT-1 Kho, Cơ quan chủ quản',
				words: 'Bổ sung',
				by: 'Ông dung',
				due: '2026-12-01',
				isRead: false
			}
		]);
		value(await at.runtime.chargeThread('chi', at.id, { thread, assignee: 'binh', due: '' }));
		expect([await kinds('an'), await kinds('binh')]).toEqual([[], ['assigned']]);
		value(await at.runtime.setThreadState('an', at.id, { thread, state: 'resolved' }));
		expect(await kinds('binh')).toEqual([]);
		await say('dung', { text: 'Chưa', thread });
		expect(await kinds('binh')).toEqual(['assigned']);
	});

	it('is for somebody with a role here alone; an own one is read already', async () => {
		for (const assignee of ['la', 'none']) {
			const refused = await at.runtime.comment('an', at.id, { about: 'object:o1', text: 'A', assignee });
			expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', place: 'assignee' } });
		}
		await say('an', { text: 'Tôi làm', assignee: 'an' });
		expect(await inbox('an')).toMatchObject([{ kind: 'assigned', isRead: true }]);
	});

	it('is in the audit chain, and comes back with what is put back', async () => {
		const { id: thread } = await say('dung', { text: 'Bổ sung', assignee: 'an' });
		value(await at.runtime.chargeThread('dung', at.id, { thread, assignee: null, due: '2026-12-01' }));
		const acts = (await at.store.audit(at.id)).map(({ act }) => act);
		expect(acts.slice(-2)).toEqual(['thread.begin', 'thread.assign']);
		value(await at.runtime.restore('chi', at.id, { at: at.now.toISOString(), reason: 'nhầm' }));
		expect(codeOf(await at.runtime.chargeThread('dung', at.id, { thread, assignee: 'an', due: '' }))).toBe('ok');
	});
});

describe('a request for change', () => {
	it('is answered by who writes and confirmed by who asked', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu chủ quản', kind: 'request', assignee: 'an' });
		const settle = (who: string) => at.runtime.setThreadState(who, at.id, { thread, state: 'resolved' });
		expect(await settle('dung')).toMatchObject({ ok: false, error: { code: 'conflict', place: 'answer' } });
		value(await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Đã bổ sung' }));
		expect([await kinds('an'), await kinds('dung')]).toEqual([[], ['confirm']]);
		expect((await inbox('dung'))[0]).toMatchObject({ words: 'Đã bổ sung', by: 'Ông an' });
		expect(codeOf(await settle('chi'))).toBe('not-allowed');
		value(await settle('dung'));
		expect(await kinds('dung')).toEqual([]);
	});

	it('that nobody is charged with waits for the chief engineers, whoever they are, until it has somebody', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu chủ quản', kind: 'request', due: '2026-12-01' });
		expect(await inbox('chi')).toMatchObject([
			{ kind: 'request', thread, about: 'object:o1', title: 'KT-1 Kho', words: 'Thiếu chủ quản', by: 'Ông dung' }
		]);
		expect(await inbox('chi')).toMatchObject([{ due: '2026-12-01', isRead: false }]);
		for (const other of ['an', 'dung', 'em', 'root', 'la']) expect([other, await kinds(other)]).toEqual([other, []]);
		const [{ id: item } = { id: '' }] = await inbox('chi');
		value(await at.runtime.markInbox('chi', { ids: [item], isRead: true }));
		expect(value(await at.runtime.inboxCount('chi'))).toEqual({ unread: 0 });
		value(await at.runtime.setRole('root', 'binh', '96', 'chief-engineer'));
		expect(await inbox('binh')).toMatchObject([{ kind: 'request', isRead: false }]);
		value(await at.runtime.chargeThread('chi', at.id, { thread, assignee: 'an', due: '2026-12-01' }));
		expect([await kinds('chi'), await kinds('binh'), await kinds('an')]).toEqual([[], [], ['assigned-request']]);
		value(await at.runtime.chargeThread('chi', at.id, { thread, assignee: null, due: '' }));
		expect([await kinds('chi'), await kinds('an')]).toEqual([['request'], []]);
		value(await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Đã bổ sung' }));
		expect([await kinds('chi'), await kinds('dung')]).toEqual([[], ['confirm']]);
		value(await at.runtime.setThreadState('dung', at.id, { thread, state: 'resolved' }));
		expect([await kinds('chi'), await kinds('dung')]).toEqual([[], []]);
	});

	it('of a chief engineer is read for him; where an agency has none it waits for its administrators', async () => {
		await say('chi', { text: 'Thiếu', kind: 'request' });
		expect(await inbox('chi')).toMatchObject([{ kind: 'request', isRead: true }]);
		value(await at.runtime.setRole('root', 'chi', '96', 'viewer'));
		value(await at.runtime.setRole('root', 'binh', '96', 'administrator'));
		expect([await kinds('chi'), await kinds('binh'), await kinds('root')]).toEqual([[], ['request'], ['request']]);
	});

	it('answered by two at once has one answer', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu', kind: 'request' });
		const answers = await Promise.all(
			['an', 'binh'].map((who) => at.runtime.answerThread(who, at.id, { thread, outcome: 'done', reason: who }))
		);
		expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok']);
	});

	it('that is sent back waits for an answer again', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu', kind: 'request' });
		value(await at.runtime.answerThread('binh', at.id, { thread, outcome: 'declined', reason: 'Không áp dụng' }));
		const other = await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Tôi cũng' });
		expect(other).toMatchObject({ ok: false, error: { code: 'conflict' } });
		value(await at.runtime.setThreadState('dung', at.id, { thread, state: 'open' }));
		expect([await kinds('binh'), await kinds('dung')]).toEqual([['assigned-request'], []]);
		const settled = await at.runtime.setThreadState('dung', at.id, { thread, state: 'resolved' });
		expect(codeOf(settled)).toBe('conflict');
	});

	it('whose asker has no role any more is confirmed by whoever may ask', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu', kind: 'request' });
		value(await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Xong' }));
		value(await at.runtime.setRole('root', 'dung', '96', null));
		expect(codeOf(await at.runtime.setThreadState('an', at.id, { thread, state: 'resolved' }))).toBe('not-allowed');
		value(await at.runtime.setThreadState('chi', at.id, { thread, state: 'resolved' }));
	});

	it('whose asker may only read now is confirmed or sent back by whoever may confirm, not by who answers', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu', kind: 'request' });
		const answer = () => at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Xong' });
		const set = (who: string, state: 'open' | 'resolved') => at.runtime.setThreadState(who, at.id, { thread, state });
		value(await answer());
		expect(codeOf(await set('chi', 'resolved'))).toBe('not-allowed');
		value(await at.runtime.setRole('root', 'dung', '96', 'viewer'));
		expect([codeOf(await set('dung', 'resolved')), codeOf(await set('an', 'resolved'))]).toEqual([
			'not-allowed',
			'not-allowed'
		]);
		value(await set('chi', 'open'));
		expect(await kinds('an')).toEqual(['assigned-request']);
		value(await answer());
		value(await set('chi', 'resolved'));
	});

	it('settled and answered at once keeps what was first, and tells the later one', async () => {
		const { id: thread } = await say('dung', { text: 'Thiếu', kind: 'request' });
		const answer = (reason: string) => at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason });
		const set = (state: 'open' | 'resolved', answered?: string) =>
			at.runtime.setThreadState('dung', at.id, { thread, state, ...(answered === undefined ? {} : { answered }) });
		const facts = async () => factsOf((await at.rooms.open(`c:${at.id}@1`)).room.doc, thread);
		value(await answer('một'));
		const seen = (await facts())?.answer?.at ?? '';
		expect((await Promise.all([answer('hai'), set('open')])).map(codeOf).sort()).toEqual(['conflict', 'ok']);
		at.now = new Date(at.now.getTime() + 1_000);
		const given = await answer('ba');
		expect(codeOf(given)).toBe('ok');
		expect(await set('resolved', seen)).toMatchObject({ ok: false, error: { code: 'conflict', place: 'thread' } });
		expect((await facts())?.answer?.reason).toBe('ba');
		expect((await Promise.all([set('resolved'), answer('bốn')])).map(codeOf).sort()).toEqual(['conflict', 'ok']);
	});

	it('that is settled while somebody writes in it waits again for whom it waited', async () => {
		const { id: thread } = await say('dung', { text: 'Xem lại', assignee: 'an' });
		await Promise.all([
			at.runtime.setThreadState('binh', at.id, { thread, state: 'resolved' }),
			say('dung', { text: 'Còn nữa', thread })
		]);
		const { room } = await at.rooms.open(`c:${at.id}@1`);
		expect([isSettled(room.doc, thread), await kinds('an')]).toEqual([false, ['assigned']]);
	});

	it('is no remark: only a request is answered so', async () => {
		const { id: thread } = await say('dung', { text: 'Xem lại' });
		const refused = await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Xong' });
		expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', place: 'thread' } });
	});
});

describe('a comment that names nobody', () => {
	it('from outside waits for the chief engineers until somebody of the agency speaks to it', async () => {
		const { id: thread } = await say('dung', { text: 'Chưa rõ' });
		expect(await inbox('chi')).toMatchObject([{ kind: 'remark', thread, words: 'Chưa rõ', by: 'Ông dung' }]);
		for (const other of ['an', 'dung', 'em', 'root']) expect([other, await kinds(other)]).toEqual([other, []]);
		await say('dung', { text: 'Còn nữa', thread });
		expect((await inbox('chi')).map(({ words }) => words)).toEqual(['Còn nữa']);
		await say('an', { text: 'Sẽ sửa', thread });
		expect([await kinds('chi'), await kinds('dung')]).toEqual([[], ['answered']]);
	});

	it.each([
		[
			'settled',
			(thread: string) =>
				at.runtime.setThreadState('an', at.id, { thread, state: 'resolved' }) as Promise<{ ok: boolean }>
		],
		[
			'given to somebody',
			(thread: string) =>
				at.runtime.chargeThread('chi', at.id, { thread, assignee: 'an', due: '' }) as Promise<{ ok: boolean }>
		]
	] as const)('waits for nobody once it is %s', async (_, act) => {
		const { id: thread } = await say('dung', { text: 'Chưa rõ' });
		expect((await act(thread)).ok).toBe(true);
		expect(await kinds('chi')).toEqual([]);
	});

	it('from outside about a finding waits so too, and is over when it is settled', async () => {
		const about = 'finding:T01:object:o1';
		await say('dung', { about, text: 'Vì sao?' });
		expect(await kinds('chi')).toEqual(['remark']);
		value(await at.runtime.setThreadState('an', at.id, { thread: about, state: 'resolved' }));
		expect(await kinds('chi')).toEqual([]);
	});

	it('of the agency itself waits for nobody; who is named is asked alone', async () => {
		await say('an', { text: 'Xem lại' });
		await say('dung', { text: 'Nhờ @Ông an xem' });
		expect([await kinds('chi'), await kinds('an')]).toEqual([[], ['mention']]);
	});

	it('reaches everybody who wrote in the thread, and who is named once', async () => {
		const { id: thread } = await say('dung', { text: 'Chưa rõ', assignee: 'an' });
		await say('binh', { text: 'Tôi nghĩ', thread });
		await say('an', { text: '@Ông binh đúng', thread });
		expect([await kinds('dung'), await kinds('binh'), await kinds('an')]).toEqual([
			['answered'],
			['mention'],
			['assigned']
		]);
	});
});

describe('the inbox', () => {
	it('tells who is named, and forgets it with the role', async () => {
		await say('dung', { text: 'Nhờ @Ông em xem' });
		expect(await inbox('em')).toMatchObject([{ kind: 'mention', title: 'KT-1 Kho' }]);
		expect(value(await at.runtime.inboxCount('em'))).toEqual({ unread: 1 });
		value(await at.runtime.setRole('root', 'em', '96', null));
		expect(await inbox('em')).toEqual([]);
	});

	it('keeps an open charge however many mentions are newer, and pages on to the older ones', async () => {
		const { id: thread } = await say('dung', { text: 'Bổ sung', assignee: 'an' });
		const put = Array.from({ length: 501 }, (_, nth) => ({
			...({
				id: `n${String(nth)}`,
				account: 'an',
				architecture: at.id,
				kind: 'mention',
				thread: `t${String(nth)}`
			} as const),
			...{
				about: 'object:o1',
				title: 'Kho',
				titleEn: 'Kho',
				version: '',
				words: '',
				wordsEn: '',
				author: 'dung',
				due: ''
			},
			at: new Date(at.now.getTime() + nth + 1).toISOString()
		}));
		await at.store.changeNotices({ put });
		const { items, older } = value(await at.runtime.inbox('an', null));
		expect(items).toHaveLength(501);
		expect(items.at(-1)).toMatchObject({ kind: 'assigned', thread });
		if (older === null) throw new Error('there are older ones');
		const next = value(await at.runtime.inbox('an', older));
		expect([next.items.map(({ id }) => id), next.older]).toEqual([['n0'], null]);
		value(await at.runtime.markInbox('an', { ids: ['n0'], isRead: true }));
		expect(value(await at.runtime.inbox('an', older)).items[0]?.isRead).toBe(true);
	});

	it('of two with one name tells the one that was picked', async () => {
		const twin = await at.store.account({ id: 'an' });
		if (twin === null) throw new Error('nobody');
		await at.store.addAccount({ ...twin, id: 'an2', name: 'an2' });
		await say('dung', { text: 'Nhờ @Ông an xem', mentions: ['an2'] });
		expect(await kinds('an')).toEqual([]);
		expect((await at.store.news('an2', 9)).map(({ kind }) => kind)).toEqual(['mention']);
	});

	it('marks as read what is one’s own alone', async () => {
		await say('dung', { text: 'Nhờ @Ông an và @Ông binh' });
		const [item] = await inbox('an');
		const ids = [item?.id ?? '', 'x'];
		value(await at.runtime.markInbox('binh', { ids, isRead: true }));
		expect((await inbox('an'))[0]?.isRead).toBe(false);
		value(await at.runtime.markInbox('an', { ids, isRead: true }));
		expect(value(await at.runtime.inboxCount('an'))).toEqual({ unread: 0 });
		value(await at.runtime.markInbox('an', { ids, isRead: false }));
		expect((await inbox('an'))[0]?.isRead).toBe(false);
	});

	it('tells of work on a finding until it is done', async () => {
		const record = { finding: 'T01:object:o1', assignee: 'an', due: '2026-12-01', note: 'Gọi Sở' } as const;
		await say('dung', { about: `finding:${record.finding}`, text: 'Xem' });
		value(await at.runtime.setFindingRecord('chi', at.id, { ...record, state: 'open' }));
		expect(await inbox('an')).toMatchObject([
			{ kind: 'assigned', thread: 'finding:T01:object:o1', title: 'T01 · KT-1 Kho' }
		]);
		value(await at.runtime.setFindingRecord('an', at.id, { ...record, state: 'done' }));
		expect(await inbox('an')).toEqual([]);
	});

	it('tells those who decide of waivers, never their own', async () => {
		await edit(at, 'an', objectNamed('o2', 'Cổng', 'Sở Y tế'));
		const input = { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		const asked = await at.runtime.askWaiver('chi', at.id, input);
		if (!asked.ok) throw new Error(asked.error.message);
		expect([await kinds('chi'), await kinds('dung'), await kinds('an')]).toEqual([[], ['waiver'], []]);
		const [item] = await inbox('dung');
		expect([item?.title, item?.titleEn].map((title) => title?.split(' · ')[0])).not.toContain('');
		expect(item?.titleEn).not.toBe(item?.title);
		value(await at.runtime.decideWaiver('dung', at.id, asked.value.id, { decision: 'refuse', reason: 'Chưa đủ' }));
		expect(await kinds('dung')).toEqual([]);
	});

	it.each([
		['approve', 'granted', ''],
		['refuse', 'refused', 'Chưa đủ']
	] as const)(
		'tells who asked for a waiver that the word was %s, with the way to it',
		async (decision, kind, reason) => {
			await edit(at, 'an', objectNamed('o2', 'Cổng', 'Sở Y tế'));
			const input = { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
			const { id, title } = value(await at.runtime.askWaiver('an', at.id, input));
			value(await at.runtime.decideWaiver('dung', at.id, id, { decision, reason }));
			const [item] = await inbox('an');
			expect(item).toMatchObject({ kind, about: `waiver:${id}`, title, words: reason, by: 'Ông dung', isRead: false });
			expect(item === undefined ? '' : pathOfItem(item)).toBe(`/a/${at.id}/conformance?tab=waivers#waiver-${id}`);
			expect(await kinds('dung')).toEqual([]);
		}
	);

	it('tells nobody that he took his own waiver back', async () => {
		await edit(at, 'an', objectNamed('o2', 'Cổng', 'Sở Y tế'));
		const input = { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		const { id } = value(await at.runtime.askWaiver('an', at.id, input));
		value(await at.runtime.decideWaiver('an', at.id, id, { decision: 'withdraw', reason: '' }));
		expect(await kinds('an')).toEqual([]);
	});
});

describe('a request for change of a finding', () => {
	const finding = 'T01:object:o1';

	it('is a thread about its record, charged, answered and confirmed as any, and tells of which finding', async () => {
		const asked = { finding, kind: 'request', assignee: 'an', due: '2026-12-01' } as const;
		const said = await say('dung', { text: 'Sửa tên', ...asked });
		expect(said).toMatchObject({ about: 'object:o1', finding, title: 'T01 · KT-1 Kho', thread: '' });
		expect(await inbox('an')).toMatchObject([
			{ kind: 'assigned-request', thread: said.id, title: 'T01 · KT-1 Kho', due: '2026-12-01' }
		]);
		value(await at.runtime.answerThread('an', at.id, { thread: said.id, outcome: 'done', reason: 'Đã sửa' }));
		expect(await kinds('dung')).toEqual(['confirm']);
		value(await at.runtime.setThreadState('dung', at.id, { thread: said.id, state: 'resolved' }));
		expect((await at.store.audit(at.id)).find(({ act }) => act === 'thread.begin')?.detail).toContain(
			`"finding":"${finding}"`
		);
	});

	it('is of what is found there alone, and goes with a new thread about the record of it', async () => {
		const none = await at.runtime.comment('dung', at.id, { about: 'object:o1', text: 'A', finding: 'T99:object:o1' });
		expect(none).toMatchObject({ ok: false, error: { code: 'not-found', place: 'finding' } });
		const isTaken = (input: object): boolean =>
			commentInput.safeParse({ text: 'A', about: 'object:o1', finding, ...input }).success;
		expect(isTaken({ kind: 'request', due: '2026-12-01' })).toBe(true);
		expect(isTaken({ about: 'chapter:form01/I.1', finding: 'chapter-undetermined:chapter:form01/I.1#12ab34cd' })).toBe(
			true
		);
		for (const input of [{ thread: 't' }, { about: 'object:o2' }, { about: `finding:${finding}` }, { field: 'owner' }])
			expect([input, isTaken(input)]).toEqual([input, false]);
	});

	it('tells when it is answered whether that is still found', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: 'Bản 1' }));
		const ask = async () => (await say('dung', { text: 'Sửa', finding, version: '1.0', kind: 'request' })).id;
		const since = async (thread: string) =>
			value(await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Đã sửa' })).answer?.since;
		expect(await since(await ask())).toMatchObject({ version: '1.0', isFound: true });
		const other = await ask();
		await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
		expect(await since(other)).toMatchObject({ version: '1.0', isChanged: true, isFound: false });
	});
});

describe('an answer that something was changed', () => {
	const answered = async (thread: string) =>
		value(await at.runtime.answerThread('an', at.id, { thread, outcome: 'done', reason: 'Đã sửa' })).answer?.since;

	it('tells whether anything changed there since the version, and of a field what it said and says', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: 'Bản 1' }));
		const ask = { version: '1.0', kind: 'request', assignee: 'an' } as const;
		const field = await say('dung', { text: 'Sai cơ quan', field: 'owner', ...ask });
		const record = await say('dung', { text: 'Thiếu quan hệ', ...ask });
		const untouched = { version: '1.0', isChanged: false };
		expect(await answered(field.id)).toEqual({ ...untouched, isFound: null, before: 'Sở', now: 'Sở' });
		expect(await answered(record.id)).toEqual({ ...untouched, isFound: null, before: '', now: '' });
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Ủy ban'));
		expect(await answered(field.id)).toMatchObject({ version: '1.0', isChanged: true, before: 'Sở', now: 'Ủy ban' });
		expect(await answered(record.id)).toMatchObject({ isChanged: true });
		const { requests } = value(await at.runtime.lifecycle('chi', at.id));
		expect(requests[0]?.answer).toMatchObject({ outcome: 'done', reason: 'Đã sửa', since: { now: 'Ủy ban' } });
	});

	it('of a diagram counts only what that shows, as the annex of the next version does', async () => {
		await edit(
			at,
			'an',
			objectNamed('o2', 'Cổng', 'Sở'),
			{ op: 'create', root: 'diagrams', id: 'd5', keys: { type: 'SĐ-05', version: '1.0' } },
			{ op: 'put', root: 'nodes', key: 'd5/o1', value: { diagram: 'd5', kind: 'object', object: 'o1' } }
		);
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: 'Bản 1' }));
		const asks = ['Sai đường nối', 'Thiếu'].map((text) =>
			say('dung', { about: 'diagram:d5', text, version: '1.0', kind: 'request', assignee: 'an' })
		);
		const [first, second] = await Promise.all(asks);
		await edit(at, 'an', fieldOf('o2', 'owner', 'Sở khác'), {
			op: 'set',
			root: 'diagrams',
			id: 'd5',
			key: 'version',
			value: '1.1'
		});
		expect(await answered(first?.id ?? '')).toMatchObject({ isChanged: false });
		await edit(at, 'an', fieldOf('o1', 'owner', 'Sở khác'));
		expect(await answered(second?.id ?? '')).toMatchObject({ isChanged: true });
	});

	it('says nothing where it was asked about no version, or is not done', async () => {
		const { id } = await say('dung', { text: 'Sai', kind: 'request', assignee: 'an' });
		expect(await answered(id)).toBeNull();
	});
});
