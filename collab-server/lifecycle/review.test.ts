import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import type { Packs } from '$collab/packs/packs';
import {
	addPerson,
	complete,
	edit,
	installedPacks,
	objectNamed,
	submitted,
	value,
	type Province
} from '$collab/runtime/fixture';
import { actsOn, codeOf, decision, draftedProvince } from './fixture';
import { frozenVersion, namedApproval } from './frozen-version';
import { moveNames, moves, type MoveName } from './moves';

let packs: Packs;
let test: Province;
beforeAll(async () => {
	packs = await installedPacks('1');
});
beforeEach(async () => {
	test = await draftedProvince(packs);
});
const { view, move, newsOf, submit } = actsOn(() => test);

describe('what is required beyond the items', () => {
	const say = (item: string, decision: 'accepted' | 'refused' | 'open', reason = 'Đã xem hợp đồng') =>
		test.runtime.decideItem('dung', test.id, '1.0', item, { decision, reason, seen: null });
	beforeEach(async () => {
		await edit(test, 'an', objectNamed('o8', 'Kho chưa rõ chủ quản'));
		const value = { undetermined: { reason: 'Chờ phân cấp', contact: 'Sở Nội vụ', due: '2026-12-31' } };
		await edit(test, 'an', { op: 'set', root: 'objects', id: 'o8', key: 'owner', value });
		await complete(test, test.id, 'chi');
		await submit();
		await move('dung', 'take');
	});

	it('is told rule by rule, and decided on by a reason alone', async () => {
		expect((await view('dung')).submissions[0]?.beyond).toMatchObject([{ rule: 'T01', findings: 1, waived: 0 }]);
		expect(codeOf(await say('T01', 'accepted', ''))).toBe('invalid');
		expect(codeOf(await say('T03', 'accepted'))).toBe('not-found');
		const { submissions } = value(await say('T01', 'accepted'));
		expect(submissions[0]?.items).toMatchObject([{ item: 'T01', decision: 'accepted' }]);
	});

	it('is decided on or named in the conclusion, and refused holds it back', async () => {
		expect(await move('dung', 'appraise')).toMatchObject({
			ok: false,
			error: { code: 'invalid', place: 'beyond-undecided', message: expect.stringContaining('T01') }
		});
		const reason = 'T01: chờ hợp đồng, không ảnh hưởng các mục khác';
		expect(codeOf(await move('dung', 'appraise', { reason: 'T01' }))).toBe('invalid');
		const { submissions } = value(await move('dung', 'appraise', { reason }));
		expect(submissions[0]?.state).toBe('appraised');
		const detail = (await test.store.audit(test.id)).find(({ act }) => act === 'dossier.appraise')?.detail ?? '{}';
		expect(JSON.parse(detail)).toMatchObject({ beyond: '0/1' });
		// What is printed for good is told on the page for good.
		expect(submissions[0]?.beyond).toMatchObject([{ rule: 'T01' }]);
		value(await move('chi', 'issue'));
		expect((await view('dung')).submissions[0]).toMatchObject({ state: 'issued', beyond: [{ rule: 'T01' }] });
	});

	it('decided as not met it holds the conclusion back', async () => {
		value(await say('T01', 'refused', 'Chưa rõ chủ quản'));
		expect(await move('dung', 'appraise')).toMatchObject({ ok: false, error: { place: 'items-refused' } });
	});

	it('is never among what is accepted in one go', async () => {
		const by = (more: object) =>
			test.runtime.decideItem('dung', test.id, '1.0', 'passed-beyond', {
				...({ decision: 'accepted', reason: 'Theo kết quả kiểm tra', seen: null, byCheck: true } as const),
				...more
			});
		expect((await view('dung')).submissions[0]?.passedBeyond).toEqual([]);
		// The only computed rule that is required finds something not met here.
		expect(await by({})).toMatchObject({ ok: false, error: { code: 'conflict', place: 'not-passed' } });
	});

	it('an item is accepted by the check only where the check itself says so', async () => {
		const byCheck = { decision: 'accepted', reason: 'Máy đã đáp ứng', seen: null, byCheck: true } as const;
		const item = (no: string) => test.runtime.decideItem('dung', test.id, '1.0', no, byCheck);
		// Nobody alone says by a machine that what it sees in part is met.
		expect(await item('10')).toMatchObject({ ok: false, error: { code: 'conflict', place: 'not-passed' } });
		expect(await item('T01')).toMatchObject({ ok: false, error: { code: 'conflict', place: 'not-passed' } });
	});
});

it('all that the check passes beyond the items is accepted in one go, and nothing else by it', async () => {
	await edit(test, 'an', objectNamed('o9', 'Kho của tỉnh', 'UBND tỉnh'));
	await complete(test, test.id, 'chi');
	await submit();
	await move('dung', 'take');
	const said = { decision: 'accepted', reason: 'Theo kết quả kiểm tra', seen: null, byCheck: true } as const;
	const decide = (more: object = {}) =>
		test.runtime.decideItem('dung', test.id, '1.0', 'passed-beyond', { ...said, ...more });
	expect((await view('dung')).submissions[0]?.passedBeyond.map(({ rule }) => rule)).toEqual(['T01']);
	expect(codeOf(await decide({ reason: '' }))).toBe('invalid');
	expect(codeOf(await decide({ byCheck: false }))).toBe('conflict');
	expect(codeOf(await decide({ decision: 'refused' }))).toBe('conflict');
	const { submissions } = value(await decide());
	expect(submissions[0]?.items).toMatchObject([{ item: 'passed-beyond', decision: 'accepted' }]);
	const exact = (reference: string) => Promise.resolve(packs.find(reference));
	const frozen = value(await frozenVersion({ store: test.store, exactPack: exact }, test.id, '1.0'));
	expect(frozen.approval?.appraisal).toMatchObject({ passed: { by: 'dung', reason: said.reason }, beyond: [] });
	await move('dung', 'return', { reason: 'Thiếu sơ đồ' });
	expect((await view('dung')).submissions[0]).toMatchObject({ state: 'returned', passedBeyond: [{ rule: 'T01' }] });
});

it('what was accepted in one go is taken back before the conclusion, with its trace, and may be accepted anew', async () => {
	await edit(test, 'an', objectNamed('o9', 'Kho của tỉnh', 'UBND tỉnh'));
	await complete(test, test.id, 'chi');
	await submit();
	await move('dung', 'take');
	const item = 'passed-beyond';
	const accept = (seen: string | null = null) =>
		test.runtime.decideItem('dung', test.id, '1.0', item, {
			...{ decision: 'accepted', reason: 'Theo kết quả kiểm tra', seen, byCheck: true }
		});
	const takeBack = (seen: string | null, reason = 'Chưa xem bản giấy') =>
		test.runtime.decideItem('dung', test.id, '1.0', item, { decision: 'open', reason, seen });
	const standing = async () => (await view('dung')).submissions[0];
	expect(await takeBack(null)).toMatchObject({ ok: false, error: { code: 'conflict', place: 'item' } });
	const accepted = value(await accept()).submissions[0]?.items[0]?.at ?? '';
	expect(await takeBack(accepted, '')).toMatchObject({ ok: false, error: { code: 'invalid', place: 'reason' } });
	value(await takeBack(accepted));
	expect(await standing()).toMatchObject({
		items: [{ item, decision: 'open', reason: 'Chưa xem bản giấy', name: 'Ông dung' }],
		replaced: [{ item, decision: 'accepted', at: accepted }]
	});
	const acts = (await test.store.audit(test.id)).filter(({ act }) => act.startsWith('dossier.item'));
	expect(acts.map(({ act, detail }) => [act, (JSON.parse(detail) as { reason: string }).reason])).toEqual([
		['dossier.item', 'Theo kết quả kiểm tra'],
		['dossier.item-back', 'Chưa xem bản giấy']
	]);
	const exact = (reference: string) => Promise.resolve(packs.find(reference));
	const appraisal = async () =>
		value(await frozenVersion({ store: test.store, exactPack: exact }, test.id, '1.0')).approval?.appraisal;
	expect(await appraisal()).not.toHaveProperty('passed');
	const back = (await standing())?.items[0]?.at ?? '';
	expect(await takeBack(back)).toMatchObject({ ok: false, error: { place: 'item' } });
	value(await accept(back));
	expect(await appraisal()).toMatchObject({ passed: { by: 'dung' } });
	value(await move('dung', 'appraise'));
	const again = (await standing())?.items[0]?.at ?? '';
	expect(await takeBack(again)).toMatchObject({ ok: false, error: { place: 'state' } });
});

describe('an item that the check finds not met', () => {
	it('is accepted with a reason alone, and needs none to be refused as such', async () => {
		await complete(test, test.id, 'chi');
		await submit();
		await move('dung', 'take');
		const say = (item: string, reason: string) =>
			test.runtime.decideItem('dung', test.id, '1.0', item, { decision: 'accepted', reason, seen: null });
		const places = new Map<string, string>();
		for (const { item } of (await view('dung')).submissions[0]?.checklist ?? []) {
			const answer = await say(item, '');
			places.set(item, answer.ok ? '' : `${answer.error.code} ${answer.error.place ?? ''}`);
		}
		expect(new Set(places.values())).toEqual(new Set(['', 'invalid reason-against-check']));
		const [against = ''] = [...places].find(([, place]) => place !== '') ?? [];
		const { submissions } = value(await say(against, 'Đã đối chiếu bản giấy'));
		expect(submissions[0]?.items.find(({ item }) => item === against)).toMatchObject({ decision: 'accepted' });
		// Whoever issues it reads which they are, be they accepted.
		expect(submissions[0]?.unmet).toEqual([...places].flatMap(([item, place]) => (place === '' ? [] : [item])));
	});
});

describe('review and issue', () => {
	beforeEach(async () => {
		await complete(test, test.id, 'chi');
		await submit();
	});

	it('goes from submitted to issued, each by who may, each with its reason', async () => {
		expect((await view('dung')).submissions[0]?.may).toEqual(['take', 'return']);
		expect((await view('chi')).submissions[0]?.may).toEqual(['withdraw']);
		value(await move('dung', 'take', { reason: '' }));
		expect(codeOf(await move('dung', 'appraise', { reason: '' }))).toBe('invalid');
		value(await move('dung', 'appraise'));
		expect(codeOf(await test.runtime.moveSubmission('chi', test.id, '1.0', issueWithoutDate))).toBe('invalid');
		const { submissions } = value(await move('chi', 'issue', { reason: 'Quyết định số 1/QĐ (minh họa)' }));
		expect(submissions).toMatchObject([{ version: '1.0', state: 'issued', effectiveDate: '2026-12-15', may: [] }]);
		expect(value(await test.runtime.versions('em', test.id))).toMatchObject([
			{ name: '1.0', submission: { state: 'issued', effectiveDate: '2026-12-15', decision } }
		]);
		expect(submissions[0]?.moves.map((one) => [one.move, one.name])).toEqual([
			['submit', 'Ông chi'],
			['take', 'Ông dung'],
			['appraise', 'Ông dung'],
			['issue', 'Ông chi']
		]);
	});

	it('keeps where and by whom it was signed, and has that ready for the next issue of those who may', async () => {
		value(await move('dung', 'take'));
		value(await move('dung', 'appraise'));
		expect(await view()).toMatchObject({ lastSigned: null });
		const said = { place: 'Cà Mau', signerTitle: 'Chủ tịch', signerName: 'Nguyễn Văn A' };
		const input = {
			move: 'issue',
			reason: '',
			effectiveDate: '2026-12-15',
			decision: { ...decision, ...said }
		} as const;
		const { submissions, lastSigned } = value(await test.runtime.moveSubmission('chi', test.id, '1.0', input));
		expect(submissions).toMatchObject([{ decision: input.decision }]);
		expect(lastSigned).toEqual(said);
		expect((await view('an')).lastSigned).toBeNull();
	});

	it('says what the engineers filled in before, but for what whoever issues it says otherwise or leaves open', async () => {
		await move('dung', 'return');
		const facts = { place: 'Cà Mau', proposer: 'Giám đốc Sở', archive: 'KGVX', signerName: 'Nguyễn Văn A' };
		const next = { version: '1.1', change: 'Sửa', decision: { ...facts, recipients: ' ' } };
		value(await test.runtime.setDossier('chi', test.id, next));
		expect((await view()).dossier.decision).toEqual(facts);
		await submitted(test, test.id, ['chi', 'ha']);
		const step = (as: string, name: MoveName, more = {}) =>
			test.runtime.moveSubmission(as, test.id, '1.1', {
				...{ move: name, reason: 'Lý do nêu trong biên bản thẩm định', effectiveDate: null, decision: null },
				...more
			});
		for (const name of ['take', 'appraise'] as const) value(await step('dung', name));
		expect((await view('chi')).submissions[0]?.facts).toEqual(facts);
		const said = { ...decision, signerName: 'Trần Thị B', archive: '' };
		value(await step('chi', 'issue', { reason: '', effectiveDate: '2026-12-15', decision: said }));
		const { archive: _, ...kept } = { ...facts, signerName: 'Trần Thị B' };
		expect((await view('chi')).submissions[0]?.decision).toEqual({ ...decision, ...kept });
		const after = { version: '2.0', change: 'Sửa tiếp' };
		expect(value(await test.runtime.setDossier('chi', test.id, after)).decision).toEqual(kept);
	});

	const issueWithoutDate = { move: 'issue', reason: '', effectiveDate: null, decision } as const;

	it('returned, it is mended and submitted as another version, which takes the place of the issued one', async () => {
		value(await move('dung', 'return', { reason: 'Thiếu sơ đồ' }));
		const next = { version: '1.1', change: 'Bổ sung sơ đồ' };
		value(await test.runtime.setDossier('chi', test.id, next));
		await submit();
		const on = (version: string, as: string, name: MoveName, effectiveDate: string | null = null) =>
			test.runtime.moveSubmission(as, test.id, version, {
				move: name,
				reason: 'Lý do nêu trong biên bản thẩm định',
				effectiveDate,
				decision: effectiveDate === null ? null : decision
			});
		for (const name of ['take', 'appraise'] as const) value(await on('1.1', 'dung', name));
		value(await on('1.1', 'chi', 'issue', '2026-12-15'));
		value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Mở rộng' }));
		await submit();
		for (const name of ['take', 'appraise'] as const) value(await on('2.0', 'giang', name));
		const { submissions } = value(await on('2.0', 'chi', 'issue', '2027-06-01'));
		expect(submissions.map(({ version, state }) => [version, state])).toEqual([
			['2.0', 'issued'],
			['1.1', 'superseded'],
			['1.0', 'returned']
		]);
	});

	it('is one reviewer’s at a time: another decides and concludes nothing until he takes it over, and who had it is told', async () => {
		value(await move('dung', 'take'));
		const decide = (as: string, seen: string | null = null) =>
			test.runtime.decideItem(as, test.id, '1.0', '9', { decision: 'accepted', reason: '', seen });
		const refused = { ok: false, error: { code: 'conflict', place: 'reviewer' } };
		expect(await decide('giang')).toMatchObject(refused);
		for (const name of ['appraise', 'return'] as const) expect(await move('giang', name)).toMatchObject(refused);
		expect(await move('dung', 'take-over')).toMatchObject(refused);
		const seenBy = async (as: string) => {
			const [submission] = (await view(as)).submissions;
			return [submission?.reviewer, submission?.mayDecideItems, submission?.may];
		};
		expect(await seenBy('giang')).toEqual(['Ông dung', false, ['take-over']]);
		expect(await seenBy('dung')).toEqual(['Ông dung', true, ['return', 'appraise']]);
		value(await decide('dung'));
		value(await move('giang', 'take-over', { reason: '' }));
		expect(await seenBy('dung')).toEqual(['Ông giang', false, ['take-over']]);
		expect(await decide('dung')).toMatchObject(refused);
		expect(await newsOf('dung')).toEqual([['taken-over', 'submission:1.0', '1.0', 'Ông giang']]);
		const waiting = async (as: string) =>
			value(await test.runtime.inbox(as, null)).items.filter(
				({ kind }) => kind === 'submission' || kind === 'reviewing'
			).length;
		expect([await waiting('dung'), await waiting('giang')]).toEqual([0, 1]);
		value(await move('giang', 'appraise'));
	});

	it('keeps whose decision another took the place of, and tells who had decided', async () => {
		value(await move('dung', 'take'));
		const decide = (as: string, decision: 'accepted' | 'refused', reason: string, seen: string | null) =>
			test.runtime.decideItem(as, test.id, '1.0', '9', { decision, reason, seen });
		const first = value(await decide('dung', 'refused', 'Thiếu chú giải', null)).submissions[0]?.items[0];
		expect(first).toMatchObject({ name: 'Ông dung', isOwn: true });
		value(await move('giang', 'take-over'));
		expect((await view('giang')).submissions[0]?.items).toMatchObject([{ name: 'Ông dung', isOwn: false }]);
		value(await decide('giang', 'accepted', 'Đã xem bản in', first?.at ?? null));
		const [submission] = (await view('dung')).submissions;
		expect(submission?.items).toMatchObject([{ decision: 'accepted', reason: 'Đã xem bản in', name: 'Ông giang' }]);
		expect(submission?.replaced).toMatchObject([
			{ item: '9', decision: 'refused', reason: 'Thiếu chú giải', name: 'Ông dung', isOwn: true }
		]);
		expect(await newsOf('dung')).toContainEqual(['item-changed', 'submission:1.0', '1.0', 'Ông giang']);
		// Mending one's own is nobody's news.
		value(await decide('giang', 'accepted', 'Đã xem bản in và tệp', submission?.items[0]?.at ?? null));
		expect((await newsOf('dung')).length).toBe(2);
		expect(await newsOf('giang')).toEqual([]);
		value(await move('giang', 'return', { reason: 'Mục 3' }));
		const late = await decide('giang', 'refused', 'Sau khi trả lại', null);
		expect(late).toMatchObject({ ok: false, error: { place: 'state' } });
	});

	it('two who take it over at once: one has it, the other is told', async () => {
		await addPerson(test.store, 'kim', 'reviewer');
		value(await move('dung', 'take'));
		const answers = await Promise.all([move('giang', 'take-over'), move('kim', 'take-over')]);
		expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok']);
	});

	it('two reviewers deciding at once: one decides, the other is told', async () => {
		const answers = await Promise.all([move('dung', 'take'), move('giang', 'return')]);
		expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok']);
	});

	it('returned, it waits for who approved and submitted it, with the reason, until the next one is submitted', async () => {
		value(await test.runtime.setRole('root', 'ha', '96', 'editor'));
		value(await move('dung', 'return', { reason: 'Thiếu sơ đồ' }));
		const returned = async (as: string) =>
			value(await test.runtime.inbox(as, null)).items.filter(({ kind }) => kind === 'returned');
		for (const as of ['chi', 'ha']) {
			expect(await returned(as)).toMatchObject([
				{ about: 'submission:1.0', title: '1.0', words: 'Thiếu sơ đồ', by: 'Ông dung', isRead: false }
			]);
		}
		for (const as of ['an', 'dung', 'giang', 'root']) expect(await returned(as)).toEqual([]);
		const [item] = await returned('chi');
		value(await test.runtime.markInbox('chi', { ids: [item?.id ?? ''], isRead: true }));
		expect(await returned('chi')).toMatchObject([{ isRead: true }]);
		value(await test.runtime.setRole('root', 'ha', '96', 'chief-engineer'));
		value(await test.runtime.setDossier('chi', test.id, { version: '1.1', change: 'Bổ sung sơ đồ' }));
		await submit();
		expect(await returned('chi')).toEqual([]);
	});

	it('returned, it is answered by the agency until the next one is submitted, and read and printed with that one', async () => {
		value(await move('dung', 'take'));
		const refused = { decision: 'refused', reason: 'Thiếu luồng', seen: null } as const;
		value(await test.runtime.decideItem('dung', test.id, '1.0', '7', refused));
		const say = (as: string, item: string, words: string, seen: string | null = null) =>
			test.runtime.answerReturn(as, test.id, '1.0', item, { words, seen });
		expect(codeOf(await say('chi', '7', 'Đã bổ sung'))).toBe('conflict');
		value(await move('dung', 'return', { reason: 'Thiếu sơ đồ' }));
		expect((await view('chi')).submissions[0]).toMatchObject({ mayAnswerReturn: true, answers: [] });
		expect((await view('dung')).submissions[0]?.mayAnswerReturn).toBe(false);
		expect(codeOf(await say('dung', '7', 'Đã bổ sung'))).toBe('not-allowed');
		expect(codeOf(await say('chi', '8', 'Mục này không bị trả lại'))).toBe('not-found');
		value(await say('an', '7', 'Đã bổ sung luồng'));
		const { submissions } = value(await say('chi', 'return', 'Đã vẽ sơ đồ'));
		expect(submissions[0]?.answers).toMatchObject([
			{ item: '7', words: 'Đã bổ sung luồng', name: 'Ông an' },
			{ item: 'return', words: 'Đã vẽ sơ đồ', name: 'Ông chi' }
		]);
		expect(await say('chi', '7', 'Khác')).toMatchObject({ ok: false, error: { code: 'conflict', place: 'answer' } });
		value(await test.runtime.setDossier('chi', test.id, { version: '1.1', change: 'Bổ sung sơ đồ' }));
		await submit();
		const seen = submissions[0]?.answers[0]?.at ?? null;
		expect(await say('chi', '7', 'Khác', seen)).toMatchObject({ ok: false, error: { place: 'answer-closed' } });
		expect((await view('dung')).submissions[1]).toMatchObject({ mayAnswerReturn: false, answers: [{}, {}] });
		const exact = (reference: string) => Promise.resolve(packs.find(reference));
		const frozen = value(await frozenVersion({ store: test.store, exactPack: exact }, test.id, '1.1'));
		expect(frozen.approval?.rounds?.[0]?.answers).toMatchObject([
			{ item: '7', words: 'Đã bổ sung luồng', by: 'an' },
			{ item: null, words: 'Đã vẽ sơ đồ', by: 'chi' }
		]);
		const acts = (await test.store.audit(test.id)).filter(({ act }) => act === 'dossier.answer-return');
		expect(acts.map(({ account }) => account)).toEqual(['an', 'chi']);
	});

	it('issued, it is told to who approved it and to who appraised it, but not to who issued it', async () => {
		for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
		value(await move('chi', 'issue'));
		for (const as of ['ha', 'dung']) {
			expect(await newsOf(as)).toContainEqual(['issued', 'submission:1.0', '1.0', 'Ông chi']);
		}
		for (const as of ['chi', 'giang', 'an', 'em'])
			expect((await newsOf(as)).map(([kind]) => kind)).not.toContain('issued');
	});

	it('is not appraised against a decision on one of its items; undecided ones are the reviewer’s own matter', async () => {
		value(await move('dung', 'take'));
		const decide = (item: string, decision: 'accepted' | 'refused', seen: string | null = null) =>
			test.runtime.decideItem('dung', test.id, '1.0', item, { decision, reason: 'Thiếu sơ đồ', seen });
		value(await decide('10', 'refused'));
		const { submissions } = value(await decide('2', 'refused'));
		expect(await move('dung', 'appraise')).toMatchObject({
			ok: false,
			error: { code: 'conflict', place: 'items-refused', message: 'Items 2, 10 are decided as not met' }
		});
		for (const { item, at } of submissions[0]?.items ?? []) value(await decide(item, 'accepted', at));
		const appraised = value(await move('dung', 'appraise')).submissions[0];
		const [{ detail } = { detail: '{}' }] = (await test.store.audit(test.id)).filter(
			({ act }) => act === 'dossier.appraise'
		);
		expect(JSON.parse(detail)).toMatchObject({ items: `2/${appraised?.checklist.length ?? 0}` });
		expect(appraised?.items.map(({ item, name }) => [item, name])).toEqual([
			['10', 'Ông dung'],
			['2', 'Ông dung']
		]);
		const { approval } = value(
			await frozenVersion(
				{ store: test.store, exactPack: () => Promise.resolve(builtInPack('vn-1425')) },
				test.id,
				'1.0'
			)
		);
		const named = approval === null ? null : namedApproval(approval, (account) => `Ông ${account}`);
		expect(named?.appraisal?.decisions.map(({ no, decision, by }) => [no, decision, by])).toEqual([
			[2, 'accepted', 'Ông dung'],
			[10, 'accepted', 'Ông dung']
		]);
	});

	it('is not appraised by a word or two while items are undecided', async () => {
		value(await move('dung', 'take'));
		const short = { ok: false, error: { code: 'invalid', place: 'reason-short' } };
		for (const reason of ['x', 'Đạt yêu cầu', '... ... ... ... ... ...']) {
			expect(await move('dung', 'appraise', { reason })).toMatchObject(short);
		}
		for (const { item } of (await view('dung')).submissions[0]?.checklist ?? []) {
			const input = { decision: 'accepted', reason: 'Đã xem bản in', seen: null } as const;
			value(await test.runtime.decideItem('dung', test.id, '1.0', item, input));
		}
		value(await move('dung', 'appraise', { reason: 'Đạt' }));
	});

	it('tells whoever appraises what reviewers said and nobody settled since it was submitted', async () => {
		value(await test.runtime.comment('chi', test.id, { about: 'object:o1', text: 'Của cơ quan' }));
		const { id } = value(await test.runtime.comment('giang', test.id, { about: 'object:o1', text: 'Tên chưa rõ' }));
		const settled = value(await test.runtime.comment('dung', test.id, { about: 'object:o1', text: 'Đã rõ' }));
		value(await test.runtime.setThreadState('dung', test.id, { thread: settled.id, state: 'resolved' }));
		value(await test.runtime.comment('dung', test.id, { about: 'object:o1', text: 'Sửa tên', kind: 'request' }));
		expect((await view('dung')).remarks).toMatchObject([
			{ thread: id, name: 'KT-1 Kho: Tên chưa rõ', by: 'Ông giang', version: '' }
		]);
		expect((await view('dung')).requests).toHaveLength(1);
	});

	it('is issued over open requests only by who says which he knows, and that is kept with the version', async () => {
		const { runtime, id: of, store } = test;
		for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
		const ask = async (text: string, as: { by: string; version?: string }): Promise<string> => {
			const { by, ...read } = as;
			return value(await runtime.comment(by, of, { about: 'object:o1', text, kind: 'request', ...read })).id;
		};
		const first = await ask('Sửa tên', { by: 'dung', version: '1.0' });
		value(await runtime.answerThread('chi', of, { thread: first, outcome: 'done', reason: 'Đã sửa' }));
		const refused = await move('chi', 'issue');
		expect(refused).toMatchObject({ ok: false, error: { code: 'conflict', place: 'open-requests' } });
		expect(!refused.ok && refused.error.message).toContain(first);
		// One that is asked after the form was opened is not among those that he saw.
		const second = await ask('Sửa mã', { by: 'chi' });
		expect(await move('chi', 'issue', { knownOpen: [first] })).toMatchObject({ error: { place: 'open-requests' } });
		expect((await view()).submissions[0]?.state).toBe('appraised');
		const [issued] = value(await move('chi', 'issue', { knownOpen: [first, second] })).submissions;
		expect(issued?.openAtIssue).toEqual([
			{ thread: first, name: 'KT-1 Kho: Sửa tên', state: 'answered', isOfAppraisal: true },
			{ thread: second, name: 'KT-1 Kho: Sửa mã', state: 'open', isOfAppraisal: false }
		]);
		const told = (await store.audit(of)).findLast(({ act }) => act === 'dossier.issue')?.detail ?? '';
		expect(JSON.parse(told)).toMatchObject({ openRequests: ['KT-1 Kho: Sửa tên', 'KT-1 Kho: Sửa mã'] });
		const exactPack = (reference: string, hash: string) => packs.exact(reference, hash);
		const { approval } = value(await frozenVersion({ store, exactPack }, of, '1.0'));
		// What the agency asked itself is in no file.
		const requests = [{ name: 'KT-1 Kho: Sửa tên', state: 'answered' }];
		expect(approval?.openAtIssue).toMatchObject({ by: 'chi', requests });
	});

	it('tells whoever submits again what reviewers said of the version that came back, until it is settled', async () => {
		const { id } = value(await test.runtime.comment('giang', test.id, { about: 'object:o1', text: 'Tên chưa rõ' }));
		value(await move('dung', 'return'));
		expect((await view('chi')).remarks).toMatchObject([{ thread: id, name: 'KT-1 Kho: Tên chưa rõ', by: 'Ông giang' }]);
		value(await test.runtime.setThreadState('giang', test.id, { thread: id, state: 'resolved' }));
		expect((await view('chi')).remarks).toEqual([]);
	});

	it('tells who appraises the next round what is still open of the one that came back, until that one is issued', async () => {
		const { runtime, id: of } = test;
		const about = { about: 'object:o1', text: 'Tên chưa rõ', version: '1.0' };
		const { id } = value(await runtime.comment('giang', of, about));
		value(await move('dung', 'return'));
		value(await runtime.setDossier('chi', of, { version: '1.1', change: 'Ban hành lần đầu' }));
		test.now = new Date(test.now.getTime() + 3_600_000);
		await submitted(test, of, ['chi', 'ha']);
		expect((await view('giang')).remarks).toMatchObject([{ thread: id, by: 'Ông giang', version: '1.0' }]);
		const [second] = (await view('giang')).submissions;
		expect((await view('giang')).remarks[0]?.at.localeCompare(second?.moves[0]?.at ?? '')).toBe(-1);
		for (const name of ['take', 'appraise', 'issue'] as const) {
			const isIssue = name === 'issue';
			const input = {
				move: name,
				reason: isIssue ? '' : 'Đạt theo kết quả xem xét toàn bộ hồ sơ',
				effectiveDate: isIssue ? '2026-12-15' : null,
				decision: isIssue ? decision : null
			};
			value(await runtime.moveSubmission(isIssue ? 'chi' : 'dung', of, '1.1', input));
		}
		expect((await view('giang')).remarks).toEqual([]);
	});

	it('asks the checklist of the pack that the version is kept with, whatever pack the document has by now', async () => {
		value(await move('dung', 'take'));
		const [before] = (await view()).submissions;
		expect(before?.checklist.length).toBeGreaterThan(9);
		const other = packs.list().find(({ pack }) => pack.id === 'archimate-3.2')?.pack;
		value(await test.runtime.switchPack('chi', test.id, `${other?.id ?? ''}@${other?.version ?? ''}`));
		expect(other?.forms.form01.checklist).toEqual([]);
		expect((await view()).submissions[0]?.checklist).toEqual(before?.checklist);
		const input = { decision: 'accepted', reason: '', seen: null } as const;
		value(await test.runtime.decideItem('dung', test.id, '1.0', '10', input));
	});

	it('is not by those who approved it, whatever role they have by then', async () => {
		value(await test.runtime.setRole('root', 'ha', '96', 'reviewer'));
		expect(codeOf(await move('ha', 'take'))).toBe('same-person');
		expect((await view('ha')).submissions[0]?.may).toEqual([]);
	});

	it('an issued version can be moved by no one and no move', async () => {
		for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
		value(await move('chi', 'issue'));
		const text = value(await test.runtime.version('em', test.id, '1.0'));
		for (const who of ['an', 'chi', 'ha', 'dung', 'giang', 'em', 'la', 'root']) {
			for (const name of moveNames) expect([who, name, codeOf(await move(who, name))]).not.toContain('ok');
			const again = await test.runtime.makeVersion(who, test.id, { name: '1.0', title: '' });
			expect(codeOf(again)).not.toBe('ok');
		}
		expect(value(await test.runtime.version('em', test.id, '1.0'))).toBe(text);
	});

	it('is not issued by who approved it where the agency has a head, who may also send it back', async () => {
		for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
		// Without a head nobody is held up.
		expect((await view('chi')).submissions[0]?.may).toEqual(['send-back', 'issue']);
		expect((await view('chi')).hasHead).toBe(false);
		await addPerson(test.store, 'quy', 'agency-head');
		await addPerson(test.store, 'lan', 'chief-engineer');
		const waitsFor = async (as: string) =>
			value(await test.runtime.inbox(as, null)).items.filter(({ kind }) => kind === 'issue').length;
		expect(await Promise.all(['chi', 'lan', 'quy'].map(waitsFor))).toEqual([0, 1, 1]);
		expect((await view('chi')).submissions[0]?.may).toEqual([]);
		for (const name of ['issue', 'send-back'] as const) {
			const refused = { ok: false, error: { code: 'same-person', place: 'issuer' } };
			expect(await move('chi', name)).toMatchObject(refused);
		}
		expect((await view('quy')).submissions[0]?.may).toEqual(['send-back', 'issue']);
		expect(codeOf(await move('quy', 'send-back', { reason: '' }))).toBe('invalid');
		const { submissions } = value(await move('quy', 'send-back', { reason: 'Chưa rõ lộ trình' }));
		expect(submissions[0]).toMatchObject({ state: 'returned' });
		const told = async (as: string) =>
			value(await test.runtime.inbox(as, null)).items.map(({ kind, words, by }) => [kind, words, by]);
		for (const as of ['chi', 'ha']) expect(await told(as)).toContainEqual(['returned', 'Chưa rõ lộ trình', 'Ông quy']);
		expect(await told('dung')).toContainEqual(['sent-back', 'Chưa rõ lộ trình', 'Ông quy']);
	});

	it('writes every act into the chain', async () => {
		for (const name of ['take', 'appraise'] as const) value(await move('dung', name));
		value(await move('chi', 'issue'));
		const acts = (await test.store.audit(test.id)).map(({ act }) => act).filter((act) => act.startsWith('dossier.'));
		expect(acts).toEqual([
			'dossier.set',
			'dossier.approve',
			'dossier.approve',
			'dossier.submit',
			'dossier.take',
			'dossier.appraise',
			'dossier.issue'
		]);
	});
});

it('every move starts somewhere and leads on', () => {
	for (const name of moveNames) {
		if (name === 'take-over') continue;
		expect(moves[name].from).not.toContain(moves[name].to);
	}
});

describe('a submission that is taken back', () => {
	it('is told to the other chief engineers and to who would have appraised it, with the reason', async () => {
		await complete(test, test.id, 'chi');
		await submit();
		value(await move('chi', 'withdraw', { reason: 'Nhầm bản' }));
		const told = async (as: string) =>
			value(await test.runtime.inbox(as, null))
				.items.filter(({ kind }) => kind === 'withdrawn')
				.map(({ about, title, words, by }) => [about, title, words, by]);
		for (const who of ['ha', 'dung', 'giang'])
			expect([who, await told(who)]).toEqual([who, [['submission:1.0', '1.0', 'Nhầm bản', 'Ông chi']]]);
		for (const who of ['chi', 'an', 'em']) expect([who, await told(who)]).toEqual([who, []]);
	});
});
