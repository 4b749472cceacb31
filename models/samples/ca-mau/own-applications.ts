/** Systems used inside the administration, and those for the digital economy and society. */
import { planned, trial, type OwnRow } from './own-row';

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
		{ operator: 'snv', to: { lifecycle: 'ended' } }
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
	// A second operations centre where one is shared already, without one of the four reasons: a planted fault.
	[
		'zone-ioc',
		'system',
		'Trung tâm điều hành thông minh Khu kinh tế Năm Căn',
		'22',
		'kkt',
		'agency',
		'province',
		'planned',
		'add',
		{ operator: 'kkt', fields: planned('Ban Quản lý muốn có màn hình điều hành riêng') }
	],
	[
		'twin',
		'system',
		'Bản sao số quy hoạch và hạ tầng đô thị Cà Mau',
		'23',
		'sxd',
		'province',
		'province',
		'planned',
		'add',
		{
			operator: 'sxd',
			fields: {
				...planned('Quy hoạch và công trình ngập triều chưa xem được trên một mô hình không gian'),
				technology: ['digital-twin'],
				strategicTechnology: 'Mô hình thông tin công trình, dữ liệu không gian mở (minh họa)'
			}
		}
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
				...trial('Cán bộ của ba sở và hai phường', '2027-05-31'),
				technology: ['ai'],
				strategicTechnology: 'Mô hình ngôn ngữ tiếng Việt, ưu tiên sản phẩm trong nước (minh họa)',
				aiScope: 'Tra cứu văn bản và quy trình nội bộ',
				aiResponsible: 'Trung tâm Chuyển đổi số tỉnh',
				aiData: 'Văn bản công khai của tỉnh',
				aiVersion: 'Bản thử nghiệm 1 (minh họa)',
				aiAcceptance: 'Trả lời kèm nguồn, người dùng quyết định cuối cùng',
				aiAffectsRights: false,
				aiFinalDecision: 'Công chức xử lý việc',
				aiExplain: 'Mỗi câu trả lời dẫn văn bản nguồn',
				aiTrace: 'Lưu câu hỏi, câu trả lời, nguồn và người hỏi trong 12 tháng',
				aiThreat: 'Lọc câu hỏi chèn lệnh, kiểm tra trước mỗi phiên bản',
				aiDrift: 'Chấm lại bộ câu hỏi mẫu hằng quý',
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
