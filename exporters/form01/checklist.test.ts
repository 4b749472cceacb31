import { describe, expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import type { Approval } from '$exporters/exporter';
import type { CheckReport, Counts } from '$models/conformance/report';
import type { ChecklistItem, Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { toldItemAnswers, toldRuleAnswers } from '$exporters/told-words';
import { fixtureInput } from '$exporters/form03/fixture';
import { answerChecklist, type ChecklistAnswer, type ChecklistInput } from './checklist';

const outcome = (rule: string, counts: Partial<Counts>) => ({ rule, counts: { ...noCounts, ...counts }, error: '' });
const item: ChecklistItem = { no: 1, text: { vi: 'Một', en: 'One' }, rules: ['A', 'B', 'C'], computable: 'yes' };
const reportOf = (...outcomes: CheckReport['outcomes'][number][]): CheckReport => ({
	pack: 'vn-1425@1.0',
	asOf: '2026-11-23',
	outcomes,
	findings: [],
	counts: noCounts
});

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const holding = (one: ChecklistItem): Pack => ({
	...pack,
	forms: { ...pack.forms, form01: { ...pack.forms.form01, checklist: [one] } }
});
const whole = fixtureInput().edition;
const told = (
	one: ChecklistItem,
	report: CheckReport,
	rest: Partial<ChecklistInput> = {}
): ChecklistAnswer | undefined => answerChecklist({ pack: holding(one), report, edition: whole, ...rest })[0];

it('names the rules of an item that are not met in words, and no other, with numbers as they are written here', () => {
	const [one, two] = pack.rules;
	if (one === undefined || two === undefined) throw new Error('The pack has no rules');
	const named = { ...item, rules: ['A', one.id, two.id] };
	const failed = reportOf(outcome('A', { pass: 3 }), outcome(one.id, { fail: 1_204 }), outcome(two.id, { fail: 2 }));
	expect(told(named, failed)?.note).toBe(`1.206 trường hợp chưa đáp ứng: ${one.title.vi}; ${two.title.vi}.`);
	const unsure = reportOf(outcome('A', { undetermined: 1_000 }));
	expect(told(item, unsure)?.note).toContain('1.000 trường hợp chưa xác định');
});

describe('an item that the rules see in part', () => {
	const partly = { ...item, computable: 'partly' as const };
	const met = reportOf(outcome('A', { pass: 1 }));
	const answer = {
		pack: 'vn-1425',
		finding: 'checklist-1:architecture:a1',
		answer: 'pass',
		reason: 'Đã đối chiếu biên bản rà soát',
		account: 'Trần Thị Bình',
		at: '2026-11-20T18:30:00.000Z'
	} as const;

	it('waits for a person', () => {
		expect(told(partly, met)).toMatchObject({
			result: 'Chưa đủ cơ sở đánh giá',
			note: 'Đối chiếu tự động: 1 trường hợp đáp ứng. Phần máy không kiểm tra được: cơ quan chưa trả lời, do người thẩm định xem xét.',
			person: null
		});
	});

	it('tells who answered, when, why and what stands behind it beside what the rules found', () => {
		const evidence = [
			{ about: 'checklist:1', name: 'bien-ban.pdf', sha256: '' },
			{ about: 'checklist:2', name: 'khac.pdf', sha256: '' }
		];
		const certifier = { engine: '', decisions: { waivers: [], answers: [], evidence }, auditHead: null, sign: null };
		const itemAnswers = toldItemAnswers(pack, [answer], whole);
		expect(told(partly, met, { itemAnswers, certifier })).toMatchObject({
			result: 'Đáp ứng',
			machine: 'Đáp ứng',
			note: 'Đối chiếu tự động: 1 trường hợp đáp ứng. Cơ quan tự kiểm tra (Trần Thị Bình, 21/11/2026): Đáp ứng – Đã đối chiếu biên bản rà soát. Minh chứng: bien-ban.pdf.',
			person: { by: 'Trần Thị Bình', evidence: ['bien-ban.pdf'] }
		});
		const attached = { size: 12_700, by: 'Lê An', at: '2026-11-19T18:30:00.000Z' };
		const pieces = [{ about: 'checklist:1', name: 'bien-ban.pdf', sha256: 'ab'.repeat(32), attached }];
		const decisions = { waivers: [], answers: [], evidence: pieces };
		expect(told(partly, met, { itemAnswers, certifier: { ...certifier, decisions } })?.note).toContain(
			'Minh chứng: bien-ban.pdf (12 KB; SHA-256 abababababab…; Lê An, 20/11/2026).'
		);
		const failed = reportOf(outcome('A', { fail: 1 }));
		const against = told(partly, failed, { itemAnswers });
		expect(against).toMatchObject({ result: 'Chưa đáp ứng', person: { isAgainst: true } });
		expect(against?.note).toContain(
			'Đáp ứng, khác kết quả máy kiểm tra (chưa đáp ứng), lý do: Đã đối chiếu biên bản rà soát.'
		);
	});

	it('keeps the words of people from an edition whose readers may not have them', () => {
		const open = { level: 'public', omissions: [] } as unknown as ChecklistInput['edition'];
		const itemAnswers = toldItemAnswers(pack, [answer], open);
		expect(told(partly, met, { itemAnswers, edition: open })).toMatchObject({
			result: 'Đáp ứng',
			note: 'Đối chiếu tự động: 1 trường hợp đáp ứng. Cơ quan tự kiểm tra (21/11/2026): Đáp ứng.'
		});
	});
});

describe('an item whose rules ask people', () => {
	const asked = pack.rules.find((rule) => rule.asked !== null);
	if (asked === undefined) throw new Error('The pack asks nothing');
	const questions: ChecklistItem = { ...item, rules: ['A', asked.id] };
	const answerOf = (id: string, answer: 'pass' | 'not-applicable', account: string) => ({
		...{ pack: pack.id, finding: `${asked.id}:object:${id}`, answer, reason: 'Đã xem', account },
		at: '2026-11-20T18:30:00.000Z'
	});
	const ruleAnswers = [
		answerOf('a', 'pass', 'An'),
		answerOf('b', 'not-applicable', 'An'),
		{ ...answerOf('c', 'pass', 'Chi'), at: '2026-11-21T02:00:00.000Z' }
	];
	const report = reportOf(outcome('A', { pass: 4 }), outcome(asked.id, { pass: 2, 'not-applicable': 1 }));

	it('names what stands behind the answers, each piece once, to readers who may have it', () => {
		const piece = { name: 'bien-ban.pdf', sha256: '' };
		const evidence = [
			{ ...piece, about: `finding:${asked.id}:object:a` },
			{ ...piece, about: `finding:${asked.id}:object:c` },
			{ ...piece, name: 'khac.pdf', about: `finding:${asked.id}:object:none` }
		];
		const certifier = { engine: '', decisions: { waivers: [], answers: [], evidence }, auditHead: null, sign: null };
		expect(told(questions, report, { ruleAnswers, certifier })?.note).toContain('”. Minh chứng: bien-ban.pdf.');
		const { architecture } = whole;
		const open = { level: 'public', omissions: [], architecture } as unknown as ChecklistInput['edition'];
		expect(told(questions, report, { ruleAnswers, certifier, edition: open })?.note).not.toContain('bien-ban');
	});

	it('tells apart what the machine found and what people answered', () => {
		expect(told(questions, report, { ruleAnswers })?.note).toBe(
			`Đối chiếu tự động: 4 trường hợp đáp ứng. Người trả lời: 3 câu. An: 1 Đáp ứng (${asked.title.vi}), lý do: “Đã xem”, 1 Không áp dụng (${asked.title.vi}), lý do: “Đã xem”; Chi: 1 Đáp ứng (${asked.title.vi}), lý do: “Đã xem”.`
		);
		const alone = reportOf(outcome(asked.id, { pass: 1 }));
		expect(told(questions, alone, { ruleAnswers: ruleAnswers.slice(0, 1) })?.note).toBe(
			`Người trả lời: 1 câu. An: 1 Đáp ứng (${asked.title.vi}), lý do: “Đã xem”.`
		);
	});

	it('puts together what one person answered for one reason, and tells each reason', () => {
		const seen = Array.from({ length: 34 }, (_, at) => answerOf(`s${String(at)}`, 'pass', 'An'));
		const other = { ...answerOf('o', 'pass', 'An'), reason: ' Đã đối chiếu biên bản ' };
		const silent = { ...answerOf('p', 'pass', 'Chi'), reason: ' ' };
		const many = reportOf(outcome(asked.id, { pass: 36 }));
		expect(told(questions, many, { ruleAnswers: [...seen, other, silent] })?.note).toBe(
			`Người trả lời: 36 câu. An: 34 Đáp ứng (trả lời chung cho 34 mục; ${asked.title.vi}: 34 trường hợp), lý do: “Đã xem”, 1 Đáp ứng (${asked.title.vi}), lý do: “Đã đối chiếu biên bản”; Chi: 1 Đáp ứng (${asked.title.vi}).`
		);
	});

	it('names the records that one word was given to, neighbours as a range', () => {
		const of = [...whole.architecture.objects.values()].filter(({ code }) => /^KT-[123]$/u.test(code));
		expect(of).toHaveLength(3);
		const given = of.map(({ id }) => answerOf(id, 'pass', 'An'));
		const three = reportOf(outcome(asked.id, { pass: 3 }));
		expect(told(questions, three, { ruleAnswers: given })?.note).toBe(
			`Người trả lời: 3 câu. An: 3 Đáp ứng (trả lời chung cho 3 mục; ${asked.title.vi}: KT-1 đến KT-3), lý do: “Đã xem”.`
		);
	});

	it('tells which part was the machine’s where people alone decided, and how many questions wait', () => {
		const part = reportOf(outcome('A', { 'not-applicable': 2 }), outcome(asked.id, { pass: 2, 'not-enough-basis': 3 }));
		expect(told(questions, part, { ruleAnswers: ruleAnswers.slice(0, 1) })).toMatchObject({
			machine: 'Không áp dụng',
			result: 'Chưa đủ cơ sở đánh giá',
			note: `Người trả lời: 1 câu. An: 1 Đáp ứng (${asked.title.vi}), lý do: “Đã xem”. 3 câu hỏi dành cho người chưa được trả lời.`
		});
		const refused = reportOf(outcome('A', { pass: 1 }), outcome(asked.id, { fail: 1 }));
		expect(told(questions, refused)).toMatchObject({
			machine: 'Đáp ứng',
			result: 'Chưa đáp ứng',
			note: 'Đối chiếu tự động: 1 trường hợp đáp ứng.'
		});
	});

	it('names nobody and tells no reason to readers who may not have it', () => {
		const bare = toldRuleAnswers(pack, ruleAnswers, { level: 'public', omissions: [] } as never, () => true);
		expect(told(questions, report, { ruleAnswers: bare })?.note).toContain('3 câu. 2 Đáp ứng, 1 Không áp dụng.');
		const kept = toldRuleAnswers(pack, ruleAnswers, { level: 'restricted', omissions: [] } as never, () => true);
		expect(told(questions, report, { ruleAnswers: kept })?.note).toContain('lý do: “Đã xem”');
	});
});

it('says of an item that only recommended rules leave unmet that nothing required does', () => {
	const recommended = pack.rules.find(({ severity, asked }) => severity === 'recommended' && asked === null);
	if (recommended === undefined) throw new Error('The pack recommends nothing');
	const one = { ...item, rules: [recommended.id] };
	expect(told(one, reportOf(outcome(recommended.id, { fail: 1 })))).toMatchObject({
		result: 'Chưa đáp ứng',
		note: `1 trường hợp chưa đáp ứng: ${recommended.title.vi}. Chỉ quy tắc khuyến nghị ${recommended.id} chưa đáp ứng; không có quy tắc bắt buộc nào chưa đáp ứng.`
	});
});

describe('what the appraisal decided on an item', () => {
	const at = '2026-11-25T18:30:00.000Z';
	const decided = { no: 1, decision: 'accepted', reason: 'Đã xem bản in', by: 'Phạm Minh Đức', at } as const;
	const approval: Approval = {
		...{ version: '1.0', state: '', approvedBy: [], submittedAt: at, decision: null, effectiveDate: null },
		appraisal: { outcome: 'passed', by: 'Phạm Minh Đức', at, conclusion: '', items: null, decisions: [decided] }
	};
	const report = reportOf(outcome('A', { pass: 1 }));

	it('is told with who and when, or that there was none yet', () => {
		expect(told(item, report)?.appraisal).toBe('Chưa thẩm định');
		expect(told(item, report, { approval: { ...approval, appraisal: null } })?.appraisal).toBe('Chưa thẩm định');
		expect(told(item, report, { approval })?.appraisal).toBe('Đạt (Phạm Minh Đức, 26/11/2026): Đã xem bản in');
		const other = { ...item, no: 2 };
		expect(told(other, report, { approval })?.appraisal).toBe(
			'Chưa được quyết định; kết luận chung: đạt (Phạm Minh Đức, 26/11/2026)'
		);
	});

	it('against what the check found is told as such, with the reason that was given', () => {
		const failed = reportOf(outcome('A', { fail: 1 }));
		expect(told(item, failed, { approval })?.appraisal).toBe(
			'Đạt (Phạm Minh Đức, 26/11/2026), khác kết quả máy kiểm tra, lý do: Đã xem bản in'
		);
		const edition = { level: 'public', omissions: [] } as unknown as ChecklistInput['edition'];
		expect(told(item, failed, { approval, edition })?.appraisal).toBe('Đạt (26/11/2026), khác kết quả máy kiểm tra');
	});

	it('names nobody and no reason where the readers may not have it', () => {
		const edition = { level: 'public', omissions: [] } as unknown as ChecklistInput['edition'];
		expect(told(item, report, { approval, edition })?.appraisal).toBe('Đạt (26/11/2026)');
	});
});

describe('answers that are older than what they are about', () => {
	const at = '2026-11-20T09:00:00.000Z';
	const submittedAt = '2026-11-20T10:00:00.000Z';
	const asked = pack.rules.find((rule) => rule.asked !== null);
	if (asked === undefined) throw new Error('The pack asks nothing');
	const [object] = whole.architecture.objects.values();
	if (object === undefined) throw new Error('There is no object');
	const old = { ...object, fields: { ...object.fields, owner: { value: 'Sở Nội vụ cũ' } } };
	const before = { ...whole.architecture, objects: new Map(whole.architecture.objects).set(old.id, old) };
	const given = { pack: pack.id, answer: 'pass', reason: 'Đã xem', account: 'An', at } as const;
	const own = { ...given, finding: 'checklist-1:architecture:a' };
	const rest = {
		itemAnswers: toldItemAnswers(pack, [own], whole),
		ruleAnswers: [{ ...given, finding: `${asked.id}:object:${object.id}` }],
		earlier: [
			{
				...({ version: '1.0', isLast: true, ended: 'returned', cutoffDate: '2026-11-20', submittedAt } as const),
				edition: { ...whole, architecture: before }
			}
		]
	};
	const submitted: Approval = {
		...{ version: '1.1', state: '', approvedBy: [], submittedAt: '2026-11-25T10:00:00.000Z', effectiveDate: null },
		...{ appraisal: null, decision: null }
	};
	const one = { ...item, rules: ['A', asked.id], computable: 'partly' as const };
	const report = reportOf(outcome('A', { pass: 1 }), outcome(asked.id, { pass: 1 }));
	const noteOf = (approval?: Approval): string =>
		told(one, report, approval === undefined ? rest : { ...rest, approval })?.note ?? '';
	const notes = (note: string): number => note.split('có câu trả lời từ trước khi trình phiên bản 1.0').length - 1;

	it('are noted for who works on a version or appraises it', () => {
		expect(notes(noteOf())).toBe(2);
		expect(notes(noteOf(submitted))).toBe(2);
	});

	it('are told without that note once the version is issued', () => {
		const issued = noteOf({ ...submitted, decision: { number: '12/QĐ-UBND', date: '2026-11-28' } });
		expect(issued).toContain('Người trả lời: 1 câu');
		expect(issued).toContain('Cơ quan tự kiểm tra (An');
		expect(issued).not.toContain('Lưu ý');
	});
});
