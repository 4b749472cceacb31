/** How the organisation's components work together. */
import type { Connection, Link } from '../small-tables';

const hosted = [
	...['documents', 'reports', 'members', 'agreements', 'welfare', 'advice', 'awards', 'staff', 'finance', 'assets'],
	...['learning', 'portal', 'member-app', 'dashboard', 'feedback', 'guard', 'accounts', 'analytics', 'forms', 'lgsp'],
	...['db-members', 'db-units', 'db-agreements', 'db-welfare', 'db-finance', 'db-library', 'db-surveys']
];
const users = ['staff', 'finance', 'assets', 'awards', 'learning', 'agreements', 'welfare', 'advice', 'feedback'];
const ofPeople = { infoTypes: ['personal'] };

export const connections: readonly Connection[] = [
	...hosted.map((key) => [key, 'dependency', 'dc', 'Hạ tầng máy chủ, lưu trữ', 'dedicated', 'in-use'] as const),
	...users.map((key) => [key, 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'] as const),
	['dc', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['devices', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['meeting', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['scanning', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
	['db-members', 'data-exchange', 'lgsp', 'Dữ liệu đoàn viên', 'lgsp', 'in-use', ofPeople],
	['db-units', 'data-exchange', 'lgsp', 'Dữ liệu tổ chức công đoàn', 'lgsp', 'in-use'],
	['db-agreements', 'data-exchange', 'lgsp', 'Danh mục thỏa ước', 'lgsp', 'in-use'],
	['db-welfare', 'data-exchange', 'lgsp', 'Danh mục chương trình phúc lợi', 'lgsp', 'in-use'],
	['db-finance', 'data-exchange', 'lgsp', 'Số liệu thu, chi', 'lgsp', 'in-use'],
	['db-surveys', 'data-exchange', 'lgsp', 'Số liệu khảo sát', 'lgsp', 'in-use'],
	['lgsp', 'data-exchange', 'platform:A8', 'Dữ liệu chia sẻ', 'ndxp', 'in-use'],
	['lgsp', 'service-use', 'platform:A5', 'Từ điển dữ liệu dùng chung', 'ndop', 'planned'],
	['lgsp', 'data-exchange', 'database:tong-hop-quoc-gia', 'Dữ liệu tổ chức công đoàn', 'ndop', 'planned'],
	['lgsp', 'data-exchange', 'dashboard', 'Chỉ tiêu điều hành', 'lgsp', 'in-use'],
	['lgsp', 'data-exchange', 'platform:B42', 'Thông tin hợp đồng cho tư vấn', 'ndxp', 'planned'],
	['lgsp', 'data-exchange', 'platform:B43', 'Nhu cầu việc làm của đoàn viên', 'ndxp', 'planned'],
	['database:dan-cu', 'data-exchange', 'lgsp', 'Xác thực thông tin công dân', 'ndxp', 'in-use', ofPeople],
	['database:bao-hiem', 'data-exchange', 'lgsp', 'Tình trạng tham gia bảo hiểm', 'ndxp', 'planned', ofPeople],
	['database:dang-ky-doanh-nghiep', 'data-exchange', 'lgsp', 'Thông tin doanh nghiệp', 'ndxp', 'planned'],
	['db-library', 'data-exchange', 'lgsp', 'Danh mục tư liệu', 'lgsp', 'in-use'],
	['db-library', 'data-exchange', 'platform:A17', 'Tư liệu mở', 'ndxp', 'in-use'],
	['scanning', 'data-exchange', 'db-library', 'Tư liệu đã số hóa', 'api', 'in-use'],
	['documents', 'data-exchange', 'platform:A10', 'Văn bản điện tử', 'document-axis', 'in-use'],
	['documents', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
	['reports', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
	['reports', 'data-exchange', 'dashboard', 'Số liệu báo cáo', 'lgsp', 'in-use'],
	['forms', 'data-exchange', 'db-surveys', 'Phiếu khảo sát', 'api', 'in-use'],
	['forms', 'data-exchange', 'reports', 'Biểu mẫu công đoàn cấp dưới', 'api', 'in-use'],
	['members', 'technical', 'db-members', 'Hồ sơ đoàn viên', 'api', 'in-use', ofPeople],
	['members', 'technical', 'db-units', 'Tổ chức công đoàn', 'api', 'in-use'],
	['members', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
	['agreements', 'technical', 'db-agreements', 'Hồ sơ thỏa ước', 'api', 'in-use'],
	['welfare', 'technical', 'db-welfare', 'Chương trình phúc lợi', 'api', 'in-use'],
	['finance', 'technical', 'db-finance', 'Chứng từ thu, chi', 'api', 'in-use'],
	['member-app', 'service-use', 'members', 'Thông tin đoàn viên', 'api', 'in-use'],
	['member-app', 'service-use', 'welfare', 'Chương trình phúc lợi', 'api', 'in-use'],
	['member-app', 'service-use', 'platform:A6', 'Định danh, xác thực', 'ndxp', 'in-use'],
	['member-app', 'service-use', 'platform:A16', 'Kênh hiển thị dùng chung', 'api', 'planned'],
	['accounts', 'service-use', 'platform:A6', 'Định danh, xác thực', 'ndxp', 'in-use'],
	['analytics', 'technical', 'db-members', 'Số liệu đoàn viên đã tổng hợp', 'api', 'in-use'],
	['analytics', 'technical', 'db-surveys', 'Số liệu khảo sát', 'api', 'in-use'],
	['ai', 'service-use', 'platform:A1', 'Hạ tầng đám mây, mô hình dùng chung', 'dedicated', 'planned'],
	['ai', 'technical', 'db-library', 'Tư liệu đã công bố', 'api', 'planned'],
	['guard', 'data-exchange', 'platform:A3', 'Cảnh báo, sự cố', 'dedicated', 'planned'],
	['ai', 'service-use', 'platform:A13', 'Trợ lý ảo dùng chung', 'api', 'planned'],
	['advice', 'service-use', 'platform:A14', 'Hỏi đáp, văn bản pháp luật', 'api', 'in-use'],
	['advice', 'service-use', 'platform:B30', 'Văn bản pháp luật', 'api', 'in-use'],
	['documents', 'service-use', 'platform:A12', 'Văn bản đã đăng công báo', 'api', 'in-use'],
	['portal', 'service-use', 'platform:A15', 'Dẫn tới dịch vụ công', 'api', 'in-use'],
	['feedback', 'data-exchange', 'dashboard', 'Điểm hài lòng', 'api', 'in-use'],
	['kpi-set', 'data-exchange', 'nas', 'Bộ dữ liệu kiến trúc', 'ndxp', 'planned']
];

const made = { dataRole: 'authoritative' };

export const links: readonly Link[] = [
	['db-members', 'grp-member', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-units', 'grp-unit', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-agreements', 'grp-agreement', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-welfare', 'grp-welfare', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-finance', 'grp-finance', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-library', 'grp-archive', 'CSDL tạo lập nhóm dữ liệu', made],
	['db-members', 'dom-members', 'CSDL thuộc lĩnh vực'],
	['db-welfare', 'dom-policy', 'CSDL thuộc lĩnh vực'],
	['db-finance', 'dom-finance', 'CSDL thuộc lĩnh vực']
];
