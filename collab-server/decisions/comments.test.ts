import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { commentInput } from '$collab/runtime/decision-inputs';
import { ObjectId } from '$models/architecture/identifier';
import { passageOf } from '$models/sync/passage';
import { edit, fieldOf, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';

const packs = installedPacks('1');
const finding = 'finding:T01:object:o1';

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
});

/** The threads' document as a page that joined reads it. */
async function room(root: 'comments' | 'threads'): Promise<Record<string, unknown>> {
	const doc = new Y.Doc();
	for (const { data } of await at.store.read(`c:${at.id}@1`, 0)) Y.applyUpdate(doc, data);
	return doc.getMap(root).toJSON();
}

const say = async (about: string, text: string, thread?: string) =>
	value(await at.runtime.comment('dung', at.id, { about, text, ...(thread === undefined ? {} : { thread }) }));

describe('comments', () => {
	it('are about a record, a chapter, a diagram or the whole, and about nothing that is not there', async () => {
		const diagram = [...(await at.rooms.open(`m:${at.id}@1`)).architecture.diagrams.keys()][0] ?? '';
		for (const about of ['object:o1', `diagram:${diagram}`, `architecture:${at.id}`, finding]) {
			expect(await say(about, 'Xem lại')).toMatchObject({ about, thread: '', mentions: [] });
		}
		for (const about of ['object:none', 'gap:o1', 'chapter:form01/none', 'architecture:other', 'waiver:none']) {
			const refused = await at.runtime.comment('an', at.id, { about, text: 'A' });
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'about' } });
		}
	});

	it('call a diagram by its code and its title', async () => {
		const [diagram] = (await at.rooms.open(`m:${at.id}@1`)).architecture.diagrams.values();
		const { title } = await say(`diagram:${diagram?.id ?? ''}`, 'Xem lại');
		expect(diagram?.type).not.toBe('');
		expect(title).toMatch(new RegExp(`^${diagram?.type ?? ''} \\S`, 'u'));
	});

	it('are answered in the thread that they began, on the same subject', async () => {
		await edit(at, 'an', objectNamed('o2', 'Cổng'));
		const first = await say('object:o1', 'Ai vận hành?');
		const second = await say('object:o1', 'Tên chưa đúng');
		expect(await say('object:o1', 'Sở vận hành', first.id)).toMatchObject({ thread: first.id });
		expect(Object.keys(await room('comments'))).toHaveLength(3);
		for (const [about, thread, code] of [
			['object:o1', 'none', 'not-found'],
			['object:o2', second.id, 'not-found'],
			[finding, first.id, 'invalid']
		] as const) {
			const refused = await at.runtime.comment('an', at.id, { about, text: 'A', thread });
			expect(refused).toMatchObject({ ok: false, error: { code, place: 'thread' } });
		}
	});

	it('on something deleted stay and are answered; once it is gone for good, nobody begins another', async () => {
		const first = await say('object:o1', 'Ai vận hành?');
		await edit(at, 'an', fieldOf('o1', 'deletedAt', '2026-11-23T00:00:00Z'));
		const answer = await say('object:o1', 'Sở vận hành', first.id);
		expect(await room('comments')).toMatchObject({
			[first.id]: { text: 'Ai vận hành?' },
			[answer.id]: { thread: first.id }
		});
		// It can still be brought back, so it can still be spoken of.
		expect(await say('object:o1', 'Khôi phục nhé')).toMatchObject({ about: 'object:o1' });
		value(await at.runtime.setThreadState('an', at.id, { thread: first.id, state: 'resolved' }));

		await edit(at, 'an', { op: 'drop', root: 'objects', id: 'o1' });
		expect(await say('object:o1', 'Vì sao?', first.id)).toMatchObject({ thread: first.id });
		const refused = await at.runtime.comment('an', at.id, { about: 'object:o1', text: 'A' });
		expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'about' } });
	});

	it('and its deletion at the same time lose neither', async () => {
		const [said] = await Promise.all([
			say('object:o1', 'Ai vận hành?'),
			edit(at, 'binh', fieldOf('o1', 'deletedAt', '2026-11-23T00:00:00Z'))
		]);
		expect(Object.keys(await room('comments'))).toEqual([said.id]);
		const { architecture } = await at.rooms.open(`m:${at.id}@1`);
		expect(architecture.objects.get(ObjectId('o1'))?.deletedAt).not.toBeNull();
	});

	it('name people who have a role here', async () => {
		expect(await say('object:o1', 'Nhờ @Ông binh và @Ông la xem')).toMatchObject({ mentions: ['binh'] });
		expect(await say('object:o1', '@Ông an, @Ông an.')).toMatchObject({ mentions: ['an'] });
	});

	it('name nobody whose name only begins the same', async () => {
		expect(await say('object:o1', 'Nhờ @Ông anh và @Ông ân xem')).toMatchObject({ mentions: [] });
	});
});

describe('a comment on a passage', () => {
	const about = 'chapter:form01/I.1';
	const written = { op: 'write', chapter: 'form01/I.1', text: 'Khung áp dụng cho mọi cơ quan.' } as const;
	const comment = (input: object) =>
		at.runtime.comment('dung', at.id, { about, text: 'Rõ hơn', ...input } as Parameters<typeof at.runtime.comment>[2]);

	it('is kept with it where the chapter has it, and comes back with its thread', async () => {
		await edit(at, 'an', written);
		const { room: opened } = await at.rooms.open(`m:${at.id}@1`);
		const passage = passageOf(opened.doc.getText('chapter:form01/I.1'), 6, 13);
		const { id } = value(await comment({ passage }));
		expect(await room('comments')).toMatchObject({ [id]: { about, passage: { quote: 'áp dụng' } } });
		expect(value(await comment({ thread: id }))).toMatchObject({ thread: id, passage: null });
	});

	it('is refused of words that the chapter does not have', async () => {
		await edit(at, 'an', written);
		const other = new Y.Doc().getText('chapter:form01/I.1');
		other.insert(0, written.text);
		const elsewhere = passageOf(other, 6, 13);
		const refused = await comment({ passage: elsewhere });
		expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'passage' } });
		expect(await room('comments')).toEqual({});
	});

	it('takes a passage with a new thread about a chapter alone, within bounds', () => {
		const passage = { start: 'AAAA', end: 'AAAA', quote: 'x' };
		const isTaken = (input: object): boolean => commentInput.safeParse({ about, text: 'A', passage, ...input }).success;
		expect(isTaken({})).toBe(true);
		for (const input of [
			{ about: 'object:o1' },
			{ thread: 'a' },
			{ passage: { ...passage, quote: '' } },
			{ passage: { ...passage, quote: 'x'.repeat(301) } },
			{ passage: { ...passage, start: 'A'.repeat(404) } },
			{ passage: { ...passage, start: '<b>x</b>' } },
			{ passage: { ...passage, more: 1 } }
		])
			expect(isTaken(input)).toBe(false);
	});
});

describe('a thread', () => {
	it('is settled by whoever may comment, and opens again when somebody answers', async () => {
		const { id } = await say('object:o1', 'Ai vận hành?');
		const settled = value(await at.runtime.setThreadState('an', at.id, { thread: id, state: 'resolved' }));
		expect(settled).toEqual({
			thread: id,
			state: 'resolved',
			account: 'an',
			accountName: 'Ông an',
			at: at.now.toISOString()
		});
		expect(await room('threads')).toMatchObject({ [id]: { state: 'resolved', account: 'an' } });
		await say('object:o1', 'Chưa rõ', id);
		expect(await room('threads')).toMatchObject({ [id]: { state: 'open', account: 'dung' } });
		const refused = await at.runtime.setThreadState('em', at.id, { thread: id, state: 'resolved' });
		expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
	});

	it('of a finding is named as the finding; what is no thread cannot be settled', async () => {
		await say(finding, 'Nhờ Sở xác nhận');
		value(await at.runtime.setThreadState('an', at.id, { thread: finding, state: 'resolved' }));
		const { id } = await say('object:o1', 'Ai vận hành?');
		const answer = await say('object:o1', 'Sở', id);
		for (const thread of ['none', answer.id, 'finding:T01:object:o2']) {
			const refused = await at.runtime.setThreadState('an', at.id, { thread, state: 'resolved' });
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'thread' } });
		}
	});
});

describe('a comment on a frozen version', () => {
	const version = '1.0';
	const comment = (input: object) =>
		at.runtime.comment('dung', at.id, { text: 'Chưa đúng', version, ...input } as Parameters<
			typeof at.runtime.comment
		>[2]);
	const about = 'chapter:form01/I.1';

	beforeEach(async () => {
		await edit(at, 'an', { op: 'write', chapter: 'form01/I.1', text: 'Khung áp dụng cho mọi cơ quan.' });
		value(await at.runtime.makeVersion('chi', at.id, { name: version, title: '' }));
	});

	it('tells of which version it is, follows what is worked on, and is about what was there', async () => {
		await edit(at, 'an', { op: 'drop', root: 'objects', id: 'o1' });
		await edit(at, 'an', objectNamed('o2', 'Cổng'));
		const first = value(await comment({ about: 'object:o1', field: 'owner' }));
		expect(first).toMatchObject({ version, title: 'KT-1 Kho', field: 'owner' });
		expect(await room('comments')).toMatchObject({ [first.id]: { version, title: 'KT-1 Kho' } });
		expect(await say('object:o1', 'Đã bỏ', first.id)).toMatchObject({ thread: first.id, version: '' });
		expect(value(await comment({ about: finding })).version).toBe(version);
		for (const [input, place] of [
			[{ about: 'object:o2' }, 'about'],
			[{ about: 'finding:T01:object:o2' }, 'about'],
			[{ about: 'finding:none:object:o1' }, 'about'],
			[{ about: 'object:o1', field: 'none' }, 'field'],
			[{ about: 'object:o1', version: '2.0' }, 'version']
		] as const)
			expect(await comment(input)).toMatchObject({ ok: false, error: { code: 'not-found', place } });
	});

	it('keeps the words that were read, and follows them where they still stand', async () => {
		const { id } = value(await comment({ about, quote: 'mọi cơ quan' }));
		expect(await room('comments')).toMatchObject({ [id]: { quote: 'mọi cơ quan', passage: { quote: 'mọi cơ quan' } } });
		expect(value(await comment({ about, quote: 'cơ quan khác' }))).toMatchObject({
			quote: 'cơ quan khác',
			passage: null
		});
	});

	it('is told with its version to whom it concerns, and leaves the version as it was', async () => {
		const frozen = await at.store.version(at.id, version);
		const bytes = await at.store.blob(frozen?.blob ?? '');
		value(await comment({ about: 'object:o1', text: 'Nhờ @Ông an xem' }));
		expect(value(await at.runtime.inbox('an', null)).items).toMatchObject([{ kind: 'mention', version }]);
		expect(await at.store.version(at.id, version)).toEqual(frozen);
		expect(await at.store.blob(frozen?.blob ?? '')).toEqual(bytes);
	});

	it('takes a version with a new thread, and words with a chapter of it', () => {
		const isTaken = (input: object): boolean => commentInput.safeParse({ about, text: 'A', ...input }).success;
		expect(isTaken({ version, quote: 'mọi' })).toBe(true);
		expect(isTaken({ about: finding, version })).toBe(true);
		for (const input of [
			{ quote: 'mọi' },
			{ version, quote: '' },
			{ version, thread: 'a' },
			{ version, passage: { start: 'AAAA', end: 'AAAA', quote: 'x' } },
			{ version: '../x' },
			{ about: 'object:o1', version, quote: 'mọi' }
		])
			expect([input, isTaken(input)]).toEqual([input, false]);
	});
});
