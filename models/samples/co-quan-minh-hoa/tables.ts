/** An organisation that does not exist, to show the framework of agencies and organisations. Everything is made up. */
import { level, scored, type SmallSample } from '../small-sample';

export const organisation: SmallSample = {
	id: 'co-quan-minh-hoa',
	name: 'Khung kiến trúc số Viện Minh họa (dữ liệu minh họa)',
	frame: 'organisation',
	agencyName: 'Viện Minh họa',
	dossier: { code: 'HS-CQ-MINHHOA', version: '0.3', cutoffDate: '2026-11-20', effectiveDate: null },
	units: {
		tt: 'Trung tâm Thông tin, Viện Minh họa',
		bnc: 'Ban Nghiên cứu, Viện Minh họa'
	},
	sharing: 'internal',
	usageScope: 'agency',
	own: [
		[
			'dc',
			'infrastructure',
			'Trung tâm dữ liệu Viện Minh họa',
			'01',
			'tt',
			'operating',
			'keep',
			level('2', 'infrastructure', 'private', { infrastructureReach: 'organisation' })
		],
		[
			'net',
			'infrastructure',
			'Mạng nội bộ của viện',
			'02',
			'tt',
			'operating',
			'keep',
			level('2', 'infrastructure', 'private', { infrastructureReach: 'organisation' })
		],
		['devices', 'infrastructure', 'Thiết bị đầu cuối của viện', '03', 'tt', 'operating', 'keep'],
		[
			'guard',
			'system',
			'Giải pháp bảo vệ an ninh mạng của viện',
			'05',
			'tt',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'db-studies',
			'database',
			'CSDL đề tài minh họa',
			'07',
			'bnc',
			'operating',
			'standardise',
			{ ...level('2', 'internal', 'private'), ...scored }
		],
		[
			'db-library',
			'database',
			'CSDL thư viện minh họa',
			'07',
			'bnc',
			'operating',
			'keep',
			{ ...level('1', 'internal', 'public'), ...scored, openData: 'published', qualityLive: '' }
		],
		['dictionary', 'logical', 'Khung và từ điển dữ liệu của viện', '08', 'tt', 'operating', 'keep'],
		[
			'lgsp',
			'platform',
			'Nền tảng kết nối dữ liệu của viện',
			'10',
			'tt',
			'operating',
			'keep',
			{
				...level('2', 'internal', 'private'),
				apiDocument: 'Tài liệu kết nối, bản 1.0 (minh họa)',
				standards: 'Khung tiêu chuẩn kết nối (minh họa)'
			}
		],
		[
			'analytics',
			'platform',
			'Nền tảng phân tích dữ liệu của viện',
			'11',
			'tt',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'documents',
			'system',
			'Hệ thống quản lý văn bản của viện',
			'13',
			'tt',
			'operating',
			'keep',
			{ ...level('2', 'internal', 'private'), securityRulesOn: '2026-07-01' }
		],
		[
			'studies',
			'system',
			'Phần mềm quản lý đề tài',
			'14',
			'bnc',
			'operating',
			'upgrade',
			level('2', 'internal', 'private')
		],
		[
			'staff',
			'system',
			'Phần mềm quản trị nội bộ của viện',
			'15',
			'tt',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		[
			'ai',
			'platform',
			'Trợ lý tra cứu của viện',
			'16',
			'tt',
			'planned',
			'add',
			{
				...level('2', 'internal', 'private'),
				aiScope: 'Tra cứu đề tài',
				aiResponsible: 'Trung tâm Thông tin',
				aiData: 'Đề tài đã công bố',
				aiMonitoring: 'Rà soát hằng tháng',
				justificationKind: 'technical',
				justification: 'Kho đề tài có cấu trúc riêng mà trợ lý ảo dùng chung chưa đọc được (minh họa)'
			}
		],
		[
			'portal',
			'system',
			'Cổng thông tin điện tử Viện Minh họa',
			'18',
			'tt',
			'operating',
			'keep',
			{ ...level('2', 'public-service', 'public'), audience: ['citizens'], channelRole: 'supplement' }
		],
		[
			'dashboard',
			'system',
			'Bảng thông tin điều hành của viện',
			'20',
			'tt',
			'operating',
			'keep',
			level('2', 'internal', 'private')
		],
		['kpi-set', 'logical', 'Bộ chỉ số đo lường của viện', '21', 'tt', 'operating', 'keep']
	],
	crossCuts: [
		['x1', 'Cơ chế điều phối kiến trúc của viện', 'X1'],
		['x2', 'Bộ tiêu chuẩn kỹ thuật của viện', 'X2'],
		['x3', 'Chương trình ứng dụng trí tuệ nhân tạo của viện', 'X3'],
		['x4', 'Quy chế quản trị dữ liệu của viện', 'X4']
	],
	catalogue: [
		['platform:A1', 'connecting'],
		['platform:A3', 'connecting'],
		['platform:A8', 'in-use'],
		['platform:A10', 'in-use'],
		['platform:A15', 'in-use'],
		['platform:A17', 'in-use'],
		['database:tong-hop-quoc-gia', 'connecting']
	],
	others: [
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
			'doc-frame',
			'document',
			'Khung kiến trúc dữ liệu Viện Minh họa (minh họa)',
			{ documentType: 'data-architecture', issuedOn: '2026-05-20', issuer: 'Viện Minh họa', number: '01/MH' }
		],
		[
			'doc-rules',
			'document',
			'Khung quản trị dữ liệu Viện Minh họa (minh họa)',
			{ documentType: 'data-governance', issuedOn: '2026-06-20', issuer: 'Viện Minh họa', number: '02/MH' }
		],
		[
			'doc-dictionary',
			'document',
			'Từ điển dữ liệu Viện Minh họa (minh họa)',
			{ documentType: 'data-dictionary', issuedOn: '2026-08-20', issuer: 'Viện Minh họa', number: '03/MH' }
		]
	],
	connections: [
		...[
			'documents',
			'studies',
			'staff',
			'portal',
			'dashboard',
			'guard',
			'analytics',
			'lgsp',
			'db-studies',
			'db-library'
		].map((key) => [key, 'dependency', 'dc', 'Hạ tầng máy chủ, lưu trữ', 'dedicated', 'in-use'] as const),
		['dc', 'dependency', 'net', 'Kết nối', 'dedicated', 'in-use'],
		['db-studies', 'data-exchange', 'lgsp', 'Đề tài, kết quả', 'lgsp', 'in-use'],
		['lgsp', 'data-exchange', 'platform:A8', 'Đề tài đã công bố', 'ndxp', 'in-use'],
		['lgsp', 'data-exchange', 'database:tong-hop-quoc-gia', 'Danh mục đề tài', 'ndop', 'planned'],
		['lgsp', 'data-exchange', 'dashboard', 'Chỉ tiêu điều hành', 'lgsp', 'in-use'],
		['db-library', 'data-exchange', 'platform:A17', 'Thư mục mở', 'ndxp', 'in-use'],
		['documents', 'data-exchange', 'platform:A10', 'Văn bản điện tử', 'document-axis', 'in-use'],
		['documents', 'service-use', 'signature', 'Ký số', 'api', 'in-use'],
		['studies', 'technical', 'db-studies', 'Hồ sơ đề tài', 'api', 'in-use'],
		['studies', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
		['staff', 'service-use', 'lgsp', 'Danh mục dùng chung', 'lgsp', 'in-use'],
		['analytics', 'technical', 'db-studies', 'Số liệu đề tài', 'api', 'in-use'],
		['ai', 'service-use', 'platform:A1', 'Hạ tầng đám mây, mô hình dùng chung', 'dedicated', 'planned'],
		['ai', 'technical', 'db-studies', 'Đề tài đã công bố', 'api', 'planned'],
		['guard', 'data-exchange', 'platform:A3', 'Cảnh báo, sự cố', 'dedicated', 'planned'],
		['portal', 'service-use', 'platform:A15', 'Dẫn tới dịch vụ công', 'api', 'in-use'],
		['kpi-set', 'data-exchange', 'nas', 'Bộ dữ liệu kiến trúc', 'ndxp', 'planned']
	],
	gaps: [
		[
			'g1',
			'db-studies',
			'Đề tài ghi theo nhiều mẫu',
			'Đề tài theo một từ điển, chia sẻ được',
			'Chuẩn hóa CSDL đề tài',
			'standardise',
			't1'
		],
		[
			'g2',
			'studies',
			'Nộp kết quả qua thư',
			'Nộp và tra cứu trên phần mềm, kết nối CSDL đề tài',
			'Nâng cấp phần mềm quản lý đề tài',
			'upgrade',
			't1'
		],
		['g3', 'ai', 'Tra cứu bằng tay', 'Có trợ lý tra cứu, kết nối kho đề tài', 'Lập trợ lý tra cứu', 'add', 't2']
	],
	tasks: [
		[
			't1',
			'Chuẩn hóa dữ liệu và phần mềm đề tài',
			'Đề tài nộp, tra cứu trên một nơi',
			'bnc',
			'2026-12-15',
			'2027-08-31'
		],
		['t2', 'Lập trợ lý tra cứu', 'Trợ lý trả lời kèm nguồn', 'tt', '2027-04-01', '2028-02-28']
	],
	kpis: [
		[
			'Tỷ lệ quy tắc được đáp ứng',
			'Quy tắc đạt chia quy tắc áp dụng',
			'65%',
			'98%',
			'Kết quả kiểm tra',
			'compliance',
			'L1'
		],
		[
			'Tỷ lệ đề tài chia sẻ được',
			'Đề tài chia sẻ chia tổng đề tài',
			'30%',
			'80%',
			'CSDL đề tài',
			'interoperability',
			'L2'
		],
		[
			'Tỷ lệ nhiệm vụ đúng hạn',
			'Nhiệm vụ đúng hạn chia tổng nhiệm vụ',
			'75%',
			'95%',
			'Hệ thống quản lý văn bản',
			'governance',
			'L3'
		],
		[
			'Tỷ lệ hệ thống có cấp độ',
			'Hệ thống có cấp độ chia tổng hệ thống',
			'80%',
			'100%',
			'Danh mục hồ sơ cấp độ',
			'technology',
			'L1'
		],
		['Lượt tra cứu mỗi tháng', 'Số lượt tra cứu trên cổng', '1200', '3000', 'Cổng thông tin điện tử', 'results', 'L4']
	],
	goal: [
		'Kết quả nghiên cứu được tra cứu và dùng lại',
		'CSDL {db-studies} chuẩn hóa theo {g1}, phần mềm nâng cấp theo {g2}; đo bằng {kpi-2}. Thực hiện Nghị quyết số 57-NQ/TW.'
	],
	drawn: [
		['platform:A8', 'platform:A17', 'platform:A10'],
		['lgsp', 'db-library', 'documents'],
		['db-studies', 'dashboard', 'studies']
	],
	chapters: {
		'form01/I.1':
			'*Nội dung minh họa: viện này không có thật.*\n\nTài liệu cho thấy khung kiến trúc số của một cơ quan, tổ chức nhỏ mà đủ.\n'
	},
	faults: [
		{ rule: 'Q10f', record: 'db-library', why: 'Đã chuẩn hóa nhưng chưa chấm tiêu chí “sống”' },
		{ rule: 'S05', record: 'documents', why: 'Quy chế ban hành 01/7/2026, sau khi phê duyệt cấp độ 15/6/2026' }
	]
};
