/** Systems of steering, procedures, and of the departments. */
import type { OwnRow } from './own-row';

export const sectorApplications: readonly OwnRow[] = [
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
			fields: {
				predecessor: 'Tỉnh Cà Mau trước hợp nhất',
				audience: ['citizens', 'businesses'],
				handlesProcedures: true
			},
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
		{
			operator: 'hcc',
			fields: { predecessor: 'Tỉnh Bạc Liêu trước hợp nhất', handlesProcedures: true },
			to: { lifecycle: 'ended' }
		}
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
		{ operator: 'cds', commune: 'ƯDCQS4' }
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
		{ operator: 'cds', commune: 'ƯDCQS7' }
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
		{ operator: 'syt', commune: 'ƯDCQS5' }
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
		{ operator: 'ttt', to: { lifecycle: 'ended' } }
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
	]
];
