import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { builtInPack } from '$models/framework/packs';
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
const record = { finding, assignee: 'binh', state: 'in-progress', due: '2026-12-01', note: 'Đang hỏi' } as const;

let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
});

/** The threads' document as a page that joined reads it. */
async function threads(): Promise<Y.Doc> {
	const doc = new Y.Doc();
	for (const { data } of await at.store.read(`c:${at.id}@1`, 0)) Y.applyUpdate(doc, data);
	return doc;
}

const revision = async (): Promise<unknown> => (await threads()).getMap('revisions').get('decisions');

describe('the record of a finding', () => {
	it('is kept with who wrote it, told with names, and audited', async () => {
		expect(await at.runtime.setFindingRecord('an', at.id, record)).toMatchObject({ value: { account: 'an' } });
		const view = value(await at.runtime.decisions('em', at.id));
		expect(view.records).toMatchObject([record]);
		expect(view.accounts).toEqual({ an: 'Ông an', binh: 'Ông binh' });
		expect(view.people.map(({ id, role }) => `${id} ${role}`)).toEqual([
			'an editor',
			'binh editor',
			'chi chief-engineer',
			'dung reviewer',
			'em viewer'
		]);
		expect((await at.store.audit(at.id)).at(-1)).toMatchObject({ act: 'finding.record', account: 'an' });
	});

	it('is only of a finding that is or was there, and names nobody from elsewhere', async () => {
		const none = await at.runtime.setFindingRecord('an', at.id, { ...record, finding: 'T01:object:none' });
		expect(none).toMatchObject({ ok: false, error: { code: 'not-found', place: 'finding' } });
		for (const assignee of ['la', 'nobody']) {
			const refused = await at.runtime.setFindingRecord('an', at.id, { ...record, assignee });
			expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', place: 'assignee' } });
		}
		await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
		value(await at.runtime.setFindingRecord('an', at.id, { ...record, state: 'done' }));
	});
});

describe('the thread of a finding', () => {
	it('is written by the server with the author’s name, for pages that joined its room', async () => {
		const text = 'Nhờ Sở xác nhận';
		const { id } = value(await at.runtime.comment('dung', at.id, { about: `finding:${finding}`, text }));
		expect((await threads()).getMap('comments').toJSON()).toEqual({
			[id]: {
				about: `finding:${finding}`,
				author: 'dung',
				authorName: 'Ông dung',
				text,
				at: at.now.toISOString(),
				title: 'T01 · KT-1 Kho'
			}
		});
		expect(value(await at.runtime.ticket('em', at.id, 'c'))).toMatchObject({ room: `c:${at.id}@1`, canWrite: false });
		expect(value(await at.runtime.ticket('an', at.id, 'c')).canWrite).toBe(false);
	});

	it('is about something that is there', async () => {
		for (const about of ['finding:T01:object:none', 'waiver:none']) {
			const refused = await at.runtime.comment('an', at.id, { about, text: 'A' });
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'about' } });
		}
	});

	it('counts every decision, so that pages know to ask again', async () => {
		const before = Number((await revision()) ?? 0);
		value(await at.runtime.setFindingRecord('an', at.id, record));
		value(await at.runtime.answerRule('an', at.id, { finding: 'T02:object:o1', answer: 'pass', reason: 'Đã xem' }));
		expect(await revision()).toBe(before + 2);
	});
});

describe('a rule that only a person can decide', () => {
	const asked = 'T02:object:o1';
	const isOpen = async (): Promise<boolean> =>
		value(await at.runtime.check('em', at.id, {})).findings.some(({ id }) => id === asked);

	it('is decided by an answer, until it is taken back', async () => {
		expect(await isOpen()).toBe(true);
		value(await at.runtime.answerRule('an', at.id, { finding: asked, answer: 'pass', reason: 'Đã xem' }));
		expect(await isOpen()).toBe(false);
		expect(value(await at.runtime.findingSince('em', at.id, asked)).events.at(-1)).toMatchObject({
			event: 'closed',
			account: 'Ông an'
		});
		value(await at.runtime.answerRule('binh', at.id, { finding: asked, answer: null, reason: '' }));
		expect(await isOpen()).toBe(true);
		const again = await at.runtime.answerRule('binh', at.id, { finding: asked, answer: null, reason: '' });
		expect(again).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});

	it('is answered in whichever pack has it, and the answer counts for that pack alone', async () => {
		const elsewhere = `NQ43:architecture:${at.id}`;
		const input = { finding: elsewhere, answer: 'pass', reason: 'Đã hướng dẫn' } as const;
		expect(value(await at.runtime.answerRule('an', at.id, input))).toMatchObject({ pack: 'nq-214' });
		const other = await at.runtime.answerRule('an', at.id, { ...input, pack: 'vn-1425' });
		expect(other).toMatchObject({ ok: false, error: { code: 'not-found', place: 'finding' } });
		const nowhere = await at.runtime.answerRule('an', at.id, { ...input, pack: 'nobody' });
		expect(nowhere).toMatchObject({ ok: false, error: { code: 'pack-missing', place: 'pack' } });
		expect(value(await at.runtime.decisions('an', at.id)).answers).toMatchObject([input]);
		value(await at.runtime.answerRule('an', at.id, { ...input, answer: null }));
		expect(value(await at.runtime.decisions('an', at.id)).answers).toEqual([]);
	});

	it('keeps answers to two packs apart whose rules are named alike', async () => {
		const files = smallPack('1');
		const twin = { ...files, pack: { ...(files['pack'] as object), id: 'twin' } };
		const by = { account: 'root', at: '2026-11-23T00:00:00.000Z' };
		expect(await (await packs).install(twin, by)).toMatchObject({ ok: true });
		const { runtime } = at;
		const openIn = async (pack?: string): Promise<boolean> =>
			value(await runtime.check('em', at.id, pack === undefined ? {} : { pack })).findings.some(
				({ id }) => id === asked
			);
		expect([await openIn(), await openIn('twin')]).toEqual([true, true]);
		value(await runtime.answerRule('an', at.id, { pack: 'twin', finding: asked, answer: 'pass', reason: 'Đã xem' }));
		expect([await openIn(), await openIn('twin')]).toEqual([true, false]);
		value(await runtime.answerRule('an', at.id, { finding: asked, answer: 'pass', reason: 'Đã xem' }));
		value(await runtime.answerRule('an', at.id, { pack: 'twin', finding: asked, answer: null, reason: '' }));
		expect([await openIn(), await openIn('twin')]).toEqual([false, true]);
	});

	it('is answered with others at once, all of them or none', async () => {
		const elsewhere = `NQ43:architecture:${at.id}`;
		const input = { findings: [asked, asked], answer: 'pass', reason: 'Đã xem cùng nhau' } as const;
		const refused = await at.runtime.answerRules('an', at.id, { ...input, findings: [asked, 'T02:object:none'] });
		expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'finding' } });
		expect(await isOpen()).toBe(true);
		expect(value(await at.runtime.answerRules('an', at.id, input))).toMatchObject([{ finding: asked }]);
		expect(await isOpen()).toBe(false);
		const both = { ...input, findings: [asked, elsewhere], answer: 'not-applicable' } as const;
		expect(value(await at.runtime.answerRules('binh', at.id, both)).map(({ pack }) => pack)).toContain('nq-214');
		expect(value(await at.runtime.decisions('an', at.id)).answers).toHaveLength(2);
	});

	it.each([
		[{ finding, answer: 'pass', reason: 'A' }, 'invalid', 'finding'],
		[{ finding: 'T02:object:none', answer: 'pass', reason: 'A' }, 'not-found', 'finding'],
		[{ finding: 'T02:gap:o1', answer: 'pass', reason: 'A' }, 'not-found', 'finding'],
		[{ finding: 'T99:object:o1', answer: 'pass', reason: 'A' }, 'not-found', 'finding'],
		[{ finding: asked, answer: 'pass', reason: '' }, 'invalid', 'reason']
	] as const)('takes no answer such as %o', async (input, code, place) => {
		expect(await at.runtime.answerRule('an', at.id, input)).toMatchObject({ ok: false, error: { code, place } });
	});
});

describe('an item of the checklist', () => {
	const item = (no: number) => ({ pack: 'vn-1425', finding: `checklist-${no}:architecture:${at.id}` });

	it('is answered by a person where the rules see it in part, kept with who and when, and taken back', async () => {
		const input = { ...item(8), answer: 'pass', reason: 'Biên bản rà soát ngày 20/11/2026' } as const;
		expect(value(await at.runtime.answerRule('an', at.id, input))).toMatchObject({ ...input, account: 'an' });
		expect(value(await at.runtime.decisions('em', at.id)).answers).toMatchObject([input]);
		expect((await at.store.audit(at.id)).at(-1)).toMatchObject({ act: 'rule.answer', account: 'an' });
		value(await at.runtime.answerRule('binh', at.id, { ...input, answer: null, reason: '' }));
		expect(value(await at.runtime.decisions('em', at.id)).answers).toEqual([]);
	});

	it('is not answered where it is computed, not there, of another architecture or without a reason', async () => {
		const input = { ...item(8), answer: 'pass', reason: 'A' } as const;
		const refused = async (change: Partial<typeof input> | { finding: string; reason: string }) =>
			at.runtime.answerRule('an', at.id, { ...input, ...change });
		expect(await refused(item(1))).toMatchObject({ error: { code: 'invalid', place: 'finding' } });
		expect(await refused(item(13))).toMatchObject({ error: { code: 'not-found' } });
		const other = { finding: 'checklist-8:architecture:other', reason: 'A' };
		expect(await refused(other)).toMatchObject({ error: { code: 'not-found' } });
		expect(await refused({ ...item(8), reason: '' })).toMatchObject({ error: { code: 'invalid', place: 'reason' } });
	});

	it('is answered against what the check finds only by a sentence that says why', async () => {
		const pack = builtInPack('vn-1425');
		value(await at.runtime.switchPack('chi', at.id, `vn-1425@${pack?.version ?? ''}`));
		const of = { pack: 'vn-1425', answer: 'pass' } as const;
		const said = async (reason: string) => {
			const answers = await Promise.all(
				Array.from({ length: 12 }, (_, no) => at.runtime.answerRule('an', at.id, { ...item(no + 1), ...of, reason }))
			);
			return answers.map((one) => (one.ok ? 'ok' : (one.error.place ?? '')));
		};
		const short = await said('Đã xem');
		expect(short).toContain('reason-against-check');
		const long = await said('Đã đối chiếu hồ sơ giấy, số liệu của hệ thống chưa cập nhật');
		expect(long.map((place) => (place === 'ok' ? 'ok' : 'finding'))).toEqual(
			short.map((place) => (place === 'finding' ? 'finding' : 'ok'))
		);
		const seen = value(await at.runtime.lifecycle('an', at.id)).checklist.filter(({ against }) => against !== null);
		expect(seen.map(({ item: no }) => short[Number(no) - 1])).toEqual(seen.map(() => 'reason-against-check'));
		expect(seen.length).toBe(short.filter((place) => place === 'reason-against-check').length);
	});

	it('has evidence behind it', async () => {
		const file = { name: 'a.txt', bytes: new TextEncoder().encode('Biên bản') };
		const { runtime } = at;
		value(await runtime.addEvidence('an', at.id, { about: 'checklist:8', note: '' }, file));
		expect(await runtime.addEvidence('an', at.id, { about: 'checklist:99', note: '' }, file)).toMatchObject({
			ok: false
		});
	});
});
