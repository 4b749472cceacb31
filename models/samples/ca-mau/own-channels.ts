/** Channels, measurement, and what communes own. */
import type { OwnRow } from './own-row';
import type { UnitKey } from './units';

export const channels: readonly OwnRow[] = [
	[
		'portal',
		'system',
		'Cổng thông tin điện tử UBND tỉnh Cà Mau',
		'37',
		'vp',
		'province',
		'province',
		'operating',
		'upgrade',
		{ operator: 'cds', to: { lifecycle: 'upgrading' } }
	],
	[
		'portal-units',
		'system',
		'Cổng thành phần của sở, ngành và xã, phường',
		'38',
		'vp',
		'province commune',
		'province',
		'operating',
		'merge',
		{ operator: 'cds', commune: 'KTT8' }
	],
	[
		'citizen-app',
		'system',
		'Ứng dụng công dân số và phản ánh hiện trường',
		'38',
		'vp',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ operator: 'cds', commune: 'KTT9' }
	],
	[
		'hotline',
		'service',
		'Tổng đài hành chính công',
		'38',
		'hcc',
		'province',
		'province',
		'operating',
		'keep',
		{ operator: 'hcc' }
	],
	[
		'open-data',
		'system',
		'Cổng dữ liệu mở tỉnh',
		'38',
		'skhcn',
		'user-group',
		'province',
		'trial',
		'standardise',
		{ operator: 'cds' }
	],
	[
		'dashboard',
		'system',
		'Bảng thông tin điều hành tỉnh',
		'39',
		'vp',
		'province commune',
		'province',
		'operating',
		'upgrade',
		{ operator: 'cds', commune: 'ĐLHQ8' }
	],
	[
		'kpi-set',
		'logical',
		'Bộ chỉ số đo lường kết quả chuyển đổi số tỉnh',
		'40',
		'skhcn',
		'province',
		'province',
		'building',
		'add',
		{ operator: 'skhcn' }
	],
	[
		'survey',
		'system',
		'Hệ thống khảo sát mức độ hài lòng',
		'41',
		'snv',
		'province commune',
		'province',
		'operating',
		'keep',
		{ operator: 'snv', commune: 'ĐLHQ9' }
	],
	[
		'cx-speaker',
		'system',
		'Truyền thanh thông minh phường An Xuyên',
		'26',
		'ax',
		'commune',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'ax', commune: 'ƯDCQS13', prefix: 'CX' }
	],
	[
		'cx-tourism',
		'system',
		'Trang du lịch cộng đồng xã Đất Mũi',
		'36',
		'dm',
		'commune',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'dm', commune: 'ƯDKTS15', prefix: 'CX' }
	]
];

/** Cross-cutting components: key, name, cross-cut, owner, life cycle. */
export const crossCuts: readonly (readonly [string, string, string, UnitKey, string])[] = [
	['x-governance', 'Cơ chế điều phối và giám sát kiến trúc số tỉnh', 'X1', 'skhcn', 'operating'],
	['x-standards', 'Bộ yêu cầu kỹ thuật kết nối, chia sẻ của tỉnh', 'X2', 'skhcn', 'building'],
	['x-ai', 'Chương trình ưu tiên ứng dụng trí tuệ nhân tạo', 'X3', 'skhcn', 'planned'],
	['x-data', 'Quy chế quản trị và chất lượng dữ liệu tỉnh', 'X4', 'skhcn', 'building']
];
