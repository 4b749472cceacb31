/** Channels, measurement, and what communes own. */
import type { Values } from '../parts';
import { channelFor, planned, trial, type OwnRow } from './own-row';
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
		{ operator: 'cds', fields: channelFor('citizens', 'businesses'), to: { lifecycle: 'upgrading' } }
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
		{ operator: 'cds', commune: 'KTT8', fields: channelFor('citizens', 'businesses') }
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
		{ operator: 'cds', commune: 'KTT9', fields: channelFor('citizens') }
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
		{ operator: 'hcc', fields: channelFor('citizens', 'businesses') }
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
		{ operator: 'cds', fields: trial('Hai mươi bộ dữ liệu của bốn sở', '2027-03-31') }
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
		{
			operator: 'skhcn',
			fields: planned('Chỉ số còn tính tay, mỗi nơi một cách; chưa có bộ chỉ số chung để kế thừa (minh họa)')
		}
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
		{
			operator: 'ax',
			commune: 'ƯDCQS13',
			prefix: 'CX',
			fields: { provinceOpinion: 'Văn bản góp ý của Sở Khoa học và Công nghệ (minh họa)' }
		}
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
		{
			operator: 'dm',
			commune: 'ƯDKTS15',
			prefix: 'CX',
			fields: {
				provinceOpinion: 'Văn bản góp ý của Sở Khoa học và Công nghệ (minh họa)',
				hosting: 'hired-cloud',
				cloudReason: '',
				hostingReason: 'Trang giới thiệu nhỏ của xã, không có dữ liệu bắt buộc đặt tại Trung tâm dữ liệu quốc gia',
				exitPlan: 'Hợp đồng buộc trả lại toàn bộ nội dung dạng tệp mở trong 30 ngày (minh họa)'
			}
		}
	]
];

/** Cross-cutting components: key, name, cross-cut, owner, life cycle, disposition, slot of figure 9 where it has one. */
export const crossCuts: readonly (readonly [string, string, string, UnitKey, string, string, string, Values?])[] = [
	['x-governance', 'Cơ chế điều phối và giám sát kiến trúc số tỉnh', 'X1', 'skhcn', 'operating', 'keep', ''],
	[
		'x-standards',
		'Bộ yêu cầu kỹ thuật kết nối, chia sẻ của tỉnh',
		'X2',
		'skhcn',
		'building',
		'add',
		'',
		planned('Hai tỉnh cũ chưa có bộ yêu cầu kỹ thuật chung cho kết nối qua LGSP để kế thừa (minh họa)')
	],
	[
		'x-ai',
		'Chương trình ưu tiên ứng dụng trí tuệ nhân tạo',
		'X3',
		'skhcn',
		'planned',
		'add',
		'',
		planned('Mới có một bài toán thử nghiệm; tỉnh chưa có chương trình nào để mở rộng (minh họa)')
	],
	[
		'x-data',
		'Quy chế quản trị và chất lượng dữ liệu tỉnh',
		'X4',
		'skhcn',
		'building',
		'add',
		'',
		planned('Sau hợp nhất, tỉnh chưa có quy chế chung về chủ quản, dữ liệu chủ và chất lượng dữ liệu (minh họa)')
	],
	['x-commune', 'Vận hành, quản trị mô hình chuyển đổi số cấp xã', 'X1', 'skhcn', 'operating', 'keep', '171'],
	['x-commune-people', 'Nguồn lực, nhân lực chuyển đổi số cấp xã', 'X1', 'snv', 'operating', 'standardise', '172']
];
