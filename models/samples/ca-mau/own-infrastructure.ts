/** Infrastructure and cybersecurity of the province. */
import { planned, type OwnRow } from './own-row';

export const infrastructure: readonly OwnRow[] = [
	[
		'dc',
		'infrastructure',
		'Trung tâm dữ liệu tỉnh Cà Mau',
		'01',
		'skhcn',
		'province',
		'province',
		'operating',
		'upgrade',
		{
			operator: 'cds',
			fields: { predecessor: 'Tỉnh Cà Mau trước hợp nhất' },
			to: { lifecycle: 'upgrading' }
		}
	],
	[
		'dc-cloud',
		'infrastructure',
		'Cụm điện toán đám mây riêng của tỉnh',
		'01',
		'skhcn',
		'province',
		'province',
		'operating',
		'standardise',
		{ parent: 'dc', operator: 'cds' }
	],
	[
		'dc-bl',
		'infrastructure',
		'Phòng máy chủ Bạc Liêu (trước hợp nhất)',
		'01',
		'skhcn',
		'province',
		'internal',
		'merging',
		'merge',
		{ operator: 'cds', fields: { predecessor: 'Tỉnh Bạc Liêu trước hợp nhất' }, to: { lifecycle: 'ended' } }
	],
	[
		'wan',
		'infrastructure',
		'Mạng diện rộng của tỉnh và kết nối Mạng truyền số liệu chuyên dùng',
		'02',
		'skhcn',
		'province commune',
		'province',
		'operating',
		'upgrade',
		{ operator: 'cds', commune: 'HTS7', to: { lifecycle: 'upgrading' } }
	],
	['lan', 'infrastructure', 'Mạng nội bộ các sở, ngành', '02', 'vp', 'agency', 'internal', 'operating', 'keep'],
	[
		'terminals',
		'infrastructure',
		'Thiết bị đầu cuối phục vụ cán bộ, công chức',
		'03',
		'vp',
		'agency commune',
		'internal',
		'operating',
		'keep',
		{ commune: 'HTS8' }
	],
	[
		'scan',
		'infrastructure',
		'Thiết bị số hóa hồ sơ tại bộ phận một cửa',
		'03',
		'hcc',
		'province commune',
		'internal',
		'operating',
		'keep',
		{ commune: 'HTS8' }
	],
	[
		'meeting-room',
		'infrastructure',
		'Thiết bị hội nghị trực tuyến ba cấp chuyển về hai cấp',
		'03',
		'vp',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ commune: 'HTS8' }
	],
	[
		'camera',
		'infrastructure',
		'Hệ thống camera giao thông và công cộng',
		'04',
		'sxd',
		'province',
		'province',
		'operating',
		'standardise',
		{ operator: 'cds' }
	],
	[
		'salinity',
		'infrastructure',
		'Mạng cảm biến đo mặn và triều',
		'04',
		'snnmt',
		'sector',
		'province',
		'operating',
		'standardise',
		{ operator: 'snnmt' }
	],
	[
		'backup',
		'infrastructure',
		'Hệ thống sao lưu, phục hồi dữ liệu tỉnh',
		'05',
		'skhcn',
		'province',
		'internal',
		'operating',
		'upgrade',
		{ operator: 'cds', to: { lifecycle: 'upgrading' } }
	],
	// Too small for an object of the framework: a planted fault.
	[
		'vm-07',
		'infrastructure',
		'Máy chủ ảo VM-07 chạy Cổng dữ liệu mở',
		'05',
		'skhcn',
		'province',
		'internal',
		'operating',
		'keep',
		{ parent: 'dc-cloud', operator: 'cds' }
	],
	[
		'soc',
		'system',
		'Trung tâm giám sát an ninh mạng tỉnh (SOC)',
		'06',
		'skhcn',
		'province',
		'province',
		'operating',
		'upgrade',
		{ operator: 'cds' }
	],
	[
		'endpoint',
		'system',
		'Giải pháp phòng chống mã độc tập trung',
		'06',
		'skhcn',
		'province commune',
		'province',
		'operating',
		'keep',
		{ operator: 'cds', commune: 'ANM7' }
	],
	[
		'logs',
		'system',
		'Hệ thống quản lý nhật ký tập trung',
		'06',
		'skhcn',
		'province',
		'internal',
		'building',
		'add',
		{
			operator: 'cds',
			fields: planned('Nhật ký phải lưu tại tỉnh để truy vết, chưa có thành phần dùng chung thay thế')
		}
	],
	[
		'exercise',
		'service',
		'Dịch vụ diễn tập và ứng cứu sự cố mạng',
		'07',
		'skhcn',
		'province',
		'internal',
		'operating',
		'keep',
		{ operator: 'cds' }
	]
];
