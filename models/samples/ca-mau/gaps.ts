/** What is to be completed, and the work that does it. All dates and amounts are illustrative. */
import type { UnitKey } from './units';

/** Key, objects, as it is, as it must be, what to do, disposition, scope, keys of the tasks. */
export type GapRow = readonly [string, string, string, string, string, string, string, string];

export const gaps: readonly GapRow[] = [
	[
		'g01',
		'dc-bl dc',
		'Hai nơi đặt máy chủ sau hợp nhất',
		'Một trung tâm dữ liệu tỉnh',
		'Chuyển máy chủ Bạc Liêu về Trung tâm dữ liệu tỉnh',
		'merge',
		'direct',
		't01'
	],
	[
		'g02',
		'dc backup',
		'Sao lưu tại chỗ, chưa có điểm dự phòng',
		'Phục hồi được sau thảm họa',
		'Mở rộng sao lưu, lập điểm dự phòng',
		'upgrade',
		'direct',
		't02'
	],
	[
		'g03',
		'wan',
		'Đường truyền tới xã không đồng đều',
		'Mọi xã, phường nối mạng chuyên dùng ổn định',
		'Nâng cấp đường truyền cấp II',
		'upgrade',
		'direct',
		't03'
	],
	[
		'g04',
		'soc logs',
		'Nhật ký phân tán',
		'Nhật ký tập trung, nối SOC quốc gia',
		'Hoàn thành hệ thống nhật ký, kết nối cảnh báo',
		'add',
		'direct',
		't04'
	],
	[
		'g05',
		'db-land db-land-bl',
		'Hai CSDL đất đai khác cấu trúc',
		'Một CSDL đất đai, đồng bộ CSDL quốc gia',
		'Chuẩn hóa, hợp nhất dữ liệu đất đai',
		'merge',
		'direct',
		't05'
	],
	[
		'g06',
		'dwh dictionary',
		'Kho dữ liệu chưa có từ điển chung',
		'Kho dữ liệu theo từ điển dùng chung',
		'Ban hành từ điển, chuẩn hóa kho',
		'standardise',
		'direct',
		't06 t07'
	],
	[
		'g07',
		'lgsp ldop',
		'Chưa điều phối dữ liệu với Trung tâm dữ liệu quốc gia',
		'Dữ liệu bắt buộc chia sẻ đi qua NDOP',
		'Lập LDOP và điểm kết nối NDOP',
		'add',
		'coordinate',
		't07'
	],
	[
		'g08',
		'iot salinity environment',
		'Cảm biến nối riêng lẻ',
		'Cảm biến dùng chung một nền tảng',
		'Hoàn thành nền tảng IoT',
		'add',
		'direct',
		't08'
	],
	[
		'g09',
		'tthc tthc-bl',
		'Hai hệ thống thủ tục hành chính',
		'Một hệ thống cho cả tỉnh',
		'Chuyển hồ sơ, dừng hệ thống cũ',
		'merge',
		'direct',
		't09'
	],
	[
		'g10',
		'shrimp-app db-shrimp',
		'Dữ liệu vùng nuôi nhập tay',
		'Vùng nuôi cập nhật từ xã, có bản đồ',
		'Nâng cấp phần mềm và CSDL vùng nuôi',
		'upgrade',
		'direct',
		't10'
	],
	[
		'g11',
		'staff-app db-staff',
		'Phần mềm cán bộ riêng của tỉnh',
		'Dùng nền tảng cán bộ quốc gia',
		'Chuyển sang nền tảng quốc gia, giữ dữ liệu',
		'replace',
		'coordinate',
		't11'
	],
	[
		'g12',
		'complaint-app',
		'Theo dõi đơn thư riêng',
		'Dùng nền tảng tiếp công dân quốc gia',
		'Chuyển dữ liệu, dừng phần mềm riêng',
		'replace',
		'coordinate',
		't12'
	],
	[
		'g13',
		'ioc dashboard analytics',
		'Bảng điều hành thiếu số liệu ngành',
		'Điều hành trên dữ liệu cập nhật',
		'Mở rộng phân tích, bổ sung chỉ tiêu',
		'upgrade',
		'direct',
		't13'
	],
	[
		'g14',
		'portal portal-units',
		'Nhiều cổng thành phần khác nhau',
		'Cổng thống nhất, thân thiện',
		'Hợp nhất cổng thành phần',
		'merge',
		'direct',
		't14'
	],
	[
		'g15',
		'ai',
		'Trợ lý ảo đang thử nghiệm',
		'Trợ lý ảo được nghiệm thu, giám sát',
		'Hoàn thiện tiêu chí, dữ liệu nguồn',
		'upgrade',
		'direct',
		't15'
	],
	[
		'g16',
		'db-planning',
		'Quy hoạch lưu rải rác',
		'Một CSDL quy hoạch',
		'Số hóa, nạp dữ liệu quy hoạch',
		'add',
		'direct',
		't16'
	],
	[
		'g17',
		'logistics',
		'Chưa có theo dõi chuỗi lạnh',
		'Chuỗi lạnh thủy sản được theo dõi',
		'Xây dựng hệ thống logistics',
		'add',
		'direct',
		't17'
	]
];

/** Key, name, result, lead, coordination, priority, start, deadline, resources, state, progress. */
export type TaskRow = readonly [
	string,
	string,
	string,
	UnitKey,
	string,
	string,
	string,
	string,
	string,
	string,
	string
];

export const tasks: readonly TaskRow[] = [
	[
		't01',
		'Hợp nhất hạ tầng máy chủ',
		'Phòng máy chủ Bạc Liêu dừng hoạt động',
		'skhcn',
		'Trung tâm Chuyển đổi số',
		'Cao',
		'2026-10-01',
		'2027-06-30',
		'Ngân sách theo kế hoạch',
		'in-progress',
		'Đã khảo sát'
	],
	[
		't02',
		'Mở rộng sao lưu, dự phòng',
		'Phục hồi thử thành công mỗi năm một lần',
		'skhcn',
		'Trung tâm Chuyển đổi số',
		'Cao',
		'2027-01-01',
		'2027-12-31',
		'Ngân sách theo kế hoạch',
		'not-started',
		''
	],
	[
		't03',
		'Nâng cấp mạng chuyên dùng cấp xã',
		'Mọi xã, phường đạt mức dịch vụ',
		'skhcn',
		'UBND cấp xã',
		'Trung bình',
		'2027-02-01',
		'2027-09-30',
		'Thuê dịch vụ',
		'not-started',
		''
	],
	[
		't04',
		'Hệ thống nhật ký tập trung',
		'Nhật ký hệ thống cấp độ 3 về một nơi',
		'skhcn',
		'Công an tỉnh',
		'Cao',
		'2026-09-01',
		'2027-03-31',
		'Ngân sách theo kế hoạch',
		'in-progress',
		'Đang lắp đặt'
	],
	[
		't05',
		'Hợp nhất CSDL đất đai',
		'Một CSDL đất đai toàn tỉnh',
		'snnmt',
		'Sở Khoa học và Công nghệ',
		'Cao',
		'2026-08-01',
		'2027-12-31',
		'Ngân sách theo kế hoạch',
		'in-progress',
		'Đã chuẩn hóa một phần'
	],
	[
		't06',
		'Từ điển dữ liệu dùng chung của tỉnh',
		'Từ điển được ban hành và áp dụng',
		'skhcn',
		'Các sở, ngành',
		'Cao',
		'2026-11-01',
		'2027-04-30',
		'Nhân lực hiện có',
		'in-progress',
		'Đang lấy ý kiến'
	],
	[
		't07',
		'Lập LDOP và kết nối NDOP',
		'Dữ liệu bắt buộc chia sẻ đi qua NDOP',
		'skhcn',
		'Bộ Công an',
		'Cao, phụ thuộc từ điển dữ liệu',
		'2027-01-01',
		'2027-12-31',
		'Ngân sách theo kế hoạch',
		'not-started',
		''
	],
	[
		't08',
		'Nền tảng IoT dùng chung',
		'Trạm đo mặn, triều, môi trường về một nền tảng',
		'skhcn',
		'Sở Nông nghiệp và Môi trường',
		'Trung bình',
		'2026-07-01',
		'2027-10-31',
		'Ngân sách theo kế hoạch',
		'in-progress',
		'Đang xây dựng'
	],
	[
		't09',
		'Chuyển hồ sơ một cửa Bạc Liêu',
		'Hệ thống cũ dừng, hồ sơ tra cứu được',
		'vp',
		'Trung tâm Phục vụ hành chính công',
		'Cao',
		'2026-09-01',
		'2027-02-28',
		'Nhân lực hiện có',
		'in-progress',
		'Đã chuyển hồ sơ đang xử lý'
	],
	[
		't10',
		'Nâng cấp quản lý vùng nuôi tôm',
		'Xã cập nhật vùng nuôi trực tuyến',
		'snnmt',
		'UBND cấp xã',
		'Trung bình',
		'2027-03-01',
		'2028-03-31',
		'Ngân sách theo kế hoạch',
		'not-started',
		''
	],
	[
		't11',
		'Chuyển sang nền tảng cán bộ quốc gia',
		'Dữ liệu cán bộ đồng bộ quốc gia',
		'snv',
		'Bộ Nội vụ',
		'Trung bình',
		'2027-01-01',
		'2027-12-31',
		'Nhân lực hiện có',
		'not-started',
		''
	],
	[
		't12',
		'Chuyển sang nền tảng tiếp công dân quốc gia',
		'Phần mềm riêng dừng',
		'ttt',
		'Thanh tra Chính phủ',
		'Thấp',
		'2027-06-01',
		'2028-06-30',
		'Nhân lực hiện có',
		'not-started',
		''
	],
	[
		't13',
		'Mở rộng điều hành dựa trên dữ liệu',
		'Bảng điều hành đủ chỉ tiêu ngành',
		'vp',
		'Sở Khoa học và Công nghệ',
		'Cao',
		'2027-01-01',
		'2027-11-30',
		'Ngân sách theo kế hoạch',
		'not-started',
		''
	],
	[
		't14',
		'Hợp nhất cổng thành phần',
		'Một cổng với trang của từng đơn vị',
		'vp',
		'Các sở, ngành, xã, phường',
		'Trung bình',
		'2027-02-01',
		'2027-08-31',
		'Thuê dịch vụ',
		'not-started',
		''
	],
	[
		't15',
		'Nghiệm thu trợ lý ảo',
		'Trợ lý ảo đạt tiêu chí, có giám sát',
		'skhcn',
		'Văn phòng UBND tỉnh',
		'Trung bình',
		'2026-10-01',
		'2027-05-31',
		'Nhân lực hiện có',
		'in-progress',
		'Đang thử nghiệm'
	],
	[
		't16',
		'Lập CSDL quy hoạch',
		'Quy hoạch toàn tỉnh tra cứu được',
		'sxd',
		'Sở Nông nghiệp và Môi trường',
		'Trung bình',
		'2026-12-01',
		'2028-06-30',
		'Ngân sách theo kế hoạch',
		'not-started',
		''
	],
	[
		't17',
		'Hệ thống logistics thủy sản',
		'Chuyến hàng lạnh được theo dõi',
		'sct',
		'Sở Nông nghiệp và Môi trường',
		'Thấp',
		'2027-06-01',
		'2028-12-31',
		'Nguồn hợp pháp khác',
		'not-started',
		''
	]
];

/** Name, formula, baseline, target, source, updated, unit, value. */
export const kpis: readonly (readonly [string, string, string, string, string, string, UnitKey, string])[] = [
	[
		'Tỷ lệ hồ sơ trực tuyến toàn trình',
		'Hồ sơ trực tuyến toàn trình chia tổng hồ sơ',
		'55%',
		'80%',
		'Hệ thống thông tin giải quyết thủ tục hành chính',
		'Hằng tháng',
		'vp',
		'61%'
	],
	[
		'Tỷ lệ CSDL kết nối LGSP',
		'CSDL có kết nối đang khai thác chia tổng CSDL',
		'30%',
		'90%',
		'Mô hình kiến trúc',
		'Hằng quý',
		'skhcn',
		'35%'
	],
	[
		'Tỷ lệ hệ thống có hồ sơ cấp độ được phê duyệt',
		'Hệ thống có hồ sơ chia tổng hệ thống',
		'60%',
		'100%',
		'Danh mục hồ sơ cấp độ',
		'Hằng quý',
		'skhcn',
		'68%'
	],
	[
		'Mức độ hài lòng của người dân',
		'Điểm bình quân phiếu khảo sát',
		'85%',
		'92%',
		'Hệ thống khảo sát mức độ hài lòng',
		'Hằng tháng',
		'snv',
		'87%'
	],
	[
		'Tỷ lệ nhiệm vụ đúng hạn',
		'Nhiệm vụ hoàn thành đúng hạn chia tổng nhiệm vụ',
		'78%',
		'95%',
		'Hệ thống theo dõi nhiệm vụ',
		'Hằng tháng',
		'vp',
		'81%'
	]
];

export const goals: readonly (readonly [string, string])[] = [
	[
		'Chính quyền hai cấp vận hành thông suốt trên một nền tảng',
		'Hệ thống của hai tỉnh cũ hợp nhất, xã dùng chung hệ thống tỉnh.'
	],
	['Điều hành dựa trên dữ liệu', 'Số liệu ngành vào kho dùng chung và bảng điều hành.'],
	['Kinh tế thủy sản có dữ liệu số', 'Vùng nuôi, tàu cá, chuỗi lạnh có dữ liệu cập nhật.']
];
