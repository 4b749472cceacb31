/** What the ministry's own units run; all of it made up. */
import type { OwnPart } from '../small-tables';
import { aiChannel, inner, level, openChannel, personal, scored, shared } from '../small-values';

const people = (basicSubjects: number) => ({
	...level('3', 'public-service', 'private personal', { basicSubjects, sensitiveSubjects: 0 }),
	...personal('basic')
});
const region = (infoTypes: string) => level('3', 'infrastructure', infoTypes, { infrastructureReach: 'region' });
const data = { ...inner, ...scored };
const standardise = { disposition: 'standardise' };

/** What provinces use and connect to, as its source publishes it. */
const forProvinces = { usageScope: ['ministry', 'province'], sourceCode: 'Mã do bộ cấp (minh họa)' };
const forCountry = { usageScope: ['national'], sharing: 'national-b', sourceCode: 'Mã do bộ cấp (minh họa)' };

export const own: readonly OwnPart[] = [
	['dc', 'infrastructure', '01', 'cds', 'Trung tâm dữ liệu của bộ', region('private personal')],
	['net', 'infrastructure', '02', 'cds', 'Mạng nội bộ và kết nối chuyên dùng của bộ', region('private')],
	['devices', 'infrastructure', '03', 'vp', 'Thiết bị đầu cuối của cán bộ', { sharing: 'internal' }],
	['meeting', 'infrastructure', '03', 'vp', 'Thiết bị hội nghị trực tuyến của bộ', { sharing: 'internal' }],
	['scanning', 'infrastructure', '04', 'ds', 'Thiết bị số hóa ba chiều di sản', { sharing: 'internal' }],
	['soc', 'system', '05', 'cds', 'Hệ thống giám sát an ninh mạng của bộ', inner],
	['identity', 'system', '06', 'cds', 'Hệ thống quản lý tài khoản, phân quyền của bộ', inner],
	[
		'dwh',
		'database',
		'07',
		'cds',
		'Kho dữ liệu dùng chung của bộ',
		{ ...level('3', 'internal', 'private'), ...scored }
	],
	[
		'files',
		'database',
		'08',
		'cds',
		'Kho dữ liệu điện tử của tổ chức, cá nhân',
		{ ...people(90_000), ...scored, ...standardise }
	],
	[
		'db-heritage',
		'database',
		'09',
		'ds',
		'Cơ sở dữ liệu quốc gia về di sản văn hóa',
		{ ...level('3', 'internal', 'private'), ...scored, ...forCountry, ...standardise }
	],
	['db-tourism', 'database', '09', 'dl', 'CSDL du lịch', { ...data, ...forProvinces, ...standardise }],
	['db-sport', 'database', '09', 'tt', 'CSDL thành tích, giải đấu thể thao', { ...data, ...forProvinces }],
	['db-library', 'database', '09', 'ds', 'CSDL thư mục thư viện công cộng', { ...data, ...forProvinces }],
	[
		'db-arts',
		'database',
		'09',
		'ds',
		'CSDL nghệ thuật biểu diễn',
		{ ...data, standardised: 'in-progress', ...standardise }
	],
	['db-copyright', 'database', '09', 'ds', 'CSDL đăng ký quyền tác giả', { ...people(40_000), ...scored }],
	['db-statistics', 'database', '11', 'cds', 'CSDL thống kê ngành', data],
	['dictionary', 'logical', '10', 'cds', 'Khung và từ điển dữ liệu của bộ'],
	[
		'lgsp',
		'platform',
		'12',
		'cds',
		'Nền tảng tích hợp, chia sẻ dữ liệu của bộ',
		{ ...region('private personal'), ...shared }
	],
	['analytics', 'platform', '13', 'cds', 'Nền tảng phân tích dữ liệu của bộ', inner],
	[
		'api-gate',
		'platform',
		'14',
		'cds',
		'Cổng API dữ liệu ngành',
		{ ...inner, ...shared, lifecycle: 'upgrading', disposition: 'upgrade' }
	],
	['documents', 'system', '15', 'vp', 'Hệ thống quản lý văn bản của bộ', inner],
	['reports', 'system', '15', 'vp', 'Hệ thống báo cáo của bộ', inner],
	[
		'heritage',
		'platform',
		'16',
		'ds',
		'Nền tảng quản lý cơ sở dữ liệu quốc gia về di sản văn hóa',
		{ ...level('3', 'internal', 'private'), ...shared, ...forCountry, lifecycle: 'upgrading', disposition: 'upgrade' }
	],
	[
		'tourism',
		'platform',
		'16',
		'dl',
		'Nền tảng Quản trị và Kinh doanh du lịch',
		{
			...level('3', 'public-service', 'private'),
			...shared,
			...forCountry,
			lifecycle: 'upgrading',
			disposition: 'upgrade'
		}
	],
	[
		'sport',
		'system',
		'16',
		'tt',
		'Hệ thống quản lý giải đấu thể thao',
		{ ...inner, usageScope: ['ministry', 'province'] }
	],
	['library', 'system', '16', 'ds', 'Hệ thống liên thông thư viện công cộng', { ...inner, ...forProvinces }],
	['arts', 'system', '16', 'ds', 'Phần mềm quản lý hoạt động nghệ thuật biểu diễn', inner],
	['copyright', 'system', '16', 'ds', 'Phần mềm quản lý đăng ký quyền tác giả', people(40_000)],
	['staff', 'system', '17', 'vp', 'Phần mềm quản trị nội bộ của bộ', inner],
	['assets', 'system', '17', 'vp', 'Phần mềm quản lý tài sản của bộ', inner],
	[
		'procedures',
		'system',
		'18',
		'vp',
		'Hệ thống thông tin giải quyết thủ tục hành chính',
		{ ...people(90_000), ...forCountry, handlesProcedures: true }
	],
	[
		'ai',
		'platform',
		'19',
		'cds',
		'Trợ lý ảo của bộ',
		{
			...inner,
			...aiChannel('Tra cứu văn bản, quy trình', 'Đơn vị chuyên trách chuyển đổi số', 'Văn bản công khai'),
			justificationKind: 'managerial',
			justification: 'Tra cứu quy trình nội bộ mà trợ lý ảo dùng chung chưa có (minh họa)'
		}
	],
	['museum', 'system', '20', 'ds', 'Bảo tàng số', { ...level('2', 'public-service', 'public'), ...openChannel }],
	[
		'portal',
		'system',
		'21',
		'vp',
		'Cổng thông tin điện tử Bộ Văn hóa, Thể thao và Du lịch',
		{ ...level('1', 'public-service', 'public'), levelApprovedOn: '2026-09-10', ...openChannel }
	],
	['tourist-app', 'service', '22', 'dl', 'Tiện ích du lịch trên kênh số dùng chung', openChannel],
	['dashboard', 'system', '23', 'vp', 'Bảng thông tin điều hành của bộ', inner],
	['open-data', 'system', '25', 'cds', 'Phân hệ đo lượt dùng dữ liệu mở của bộ', inner],
	['kpi-set', 'logical', '24', 'vp', 'Bộ chỉ số đo lường của bộ']
];
