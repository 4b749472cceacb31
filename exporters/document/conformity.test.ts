import { describe, expect, it } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { formTables } from '$exporters/form03/tables';
import type { ExportInput } from '$exporters/exporter';
import type { Finding } from '$models/conformance/report';
import { noCounts } from '$models/conformance/rule-standing';
import type { Block } from './document';
import { conformity, exceptions } from './conformity';
import { conditionsOf } from './conditions';
import { FormTableCutter } from './form-table';
import { verdictWords } from './verdict-words';
import type { Teller } from './live-pieces';

const given = fixtureInput();
const [whole] = given.report.findings;
if (whole === undefined) throw new Error('The fixture has no finding');

function finding(rule: string, kind: Finding['subject']['kind'], id: string, code: string): Finding {
	const found = given.pack.rules.find((one) => one.id === rule);
	if (whole === undefined || found === undefined) throw new Error(`The pack has no rule ${rule}`);
	const subject = { kind, id, code, name: '' };
	return { ...whole, id: `${rule}:${kind}:${id}`, rule, ruleTitle: found.title, subject };
}

const report = {
	...given.report,
	outcomes: [
		{ rule: 'Q01', counts: { ...noCounts, pass: 3, fail: 1 }, error: '' },
		{ rule: 'Q08', counts: { ...noCounts, pass: 3 }, error: '' },
		{ rule: 'G05', counts: { ...noCounts, undetermined: 1 }, error: '' },
		...given.report.outcomes
	],
	findings: [
		whole,
		finding('Q01', 'object', 'o2', 'KT-2'),
		finding('Q01', 'object', 'o10', 'KT-10'),
		{ ...finding('G05', 'object', 'o3', 'KT-3'), verdict: 'undetermined' as const }
	]
};

function told(teller: Teller, rest: Partial<ExportInput> = {}): readonly Block[] | undefined {
	const input = { ...given, report, ...rest };
	const tables = formTables(input);
	return teller({ input, tables, cutter: new FormTableCutter(tables, input.pack, conditionsOf(input)) });
}
const rowsOf = (blocks: readonly Block[] | undefined) =>
	blocks?.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
const wordsOf = (blocks: readonly Block[] | undefined): readonly string[] =>
	blocks?.flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : [])) ?? [];

describe('the record of conformity', () => {
	it('tells of very many records so far as a reader of paper goes through them, and where the rest is', () => {
		const records = Array.from({ length: 900 }, (_, at) => finding('Q01', 'object', `x${at}`, `KT-${at * 2 + 1}`));
		const waived = new Map(
			records.map(({ id }, at) => [
				id,
				{ grantedOn: '2026-11-01', until: new Date(Date.UTC(2027, 0, at + 1)).toISOString().slice(0, 10) }
			])
		);
		const [row] = rowsOf(told(conformity, { report: { ...report, findings: records }, waived }));
		const lines = row?.[4]?.split('\n') ?? [];
		expect(lines).toHaveLength(201);
		expect(lines.at(-1)).toBe('và 700 mục khác, xem báo cáo kiểm tra.');
	});

	it('tells of the architecture by requirement, ground and result, with the tasks that follow, and no code of a rule', () => {
		const rows = rowsOf(told(conformity));
		expect(rows.map(([concerned]) => concerned)).toEqual(['KT-2, KT-10', 'KT-3']);
		const [first, second] = rows;
		expect(first?.[2]).toMatch(/^Quyết định 1425\/QĐ-TTg, /u);
		expect(first?.[3]).toBe('Chưa đáp ứng');
		expect(first?.[4]).toMatch(/^KT-2: nhiệm vụ liên quan NV-\d.*\.\nKT-10: chưa có nhiệm vụ\.$/u);
		// The word of the report, the certificate and the page; the note says which of the four results it is.
		expect(second?.[3]).toBe(verdictWords.undetermined);
		expect(wordsOf(told(conformity)).filter((words) => words.includes('Chưa đủ cơ sở đánh giá'))).toHaveLength(1);
		const said = JSON.stringify(told(conformity));
		expect(said).not.toMatch(/"(?:Q01|G05|G10)"|Thiếu sơ đồ|Đủ sơ đồ bắt buộc/u);
	});

	it('counts what is met, and tells once under the table that a ground is only a draft', () => {
		const words = wordsOf(told(conformity));
		expect(words[0]).toContain('3 yêu cầu được áp dụng');
		expect(words[0]).toContain('1 yêu cầu đáp ứng ở mọi trường hợp');
		expect(rowsOf(told(conformity))[1]?.[2]).toMatch(/^\(\*\) tr\. /u);
		expect(words.filter((text) => /[Dd]ự thảo/u.test(text))).toHaveLength(1);
	});

	it('marks a ground that nobody held against its text, names it, and tells what is open of it once', () => {
		const extracts = [finding('N01c', 'object', 'o2', 'KT-2'), finding('N01', 'object', 'o3', 'KT-3')];
		const blocks = told(conformity, { report: { ...report, findings: extracts } });
		expect(rowsOf(blocks).map((row) => row[2])).toEqual([
			'(*) Nghị định 278/2025/NĐ-CP, Kết nối, chia sẻ dữ liệu bắt buộc',
			'(*) Nghị định 278/2025/NĐ-CP, Điều 4.2, 24'
		]);
		const notes = wordsOf(blocks).filter((text) => text.startsWith('(*)'));
		expect(notes).toHaveLength(1);
		expect(notes[0]).toContain(
			'Nghị định 278/2025/NĐ-CP theo bản trích, tóm tắt hoặc tin bài của bên thứ ba, chưa được đối chiếu với văn bản'
		);
	});

	it('tells why something is undetermined, who sees to it and by when, as whoever said so wrote it', () => {
		const open = { ...finding('G05', 'object', 'o1', 'KT-1'), verdict: 'undetermined' as const, fields: ['operator'] };
		const [row] = rowsOf(told(conformity, { report: { ...report, findings: [open] } }));
		expect(row?.[4]).toContain(
			'chưa xác định (lý do: đang tổ chức lại đơn vị; đầu mối: Sở Nội vụ; thời hạn: 31/12/2026).'
		);
	});

	it('says where the points stand that are no part of its table', () => {
		expect(told(conformity)?.every((block) => typeof block === 'object')).toBe(true);
		expect(wordsOf(told(conformity))[0]).toMatch(/Ngoài ra, 1 trường hợp còn mở .*Phụ lục 07/u);
		const ofArchitecture = { ...report, findings: report.findings.slice(1) };
		expect(JSON.stringify(told(conformity, { report: ofArchitecture }))).not.toContain('Phụ lục 07');
	});

	it('tells a waiver in the row and among the exceptions', () => {
		const waived = new Map([['Q01:object:o10', { grantedOn: '2026-09-02', until: '2027-01-31' }]]);
		const words = 'cơ quan chấp thuận nội bộ ngày 02/09/2026 cho khắc phục sau, đến hết ngày 31/01/2027';
		expect(rowsOf(told(conformity, { waived }))[0]?.[4]).toContain(`KT-10: ${words}`);
		expect(JSON.stringify(told(exceptions, { waived }))).toContain(words);
		expect(told(exceptions)).toBeUndefined();
	});

	it('names who concluded only where the edition may name people, and never by an account', () => {
		const given = {
			finding: 'G05:object:o3',
			answer: 'fail',
			reason: '',
			at: '2026-09-01T00:00:00Z',
			pack: 'vn-1425'
		} as const;
		const answers = [{ ...given, account: 'acc-7f3a' }];
		const certifier = { engine: '', decisions: { waivers: [], answers, evidence: [] }, auditHead: null, sign: null };
		const ruleAnswers = [{ ...given, account: 'Trần Thị Bình' }];
		expect(rowsOf(told(conformity, { certifier, ruleAnswers }))[1]?.[4]).toContain('Người kết luận: Trần Thị Bình.');
		expect(JSON.stringify(told(conformity, { certifier, ruleAnswers }))).not.toContain('acc-7f3a');
		const evidence = [{ about: `finding:${given.finding}`, name: 'bien-ban.pdf', sha256: '' }];
		const proved = { ...certifier, decisions: { ...certifier.decisions, evidence } };
		expect(rowsOf(told(conformity, { certifier: proved, ruleAnswers }))[1]?.[4]).toContain('Minh chứng: bien-ban.pdf.');
		const edition = { ...fixtureInput().edition, level: 'public' } as ExportInput['edition'];
		expect(JSON.stringify(told(conformity, { certifier, ruleAnswers, edition }))).not.toContain('Trần Thị Bình');
	});
});
