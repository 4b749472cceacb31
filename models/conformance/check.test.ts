import type { Architecture } from '$models/architecture/architecture';
import type { Condition, Pack, Rule } from '$models/framework/pack';
import { builtInPacks } from '$models/framework/packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check';
import { exampleArchitecture } from './examples';

const [pack] = builtInPacks;
if (pack === undefined) throw new Error('There is no built-in pack');

function architectureOf(raw: unknown): Architecture {
	const read = exampleArchitecture(raw);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const only = (...ids: string[]) => ({ rules: pack.rules.filter(({ id }) => ids.includes(id)) });

/** Every example at once would share ids; each keeps its own by a prefix. */
function allExamples(given: Pack): Architecture {
	const roots: Record<string, unknown[]> = {};
	for (const [position, { architecture }] of given.rules.flatMap(({ examples }) => examples).entries()) {
		const text = JSON.stringify(architecture).replace(
			/"(id|source|target|object|parent)":"([^"]+)"/gu,
			`"$1":"${position}-$2"`
		);
		const raw = JSON.parse(text) as Record<string, unknown[]>;
		for (const root of ['objects', 'relations', 'diagrams', 'tasks'] as const) {
			roots[root] = [...(roots[root] ?? []), ...(raw[root] ?? [])];
		}
	}
	return architectureOf(roots);
}

const shuffled = <Key, Value>(map: ReadonlyMap<Key, Value>, order: readonly number[]): ReadonlyMap<Key, Value> =>
	new Map(
		[...map]
			.map((entry, at) => ({ entry, by: order[at % order.length] ?? 0 }))
			.sort((a, b) => a.by - b.by)
			.map(({ entry }) => entry)
	);

describe('check', () => {
	it('finds the same in whatever order the records stand', () => {
		const architecture = allExamples(pack);
		const expected = check(architecture, pack, '2026-11-23');
		expect(expected.findings.length).toBeGreaterThan(20);
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 7, maxLength: 31 }), (order) => {
				const mixed = {
					...architecture,
					objects: shuffled(architecture.objects, order),
					relations: shuffled(architecture.relations, order),
					diagrams: shuffled(architecture.diagrams, order),
					tasks: shuffled(architecture.tasks, order)
				};
				expect(check(mixed, pack, '2026-11-23')).toEqual(expected);
			}),
			{ numRuns: process.env['TORTURE'] === '1' ? 40 : 2 }
		);
	});

	it('names a finding by rule and subject, so that a rename keeps it', () => {
		const found = (name: string) =>
			check(
				architectureOf({
					objects: [{ id: 'a', kind: 'platform', fields: { name, owner: 'Bộ Công an', recordType: 'original' } }]
				}),
				pack,
				'2026-11-23',
				only('G07')
			).findings;
		expect(found('VNeID').map(({ id }) => id)).toEqual(['G07:object:a']);
		expect(found('Nền tảng VNeID').map(({ id }) => id)).toEqual(['G07:object:a']);
		expect(found('VNeID')[0]).toMatchObject({
			verdict: 'fail',
			fields: ['recordType'],
			message: { vi: '“VNeID” do Bộ Công an chủ quản nhưng không phải bản ghi tham chiếu.' },
			basis: 'Dự thảo hướng dẫn ngày 13/9/2026, tr. 65, 69, 70',
			fix: { field: 'recordType', value: 'reference' }
		});
	});

	it('names the missing fields in both languages', () => {
		const architecture = architectureOf({ gaps: [{ id: 'g', fields: { current: 'Chưa có', disposition: 'add' } }] });
		const [finding] = check(architecture, pack, '2026-11-23', only('F04')).findings;
		expect(finding?.fields).toEqual(['required', 'content']);
		expect(finding?.message.vi).toContain('Yêu cầu cần đạt, Nội dung cần hoàn thiện');
		expect(finding?.message.en).toContain('Requirement, What must change');
	});

	it('writes days as people read them, and what is no day as it is', () => {
		const found = (deadline: string) =>
			check(
				architectureOf({ tasks: [{ id: 't', fields: { name: 'Kết nối', start: '2027-07-01', deadline } }] }),
				pack,
				'2026-11-23',
				only('G04c')
			).findings[0]?.message;
		expect(found('2027-06-30')).toEqual({
			vi: expect.stringContaining('30/06/2027'),
			en: expect.stringContaining('30 Jun 2027')
		});
		expect(found('Trung hạn')?.vi).toContain('Trung hạn');
	});

	it('says where a secret lies, and never the secret', () => {
		const architecture = architectureOf({
			objects: [{ id: 'a', kind: 'system', fields: { name: 'Cổng', note: 'Password: illustrative1' } }]
		});
		const report = check(architecture, pack, '2026-11-23', only('G09'));
		expect(report.findings.map(({ fields }) => fields)).toEqual([['note']]);
		expect(JSON.stringify(report)).not.toContain('illustrative1');
	});

	it('points to the owner where it is not known whose unit that is', () => {
		const object = { id: 'a', kind: 'system', fields: { name: 'Cổng', owner: 'Trung tâm X', recordType: 'original' } };
		const [finding] = check(architectureOf({ objects: [object] }), pack, '2026-11-23', only('G07')).findings;
		expect(finding).toMatchObject({ verdict: 'undetermined', fields: ['owner'], fix: null });
	});

	it('takes a full name of the committee for its abbreviation', () => {
		const object = {
			id: 'a',
			kind: 'system',
			fields: { name: 'Cổng', owner: 'Ủy ban nhân dân tỉnh Cà Mau', recordType: 'original' }
		};
		expect(check(architectureOf({ objects: [object] }), pack, '2026-11-23', only('G07b')).counts.pass).toBe(1);
	});

	it('counts deleted records for nothing', () => {
		const object = {
			id: 'a',
			kind: 'platform',
			deletedAt: '2026-11-01T00:00:00Z',
			fields: { owner: 'Bộ Công an', recordType: 'original' }
		};
		expect(
			check(architectureOf({ objects: [object] }), pack, '2026-11-23').findings.map(({ subject }) => subject.kind)
		).not.toContain('object');
	});

	it('checks the state that tasks will have reached by the date', () => {
		const architecture = architectureOf({
			objects: [{ id: 'a', kind: 'database', fields: { name: 'Kho' }, to: { layer: 'L2', component: 'DL' } }],
			gaps: [{ id: 'g', objects: ['a'], fields: {} }],
			tasks: [{ id: 't', fields: { deadline: '2027-06-30' } }],
			gapTasks: [['g', 't']]
		});
		expect(check(architecture, pack, '2026-11-23', only('Q01')).counts.fail).toBe(1);
		expect(check(architecture, pack, '2027-07-01', only('Q01')).counts.pass).toBe(1);
	});

	it('names a rule that breaks and goes on with the others', () => {
		const rules = pack.rules.map((rule): Rule => (rule.id === 'Q01' ? { ...rule, require: {} as Condition } : rule));
		const architecture = architectureOf({ objects: [{ id: 'a', kind: 'system', fields: { name: 'Cổng' } }] });
		const report = check(architecture, { ...pack, rules }, '2026-11-23');
		const broken = report.outcomes.filter(({ error }) => error !== '');
		expect(broken.map(({ rule }) => rule)).toEqual(['Q01']);
		expect(broken[0]?.error).toMatch(/^Q01: /u);
		expect(report.findings.map(({ rule }) => rule)).toContain('F01');
	});
});

it('tells a chapter by its heading, not by its key', () => {
	const architecture = architectureOf({ chapters: { 'form01/I.1': 'Mục đích là [điền mục đích]' } });
	const { findings } = check(architecture, pack, '2026-11-23', only('F09'));
	expect(findings[0]?.subject.name).toMatch(/^1/u);
	expect(findings[0]?.message.vi).not.toContain('form01/');
});
