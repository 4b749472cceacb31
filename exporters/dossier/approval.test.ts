import { expect, it } from 'vitest';
import type { Edition } from '$models/architecture/edition';
import type { Approval, ExportInput } from '$exporters/exporter';
import { fixturePack } from '$exporters/form03/fixture';
import { approvalWords } from './approval';

const approval: Approval = {
	version: '1.0',
	state: 'a'.repeat(64),
	approvedBy: ['Bà Chi', 'Ông Hà'],
	submittedAt: '2026-11-20T03:00:00.000Z',
	appraisal: null,
	decision: null,
	effectiveDate: null
};
const edition = { level: 'internal', omissions: [] as Edition['omissions'] } as Edition;
const [outside] = fixturePack.rules.filter(
	({ id, severity }) =>
		severity === 'required' && !fixturePack.forms.form01.checklist.some(({ rules }) => rules.includes(id))
);
if (outside === undefined) throw new Error('No rule is beyond the items');
const finding = { rule: outside.id, severity: 'required', verdict: 'fail', subject: {}, id: 'f' };
const report = { findings: [finding] } as unknown as ExportInput['report'];
const words = (told: Approval) => approvalWords({ approval: told, edition, pack: fixturePack, report });
const first = (told: Approval): string => words(told)[0] ?? '';

it('says in which capacity each of the two approved, and nothing where that was not said', () => {
	expect(first(approval)).toContain('do Bà Chi và Ông Hà duyệt');
	expect(first({ ...approval, capacities: ['it', null] })).toContain(
		'do Bà Chi (về công nghệ thông tin) và Ông Hà duyệt'
	);
	expect(first({ ...approval, capacities: ['business', 'it'] })).toContain(
		'do Bà Chi (về nghiệp vụ) và Ông Hà (về công nghệ thông tin) duyệt'
	);
});

it('counts what was decided, what lacks a basis, what nobody looked at, rules beyond the items and remarks that are open', () => {
	const who = { by: 'Lê An', at: '2026-11-26T02:00:00.000Z', reason: '' };
	const decision = (no: number, decided: 'accepted' | 'open') => ({ no, decision: decided, ...who });
	const remark = { ...who, about: '', field: '', quote: '', words: '', isRequest: false, reply: null };
	const told = words({
		...approval,
		appraisal: {
			...{ outcome: 'passed', by: who.by, at: who.at, conclusion: '', items: { decided: 2, of: 12 } },
			decisions: [decision(1, 'accepted'), decision(2, 'accepted'), decision(3, 'open')],
			beyond: [{ rule: outside.id, decision: 'accepted', ...who }]
		},
		remarks: [
			{ ...remark, state: 'settled' },
			{ ...remark, state: 'answered' }
		]
	});
	expect(told[1]).toBe(
		'Thẩm định đạt: Lê An, ngày 26/11/2026, 2/12 mục kiểm tra đã được quyết định: 2 đạt, 0 chưa đạt; 1 chưa đủ cơ sở, 9 chưa được quyết định. 1/1 quy tắc bắt buộc ngoài danh mục đã được quyết định: 1 chấp nhận được, 0 chưa đạt; 0 chưa đủ cơ sở, 0 chưa được quyết định. Ý kiến, yêu cầu sửa của người thẩm định: 2, trong đó 1 chưa giải quyết.'
	);
});
