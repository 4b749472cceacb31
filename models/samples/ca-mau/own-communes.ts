/**
 * What communes do in the model of figure 9, beside the systems of the province that they use: key, kind, name, slot,
 * owner. All of it is run by the province with the communes, so none is a component of a commune of its own.
 */
import type { Values } from '../parts';
import type { UnitKey } from './units';
import { channelFor } from './own-row';

export type CommuneRow = readonly [
	key: string,
	kind: string,
	name: string,
	slot: string,
	owner: UnitKey,
	fields?: Values
];

export const communeModel: readonly CommuneRow[] = [
	['commune-quality', 'logical', 'Chuẩn hóa, chia sẻ và khai thác dữ liệu ở cấp xã', 'DL12', 'skhcn'],
	['commune-cases', 'logical', 'Xử lý hồ sơ công việc và thủ tục hành chính ở cấp xã', 'NVCQS1', 'vp'],
	['commune-finance', 'logical', 'Quản lý tài chính, ngân sách ở cấp xã', 'NVCQS2', 'stc'],
	['commune-business', 'logical', 'Hỗ trợ hộ kinh doanh, doanh nghiệp chuyển đổi số', 'NVKTS1', 'sct'],
	['commune-payment', 'logical', 'Hỗ trợ thanh toán số, tài chính số', 'NVKTS2', 'sct'],
	['commune-presence', 'logical', 'Hỗ trợ hiện diện số, chữ ký số, hóa đơn điện tử', 'NVKTS3', 'sct'],
	['commune-identity', 'logical', 'Hỗ trợ kích hoạt định danh điện tử, dùng dịch vụ công trực tuyến', 'NVXHS1', 'hcc'],
	['commune-teams', 'logical', 'Tổ công nghệ số cộng đồng', 'NVXHS2', 'skhcn'],
	['commune-points', 'logical', 'Điểm hỗ trợ chuyển đổi số tại cộng đồng', 'NVXHS3', 'hcc'],
	[
		'commune-desk',
		'service',
		'Trung tâm Phục vụ hành chính công cấp xã',
		'KTT7',
		'hcc',
		{
			...channelFor('citizens', 'businesses'),
			accessibility: 'Cán bộ hướng dẫn trực tiếp người chưa có thiết bị, kỹ năng (minh họa)'
		}
	]
];
