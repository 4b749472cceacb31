/** What reviewers said of a version: he who appraises settles it, every act on it stays, and with the issue it is closed. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Packs } from '$collab/packs/packs';
import { complete, installedPacks, value, type Province } from '$collab/runtime/fixture';
import { actsIn } from '$collab/decisions/thread-acts';
import { threadsOf } from '$collab/decisions/thread-room';
import { actsOn, codeOf, draftedProvince } from './fixture';
import { remarksNow } from './appraisal-remarks';

let packs: Packs;
let test: Province;
beforeAll(async () => {
	packs = await installedPacks('1');
});
beforeEach(async () => {
	test = await draftedProvince(packs);
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
	expect((await view('dung')).remarks).toMatchObject([{ thread, isHandled: true }]);
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
	expect((await view('dung')).remarks).toMatchObject([{ isHandled: false }]);
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
	const stored = await test.store.architecture(test.id);
	if (stored === null) throw new Error('There is no dossier');
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
	const which = { thread, about: 'object:o1', title: 'Kho', version: '1.0', remark: 'Chưa rõ chủ quản' };
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
	value(await move('chi', 'issue', { reason: '' }));
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
