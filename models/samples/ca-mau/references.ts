/** National components and those of others which the province uses: catalogue id, state of use, parent. */
export const national: readonly (readonly [catalogue: string, usageState: string, parent?: string])[] = [
	['platform:A1', 'partly-used'],
	['platform:A2', 'not-used', 'platform:A1'],
	['platform:A3', 'connecting'],
	['platform:A4', 'in-use', 'platform:A3'],
	['platform:A5', 'connecting'],
	['platform:A6', 'in-use'],
	['platform:A7', 'connecting'],
	['platform:A8', 'in-use'],
	['platform:A10', 'in-use'],
	['platform:A11', 'partly-used'],
	['platform:A13', 'not-used'],
	['platform:A14', 'in-use'],
	['platform:A15', 'in-use'],
	['platform:A16', 'in-use', 'platform:A6'],
	['platform:A17', 'connecting'],
	['platform:B27', 'connecting'],
	['platform:B28', 'not-used'],
	['platform:B29', 'in-use'],
	['platform:B33', 'in-use'],
	['platform:B35', 'connecting'],
	['platform:B41', 'in-use'],
	['platform:B43', 'partly-used'],
	['platform:B44', 'in-use'],
	['platform:B46', 'partly-used'],
	['platform:B53', 'not-used'],
	['platform:B58', 'connecting'],
	['database:dan-cu', 'in-use'],
	['database:dat-dai', 'connecting'],
	['database:tong-hop-quoc-gia', 'partly-used', 'platform:A7'],
	['database:can-bo-cong-chuc-vien-chuc', 'connecting', 'platform:B27'],
	['database:ho-tich-dien-tu', 'in-use']
];

/**
 * References outside the catalogue: key, kind, name, component, slot of figure 7, owner, source code, state of use, form
 * of sharing where it is known.
 */
export const others: readonly (readonly [string, string, string, string, string, string, string, string, string?])[] = [
	[
		'lq-vms-ship',
		'system',
		'Hệ thống giám sát tàu cá của Trung ương',
		'UDNV',
		'H7.27',
		'Bộ Nông nghiệp và Môi trường',
		'Theo văn bản giới thiệu của cơ quan chủ quản (minh họa)',
		'in-use'
	],
	[
		'lq-tthc-shared',
		'logical',
		'Thành phần dùng chung phục vụ giải quyết thủ tục hành chính',
		'UDNV',
		'H7.27',
		'Bộ Công an',
		'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi); chủ quản ghi theo Cổng Dịch vụ công quốc gia, minh họa',
		'in-use'
	],
	[
		'lq-party',
		'system',
		'Hệ thống điều hành tác nghiệp của Tỉnh ủy',
		'UDNV',
		'H7.27',
		'Văn phòng Trung ương Đảng',
		'Theo thỏa thuận ranh giới liên thông (minh họa)',
		'in-use'
	],
	[
		'lq-front',
		'system',
		'Hệ thống tiếp nhận ý kiến cử tri và nhân dân (minh họa)',
		'UDNV',
		'H7.27',
		'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau',
		'Theo thỏa thuận ranh giới liên thông (minh họa)',
		'in-use'
	],
	[
		'lq-signature',
		'infrastructure',
		'Hệ thống chứng thực chữ ký số chuyên dùng công vụ',
		'HTS',
		'H7.06',
		'Ban Cơ yếu Chính phủ',
		'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi)',
		'in-use'
	],
	[
		'lq-authentication',
		'infrastructure',
		'Hạ tầng chứng thực điện tử quốc gia',
		'HTS',
		'H7.06',
		'Bộ Khoa học và Công nghệ',
		'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi); chủ quản ghi minh họa',
		'in-use'
	],
	[
		'lq-nas',
		'system',
		'Hệ thống quản lý kiến trúc số quốc gia (NAS)',
		'DLHQ',
		'H7.50',
		'Bộ Khoa học và Công nghệ',
		'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi); chủ quản ghi minh họa',
		'connecting',
		'national-a'
	]
];
