import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import type { Packs } from '$collab/packs/packs';
import { complete, edit, fieldOf, installedPacks, objectNamed, value, type Province } from '$collab/runtime/fixture';
import { actsOn, draftedProvince, tablesOnly } from './fixture';

let packs: Packs;
let test: Province;
beforeAll(async () => {
	packs = await installedPacks('1');
});
beforeEach(async () => {
	test = await draftedProvince(packs);
});
const { view, lacks, submit } = actsOn(() => test);

describe('what a dossier lacks', () => {
	it('is told point by point until nothing is left', async () => {
		expect(await lacks()).toEqual(['dossier-code', 'cutoff', 'change', 'chapters', 'answers', 'approvals']);
		await complete(test, test.id, 'chi');
		expect(await lacks()).toEqual(['approvals']);
		await edit(test, 'an', fieldOf('o1', 'owner', 'Sở Y tế'));
		expect((await view()).missing).toEqual([
			{ code: 'findings', count: 1, first: ['T01 KT-1'], finding: 'T01:object:o1' },
			{ code: 'approvals', count: 1, first: [''], finding: '' }
		]);
	});

	it('is not waited for by who asks at once for what was approved and submitted', async () => {
		const whole = await view();
		const early = value(await test.runtime.lifecycle('chi', test.id, { unchecked: true }));
		expect(early).toMatchObject({ isChecked: false, missing: [], checklist: [], concerned: [] });
		expect(whole.isChecked).toBe(true);
		expect(early.state).toBe(whole.state);
		expect(early.engineers).toEqual(whole.engineers);
		expect(early.dossier).toEqual(whole.dossier);
	});

	it('is told beside the items that a reviewer will go through, with what the machine finds of each', async () => {
		const ahead = (await view()).checklist;
		const kept = packs.list().find(({ pack }) => pack.id === 'small')?.pack.forms.form01.checklist ?? [];
		expect(ahead.map(({ item, text }) => [item, text])).toEqual(kept.map(({ no, text }) => [String(no), text]));
		expect(new Set(ahead.map(({ verdict }) => verdict)).has('pass')).toBe(false);
		await complete(test, test.id, 'chi');
		await submit();
		const [submission] = (await view('dung')).submissions;
		expect(submission?.checklist.map(({ item }) => item)).toEqual(ahead.map(({ item }) => item));
	});

	it('are headings that hold nothing, each by name, until somebody writes or says “Chưa xác định” with all that it takes', async () => {
		const { blank, missing } = await view();
		const [first, second] = blank;
		if (first === undefined || second === undefined) throw new Error('every heading has words');
		expect(missing.find(({ code }) => code === 'chapters')).toMatchObject({
			count: blank.length,
			first: blank.slice(0, 20).map(({ title }) => title.vi)
		});
		const write = ({ chapter }: { chapter: string }, text: string): Promise<void> =>
			edit(test, 'an', { op: 'write', chapter, text });
		await write(first, '[…]');
		await write(second, '**Chưa xác định** (lý do: …; đầu mối: …; hạn: …)');
		expect((await view()).blank).toEqual(blank);
		await write(first, 'Lời dẫn');
		await write(second, '**Chưa xác định** (lý do: chờ rà soát; đầu mối: Sở Y tế; hạn: 31/12/2026)');
		expect(await view()).toMatchObject({ blank: blank.slice(2), undetermined: [second] });
		await complete(test, test.id, 'chi');
		expect(await view()).toMatchObject({ blank: [], undetermined: [second] });
		await submit();
		const acts = (await test.store.audit(test.id)).filter(({ act }) => /^dossier.(approve|submit)$/u.test(act));
		expect(acts.map(({ detail }) => (JSON.parse(detail) as { undetermined: string[] }).undetermined)).toEqual(
			acts.map(() => [second.chapter])
		);
	});

	it('may hold what is required and undetermined, which is named and kept with the approval', async () => {
		await edit(test, 'an', objectNamed('o8', 'Kho chưa rõ chủ quản'));
		await edit(test, 'an', {
			op: 'set',
			root: 'objects',
			id: 'o8',
			key: 'owner',
			value: { undetermined: { reason: 'Chờ phân cấp', contact: 'Sở Nội vụ', due: '2026-12-31' } }
		});
		await complete(test, test.id, 'chi');
		const { unsettled, missing } = await view();
		expect(unsettled).toMatchObject([{ finding: 'T01:object:o8', rule: 'T01', verdict: 'undetermined' }]);
		expect(missing.map(({ code }) => code)).toEqual(['approvals']);
		const { counts } = await view();
		expect(counts).toMatchObject({ unsettled: 1, waived: 0 });
		expect(counts.answered).toBeGreaterThan(0);
		expect((await submit()).submissions).toMatchObject([{ counts }]);
		const acts = (await test.store.audit(test.id)).filter(({ act }) => /^dossier.(approve|submit)$/u.test(act));
		for (const { detail } of acts)
			expect(JSON.parse(detail)).toMatchObject({ unsettled: [expect.stringMatching(/^T01 /u)] });
	});

	it('are no headings with what is made from the model alone; why they stay so is said by whoever submits, and is kept', async () => {
		await complete(test, test.id, 'chi');
		const { generated, state } = await view();
		expect(generated.length).toBeGreaterThan(0);
		expect(await lacks()).toEqual(['approvals']);
		for (const engineer of ['chi', 'ha']) value(await test.runtime.approve(engineer, test.id, { state }));
		for (const said of [undefined, ' ']) {
			const answer = await test.runtime.submit('chi', test.id, {
				state,
				...(said === undefined ? {} : { tablesOnly: said })
			});
			expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', place: 'tables-only' } });
		}
		const submitted = value(await test.runtime.submit('chi', test.id, { state, tablesOnly }));
		expect(submitted.submissions).toMatchObject([{ tablesOnly: { reason: tablesOnly, chapters: generated } }]);
		const { detail } = (await test.store.audit(test.id)).findLast(({ act }) => act === 'dossier.submit') ?? {
			detail: '{}'
		};
		expect(JSON.parse(detail)).toMatchObject({ unwritten: generated.map(({ chapter }) => chapter), tablesOnly });
	});

	it('is approved with what its decision is to say: another word there voids the approval', async () => {
		await complete(test, test.id, 'chi');
		const { state } = await view();
		value(await test.runtime.approve('chi', test.id, { state }));
		value(await test.runtime.setDossier('chi', test.id, { decision: { place: 'Cà Mau' } }));
		expect((await view()).approvals).toMatchObject([{ holds: false }]);
		const { version } = await submit().then(({ submissions: [first] }) => ({ version: first?.version ?? '' }));
		const read = readCanonical(value(await test.runtime.version('chi', test.id, version)));
		expect(read).toMatchObject({ ok: true, value: { dossier: { decision: { place: 'Cà Mau' } } } });
	});

	it('is no finding that a waiver holds for', async () => {
		await complete(test, test.id, 'chi');
		await edit(test, 'an', fieldOf('o1', 'owner', 'Sở Y tế'));
		const input = { rule: 'T01', finding: 'T01:object:o1', layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		const waiver = value(await test.runtime.askWaiver('an', test.id, input));
		expect(await lacks()).toContain('findings');
		value(await test.runtime.decideWaiver('dung', test.id, waiver.id, { decision: 'approve', reason: 'Được' }));
		expect(await lacks()).toEqual(['approvals']);
		expect((await view()).counts).toMatchObject({ waived: 1, unsettled: 0 });
	});

	it('is a request for change that nobody answered, with the way to its thread', async () => {
		await complete(test, test.id, 'chi');
		const ask = { about: 'object:o1', text: 'Tên chưa đúng', kind: 'request' } as const;
		const { id } = value(await test.runtime.comment('dung', test.id, ask));
		value(await test.runtime.comment('dung', test.id, { about: 'object:o1', text: 'Chỉ là nhận xét' }));
		expect((await view()).missing).toEqual([
			{ code: 'requests', count: 1, first: ['KT-1 Kho: Tên chưa đúng'], finding: '' },
			{ code: 'approvals', count: 1, first: [''], finding: '' }
		]);
		const open = { nameEn: '', isAnswered: false, answer: null, sentBack: null, isOfAppraisal: false };
		expect((await view()).requests).toEqual([{ thread: id, name: 'KT-1 Kho: Tên chưa đúng', ...open }]);
		const { state } = await view();
		for (const engineer of ['chi', 'ha']) value(await test.runtime.approve(engineer, test.id, { state }));
		const early = await test.runtime.submit('chi', test.id, { state, reason: 'Lần đầu', tablesOnly });
		expect(early).toMatchObject({ ok: false, error: { code: 'conflict', place: 'requests' } });
		const answer = { thread: id, outcome: 'declined', reason: 'Tên đúng quyết định' } as const;
		value(await test.runtime.answerThread('an', test.id, answer));
		expect(await lacks()).toEqual([]);
		// It holds nothing up any more, and whoever appraises is told that it is not settled.
		expect((await view()).requests).toMatchObject([{ thread: id, name: 'KT-1 Kho: Tên chưa đúng', isAnswered: true }]);
		// Who asked is not content: it waits for an answer again.
		value(await test.runtime.setThreadState('dung', test.id, { thread: id, state: 'resolved' }));
		test.now = new Date(test.now.getTime() + 1_000);
		value(await test.runtime.setThreadState('dung', test.id, { thread: id, state: 'open' }));
		expect(await lacks()).toEqual(['requests']);
		expect((await view()).requests).toMatchObject([{ isAnswered: false, sentBack: { reason: '', by: 'Ông dung' } }]);
		test.now = new Date(test.now.getTime() + 1_000);
		value(await test.runtime.answerThread('an', test.id, answer));
		expect((await view()).requests).toMatchObject([{ isAnswered: true, sentBack: null }]);
		test.now = new Date(test.now.getTime() + 1_000);
		const back = { thread: id, state: 'open', reason: 'Chưa nêu quyết định nào' } as const;
		value(await test.runtime.setThreadState('dung', test.id, back));
		expect((await view()).requests).toMatchObject([{ sentBack: { reason: 'Chưa nêu quyết định nào' } }]);
	});

	it('is a mandatory diagram that is gone', async () => {
		await complete(test, test.id, 'chi');
		const file = readCanonical(value(await test.runtime.readArchitecture('chi', test.id)));
		if (!file.ok) throw new Error(file.problem.message);
		const [diagram] = file.value.architecture.diagrams.values();
		if (diagram === undefined) throw new Error('no diagram');
		const deletedAt = '2026-11-23T00:00:00Z';
		await edit(test, 'an', { op: 'set', root: 'diagrams', id: diagram.id, key: 'deletedAt', value: deletedAt });
		expect((await view()).missing[0]).toEqual({ code: 'diagrams', count: 1, first: [diagram.type], finding: '' });
	});
});
