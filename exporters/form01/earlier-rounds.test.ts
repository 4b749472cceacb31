import { describe, expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import { builtInPack } from '$models/framework/packs';
import type { AppraisalRemark, Approval, RemarkReply } from '$exporters/exporter';
import { appraisalTold } from './appraisal';
import type { ChecklistInput } from './checklist';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const [item] = pack.forms.form01.checklist;
const inside = new Set(pack.forms.form01.checklist.flatMap(({ rules }) => rules));
const outside = pack.rules.find(({ id, severity }) => severity === 'required' && !inside.has(id));
if (item === undefined || outside === undefined) throw new Error('The pack asks for too little');

const who = { by: 'Phạm Minh Đức', at: '2026-11-10T18:30:00.000Z' };
const concluded = '2026-11-25T02:00:00.000Z';
const approval: Approval = {
	...{ version: '1.1', state: '', approvedBy: [], submittedAt: '2026-11-20T02:00:00.000Z', decision: null },
	effectiveDate: null,
	appraisal: {
		...{ outcome: 'passed', by: who.by, at: concluded, conclusion: 'Đủ', items: { decided: 1, of: 12 } },
		decisions: [{ no: item.no, decision: 'accepted', reason: 'Đã bổ sung sơ đồ', by: who.by, at: concluded }],
		beyond: []
	},
	rounds: [
		{
			...{ version: '1.0', ...who, reason: 'Thiếu sơ đồ', submittedAt: '2026-11-01T02:00:00.000Z' },
			taken: { by: 'Lê An', at: '2026-11-02T02:00:00.000Z' },
			decisions: [{ no: item.no, decision: 'refused', reason: 'Chưa có sơ đồ', ...who }],
			beyond: [{ rule: outside.id, decision: 'refused', reason: 'Chưa có chủ quản', ...who }]
		}
	]
};

const answered: RemarkReply = {
	...{ words: 'Đã viết lại', by: 'Chi', at: '2026-11-15T03:05:00.000Z', outcome: 'done', isReviewer: false },
	since: { version: '1.0', isChanged: true, before: 'Sở cũ', now: 'Sở mới' }
};
const remark = (
	told: Partial<NonNullable<AppraisalRemark['told']>>,
	rest: Partial<AppraisalRemark> = {}
): AppraisalRemark => ({
	...{ about: '1 Bối cảnh và căn cứ', field: '', quote: 'tám năm', words: 'Nêu căn cứ', ...who, isRequest: true },
	...{ reply: null, state: 'open' },
	told: {
		...{ subject: 'chapter:form01/III.1', version: '1.0', due: '2026-11-18', assignee: 'Bà Chi' },
		...{ replies: [], turns: [], ...told }
	},
	...rest
});

const inputOf = (level: 'internal' | 'public', remarks: readonly AppraisalRemark[] = []): ChecklistInput => ({
	...{ pack, report: { pack: 'vn-1425@1.0', asOf: '2026-11-20', outcomes: [], counts: noCounts, findings: [] } },
	edition: {
		...{ level, omissions: [] },
		architecture: { meta: { frame: 'province' } }
	} as unknown as ChecklistInput['edition'],
	approval: { ...approval, remarks }
});
const told = (...of: Parameters<typeof inputOf>) => appraisalTold(inputOf(...of));
/** As the page says it. */
const unsaid = 'Cơ quan chưa giải trình điểm này.';
const rowsOf = (title: string, remarks?: readonly AppraisalRemark[]) =>
	told('internal', remarks).tables.find((one) => one.title === title)?.rows;

describe('rounds before the version', () => {
	it('are told with who took each, when, and why it came back', () => {
		expect(rowsOf('Các lần trả lại trước phiên bản này')).toEqual([
			['1.0', '01/11/2026', 'Lê An, 02/11/2026', 'Phạm Minh Đức, 11/11/2026', `Thiếu sơ đồ\n${unsaid}`]
		]);
	});

	it('are told decision by decision, with what each comes to in this version', () => {
		expect(rowsOf('Kết quả thẩm định các phiên bản trước')).toEqual([
			[
				'1.0',
				`Mục ${String(item.no)} – ${item.text.vi}`,
				'Chưa đạt (Phạm Minh Đức, 11/11/2026 01:30)',
				`Chưa có sơ đồ\n${unsaid}`,
				'Đạt (Phạm Minh Đức, 25/11/2026): Đã bổ sung sơ đồ'
			],
			[
				'1.0',
				`${outside.id} – ${outside.title.vi}`,
				'Chưa đạt (Phạm Minh Đức, 11/11/2026 01:30)',
				`Chưa có chủ quản\n${unsaid}`,
				'Không còn phát hiện ở phiên bản 1.1'
			]
		]);
	});

	it('are told with what the agency answered behind why they came back', () => {
		const said = { by: 'Nguyễn Thị Chi', at: '2026-11-18T02:00:00.000Z' };
		const answers = [
			{ item: null, words: 'Đã vẽ sơ đồ', ...said },
			{ item: outside.id, words: 'Đã có chủ quản', ...said }
		];
		const { tables } = appraisalTold({
			...inputOf('internal'),
			approval: { ...approval, rounds: approval.rounds?.map((round) => ({ ...round, answers })) ?? [] }
		});
		const cell = (title: string, row: number, at: number): string =>
			tables.find((one) => one.title === title)?.rows[row]?.[at] ?? '';
		const explained = 'Cơ quan giải trình (Nguyễn Thị Chi, 18/11/2026)';
		expect(cell('Các lần trả lại trước phiên bản này', 0, 4)).toBe(`Thiếu sơ đồ\n${explained}: Đã vẽ sơ đồ`);
		expect(cell('Kết quả thẩm định các phiên bản trước', 0, 3)).toBe(`Chưa có sơ đồ\n${unsaid}`);
		expect(cell('Kết quả thẩm định các phiên bản trước', 1, 3)).toBe(`Chưa có chủ quản\n${explained}: Đã có chủ quản`);
	});

	it('tell that what the check passed beyond the items was accepted at once, and taken back', () => {
		const passed = [
			{ isAccepted: true, reason: 'Đã xem', ...who },
			{ isAccepted: false, reason: 'Xem lại', ...who }
		];
		const input = inputOf('internal');
		const { tables, note } = appraisalTold({
			...input,
			approval: {
				...approval,
				rounds: approval.rounds?.map((round) => ({ ...round, decisions: [], beyond: [], passed })) ?? []
			}
		});
		const rows = tables.find(({ title }) => title === 'Kết quả thẩm định các phiên bản trước')?.rows ?? [];
		expect(rows.map((row) => row.slice(2))).toEqual([
			['Chấp nhận theo kết quả kiểm tra (Phạm Minh Đức, 11/11/2026 01:30)', 'Đã xem', 'Chưa được quyết định'],
			['Rút lại việc chấp nhận (Phạm Minh Đức, 11/11/2026 01:30)', 'Xem lại', 'Chưa được quyết định']
		]);
		expect(note).toContain('phiên bản đã trả lại (1.0)');
	});

	it('say where a person concluded against the check, of them and of this version', () => {
		const [item] = pack.forms.form01.checklist.filter(({ rules }) =>
			rules.some((id) => pack.rules.find((rule) => rule.id === id)?.asked === null)
		);
		const rule = pack.rules.find(({ id, asked }) => item?.rules.includes(id) === true && asked === null);
		if (item === undefined || rule === undefined) throw new Error('The check answers no item');
		const decision = { no: item.no, decision: 'accepted', reason: 'Đã xem bản in', ...who } as const;
		const counts = { ...noCounts, fail: 1 };
		const input = inputOf('internal');
		const [row] =
			appraisalTold({
				...input,
				report: {
					...input.report,
					outcomes: [{ rule: rule.id, counts, error: '' }]
				} as unknown as ChecklistInput['report'],
				approval: {
					...approval,
					appraisal: approval.appraisal && { ...approval.appraisal, decisions: [decision] },
					rounds:
						approval.rounds?.map((round) => ({ ...round, decisions: [{ ...decision, against: 'machine' }] })) ?? []
				}
			}).tables.find(({ title }) => title === 'Kết quả thẩm định các phiên bản trước')?.rows ?? [];
		expect(row?.slice(2)).toEqual([
			'Đạt (Phạm Minh Đức, 11/11/2026 01:30), khác kết quả máy kiểm tra',
			'Đã xem bản in',
			'Đạt (Phạm Minh Đức, 11/11/2026), khác kết quả máy kiểm tra, lý do: Đã xem bản in'
		]);
	});

	it('are pointed to under the table of the items, for readers who may have them', () => {
		expect(told('internal').note).toBe(
			'Kết quả thẩm định trong bảng này là của phiên bản 1.1; kết quả của phiên bản đã trả lại (1.0) nêu tại bảng “Kết quả thẩm định các phiên bản trước”.'
		);
		expect(told('public').note).toBe('');
	});

	it('are referred to, since the history of versions has none of them', () => {
		expect(told('internal').paragraphs[1]).toBe(
			'Phiên bản đã trả lại (1.0) không phải là phiên bản của hồ sơ nên không có trong bảng lịch sử phiên bản; quá trình thẩm định ghi tại bảng “Các lần trả lại trước phiên bản này” và bảng “Kết quả thẩm định các phiên bản trước”.'
		);
		const [round] = approval.rounds ?? [];
		if (round === undefined) throw new Error('One came back');
		const input = inputOf('internal');
		const unkept = appraisalTold({ ...input, approval: { ...approval, rounds: [{ ...round, isUnkept: true }] } });
		expect(unkept.paragraphs.at(-1)).toContain('ở phiên bản 1.0 không được lưu');
		// Of one input it is told once, in however many files it stands.
		expect(appraisalTold(input)).toBe(appraisalTold(input));
	});
});

describe('a remark', () => {
	const cells = (one: AppraisalRemark): readonly string[] =>
		rowsOf('Ý kiến, yêu cầu sửa khi thẩm định', [one])?.[0] ?? [];

	it('is told with version, time, heading, whom it was given to and by when, each answer, and both values', () => {
		expect(cells(remark({ replies: [answered] }))).toEqual([
			'1',
			'Phiên bản 1.0 – Phạm Minh Đức, 11/11/2026 01:30\nYêu cầu sửa về III.1 Bối cảnh và căn cứ tại “tám năm”: Nêu căn cứ\nGiao: Bà Chi; Hạn: 18/11/2026',
			'Chi, 15/11/2026 10:05: Đã sửa – Đã viết lại',
			'Phiên bản 1.0: “Sở cũ”\nKhi trả lời: “Sở mới”',
			'Chờ người thẩm định xác nhận'
		]);
	});

	it('about a place on a diagram names the diagram, and the object in whose box it is where the file has that', () => {
		const on = (object: string, about: string): AppraisalRemark =>
			remark({ subject: 'diagram:d1', point: { object } }, { about, quote: '' });
		const whole = remark({ subject: 'diagram:d1' }, { about: 'Hiện trạng', quote: '' });
		const architecture = {
			meta: { frame: 'province' },
			diagrams: new Map([['d1', { type: 'SĐ-T-01', fields: {} }]]),
			objects: new Map([['o1', { fields: { name: { value: 'Kho dữ liệu' } } }]])
		};
		const asked = (one: AppraisalRemark): string => {
			const input = inputOf('internal', [one]);
			const edition = { ...input.edition, architecture } as unknown as ChecklistInput['edition'];
			const { tables } = appraisalTold({ ...input, edition });
			return tables.find(({ title }) => title === 'Ý kiến, yêu cầu sửa khi thẩm định')?.rows[0]?.[1] ?? '';
		};
		const askedOn = (object: string, about = 'Hiện trạng'): string => asked(on(object, about));
		expect(asked(whole)).toContain('Yêu cầu sửa về SĐ-T-01 Hiện trạng: Nêu căn cứ');
		// As it was called when it was written with its code.
		expect(askedOn('', 'SĐ-T-01 Hiện trạng')).toContain('một điểm trên sơ đồ SĐ-T-01 Hiện trạng: Nêu căn cứ');
		expect(askedOn('')).toContain('Yêu cầu sửa về một điểm trên sơ đồ SĐ-T-01 Hiện trạng: Nêu căn cứ');
		expect(askedOn('gone')).toContain('về một điểm trên sơ đồ SĐ-T-01 Hiện trạng: Nêu căn cứ');
		expect(askedOn('o1')).toContain('về một điểm trên sơ đồ SĐ-T-01 Hiện trạng, tại ô “Kho dữ liệu”: Nêu căn cứ');
	});

	it('calls people by their names, without the sign that calls them on a screen', () => {
		const [, asked, replies] = cells(
			remark({ replies: [{ ...answered, words: 'Gửi @Lê An, hòm thư a@Bo.vn' }] }, { words: '@Nguyễn Thị Chi xem lại' })
		);
		expect(asked).toContain(': Nguyễn Thị Chi xem lại');
		expect(replies).toContain('Gửi Lê An, hòm thư a@Bo.vn');
	});

	it('that the agency only called handled tells so as its answer', () => {
		const handled = { to: 'settled', isReviewer: false, by: 'Nguyễn Thị Chi', at: '2026-11-24T01:00:00.000Z' } as const;
		const settled = { to: 'settled', isReviewer: true, by: who.by, at: '2026-11-24T02:00:00.000Z' } as const;
		const row = cells(remark({ turns: [handled, settled] }));
		expect(row[2]).toBe('Nguyễn Thị Chi, 24/11/2026 08:00: báo đã xử lý');
		expect(row[4]).toBe('Đã giải quyết (Phạm Minh Đức, 24/11/2026 09:00)');
	});

	const back = { to: 'open', isReviewer: true, by: who.by, at: '2026-11-24T02:00:00.000Z' } as const;
	const done = { to: 'settled', isReviewer: true, by: who.by, at: '2026-11-24T02:00:00.000Z' } as const;
	const said: RemarkReply = { ...answered, outcome: null, since: null };
	it.each([
		['opened again', [said], [back], 'Chưa giải quyết (người thẩm định mở lại ngày 24/11/2026)'],
		['spoken to', [said], [], 'Chưa giải quyết, cơ quan đã trả lời'],
		['answered by nobody', [], [], 'Chưa giải quyết, cơ quan chưa trả lời'],
		['settled', [answered], [done], 'Đã giải quyết (Phạm Minh Đức, 24/11/2026 09:00)'],
		[
			'settled after the conclusion',
			[answered],
			[{ ...done, at: '2026-11-26T02:00:00.000Z' }],
			'Chờ người thẩm định xác nhận\nSau kết luận thẩm định: Đã giải quyết (Phạm Minh Đức, 26/11/2026 09:00)'
		]
	])('that was %s says so', (_name, replies, turns, words) => {
		expect(cells(remark({ replies, turns }))[4]).toBe(words);
	});
});

it('tells the public nothing of rounds and remarks but counts and days', () => {
	const all = JSON.stringify(told('public', [remark({ replies: [answered] })]));
	expect(all).toContain('phiên bản 1.0 ngày 11/11/2026');
	expect(all).not.toMatch(/Phạm|Lê An|Chi\b|Bối cảnh|tám năm|Sở cũ|Sở mới|Chưa có|Thiếu|18\/11|Mục 1|02\/11/u);
	expect(told('public').tables).toEqual([]);
});
