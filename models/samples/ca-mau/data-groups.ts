/** Groups of data, the terms that explain them, and which database plays which part for each. */

/** Key, name, layer, block, personal data, priority of digitisation, procedures that need it. */
export const dataGroups: readonly (readonly [
	key: string,
	name: string,
	layer: string,
	block: string,
	personal: string,
	priority: string,
	procedures: string
])[] = [
	['nh-thua-dat', 'Dữ liệu thửa đất và người sử dụng đất', 'master', 'sector', 'basic', 'high', 'tt-dat-dai'],
	['nh-can-bo', 'Dữ liệu cán bộ, công chức, viên chức', 'master', 'resources', 'basic', 'high', ''],
	['nh-co-quan', 'Dữ liệu cơ quan, đơn vị', 'master', 'resources', 'none', 'medium', ''],
	['nh-tau-ca', 'Dữ liệu tàu cá', 'source', 'sector', 'basic', 'high', 'tt-tau-ca'],
	['nh-vung-nuoi', 'Dữ liệu vùng nuôi tôm', 'source', 'sector', 'none', 'medium', ''],
	['nh-rung', 'Dữ liệu rừng ngập mặn', 'source', 'sector', 'none', 'low', ''],
	['nh-nuoc', 'Dữ liệu đo mặn, triều và tài nguyên nước', 'source', 'sector', 'none', 'medium', ''],
	['nh-hoc-sinh', 'Dữ liệu trường, lớp, học sinh', 'source', 'sector', 'basic', 'medium', ''],
	['nh-kham-benh', 'Dữ liệu khám bệnh, tiêm chủng', 'source', 'sector', 'sensitive', 'medium', ''],
	['nh-an-sinh', 'Dữ liệu đối tượng an sinh xã hội', 'source', 'sector', 'sensitive', 'high', ''],
	['nh-quy-hoach', 'Dữ liệu quy hoạch xây dựng', 'source', 'sector', 'none', 'high', 'tt-phep-xd'],
	['nh-di-san', 'Dữ liệu di tích, điểm du lịch', 'source', 'sector', 'none', 'low', ''],
	['nh-gia', 'Dữ liệu giá và tài sản công', 'source', 'resources', 'none', 'medium', ''],
	['nh-dia-ban', 'Dữ liệu kinh tế - xã hội, địa bàn cấp xã', 'source', 'sector', 'none', 'medium', ''],
	['nh-thu-tuc', 'Dữ liệu hồ sơ thủ tục hành chính', 'transaction', 'citizen-business', 'basic', 'high', ''],
	['nh-tong-hop', 'Số liệu tổng hợp điều hành', 'aggregate', 'steering', 'none', 'medium', ''],
	['nh-danh-muc', 'Danh mục dùng chung', 'reference', 'institutions', 'none', 'medium', ''],
	['nh-mo', 'Bộ dữ liệu mở của tỉnh', 'open', 'citizen-business', 'none', 'low', '']
];

/** Database, group, part that it plays; the first of a group is named as its trusted source. */
export const holdings: readonly (readonly [database: string, group: string, role: string])[] = [
	['db-land', 'nh-thua-dat', 'authoritative'],
	['db-land-bl', 'nh-thua-dat', ''],
	['db-staff', 'nh-can-bo', 'authoritative'],
	['catalogue', 'nh-co-quan', 'authoritative'],
	// Two databases say that they make the same master data: a planted fault.
	['db-staff', 'nh-co-quan', 'authoritative'],
	['db-vessel', 'nh-tau-ca', 'authoritative'],
	['db-shrimp', 'nh-vung-nuoi', 'authoritative'],
	['db-forest', 'nh-rung', 'authoritative'],
	['db-water', 'nh-nuoc', 'authoritative'],
	['db-education', 'nh-hoc-sinh', 'authoritative'],
	['db-health', 'nh-kham-benh', 'authoritative'],
	['db-welfare', 'nh-an-sinh', 'authoritative'],
	['db-planning', 'nh-quy-hoach', 'authoritative'],
	['db-heritage', 'nh-di-san', 'authoritative'],
	['db-price', 'nh-gia', 'authoritative'],
	['commune-data', 'nh-dia-ban', 'authoritative'],
	['citizen-store', 'nh-thu-tuc', 'authoritative'],
	['dwh', 'nh-tong-hop', 'authoritative'],
	['catalogue', 'nh-danh-muc', 'authoritative'],
	['dwh', 'nh-mo', '']
];

/** Key, name, technical name, type and form, what it is in the work, how it is stored, personal data, groups. */
export const terms: readonly (readonly [
	key: string,
	name: string,
	technicalName: string,
	dataType: string,
	format: string,
	definition: string,
	technicalDefinition: string,
	personal: string,
	groups: string
])[] = [
	[
		'tn-dinh-danh',
		'Số định danh cá nhân',
		'soDinhDanh',
		'string',
		'12 chữ số',
		'Số gắn với một công dân suốt đời',
		'Khóa nối giữa các cơ sở dữ liệu có dữ liệu cá nhân',
		'basic',
		'nh-thua-dat nh-can-bo nh-tau-ca nh-hoc-sinh nh-kham-benh nh-an-sinh nh-thu-tuc'
	],
	[
		'tn-thua-dat',
		'Mã thửa đất',
		'maThuaDat',
		'string',
		'Mã xã, số tờ, số thửa',
		'Một thửa đất trên bản đồ địa chính',
		'Khóa của thửa đất',
		'none',
		'nh-thua-dat nh-quy-hoach'
	],
	[
		'tn-co-quan',
		'Mã định danh cơ quan',
		'maCoQuan',
		'string',
		'Mã định danh điện tử của cơ quan',
		'Cơ quan, đơn vị của tỉnh',
		'Khóa của danh mục cơ quan',
		'none',
		'nh-co-quan nh-can-bo nh-danh-muc'
	],
	[
		'tn-tau-ca',
		'Số đăng ký tàu cá',
		'soDangKyTauCa',
		'string',
		'Chữ và số theo giấy đăng ký',
		'Một tàu cá đã đăng ký',
		'Khóa của tàu cá',
		'none',
		'nh-tau-ca'
	],
	[
		'tn-ho-so',
		'Mã hồ sơ thủ tục hành chính',
		'maHoSo',
		'string',
		'Mã do hệ thống cấp khi tiếp nhận',
		'Một lần nộp hồ sơ của người dân, doanh nghiệp',
		'Khóa của hồ sơ',
		'none',
		'nh-thu-tuc'
	],
	[
		'tn-do-man',
		'Độ mặn',
		'doMan',
		'number',
		'Phần nghìn, một chữ số thập phân',
		'Độ mặn của nước tại trạm đo',
		'Giá trị đo theo thời điểm',
		'none',
		'nh-nuoc nh-vung-nuoi'
	],
	[
		'tn-xa',
		'Mã đơn vị hành chính cấp xã',
		'maXa',
		'string',
		'5 chữ số',
		'Xã, phường của tỉnh',
		'Khóa của danh mục đơn vị hành chính',
		'none',
		'nh-dia-ban nh-danh-muc nh-tong-hop nh-vung-nuoi'
	]
];
