import { beforeEach, describe, expect, it } from 'vitest';
import type { WaiverInput } from '$collab/runtime/decision-inputs';
import {
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	smallPack,
	value,
	type Province
} from '$collab/runtime/fixture';

const packs = installedPacks('1');
const finding = 'T01:object:o1';
const waiver: WaiverInput = { rule: 'T01', finding, layer: null, reason: 'Chờ hướng dẫn', expiresOn: '2027-01-29' };
const approve = { decision: 'approve', reason: 'Đồng ý' } as const;

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'), objectNamed('o2', 'Cổng', 'Ban'));
});

const ask = async (input: Partial<WaiverInput> = {}, who = 'an'): Promise<string> =>
	value(await at.runtime.askWaiver(who, at.id, { ...waiver, ...input })).id;

const standing = async (): Promise<unknown> =>
	value(await at.runtime.decisions('em', at.id)).standings[finding]?.standing;

const acts = async (): Promise<string[]> =>
	(await at.store.audit(at.id)).map(({ act }) => act).filter((act) => act.startsWith('waiver'));

describe('asking for a waiver', () => {
	it('covers the finding with what it rests on', async () => {
		const { covered, scope, state, author, title } = value(await at.runtime.askWaiver('an', at.id, waiver));
		expect(Object.keys(covered)).toEqual([finding]);
		expect(covered[finding]).not.toBe('');
		expect(title).toMatch(/^T01 Quy tắc T01 · \S/u);
		expect({ scope, state, author }).toEqual({
			scope: { rule: 'T01', finding, layer: null },
			state: 'asked',
			author: 'an'
		});
		expect(await standing()).toBe('waits');
		expect(await acts()).toEqual(['waiver.ask']);
	});

	it('covers all that a rule found, or all of it in one layer', async () => {
		await edit(at, 'an', fieldOf('o2', 'layer', 'L2'));
		const all = value(await at.runtime.askWaiver('an', at.id, { ...waiver, finding: null }));
		expect(all.title).toMatch(/ và \d+ bản ghi khác$/u);
		expect(Object.keys(all.covered)).toEqual([finding, 'T01:object:o2']);
		const some = value(await at.runtime.askWaiver('an', at.id, { ...waiver, finding: null, layer: 'L2' }));
		expect(Object.keys(some.covered)).toEqual(['T01:object:o2']);
	});

	it.each([
		['about nothing', { finding: 'T01:object:none' }, 'scope'],
		['about a rule that found nothing', { rule: 'T09', finding: null }, 'scope'],
		['about a layer without any', { finding: null, layer: 'L4' }, 'scope'],
		['that ends today', { expiresOn: '2026-11-23' }, 'expiresOn']
	] as const)('refuses one %s', async (_, input, place) => {
		const refused = await at.runtime.askWaiver('an', at.id, { ...waiver, ...input });
		expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', place } });
		expect(await acts()).toEqual([]);
	});
});

describe('deciding a waiver', () => {
	it('is never for who asked, whatever his role', async () => {
		const id = await ask({}, 'chi');
		for (const decision of ['approve', 'refuse'] as const) {
			const refused = await at.runtime.decideWaiver('chi', at.id, id, { decision, reason: 'Vì' });
			expect(refused).toMatchObject({ ok: false, error: { code: 'same-person' } });
		}
		expect(value(await at.runtime.decideWaiver('dung', at.id, id, approve))).toMatchObject({
			state: 'approved',
			approver: 'dung',
			decisionReason: 'Đồng ý'
		});
		expect(await standing()).toBe('holds');
		expect(await acts()).toEqual(['waiver.ask', 'waiver.approve']);
	});

	it('is final', async () => {
		for (const first of ['approve', 'refuse', 'withdraw'] as const) {
			const id = await ask();
			const by = (decision: typeof first) => (decision === 'withdraw' ? 'an' : 'dung');
			value(await at.runtime.decideWaiver(by(first), at.id, id, { decision: first, reason: 'Vì' }));
			for (const decision of ['approve', 'refuse', 'withdraw'] as const) {
				const again = await at.runtime.decideWaiver(by(decision), at.id, id, { decision, reason: 'Vì' });
				expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } });
			}
		}
	});

	it('is done once where two do it at the same moment, and the later one is told', async () => {
		const id = await ask({}, 'an');
		const both = await Promise.all([
			at.runtime.decideWaiver('dung', at.id, id, approve),
			at.runtime.decideWaiver('chi', at.id, id, { decision: 'refuse', reason: 'Chưa đủ lý do' })
		]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict', place: 'waiver' } });
		expect(await acts()).toHaveLength(2);
	});

	it('needs a reason to refuse', async () => {
		const refused = await at.runtime.decideWaiver('dung', at.id, await ask(), { decision: 'refuse', reason: '' });
		expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', place: 'reason' } });
	});

	it('asks again whether what it covers is as it was', async () => {
		const id = await ask();
		await edit(at, 'binh', fieldOf('o1', 'owner', 'Sở khác'));
		const conflict = { ok: false, error: { code: 'conflict', place: finding } };
		expect(await at.runtime.decideWaiver('dung', at.id, id, approve)).toMatchObject(conflict);
		await edit(at, 'binh', fieldOf('o1', 'owner', 'UBND tỉnh'));
		expect(await at.runtime.decideWaiver('dung', at.id, id, approve)).toMatchObject(conflict);
		await edit(at, 'binh', fieldOf('o1', 'owner', 'Sở'));
		value(await at.runtime.decideWaiver('dung', at.id, id, approve));
	});

	it('comes too late once the time that was asked for is over', async () => {
		const id = await ask({ expiresOn: '2026-11-24' });
		at.now = new Date('2026-11-25T00:00:00Z');
		expect(await at.runtime.decideWaiver('dung', at.id, id, approve)).toMatchObject({
			ok: false,
			error: { code: 'conflict', place: 'expiresOn' }
		});
	});
});

describe('a waiver that was approved', () => {
	beforeEach(async () => {
		value(await at.runtime.decideWaiver('dung', at.id, await ask(), approve));
	});

	it('holds in a variant too, as answers do, until what it covers is another there', async () => {
		const answered = { finding: 'T02:object:o2', answer: 'pass', reason: 'Đã xem' } as const;
		value(await at.runtime.answerRule('an', at.id, answered));
		const own = value(await at.runtime.makeVariant('an', at.id, { name: 'Thử', purpose: '' }));
		const inVariant = async () => value(await at.runtime.decisions('em', own.id));
		expect((await inVariant()).standings[finding]?.standing).toBe('holds');
		expect((await inVariant()).answers.map((one) => one.finding)).toEqual([answered.finding]);
		const { findings } = value(await at.runtime.check('em', own.id, {}));
		expect(findings.map(({ id }) => id)).not.toContain(answered.finding);
		const of = Object.assign(Object.create(at) as Province, { id: own.id });
		await edit(of, 'an', fieldOf('o1', 'owner', 'Sở khác'));
		expect((await inVariant()).standings[finding]?.standing).toBe('reopened');
		expect(await standing()).toBe('holds');
		const [held] = (await inVariant()).waivers;
		expect(await at.runtime.decideWaiver('dung', own.id, held?.id ?? '', approve)).toMatchObject({ ok: false });
	});

	it('outlives a new name', async () => {
		await edit(at, 'an', fieldOf('o1', 'name', 'Kho dữ liệu dùng chung'));
		expect(await standing()).toBe('holds');
	});

	it('reopens by itself when what it covers changes, and holds again when that is taken back', async () => {
		await edit(at, 'an', fieldOf('o1', 'owner', 'Sở khác'));
		expect(await standing()).toBe('reopened');
		expect(value(await at.runtime.decisions('em', at.id)).waivers).toMatchObject([{ standing: 'reopened' }]);
		await edit(at, 'an', fieldOf('o1', 'owner', 'Sở'));
		expect(await standing()).toBe('holds');
	});

	it('expires behind its last day', async () => {
		at.now = new Date('2027-01-29T16:59:00Z');
		expect(await standing()).toBe('holds');
		at.now = new Date('2027-01-29T17:00:00Z');
		expect(await standing()).toBe('expired');
	});

	it('counts for nothing once the framework lets nobody waive its rule', async () => {
		const shared = await packs;
		const stricter = smallPack('9');
		const rule = { ...(stricter['rules/T01'] as object), unwaivable: { vi: 'Không miễn được', en: 'Never' } };
		const installed = await shared.install({ ...stricter, 'rules/T01': rule }, { account: 'root', at: '2026-11-23' });
		expect(installed).toMatchObject({ ok: true });
		value(await at.runtime.switchPack('chi', at.id, 'small@9'));
		const { waivers, standings } = value(await at.runtime.decisions('em', at.id));
		expect([waivers[0]?.standing, standings[finding]?.standing]).toEqual(['unwaivable', 'unwaivable']);
		const { findings } = value(await at.runtime.certificate('an', at.id));
		expect(findings.find(({ id }) => id === finding)?.waiver?.standing).toBe('unwaivable');
	});

	it('is named once it points at nothing', async () => {
		await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
		const { idle, waivers, standings } = value(await at.runtime.decisions('em', at.id));
		expect(idle).toEqual(waivers.map(({ id }) => id));
		expect([waivers[0]?.standing, standings]).toEqual(['idle', {}]);
	});

	it('is not there for another agency', async () => {
		const [{ id = '' } = {}] = value(await at.runtime.decisions('em', at.id)).waivers;
		for (const refused of [
			await at.runtime.decisions('la', at.id),
			await at.runtime.decideWaiver('la', at.id, id, approve)
		]) {
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
		}
	});
});
