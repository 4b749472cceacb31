/** Data and core platforms of the province. */
import { planned, trial, type OwnRow } from './own-row';

export const dataAndPlatforms: readonly OwnRow[] = [
	[
		'dwh',
		'database',
		'Kho dữ liệu dùng chung tỉnh Cà Mau',
		'08',
		'skhcn',
		'province',
		'province',
		'upgrading',
		'upgrade',
		{
			operator: 'cds',
			to: { lifecycle: 'operating' },
			mapping: {
				mappingKind: 'specialise',
				sourceDocument: 'Kiến trúc dữ liệu quốc gia tổng thể',
				sourceIssuer: 'Thủ tướng Chính phủ',
				sourceVersion: 'Phiên bản 1.0, Quyết định số 2439/QĐ-TTg ngày 04/11/2025'
			}
		}
	],
	[
		'citizen-store',
		'database',
		'Kho quản lý dữ liệu điện tử của tổ chức, cá nhân',
		'09',
		'hcc',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ operator: 'hcc', commune: 'DL10' }
	],
	[
		'db-land',
		'database',
		'CSDL đất đai tỉnh Cà Mau',
		'10',
		'snnmt',
		'province commune',
		'province',
		'operating',
		'standardise',
		{
			operator: 'snnmt',
			commune: 'DL5',
			fields: { predecessor: 'Tỉnh Cà Mau trước hợp nhất' },
			to: { syncMode: 'real-time' }
		}
	],
	[
		'db-land-bl',
		'database',
		'CSDL đất đai Bạc Liêu (trước hợp nhất)',
		'10',
		'snnmt',
		'province',
		'internal',
		'merging',
		'merge',
		{ operator: 'snnmt', fields: { predecessor: 'Tỉnh Bạc Liêu trước hợp nhất' }, to: { lifecycle: 'ended' } }
	],
	[
		'db-vessel',
		'database',
		'CSDL tàu cá và giấy phép khai thác',
		'10',
		'snnmt',
		'sector',
		'province',
		'operating',
		'standardise',
		{ operator: 'snnmt' }
	],
	[
		'db-shrimp',
		'database',
		'CSDL vùng nuôi tôm',
		'10',
		'snnmt',
		'sector commune',
		'province',
		'operating',
		'upgrade',
		{ operator: 'snnmt', commune: 'DL5' }
	],
	[
		'db-forest',
		'database',
		'CSDL rừng ngập mặn',
		'10',
		'snnmt',
		'sector',
		'province',
		'operating',
		'keep',
		{ operator: 'snnmt' }
	],
	[
		'db-water',
		'database',
		'CSDL tài nguyên nước và đo mặn',
		'10',
		'snnmt',
		'sector',
		'province',
		'operating',
		'standardise',
		{ operator: 'snnmt' }
	],
	[
		'db-staff',
		'database',
		'CSDL cán bộ, công chức, viên chức tỉnh',
		'10',
		'snv',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ operator: 'snv', commune: 'DL5' }
	],
	[
		'db-education',
		'database',
		'CSDL ngành giáo dục tỉnh',
		'10',
		'sgddt',
		'sector',
		'province',
		'operating',
		'keep',
		{ operator: 'sgddt' }
	],
	[
		'db-health',
		'database',
		'CSDL y tế cơ sở',
		'10',
		'syt',
		'sector',
		'province',
		'operating',
		'standardise',
		{ operator: 'syt' }
	],
	[
		'db-welfare',
		'database',
		'CSDL đối tượng an sinh xã hội',
		'10',
		'syt',
		'sector commune',
		'province',
		'operating',
		'merge',
		{ operator: 'syt', commune: 'DL5' }
	],
	[
		'db-planning',
		'database',
		'CSDL quy hoạch và hoạt động xây dựng',
		'10',
		'sxd',
		'sector',
		'province',
		'building',
		'add',
		{ operator: 'sxd', fields: planned('Dữ liệu quy hoạch của hai tỉnh cũ chưa có nơi lưu chung') }
	],
	[
		'db-heritage',
		'database',
		'CSDL di tích và điểm du lịch',
		'10',
		'svh',
		'sector',
		'province',
		'operating',
		'keep',
		{ operator: 'svh' }
	],
	[
		'db-price',
		'database',
		'CSDL giá và tài sản công',
		'10',
		'stc',
		'agency',
		'internal',
		'operating',
		'standardise',
		{ operator: 'stc' }
	],
	[
		'dictionary',
		'logical',
		'Khung và từ điển dữ liệu dùng chung tỉnh',
		'11',
		'skhcn',
		'province',
		'province',
		'building',
		'add',
		{
			operator: 'cds',
			fields: planned('Hai tỉnh cũ chưa có từ điển dữ liệu dùng chung để kế thừa, nâng cấp (minh họa)')
		}
	],
	[
		'catalogue',
		'database',
		'Danh mục dùng chung của tỉnh',
		'12',
		'skhcn',
		'province',
		'province',
		'operating',
		'keep',
		{ operator: 'cds' }
	],
	[
		'commune-data',
		'database',
		'CSDL kinh tế - xã hội và quản lý địa bàn cấp xã',
		'12',
		'skhcn',
		'province commune',
		'province',
		'operating',
		'keep',
		{ operator: 'cds', commune: 'DL11' }
	],
	[
		'lgsp',
		'platform',
		'Nền tảng tích hợp, chia sẻ dữ liệu tỉnh (LGSP)',
		'13',
		'skhcn',
		'province',
		'province',
		'operating',
		'upgrade',
		{
			operator: 'cds',
			fields: {
				apiState: 'published',
				apiRegistered: 'Danh mục dịch vụ chia sẻ của tỉnh (minh họa)',
				apiOwner: 'Trung tâm Chuyển đổi số tỉnh Cà Mau',
				apiVersion: '2.1 (minh họa)',
				apiAccess: 'Cấp khóa theo đơn vị, chỉ trong phạm vi đã đăng ký',
				apiMonitoring: 'Nhật ký từng lượt gọi, cảnh báo khi vượt ngưỡng',
				apiDocument: 'Tài liệu kết nối LGSP, bản 2.1 (minh họa)',
				serviceLevel: '99,5% thời gian trong tháng'
			},
			to: { lifecycle: 'upgrading' }
		}
	],
	[
		'ldop',
		'platform',
		'Nền tảng điều phối dữ liệu tỉnh (LDOP)',
		'13',
		'skhcn',
		'province',
		'province',
		'planned',
		'add',
		{
			operator: 'cds',
			fields: {
				justificationKind: 'technical',
				justification:
					'NDOP điều phối dữ liệu bắt buộc chia sẻ qua một thành phần đặt tại tỉnh; LGSP không làm việc này'
			}
		}
	],
	[
		'analytics',
		'platform',
		'Nền tảng tổng hợp, phân tích dữ liệu tỉnh',
		'14',
		'skhcn',
		'province',
		'province',
		'trial',
		'upgrade',
		{
			operator: 'cds',
			fields: trial('Số liệu tổng hợp của năm sở', '2027-06-30'),
			to: { lifecycle: 'operating' }
		}
	],
	[
		'iot',
		'platform',
		'Nền tảng kết nối thiết bị IoT',
		'15',
		'skhcn',
		'province',
		'province',
		'building',
		'add',
		{
			operator: 'cds',
			fields: {
				...planned('Cảm biến mặn, triều và môi trường hiện nối riêng lẻ'),
				technology: ['iot', 'edge'],
				strategicTechnology: 'Nền tảng kết nối thiết bị mở, ưu tiên sản phẩm trong nước (minh họa)'
			}
		}
	],
	[
		'vms',
		'platform',
		'Nền tảng quản lý video (VMS)',
		'16',
		'skhcn',
		'province',
		'province',
		'operating',
		'standardise',
		{ operator: 'cds' }
	],
	[
		'gis',
		'platform',
		'Nền tảng bản đồ số tỉnh',
		'17',
		'snnmt',
		'province',
		'province',
		'operating',
		'standardise',
		// No version of the interface though a ministry's system uses it: a planted fault.
		{ operator: 'cds', fields: { apiRegistered: 'Danh mục dịch vụ chia sẻ của tỉnh (minh họa)' } }
	],
	[
		'sso',
		'platform',
		'Nền tảng đăng nhập một lần cho cán bộ',
		'17',
		'skhcn',
		'province commune',
		'province',
		'operating',
		'keep',
		{ operator: 'cds', commune: 'NTL4' }
	]
];
