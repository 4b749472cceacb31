/** How the ministry's components work together. */
import type { Connection, Link } from '../small-tables';

const hosted = [
	...['documents', 'reports', 'heritage', 'tourism', 'sport', 'library', 'arts', 'copyright', 'staff', 'assets'],
	...['procedures', 'portal', 'museum', 'dashboard', 'open-data', 'soc', 'identity', 'analytics', 'lgsp', 'api-gate'],
	...['dwh', 'files', 'db-heritage', 'db-tourism', 'db-sport', 'db-library', 'db-arts', 'db-copyright', 'db-statistics']
];

export const connections: readonly Connection[] = [
	...hosted.map((key) => [key, 'dependency', 'dc', 'Hạ tầng máy chủ, lưu trữ', 'dedicated', 'in-use'] as const),
	['dc', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['devices', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['meeting', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['scanning', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['db-heritage', 'data-exchange', 'lgsp', 'Dữ liệu di tích, di sản', 'lgsp', 'in-use'],
	['db-tourism', 'data-exchange', 'lgsp', 'Dữ liệu cơ sở lưu trú, lữ hành', 'lgsp', 'in-use'],
	['db-sport', 'data-exchange', 'lgsp', 'Dữ liệu giải đấu, thành tích', 'lgsp', 'in-use'],
	['db-library', 'data-exchange', 'lgsp', 'Dữ liệu thư mục', 'lgsp', 'in-use'],
	['db-arts', 'data-exchange', 'lgsp', 'Dữ liệu hoạt động biểu diễn', 'lgsp', 'in-use'],
	[
		'db-copyright',
		'data-exchange',
		'lgsp',
		'Dữ liệu đăng ký quyền tác giả',
		'lgsp',
		'in-use',
		{ infoTypes: ['personal'] }
	],
	['db-statistics', 'data-exchange', 'lgsp', 'Số liệu thống kê ngành', 'lgsp', 'in-use'],
	['lgsp', 'data-exchange', 'dwh', 'Dữ liệu các lĩnh vực', 'lgsp', 'in-use'],
	['lgsp', 'data-exchange', 'platform:A8', 'Dữ liệu chia sẻ', 'ndxp', 'in-use'],
	['lgsp', 'service-use', 'platform:A5', 'Từ điển dữ liệu dùng chung', 'ndop', 'planned'],
	['lgsp', 'data-exchange', 'api-gate', 'Dữ liệu công bố qua API', 'api', 'in-use'],
	['api-gate', 'data-exchange', 'platform:A17', 'Dữ liệu mở', 'ndxp', 'in-use'],
	[
		'database:dan-cu',
		'data-exchange',
		'lgsp',
		'Xác thực thông tin công dân',
		'ndxp',
		'in-use',
		{ infoTypes: ['personal'] }
	],
	['database:dang-ky-doanh-nghiep', 'data-exchange', 'lgsp', 'Thông tin doanh nghiệp du lịch', 'ndxp', 'in-use'],
	[
		'dwh',
		'data-exchange',
		'database:tong-hop-quoc-gia',
		'Dữ liệu chủ',
		'ndop',
		'in-use',
		{ agentNode: 'Agent Node của bộ (minh họa)', mandatorySharing: true }
	],
	['dwh', 'data-exchange', 'dashboard', 'Chỉ tiêu điều hành', 'lgsp', 'in-use'],
	['reports', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['reports', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
	['museum', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['reports', 'data-exchange', 'dwh', 'Số liệu báo cáo', 'lgsp', 'in-use'],
	['db-statistics', 'data-exchange', 'platform:A11', 'Số liệu thống kê', 'ndxp', 'in-use'],
	['procedures', 'data-exchange', 'platform:A15', 'Hồ sơ, trạng thái, kết quả', 'ndxp', 'in-use'],
	['procedures', 'service-use', 'platform:A6', 'Định danh, xác thực', 'ndxp', 'in-use'],
	['procedures', 'service-use', 'shared-procedures', 'Thành phần dùng chung', 'ndxp', 'in-use'],
	['procedures', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
	['procedures', 'data-exchange', 'files', 'Kết quả điện tử', 'lgsp', 'in-use', { infoTypes: ['personal'] }],
	['procedures', 'data-exchange', 'lgsp', 'Trạng thái hồ sơ', 'lgsp', 'in-use'],
	[
		'procedures',
		'data-exchange',
		'copyright',
		'Hồ sơ đăng ký quyền tác giả',
		'lgsp',
		'in-use',
		{ infoTypes: ['personal'] }
	],
	['documents', 'data-exchange', 'platform:A10', 'Văn bản điện tử', 'document-axis', 'in-use'],
	['documents', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
	['documents', 'data-exchange', 'lgsp', 'Danh mục văn bản', 'lgsp', 'in-use'],
	['heritage', 'technical', 'db-heritage', 'Hồ sơ di tích, di sản', 'api', 'in-use'],
	['heritage', 'service-use', 'scanning', 'Bản quét ba chiều', 'dedicated', 'in-use'],
	['heritage', 'data-exchange', 'lgsp', 'Danh mục di sản', 'lgsp', 'in-use'],
	['heritage', 'data-exchange', 'museum', 'Hiện vật, câu chuyện công bố', 'api', 'in-use'],
	['tourism', 'technical', 'db-tourism', 'Cơ sở lưu trú, lữ hành', 'api', 'in-use'],
	['tourism', 'data-exchange', 'lgsp', 'Số liệu khách, cơ sở lưu trú', 'lgsp', 'in-use'],
	['tourist-app', 'service-use', 'tourism', 'Điểm đến, dịch vụ du lịch', 'api', 'in-use'],
	['tourist-app', 'service-use', 'platform:A15', 'Dẫn tới dịch vụ công', 'api', 'in-use'],
	['tourist-app', 'service-use', 'platform:A16', 'Kênh hiển thị dùng chung', 'api', 'in-use'],
	['sport', 'technical', 'db-sport', 'Giải đấu, thành tích', 'api', 'in-use'],
	['sport', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['library', 'technical', 'db-library', 'Thư mục', 'api', 'in-use'],
	['library', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['arts', 'technical', 'db-arts', 'Hoạt động biểu diễn', 'api', 'in-use'],
	['arts', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['copyright', 'technical', 'db-copyright', 'Hồ sơ đăng ký', 'api', 'in-use', { infoTypes: ['personal'] }],
	['copyright', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['staff', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['staff', 'data-exchange', 'platform:B27', 'Hồ sơ cán bộ', 'ndxp', 'in-use', { infoTypes: ['personal'] }],
	['assets', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['analytics', 'technical', 'dwh', 'Dữ liệu tổng hợp', 'api', 'in-use'],
	['ai', 'service-use', 'platform:A1', 'Hạ tầng đám mây, mô hình dùng chung', 'dedicated', 'planned'],
	['ai', 'technical', 'documents', 'Văn bản', 'api', 'planned'],
	['ai', 'service-use', 'platform:A13', 'Trợ lý ảo dùng chung', 'api', 'planned'],
	['portal', 'service-use', 'platform:A14', 'Dẫn tới văn bản pháp luật', 'api', 'in-use'],
	['portal', 'service-use', 'platform:A15', 'Dẫn tới dịch vụ công', 'api', 'in-use'],
	['soc', 'data-exchange', 'platform:A3', 'Cảnh báo, sự cố', 'dedicated', 'in-use'],
	['identity', 'service-use', 'platform:A6', 'Định danh, xác thực', 'ndxp', 'in-use'],
	['open-data', 'data-exchange', 'dashboard', 'Lượt dùng dữ liệu mở', 'api', 'in-use'],
	['kpi-set', 'data-exchange', 'nas', 'Bộ dữ liệu kiến trúc', 'ndxp', 'planned']
];

const made = { dataRole: 'authoritative' };

export const links: readonly Link[] = [
	['db-heritage', 'grp-relic', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-tourism', 'grp-stay', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-sport', 'grp-event', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-library', 'grp-book', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-copyright', 'grp-author', 'CSDL tạo lập nhóm dữ liệu', made],
	['dwh', 'grp-steering', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-heritage', 'dom-heritage', 'CSDL thuộc lĩnh vực'],
	['db-tourism', 'dom-tourism', 'CSDL thuộc lĩnh vực'],
	['db-sport', 'dom-sport', 'CSDL thuộc lĩnh vực']
];
