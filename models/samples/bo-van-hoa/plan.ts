/** What the ministry still has to do, by when, and how it will know. */
import type { SmallSample } from '../small-tables';

export const gaps: SmallSample['gaps'] = [
	[
		'g1',
		'db-heritage heritage',
		'Hồ sơ di sản theo nhiều mẫu',
		'Hồ sơ theo từ điển, chia sẻ qua NDXP',
		'Chuẩn hóa CSDL di sản',
		'standardise',
		't1'
	],
	[
		'g2',
		'ai',
		'Tra cứu quy trình bằng tay',
		'Có trợ lý tra cứu, kết nối trợ lý ảo dùng chung',
		'Lập trợ lý ảo của bộ',
		'add',
		't2'
	],
	[
		'g3',
		'db-tourism tourism',
		'Số liệu khách nhập nhiều lần',
		'Số liệu nhập một lần, địa phương dùng chung',
		'Nâng cấp nền tảng du lịch',
		'upgrade',
		't3'
	],
	[
		'g4',
		'api-gate',
		'API công bố rời rạc',
		'API có danh mục, phiên bản, nhật ký dùng',
		'Nâng cấp cổng API',
		'upgrade',
		't4'
	],
	[
		'g5',
		'db-arts',
		'Dữ liệu biểu diễn ghi theo tệp rời',
		'Dữ liệu theo từ điển, có mã định danh',
		'Chuẩn hóa CSDL biểu diễn',
		'standardise',
		't5'
	],
	[
		'g6',
		'files',
		'Kết quả điện tử chưa đủ dữ liệu đặc tả',
		'Kết quả tái sử dụng được giữa các thủ tục',
		'Chuẩn hóa kho điện tử',
		'standardise',
		't6'
	]
];

export const tasks: SmallSample['tasks'] = [
	['t1', 'Chuẩn hóa CSDL di sản', 'CSDL đạt sáu tiêu chí', 'ds', '2026-12-01', '2027-09-30', 1],
	['t2', 'Lập trợ lý ảo của bộ', 'Trợ lý trả lời kèm nguồn', 'cds', '2027-03-01', '2028-03-31', 3],
	['t3', 'Nâng cấp nền tảng du lịch', 'Địa phương nhập số liệu một lần', 'dl', '2027-01-15', '2027-12-31', 2],
	['t4', 'Nâng cấp cổng API dữ liệu ngành', 'Danh mục API được công bố', 'cds', '2027-02-01', '2027-10-31', 1],
	['t5', 'Chuẩn hóa CSDL biểu diễn', 'Dữ liệu có mã định danh', 'ds', '2027-04-01', '2028-06-30', 1],
	['t6', 'Chuẩn hóa kho dữ liệu điện tử', 'Kết quả dùng lại giữa các thủ tục', 'cds', '2027-01-01', '2027-08-31', 3]
];

export const kpis: SmallSample['kpis'] = [
	[
		'Tỷ lệ quy tắc được đáp ứng',
		'Quy tắc đạt chia quy tắc áp dụng',
		'70%',
		'98%',
		'Kết quả kiểm tra',
		'compliance',
		'L1'
	],
	[
		'Tỷ lệ CSDL có kết nối',
		'CSDL kết nối chia tổng CSDL',
		'60%',
		'100%',
		'Mô hình kiến trúc',
		'interoperability',
		'L2'
	],
	[
		'Tỷ lệ nhiệm vụ đúng hạn',
		'Nhiệm vụ đúng hạn chia tổng nhiệm vụ',
		'80%',
		'95%',
		'Hệ thống quản lý văn bản',
		'governance',
		'L3'
	],
	[
		'Tỷ lệ hệ thống có cấp độ',
		'Hệ thống có cấp độ chia tổng hệ thống',
		'70%',
		'100%',
		'Danh mục hồ sơ cấp độ',
		'technology',
		'L1'
	],
	['Mức độ hài lòng', 'Điểm bình quân', '82%', '92%', 'Cổng thông tin điện tử', 'results', 'L4'],
	['Tỷ lệ di tích có hồ sơ số', 'Di tích có hồ sơ số chia tổng di tích', '45%', '90%', 'CSDL di sản', 'results', 'L2'],
	['Tỷ lệ cơ sở lưu trú có dữ liệu', 'Cơ sở có dữ liệu chia tổng cơ sở', '55%', '95%', 'CSDL du lịch', 'results', 'L3']
];

export const goals: SmallSample['goals'] = [
	[
		'Dữ liệu di sản, du lịch, thể thao dùng chung từ trung ương tới địa phương',
		'CSDL {db-heritage} chuẩn hóa theo {g1}, cổng API theo {g4}; đo bằng {kpi-2}, {kpi-6}. Thực hiện Nghị quyết số 57-NQ/TW.'
	],
	['Địa phương nhập số liệu du lịch một lần', 'Nền tảng {tourism} nâng cấp theo {g3}; đo bằng {kpi-7}.'],
	[
		'Công chức và người dân không phải tìm hoặc nộp lại điều đã có',
		'Trợ lý theo {g2}, kho điện tử theo {g6}; đo bằng {kpi-5}.'
	]
];
