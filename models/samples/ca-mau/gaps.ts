/** What is to be completed, and the work that does it. All dates and amounts are illustrative. */

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
