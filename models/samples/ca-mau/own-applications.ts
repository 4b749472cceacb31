/** Systems used inside the administration, and those for the digital economy and society. */
import { planned, type OwnRow } from './own-row';

export const sharedApplications: readonly OwnRow[] = [
	[
		'staff-app',
		'system',
		'Phần mềm quản lý cán bộ, công chức tỉnh',
		'21',
		'snv',
		'province',
		'province',
		'operating',
		'replace',
		{ operator: 'snv', to: { lifecycle: 'replacing' } }
	],
	[
		'finance-app',
		'system',
		'Phần mềm tài sản công và kế toán đơn vị',
		'21',
		'stc',
		'agency',
		'internal',
		'operating',
		'keep',
		{ operator: 'stc' }
	],
	[
		'archive-app',
		'system',
		'Hệ thống lưu trữ điện tử tỉnh',
		'21',
		'snv',
		'province',
		'province',
		'building',
		'add',
		{ operator: 'snv', fields: planned('Kho lưu trữ hai tỉnh cũ cần tiếp nhận trước khi nối nền tảng quốc gia') }
	],
	[
		'ioc',
		'system',
		'Trung tâm giám sát, điều hành thông minh tỉnh (IOC)',
		'22',
		'vp',
		'province',
		'province',
		'operating',
		'upgrade',
		{ operator: 'cds', to: { lifecycle: 'upgrading' } }
	],
	[
		'broadcast',
		'system',
		'Hệ thống thông tin nguồn tỉnh Cà Mau',
		'24',
		'svh',
		'province commune',
		'province',
		'operating',
		'keep',
		{ operator: 'svh', commune: 'ƯDCQS17' }
	],
	[
		'ai',
		'platform',
		'Trợ lý ảo hỗ trợ công chức tỉnh',
		'25',
		'skhcn',
		'province',
		'province',
		'trial',
		'upgrade',
		{
			operator: 'cds',
			fields: {
				aiScope: 'Tra cứu văn bản và quy trình nội bộ',
				aiResponsible: 'Trung tâm Chuyển đổi số tỉnh',
				aiData: 'Văn bản công khai của tỉnh',
				aiVersion: 'Bản thử nghiệm 1 (minh họa)',
				aiAcceptance: 'Trả lời kèm nguồn, người dùng quyết định cuối cùng',
				aiMonitoring: 'Nhật ký câu hỏi được rà soát hằng tuần',
				aiStop: 'Dừng khi tỷ lệ trả lời sai vượt ngưỡng'
			}
		}
	],
	[
		'farm-map',
		'system',
		'Bản đồ số nông nghiệp và vùng nuôi',
		'27',
		'snnmt',
		'sector',
		'province',
		'operating',
		'standardise',
		{ operator: 'snnmt' }
	],
	[
		'tourism',
		'system',
		'Cổng và ứng dụng du lịch Đất Mũi',
		'29',
		'svh',
		'user-group',
		'province',
		'operating',
		'keep',
		{ operator: 'svh' }
	],
	[
		'environment',
		'system',
		'Hệ thống quan trắc và giám sát môi trường',
		'30',
		'snnmt',
		'sector',
		'province',
		'operating',
		'standardise',
		{ operator: 'snnmt' }
	],
	[
		'logistics',
		'system',
		'Hệ thống logistics thủy sản',
		'34',
		'sct',
		'user-group',
		'province',
		'planned',
		'add',
		{ operator: 'sct', fields: planned('Chuỗi lạnh thủy sản chưa có hệ thống theo dõi dùng chung') }
	]
];
