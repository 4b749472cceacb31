import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Packs } from '$collab/packs/packs';
import { complete, edit, fieldOf, installedPacks, value, type Province } from '$collab/runtime/fixture';
import { ACCOUNTS_CHAIN } from '$collab/storage/store';
import { actsOn, codeOf, draftedProvince, tablesOnly } from './fixture';

let packs: Packs;
let test: Province;
beforeAll(async () => {
	packs = await installedPacks('1');
});
beforeEach(async () => {
	test = await draftedProvince(packs);
});
const { view, lacks, move, newsOf, submit } = actsOn(() => test);

it('nobody approves or concludes under a login name', async () => {
	const unnamed = { ok: false, error: { code: 'invalid', place: 'full-name' } };
	await complete(test, test.id, 'chi');
	const { state } = await view();
	for (const account of ['chi', 'dung']) await test.store.setDisplayName(account, account.toUpperCase());
	expect(await test.runtime.approve('chi', test.id, { state })).toMatchObject(unnamed);
	expect(codeOf(await test.runtime.setFullName('chi', { displayName: 'Chi' }))).toBe('invalid');
	expect(value(await test.runtime.setFullName('chi', { displayName: '  Nguyễn  Thị Chi ' }))).toEqual({
		displayName: 'Nguyễn Thị Chi',
		position: '',
		unit: ''
	});
	await submit();
	expect((await view()).submissions[0]?.approvedBy).toContain('Nguyễn Thị Chi');
	value(await move('dung', 'take'));
	expect(await move('dung', 'appraise')).toMatchObject(unnamed);
	expect(await move('dung', 'return')).toMatchObject(unnamed);
	value(await test.runtime.setFullName('dung', { displayName: 'Phạm Minh Dũng' }));
	value(await move('dung', 'appraise'));
	await test.store.setDisplayName('chi', '');
	expect(await move('chi', 'issue')).toMatchObject(unnamed);
	const [last] = (await test.store.audit(ACCOUNTS_CHAIN)).slice(-1);
	expect(last).toMatchObject({ account: 'dung', act: 'account.name', detail: 'dung Phạm Minh Dũng' });
});

describe('approving', () => {
	it('takes both chief engineers, and an edit after the first voids it', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		value(await test.runtime.approve('chi', test.id, { state }));
		expect((await view()).approvals).toMatchObject([{ account: 'chi', name: 'Ông chi', holds: true }]);
		await edit(test, 'an', fieldOf('o1', 'note', 'Sửa sau khi duyệt'));
		expect((await view()).approvals).toMatchObject([{ account: 'chi', holds: false }]);
		// The second one saw the state of before.
		expect(codeOf(await test.runtime.approve('ha', test.id, { state }))).toBe('conflict');
		const now = await view();
		value(await test.runtime.approve('ha', test.id, { state: now.state }));
		expect(await lacks()).toEqual(['approvals']);
		const early = await test.runtime.submit('ha', test.id, { state: now.state, reason: 'Lần đầu', tablesOnly });
		expect(early).toMatchObject({ ok: false, error: { code: 'conflict', place: 'approvals' } });
	});

	it('counts no account twice, none that is no chief engineer (any more), and none that took it back', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		for (const _ of [1, 2]) value(await test.runtime.approve('chi', test.id, { state }));
		expect(await lacks()).toEqual(['approvals']);
		for (const other of ['an', 'dung', 'root', 'la'])
			expect(codeOf(await test.runtime.approve(other, test.id, { state }))).not.toBe('ok');
		value(await test.runtime.approve('ha', test.id, { state }));
		expect(await lacks()).toEqual([]);
		value(await test.runtime.setRole('root', 'ha', '96', 'editor'));
		expect(await lacks()).toEqual(['approvals']);
		value(await test.runtime.setRole('root', 'ha', '96', 'chief-engineer'));
		value(await test.runtime.takeApprovalBack('ha', test.id));
		expect(await lacks()).toEqual(['approvals']);
	});

	it('is told to the other chief engineers, until it is taken back', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		value(await test.runtime.approve('chi', test.id, { state }));
		// His own word is what it waits for.
		expect(await newsOf('ha')).toEqual([['approve', 'submission:1.0', '1.0', 'Ông chi']]);
		expect(await newsOf('chi')).toEqual([]);
		value(await test.runtime.approve('ha', test.id, { state }));
		expect(await newsOf('chi')).toEqual([['approved', 'submission:1.0', '1.0', 'Ông ha']]);
		expect(await newsOf('ha')).toEqual([['approved', 'submission:1.0', '1.0', 'Ông chi']]);
		value(await test.runtime.takeApprovalBack('ha', test.id));
		expect([await newsOf('chi'), (await newsOf('ha')).length]).toEqual([[], 1]);
	});

	it('is read by who approves next, and told to nobody any more once it is submitted', async () => {
		await complete(test, test.id, 'chi');
		const unread = async (as: string) =>
			value(await test.runtime.inbox(as, null)).items.filter(({ kind, isRead }) => kind === 'approved' && !isRead)
				.length;
		const { state } = await view();
		for (const engineer of ['chi', 'ha']) value(await test.runtime.approve(engineer, test.id, { state }));
		expect([await unread('chi'), await unread('ha')]).toEqual([1, 0]);
		value(await test.runtime.submit('ha', test.id, { state, reason: 'Lần đầu', tablesOnly }));
		expect([await newsOf('chi'), await newsOf('ha')]).toEqual([[], []]);
	});

	it('is voided by another fact of the dossier too', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		value(await test.runtime.approve('chi', test.id, { state }));
		value(await test.runtime.setDossier('chi', test.id, { cutoffDate: '2026-11-21' }));
		expect((await view()).approvals).toMatchObject([{ holds: false }]);
	});
});

describe('the capacity of an approval', () => {
	it('is kept with the submission, and proposed to the other one and the next time', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		const seen = value(await test.runtime.approve('chi', test.id, { state, capacity: 'it' }));
		expect(seen.approvals).toMatchObject([{ account: 'chi', capacity: 'it' }]);
		expect(value(await test.runtime.lifecycle('ha', test.id)).capacity).toEqual({
			proposed: 'business',
			taken: ['it']
		});
		const twice = await test.runtime.approve('ha', test.id, { state, capacity: 'it' });
		expect(twice).toMatchObject({ ok: false, error: { code: 'conflict', place: 'capacity' } });
		value(await test.runtime.approve('ha', test.id, { state, capacity: 'business' }));
		const { submissions, capacity } = value(
			await test.runtime.submit('ha', test.id, { state, reason: 'Lần đầu', tablesOnly })
		);
		expect(submissions[0]?.approvers).toEqual([
			{ name: 'Ông chi', capacity: 'it' },
			{ name: 'Ông ha', capacity: 'business' }
		]);
		expect(capacity).toEqual({ proposed: 'business', taken: [] });
	});

	it('need not be said', async () => {
		await complete(test, test.id, 'chi');
		const { submissions } = await submit();
		expect(submissions[0]?.approvers.map((one) => one.capacity)).toEqual([null, null]);
	});
});

describe('submitting', () => {
	it('freezes what was approved, while people go on', async () => {
		await complete(test, test.id, 'chi');
		const before = value(await test.runtime.readArchitecture('chi', test.id));
		const { submissions, approvals, missing } = await submit();
		expect(submissions).toMatchObject([{ version: '1.0', state: 'submitted', approvedBy: ['Ông chi', 'Ông ha'] }]);
		expect(approvals).toEqual([]);
		expect(missing.map(({ code }) => code)).toEqual(['version-taken', 'under-way', 'approvals']);
		await edit(test, 'an', fieldOf('o1', 'name', 'Kho mới'));
		expect(value(await test.runtime.version('em', test.id, '1.0'))).toBe(before);
	});

	it('while another edits, submits what was approved or nothing', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		for (const engineer of ['chi', 'ha']) value(await test.runtime.approve(engineer, test.id, { state }));
		const [answer] = await Promise.all([
			test.runtime.submit('chi', test.id, { state, reason: 'Lần đầu', tablesOnly }),
			edit(test, 'an', fieldOf('o1', 'note', 'Cùng lúc'))
		]);
		const frozen = await test.runtime.version('em', test.id, '1.0');
		expect(codeOf(answer)).toBe(frozen.ok ? 'ok' : 'conflict');
		if (frozen.ok) expect(frozen.value).not.toContain('Cùng lúc');
	});

	it('asks of the state that it freezes, not of what another edit made of it meanwhile', async () => {
		await complete(test, test.id, 'chi');
		await edit(test, 'an', fieldOf('o1', 'owner', 'Sở Y tế'));
		const { state } = await view();
		for (const engineer of ['chi', 'ha']) value(await test.runtime.approve(engineer, test.id, { state }));
		const { decisions } = test.store;
		Object.assign(test.store, {
			// What lacks is looked up only now, and is mended a moment before.
			decisions: async (id: string) => {
				Object.assign(test.store, { decisions });
				await edit(test, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
				return decisions.call(test.store, id);
			}
		});
		const answer = await test.runtime.submit('chi', test.id, { state, reason: 'Lần đầu', tablesOnly });
		expect(answer).toMatchObject({ ok: false, error: { code: 'conflict', place: 'state' } });
		expect((await view()).submissions).toEqual([]);
	});

	it('twice at once submits once', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		for (const engineer of ['chi', 'ha']) value(await test.runtime.approve(engineer, test.id, { state }));
		const answers = await Promise.all(
			['chi', 'ha'].map((engineer) => test.runtime.submit(engineer, test.id, { state, reason: 'Lần đầu', tablesOnly }))
		);
		expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok']);
		expect((await view()).submissions).toHaveLength(1);
	});
});
