import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCanonical } from '$models/architecture/canonical';
import { ObjectId } from '$models/architecture/identifier';
import { textOf } from '$models/architecture/field';
import { applyEdits } from '$models/sync/apply-edits';
import {
	addPerson,
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	value,
	type Province
} from '$collab/runtime/fixture';
import { pathOfItem } from '$collab/runtime/inbox-runtime';
import type { ProposalView } from '$collab/runtime/proposal-runtime';
import { roomOf } from '$collab/rooms/room-names';
import { trimRoom } from './trim';

const packs = installedPacks('1');
const expiresOn = '2027-01-29';

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'UBND'), objectNamed('o2', 'Cổng', 'Sở'));
});

/** What a page holds that lost its line: the state of this moment, and edits made on it. */
async function away(
	...edits: Parameters<typeof applyEdits>[1]
): Promise<{ room: string; updates: string[]; seen: string; title: string }> {
	const { room } = value(await at.runtime.ticket('an', at.id));
	const doc = new Y.Doc();
	Y.applyUpdate(doc, (await at.rooms.open(room)).room.state());
	const updates: string[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
	for (const one of edits) applyEdits(doc, [one], null);
	const seen = Buffer.from(Y.encodeStateVector(doc)).toString('base64');
	return { room, updates, seen, title: 'Chuyến công tác' };
}

const nameOf = async (id: string): Promise<string> => {
	const read = readCanonical(value(await at.runtime.readArchitecture('an', at.id)));
	if (!read.ok) throw new Error(read.problem.message);
	return textOf(read.value.architecture.objects.get(ObjectId(id))?.fields['name']);
};

async function proposed(input: Awaited<ReturnType<typeof away>>, who = 'em'): Promise<ProposalView> {
	const made = value(await at.runtime.proposeStranded(who, at.id, input));
	if (made === null) throw new Error('nothing was proposed');
	return value(await at.runtime.proposal('an', at.id, made.id));
}

const idsOf = ({ changes }: ProposalView): string[] =>
	changes.map(({ change: { root, id, key } }) => `${root}/${id}/${key}`);

describe('edits that could not reach the document', () => {
	it('wait as a proposal, which somebody who may write takes over', async () => {
		const view = await proposed(await away(fieldOf('o1', 'name', 'Kho mới'), objectNamed('o3', 'Thêm')));
		expect(view).toMatchObject({
			kind: 'stranded',
			title: 'Chuyến công tác',
			account: 'em',
			state: 'open',
			accountName: 'Ông em'
		});
		expect(view.changes.every(({ state }) => state === 'clean')).toBe(true);
		expect(await nameOf('o1')).toBe('Kho');
		const decided = await at.runtime.decideProposal('an', at.id, view.id, { take: idsOf(view), reason: '' });
		expect(value(decided)).toMatchObject({ state: 'decided', taken: view.changes.length, decidedBy: 'an' });
		expect([await nameOf('o1'), await nameOf('o3')]).toEqual(['Kho mới', 'Thêm']);
		const again = await at.runtime.decideProposal('binh', at.id, view.id, { take: [], reason: '' });
		expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect((await at.store.audit(at.id)).map(({ act }) => act)).toContain('proposal.decide');
	});

	it('show what somebody else changed meanwhile, and are taken over it only where that was chosen', async () => {
		const input = await away(fieldOf('o1', 'name', 'Theirs'), fieldOf('o2', 'name', 'Clean'));
		await edit(at, 'an', fieldOf('o1', 'name', 'Ours'));
		const view = await proposed(input);
		expect(view.changes.map(({ state, now, preselected }) => [state, now, preselected])).toEqual([
			['conflict', 'Ours', false],
			['clean', 'Cổng', true]
		]);
		value(await at.runtime.decideProposal('an', at.id, view.id, { take: ['objects/o2/name'], reason: 'giữ của ta' }));
		expect([await nameOf('o1'), await nameOf('o2')]).toEqual(['Ours', 'Clean']);
	});

	it('are refused where they are no edits, of another room, or build on what is not there', async () => {
		const good = await away(fieldOf('o1', 'name', 'a'), fieldOf('o1', 'name', 'b'));
		const ask = (input: Partial<typeof good>) => at.runtime.proposeStranded('em', at.id, { ...good, ...input });
		for (const updates of [['AAEC'], [good.updates[1] ?? ''], ['////']]) {
			expect(await ask({ updates })).toMatchObject({ ok: false, error: { code: 'invalid', place: 'updates' } });
		}
		for (const room of ['m:other@1', `m:${at.id}@2`, `c:${at.id}@1`, '']) {
			expect(await ask({ room })).toMatchObject({ ok: false, error: { code: 'invalid', place: 'room' } });
		}
		expect(value(await at.runtime.proposals('an', at.id))).toEqual([]);
	});

	it('are nothing where they hold nothing new', async () => {
		const input = await away(fieldOf('o1', 'name', 'a'));
		const { live } = await at.rooms.open(input.room);
		Y.applyUpdate(live.doc, Buffer.from(input.updates[0] ?? '', 'base64'), {
			source: 'command',
			account: 'an',
			connection: null
		});
		expect(value(await at.runtime.proposeStranded('em', at.id, input))).toBeNull();
	});

	it('cannot be taken in pieces that mean nothing', async () => {
		const relation = { source: 'o3', target: 'o1', type: 'data-exchange' };
		const view = await proposed(
			await away(objectNamed('o3', 'Thêm'), { op: 'put', root: 'relations', key: 'r1', value: relation })
		);
		const take = (...ids: string[]) => at.runtime.decideProposal('an', at.id, view.id, { take: ids, reason: '' });
		expect(await take('relations/r1/')).toMatchObject({
			ok: false,
			error: { code: 'conflict', place: 'relations/r1/' }
		});
		expect(await take('objects/o9/')).toMatchObject({ ok: false, error: { code: 'invalid' } });
		value(await take(...idsOf(view)));
		expect(await nameOf('o3')).toBe('Thêm');
	});
});

describe('going back', () => {
	it('puts a version in place of the document, in a new epoch, and keeps what others have not sent', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		await edit(at, 'an', fieldOf('o1', 'name', 'Sai'));
		value(await at.runtime.comment('an', at.id, { about: 'finding:T01:object:o2', text: 'Xem lại' }));
		const input = await away(fieldOf('o2', 'name', 'Chưa gửi'));
		expect(value(await at.runtime.restore('chi', at.id, { version: '1.0', reason: 'nhầm' }))).toEqual({ epoch: 2 });
		expect([await nameOf('o1'), await nameOf('o2')]).toEqual(['Kho', 'Cổng']);
		expect(value(await at.runtime.ticket('an', at.id)).room).toBe(roomOf(at.id, 2));
		const threads = (await at.rooms.open(roomOf(at.id, 2, 'c'))).room.doc;
		expect(JSON.stringify([...threads.share.keys()].map((key) => threads.get(key).toJSON()))).not.toBe('[]');
		const history = value(await at.runtime.history('an', at.id, 'o1'));
		expect(JSON.stringify(history)).toContain('Sai');
		const view = await proposed(input);
		expect(idsOf(view)).toEqual(['objects/o2/name']);
		expect(view.changes[0]?.state).toBe('clean');
	});

	it('under two who edit loses neither one’s unsent edits, and leaves a frozen version as it is', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		const frozen = value(await at.runtime.version('em', at.id, '1.0'));
		const unsent = [await away(fieldOf('o1', 'note', 'Của An')), await away(fieldOf('o2', 'note', 'Của Bình'))];
		await edit(at, 'binh', fieldOf('o1', 'name', 'Sai'));
		value(await at.runtime.restore('chi', at.id, { version: '1.0', reason: 'nhầm' }));
		for (const [index, who] of ['an', 'binh'].entries()) {
			const input = unsent[index];
			if (input === undefined) throw new Error('nothing was unsent');
			const made = value(await at.runtime.proposeStranded(who, at.id, input));
			expect(made).toMatchObject({ account: who, count: 1 });
		}
		const kept = value(await at.runtime.proposals('chi', at.id)).map(({ account }) => account);
		expect(kept.toSorted()).toEqual(['an', 'binh']);
		expect(value(await at.runtime.version('em', at.id, '1.0'))).toBe(frozen);
	});

	it('knows how it was at any instant, over all epochs', async () => {
		at.now = new Date('2026-11-24T08:00:00Z');
		await edit(at, 'an', fieldOf('o1', 'name', 'Sáng'));
		at.now = new Date('2026-11-24T12:00:00Z');
		await edit(at, 'an', fieldOf('o1', 'name', 'Trưa'));
		at.now = new Date('2026-11-24T13:00:00Z');
		value(await at.runtime.restore('chi', at.id, { at: '2026-11-24T09:00:00Z', reason: 'nhầm' }));
		at.now = new Date('2026-11-24T14:00:00Z');
		const { live } = await at.rooms.open(roomOf(at.id, 2));
		live.apply([fieldOf('o1', 'name', 'Chiều')], { source: 'command', account: 'an', connection: null });
		await at.rooms.settled(roomOf(at.id, 2));
		const named = async (instant: string): Promise<string> => {
			const read = readCanonical(value(await at.runtime.readAt('em', at.id, instant)));
			return read.ok ? textOf(read.value.architecture.objects.get(ObjectId('o1'))?.fields['name']) : '';
		};
		expect(await named('2026-11-24T08:30:00Z')).toBe('Sáng');
		expect(await named('2026-11-24T12:30:00Z')).toBe('Trưa');
		expect(await named('2026-11-24T13:30:00Z')).toBe('Sáng');
		expect(await named('2026-11-24T15:00:00Z')).toBe('Chiều');
		expect(await at.runtime.readAt('em', at.id, '2020-01-01T00:00:00Z')).toMatchObject({ ok: false });
	});

	it('keeps the whole document where the oldest edits are trimmed, and says what is not known any more', async () => {
		at.now = new Date('2026-11-24T08:00:00Z');
		await edit(at, 'an', fieldOf('o1', 'name', 'Sáng'));
		at.now = new Date('2026-11-24T12:00:00Z');
		await edit(at, 'an', fieldOf('o1', 'name', 'Trưa'));
		const room = roomOf(at.id, 1);
		const before = (await at.store.read(room, 0)).length;
		expect(await trimRoom(at.store, room, '2026-11-24T10:00:00Z')).toBeGreaterThan(0);
		expect((await at.store.read(room, 0)).length).toBeLessThan(before);
		await at.rooms.close();
		expect(await nameOf('o1')).toBe('Trưa');
		expect(await at.runtime.readAt('em', at.id, '2026-11-23T00:00:00Z')).toMatchObject({
			ok: false,
			error: { code: 'not-found', place: 'at' }
		});
		const later = readCanonical(value(await at.runtime.readAt('em', at.id, '2026-11-24T11:00:00Z')));
		expect(later.ok && textOf(later.value.architecture.objects.get(ObjectId('o1'))?.fields['name'])).toBe('Sáng');
	});

	it('is done by one at a time', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		const both = await Promise.all(
			['chi', 'root'].map((who) => at.runtime.restore(who, at.id, { version: '1.0', reason: 'nhầm' }))
		);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'busy' } });
		// Whoever took the wrong one need not wait.
		expect(value(await at.runtime.restore('chi', at.id, { version: '1.0', reason: 'nhầm' }))).toEqual({ epoch: 3 });
	});
});

describe('a part for somebody from outside', () => {
	beforeEach(async () => {
		await addPerson(at.store, 'khoa', null);
	});
	const invited = async (): Promise<string> =>
		value(await at.runtime.invite('chi', at.id, { account: 'khoa', title: 'Kho', objects: ['o1'], expiresOn })).id;

	it('shows him that part alone, and what he sends waits as a proposal', async () => {
		const part = await invited();
		expect(value(await at.runtime.listArchitectures('khoa'))).toEqual([]);
		expect(await at.runtime.readArchitecture('khoa', at.id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(value(await at.runtime.invitedParts('khoa'))).toMatchObject([
			{ id: part, architecture: at.id, title: 'Kho' }
		]);
		const { room, canWrite } = value(await at.runtime.partTicket('khoa', at.id, part));
		expect(canWrite).toBe(true);
		const { live } = await at.rooms.open(room);
		expect([...live.current.architecture.objects.keys()]).toEqual(['o1']);
		live.apply([fieldOf('o1', 'name', 'Kho dữ liệu')], { source: 'command', account: 'khoa', connection: null });
		const sent = value(await at.runtime.sendPart('khoa', at.id, part, { title: 'Đợt 1' }));
		expect(sent).toMatchObject({ kind: 'part', title: 'Đợt 1', count: 1, accountName: 'Ông khoa' });
		expect(value(await at.runtime.sendPart('khoa', at.id, part, { title: '' }))).toBeNull();
		value(await at.runtime.decideProposal('an', at.id, sent?.id ?? '', { take: ['objects/o1/name'], reason: '' }));
		expect(await nameOf('o1')).toBe('Kho dữ liệu');
	});

	it('is told in the inbox of each: the invitation, what waits for a decision, and what became of it', async () => {
		const told = async (who: string) =>
			value(await at.runtime.inbox(who, null)).items.map((item) => [item.kind, item.by, item.words, pathOfItem(item)]);
		const part = await invited();
		const page = `/a/${at.id}/part/${part}`;
		expect(await told('khoa')).toEqual([['invited', 'Ông chi', '', page]]);
		expect(value(await at.runtime.inboxCount('khoa'))).toEqual({ unread: 1 });
		const { room } = value(await at.runtime.partTicket('khoa', at.id, part));
		const { live } = await at.rooms.open(room);
		live.apply([fieldOf('o1', 'name', 'Kho dữ liệu')], { source: 'command', account: 'khoa', connection: null });
		const sent = value(await at.runtime.sendPart('khoa', at.id, part, { title: '' }));
		expect(await told('an')).toEqual([['proposal', 'Ông khoa', '', `/a/${at.id}?do=proposals`]]);
		expect(await told('em')).toEqual([]);
		value(await at.runtime.decideProposal('an', at.id, sent?.id ?? '', { take: [], reason: 'Chưa đủ' }));
		expect(await told('an')).toEqual([]);
		expect(await told('khoa')).toContainEqual(['proposal-refused', 'Ông an', 'Chưa đủ', page]);
		value(await at.runtime.endPart('chi', at.id, part));
		expect((await told('khoa')).map(([kind]) => kind)).toEqual(['proposal-refused']);
	});

	it('says of his part only what is true of the whole: a relation that he is not shown is not missing', async () => {
		const relation = { source: 'o1', target: 'o2', type: 'data-exchange' };
		await edit(at, 'an', { op: 'put', root: 'relations', key: 'r1', value: relation });
		const { sight } = value(await at.runtime.withheld('khoa', at.id, await invited()));
		expect(sight.untold).toContain('T03:object:o1');
		expect(sight.rules).toContain('T03');
		expect(sight.rules).not.toContain('T01');
	});

	it('tells him before he sends what goes, and after which of it was taken, and why not the rest', async () => {
		const part = await invited();
		const { room } = value(await at.runtime.partTicket('khoa', at.id, part));
		const { live } = await at.rooms.open(room);
		const author = { source: 'command', account: 'khoa', connection: null } as const;
		live.apply([fieldOf('o1', 'name', 'Kho dữ liệu'), fieldOf('o1', 'note', 'Chưa rõ')], author);
		const outbox = async () => value(await at.runtime.partOutbox('khoa', at.id, part));
		expect((await outbox()).pending.map(({ key }) => key).sort()).toEqual(['name', 'note']);
		const sent = value(await at.runtime.sendPart('khoa', at.id, part, { title: '' }));
		expect(await outbox()).toMatchObject({
			pending: [],
			sent: [{ state: 'open', changes: [{ taken: null }, { taken: null }] }]
		});
		value(
			await at.runtime.decideProposal('an', at.id, sent?.id ?? '', {
				take: ['objects/o1/name'],
				reason: 'Ghi chú chưa rõ'
			})
		);
		const [told] = (await outbox()).sent;
		expect(told).toMatchObject({ taken: 1, count: 2, reason: 'Ghi chú chưa rõ', decidedByName: 'Ông an' });
		expect(Object.fromEntries(told?.changes.map(({ change, taken }) => [change.key, taken]) ?? [])).toEqual({
			name: true,
			note: false
		});
		const news = value(await at.runtime.inbox('khoa', null)).items.find(({ kind }) => kind === 'proposal-taken');
		expect(news).toMatchObject({ changes: { taken: 1, of: 2 }, words: 'Ghi chú chưa rõ' });
		// Nobody else sees what he has not sent.
		for (const who of ['an', 'chi', 'root']) {
			expect(await at.runtime.partOutbox(who, at.id, part)).toMatchObject({ ok: false, error: { code: 'not-found' } });
		}
	});

	it('ends with its last day or when somebody ends it', async () => {
		const part = await invited();
		at.now = new Date('2027-01-30T00:00:00Z');
		expect(value(await at.runtime.invitedParts('khoa'))).toEqual([]);
		expect(await at.runtime.partTicket('khoa', at.id, part)).toMatchObject({ ok: false });
		at.now = new Date('2026-12-01T00:00:00Z');
		value(await at.runtime.endPart('chi', at.id, part));
		expect(await at.runtime.partTicket('khoa', at.id, part)).toMatchObject({ ok: false });
		expect(await at.runtime.sendPart('khoa', at.id, part, { title: '' })).toMatchObject({ ok: false });
		expect(value(await at.runtime.parts('em', at.id))).toMatchObject([{ id: part, open: false }]);
	});

	it('is cut anew for a new epoch, and what was not sent is sent', async () => {
		const part = await invited();
		const { room } = value(await at.runtime.partTicket('khoa', at.id, part));
		const { live } = await at.rooms.open(room);
		live.apply([fieldOf('o1', 'name', 'Chưa gửi')], { source: 'command', account: 'khoa', connection: null });
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		value(await at.runtime.restore('chi', at.id, { version: '1.0', reason: 'nhầm' }));
		expect(value(await at.runtime.proposals('an', at.id))).toMatchObject([{ kind: 'part', account: 'khoa', count: 1 }]);
		const after = value(await at.runtime.partTicket('khoa', at.id, part));
		expect(after.room).not.toBe(room);
		expect((await at.rooms.open(after.room)).architecture.objects.size).toBe(1);
	});
});
