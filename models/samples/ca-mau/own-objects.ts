/**
 * The province's own components, one row each: key, kind, name, slot of figure 8, owner, who uses it, form of sharing,
 * life cycle, disposition, and what else is to be said. The layer and component follow from the slot.
 */
import type { UnitKey } from './units';

export interface Extra {
	readonly parent?: string;
	readonly operator?: UnitKey;
	readonly fields?: Readonly<Record<string, string>>;
	/** What the field becomes in the to-be state. */
	readonly to?: Readonly<Record<string, string>>;
	/** Slot of figure 9; required where communes use it. */
	readonly commune?: string;
	readonly prefix?: 'CX';
}

export type OwnRow = readonly [
	key: string,
	kind: string,
	name: string,
	slot: string,
	owner: UnitKey,
	usageScope: string,
	sharing: string,
	lifecycle: string,
	disposition: string,
	extra?: Extra
];

const security = (level: string): Readonly<Record<string, string>> => ({
	securityLevel: level,
	securityPlan: 'Phương án bảo đảm an ninh mạng kèm hồ sơ cấp độ (minh họa)',
	securityStandard: 'TCVN 14423:2025'
});
const planned = (reason: string): Readonly<Record<string, string>> => ({
	justificationKind: 'no-shared',
	justification: reason,
	hosting: 'own-data-centre',
	cloudReason: 'Đặt tạm tại Trung tâm dữ liệu tỉnh, chuyển lên đám mây theo lộ trình (minh họa)'
});

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
			fields: { ...security('3'), backupSolution: 'Sao lưu hằng ngày sang Hệ thống sao lưu, phục hồi dữ liệu tỉnh' },
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
		{ parent: 'dc', operator: 'cds', fields: security('3') }
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
		{ operator: 'cds', fields: security('2'), to: { lifecycle: 'ended' } }
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
		{ operator: 'cds', fields: security('3'), to: { lifecycle: 'upgrading' } }
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
		{ operator: 'cds', fields: security('3') }
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
		{ operator: 'cds', commune: 'ANM5' }
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
		{ operator: 'cds', fields: { ...security('3'), syncMode: 'scheduled' }, to: { lifecycle: 'operating' } }
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
		{ operator: 'hcc', commune: 'DL5', fields: { personalData: 'basic', ...security('3') } }
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
			fields: { personalData: 'basic', ...security('3') },
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
		{ operator: 'snnmt', to: { lifecycle: 'ended' } }
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
		{ operator: 'snv', commune: 'DL5', fields: { personalData: 'basic', ...security('3') } }
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
		{ operator: 'sgddt', fields: { personalData: 'basic' } }
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
		{ operator: 'syt', fields: { personalData: 'sensitive', ...security('3') } }
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
		{ operator: 'syt', commune: 'DL5', fields: { personalData: 'sensitive' } }
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
		{ operator: 'cds' }
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
				...security('3'),
				apiRegistered: 'Danh mục dịch vụ chia sẻ của tỉnh (minh họa)',
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
		{ operator: 'cds', fields: planned('Điều phối dữ liệu bắt buộc chia sẻ với NDOP cần thành phần tại tỉnh') }
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
		{ operator: 'cds', to: { lifecycle: 'operating' } }
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
		{ operator: 'cds', fields: planned('Cảm biến mặn, triều và môi trường hiện nối riêng lẻ') }
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
		{ operator: 'cds' }
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

export const applications: readonly OwnRow[] = [
	[
		'tthc',
		'system',
		'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Cà Mau',
		'18',
		'vp',
		'province commune',
		'province',
		'operating',
		'upgrade',
		{
			operator: 'hcc',
			commune: 'ƯDCQS4',
			fields: { ...security('3'), personalData: 'basic' },
			to: { lifecycle: 'upgrading' }
		}
	],
	[
		'tthc-bl',
		'system',
		'Một cửa điện tử Bạc Liêu (trước hợp nhất)',
		'18',
		'vp',
		'province',
		'internal',
		'merging',
		'merge',
		{ operator: 'hcc', fields: security('3'), to: { lifecycle: 'ended' } }
	],
	[
		'documents',
		'system',
		'Hệ thống quản lý văn bản và điều hành',
		'19',
		'vp',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ operator: 'cds', commune: 'ƯDCQS4', fields: security('3') }
	],
	[
		'reports',
		'system',
		'Hệ thống thông tin báo cáo tỉnh',
		'19',
		'vp',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ operator: 'cds', commune: 'ƯDCQS4' }
	],
	[
		'assignments',
		'system',
		'Hệ thống theo dõi nhiệm vụ UBND tỉnh giao',
		'19',
		'vp',
		'province commune',
		'province',
		'operating',
		'upgrade',
		{ operator: 'cds', commune: 'ƯDCQS4' }
	],
	[
		'paperless',
		'system',
		'Hệ thống họp không giấy',
		'19',
		'vp',
		'province',
		'province',
		'operating',
		'keep',
		{ operator: 'cds' }
	],
	[
		'land-app',
		'system',
		'Phần mềm quản lý đất đai',
		'20',
		'snnmt',
		'province commune',
		'province',
		'operating',
		'standardise',
		{ operator: 'snnmt', commune: 'ƯDCQS5' }
	],
	[
		'vessel-app',
		'system',
		'Phần mềm quản lý tàu cá và cảng cá',
		'20',
		'snnmt',
		'sector',
		'dedicated',
		'operating',
		'standardise',
		{ operator: 'snnmt' }
	],
	[
		'shrimp-app',
		'system',
		'Phần mềm quản lý vùng nuôi và dịch bệnh tôm',
		'20',
		'snnmt',
		'sector commune',
		'dedicated',
		'operating',
		'upgrade',
		{ operator: 'snnmt', commune: 'ƯDCQS15' }
	],
	[
		'school-app',
		'system',
		'Phần mềm quản lý trường học',
		'20',
		'sgddt',
		'sector',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'sgddt' }
	],
	[
		'clinic-app',
		'system',
		'Hệ thống thông tin khám bệnh, chữa bệnh trạm y tế',
		'20',
		'syt',
		'sector commune',
		'dedicated',
		'operating',
		'standardise',
		{ operator: 'syt', commune: 'ƯDCQS5', fields: { personalData: 'sensitive', ...security('3') } }
	],
	[
		'welfare-app',
		'system',
		'Phần mềm chi trả an sinh xã hội',
		'20',
		'syt',
		'sector commune',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'syt', commune: 'ƯDCQS20' }
	],
	[
		'permit-app',
		'system',
		'Phần mềm cấp giấy phép xây dựng',
		'20',
		'sxd',
		'sector commune',
		'dedicated',
		'operating',
		'standardise',
		{ operator: 'sxd', commune: 'ƯDCQS12' }
	],
	[
		'bus-app',
		'system',
		'Phần mềm quản lý vận tải khách công cộng',
		'20',
		'sxd',
		'sector',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'sxd' }
	],
	[
		'trade-app',
		'system',
		'Phần mềm quản lý cụm công nghiệp và thương mại',
		'20',
		'sct',
		'sector',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'sct' }
	],
	[
		'zone-app',
		'system',
		'Phần mềm quản lý nhà đầu tư khu kinh tế Năm Căn',
		'20',
		'kkt',
		'agency',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'kkt' }
	],
	[
		'notary-app',
		'system',
		'Phần mềm quản lý công chứng, chứng thực',
		'20',
		'stp',
		'sector',
		'dedicated',
		'operating',
		'standardise',
		{ operator: 'stp' }
	],
	[
		'complaint-app',
		'system',
		'Phần mềm theo dõi tiếp dân và đơn thư',
		'20',
		'ttt',
		'province',
		'dedicated',
		'operating',
		'replace',
		{ operator: 'ttt', to: { lifecycle: 'replacing' } }
	],
	[
		'ethnic-app',
		'system',
		'Phần mềm theo dõi chính sách dân tộc',
		'20',
		'sdt',
		'sector',
		'dedicated',
		'operating',
		'keep',
		{ operator: 'sdt' }
	],
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
