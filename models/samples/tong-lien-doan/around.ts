/** What stands around the organisation's own components: records of others, and records beyond Form 03. */
import { dataGroup, paperOf } from '../small-around';
import type { SmallSample } from '../small-tables';

const organisation = 'Tổng Liên đoàn Lao động Việt Nam';

export const units = {
	cds: `Đơn vị chuyên trách chuyển đổi số, ${organisation}`,
	vp: `Văn phòng, ${organisation}`,
	tc: `Đơn vị công tác tổ chức, đoàn viên, ${organisation}`,
	cs: `Đơn vị chính sách, pháp luật, ${organisation}`,
	tk: `Đơn vị tài chính công đoàn, ${organisation}`
};

export const crossCuts: SmallSample['crossCuts'] = [
	['x1', 'Cơ chế điều phối kiến trúc của Tổng Liên đoàn', 'X1'],
	['x2', 'Bộ tiêu chuẩn kỹ thuật của Tổng Liên đoàn', 'X2'],
	['x3', 'Chương trình ứng dụng trí tuệ nhân tạo của Tổng Liên đoàn', 'X3'],
	['x4', 'Quy chế quản trị dữ liệu của Tổng Liên đoàn', 'X4']
];

export const catalogue: SmallSample['catalogue'] = [
	['platform:A1', 'connecting'],
	['platform:A3', 'connecting'],
	['platform:A5', 'connecting'],
	['platform:A6', 'in-use'],
	['platform:A8', 'in-use'],
	['platform:A10', 'in-use'],
	['platform:A13', 'connecting'],
	['platform:A14', 'in-use'],
	['platform:A15', 'in-use'],
	['platform:A16', 'connecting'],
	['platform:A17', 'in-use'],
	['platform:A12', 'in-use'],
	['platform:B30', 'in-use'],
	['platform:B42', 'connecting'],
	['platform:B43', 'connecting'],
	['database:tong-hop-quoc-gia', 'connecting'],
	['database:dan-cu', 'in-use'],
	['database:bao-hiem', 'connecting'],
	['database:dang-ky-doanh-nghiep', 'connecting']
];

const paper = paperOf(organisation);

export const beyond: SmallSample['beyond'] = [
	['dom-members', 'domain', 'Đoàn viên và tổ chức công đoàn', { domainLead: units.tc }],
	['dom-policy', 'domain', 'Chính sách, phúc lợi người lao động', { domainLead: units.cs }],
	['dom-finance', 'domain', 'Tài chính công đoàn', { domainLead: units.tk }],
	['doc-frame', 'document', 'Khung kiến trúc dữ liệu (minh họa)', paper('data-architecture', '2026-05-20', '01/MH')],
	['doc-rules', 'document', 'Khung quản trị dữ liệu (minh họa)', paper('data-governance', '2026-06-20', '02/MH')],
	['doc-dictionary', 'document', 'Từ điển dữ liệu (minh họa)', paper('data-dictionary', '2026-08-20', '03/MH')],
	[
		'grp-member',
		'dataGroup',
		'Dữ liệu đoàn viên',
		dataGroup('master', 'citizen-business', 'CSDL đoàn viên công đoàn', 'basic')
	],
	[
		'grp-unit',
		'dataGroup',
		'Dữ liệu tổ chức công đoàn',
		dataGroup('master', 'resources', 'CSDL tổ chức công đoàn', 'none')
	],
	[
		'grp-agreement',
		'dataGroup',
		'Dữ liệu thỏa ước lao động tập thể',
		dataGroup('source', 'sector', 'CSDL thỏa ước lao động tập thể', 'none')
	],
	[
		'grp-welfare',
		'dataGroup',
		'Dữ liệu chương trình phúc lợi',
		dataGroup('source', 'sector', 'CSDL chương trình phúc lợi đoàn viên', 'none')
	],
	[
		'grp-finance',
		'dataGroup',
		'Dữ liệu thu, chi công đoàn',
		dataGroup('transaction', 'resources', 'CSDL thu, chi tài chính công đoàn', 'none')
	],
	[
		'grp-archive',
		'dataGroup',
		'Tư liệu công đoàn mở',
		dataGroup('open', 'citizen-business', 'CSDL tư liệu công đoàn', 'none')
	]
];
