/** What provinces call their columns, by what they mean here. Matched without diacritics. */

/** A field of an object, or something beyond fields. */
export const specialTargets = ['@kind', '@lgsp', '@started', '@ended', '@note', '@skip'] as const;

/** Target to names; a target that starts with `@` is no field. */
export const headerWords: Readonly<Record<string, readonly string[]>> = {
	name: [
		'Tên đối tượng',
		'Tên hệ thống',
		'Tên phần mềm',
		'Tên CSDL',
		'Tên cơ sở dữ liệu',
		'Tên ứng dụng',
		'Tên nền tảng',
		'Hệ thống thông tin',
		'Tên HTTT',
		'Tên',
		'Tên gọi'
	],
	owner: [
		'Cơ quan chủ quản',
		'Đơn vị chủ quản',
		'Chủ quản',
		'Chủ đầu tư',
		'Cơ quan chủ trì',
		'Đơn vị chủ trì',
		'Đơn vị quản lý',
		'Cơ quan quản lý'
	],
	operator: ['Đơn vị vận hành', 'Cơ quan vận hành', 'Vận hành', 'Đơn vị quản trị', 'Đơn vị quản lý vận hành'],
	technicalContact: ['Đầu mối kỹ thuật', 'Đầu mối kỹ thuật/vận hành', 'Cán bộ kỹ thuật', 'Bộ phận kỹ thuật'],
	dataOwner: ['Chủ quản dữ liệu', 'Đơn vị chủ quản dữ liệu', 'Chủ sở hữu dữ liệu'],
	lifecycle: [
		'Trạng thái vòng đời',
		'Tình trạng',
		'Trạng thái',
		'Tình trạng hoạt động',
		'Hiện trạng hoạt động',
		'Tình trạng sử dụng'
	],
	usageState: ['Tình trạng khai thác tại cơ quan', 'Tình trạng khai thác'],
	disposition: ['Phương án hoàn thiện', 'Phương án', 'Hướng xử lý', 'Đề xuất xử lý'],
	layer: ['Lớp kiến trúc/thành phần xuyên suốt', 'Lớp kiến trúc', 'Lớp'],
	component: ['Thành phần trong lớp', 'Thành phần'],
	modelState: ['Trạng thái mô hình'],
	usageScope: ['Phạm vi sử dụng', 'Phạm vi', 'Phạm vi triển khai', 'Đối tượng sử dụng'],
	sharing: ['Phạm vi/hình thức dùng chung', 'Hình thức dùng chung', 'Dùng chung', 'Mức dùng chung'],
	recordType: ['Loại bản ghi'],
	sourceCode: [
		'Mã định danh gốc/mã nguồn',
		'Mã nguồn',
		'Mã định danh',
		'Mã hệ thống',
		'Mã số',
		'Mã',
		'Mã HTTT',
		'Mã phần mềm',
		'Mã CSDL',
		'Mã tài sản'
	],
	nasCode: ['Mã NAS'],
	securityLevel: [
		'Cấp độ an ninh mạng',
		'Cấp độ ATTT',
		'Cấp độ',
		'Cấp độ an toàn',
		'Cấp độ an toàn thông tin',
		'Cấp độ ANM'
	],
	personalData: ['Dữ liệu cá nhân', 'Có dữ liệu cá nhân'],
	hosting: ['Nơi đặt', 'Nơi đặt máy chủ', 'Hạ tầng triển khai', 'Nơi lưu trữ'],
	evidence: ['Nguồn/minh chứng', 'Minh chứng', 'Căn cứ', 'Quyết định phê duyệt', 'Văn bản phê duyệt'],
	confirmContact: ['Đầu mối xác nhận', 'Người cung cấp thông tin', 'Đầu mối cung cấp', 'Đầu mối liên hệ'],
	note: ['Ghi chú', 'Chú thích', 'Ý kiến khác'],
	'@kind': ['Loại đối tượng', 'Loại', 'Loại hình', 'Nhóm'],
	'@lgsp': ['Kết nối LGSP', 'LGSP', 'Kết nối trục', 'Liên thông LGSP', 'Đã kết nối LGSP'],
	'@started': [
		'Năm đưa vào SD',
		'Năm đưa vào sử dụng',
		'Ngày đưa vào sử dụng',
		'Thời gian đưa vào sử dụng',
		'Bắt đầu sử dụng',
		'Ngày bắt đầu',
		'Năm triển khai',
		'Ngày vận hành',
		'Năm vận hành',
		'Vận hành từ năm',
		'Thời điểm vận hành',
		'Năm bắt đầu sử dụng',
		'Năm sử dụng'
	],
	'@ended': [
		'Ngày kết thúc',
		'Hạn bảo trì',
		'Thời hạn hợp đồng',
		'Hết hạn bảo trì',
		'Ngày hết hạn',
		'Dự kiến kết thúc',
		'Năm kết thúc'
	],
	'@skip': ['STT', 'TT', 'Số TT', 'Số thứ tự', '#']
};

/** Values seen in inventories beside those that the pack knows, by list. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	lifecycle: {
		operating: [
			'đang chạy',
			'đang sd',
			'đang sử dụng tốt',
			'hoạt động',
			'đang khai thác',
			'sử dụng',
			'đang dùng',
			'ổn định'
		],
		ended: ['ngừng', 'dừng', 'ngưng', 'không dùng', 'ngừng hoạt động', 'dừng hoạt động', 'hết sử dụng'],
		building: ['đang làm', 'đang thực hiện', 'đang xd'],
		trial: ['đang thử nghiệm', 'dùng thử', 'chạy thử nghiệm'],
		planned: ['chuẩn bị đầu tư', 'sẽ triển khai', 'chưa triển khai'],
		upgrading: ['nâng cấp mở rộng', 'đang nâng cấp, mở rộng']
	},
	'security-level': {
		'1': ['cấp 1', 'mức 1', 'I'],
		'2': ['cấp 2', 'mức 2', 'II'],
		'3': ['cấp 3', 'mức 3', 'III'],
		'4': ['cấp 4', 'mức 4', 'IV'],
		'5': ['cấp 5', 'mức 5', 'V']
	},
	'usage-scope': {
		province: ['toàn tỉnh', 'trong tỉnh', 'các sở, ngành', 'tỉnh, xã'],
		agency: ['nội bộ cơ quan', 'trong sở', 'nội bộ'],
		commune: ['xã', 'cấp cơ sở']
	},
	hosting: {
		'own-data-centre': ['trung tâm dữ liệu tỉnh', 'TTDL tỉnh', 'máy chủ tại cơ quan', 'tại chỗ'],
		'hired-cloud': ['thuê cloud', 'cloud', 'thuê máy chủ', 'thuê dịch vụ'],
		'national-data-centre': ['trung tâm dữ liệu quốc gia', 'TTDLQG']
	},
	'personal-data': {
		basic: ['có', 'cơ bản'],
		none: ['không'],
		sensitive: ['nhạy cảm']
	}
};

export const yesWords = ['co', 'x', 'da ket noi', 'roi', 'yes', 'true', 'da', '1', 'dang ket noi'];
export const noWords = ['khong', 'chua', 'no', 'false', '0', 'chua ket noi', '-'];

/** Beginnings of a name or sheet name that tell the kind; the first that fits. */
export const kindWords: readonly (readonly [RegExp, string])[] = [
	[/\b(csdl|co so du lieu|kho du lieu|du lieu so)\b/u, 'database'],
	[/\b(nen tang|lgsp|ldop)\b/u, 'platform'],
	[/\b(ha tang|trung tam du lieu|thiet bi|mang dien rong|mang noi bo|may chu|duong truyen)\b/u, 'infrastructure'],
	[/\b(dich vu)\b/u, 'service'],
	[/\b(he thong|phan mem|ung dung|httt|cong thong tin|cntt)\b/u, 'system']
];
