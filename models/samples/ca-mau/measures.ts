/** Indicators and goals; the figures are illustrative. */
import type { UnitKey } from './units';

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
