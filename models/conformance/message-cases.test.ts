/** A rule that can fail in several ways says which of them it was, and of which neighbours it speaks. */
import { describe, expect, it } from 'vitest';
import { exampleArchitecture } from './examples';
import { check } from './check';
import { Checker } from './checker';
import { packOf } from './operator-table-fixture';

const asOf = '2026-11-23';
const pack = packOf('vn-1425');

function architectureOf(file: Parameters<typeof exampleArchitecture>[0]) {
	const read = exampleArchitecture(file);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const whole = {
	result: 'Xong',
	lead: 'Sở KHCN',
	priority: 'Cao',
	deadline: '2027-06-30',
	resources: 'Có',
	criteria: 'Có'
};
const gaps = [{ id: 'g', fields: { content: 'Chuẩn hóa camera' } }];

const said = (rule: string, file: Parameters<typeof exampleArchitecture>[0]): string | undefined =>
	check(architectureOf(file), pack, asOf).findings.find((one) => one.rule === rule)?.message.vi;

describe('G04 says what is missing', () => {
	it('where there is no task', () => {
		expect(said('G04', { gaps })).toBe('Nội dung “Chuẩn hóa camera” chưa gắn nhiệm vụ nào.');
	});

	it('and which fields of which task, where one lacks some', () => {
		const { lead: _, deadline: __, ...part } = whole;
		const tasks = [
			{ id: 't1', fields: { name: 'Lắp đặt', ...whole } },
			{ id: 't2', fields: { name: 'Nghiệm thu', ...part } }
		];
		expect(
			said('G04', {
				gaps,
				tasks,
				gapTasks: [
					['g', 't1'],
					['g', 't2']
				]
			})
		).toBe(
			'Nội dung “Chuẩn hóa camera” có nhiệm vụ còn thiếu hoặc chưa xác định: “Nghiệm thu” (Cơ quan/đơn vị chủ trì nhiệm vụ chuyển đổi kiến trúc, Thời hạn/giai đoạn chuyển đổi dự kiến).'
		);
	});
});

it('Q10c tells a field that is said to be undetermined, and until when, from one that is blank', () => {
	const fields = { name: 'Kho', owner: 'UBND tỉnh Cà Mau', recordType: 'original', sharing: 'province' };
	const undetermined = { reason: 'Chờ', contact: 'Sở Nội vụ', due: '2026-12-15' };
	const dataOwner = { undetermined };
	const shared = {
		...fields,
		lifecycle: 'operating',
		dataOwner,
		updateProcedure: 'Theo sự kiện',
		qualityContact: 'Phòng A'
	};
	expect(said('Q10c', { objects: [{ id: 'a', kind: 'database', fields: shared }] })).toBe(
		'CSDL dùng chung “Kho” chưa ghi: Chủ quản dữ liệu (ghi “Chưa xác định”, hẹn ngày 15/12/2026).'
	);
});

it('G04c says whether the deadline is no date or lies before the start', () => {
	const of = (fields: Record<string, string>) =>
		said('G04c', { tasks: [{ id: 't', fields: { name: 'T', ...fields } }] });
	expect(of({ deadline: 'Trung hạn' })).toBe('Thời hạn của nhiệm vụ “T” không phải một ngày cụ thể: Trung hạn.');
	expect(of({ deadline: '2027-01-01', start: '2027-02-01' })).toBe(
		'Thời hạn 01/01/2027 của nhiệm vụ “T” trước ngày bắt đầu 01/02/2027.'
	);
});

it('is worded anew when a task that it names is given another name', () => {
	const file = (name: string) =>
		architectureOf({ gaps, tasks: [{ id: 't', fields: { name, lead: 'Sở' } }], gapTasks: [['g', 't']] });
	const checker = new Checker(pack, { asOf });
	const words = () => checker.report().findings.find(({ rule }) => rule === 'G04')?.message.vi;
	checker.update(file('Lắp đặt'));
	expect(words()).toContain('“Lắp đặt” (');
	checker.update(file('Nghiệm thu'));
	expect(words()).toContain('“Nghiệm thu” (');
});
