/** Documents, dossiers, standards and procedures. Names of the State's own are as published; the province's are made up. */
import type { Values } from '../parts';
import { agencyName, units } from './units';

/** Key, type of document, name, date of issue, number. All of them the province's, none of them real. */
export const provinceDocuments: readonly (readonly [string, string, string, string, string])[] = [
	['doc-inventory', 'data-inventory', 'Báo cáo rà soát cơ sở dữ liệu của tỉnh', '2025-08-29', '01/MH'],
	['doc-data-strategy', 'data-strategy', 'Chiến lược dữ liệu của tỉnh', '2025-09-25', '02/MH'],
	['doc-dx-strategy', 'dx-strategy', 'Chiến lược chuyển đổi số của tỉnh', '2025-12-20', '03/MH'],
	['doc-incident', 'incident-plan', 'Kế hoạch ứng cứu sự cố an ninh mạng của tỉnh', '2026-03-05', '04/MH'],
	['doc-data-frame', 'data-architecture', 'Khung kiến trúc dữ liệu tỉnh Cà Mau', '2026-05-15', '05/MH'],
	['doc-data-rules', 'data-governance', 'Khung quản trị, quản lý dữ liệu tỉnh Cà Mau', '2026-06-10', '06/MH'],
	['doc-commune-data', 'commune-data-list', 'Danh mục dữ liệu cấp xã phải cập nhật', '2026-07-15', '07/MH'],
	['doc-dictionary', 'data-dictionary', 'Từ điển dữ liệu dùng chung tỉnh, phiên bản 0.9', '2026-09-30', '08/MH'],
	['doc-agreement', 'agreement', 'Thỏa thuận phối hợp với doanh nghiệp đồng hành', '2026-04-20', '09/MH'],
	['doc-progress', 'progress-report', 'Báo cáo tình hình thực hiện tháng 10 năm 2026', '2026-11-05', '10/MH']
];

/** Dossiers of security levels: key, name, level, approved on, keys of the systems. */
export const dossiers: readonly (readonly [string, string, string, string, string])[] = [
	['hs-dc', 'Hồ sơ cấp độ Trung tâm dữ liệu tỉnh (minh họa)', '3', '2026-04-08', 'dc'],
	['hs-tthc', 'Hồ sơ cấp độ hệ thống thủ tục hành chính (minh họa)', '3', '2026-06-05', 'tthc'],
	['hs-dat-dai', 'Hồ sơ cấp độ CSDL đất đai (minh họa)', '3', '2026-07-02', 'db-land'],
	['hs-noi-bo', 'Hồ sơ cấp độ chung các hệ thống nội bộ (minh họa)', '2', '2026-05-20', 'reports assignments paperless']
];

/** Components that the plan for incidents covers. */
export const underIncidentPlan = 'soc dc dc-cloud dc-bl wan backup';

/** Other records beyond Form 03: key, kind, name, further fields. */
export const otherPapers: readonly (readonly [string, string, string, Values])[] = [
	[
		'tt-tau-ca',
		'procedure',
		'Đăng ký tàu cá (minh họa)',
		{ onlineLevel: 'full', procedureOwner: units.snnmt, reentry: 'none' }
	],
	[
		'tt-dat-dai',
		'procedure',
		'Đăng ký biến động quyền sử dụng đất (minh họa)',
		{ onlineLevel: 'partial', procedureOwner: units.snnmt, reentry: 'partial' }
	],
	[
		'tt-phep-xd',
		'procedure',
		'Cấp giấy phép xây dựng (minh họa)',
		{ onlineLevel: 'full', procedureOwner: units.sxd, reentry: 'none' }
	],
	['tc-14423', 'standard', 'Tiêu chuẩn quốc gia về an ninh mạng TCVN 14423', { number: 'TCVN 14423:2025' }],
	[
		'vb-1425',
		'document',
		'Khung kiến trúc tổng thể quốc gia số, phiên bản 1.0',
		{
			number: '1425/QĐ-TTg',
			issuer: 'Thủ tướng Chính phủ',
			issuedOn: '2026-07-29',
			documentType: 'architecture-framework'
		}
	],
	[
		'vb-214',
		'document',
		'Nghị quyết số 214/NQ-CP',
		{ number: '214/NQ-CP', issuer: 'Chính phủ', issuedOn: '2025-07-23' }
	]
];

/** What every online procedure says of how it was made simpler. */
export const procedureReview: Values = {
	servedBy: 'province',
	redesign: 'Đã rà soát, bỏ giấy tờ lấy được từ cơ sở dữ liệu, gộp bước thẩm tra (minh họa)',
	aiReview: 'Đã xem xét: dùng trợ lý ảo hướng dẫn điền hồ sơ, chưa dùng để quyết định (minh họa)'
};

export const issuedByProvince = (type: string, number: string, issuedOn: string): Values => ({
	documentType: type,
	number,
	issuedOn,
	issuer: agencyName
});
