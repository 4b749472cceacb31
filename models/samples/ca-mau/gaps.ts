/** What is to be completed, and the work that does it. All dates and amounts are illustrative. */

/** Key, objects, as it is, as it must be, what to do, disposition, scope, keys of the tasks. Their codes follow the order. */
export type GapRow = readonly [string, string, string, string, string, string, string, string];

export const gaps: readonly GapRow[] = [
	[
		'g01',
		'dc-bl dc',
		'Hai nơi đặt máy chủ sau hợp nhất',
		'Một trung tâm dữ liệu tỉnh, kết nối thống nhất',
		'Chuyển máy chủ Bạc Liêu về Trung tâm dữ liệu tỉnh',
		'merge',
		'direct',
		't01'
	],
	[
		'g02',
		'dc backup',
		'Sao lưu tại chỗ, chưa có điểm dự phòng',
		'Phục hồi được sau thảm họa, đồng bộ với điểm dự phòng',
		'Mở rộng sao lưu, lập điểm dự phòng',
		'upgrade',
		'direct',
		't02'
	],
	[
		'g03',
		'wan',
		'Đường truyền tới xã không đồng đều',
		'Mọi xã, phường kết nối mạng chuyên dùng ổn định',
		'Nâng cấp đường truyền cấp II',
		'upgrade',
		'direct',
		't03'
	],
	[
		'g04',
		'soc logs',
		'Nhật ký phân tán',
		'Nhật ký tập trung, kết nối SOC quốc gia',
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
		'dwh dictionary x-data',
		'Kho dữ liệu chưa có từ điển chung',
		'Kho dữ liệu theo từ điển dùng chung',
		'Ban hành từ điển, quy chế dữ liệu; chuẩn hóa kho',
		'upgrade',
		'direct',
		't06 t07'
	],
	[
		'g07',
		'lgsp ldop x-standards',
		'Đồng bộ về Trung tâm dữ liệu quốc gia theo lịch, chưa điều phối tự động',
		'Dữ liệu bắt buộc chia sẻ đi qua NDOP',
		'Lập LDOP và điểm kết nối NDOP; ban hành yêu cầu kỹ thuật kết nối',
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
		'Một hệ thống cho cả tỉnh, kết nối Cổng Dịch vụ công quốc gia',
		'Chuyển hồ sơ, dừng hệ thống cũ',
		'merge',
		'direct',
		't09'
	],
	[
		'g10',
		'shrimp-app db-shrimp',
		'Dữ liệu vùng nuôi nhập tay',
		'Vùng nuôi cập nhật từ xã, có bản đồ, chia sẻ qua LGSP',
		'Nâng cấp phần mềm và CSDL vùng nuôi',
		'upgrade',
		'direct',
		't10'
	],
	[
		'g11',
		'staff-app db-staff',
		'Phần mềm cán bộ riêng của tỉnh',
		'Dùng nền tảng cán bộ quốc gia, dữ liệu đồng bộ hai chiều',
		'Chuyển sang nền tảng quốc gia, giữ dữ liệu',
		'replace',
		'coordinate',
		't11'
	],
	[
		'g12',
		'complaint-app',
		'Theo dõi đơn thư riêng',
		'Dùng nền tảng tiếp công dân quốc gia, kết nối với một cửa',
		'Chuyển dữ liệu, dừng phần mềm riêng',
		'replace',
		'coordinate',
		't12'
	],
	[
		'g13',
		'ioc dashboard analytics',
		'Bảng điều hành thiếu số liệu ngành',
		'Điều hành trên dữ liệu cập nhật, kết nối kho dữ liệu dùng chung',
		'Mở rộng phân tích, bổ sung chỉ tiêu',
		'upgrade',
		'direct',
		't13'
	],
	[
		'g14',
		'portal portal-units',
		'Nhiều cổng thành phần khác nhau',
		'Cổng thống nhất, thân thiện, liên thông với Cổng Dịch vụ công quốc gia',
		'Hợp nhất cổng thành phần',
		'merge',
		'direct',
		't14'
	],
	[
		'g15',
		'ai x-ai',
		'Trợ lý ảo đang thử nghiệm',
		'Trợ lý ảo được nghiệm thu, giám sát',
		'Hoàn thiện tiêu chí, dữ liệu nguồn; lập chương trình ưu tiên trí tuệ nhân tạo',
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
	],
	// Nobody does it: a planted fault.
	[
		'g18',
		'vms camera',
		'Camera nhiều nơi quản lý',
		'Camera về một nền tảng quản lý video',
		'Chuẩn hóa kết nối camera',
		'standardise',
		'direct',
		''
	],
	[
		'g19',
		'documents reports assignments',
		'Văn bản, báo cáo, nhiệm vụ chưa dùng chung danh mục',
		'Ba hệ thống dùng chung danh mục, liên thông trạng thái',
		'Kết nối hệ thống văn bản, báo cáo, nhiệm vụ',
		'standardise',
		'direct',
		't18'
	],
	[
		'g20',
		'citizen-store db-vessel vessel-app db-water db-price farm-map',
		'CSDL, ứng dụng ngành theo cấu trúc riêng',
		'CSDL, ứng dụng ngành theo từ điển, chia sẻ qua LGSP',
		'Chuẩn hóa CSDL, ứng dụng ngành theo từ điển dùng chung',
		'standardise',
		'direct',
		't19'
	],
	[
		'g21',
		'db-health clinic-app',
		'Dữ liệu trạm y tế chưa đồng nhất',
		'Dữ liệu y tế cơ sở liên thông Sổ sức khỏe điện tử',
		'Chuẩn hóa dữ liệu y tế cơ sở',
		'standardise',
		'direct',
		't20'
	],
	[
		'g22',
		'db-welfare',
		'Hai bộ dữ liệu an sinh của hai tỉnh cũ',
		'Một CSDL an sinh, đồng bộ qua LGSP',
		'Hợp nhất dữ liệu an sinh xã hội',
		'merge',
		'direct',
		't21'
	],
	[
		'g23',
		'land-app permit-app notary-app gis',
		'Đất đai, xây dựng, công chứng dùng bản đồ khác nhau',
		'Một bản đồ nền, liên thông thửa đất và công trình',
		'Kết nối phần mềm đất đai, xây dựng, công chứng',
		'standardise',
		'direct',
		't22'
	],
	[
		'g24',
		'citizen-app open-data',
		'Kênh của tỉnh và dữ liệu mở chưa theo chuẩn chung',
		'Kênh và dữ liệu mở liên thông với kênh quốc gia',
		'Chuẩn hóa kênh bổ sung và dữ liệu mở',
		'standardise',
		'direct',
		't23'
	],
	[
		'g25',
		'dc-cloud meeting-room',
		'Cụm đám mây và phòng họp cấu hình theo từng nơi',
		'Cấu hình thống nhất, kết nối giám sát tập trung',
		'Chuẩn hóa cụm đám mây và hội nghị trực tuyến',
		'standardise',
		'direct',
		't24'
	],
	[
		'g26',
		'archive-app',
		'Kho lưu trữ giấy của hai tỉnh cũ',
		'Hồ sơ nộp lưu điện tử, kết nối nền tảng quốc gia',
		'Lập hệ thống lưu trữ điện tử',
		'add',
		'direct',
		't25'
	],
	[
		'g27',
		'kpi-set',
		'Chỉ số tính tay, mỗi nơi một cách',
		'Chỉ số lấy từ kho dữ liệu, kết nối hệ thống quốc gia',
		'Lập bộ chỉ số và nguồn số liệu',
		'add',
		'direct',
		't26'
	],
	[
		'g28',
		'x-commune-people',
		'Cán bộ xã mới chưa quen hệ thống của tỉnh',
		'Mỗi xã, phường có cán bộ nắm vững hệ thống dùng chung',
		'Bồi dưỡng nhân lực số cho xã, phường',
		'standardise',
		'direct',
		't27'
	],
	[
		'g29',
		'twin',
		'Quy hoạch chỉ xem trên bản vẽ',
		'Xem quy hoạch, ngập triều trên mô hình không gian, kết nối bản đồ số',
		'Lập bản sao số quy hoạch và hạ tầng',
		'add',
		'direct',
		't28'
	],
	[
		'g30',
		'zone-ioc',
		'Khu kinh tế theo dõi trên bảng tính',
		'Chỉ số khu kinh tế liên thông với IOC tỉnh',
		'Lập trung tâm điều hành của khu kinh tế',
		'add',
		'direct',
		't29'
	]
];
