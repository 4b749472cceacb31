import { beforeEach, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { changeId } from '$models/compare/change';
import { Accounts, tokenHash } from '$collab/accounts/accounts';
import { createHandlers } from '$collab/jobs/handlers';
import { accessOf } from '$collab/rooms/access';
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
import type { VariantDirection, VariantTakingInput } from '$collab/runtime/variant-inputs';
import type { VariantChanges } from '$collab/runtime/variant-runtime';
import type { Author } from '$collab/rooms/room';
import { parseRoom } from '$collab/rooms/room-names';
import { trimRoom } from '$collab/proposals/trim';

const packs = installedPacks('1', '2');

let at: Province;
/** The variant as somewhere to edit. */
let own: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'UBND'), objectNamed('o2', 'Cổng', 'Sở'));
	const made = value(await at.runtime.makeVariant('an', at.id, { name: 'Dùng chung', purpose: 'Bớt một kho' }));
	own = Object.assign(Object.create(at) as Province, { id: made.id });
});

async function nameIn(of: Province, id: string): Promise<string | null> {
	const read = readCanonical(value(await of.runtime.readArchitecture('an', of.id)));
	if (!read.ok) throw new Error(read.problem.message);
	const found = read.value.architecture.objects.get(ObjectId(id));
	return found === undefined ? null : textOf(found.fields['name']);
}

const shown = async (direction: VariantDirection = 'merge'): Promise<VariantChanges> =>
	value(await at.runtime.variantChanges('em', at.id, own.id, direction));
const preselected = ({ changes }: VariantChanges): string[] =>
	changes.filter((one) => one.preselected).map(({ change }) => changeId(change));

async function taken(
	direction: VariantDirection,
	more: readonly string[] = [],
	restore: readonly string[] = [],
	keep: readonly string[] = []
) {
	const view = await shown(direction);
	const take = [...preselected(view), ...more];
	return at.runtime.takeVariant('an', at.id, own.id, {
		direction,
		take,
		restore: [...restore],
		keep: [...keep],
		seen: view.seen,
		reason: ''
	});
}

const author = (account: string): Author => ({ source: 'command', account, connection: null });

const mayWrite = async (of: Province, who = 'an'): Promise<boolean> =>
	value(await at.runtime.ticket(who, of.id)).canWrite;

describe('a variant', () => {
	it('begins as the main line is, with its codes, and is told of in the list', async () => {
		expect((await shown()).changes).toEqual([]);
		const [row] = value(await at.runtime.variants('em', at.id));
		expect(row).toMatchObject({ id: own.id, name: 'Dùng chung', state: 'open', accountName: 'Ông an', objectCount: 2 });
		const listed = value(await at.runtime.listArchitectures('em'));
		expect(listed.find(({ id }) => id === own.id)?.variant).toEqual({ main: at.id, name: 'Dùng chung', state: 'open' });
		expect(listed.find(({ id }) => id === at.id)?.variant).toBeNull();
		const codes = await at.store.codes(at.id);
		expect(await at.store.codes(own.id)).toEqual(codes);
	});

	it('is made of a version too, has no variants of its own, and no two open ones have one name', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '0.9', title: '' }));
		await edit(at, 'an', fieldOf('o1', 'name', 'Kho mới'));
		const made = value(await at.runtime.makeVariant('an', at.id, { name: 'Cũ', purpose: '', version: '0.9' }));
		expect(await nameIn(Object.assign(Object.create(at) as Province, { id: made.id }), 'o1')).toBe('Kho');
		const input = { name: 'Dùng chung', purpose: '' };
		expect(await at.runtime.makeVariant('an', at.id, input)).toMatchObject({
			error: { code: 'conflict', place: 'name' }
		});
		expect(await at.runtime.makeVariant('an', own.id, input)).toMatchObject({ error: { code: 'invalid' } });
	});

	it('is named in the history of what it changed when it was merged, and when that was taken back', async () => {
		await edit(at, 'an', fieldOf('o1', 'name', 'Kho của tôi'));
		await edit(own, 'an', fieldOf('o2', 'name', 'Cổng phương án'));
		value(await taken('merge'));
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		const told = async (object: string) =>
			value(await at.runtime.history('em', at.id, object)).map(({ after, carried }) => [
				after,
				carried?.act,
				carried?.variant
			]);
		const both = (await told('o2')).filter(([, act]) => act !== undefined);
		expect(both.map(([, ...carried]) => carried)).toEqual([
			['undo', 'Dùng chung'],
			['merge', 'Dùng chung']
		]);
		expect((await told('o1')).every(([, act]) => act === undefined)).toBe(true);
	});

	it('is merged in one step with one row of audit, its one-sided changes preselected, and taken back in one step', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho dùng chung'), objectNamed('o3', 'Trục', 'UBND'));
		await edit(own, 'an', fieldOf('o2', 'name', 'Cổng phương án'));
		await edit(at, 'binh', fieldOf('o2', 'name', 'Cổng bản chính'), objectNamed('o4', 'Thêm ở bản chính', 'Sở'));
		const view = await shown();
		const conflicts = view.changes.filter(({ state }) => state === 'conflict').map(({ change }) => changeId(change));
		expect(conflicts).toEqual(['objects/o2/name']);
		const before = (await at.store.audit(at.id)).length;
		expect(value(await taken('merge', conflicts)).variant).toMatchObject({ state: 'merged', decidedByName: 'Ông an' });
		expect((await at.store.audit(at.id)).slice(before).map(({ act }) => act)).toEqual(['variant.merge']);
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2')]).toEqual(['Kho dùng chung', 'Cổng phương án']);
		expect([await nameIn(at, 'o3'), await nameIn(at, 'o4')]).toEqual(['Trục', 'Thêm ở bản chính']);
		expect([await mayWrite(at), await mayWrite(own)]).toEqual([true, false]);
		expect(await taken('merge')).toMatchObject({ error: { code: 'conflict', place: 'variant' } });

		expect(value(await at.runtime.reopenVariant('binh', at.id, own.id))).toMatchObject({ kept: 0 });
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2')]).toEqual(['Kho', 'Cổng bản chính']);
		expect([await nameIn(at, 'o3'), await nameIn(at, 'o4')]).toEqual([null, 'Thêm ở bản chính']);
		expect(await mayWrite(own)).toBe(true);
		// The way forth again is as open as it was.
		expect(preselected(await shown())).toEqual(preselected(view));
	});

	it('gives back what was there before, where both sides changed it', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho phương án'), fieldOf('o2', 'name', 'Cổng phương án'));
		await edit(at, 'binh', fieldOf('o1', 'name', 'Kho bản chính'));
		expect(await taken('merge', [], ['objects/o2/name'])).toMatchObject({ ok: false, error: { code: 'invalid' } });
		expect(await taken('merge', ['objects/o1/name'], ['objects/o1/name'])).toMatchObject({
			ok: false,
			error: { code: 'invalid' }
		});
		value(await taken('merge', [], ['objects/o1/name']));
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2')]).toEqual(['Kho', 'Cổng phương án']);
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		expect([await nameIn(at, 'o1'), await nameIn(at, 'o2')]).toEqual(['Kho bản chính', 'Cổng']);
	});

	it('brings a record back that the main line deleted, where the work of the variant on it is chosen', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho phương án'));
		await edit(at, 'binh', fieldOf('o1', 'deletedAt', '2026-11-27T00:00:00.000Z'));
		const rows = (await shown()).changes.map(({ change, state, crosses }) => [changeId(change), state, crosses?.id]);
		expect(rows).toEqual([['objects/o1/name', 'conflict', 'o1']]);
		value(await taken('merge', ['objects/o1/name']));
		const read = readCanonical(value(await at.runtime.readArchitecture('an', at.id)));
		const found = read.ok ? read.value.architecture.objects.get(ObjectId('o1')) : undefined;
		expect(found).toMatchObject({ deletedAt: null, fields: { name: { value: 'Kho phương án' } } });
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		const back = readCanonical(value(await at.runtime.readArchitecture('an', at.id)));
		expect(back.ok && back.value.architecture.objects.get(ObjectId('o1'))?.deletedAt).not.toBeNull();
	});

	it('is not merged over what somebody changed since it was looked at', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho dùng chung'));
		const view = await shown();
		await edit(at, 'binh', fieldOf('o2', 'name', 'Không liên quan'));
		expect((await shown()).seen).toBe(view.seen);
		await edit(at, 'binh', fieldOf('o1', 'name', 'Kho của Bình'));
		const input: VariantTakingInput = {
			direction: 'merge',
			take: preselected(view),
			restore: [],
			keep: [],
			seen: view.seen,
			reason: ''
		};
		expect(await at.runtime.takeVariant('an', at.id, own.id, input)).toMatchObject({
			error: { code: 'conflict', place: 'seen' }
		});
		expect(await nameIn(at, 'o1')).toBe('Kho của Bình');
	});

	it('is merged by one of two who do it at once', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho dùng chung'));
		const { seen, ...view } = await shown();
		const input: VariantTakingInput = {
			direction: 'merge',
			take: preselected({ seen, ...view }),
			restore: [],
			keep: [],
			seen,
			reason: ''
		};
		const answers = await Promise.all(['an', 'binh'].map((who) => at.runtime.takeVariant(who, at.id, own.id, input)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await at.store.audit(at.id)).filter(({ act }) => act === 'variant.merge')).toHaveLength(1);
	});

	it('takes what the main line changed, and proposes none of it back', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho phương án'), objectNamed('o3', 'Trục', 'UBND'));
		await edit(at, 'binh', fieldOf('o1', 'name', 'Kho bản chính'), fieldOf('o2', 'name', 'Cổng mới'));
		const own1 = preselected(await shown());
		expect(preselected(await shown('update'))).toEqual(['objects/o2/name']);
		value(await taken('update'));
		expect([await nameIn(own, 'o1'), await nameIn(own, 'o2')]).toEqual(['Kho phương án', 'Cổng mới']);
		const after = await shown();
		expect(preselected(after)).toEqual(own1);
		// Where both changed it, that is still to be decided.
		expect(after.changes.filter(({ state }) => state === 'conflict')).toHaveLength(1);
		expect(after.variant.state).toBe('open');
	});

	it.each([
		['theirs', 'Kho bản chính'],
		['ours', 'Kho phương án'],
		['before', 'Kho']
	] as const)('asks no more of what both changed once it was decided as %s', async (side, name) => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho phương án'));
		await edit(at, 'binh', fieldOf('o1', 'name', 'Kho bản chính'));
		const id = ['objects/o1/name'];
		value(await taken('update', side === 'theirs' ? id : [], side === 'before' ? id : [], side === 'ours' ? id : []));
		expect(await nameIn(own, 'o1')).toBe(name);
		expect((await shown('update')).changes).toEqual([]);
		// What it has otherwise is its own, and goes to the main line unasked.
		expect(preselected(await shown())).toEqual(side === 'theirs' ? [] : id);
	});

	it('knows its base whatever was trimmed, put back or renamed', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho dùng chung'));
		value(await at.runtime.restore('chi', at.id, { at: at.now.toISOString(), reason: 'Nhầm' }));
		const { room } = value(await at.runtime.ticket('an', own.id));
		expect(parseRoom(room)?.architecture).toBe(own.id);
		await (await at.rooms.open(room)).room.snapshot();
		expect(await trimRoom(at.store, room, '2030-01-01')).toBeGreaterThan(0);
		expect(preselected(await shown())).toEqual(['objects/o1/name']);
		expect((await taken('merge')).ok).toBe(true);
		expect(await nameIn(at, 'o1')).toBe('Kho dùng chung');
	});

	it('is of one pack with the main line, or not merged until it is', async () => {
		await edit(own, 'an', fieldOf('o1', 'name', 'Kho dùng chung'));
		value(await at.runtime.switchPack('chi', at.id, 'small@2'));
		const refused = { error: { code: 'conflict', place: 'pack' } };
		expect(await at.runtime.variantChanges('an', at.id, own.id, 'merge')).toMatchObject(refused);
		value(await at.runtime.switchPack('chi', own.id, 'small@2'));
		expect(preselected(await shown())).toEqual(['objects/o1/name']);
	});

	it('is a proposal: nobody decides on its dossier or submits it', async () => {
		const refused = { error: { code: 'conflict', place: 'variant' } };
		expect(await at.runtime.setDossier('chi', own.id, { version: '2.0' })).toMatchObject(refused);
		expect(await at.runtime.approve('chi', own.id, { state: 'a'.repeat(64) })).toMatchObject(refused);
		expect(await at.runtime.submit('chi', own.id, { state: 'a'.repeat(64), reason: 'Lý do' })).toMatchObject(refused);
		expect(value(await at.runtime.lifecycle('chi', own.id))).toMatchObject({ mayApprove: false, maySubmit: false });
	});

	it('is closed for everybody at once, and opened again', async () => {
		const before = await at.store.accountsVersion();
		expect(value(await at.runtime.closeVariant('an', at.id, own.id, { reason: 'Không chọn' }))).toMatchObject({
			state: 'closed',
			reason: 'Không chọn'
		});
		// Open sockets are asked again once this number is another.
		expect(await at.store.accountsVersion()).not.toBe(before);
		expect(await mayWrite(own)).toBe(false);
		expect(await at.runtime.switchPack('chi', own.id, 'small@2')).toMatchObject({ error: { place: 'variant' } });
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		expect(await mayWrite(own)).toBe(true);
	});

	it('goes with its main line, and its main line stays where it goes', async () => {
		const made = value(await at.runtime.makeVariant('an', at.id, { name: 'Khác', purpose: '' }));
		value(await at.runtime.deleteArchitecture('chi', made.id));
		expect(value(await at.runtime.variants('an', at.id)).map(({ id }) => id)).toEqual([own.id]);
		expect(await at.runtime.variantChanges('an', at.id, made.id, 'merge')).toMatchObject({
			error: { code: 'not-found' }
		});
		value(await at.runtime.deleteArchitecture('chi', at.id));
		expect(value(await at.runtime.listArchitectures('root'))).toEqual([]);
	});

	it('is changed by no job that waited while it ended', async () => {
		const installed = await packs;
		const packOf = (reference: string) => installed.find(reference);
		const closed = value(await at.runtime.closeVariant('an', at.id, own.id, { reason: '' }));
		const handlers = createHandlers({ store: at.store, rooms: at.rooms, clock: () => at.now, packOf });
		const job = {
			...{ architecture: closed.id, account: 'an', input: { source: 'earlier' }, file: null },
			...{ progress: () => undefined, signal: new AbortController().signal, commit: () => true },
			earlier: async () => ({ input: null, file: null, data: { rows: [], changes: '' } })
		};
		for (const kind of ['import-apply', 'import-undo'] as const) {
			expect(await handlers[kind](job)).toMatchObject({ ok: false, error: { code: 'conflict', place: 'variant' } });
		}
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		expect(await handlers['import-apply'](job)).toMatchObject({ ok: true });
	});

	it('lets who was invited to a part of it look on, and no more, once it ended', async () => {
		await addPerson(at.store, 'ngoai', null);
		const invited = { account: 'ngoai', title: 'Kho', objects: ['o1'], expiresOn: '2027-01-29' };
		const part = value(await at.runtime.invite('chi', own.id, invited));
		const ticket = async () => value(await at.runtime.partTicket('ngoai', own.id, part.id));
		const { room, canWrite } = await ticket();
		const accounts = new Accounts(at.store, () => at.now);
		const access = accessOf(
			at.store,
			(signIn) => accounts.sessionOfHash(signIn),
			() => at.now
		);
		const mayInRoom = (): Promise<string | null> => access(tokenHash('ngoai'), room);
		expect([canWrite, await mayInRoom()]).toEqual([true, 'write']);
		(await at.rooms.open(room)).live.apply([fieldOf('o1', 'name', 'Kho của đối tác')], author('ngoai'));
		value(await at.runtime.closeVariant('an', at.id, own.id, { reason: '' }));
		expect([(await ticket()).canWrite, await mayInRoom()]).toEqual([false, 'read']);
		const send = () => at.runtime.sendPart('ngoai', own.id, part.id, { title: '' });
		expect(await send()).toMatchObject({ error: { code: 'conflict', place: 'variant' } });
		// What he did before is not lost by it.
		value(await at.runtime.reopenVariant('an', at.id, own.id));
		expect(value(await send())).toMatchObject({ count: 1 });
	});

	it('has what its main line decided, learns it at once, and is told where that is taken back', async () => {
		const revisions = async (): Promise<number> => {
			const { room } = await at.rooms.open(`c:${own.id}@1`);
			return Number(room.doc.getMap('revisions').get('decisions') ?? 0);
		};
		const before = await revisions();
		await edit(at, 'an', fieldOf('o1', 'owner', 'Sở Y tế'));
		await edit(own, 'an', fieldOf('o1', 'owner', 'Sở Y tế'));
		const input = { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		const asked = value(await at.runtime.askWaiver('an', at.id, input));
		value(await at.runtime.decideWaiver('dung', at.id, asked.id, { decision: 'approve', reason: '' }));
		expect(await revisions()).toBeGreaterThan(before);
		const { inherited } = value(await at.runtime.decisions('an', own.id));
		expect(inherited).toMatchObject({ main: at.id, waivers: [asked.id] });
		expect(value(await at.runtime.decisions('an', at.id)).inherited).toBeNull();
		const there = { error: { code: 'conflict', place: 'main' } };
		const withdrawn = { decision: 'withdraw', reason: '' } as const;
		expect(await at.runtime.decideWaiver('an', own.id, asked.id, withdrawn)).toMatchObject(there);
	});

	it('answers otherwise than its main line for itself alone, and takes nothing of that back', async () => {
		const [finding = ''] = value(await at.runtime.check('an', at.id, {})).findings.flatMap((one) =>
			one.asked ? [one.id] : []
		);
		expect(finding).not.toBe('');
		const say = (of: string, answer: 'pass' | 'fail' | null) =>
			at.runtime.answerRule('an', of, { finding, answer, reason: answer === null ? '' : 'Đã xem' });
		value(await say(at.id, 'pass'));
		expect(value(await at.runtime.decisions('an', own.id)).inherited?.answers).toHaveLength(1);
		expect(await say(own.id, null)).toMatchObject({ error: { code: 'conflict', place: 'main' } });
		value(await say(own.id, 'fail'));
		expect(value(await at.runtime.decisions('an', own.id)).inherited?.answers).toEqual([]);
		value(await say(own.id, null));
		expect(value(await at.runtime.decisions('an', own.id)).answers).toMatchObject([{ finding, answer: 'pass' }]);
	});
});
