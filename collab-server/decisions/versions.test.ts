import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { Packs } from '$collab/packs/packs';
import { createMemoryStore } from '$collab/storage/memory-store';
import {
	at as start,
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	smallPack,
	value,
	type Province
} from '$collab/runtime/fixture';

const packs = installedPacks('1', '2');
let at: Province;
beforeEach(async () => {
	at = await province(await packs);
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
});

const owners = async (query = {}): Promise<string[]> =>
	value(await at.runtime.check('em', at.id, query))
		.findings.filter(({ rule }) => rule === 'T01')
		.map(({ id }) => id);

describe('a version', () => {
	it('is the canonical file of a committed state, and stays so', async () => {
		const made = value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: 'Trình thẩm định' }));
		expect(made).toMatchObject({ name: '1.0', pack: 'small@1', account: 'Ông chi', submission: null });
		await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
		const text = value(await at.runtime.version('em', at.id, '1.0'));
		const read = readCanonical(text);
		expect(read.ok && read.value.architecture.objects.get('o1' as never)?.fields['owner']).toEqual({ value: 'Sở' });
		expect(read.ok && read.value.architecture.meta.pack).toBe('small@1');
		// Every update up to its number, and none behind it.
		const before = await at.store.read(`m:${at.id}@1`, made.sequence);
		expect(before.map(({ account }) => account)).toEqual(['an']);
		const again = await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' });
		expect(again).toMatchObject({ ok: false, error: { code: 'conflict', place: 'name' } });
		expect(value(await at.runtime.versions('em', at.id))).toEqual([made]);
	});

	it('keeps the pack that it was made with, whatever is in force now', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		value(await at.runtime.switchPack('chi', at.id, 'small@2'));
		const pack = JSON.parse(value(await at.runtime.versionPack('em', at.id, '1.0'))) as { version: string };
		expect(pack.version).toBe('1');
		for (const [who, name] of [
			['em', '9'],
			['la', '1.0']
		] as const) {
			expect(await at.runtime.versionPack(who, at.id, name)).toMatchObject({ ok: false, error: { code: 'not-found' } });
		}
	});

	it('can be checked later, by its own pack or another', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
		expect(await owners()).toEqual([]);
		expect(await owners({ version: '1.0' })).toEqual(['T01:object:o1']);
		expect(value(await at.runtime.check('em', at.id, { version: '1.0', pack: 'small@2' })).pack).toBe('small@2');
		const counted = value(await at.runtime.check('em', at.id, { version: '1.0', profile: 'owners' }));
		expect(counted.outcomes.map(({ rule }) => rule)).toEqual(['T01']);
		for (const [query, place] of [
			[{ version: '9' }, 'version'],
			[{ pack: 'small@9' }, 'pack'],
			[{ profile: 'none' }, 'profile']
		] as const) {
			expect(await at.runtime.check('em', at.id, query)).toMatchObject({ ok: false, error: { place } });
		}
	});

	it('keeps what people had decided, and tells what is otherwise by now', async () => {
		const { runtime, id, store } = at;
		const answer = (to: 'pass' | 'fail') =>
			runtime.answerRule('an', id, { finding: 'T02:object:o1', answer: to, reason: `Đã xem: ${to}` });
		const asked = { rule: 'T01', finding: 'T01:object:o1', layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		value(await answer('pass'));
		const waiver = value(await runtime.askWaiver('an', id, asked));
		const link = { symbol: '15/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15', url: 'https://vbpl.vn/15' };
		const attach = (title: string) =>
			runtime.addEvidenceLink('an', id, { about: 'object:o1', title, note: '', ...link });
		const piece = value(await attach('Quyết định giao chủ quản'));
		value(await runtime.makeVersion('chi', id, { name: '1.0', title: '' }));
		value(await attach('Hợp đồng ký sau'));
		const beside = async () => value(await runtime.decisions('em', id, '1.0'));
		const frozenAt = (await at.store.version(id, '1.0'))?.at ?? '';
		expect((await beside()).frozen).toEqual({ version: '1.0', isKept: true, changed: 0, at: frozenAt });
		value(await answer('fail'));
		value(await runtime.decideWaiver('chi', id, waiver.id, { decision: 'approve', reason: 'Đồng ý' }));
		const then = await beside();
		expect(then.answers).toMatchObject([{ answer: 'pass', reason: 'Đã xem: pass' }]);
		// Whoever decides on the version reads of a record what was attached to it by then.
		expect(then.evidence).toEqual([{ ...piece, removed: null }]);
		expect(then.waivers).toMatchObject([{ id: waiver.id, state: 'asked' }]);
		expect(then.frozen).toEqual({ version: '1.0', isKept: true, changed: 2, at: frozenAt });
		const now = value(await runtime.decisions('em', id));
		expect(now).toMatchObject({ frozen: null, answers: [{ answer: 'fail' }], waivers: [{ state: 'approved' }] });
		// A check of the version counts what was answered by then.
		const verdicts = async (query: object) =>
			value(await runtime.check('em', id, query)).findings.filter(({ rule }) => rule === 'T02');
		expect(await verdicts({ version: '1.0' })).toEqual([]);
		expect(await verdicts({})).toMatchObject([{ verdict: 'fail' }]);
		// One of before they were kept shows those of now, and says so.
		const kept = await store.version(id, '1.0');
		if (kept === null) throw new Error('No version');
		const { decided: _, ...old } = kept;
		const act = { account: 'chi', act: 'version.make', at: kept.at, detail: '{}' };
		await store.addVersion(id, { ...old, name: '0.9' }, act);
		const earlier = value(await runtime.decisions('em', id, '0.9'));
		expect(earlier).toMatchObject({ frozen: { isKept: false, changed: 0 }, answers: [{ answer: 'fail' }] });
		expect(await runtime.decisions('em', id, '9')).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});

	it('is not there for another agency', async () => {
		value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		for (const refused of [await at.runtime.versions('la', at.id), await at.runtime.version('la', at.id, '1.0')]) {
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
		}
	});
});

describe('another pack', () => {
	it('is rehearsed against the state of today, and changes nothing by that', async () => {
		const { runtime, id } = at;
		const { 'rules/T02': _, ...files } = smallPack('1', 'recommended');
		const fewer = {
			...files,
			pack: { ...(files['pack'] as object), id: 'other' },
			'rules/T04': { ...(files['rules/T03'] as object), id: 'T04' }
		};
		value(await runtime.installPack('root', fewer));
		const rehearsal = value(await runtime.rehearse('em', id, 'other@1'));
		expect(rehearsal.added.map(({ id: of }) => of)).toEqual(['T04:object:o1']);
		expect(rehearsal.removed.map(({ id: of }) => of)).toEqual(['T02:object:o1']);
		expect(rehearsal.changed.map(({ before, after }) => [before.severity, after.severity])).toEqual([
			['required', 'recommended']
		]);
		expect(value(await runtime.check('em', id, {})).pack).toBe('small@1');
	});

	it('is pinned by a leader: row, document and audit', async () => {
		const { runtime, rooms, store, id } = at;
		value(await runtime.switchPack('chi', id, 'small@2'));
		expect(value(await runtime.check('em', id, {})).pack).toBe('small@2');
		expect((await rooms.open(`m:${id}@1`)).architecture.meta.pack).toBe('small@2');
		expect((await store.audit(id)).at(-1)).toMatchObject({ act: 'pack.switch', account: 'chi' });
		expect(await runtime.switchPack('chi', id, 'small@2')).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect(await runtime.switchPack('chi', id, 'small@9')).toMatchObject({
			ok: false,
			error: { code: 'pack-missing', place: 'pack' }
		});
	});

	it('is the one of the row, whatever a client writes into the document', async () => {
		await edit(at, 'an', { op: 'put', root: 'meta', key: 'pack', value: 'small@2' });
		expect(value(await at.runtime.check('em', at.id, {})).pack).toBe('small@1');
		const read = readCanonical(value(await at.runtime.readArchitecture('em', at.id)));
		expect(read.ok && read.value.architecture.meta.pack).toBe('small@1');
	});
});

describe('bringing in a pack', () => {
	it('proves its rules first and names the place of what does not hold', async () => {
		const broken = smallPack('5');
		const rule = broken['rules/T01'] as { examples: { verdict: string }[] };
		const [first, ...others] = rule.examples;
		const turned = { ...first, verdict: first?.verdict === 'fail' ? 'pass' : 'fail' };
		const examples = [turned, ...rule.examples, ...others];
		const refused = await at.runtime.installPack('root', { ...broken, 'rules/T01': { ...rule, examples } });
		expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
		expect(!refused.ok && refused.error.place).toContain('T01/examples/0');
		const shape = await at.runtime.installPack('root', { ...broken, profiles: { profiles: 3 } });
		expect(shape).toMatchObject({ ok: false, error: { code: 'invalid', place: 'profiles/profiles' } });
		expect(value(await at.runtime.packs('em')).some(({ version }) => version === '5')).toBe(false);
	});

	it('never writes over one that is there', async () => {
		const taken = await at.runtime.installPack('root', smallPack('1', 'recommended'));
		expect(taken).toMatchObject({ ok: false, error: { code: 'conflict' } });
	});

	it('tells its files to whoever has to load it too', async () => {
		expect(Object.keys(value(await at.runtime.packFiles('em', 'small@1')).files)).toContain('rules/T01');
		expect(await at.runtime.packFiles('em', 'small@9')).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});
});

describe('a version whose pack is gone', () => {
	/** What was installed is there no more, and neither are the bytes that were kept with the version. */
	async function lost(): Promise<void> {
		const { packHash } = value(await at.runtime.makeVersion('chi', at.id, { name: '1.0', title: '' }));
		const blob = at.store.blob.bind(at.store);
		vi.spyOn(at.store, 'blob').mockImplementation(async (sha256) => (sha256 === packHash ? null : blob(sha256)));
		const find = own.find.bind(own);
		vi.spyOn(own, 'find').mockImplementation((reference) => (reference === 'small@1' ? undefined : find(reference)));
	}
	let own: Packs;
	beforeEach(async () => {
		const store = createMemoryStore();
		own = await Packs.load(store, () => undefined);
		for (const version of ['1', '2']) await own.install(smallPack(version), { account: 'root', at: start });
		at = await province(own, store);
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
	});

	it('says which version lacks which pack, and the frozen state is still there as a file', async () => {
		const before = value(await at.runtime.readArchitecture('em', at.id));
		await lost();
		expect(await at.runtime.check('em', at.id, { version: '1.0' })).toMatchObject({
			ok: false,
			error: { code: 'pack-missing', place: 'version', message: expect.stringMatching(/Version 1\.0 .*small@1/u) }
		});
		const text = value(await at.runtime.version('em', at.id, '1.0'));
		expect(readCanonical(text).ok).toBe(true);
		expect(JSON.parse(text)).toMatchObject({ objects: (JSON.parse(before) as { objects: unknown }).objects });
		expect(value(await at.runtime.versions('em', at.id))).toHaveLength(1);
		// By a pack that is there it can be checked.
		expect(value(await at.runtime.check('em', at.id, { version: '1.0', pack: 'small@2' })).pack).toBe('small@2');
	});

	it('keeps the live state open for all that needs no pack, and says what is lacking for the rest', async () => {
		await lost();
		expect((await at.runtime.readArchitecture('em', at.id)).ok).toBe(true);
		expect((await at.runtime.history('em', at.id, null)).ok).toBe(true);
		const started = value(await at.runtime.startJob('em', at.id, 'export', { format: 'json' }, null));
		let job = value(await at.runtime.job('em', started.id));
		while (job.state === 'waiting' || job.state === 'running') {
			await new Promise((resolve) => setImmediate(resolve));
			job = value(await at.runtime.job('em', started.id));
		}
		expect(job).toMatchObject({ state: 'failed', error: { code: 'pack-missing', place: 'pack' } });
		expect(await at.runtime.decisions('em', at.id)).toMatchObject({ ok: false, error: { code: 'pack-missing' } });
	});
});
