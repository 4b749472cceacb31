/** What reviewers said of a version: he who appraises settles it, every act on it stays, and with the issue it is closed. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Packs } from '$collab/packs/packs';
import { complete, edit, fieldOf, installedPacks, objectNamed, value, type Province } from '$collab/runtime/fixture';
import { pathOfItem } from '$collab/runtime/inbox-runtime';
import { actsIn } from '$collab/decisions/thread-acts';
import { factsOf } from '$collab/decisions/thread-facts';
import { threadsOf } from '$collab/decisions/thread-room';
import { actsOn, codeOf, dossierOf, draftedProvince } from './fixture';
import { remarksNow } from './appraisal-remarks';

let packs: Packs;
let test: Province;
beforeAll(async () => {
	packs = await installedPacks('1');
});
beforeEach(async () => {
	test = await draftedProvince(packs);
	await edit(test, 'an', objectNamed('o2', 'Cổng', 'UBND tỉnh'), {
		op: 'put',
		root: 'relations',
		key: 'r1',
		value: { source: 'o1', target: 'o2', type: 'technical' }
	});
	await complete(test, test.id, 'chi');
	await submit();
});
const { view, move, submit } = actsOn(() => test);

type Comment = Parameters<Province['runtime']['comment']>[2];
const say = async (who: string, input: Partial<Comment> & Pick<Comment, 'text'>): Promise<string> =>
	value(await test.runtime.comment(who, test.id, { about: 'object:o1', ...input })).id;
const set = (who: string, thread: string, state: 'open' | 'handled' | 'resolved') => {
	test.now = new Date(test.now.getTime() + 60_000);
	return test.runtime.setThreadState(who, test.id, { thread, state });
};
const placeOf = (answer: { ok: true } | { ok: false; error: { code: string; place?: string } }): string =>
	answer.ok ? 'ok' : `${answer.error.code} ${answer.error.place ?? ''}`;
const rows = async (): Promise<readonly (readonly [act: string, detail: Record<string, unknown>])[]> =>
	(await test.store.audit(test.id))
		.filter(({ act }) => act.startsWith('thread.'))
		.map(({ act, detail }) => [act, JSON.parse(detail) as Record<string, unknown>]);
const waits = async (who: string): Promise<readonly string[]> =>
	value(await test.runtime.inbox(who, null)).items.map(({ kind }) => kind);

it('is settled by whoever appraises alone; the agency says that it is seen to, and it stays open until then', async () => {
	const thread = await say('dung', { text: 'Chưa rõ chủ quản', version: '1.0', field: 'owner' });
	for (const who of ['an', 'chi']) expect(placeOf(await set(who, thread, 'resolved'))).toBe('not-allowed appraiser');
	value(await set('an', thread, 'handled'));
	expect((await view('dung')).remarks).toMatchObject([{ thread, isHandled: true, isAnswered: true }]);
	expect(await waits('dung')).toContain('confirm');
	await say('an', { thread, text: 'Đã ghi' });
	expect((await view('dung')).remarks).toMatchObject([{ isHandled: true }]);
	value(await set('giang', thread, 'resolved'));
	expect((await view('dung')).remarks).toEqual([]);
	expect(await waits('dung')).not.toContain('confirm');
	expect(placeOf(await set('an', thread, 'open'))).toBe('not-allowed appraiser');
	expect(placeOf(await set('an', thread, 'handled'))).toBe('conflict thread');
});

it('is not what the agency says itself, or what is said of the work that goes on', async () => {
	const own = await say('an', { text: 'Việc của tôi', version: '1.0' });
	const draft = await say('dung', { text: 'Về bản đang soạn' });
	for (const thread of [own, draft]) {
		expect(placeOf(await set('an', thread, 'handled'))).toBe('invalid state');
		value(await set('an', thread, 'resolved'));
	}
});

it('waits for its answer again once whoever appraises speaks, and for nobody of the agency where its asker is gone', async () => {
	const thread = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	value(await set('an', thread, 'handled'));
	await say('dung', { thread, text: 'Vẫn chưa rõ' });
	expect((await view('dung')).remarks).toMatchObject([{ isHandled: false, isAnswered: false }]);
	await say('an', { thread, text: 'Đã rõ' });
	expect((await view('chi')).remarks).toMatchObject([{ isHandled: false, isAnswered: true }]);
	value(await set('dung', thread, 'open'));
	expect((await view('chi')).remarks).toMatchObject([{ isAnswered: false }]);
	const asked = await say('dung', { text: 'Bổ sung', version: '1.0', kind: 'request' });
	value(await test.runtime.answerThread('an', test.id, { thread: asked, outcome: 'done', reason: 'Đã bổ sung' }));
	value(await test.runtime.setRole('root', 'dung', '96', 'viewer'));
	expect(codeOf(await set('chi', asked, 'resolved'))).toBe('not-allowed');
	value(await set('giang', asked, 'resolved'));
});

it('keeps every act in its order, and writes each into the trail with what it speaks of', async () => {
	const thread = await say('dung', { text: 'Chưa rõ chủ quản', version: '1.0', field: 'owner' });
	value(await set('an', thread, 'handled'));
	value(await set('dung', thread, 'resolved'));
	value(await set('dung', thread, 'open'));
	await say('an', { thread, text: 'Đã ghi' });
	const stored = await dossierOf(test);
	const acts = actsIn(await threadsOf(test, stored), thread);
	expect(acts.map(({ act, account }) => [act, account])).toEqual([
		['handle', 'an'],
		['settle', 'dung'],
		['reopen', 'dung']
	]);
	const told = await rows();
	expect(told.map(([act]) => act)).toEqual([
		'thread.begin',
		'thread.handle',
		'thread.settle',
		'thread.reopen',
		'thread.reply'
	]);
	const which = { thread, about: 'object:o1', title: 'KT-1 Kho', version: '1.0', remark: 'Chưa rõ chủ quản' };
	for (const [, detail] of told) expect(detail).toMatchObject({ ...which, field: expect.stringMatching(/[^a-z]/u) });
	expect(told.at(-1)?.[1]).toMatchObject({ reply: 'Đã ghi' });
	const [remark] = await remarksNow(test, stored, '1.0');
	expect(remark).toMatchObject({
		state: 'open',
		told: { turns: [{ to: 'settled', by: 'an', isReviewer: false }, {}, { to: 'open' }] }
	});
});

it('is nobody’s to change once the version is issued; a new remark is of what is worked on', async () => {
	const thread = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	const asked = await say('dung', { text: 'Bổ sung', version: '1.0', kind: 'request' });
	for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
	value(await move('chi', 'issue', { reason: '', knownOpen: [asked] }));
	const { runtime, id } = test;
	const everybody = ['an', 'chi', 'ha', 'dung', 'giang'];
	for (const who of everybody) {
		const tries = [
			set(who, thread, 'open'),
			set(who, thread, 'handled'),
			set(who, thread, 'resolved'),
			runtime.comment(who, id, { about: 'object:o1', thread, text: 'Thêm' }),
			runtime.comment(who, id, { about: 'object:o1', version: '1.0', text: 'Mới' }),
			runtime.chargeThread(who, id, { thread, assignee: 'an', due: '' }),
			...(['an', 'chi', 'ha'].includes(who)
				? [runtime.answerThread(who, id, { thread: asked, outcome: 'done', reason: 'Đã sửa' })]
				: [])
		];
		for (const answer of await Promise.all<Parameters<typeof placeOf>[0]>(tries))
			expect(placeOf(answer)).toBe('conflict version-issued');
		expect(value(await runtime.decisions(who, id)).closed.versions).toEqual(['1.0']);
		expect((await waits(who)).filter((kind) => ['confirm', 'request', 'remark'].includes(kind))).toEqual([]);
	}
	// What nobody can answer any more holds up no later submission.
	expect((await view('chi')).requests).toEqual([]);
	const later = await say('dung', { text: 'Cho bản sau' });
	value(await set('an', later, 'resolved'));
});

it('is closed with the issue whatever it was about, also what the agency said in the same talk', async () => {
	const { runtime, id, rooms } = test;
	const { architecture } = await rooms.open(`m:${id}@1`);
	const diagram = [...architecture.diagrams.keys()][0] ?? '';
	const [chapter = '', words = ''] = [...architecture.chapters].find(([, text]) => text.trim() !== '') ?? [];
	const anchors: readonly Partial<Comment>[] = [
		{ about: 'object:o1' },
		{ about: 'object:o1', field: 'owner' },
		{ about: 'relation:r1' },
		{ about: `diagram:${diagram}` },
		{ about: `diagram:${diagram}`, point: { x: 10, y: 20 } },
		{ about: `chapter:${chapter}` },
		{ about: `chapter:${chapter}`, quote: words.trim().slice(0, 20) },
		{ about: 'finding:T01:object:o1' },
		{ about: 'finding:T02:object:o1' },
		{ about: `architecture:${id}` }
	];
	const said: { readonly about: string; readonly thread: string; readonly answer: Comment }[] = [];
	for (const anchor of anchors) {
		const { about = '' } = anchor;
		const begun = await say('dung', { text: 'Chưa rõ', version: '1.0', ...anchor });
		const isOneThread = about.startsWith('finding:');
		const thread = isOneThread ? about : begun;
		said.push({ about, thread, answer: { about, text: 'Trả lời', ...(isOneThread ? {} : { thread }) } });
		if (about !== 'finding:T02:object:o1') value(await set('an', thread, 'handled'));
	}
	for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
	value(await move('chi', 'issue', { reason: '' }));
	// It is found by now, so that somebody may speak of it.
	await edit(test, 'an', fieldOf('o1', 'owner', 'Sở'));
	const stored = await dossierOf(test);
	const kept = JSON.stringify((await threadsOf(test, stored)).toJSON());
	for (const who of ['an', 'chi', 'ha', 'dung', 'giang']) {
		for (const { about, thread, answer } of said) {
			const tries = [
				await runtime.comment(who, id, answer),
				await set(who, thread, 'open'),
				await set(who, thread, 'handled'),
				await set(who, thread, 'resolved')
			];
			for (const tried of tries) expect([about, placeOf(tried)]).toEqual([about, 'conflict version-issued']);
			const charged = await runtime.chargeThread(who, id, { thread, assignee: 'an', due: '' });
			expect([about, charged.ok]).toEqual([about, false]);
		}
	}
	expect(JSON.stringify((await threadsOf(test, stored)).toJSON())).toBe(kept);
	// Of what a finding was found in one goes on to speak.
	value(await runtime.comment('an', id, { about: 'object:o1', text: 'Xử lý ở bản sau' }));
});

it('about a place on a diagram is gone on with at that place', async () => {
	const { runtime, id, rooms } = test;
	const diagram = [...(await rooms.open(`m:${id}@1`)).architecture.diagrams.keys()][0] ?? '';
	const about = `diagram:${diagram}`;
	const point = { x: 10, y: 20, box: 'o1' };
	const thread = await say('dung', { about, point, text: 'Chưa rõ', version: '1.0' });
	for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
	value(await move('chi', 'issue', { reason: '' }));
	const again = await runtime.comment('chi', id, { about, text: 'Nêu lại', continues: thread });
	expect(value(again)).toMatchObject({ continues: thread, point });
});

it('is left to the next version where nobody settled it: told to the chief engineers, and taken up anew by a thread of its own', async () => {
	const { runtime, id } = test;
	const thread = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	const settled = await say('dung', { text: 'Xong rồi', version: '1.0' });
	const asked = await say('dung', { text: 'Bổ sung', version: '1.0', kind: 'request' });
	value(await runtime.answerThread('an', id, { thread: asked, outcome: 'done', reason: 'Đã bổ sung' }));
	value(await set('dung', settled, 'resolved'));
	expect((await view('chi')).left).toBeNull();
	value(await move('dung', 'take'));
	const decided = { decision: 'open', reason: 'Bổ sung trước 15/01/2027', seen: null } as const;
	value(await runtime.decideItem('dung', id, '1.0', '10', decided));
	value(await move('dung', 'appraise'));
	value(await move('chi', 'issue', { reason: '', knownOpen: [asked] }));

	const { left } = await view('chi');
	expect(left).toMatchObject({ version: '1.0', waivers: [] });
	expect(left?.remarks).toMatchObject([
		{ thread, name: 'KT-1 Kho: Chưa rõ', by: 'Ông dung', version: '1.0', goesOn: '' },
		{ thread: asked, name: 'KT-1 Kho: Bổ sung', goesOn: '' }
	]);
	for (const who of ['chi', 'ha']) {
		const told = value(await runtime.inbox(who, null)).items.filter(({ kind }) => kind === 'left');
		expect(told).toMatchObject([{ about: 'submission:1.0', words: expect.stringContaining('10. Bổ sung trước') }]);
		expect(told.map(pathOfItem)).toEqual([`/a/${id}/review#left`]);
	}
	expect(await waits('an')).not.toContain('left');

	const goOn = (continues: string) =>
		runtime.comment('chi', id, { about: 'object:o1', text: 'Nêu lại: Chưa rõ', continues });
	const next = value(await goOn(thread));
	expect(next).toMatchObject({ continues: thread, version: '' });
	expect(placeOf(await goOn(thread))).toBe('conflict continues');
	expect(placeOf(await goOn(next.id))).toBe('not-found continues');
	expect((await view('ha')).left?.remarks).toMatchObject([{ thread, goesOn: next.id }, { goesOn: '' }]);
	// Of two at once one does, and the other is told which thread it is.
	const both = await Promise.all([goOn(asked), goOn(asked)]);
	const [made] = both.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
	expect(both.map(placeOf).sort()).toEqual(['conflict continues', 'ok']);
	expect(both.find(({ ok }) => !ok)).toMatchObject({
		error: {
			message: expect.stringContaining(`“KT-1 Kho: Nêu lại: Chưa rõ” goes on with it already, thread ${made ?? ''}`)
		}
	});
	expect((await view('ha')).left?.remarks).toMatchObject([{ thread, goesOn: next.id }, { goesOn: made }]);
	// It is answered as any other.
	value(await runtime.comment('an', id, { about: 'object:o1', thread: next.id, text: 'Đã làm rõ' }));
	// He whose word it was says that it is settled, whoever raised it again: the agency says that it saw to it.
	for (const who of ['an', 'chi']) expect(placeOf(await set(who, next.id, 'resolved'))).toBe('not-allowed appraiser');
	value(await set('an', next.id, 'handled'));
	expect(await waits('dung')).toContain('confirm');
	value(await set('giang', next.id, 'resolved'));
	expect(placeOf(await set('chi', next.id, 'open'))).toBe('not-allowed appraiser');
});

it('is sent back with why, which is kept with the act; an answered one waits for whoever asked once', async () => {
	const thread = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	await say('an', { thread, text: 'Đã ghi' });
	expect(await waits('dung')).toEqual(expect.arrayContaining(['answered']));
	value(await set('an', thread, 'handled'));
	const ofThread = value(await test.runtime.inbox('dung', null)).items.filter((one) => one.thread === thread);
	expect(ofThread.map(({ kind }) => kind)).toEqual(['confirm']);
	value(
		await test.runtime.setThreadState('dung', test.id, { thread, state: 'open', reason: 'Thiếu cơ quan chủ quản' })
	);
	const stored = await dossierOf(test);
	expect(actsIn(await threadsOf(test, stored), thread).map(({ act, words }) => [act, words])).toContainEqual([
		'reopen',
		'Thiếu cơ quan chủ quản'
	]);
	const sentBack = { reason: 'Thiếu cơ quan chủ quản', by: 'Ông dung' };
	expect((await view('chi')).remarks).toMatchObject([{ thread, sentBack }]);
	value(await set('an', thread, 'handled'));
	expect((await view('chi')).remarks).toMatchObject([{ thread, sentBack: null }]);
	// Whoever of the agency takes back that it is seen to sends nothing back.
	value(await set('an', thread, 'open'));
	expect((await view('chi')).remarks).toMatchObject([{ thread, sentBack: null }]);
});

it('whoever issues reads in the inbox how it was concluded, and which items lack a basis', async () => {
	value(await move('dung', 'take'));
	for (const item of ['10', '9'])
		value(
			await test.runtime.decideItem('dung', test.id, '1.0', item, { decision: 'open', reason: 'Bổ sung', seen: null })
		);
	value(await move('dung', 'appraise'));
	const told = async () => value(await test.runtime.inbox('chi', null)).items.filter(({ kind }) => kind === 'issue');
	expect(await told()).toMatchObject([
		{
			...{ words: 'Lý do nêu trong biên bản thẩm định', withoutBasis: ['9', '10'] },
			undecided: [...Array(12).keys()].map((at) => String(at + 1)).filter((no) => !['9', '10'].includes(no)),
			talk: { remarks: 0, requests: 0, waiting: 0 }
		}
	]);
	const talk = async () => (await told())[0]?.talk;
	const remark = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	// In the one conversation of a finding another spoke before.
	await say('an', { about: 'finding:T02:object:o1', text: 'Đã xem', version: '1.0' });
	await say('dung', { about: 'finding:T02:object:o1', text: 'Sai', version: '1.0' });
	const asked = await say('dung', { text: 'Bổ sung', version: '1.0', kind: 'request' });
	await say('an', { text: 'Của tôi', version: '1.0' });
	await say('dung', { text: 'Về bản đang soạn' });
	expect(await talk()).toEqual({ remarks: 2, requests: 1, waiting: 0 });
	// What the agency saw to waits for its asker; what he settled and somebody spoke to again is open again.
	value(await set('an', remark, 'handled'));
	expect(await talk()).toEqual({ remarks: 2, requests: 1, waiting: 1 });
	value(await set('dung', remark, 'open'));
	expect(await talk()).toMatchObject({ waiting: 0 });
	value(await set('an', remark, 'handled'));
	await say('dung', { thread: remark, text: 'Vẫn chưa rõ' });
	expect(await talk()).toMatchObject({ waiting: 0 });
	value(await set('dung', remark, 'resolved'));
	value(await test.runtime.answerThread('an', test.id, { thread: asked, outcome: 'done', reason: 'Đã bổ sung' }));
	expect(await talk()).toEqual({ remarks: 1, requests: 1, waiting: 1 });
	value(await set('dung', asked, 'resolved'));
	expect(await talk()).toEqual({ remarks: 1, requests: 0, waiting: 0 });
	await say('an', { thread: remark, text: 'Xem lại' });
	expect(await talk()).toEqual({ remarks: 2, requests: 0, waiting: 0 });
});

it('raised again it goes on about the finding of the one before, be that its subject or named beside it', async () => {
	const { runtime, id } = test;
	const finding = 'T02:object:o1';
	await say('dung', { about: `finding:${finding}`, text: 'Chưa rõ chủ quản', version: '1.0' });
	const beside = await say('dung', { text: 'Xem phát hiện', version: '1.0', finding });
	const whole = await say('dung', { about: `architecture:${id}`, text: 'Chung', version: '1.0' });
	for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
	value(await move('chi', 'issue', { reason: '' }));
	const { remarks = [] } = (await view('chi')).left ?? {};
	expect(remarks.map(({ thread }) => thread)).toEqual([`finding:${finding}`, beside, whole]);
	const goOn = async (continues: string, about: string) =>
		value(await runtime.comment('an', id, { about, text: 'Nêu lại', continues }));
	for (const continues of [`finding:${finding}`, beside]) {
		const next = await goOn(continues, 'object:o1');
		expect(next).toMatchObject({ about: 'object:o1', finding, continues });
		// A thread of its own, whatever it was about: it is answered as one.
		value(await runtime.comment('chi', id, { about: 'object:o1', thread: next.id, text: 'Đã ghi' }));
	}
	expect(await goOn(whole, `architecture:${id}`)).toMatchObject({ finding: '' });
	const stored = await dossierOf(test);
	const kept = [...(await threadsOf(test, stored)).getMap('comments').values()];
	expect(kept).toEqual(expect.arrayContaining([expect.objectContaining({ continues: beside, finding })]));
});

it('raised again a request stays one, of whoever asked, and is asked for in the appraisal of the next version', async () => {
	const { runtime, id } = test;
	const charge = { kind: 'request', assignee: 'chi', due: '2026-12-01' } as const;
	const asked = await say('dung', { text: 'Sửa đường nối', version: '1.0', ...charge });
	const other = await say('dung', { text: 'Bổ sung', version: '1.0', ...charge });
	const plain = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
	value(await move('chi', 'issue', { reason: '', knownOpen: [asked, other] }));
	test.now = new Date(test.now.getTime() + 60_000);
	const goOn = async (continues: string, said: Partial<Comment> = {}, who = 'an') =>
		runtime.comment(who, id, { about: 'object:o1', text: 'Nêu lại', continues, ...said });
	// An editor asks nothing of his own; what was asked is no less for being raised again by him.
	expect(placeOf(await goOn(asked, { kind: 'remark' }))).toBe('not-allowed ');
	expect(placeOf(await goOn(plain, { kind: 'request' }))).toBe('not-allowed ');
	const again = value(await goOn(asked)).id;
	const changed = value(await goOn(other, { kind: 'request', assignee: 'an', due: '2027-01-31' })).id;
	const remark = value(await goOn(plain)).id;
	const stored = await dossierOf(test);
	const doc = await threadsOf(test, stored);
	expect(factsOf(doc, again)).toMatchObject({ ...charge, asker: 'dung', answer: null });
	expect(factsOf(doc, changed)).toMatchObject({ kind: 'request', asker: 'dung', assignee: 'an', due: '2027-01-31' });
	expect(factsOf(doc, remark)).toBeNull();
	expect(await waits('chi')).toContain('assigned-request');
	const begun = (await rows()).filter(
		([act, { raisedAgainFrom }]) => act === 'thread.begin' && raisedAgainFrom === '1.0'
	);
	expect(begun.map(([, { thread }]) => thread).sort()).toEqual([again, changed, remark].sort());

	test.now = new Date(test.now.getTime() + 60_000);
	await complete(test, id, 'chi');
	value(await runtime.setDossier('chi', id, { version: '1.1', change: 'Sửa' }));
	for (const thread of [again, changed])
		value(await runtime.answerThread('an', id, { thread, outcome: 'done', reason: 'Đã sửa' }));
	await submit();
	const next = await view('dung');
	expect(next.remarks).toMatchObject([{ thread: remark, by: 'Ông dung', isAnswered: false }]);
	expect(next.requests).toMatchObject([again, changed].map((thread) => ({ thread, isOfAppraisal: true })));
	const printed = await remarksNow(test, stored, '1.1');
	expect(printed.map(({ isRequest, told }) => [isRequest, told?.raisedAgainFrom, told?.assignee])).toEqual([
		[true, '1.0', 'chi'],
		[true, '1.0', 'an'],
		[false, '1.0', '']
	]);
	expect((await remarksNow(test, stored, '1.0')).map(({ told }) => told?.raisedAgainFrom)).toEqual([
		...[undefined, undefined, undefined]
	]);
	// Only whoever asked says that it is done; sent back, the trail tells why.
	expect(placeOf(await set('an', again, 'resolved'))).toBe('not-allowed asker');
	value(await runtime.setThreadState('dung', id, { thread: again, state: 'open', reason: 'Chưa sửa đường nối' }));
	expect(await rows()).toContainEqual(['thread.reopen', expect.objectContaining({ reason: 'Chưa sửa đường nối' })]);
	value(await set('dung', changed, 'resolved'));
});

it('tells whoever appraises who submitted, what he himself is at, and of a remark the words that answer it', async () => {
	const itemsOf = async (kind: string) =>
		value(await test.runtime.inbox('dung', null)).items.filter((one) => one.kind === kind);
	expect(await itemsOf('submission')).toMatchObject([{ by: 'Ông chi', title: '1.0' }]);
	value(await move('dung', 'take'));
	expect(await itemsOf('submission')).toEqual([]);
	expect(await itemsOf('reviewing')).toMatchObject([{ by: 'Ông chi', title: '1.0', words: '' }]);
	const owner = await say('dung', { text: 'Chưa rõ', version: '1.0', field: 'owner' });
	const whole = await say('dung', { text: 'Chưa đủ', version: '1.0' });
	await say('an', { thread: owner, text: 'Đã ghi chủ quản' });
	for (const thread of [owner, whole]) value(await set('an', thread, 'handled'));
	const told = await itemsOf('confirm');
	expect(told.map(({ title, words }) => [title, words]).sort()).toEqual([
		['KT-1 Kho', ''],
		['KT-1 Kho, Cơ quan chủ quản', 'Đã ghi chủ quản']
	]);
	expect(told.map(({ titleEn }) => titleEn).sort()).toEqual(['', expect.stringMatching(/^KT-1 Kho, [A-Z][a-z ]+$/u)]);
});

it('tells as the answer to a remark only what the agency said since whoever appraises spoke', async () => {
	const waiting = async () =>
		value(await test.runtime.inbox('dung', null)).items.flatMap(({ kind, words }) =>
			kind === 'confirm' ? [words] : []
		);
	const later = () => void (test.now = new Date(test.now.getTime() + 60_000));
	value(await move('dung', 'take'));
	const thread = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	const answers: [string, string, string][] = [
		['an', 'Đã ghi chủ quản', 'Đã ghi chủ quản'],
		['dung', 'Vẫn thiếu căn cứ', ''],
		['an', 'Đã dẫn căn cứ', 'Đã dẫn căn cứ'],
		['giang', 'Tôi cũng thấy thiếu', '']
	];
	for (const [who, text, told] of answers) {
		later();
		await say(who, { thread, text });
		value(await set('an', thread, 'handled'));
		expect(await waiting()).toEqual([told]);
	}
});

it('leaves what is waived for a time to the next version, called in both languages', async () => {
	const { runtime, id } = test;
	value(await move('dung', 'return'));
	await edit(test, 'an', fieldOf('o1', 'owner', 'Sở Y tế'));
	const asked = { rule: 'T01', finding: 'T01:object:o1', layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
	const waiver = value(await runtime.askWaiver('an', id, asked));
	value(await runtime.decideWaiver('dung', id, waiver.id, { decision: 'approve', reason: 'Được' }));
	await complete(test, id, 'chi');
	value(await runtime.setDossier('chi', id, { version: '1.1', change: 'Sửa' }));
	await submit();
	const made = async (as: string, name: 'take' | 'appraise' | 'issue') =>
		value(
			await runtime.moveSubmission(as, id, '1.1', {
				...{ move: name, reason: name === 'issue' ? '' : 'Lý do nêu trong biên bản thẩm định' },
				effectiveDate: name === 'issue' ? '2026-12-15' : null,
				decision: name === 'issue' ? { number: '15/QĐ-UBND', date: '2026-11-23' } : null
			})
		);
	await made('dung', 'take');
	const letPass = { decision: 'accepted', reason: 'Có kế hoạch', seen: null } as const;
	value(await runtime.decideItem('dung', id, '1.1', 'T01', letPass));
	await made('dung', 'appraise');
	await made('chi', 'issue');
	const [left] = (await view('chi')).left?.waivers ?? [];
	expect(left).toMatchObject({ id: waiver.id, title: expect.stringContaining('T01') as string });
	expect(left?.titleEn).toMatch(/^T01 .*Kho/u);
});

/** The version under way is appraised and issued, and the next one begins. */
async function issued(...knownOpen: readonly string[]): Promise<void> {
	for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
	value(await move('chi', 'issue', { reason: '', knownOpen }));
	test.now = new Date(test.now.getTime() + 60_000);
}

it('raised again takes nobody’s charge away unless whoever raises it may charge', async () => {
	const charge = { kind: 'request', assignee: 'chi', due: '2026-12-01' } as const;
	const asked = await say('dung', { text: 'Sửa', version: '1.0', ...charge });
	await issued(asked);
	value(await test.runtime.setRole('root', 'em', '96', 'commenter'));
	const goOn = (said: Partial<Comment>) =>
		test.runtime.comment('em', test.id, { about: 'object:o1', text: 'Nêu lại', continues: asked, ...said });
	expect(placeOf(await goOn({ kind: 'request' }))).toBe('not-allowed ');
	expect(placeOf(await goOn({ kind: 'request', assignee: 'chi' }))).toBe('not-allowed ');
	expect(placeOf(await goOn({ kind: 'request', due: '2026-12-01' }))).toBe('not-allowed ');
	const { id } = value(await goOn(charge));
	expect(factsOf(await threadsOf(test, await dossierOf(test)), id)).toMatchObject(charge);
});

it('the agency’s own word raised again is no remark of whoever appraises, in print or among what waits for the issue', async () => {
	const own = await say('an', { text: 'Việc của tôi', version: '1.0' });
	const theirs = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	await issued();
	for (const continues of [own, theirs])
		value(await test.runtime.comment('an', test.id, { about: 'object:o1', text: `Nêu lại ${continues}`, continues }));
	await complete(test, test.id, 'chi');
	value(await test.runtime.setDossier('chi', test.id, { version: '1.1', change: 'Sửa' }));
	await submit();
	const printed = await remarksNow(test, await dossierOf(test), '1.1');
	expect(printed.map(({ words }) => words)).toEqual([`Nêu lại ${theirs}`]);
	for (const name of ['take', 'appraise'] as const)
		value(
			await test.runtime.moveSubmission('dung', test.id, '1.1', {
				...{ move: name, reason: 'Lý do nêu trong biên bản thẩm định', effectiveDate: null, decision: null }
			})
		);
	const told = value(await test.runtime.inbox('chi', null)).items.filter(({ kind }) => kind === 'issue');
	expect(told.map(({ talk }) => talk)).toEqual([{ remarks: 1, requests: 0, waiting: 0 }]);
});

it('a request that was never answered is not sent back by opening it', async () => {
	const asked = await say('dung', { text: 'Bổ sung', version: '1.0', kind: 'request' });
	value(await set('dung', asked, 'open'));
	expect((await view('chi')).requests).toMatchObject([{ thread: asked, sentBack: null }]);
	value(await test.runtime.answerThread('an', test.id, { thread: asked, outcome: 'done', reason: 'Đã bổ sung' }));
	value(await test.runtime.setThreadState('dung', test.id, { thread: asked, state: 'open', reason: 'Còn thiếu' }));
	value(await set('an', asked, 'open'));
	const sentBack = { reason: 'Còn thiếu', by: 'Ông dung' };
	expect((await view('chi')).requests).toMatchObject([{ thread: asked, sentBack }]);
});

it('an answer that comes after it was called handled is told beside what waits to be confirmed', async () => {
	const thread = await say('dung', { text: 'Chưa rõ', version: '1.0' });
	value(await set('an', thread, 'handled'));
	test.now = new Date(test.now.getTime() + 60_000);
	await say('an', { thread, text: 'Bổ sung căn cứ' });
	expect((await waits('dung')).filter((kind) => ['confirm', 'answered'].includes(kind)).sort()).toEqual([
		'answered',
		'confirm'
	]);
});
