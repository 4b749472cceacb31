/** What the organisation's own units run; all of it made up. */
import type { OwnPart } from '../small-tables';
import { aiChannel, inner, level, openChannel, personal, scored, shared } from '../small-values';

const reach = level('3', 'infrastructure', 'private personal', { infrastructureReach: 'region' });
const people = {
	...level('3', 'internal', 'private personal', { basicSubjects: 90_000, sensitiveSubjects: 0 }),
	...personal('basic')
};
const data = { ...inner, ...scored };
const standardise = { disposition: 'standardise' };
const upgrade = { lifecycle: 'upgrading', disposition: 'upgrade', standards: 'Khung tiêu chuẩn kết nối (minh họa)' };

export const own: readonly OwnPart[] = [
	['dc', 'infrastructure', '01', 'cds', 'Trung tâm dữ liệu của Tổng Liên đoàn', reach],
	['net', 'infrastructure', '02', 'cds', 'Mạng nội bộ và kết nối chuyên dùng', reach],
	['devices', 'infrastructure', '03', 'vp', 'Thiết bị đầu cuối của cán bộ công đoàn'],
	['meeting', 'infrastructure', '03', 'vp', 'Thiết bị hội nghị trực tuyến tới công đoàn cấp dưới'],
	['scanning', 'infrastructure', '04', 'vp', 'Thiết bị số hóa hồ sơ, tư liệu công đoàn'],
	['guard', 'system', '05', 'cds', 'Giải pháp bảo vệ an ninh mạng của Tổng Liên đoàn', inner],
	['accounts', 'system', '06', 'cds', 'Hệ thống quản lý tài khoản, phân quyền', inner],
	['db-members', 'database', '07', 'tc', 'CSDL đoàn viên công đoàn', { ...people, ...scored, ...standardise }],
	['db-units', 'database', '07', 'tc', 'CSDL tổ chức công đoàn', { ...data, ...standardise }],
	['db-agreements', 'database', '07', 'cs', 'CSDL thỏa ước lao động tập thể', data],
	['db-welfare', 'database', '07', 'cs', 'CSDL chương trình phúc lợi đoàn viên', data],
	['db-finance', 'database', '07', 'tk', 'CSDL thu, chi tài chính công đoàn', data],
	[
		'db-library',
		'database',
		'07',
		'vp',
		'CSDL tư liệu công đoàn',
		{ ...level('1', 'internal', 'public'), ...scored, openData: 'published', qualityLive: '' }
	],
	[
		'db-surveys',
		'database',
		'09',
		'cs',
		'CSDL khảo sát đời sống người lao động',
		{ ...data, standardised: 'in-progress', ...standardise }
	],
	['dictionary', 'logical', '08', 'cds', 'Khung và từ điển dữ liệu của Tổng Liên đoàn'],
	['lgsp', 'platform', '10', 'cds', 'Nền tảng kết nối dữ liệu của Tổng Liên đoàn', { ...reach, ...shared }],
	['analytics', 'platform', '11', 'cds', 'Nền tảng phân tích dữ liệu', inner],
	['forms', 'platform', '12', 'cds', 'Nền tảng thu thập biểu mẫu điện tử', { ...inner, ...shared }],
	[
		'documents',
		'system',
		'13',
		'vp',
		'Hệ thống quản lý văn bản của Tổng Liên đoàn',
		{ ...inner, levelApprovedOn: '2026-08-25', securityRulesOn: '2026-09-01' }
	],
	['reports', 'system', '13', 'vp', 'Hệ thống báo cáo của Tổng Liên đoàn', inner],
	['members', 'system', '14', 'tc', 'Phần mềm quản lý đoàn viên', { ...people, ...upgrade }],
	['agreements', 'system', '14', 'cs', 'Phần mềm theo dõi thỏa ước lao động tập thể', inner],
	['welfare', 'system', '14', 'cs', 'Phần mềm quản lý chương trình phúc lợi', { ...inner, ...upgrade }],
	['advice', 'system', '14', 'cs', 'Phần mềm tư vấn pháp luật cho đoàn viên', inner],
	['awards', 'system', '14', 'tc', 'Phần mềm thi đua, khen thưởng', inner],
	['staff', 'system', '15', 'vp', 'Phần mềm quản trị nội bộ', inner],
	['finance', 'system', '15', 'tk', 'Phần mềm kế toán công đoàn', inner],
	['assets', 'system', '15', 'tk', 'Phần mềm quản lý tài sản công đoàn', inner],
	[
		'ai',
		'platform',
		'16',
		'cds',
		'Trợ lý tra cứu của Tổng Liên đoàn',
		{
			...inner,
			...aiChannel('Tra cứu tư liệu, câu hỏi thường gặp', 'Đơn vị chuyên trách chuyển đổi số', 'Tư liệu đã công bố'),
			justificationKind: 'technical',
			justification: 'Kho tư liệu có cấu trúc riêng mà trợ lý ảo dùng chung chưa đọc được (minh họa)'
		}
	],
	['learning', 'system', '17', 'tc', 'Hệ thống bồi dưỡng cán bộ công đoàn trực tuyến', inner],
	[
		'portal',
		'system',
		'18',
		'vp',
		'Cổng thông tin điện tử Tổng Liên đoàn',
		{ ...level('2', 'public-service', 'public'), ...openChannel }
	],
	[
		'member-app',
		'system',
		'19',
		'tc',
		'Kênh đoàn viên trực tuyến',
		{ ...level('2', 'public-service', 'private'), ...openChannel }
	],
	['dashboard', 'system', '20', 'vp', 'Bảng thông tin điều hành của Tổng Liên đoàn', inner],
	['kpi-set', 'logical', '21', 'vp', 'Bộ chỉ số đo lường của Tổng Liên đoàn'],
	['feedback', 'system', '22', 'cs', 'Phân hệ đo mức hài lòng của đoàn viên', inner]
];
