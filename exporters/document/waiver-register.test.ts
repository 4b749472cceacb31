import { describe, expect, it } from 'vitest';
import { ObjectId } from '$models/architecture/identifier';
import type { Waiver } from '$models/conformance/decisions';
import { Checker } from '$models/conformance/checker';
import { reportTables } from '$exporters/catalogue/report-tables';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { appraisalTold } from '$exporters/form01/appraisal';
import { prepareWith } from '$exporters/prepare-with';
import { waiverRegister } from './waiver-register';

const { pack, dossier, asOf } = fixtureInput();
const architecture = fixtureArchitecture();
const checker = new Checker(pack, { asOf, dossier, answers: new Map(), inspections: [] });
checker.update(architecture);
const free = new Set(pack.rules.flatMap(({ id, unwaivable }) => (unwaivable === undefined ? [id] : [])));
const found = checker.report().findings.find(({ verdict, rule, subject }) => {
	return verdict === 'fail' && free.has(rule) && architecture.objects.has(ObjectId(subject.id));
});
if (found === undefined) throw new Error('The fixture meets every rule');
const waiver: Waiver = {
	id: 'w1',
	scope: { rule: found.rule, finding: found.id, layer: null },
	covered: { [found.id]: checker.fingerprint(found) },
	reason: 'Chờ hợp nhất theo NV-1',
	author: 'a1',
	approver: 'a2',
	state: 'approved',
	expiresOn: '2027-12-31',
	createdAt: '2026-09-01T03:00:00.000Z',
	decidedAt: '2026-09-02T03:00:00.000Z'
};
const people = new Map([
	['a1', { name: 'Lê An', role: 'người biên tập', posts: [] }],
	[
		'a2',
		{
			name: 'Trần Chi',
			role: 'tổng công trình sư',
			posts: [
				{ since: '2026-08-01T00:00:00.000Z', position: 'Phó Giám đốc', unit: 'Sở KH&CN <1>' },
				{ since: '2026-09-03T00:00:00.000Z', position: 'Giám đốc', unit: 'Sở KH&CN' }
			]
		}
	]
]);
const prepared = (level: 'restricted' | 'public') =>
	prepareWith(null, architecture, dossier, pack, { level, asOf, waivers: [waiver], people });

describe('what the agency lets pass for a while', () => {
	it('is told with reason, people and days, alike in annex 07 and in the report of the check', async () => {
		const input = await prepared('restricted');
		const { title, head, rows } = waiverRegister(input);
		expect(head.slice(2)).toEqual(['Lý do', 'Người đề nghị', 'Người chấp thuận', 'Ngày chấp thuận', 'Đến hết ngày']);
		expect(rows.map((row) => row.slice(2))).toEqual([
			[
				'Chờ hợp nhất theo NV-1',
				'Lê An – người biên tập',
				'Trần Chi – Phó Giám đốc, Sở KH&CN <1>, tổng công trình sư',
				'02/09/2026',
				'31/12/2027'
			]
		]);
		for (const tables of [appraisalTold(input).tables, reportTables(input)])
			expect(tables.find((table) => table.title === title)).toMatchObject({ head, rows });
		expect(JSON.stringify(reportTables(input))).toContain('không miễn trừ yêu cầu của pháp luật');
	});

	it('says to the public neither why nor by whom', async () => {
		const input = await prepared('public');
		expect(input.waived?.get(found.id)).toEqual({ grantedOn: '2026-09-02', until: '2027-12-31' });
		const told = JSON.stringify([reportTables(input), appraisalTold(input)]);
		expect(told).not.toMatch(/Chờ hợp nhất|Lê An|Trần Chi/u);
	});
});
