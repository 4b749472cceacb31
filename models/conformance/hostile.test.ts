/** Architectures that no form would make: each is checked to the end, whatever it holds, and nothing passes in silence. */
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { builtInPacks } from '$models/framework/packs';
import { readDocument } from '$models/sync/document';
import { check } from './check';
import { Checker } from './checker';
import { idleWaivers, waiversOf, type Waiver } from './decisions';

const [pack] = builtInPacks;
if (pack === undefined) throw new Error('There is no built-in pack');
const asOf = '2026-11-23';

/** A document whose one object has these keys. */
function withKeys(keys: Readonly<Record<string, unknown>>): Architecture {
	const doc = new Y.Doc();
	doc.getMap('meta').set('frame', 'province');
	doc.getMap('objects').set('o', new Y.Map(Object.entries({ kind: 'system', ...keys })));
	return readDocument(doc).architecture;
}

const megabyte = 'Kho dữ liệu 10.0.0 '.repeat(55_000);

const cases: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
	['numbers where texts belong', { name: 4, owner: 7, layer: 1, lifecycle: 0 }],
	['null everywhere', { name: null, owner: null, layer: null, deletedAt: null }],
	[
		'texts where dates and numbers belong',
		{ lastMajorChange: 'hôm qua', basicSubjects: 'nhiều', levelApprovedOn: '31/02/2026' }
	],
	['a megabyte of text', { name: megabyte, note: megabyte, owner: megabyte }],
	['control characters', { name: '\u0000\u0007\u202E', owner: '\uFEFF', note: '\u0000'.repeat(500) }],
	['a list where one value belongs', { 'layer/L1': true, 'layer/L2': true, 'lifecycle/planned': true }],
	['objects where values belong', { name: { odd: 1 }, owner: { undetermined: 1 }, layer: { value: 'L1' } }],
	['undetermined without a word', { name: { undetermined: { reason: '', contact: '', due: '' } } }],
	['names that programs stumble over', { name: '__proto__', owner: 'constructor', layer: 'toString' }],
	['a parent that is itself', { parent: 'o', name: 'Vòng' }],
	['an unknown kind', { kind: 'robot', name: 'Người máy' }]
];

describe('an architecture with', () => {
	it.each(cases)('%s is checked to the end by every rule', (_, keys) => {
		const report = check(withKeys(keys), pack, asOf);
		expect(report.outcomes.filter(({ error }) => error !== '')).toEqual([]);
		expect(report.outcomes).toHaveLength(pack.rules.length);
		const sum = Object.values(report.counts).reduce((a, b) => a + b, 0);
		expect(sum).toBeGreaterThanOrEqual(pack.rules.length / 3);
	});

	it('a secret at the end of a megabyte is found there', () => {
		const report = check(withKeys({ name: 'Cổng', note: `${megabyte} mật khẩu: bimat123` }), pack, asOf);
		const secret = report.findings.find(({ rule, fields }) => rule === 'G09' && fields.includes('note'));
		expect(secret?.unwaivable).toBe(true);
		expect(report.findings.filter(({ rule, unwaivable }) => unwaivable && !rule.startsWith('G09'))).toEqual([]);
	});

	it('five thousand relations on one object is checked after an edit of it', () => {
		const doc = new Y.Doc();
		doc.getMap('meta').set('frame', 'province');
		const objects = doc.getMap('objects');
		const relations = doc.getMap('relations');
		doc.transact(() => {
			objects.set('hub', new Y.Map(Object.entries({ kind: 'platform', name: 'Trục' })));
			for (let no = 0; no < 500; no += 1) {
				objects.set(`o${no}`, new Y.Map(Object.entries({ kind: 'system', name: `Hệ thống ${no}` })));
				for (let side = 0; side < 10; side += 1) {
					relations.set(`r${no}-${side}`, { source: `o${no}`, target: 'hub', type: 'data-exchange' });
				}
			}
		});
		const checker = new Checker(pack, { asOf });
		checker.update(readDocument(doc).architecture);
		(objects.get('hub') as Y.Map<unknown>).set('name', 'Trục liên thông');
		const after = readDocument(doc).architecture;
		checker.update(after);
		expect(JSON.stringify(checker.report())).toBe(JSON.stringify(check(after, pack, asOf)));
	});
});

describe('waivers', () => {
	const waiver = (covered: Readonly<Record<string, string>>): Waiver => ({
		id: 'w1',
		scope: { rule: 'Q01', finding: null, layer: null },
		covered,
		reason: 'Đang sáp nhập',
		author: 'a',
		approver: 'b',
		state: 'approved',
		expiresOn: '2026-12-31',
		createdAt: '2026-11-01T00:00:00Z',
		decidedAt: '2026-11-02T00:00:00Z'
	});
	const checker = new Checker(pack, { asOf });
	const state = (keys: Readonly<Record<string, unknown>>): Architecture => withKeys({ name: 'Cổng', ...keys });

	it('that point at nothing are named', () => {
		checker.update(state({}));
		expect(idleWaivers(checker.report(), [waiver({ 'Q01:object:gone': 'x' })])).toEqual(['w1']);
	});

	it('of a rule that nobody may waive count for nothing, though they were approved', () => {
		checker.update(state({ note: 'mật khẩu: bimat123' }));
		const report = checker.report();
		const finding = report.findings.find(({ rule }) => rule === 'G09');
		if (finding === undefined) throw new Error('There is no finding');
		const held = {
			...waiver({ [finding.id]: checker.fingerprint(finding) }),
			scope: { rule: 'G09', finding: null, layer: null }
		};
		const standing = (of: Pick<typeof pack, 'rules'>): string | undefined =>
			waiversOf(of, report, [held], (one) => checker.fingerprint(one), '2026-11-23').get(finding.id)?.standing;
		expect(standing(pack)).toBe('unwaivable');
		const rules = pack.rules.map(({ unwaivable: _, ...rule }) => rule);
		expect(standing({ rules })).toBe('holds');
	});

	it('hold through a rename, and reopen when what they cover changes', () => {
		checker.update(state({}));
		const report = checker.report();
		const finding = report.findings.find(({ id }) => id === 'Q01:object:o');
		if (finding === undefined) throw new Error('There is no finding');
		const held = waiver({ [finding.id]: checker.fingerprint(finding) });
		const standing = (today: string): string | undefined =>
			waiversOf(pack, checker.report(), [held], (one) => checker.fingerprint(one), today).get(finding.id)?.standing;
		expect(standing('2026-11-23')).toBe('holds');
		checker.update(state({ name: 'Cổng thông tin' }));
		expect(standing('2026-11-23')).toBe('holds');
		checker.update(state({ layer: 'L2', component: 'KTT' }));
		expect(standing('2026-11-23')).toBe('reopened');
		checker.update(state({}));
		expect(standing('2026-11-23')).toBe('holds');
		expect(standing('2027-01-01')).toBe('expired');
	});
});
