import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VersionEntry } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { createHandlers } from '$collab/jobs/handlers';
import type { Work } from '$collab/jobs/computation';
import type { Packs } from '$collab/packs/packs';
import { earlierVersions } from './earlier-versions';
import { draftedProvince } from './fixture';
import { toldClaims } from './history';
import {
	complete,
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	submitted,
	value,
	type Province
} from '$collab/runtime/fixture';

let packs: Packs;
let test: Province;
beforeAll(async () => {
	packs = await installedPacks('1');
});
beforeEach(async () => {
	test = await draftedProvince(packs);
	await edit(test, 'an', objectNamed('o2', 'Cổng', 'UBND tỉnh'));
	await complete(test, test.id, 'chi');
});

const historyIn = (text: string): readonly VersionEntry[] => {
	const read = readCanonical(text);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.dossier.history ?? [];
};
const now = async (): Promise<readonly VersionEntry[]> =>
	historyIn(value(await test.runtime.readArchitecture('chi', test.id)));
const frozen = async (version: string): Promise<string> => value(await test.runtime.version('em', test.id, version));

async function issued(version: string): Promise<void> {
	await submitted(test, test.id, ['chi', 'ha']);
	await issuedAfter(version);
}

/** Of what was submitted. */
async function issuedAfter(version: string): Promise<void> {
	for (const move of ['take', 'appraise'] as const) {
		const input = { move, reason: 'Đạt theo kết quả xem xét toàn bộ hồ sơ', effectiveDate: null, decision: null };
		value(await test.runtime.moveSubmission('dung', test.id, version, input));
	}
	const input = {
		move: 'issue',
		reason: '',
		effectiveDate: '2026-12-15',
		decision: { number: '15/QĐ-UBND', date: '2026-11-23' }
	} as const;
	value(await test.runtime.moveSubmission('chi', test.id, version, input));
}

it('the newest submission tells what it changed apart from what that concerns, as a comparison counts it', async () => {
	await issued('1.0');
	const relation = {
		op: 'put',
		root: 'relations',
		key: 'r1',
		value: { source: 'o1', target: 'o2', type: 'data-exchange' }
	} as const;
	value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung cổng' }));
	await edit(test, 'an', fieldOf('o2', 'name', 'Cổng dịch vụ'), relation);
	await submitted(test, test.id, ['chi', 'ha']);
	const { submissions } = value(await test.runtime.lifecycle('dung', test.id));
	const beside = { chapters: [], diagrams: 0, raised: 0, dossier: [] };
	expect(submissions.map(({ version, changes }) => [version, changes])).toEqual([
		['2.0', { added: ['QH-1'], removed: [], changed: ['KT-2'], concerned: ['KT-1'], ...beside }],
		['1.0', null]
	]);
});

it('the newest submission tells which evidence was attached or taken away since the one before, at what and by whom', async () => {
	const attach = async (name: string) => {
		test.now = new Date(test.now.getTime() + 60_000);
		const bytes = new TextEncoder().encode(`Biên bản ${name}\n`);
		return value(await test.runtime.addEvidence('an', test.id, { about: 'object:o1', note: '' }, { name, bytes }));
	};
	const old = await attach('cu.txt');
	test.now = new Date(test.now.getTime() + 60_000);
	await issued('1.0');
	value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung' }));
	await attach('moi.txt');
	test.now = new Date(test.now.getTime() + 60_000);
	value(await test.runtime.removeEvidence('an', test.id, old.id, { reason: 'Bản cũ' }));
	test.now = new Date(test.now.getTime() + 60_000);
	await submitted(test, test.id, ['chi', 'ha']);
	await attach('sau.txt');
	const { submissions } = value(await test.runtime.lifecycle('dung', test.id));
	const about = { about: 'object:o1', title: 'KT-1 Kho', by: 'Ông an' };
	expect(submissions.map(({ version, evidence }) => [version, evidence])).toMatchObject([
		[
			'2.0',
			[
				{ standing: 'added', name: 'moi.txt', ...about },
				{ standing: 'removed', name: 'cu.txt', ...about }
			]
		],
		['1.0', []]
	]);
});

it('evidence of an issued version is what stands beside it as it was issued, on its card as in its files', async () => {
	const attach = async (name: string) => {
		const bytes = new TextEncoder().encode(`Biên bản ${name}\n`);
		value(await test.runtime.addEvidence('an', test.id, { about: 'object:o1', note: '' }, { name, bytes }));
	};
	const later = () => (test.now = new Date(test.now.getTime() + 60_000));
	const told = async (): Promise<unknown> => {
		const [newest] = value(await test.runtime.lifecycle('dung', test.id)).submissions;
		const exactPack = (reference: string, hash: string) => packs.exact(reference, hash);
		const files = await earlierVersions({ store: test.store, exactPack }, test.id, { version: '2.0' });
		return [newest?.evidence, files[0]?.evidence].map((changes) =>
			changes?.map(({ standing, name }) => [standing, name])
		);
	};
	await submitted(test, test.id, ['chi', 'ha']);
	later();
	await attach('truoc.txt');
	later();
	await issuedAfter('1.0');
	value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung' }));
	await edit(test, 'an', fieldOf('o1', 'name', 'Kho dữ liệu'));
	later();
	await submitted(test, test.id, ['chi', 'ha']);
	expect(await told()).toEqual([[], []]);
	// Whoever compares on the page reckons by the same instant.
	const [, first] = value(await test.runtime.lifecycle('dung', test.id)).submissions;
	const { frozen: beside } = value(await test.runtime.decisions('dung', test.id, '1.0'));
	expect(beside?.at).toBe(first?.moves.findLast(({ to }) => to === 'issued')?.at);
	later();
	await attach('khi-tham-dinh.txt');
	later();
	await issuedAfter('2.0');
	const added = [['added', 'khi-tham-dinh.txt']];
	expect(await told()).toEqual([added, added]);
});

it('names what evidence is about without reading the frozen version anew each time', async () => {
	const titles = async (unchecked: boolean) =>
		value(await test.runtime.lifecycle('dung', test.id, { unchecked })).submissions[0]?.evidence.map(
			({ title }) => title
		);
	await issued('1.0');
	value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung' }));
	test.now = new Date(test.now.getTime() + 60_000);
	const file = { name: 'moi.txt', bytes: new TextEncoder().encode('Biên bản\n') };
	value(await test.runtime.addEvidence('an', test.id, { about: 'object:o1', note: '' }, file));
	test.now = new Date(test.now.getTime() + 60_000);
	await submitted(test, test.id, ['chi', 'ha']);
	expect(await titles(false)).toEqual(['KT-1 Kho']);
	const frozenAs = (await test.store.version(test.id, '2.0'))?.blob;
	const read = vi.spyOn(test.store, 'blob');
	for (const unchecked of [true, false]) expect(await titles(unchecked)).toEqual(['KT-1 Kho']);
	expect(read.mock.calls.filter(([blob]) => blob === frozenAs)).toEqual([]);
});

it('what is answered once a version is issued is answered by nobody before, neither alone nor with others', async () => {
	const { runtime, id } = test;
	const finding = `G11b:architecture:${id}`;
	const answer = { pack: 'vn-1425', answer: 'pass', reason: 'Đã ký đủ tệp' } as const;
	const early = { ok: false, error: { code: 'conflict', place: 'finding' } };
	expect(await runtime.answerRule('chi', id, { ...answer, finding })).toMatchObject(early);
	expect(await runtime.answerRules('chi', id, { ...answer, findings: [finding] })).toMatchObject(early);
	await issued('1.0');
	expect(value(await runtime.answerRule('chi', id, { ...answer, finding }))).toMatchObject({ finding });
});

describe('the history of versions', () => {
	it('of a first version is that one, with all its objects', async () => {
		expect(await now()).toEqual([
			{
				version: '1.0',
				updated: '2026-11-20',
				effective: null,
				change: 'Ban hành lần đầu',
				basis: '',
				decision: null,
				objects: 'all',
				unit: 'UBND tỉnh Cà Mau'
			}
		]);
	});

	it('tells how a version was issued and what the next one changes; the frozen one tells nothing of later', async () => {
		await issued('1.0');
		const before = await frozen('1.0');
		const next = { version: '2.0', cutoffDate: '2026-11-22', change: 'Bổ sung cổng', basis: 'Kế hoạch 12/KH-UBND' };
		value(await test.runtime.setDossier('chi', test.id, next));
		await edit(test, 'an', fieldOf('o2', 'note', 'Bổ sung'));
		expect(await now()).toMatchObject([
			{
				version: '1.0',
				// The day on which it was frozen, whatever day its data are of.
				updated: '2026-11-23',
				effective: '2026-12-15',
				decision: { number: '15/QĐ-UBND', date: '2026-11-23' }
			},
			{ version: '2.0', effective: null, change: 'Bổ sung cổng', basis: 'Kế hoạch 12/KH-UBND', objects: ['KT-2'] }
		]);
		expect(await frozen('1.0')).toBe(before);
		expect(historyIn(before)).toMatchObject([{ version: '1.0', effective: null, decision: null }]);
	});

	it('exports an issued version with what issued it, whatever was changed since', async () => {
		await issued('1.0');
		value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung cổng' }));
		await edit(test, 'an', fieldOf('o2', 'note', 'Bổ sung'));
		const works: Work[] = [];
		const { store, rooms, id } = test;
		const handlers = createHandlers({
			...{ store, rooms, clock: () => test.now, packOf: (reference: string) => packs.find(reference) },
			compute: (work) => {
				works.push(work);
				return Promise.resolve({ ok: true, data: null });
			}
		});
		const exported = (version?: string) =>
			handlers.export({
				...{ architecture: id, account: 'an', file: null },
				input: { format: 'json', ...(version === undefined ? {} : { version }) },
				...{ progress: () => undefined, commit: () => true, earlier: () => Promise.resolve(null) },
				signal: new AbortController().signal
			});
		expect(await exported('1.0')).toMatchObject({ ok: true });
		expect(works[0]?.kind === 'export' ? works[0].dossier : null).not.toHaveProperty('draft');
		// What was approved is the very file that was frozen.
		const approved = createHash('sha256')
			.update(await frozen('1.0'))
			.digest('hex');
		expect(works).toMatchObject([
			{
				approval: { version: '1.0', state: approved, approvedBy: ['Ông chi', 'Ông ha'] },
				of: { canonical: new TextEncoder().encode(await frozen('1.0')) },
				dossier: {
					version: '1.0',
					effectiveDate: '2026-12-15',
					history: [{ version: '1.0', effective: '2026-12-15', decision: { number: '15/QĐ-UBND' } }]
				}
			}
		]);
		expect(await exported('7.0')).toMatchObject({ error: { code: 'not-found', place: 'version' } });
		// What nobody issued says so, on its way or still being drawn up, whatever number it bears.
		await submitted(test, id, ['chi', 'ha']);
		works.length = 0;
		for (const version of ['2.0', undefined]) expect(await exported(version)).toMatchObject({ ok: true });
		expect(works).toMatchObject([{ dossier: { draft: 'submitted' } }, { dossier: { draft: 'drawn-up' } }]);
	});

	it('of a draft that still bears the number of the issued version tells nothing of what issued it', async () => {
		await issued('1.0');
		const { store, id } = test;
		const stored = await store.architecture(id);
		if (stored === null) throw new Error('It is there');
		const read = readCanonical(value(await test.runtime.readArchitecture('chi', id)));
		if (!read.ok) throw new Error(read.problem.message);
		const claims = await toldClaims(store, stored, read.value.architecture);
		expect(claims).toMatchObject({ version: '1.0', draft: 'drawn-up', effectiveDate: null });
		expect(claims.history).toMatchObject([{ version: '1.0', effective: null, decision: null }]);
		value(await test.runtime.setDossier('chi', id, { version: '1.1', change: 'Sửa' }));
		const next = await store.architecture(id);
		if (next === null) throw new Error('It is there');
		const later = await toldClaims(store, next, read.value.architecture);
		expect(later).not.toHaveProperty('draft');
		expect(later.history).toMatchObject([{ version: '1.0', decision: { number: '15/QĐ-UBND' } }, { version: '1.1' }]);
	});

	it('leaves out what was taken back or returned: the first version that is issued is told with all its objects', async () => {
		await submitted(test, test.id, ['chi', 'ha']);
		const withdraw = { move: 'withdraw', reason: 'Nhầm', effectiveDate: null, decision: null } as const;
		value(await test.runtime.moveSubmission('chi', test.id, '1.0', withdraw));
		value(await test.runtime.setDossier('chi', test.id, { version: '1.1', change: 'Ban hành lần đầu' }));
		expect(await now()).toMatchObject([{ version: '1.1', objects: 'all' }]);
		await submitted(test, test.id, ['chi', 'ha']);
		const back = { move: 'return', reason: 'Thiếu', effectiveDate: null, decision: null } as const;
		value(await test.runtime.moveSubmission('dung', test.id, '1.1', back));
		// Until the next number is chosen the draft bears that of the round that came back, and tells itself as a draft.
		const draft = readCanonical(value(await test.runtime.readArchitecture('chi', test.id)));
		expect(draft.ok && draft.value.dossier).toMatchObject({
			history: [{ version: '1.1', effective: null, decision: null, change: 'Ban hành lần đầu' }]
		});
		value(await test.runtime.setDossier('chi', test.id, { version: '1.2', change: 'Ban hành lần đầu' }));
		expect(await now()).toMatchObject([{ version: '1.2', change: 'Ban hành lần đầu', objects: 'all' }]);
		await issued('1.2');
		const row = { version: '1.2', effective: '2026-12-15', decision: { number: '15/QĐ-UBND' } };
		value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung cổng' }));
		expect(await now()).toMatchObject([row, { version: '2.0' }]);
		// What came back stays where it is looked into: by its submission and in the trail.
		const { submissions } = value(await test.runtime.lifecycle('em', test.id));
		expect(submissions.map(({ version, state }) => [version, state])).toEqual([
			['1.2', 'issued'],
			['1.1', 'returned'],
			['1.0', 'withdrawn']
		]);
		const acts = (await test.store.audit(test.id)).map(({ act }) => act);
		expect(acts).toEqual(expect.arrayContaining(['dossier.withdraw', 'dossier.return']));
	});

	it('after a version that is in force tells what changed since that one, whatever came back in between', async () => {
		await issued('1.0');
		value(await test.runtime.setDossier('chi', test.id, { version: '2.0', change: 'Bổ sung cổng' }));
		await edit(test, 'an', fieldOf('o2', 'note', 'Bổ sung'));
		await submitted(test, test.id, ['chi', 'ha']);
		const back = { move: 'return', reason: 'Thiếu', effectiveDate: null, decision: null } as const;
		value(await test.runtime.moveSubmission('dung', test.id, '2.0', back));
		value(await test.runtime.setDossier('chi', test.id, { version: '2.1', change: 'Bổ sung cổng và kho' }));
		await edit(test, 'an', fieldOf('o1', 'note', 'Bổ sung'));
		expect(await now()).toMatchObject([{ version: '1.0' }, { version: '2.1', objects: ['KT-1', 'KT-2'] }]);
	});

	it('says that nothing was changed since a version was issued, until something is', async () => {
		const since = async () => value(await test.runtime.lifecycle('chi', test.id)).unchangedSince;
		expect(await since()).toBeNull();
		await issued('1.0');
		expect(await since()).toBe('1.0');
		await edit(test, 'an', fieldOf('o2', 'note', 'Bổ sung'));
		expect(await since()).toBeNull();
	});

	it('proposes the smaller number where only words changed since a version was issued, until a record does', async () => {
		await issued('1.0');
		const next = async () => value(await test.runtime.lifecycle('chi', test.id)).next;
		await edit(test, 'an', { op: 'write', chapter: 'form01/II', text: 'Nói rõ hơn' });
		expect(await next()).toEqual({ proposed: '1.1', other: '2.0', why: 'words-only' });
		await edit(test, 'an', fieldOf('o2', 'note', 'Bổ sung'));
		expect(await next()).toEqual({ proposed: '2.0', other: '1.1', why: 'issued' });
	});

	it('is told of a cut-off date before the day of the last change, until it is no longer', async () => {
		const cutoff = async () => value(await test.runtime.lifecycle('chi', test.id)).cutoff;
		expect(await cutoff()).toEqual({ date: '2026-11-20', changed: '2026-11-23', today: '2026-11-23' });
		value(await test.runtime.setDossier('chi', test.id, { cutoffDate: '2026-11-23' }));
		expect(await cutoff()).toBeNull();
	});

	it('forgets the reason with the number of a version that was frozen', async () => {
		await issued('1.0');
		expect(value(await test.runtime.lifecycle('chi', test.id)).next).toEqual({
			proposed: '2.0',
			other: '1.1',
			why: 'issued'
		});
		value(await test.runtime.setDossier('chi', test.id, { version: '2.0' }));
		const { missing } = value(await test.runtime.lifecycle('chi', test.id));
		expect(missing.map(({ code }) => code)).toContain('change');
		// A number that nobody froze is only put right.
		value(await test.runtime.setDossier('chi', test.id, { change: 'Mở rộng' }));
		value(await test.runtime.setDossier('chi', test.id, { version: '1.1' }));
		expect(value(await test.runtime.dossier('chi', test.id)).change).toBe('Mở rộng');
	});

	it('tells of a review that found nothing to change, which moves the next one on by a year', async () => {
		await issued('1.0');
		const { review } = value(await test.runtime.lifecycle('em', test.id));
		expect(review).toEqual({
			version: '1.0',
			last: '2026-12-15',
			looked: false,
			due: '2027-12-15',
			standing: 'later'
		});
		expect(value(await test.runtime.issuedVersions('em'))).toEqual([
			{
				architecture: test.id,
				version: '1.0',
				effectiveDate: '2026-12-15',
				decision: { number: '15/QĐ-UBND', date: '2026-11-23' }
			}
		]);
		test.now = new Date('2027-10-16T00:00:00Z');
		expect(value(await test.runtime.lifecycle('em', test.id)).review?.standing).toBe('soon');
		test.now = new Date('2027-12-16T00:00:00Z');
		expect(value(await test.runtime.lifecycle('em', test.id)).review?.standing).toBe('overdue');
		const told = value(await test.runtime.reviewed('chi', test.id, '1.0', { reason: 'Hiện trạng giữ nguyên' }));
		expect(told.review).toMatchObject({ last: '2027-12-16', looked: true, due: '2028-12-16', standing: 'later' });
		expect((await now()).at(-1)).toMatchObject({
			version: '1.0',
			updated: '2027-12-16',
			change: 'Rà soát, không có thay đổi: Hiện trạng giữ nguyên'
		});
		expect((await test.store.audit(test.id)).at(-1)?.act).toBe('dossier.reviewed');
	});
});

describe('issuing', () => {
	it('asks for a document that can be one', async () => {
		await submitted(test, test.id, ['chi', 'ha']);
		for (const move of ['take', 'appraise'] as const) {
			const input = { move, reason: 'Đạt theo kết quả xem xét toàn bộ hồ sơ', effectiveDate: null, decision: null };
			value(await test.runtime.moveSubmission('dung', test.id, '1.0', input));
		}
		const fault = async (number: string, date: string, effectiveDate: string): Promise<string | undefined> => {
			const input = { move: 'issue', reason: '', effectiveDate, decision: { number, date } } as const;
			const answer = await test.runtime.moveSubmission('chi', test.id, '1.0', input);
			return answer.ok ? 'ok' : answer.error.place;
		};
		expect(await fault('', '2026-11-23', '2026-12-15')).toBe('decision-number');
		expect(await fault('QĐ mới', '2026-11-23', '2026-12-15')).toBe('decision-number');
		expect(await fault('15/QĐ-UBND', '2026-11-22', '2026-12-15')).toBe('decision-early');
		expect(await fault('15/QĐ-UBND', '2026-11-24', '2026-12-15')).toBe('decision-future');
		expect(await fault('15/QĐ-UBND', '2026-11-23', '2026-11-22')).toBe('effective-early');
		expect(await fault('15-QĐ/TU', '2026-11-23', '2026-11-23')).toBe('ok');
	});
});

describe('decisions on items', () => {
	it('are kept with the submission, each with its reason, by a reviewer while it is in review', async () => {
		await submitted(test, test.id, ['chi', 'ha']);
		const decide = (as: string, item: string, decision: 'accepted' | 'refused', reason = '') =>
			test.runtime.decideItem(as, test.id, '1.0', item, { decision, reason, seen: null });
		expect(await decide('dung', '1', 'accepted')).toMatchObject({ ok: false, error: { code: 'conflict' } });
		const take = { move: 'take', reason: '', effectiveDate: null, decision: null } as const;
		value(await test.runtime.moveSubmission('dung', test.id, '1.0', take));
		expect(await decide('dung', '1', 'refused')).toMatchObject({ ok: false, error: { place: 'reason' } });
		expect(await decide('dung', '99', 'accepted')).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await decide('chi', '1', 'accepted')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
		value(await decide('dung', '1', 'accepted'));
		value(await decide('dung', '4', 'refused', 'Thiếu sơ đồ'));
		const [seen] = value(await test.runtime.lifecycle('an', test.id)).submissions;
		expect(seen?.items.map(({ item, decision, reason, name }) => [item, decision, reason, name])).toEqual([
			['1', 'accepted', '', 'Ông dung'],
			['4', 'refused', 'Thiếu sơ đồ', 'Ông dung']
		]);
	});

	it('twice at once on one item keep the first; whoever decides otherwise has seen it', async () => {
		await submitted(test, test.id, ['chi', 'ha']);
		const take = { move: 'take', reason: '', effectiveDate: null, decision: null } as const;
		value(await test.runtime.moveSubmission('dung', test.id, '1.0', take));
		const refused = { decision: 'refused', reason: 'Thiếu sơ đồ', seen: null } as const;
		const accepted = { decision: 'accepted', reason: '', seen: null } as const;
		const answers = await Promise.all([
			test.runtime.decideItem('dung', test.id, '1.0', '1', refused),
			test.runtime.decideItem('dung', test.id, '1.0', '1', accepted)
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict', place: 'item' } });
		const items = async () => value(await test.runtime.lifecycle('an', test.id)).submissions[0]?.items ?? [];
		const [first] = await items();
		value(await test.runtime.moveSubmission('giang', test.id, '1.0', { ...take, move: 'take-over' }));
		value(await test.runtime.decideItem('giang', test.id, '1.0', '1', { ...accepted, seen: first?.at ?? null }));
		expect(await items()).toMatchObject([{ item: '1', decision: 'accepted', account: 'giang' }]);
	});
});
