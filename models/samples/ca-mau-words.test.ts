/** What the chapters of the sample must not say while the same document has records that disprove it. */
import { describe, expect, it } from 'vitest';
import { plantedFaults } from './ca-mau/faults';
import { change } from './ca-mau/words/change';
import { doing } from './ca-mau/words/doing';
import { purpose } from './ca-mau/words/purpose';
import { target } from './ca-mau/words/target';
import { today } from './ca-mau/words/today';

const chapters = { ...purpose, ...today, ...target, ...change, ...doing };
const all = Object.values(chapters).join('\n');

/** By rule: the claim that a planted fault against it disproves. */
const claims: Readonly<Record<string, RegExp>> = {
	F01: /Mỗi đối tượng[^.;]*ghi rõ[^.;]*đầu mối xác nhận/u,
	G03: /phân loại dữ liệu nêu ở từng quan hệ/u,
	G04: /Mỗi nội dung cần hoàn thiện[^.;]*ít nhất một nhiệm vụ/u,
	G05: /đã đáp ứng thì tiếp tục sử dụng và chỉ ghi tại/u,
	G06: /(?:ghi theo công bố|ghi theo tên gọi chính thức)/u,
	G07: /được (?:ghi|quản lý) ở dạng (?:bản ghi )?tham chiếu/u,
	G14: /Nội dung chưa rõ thì nêu lý do, đầu mối và thời hạn/u,
	N02: /(?:mỗi nhóm dữ liệu (?:có|xác định) một nguồn tin cậy|nguồn tin cậy đã xác định)/iu,
	Q02: /; chỉ bổ sung mới khi thành phần dùng chung/u,
	Q10c: /ghi cho từng cơ sở dữ liệu/u,
	S04: /đang vận hành đều có hồ sơ cấp độ/u
};

describe('words of the sample of Cà Mau', () => {
	for (const [rule, claim] of Object.entries(claims)) {
		it(`claims nothing that its records disprove by ${rule}`, () => {
			expect(plantedFaults.some((fault) => fault.rule === rule)).toBe(true);
			expect(all).not.toMatch(claim);
		});
	}

	it('dates the inventory as its records do', () => {
		expect(chapters['form01/V']).toContain('kiểm kê ngày 20/11/2026');
		expect(all).not.toMatch(/kiểm kê đến ngày chốt dữ liệu/u);
	});

	it('promises of a table only what the table holds', () => {
		// Objects stand in several lists of the annexes, problems have no column, goals no value of their own.
		expect(all).not.toMatch(/mỗi đối tượng, quan hệ ghi một lần/u);
		expect(all).not.toMatch(/Liên hệ giữa bài toán, thành phần mục tiêu và nhiệm vụ nêu tại bảng/u);
		expect(all).not.toMatch(/Mục tiêu và chỉ số đo lường nêu tại bảng dưới đây, với giá trị ban đầu/u);
	});

	it('tells what each abbreviation of a platform means', () => {
		const said = chapters['form01/I.2.b'] ?? '';
		for (const short of ['NDXP', 'NDOP', 'LGSP', 'LDOP']) expect(said).toContain(`${short} là`);
	});
});
