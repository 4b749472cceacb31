import { describe, expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import type { Finding } from '$models/conformance/report';
import { groundOf } from '$models/framework/ground';
import { builtInPack } from '$models/framework/packs';
import type { Approval } from '$exporters/exporter';
import { appraisalTold } from './appraisal';
import type { ChecklistInput } from './checklist';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const inside = new Set(pack.forms.form01.checklist.flatMap(({ rules }) => rules));
const outside = pack.rules.find(({ id, severity }) => severity === 'required' && !inside.has(id));
if (outside === undefined) throw new Error('All required rules stand in the checklist');

const finding = {
	...{ id: `${outside.id}:object:a`, rule: outside.id, ruleTitle: outside.title },
	subject: { kind: 'object', id: 'a', code: 'HT-01', name: 'Cổng' }
} as unknown as Finding;
const report: ChecklistInput['report'] = {
	...{ pack: 'vn-1425@1.0', asOf: '2026-11-23', outcomes: [], counts: noCounts },
	findings: [{ ...finding, severity: 'required', basis: 'Điều 2', paraphrase: outside.title }]
};
const at = '2026-11-25T18:30:00.000Z';
const approval: Approval = {
	...{ version: '1.1', state: '', approvedBy: [], submittedAt: at, decision: null, effectiveDate: null },
	appraisal: {
		...{ outcome: 'passed', by: 'Phạm Minh Đức', at, conclusion: 'Hồ sơ đủ căn cứ', items: { decided: 1, of: 12 } },
		decisions: [{ no: 1, decision: 'accepted', reason: '', by: 'Phạm Minh Đức', at }],
		beyond: [{ rule: outside.id, decision: 'accepted', reason: 'Có kế hoạch khắc phục', by: 'Phạm Minh Đức', at }]
	},
	rounds: [{ version: '1.0', by: 'Lê An', at, reason: 'Thiếu sơ đồ' }],
	remarks: [
		{
			...{
				about: 'HT-01',
				field: 'owner',
				quote: '',
				words: 'Bổ sung chủ quản',
				by: 'Lê An',
				at,
				isRequest: true,
				state: 'settled'
			},
			reply: { words: 'Đã bổ sung', by: 'Chi', at }
		}
	]
};
const told = (level: 'internal' | 'public', of: Approval | null = approval) =>
	appraisalTold({
		...{ pack, report, waived: new Map([[finding.id, { grantedOn: null, until: '2027-01-01' }]]) },
		edition: { level, omissions: [] } as unknown as ChecklistInput['edition'],
		...(of === null ? {} : { approval: of })
	});

describe('the appraisal of a version', () => {
	it('prints the ground of a rule beyond the items with its caveat, as every other report does', () => {
		const extract = pack.rules.find(({ id }) => id === 'N01c');
		if (extract === undefined) throw new Error('The pack has N01c');
		const found = { ...finding, id: 'N01c:object:a', rule: 'N01c', ruleTitle: extract.title, severity: 'required' };
		const basis = 'Nghị định 278/2025/NĐ-CP, Kết nối, chia sẻ dữ liệu bắt buộc';
		const { tables } = appraisalTold({
			...{ pack, waived: new Map(), approval },
			report: { ...report, findings: [{ ...found, basis, paraphrase: extract.title } as unknown as Finding] },
			edition: { level: 'internal', omissions: [] } as unknown as ChecklistInput['edition']
		});
		const rows = tables.flatMap((table) => table.rows);
		expect(rows.find(([rule]) => rule?.startsWith('N01c – '))?.[1]).toBe(
			`Theo bản trích, cần đối chiếu văn bản: ${basis}`
		);
	});

	it('tells over which requests it was issued knowingly; to readers without the words of people how many, to the public nothing', () => {
		const requests = [{ name: 'Kho: Sửa tên', state: 'answered' } as const];
		const issued = { ...approval, openAtIssue: { by: 'Trần Bình', at, requests } };
		const head = 'Khi ban hành còn 1 yêu cầu sửa chưa được xác nhận là đã giải quyết; ';
		expect(told('internal', issued).paragraphs[1]).toBe(
			`${head}người ban hành xác nhận đã biết và vẫn ban hành (Trần Bình, 26/11/2026): “Kho: Sửa tên” (đã trả lời là đã sửa, chưa được xác nhận).`
		);
		const left = { level: 'internal', omissions: [{}] } as unknown as ChecklistInput['edition'];
		const [, cut] = appraisalTold({ pack, report, waived: new Map(), approval: issued, edition: left }).paragraphs;
		expect(cut).toBe(`${head}người ban hành xác nhận đã biết và vẫn ban hành (Trần Bình, 26/11/2026).`);
		expect(told('public', issued).paragraphs).toEqual(told('public').paragraphs);
	});

	it('tells what was decided of a version that came back, or that is still being decided on', () => {
		const { appraisal } = approval;
		if (appraisal === null) throw new Error('It has one');
		const as = (outcome: 'returned' | 'under-way') =>
			told('internal', { ...approval, appraisal: { ...appraisal, outcome } });
		expect(as('returned').paragraphs[0]).toMatch(
			/^Kết luận thẩm định: trả lại phiên bản 1\.1, ngày 26\/11\/2026, do Phạm/u
		);
		expect(as('under-way').paragraphs[0]).toMatch(/^Đang thẩm định phiên bản 1\.1, chưa kết luận/u);
		for (const outcome of ['returned', 'under-way'] as const)
			expect(as(outcome).tables[0]?.rows[0]?.[3]).toContain('Chấp nhận được (Phạm Minh Đức');
	});

	it('tells conclusion, who in which capacity and when, rules beyond the items, remarks with replies, and rounds', () => {
		const { paragraphs, tables } = told('internal');
		expect(paragraphs).toEqual([
			'Kết luận thẩm định: đạt, ngày 26/11/2026, do Phạm Minh Đức (người thẩm định). Trong 12 mục kiểm tra: 1 đạt, 0 chưa đạt, 0 chưa đủ cơ sở, 11 chưa được quyết định. Lý do: Hồ sơ đủ căn cứ.',
			'Phiên bản đã trả lại (1.0) không phải là phiên bản của hồ sơ nên không có trong bảng lịch sử phiên bản; quá trình thẩm định ghi tại bảng “Các lần trả lại trước phiên bản này”.',
			expect.stringContaining('không miễn trừ yêu cầu của pháp luật')
		]);
		const [beyond, waivers, remarks, rounds] = tables;
		expect(waivers?.head).toEqual(['Đối tượng', 'Yêu cầu', 'Đến hết ngày']);
		expect(waivers?.rows).toEqual([['HT-01 – Cổng', outside.title.vi, '01/01/2027']]);
		expect(beyond?.rows).toEqual([
			[
				`${outside.id} – ${outside.title.vi}`,
				groundOf(pack, outside.basis).vi,
				'1 trường hợp, trong đó 1 trường hợp được cơ quan chấp thuận nội bộ cho khắc phục sau',
				'Chấp nhận được (Phạm Minh Đức, 26/11/2026): Có kế hoạch khắc phục'
			]
		]);
		expect(remarks?.rows).toEqual([
			[
				'1',
				'Lê An, 26/11/2026 01:30\nYêu cầu sửa về HT-01, Cơ quan chủ quản: Bổ sung chủ quản',
				'Chi, 26/11/2026 01:30: Đã bổ sung',
				'Không rõ ý kiến nêu ở phiên bản nào nên không đối chiếu được',
				'Đã giải quyết'
			]
		]);
		expect(rounds?.rows).toEqual([
			['1.0', '', '', 'Lê An, 26/11/2026', 'Thiếu sơ đồ\nCơ quan chưa giải trình điểm này.']
		]);
	});

	it('tells why a request was sent back, that it is raised again from an issued version, and until when it is told', () => {
		const { remarks: [remark] = [], appraisal } = approval;
		if (remark === undefined || appraisal === null) throw new Error('It has one');
		const by = { isReviewer: true, by: 'Lê An', at };
		const again: typeof remark = {
			...remark,
			told: {
				...{ subject: 'object:a', version: '1.0', raisedAgainFrom: '1.0', due: '', assignee: '' },
				replies: [{ ...by, words: 'Đã nối', by: 'Chi', isReviewer: false, outcome: 'done', since: null }],
				turns: [{ ...by, to: 'open', at: '2026-11-25T19:30:00.000Z', words: 'Chưa sửa đường nối' }]
			}
		};
		const tableOf = (outcome: 'passed' | 'returned' | 'under-way') =>
			told('internal', { ...approval, remarks: [again], appraisal: { ...appraisal, outcome } }).tables[2];
		const [row] = tableOf('passed')?.rows ?? [];
		expect(row?.[1]).toBe(
			'Lê An, 26/11/2026 01:30\nYêu cầu sửa về HT-01, Cơ quan chủ quản (nêu lại từ phiên bản 1.0): Bổ sung chủ quản'
		);
		expect(row?.[2]).toBe(
			'Chi, 26/11/2026 01:30: Đã sửa – Đã nối\nLê An (người thẩm định), 26/11/2026 02:30: Chưa đạt, gửi lại – Chưa sửa đường nối'
		);
		expect(tableOf('passed')?.head.at(-1)).toBe('Tình trạng khi kết luận thẩm định');
		expect(tableOf('returned')?.head.at(-1)).toBe('Tình trạng khi trả lại');
		expect(tableOf('under-way')?.head.at(-1)).toBe('Tình trạng tới lúc lập văn bản');
	});

	it('tells nothing of what the agency opened again among itself before whoever appraises spoke', () => {
		const { remarks: [remark] = [] } = approval;
		if (remark === undefined) throw new Error('It has one');
		const own = { to: 'open', isReviewer: false, by: 'Chi' } as const;
		const said = {
			...remark,
			told: {
				...{ subject: 'finding:T01:object:a', version: '1.0', due: '', assignee: '', replies: [] },
				turns: [
					{ ...own, at: '2026-11-01T02:00:00.000Z', words: 'Lời nội bộ' },
					{ ...own, at: '2026-11-25T19:30:00.000Z', words: 'Lời sau' }
				]
			}
		};
		const [, , row] = told('internal', { ...approval, remarks: [said] }).tables[2]?.rows[0] ?? [];
		expect(row).toBe('Chi, 26/11/2026 02:30: Mở lại – Lời sau');
	});

	it('tells that what the check passed beyond the items was accepted in one go, by whom where readers may know', () => {
		const { appraisal } = approval;
		const computed = pack.rules.filter(
			({ id, severity, asked }) => severity === 'required' && asked === null && !inside.has(id)
		);
		const outcomes = computed.slice(0, 2).map(({ id }) => ({ rule: id, counts: { ...noCounts, pass: 1 }, error: '' }));
		const passed = { by: 'Phạm Minh Đức – Trưởng phòng', at, reason: 'Theo kết quả kiểm tra' };
		const accepted: Approval = { ...approval, appraisal: appraisal && { ...appraisal, passed } };
		const words = (level: 'internal' | 'public', of = accepted) =>
			appraisalTold({
				...{ pack, report: { ...report, outcomes }, approval: of },
				edition: { level, omissions: [] } as unknown as ChecklistInput['edition']
			}).paragraphs.find((text) => text.startsWith('Ngoài'));
		const rest =
			'2 quy tắc bắt buộc khác được kiểm tra tự động là đáp ứng ở mọi trường hợp; thẩm định chấp nhận theo kết quả kiểm tra';
		expect(words('internal')).toBe(
			`Ngoài 12 mục, ${rest} (Phạm Minh Đức – Trưởng phòng, 26/11/2026): Theo kết quả kiểm tra.`
		);
		expect(words('public')).toBe(`Ngoài 12 mục, ${rest} (26/11/2026).`);
		expect(words('internal', approval)).toBeUndefined();
	});

	it('tells of what was accepted against the check that it was, and why', () => {
		const open = { ...report, findings: report.findings.map((one) => ({ ...one, verdict: 'fail' as const })) };
		const { tables } = appraisalTold({
			...{ pack, report: open, approval },
			edition: { level: 'internal', omissions: [] } as unknown as ChecklistInput['edition']
		});
		const against = outside.asked === null ? 'khác kết quả máy kiểm tra' : 'khác trả lời của cơ quan';
		expect(tables[0]?.rows[0]?.[3]).toBe(
			`Chấp nhận được (Phạm Minh Đức, 26/11/2026), ${against}, lý do: Có kế hoạch khắc phục`
		);
	});

	it('tells the public outcome, counts and days, and nobody’s name or words', () => {
		const all = JSON.stringify(told('public'));
		expect(all).toContain('Kết luận thẩm định: đạt, ngày 26/11/2026.');
		expect(all).toContain('0 ý kiến và 1 yêu cầu sửa; 1 đã giải quyết');
		expect(all).toContain('phiên bản 1.0 ngày 26/11/2026');
		expect(all).not.toMatch(/Phạm|Lê An|Chi\b|chủ quản|Thiếu sơ đồ|đủ căn cứ|kế hoạch/u);
	});

	it('tells what waits for a decision before there was one', () => {
		const { paragraphs, tables } = told('internal', null);
		expect(paragraphs).toHaveLength(1);
		expect(tables[0]?.rows[0]?.[3]).toBe('Chưa thẩm định');
		const open = told('internal', { ...approval, appraisal: null, rounds: [], remarks: [] });
		expect(open.paragraphs[0]).toBe('Phiên bản 1.1 trình ngày 26/11/2026; chưa thẩm định.');
	});
});
