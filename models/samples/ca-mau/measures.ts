/** Indicators and goals; the figures are illustrative. */
import type { UnitKey } from './units';

/** Name, formula, baseline, target, source, updated, unit, value, group, way of collection, layer, scope. */
export const kpis: readonly (readonly [
	name: string,
	formula: string,
	baseline: string,
	target: string,
	source: string,
	updated: string,
	unit: UnitKey,
	value: string,
	group: string,
	collection: string,
	layer: string,
	scope: string
])[] = [
	[
		'Tỷ lệ hồ sơ trực tuyến toàn trình',
		'Hồ sơ trực tuyến toàn trình chia tổng hồ sơ',
		'55%',
		'80%',
		'Hệ thống thông tin giải quyết thủ tục hành chính',
		'Hằng tháng',
		'vp',
		'61%',
		'results',
		'automatic',
		'L3',
		'province'
	],
	[
		'Tỷ lệ CSDL kết nối LGSP',
		'CSDL của tỉnh có kết nối đang khai thác qua LGSP chia tổng CSDL của tỉnh',
		'59%',
		'90%',
		'Mô hình kiến trúc',
		'Hằng quý',
		'skhcn',
		'59%',
		'interoperability',
		'automatic',
		'L2',
		'province'
	],
	[
		'Tỷ lệ hệ thống có hồ sơ cấp độ được phê duyệt',
		'Hệ thống có hồ sơ chia tổng hệ thống',
		'60%',
		'100%',
		'Danh mục hồ sơ cấp độ',
		'Hằng quý',
		'skhcn',
		'68%',
		'technology',
		'semi-automatic',
		'L1',
		'province'
	],
	[
		'Mức độ hài lòng của người dân',
		'Điểm bình quân phiếu khảo sát',
		'85%',
		'92%',
		'Hệ thống khảo sát mức độ hài lòng',
		'Hằng tháng',
		'snv',
		'87%',
		'results',
		'automatic',
		'L4',
		'province'
	],
	[
		'Tỷ lệ nhiệm vụ đúng hạn',
		'Nhiệm vụ hoàn thành đúng hạn chia tổng nhiệm vụ',
		'78%',
		'95%',
		'Hệ thống theo dõi nhiệm vụ',
		'Hằng tháng',
		'vp',
		'81%',
		'governance',
		'automatic',
		'L3',
		'province'
	],
	[
		'Tỷ lệ quy tắc của Khung kiến trúc đáp ứng ở mọi trường hợp',
		'Quy tắc đáp ứng ở mọi trường hợp chia tổng quy tắc được áp dụng',
		'86%',
		'98%',
		'Kết quả kiểm tra mô hình kiến trúc',
		'Mỗi phiên bản',
		'skhcn',
		'86%',
		'compliance',
		'automatic',
		'X1',
		'province'
	],
	[
		'Tỷ lệ hồ sơ tại xã, phường được số hóa',
		'Hồ sơ có bản điện tử chia tổng hồ sơ tiếp nhận ở cấp xã',
		'40%',
		'90%',
		'Kho quản lý dữ liệu điện tử của tổ chức, cá nhân',
		'Hằng tháng',
		'hcc',
		'52%',
		'results',
		'automatic',
		'L2',
		'commune'
	]
];

/**
 * Name, description, basis. A key in braces stands for the code of that record: an object, a gap, or an indicator by its
 * number.
 */
export const goals: readonly (readonly [name: string, description: string, basis: string])[] = [
	[
		'Chính quyền hai cấp vận hành thông suốt trên một nền tảng',
		'Hệ thống của hai tỉnh cũ hợp nhất ({g01}, {g05}, {g09}), xã dùng chung hệ thống tỉnh; đo bằng {kpi-1}, {kpi-7}.',
		'Nghị quyết số 57-NQ/TW; Nghị quyết số 214/NQ-CP'
	],
	[
		'Điều hành dựa trên dữ liệu',
		'Số liệu ngành vào kho dùng chung ({dwh}) và bảng điều hành ({dashboard}); đo bằng {kpi-2}, {kpi-5}.',
		'Nghị quyết số 57-NQ/TW'
	],
	[
		'Kinh tế thủy sản có dữ liệu số',
		'Vùng nuôi ({db-shrimp}), tàu cá ({db-vessel}), chuỗi lạnh ({logistics}) có dữ liệu cập nhật theo {g08}, {g10}, {g17}.',
		'Nghị quyết số 57-NQ/TW'
	]
];
