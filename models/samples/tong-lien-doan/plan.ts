/** What the organisation still has to do, by when, and how it will know. */
import type { SmallSample } from '../small-tables';

export const gaps: SmallSample['gaps'] = [
	[
		'g1',
		'db-members',
		'Hồ sơ đoàn viên theo nhiều mẫu',
		'Hồ sơ theo từ điển, xác thực với dữ liệu dân cư',
		'Chuẩn hóa CSDL đoàn viên',
		'standardise',
		't1'
	],
	[
		'g2',
		'members',
		'Công đoàn cấp dưới nhập lại hồ sơ',
		'Hồ sơ nhập một lần, các cấp dùng chung',
		'Nâng cấp phần mềm đoàn viên',
		'upgrade',
		't2'
	],
	['g3', 'ai', 'Tra cứu tư liệu bằng tay', 'Có trợ lý tra cứu, kết nối kho tư liệu', 'Lập trợ lý tra cứu', 'add', 't3'],
	[
		'g4',
		'welfare',
		'Đoàn viên không thấy chương trình phù hợp',
		'Đoàn viên tra cứu trên kênh trực tuyến',
		'Nâng cấp phần mềm phúc lợi',
		'upgrade',
		't4'
	],
	[
		'g5',
		'db-units',
		'Mã tổ chức đặt theo từng nơi',
		'Một hệ thống mã cho mọi cấp',
		'Chuẩn hóa CSDL tổ chức công đoàn',
		'standardise',
		't1'
	],
	[
		'g6',
		'db-surveys',
		'Khảo sát giữ ở tệp rời',
		'Số liệu theo từ điển, phân tích được',
		'Chuẩn hóa CSDL khảo sát',
		'standardise',
		't5'
	]
];

export const tasks: SmallSample['tasks'] = [
	['t1', 'Chuẩn hóa dữ liệu đoàn viên và tổ chức', 'CSDL đạt sáu tiêu chí', 'tc', '2026-12-15', '2027-08-31', 1],
	['t2', 'Nâng cấp phần mềm đoàn viên', 'Các cấp dùng chung một hồ sơ', 'tc', '2027-02-01', '2027-12-31', 1],
	['t3', 'Lập trợ lý tra cứu', 'Trợ lý trả lời kèm nguồn', 'cds', '2027-04-01', '2028-02-28', 3],
	['t4', 'Nâng cấp phần mềm phúc lợi', 'Đoàn viên tra cứu được chương trình', 'cs', '2027-03-01', '2027-11-30', 2],
	['t5', 'Chuẩn hóa CSDL khảo sát', 'Số liệu phân tích được', 'cs', '2027-05-01', '2028-03-31', 3]
];

export const kpis: SmallSample['kpis'] = [
	[
		'Tỷ lệ quy tắc được đáp ứng',
		'Quy tắc đạt chia quy tắc áp dụng',
		'65%',
		'98%',
		'Kết quả kiểm tra',
		'compliance',
		'L1'
	],
	[
		'Tỷ lệ hồ sơ đoàn viên xác thực',
		'Hồ sơ xác thực chia tổng hồ sơ',
		'30%',
		'90%',
		'CSDL đoàn viên',
		'interoperability',
		'L2'
	],
	[
		'Tỷ lệ nhiệm vụ đúng hạn',
		'Nhiệm vụ đúng hạn chia tổng nhiệm vụ',
		'75%',
		'95%',
		'Hệ thống quản lý văn bản',
		'governance',
		'L3'
	],
	[
		'Tỷ lệ hệ thống có cấp độ',
		'Hệ thống có cấp độ chia tổng hệ thống',
		'80%',
		'100%',
		'Danh mục hồ sơ cấp độ',
		'technology',
		'L1'
	],
	['Lượt tra cứu mỗi tháng', 'Số lượt tra cứu trên cổng', '1200', '3000', 'Cổng thông tin điện tử', 'results', 'L4'],
	['Mức độ hài lòng của đoàn viên', 'Điểm bình quân', '78%', '90%', 'Phân hệ đo mức hài lòng', 'results', 'L4']
];

export const goals: SmallSample['goals'] = [
	[
		'Mỗi đoàn viên một hồ sơ, các cấp công đoàn dùng chung',
		'CSDL {db-members} chuẩn hóa theo {g1}, mã tổ chức theo {g5}, phần mềm nâng cấp theo {g2}; đo bằng {kpi-2}. Thực hiện Nghị quyết số 57-NQ/TW.'
	],
	['Đoàn viên tự tra cứu phúc lợi', 'Phần mềm {welfare} nâng cấp theo {g4}; đo bằng {kpi-6}.'],
	['Tư liệu và số liệu khảo sát được dùng lại', 'Trợ lý theo {g3}, khảo sát theo {g6}; đo bằng {kpi-5}.']
];
