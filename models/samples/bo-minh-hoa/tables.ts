/** A ministry that does not exist, to show the framework of ministries. Everything in it is made up. */
import { level, personal, scored, type SmallSample } from '../small-sample';

/** What a system that provinces use publishes about itself. */
const usedByProvinces = { usageScope: ['ministry', 'province'], sourceCode: 'Mã do bộ cấp (minh họa)' };

export const ministry: SmallSample = {
	id: 'bo-minh-hoa',
	name: 'Khung kiến trúc Chính phủ số Bộ Minh họa (dữ liệu minh họa)',
	frame: 'ministry',
	agencyName: 'Bộ Minh họa',
	dossier: { code: 'HS-BO-MINHHOA', version: '0.5', cutoffDate: '2026-11-20', effectiveDate: null },
	units: {
		cds: 'Cục Chuyển đổi số, Bộ Minh họa',
		nv: 'Cục Quản lý nghiệp vụ, Bộ Minh họa'
	},
	sharing: 'ministry',
	usageScope: 'ministry',
	own: [
		[
			'dc',
			'infrastructure',
			'Trung tâm dữ liệu Bộ Minh họa',
			'01',
			'cds',
			'operating',
			'keep',
			level('3', 'infrastructure', 'private personal', { infrastructureReach: 'region' })
		],
		[
			'net',
			'infrastructure',
			'Mạng nội bộ và kết nối chuyên dùng của bộ',
			'02',
			'cds',
			'operating',
			'keep',
			level('3', 'infrastructure', 'private', { infrastructureReach: 'region' })
		],
		[
			'devices',
			'infrastructure',
			'Thiết bị đầu cuối của cán bộ',
			'03',
			'cds',
			'operating',
			'keep',
			{ sharing: 'internal' }
		],
		[
			'soc',
			'system',
			'Hệ thống giám sát an ninh mạng của bộ',
			'05',
			'cds',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'dwh',
			'database',
			'Kho dữ liệu dùng chung của bộ',
			'07',
			'cds',
			'operating',
			'keep',
			{ ...level('3', 'internal', 'private'), ...scored }
		],
		[
			'files',
			'database',
			'Kho dữ liệu điện tử của tổ chức, cá nhân',
			'08',
			'cds',
			'operating',
			'keep',
			{
				...level('3', 'public-service', 'private personal', { basicSubjects: 90_000, sensitiveSubjects: 0 }),
				...personal('basic'),
				...scored
			}
		],
		[
			'db-main',
			'database',
			'CSDL chuyên ngành minh họa',
			'09',
			'nv',
			'operating',
			'standardise',
			{ ...level('3', 'internal', 'private'), ...scored, ...usedByProvinces }
		],
		[
			'db-survey',
			'database',
			'CSDL điều tra minh họa',
			'09',
			'nv',
			'operating',
			'keep',
			{ ...level('2', 'internal', 'private'), ...scored, standardised: 'in-progress' }
		],
		['dictionary', 'logical', 'Khung và từ điển dữ liệu của bộ', '10', 'cds', 'operating', 'keep'],
		[
			'lgsp',
			'platform',
			'Nền tảng tích hợp, chia sẻ dữ liệu của bộ',
			'12',
			'cds',
			'operating',
			'keep',
			{
				...level('3', 'infrastructure', 'private personal', { infrastructureReach: 'region' }),
				apiDocument: 'Tài liệu kết nối, bản 1.0 (minh họa)',
				standards: 'Khung tiêu chuẩn kết nối (minh họa)'
			}
		],
		[
			'analytics',
			'platform',
			'Nền tảng phân tích dữ liệu của bộ',
			'13',
			'cds',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'documents',
			'system',
			'Hệ thống quản lý văn bản của bộ',
			'15',
			'cds',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'work',
			'system',
			'Hệ thống nghiệp vụ chuyên ngành minh họa',
			'16',
			'nv',
			'operating',
			'standardise',
			{ ...level('2', 'internal', 'private'), usageScope: ['ministry', 'province'] }
		],
		[
			'staff',
			'system',
			'Phần mềm quản trị nội bộ của bộ',
			'17',
			'cds',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'procedures',
			'system',
			'Hệ thống thông tin giải quyết thủ tục hành chính Bộ Minh họa',
			'18',
			'nv',
			'operating',
			'keep',
			{
				...level('3', 'public-service', 'private personal', { basicSubjects: 90_000, sensitiveSubjects: 0 }),
				...personal('basic'),
				handlesProcedures: true
			}
		],
		[
			'ai',
			'platform',
			'Trợ lý ảo của bộ',
			'19',
			'cds',
			'planned',
			'add',
			{
				...level('2', 'internal', 'private'),
				aiScope: 'Tra cứu văn bản',
				aiResponsible: 'Cục Chuyển đổi số',
				aiData: 'Văn bản công khai',
				aiMonitoring: 'Rà soát hằng tuần',
				justificationKind: 'managerial',
				justification: 'Tra cứu quy trình nội bộ mà trợ lý ảo dùng chung chưa có (minh họa)'
			}
		],
		[
			'portal',
			'system',
			'Cổng thông tin điện tử Bộ Minh họa',
			'21',
			'cds',
			'operating',
			'keep',
			{ ...level('1', 'public-service', 'public'), audience: ['citizens'], channelRole: 'supplement' }
		],
		[
			'dashboard',
			'system',
			'Bảng thông tin điều hành của bộ',
			'23',
			'cds',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		['kpi-set', 'logical', 'Bộ chỉ số đo lường của bộ', '24', 'cds', 'operating', 'keep']
	],
	crossCuts: [
		['x1', 'Cơ chế điều phối kiến trúc của bộ', 'X1'],
		['x2', 'Bộ tiêu chuẩn kỹ thuật của bộ', 'X2'],
		['x3', 'Chương trình ứng dụng trí tuệ nhân tạo của bộ', 'X3'],
		['x4', 'Quy chế quản trị dữ liệu của bộ', 'X4']
	],
	catalogue: [
		['platform:A1', 'connecting'],
		['platform:A3', 'in-use'],
		['platform:A6', 'in-use'],
		['platform:A8', 'in-use'],
		['platform:A10', 'in-use'],
		['platform:A15', 'in-use'],
		['database:tong-hop-quoc-gia', 'in-use']
	],
	others: [
		[
			'shared-procedures',
			'logical',
			'Thành phần dùng chung phục vụ giải quyết thủ tục hành chính',
			'UDNV',
			'Bộ Công an',
			'in-use',
			'national-a',
			'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi); chủ quản ghi minh họa'
		],
		[
			'signature',
			'infrastructure',
			'Hệ thống chứng thực chữ ký số chuyên dùng công vụ',
			'HTS',
			'Ban Cơ yếu Chính phủ',
			'in-use',
			'national-a',
			'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi)'
		],
		[
			'nas',
			'system',
			'Hệ thống quản lý kiến trúc số quốc gia (NAS)',
			'DLHQ',
			'Bộ Khoa học và Công nghệ',
			'connecting',
			'national-a',
			'QĐ 1425/QĐ-TTg, Phần II.3 (tên gọi); chủ quản ghi minh họa'
		]
	],
	beyond: [
		[
			'ce-it',
			'person',
			'Tổng công trình sư về công nghệ thông tin của bộ',
			{ role: 'chief-engineer-it', personUnit: 'Cục Chuyển đổi số, Bộ Minh họa' }
		],
		[
			'ce-biz',
			'person',
			'Tổng công trình sư về nghiệp vụ của bộ',
			{ role: 'chief-engineer-business', personUnit: 'Cục Quản lý nghiệp vụ, Bộ Minh họa' }
		],
		[
			'doc-frame',
			'document',
			'Khung kiến trúc dữ liệu Bộ Minh họa (minh họa)',
			{ documentType: 'data-architecture', issuedOn: '2026-05-20', issuer: 'Bộ Minh họa', number: '01/MH' }
		],
		[
			'doc-rules',
			'document',
			'Khung quản trị dữ liệu Bộ Minh họa (minh họa)',
			{ documentType: 'data-governance', issuedOn: '2026-06-20', issuer: 'Bộ Minh họa', number: '02/MH' }
		],
		[
			'doc-dictionary',
			'document',
			'Từ điển dữ liệu Bộ Minh họa (minh họa)',
			{ documentType: 'data-dictionary', issuedOn: '2026-08-20', issuer: 'Bộ Minh họa', number: '03/MH' }
		]
	],
	connections: [
		...[
			'documents',
			'work',
			'staff',
			'procedures',
			'portal',
			'dashboard',
			'soc',
			'analytics',
			'lgsp',
			'dwh',
			'files',
			'db-main',
			'db-survey'
		].map((key) => [key, 'dependency', 'dc', 'Hạ tầng máy chủ, lưu trữ', 'dedicated', 'in-use'] as const),
		['db-main', 'data-exchange', 'lgsp', 'Dữ liệu chuyên ngành', 'lgsp', 'in-use'],
		['db-survey', 'data-exchange', 'lgsp', 'Số liệu điều tra', 'lgsp', 'in-use'],
		['lgsp', 'data-exchange', 'dwh', 'Dữ liệu các ngành', 'lgsp', 'in-use'],
		['lgsp', 'data-exchange', 'platform:A8', 'Dữ liệu chia sẻ', 'ndxp', 'in-use'],
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
		['procedures', 'data-exchange', 'platform:A15', 'Hồ sơ, trạng thái, kết quả', 'ndxp', 'in-use'],
		['procedures', 'service-use', 'platform:A6', 'Định danh, xác thực', 'ndxp', 'in-use'],
		['procedures', 'service-use', 'shared-procedures', 'Thành phần dùng chung', 'ndxp', 'in-use'],
		['procedures', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
		['procedures', 'data-exchange', 'files', 'Kết quả điện tử', 'lgsp', 'in-use', { infoTypes: ['personal'] }],
		['procedures', 'data-exchange', 'lgsp', 'Trạng thái hồ sơ', 'lgsp', 'in-use'],
		['documents', 'data-exchange', 'platform:A10', 'Văn bản điện tử', 'document-axis', 'in-use'],
		['documents', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
		['documents', 'data-exchange', 'lgsp', 'Danh mục văn bản', 'lgsp', 'in-use'],
		['work', 'technical', 'db-main', 'Dữ liệu chuyên ngành', 'api', 'in-use'],
		['work', 'data-exchange', 'lgsp', 'Hồ sơ chuyên ngành', 'lgsp', 'in-use'],
		['staff', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
		['analytics', 'technical', 'dwh', 'Dữ liệu tổng hợp', 'api', 'in-use'],
		['ai', 'service-use', 'platform:A1', 'Hạ tầng đám mây, mô hình dùng chung', 'dedicated', 'planned'],
		['ai', 'technical', 'documents', 'Văn bản', 'api', 'planned'],
		['portal', 'service-use', 'platform:A15', 'Dẫn tới dịch vụ công', 'api', 'in-use'],
		['soc', 'data-exchange', 'platform:A3', 'Cảnh báo, sự cố', 'dedicated', 'in-use'],
		['dc', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
		['kpi-set', 'data-exchange', 'nas', 'Bộ dữ liệu kiến trúc', 'ndxp', 'planned']
	],
	gaps: [
		[
			'g1',
			'db-main work',
			'Dữ liệu chuyên ngành chưa theo từ điển',
			'Dữ liệu theo từ điển, chia sẻ qua NDXP',
			'Chuẩn hóa CSDL chuyên ngành',
			'standardise',
			't1'
		],
		[
			'g2',
			'ai',
			'Tra cứu quy trình bằng tay',
			'Có trợ lý tra cứu, kết nối trợ lý ảo dùng chung',
			'Lập trợ lý ảo của bộ',
			'add',
			't2'
		]
	],
	tasks: [
		['t1', 'Chuẩn hóa CSDL chuyên ngành', 'CSDL đạt sáu tiêu chí', 'nv', '2026-12-01', '2027-09-30'],
		['t2', 'Lập trợ lý ảo của bộ', 'Trợ lý trả lời kèm nguồn', 'cds', '2027-03-01', '2028-03-31']
	],
	kpis: [
		[
			'Tỷ lệ quy tắc được đáp ứng',
			'Quy tắc đạt chia quy tắc áp dụng',
			'70%',
			'98%',
			'Kết quả kiểm tra',
			'compliance',
			'L1'
		],
		[
			'Tỷ lệ CSDL có kết nối',
			'CSDL kết nối chia tổng CSDL',
			'60%',
			'100%',
			'Mô hình kiến trúc',
			'interoperability',
			'L2'
		],
		[
			'Tỷ lệ nhiệm vụ đúng hạn',
			'Nhiệm vụ đúng hạn chia tổng nhiệm vụ',
			'80%',
			'95%',
			'Hệ thống quản lý văn bản',
			'governance',
			'L3'
		],
		[
			'Tỷ lệ hệ thống có cấp độ',
			'Hệ thống có cấp độ chia tổng hệ thống',
			'70%',
			'100%',
			'Danh mục hồ sơ cấp độ',
			'technology',
			'L1'
		],
		['Mức độ hài lòng', 'Điểm bình quân', '82%', '92%', 'Cổng thông tin điện tử', 'results', 'L4']
	],
	goal: [
		'Dữ liệu chuyên ngành dùng chung từ trung ương tới địa phương',
		'CSDL {db-main} chuẩn hóa theo {g1}; đo bằng {kpi-2}. Thực hiện Nghị quyết số 57-NQ/TW.'
	],
	drawn: [
		['platform:A8', 'database:tong-hop-quoc-gia', 'platform:A15'],
		['lgsp', 'dwh', 'procedures'],
		['db-main', 'dashboard', 'files']
	],
	chapters: {
		'form01/I.1':
			'*Nội dung minh họa: bộ này không có thật.*\n\nTài liệu cho thấy một khung kiến trúc Chính phủ số cấp bộ nhỏ mà đủ.\n'
	},
	faults: [
		{ rule: 'G12f', record: 'work', why: 'Tỉnh dùng hệ thống nhưng bộ chưa công bố mã nguồn để tỉnh tham chiếu' },
		{ rule: 'S02h', record: 'portal', why: 'Phục vụ người dân mà chỉ ở cấp độ 1' }
	]
};
