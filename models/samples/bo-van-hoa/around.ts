/** What stands around the ministry's own components: records of others, and records beyond Form 03. */
import { dataGroup, othersOfAll, paperOf } from '../small-around';
import type { OtherPart, SmallSample } from '../small-tables';

const ministry = 'Bộ Văn hóa, Thể thao và Du lịch';

export const units = {
	cds: `Đơn vị chuyên trách chuyển đổi số, ${ministry}`,
	vp: `Văn phòng, ${ministry}`,
	ds: `Đơn vị quản lý văn hóa, di sản, ${ministry}`,
	dl: `Đơn vị quản lý du lịch, ${ministry}`,
	tt: `Đơn vị quản lý thể thao, ${ministry}`
};

export const crossCuts: SmallSample['crossCuts'] = [
	['x1', 'Cơ chế điều phối kiến trúc của bộ', 'X1'],
	['x2', 'Bộ tiêu chuẩn kỹ thuật của bộ', 'X2'],
	['x3', 'Chương trình ứng dụng trí tuệ nhân tạo của bộ', 'X3'],
	['x4', 'Quy chế quản trị dữ liệu của bộ', 'X4']
];

export const catalogue: SmallSample['catalogue'] = [
	['platform:A1', 'connecting'],
	['platform:A3', 'in-use'],
	['platform:A5', 'connecting'],
	['platform:A6', 'in-use'],
	['platform:A8', 'in-use'],
	['platform:A10', 'in-use'],
	['platform:A11', 'in-use'],
	['platform:A13', 'connecting'],
	['platform:A14', 'in-use'],
	['platform:A15', 'in-use'],
	['platform:A16', 'in-use'],
	['platform:A17', 'in-use'],
	['platform:B27', 'in-use'],
	['database:tong-hop-quoc-gia', 'in-use'],
	['database:dan-cu', 'in-use'],
	['database:dang-ky-doanh-nghiep', 'in-use']
];

export const others: readonly OtherPart[] = [
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
	...othersOfAll
];

const paper = paperOf(ministry);

export const beyond: SmallSample['beyond'] = [
	[
		'ce-it',
		'person',
		'Tổng công trình sư về công nghệ thông tin của bộ',
		{ role: 'chief-engineer-it', personUnit: units.cds }
	],
	[
		'ce-biz',
		'person',
		'Tổng công trình sư về nghiệp vụ của bộ',
		{ role: 'chief-engineer-business', personUnit: units.vp }
	],
	['dom-heritage', 'domain', 'Di sản văn hóa', { domainLead: units.ds }],
	['dom-tourism', 'domain', 'Du lịch', { domainLead: units.dl }],
	['dom-sport', 'domain', 'Thể dục, thể thao', { domainLead: units.tt }],
	[
		'doc-frame',
		'document',
		'Khung kiến trúc dữ liệu của bộ (minh họa)',
		paper('data-architecture', '2026-05-20', '01/MH')
	],
	[
		'doc-rules',
		'document',
		'Khung quản trị dữ liệu của bộ (minh họa)',
		paper('data-governance', '2026-06-20', '02/MH')
	],
	['doc-dictionary', 'document', 'Từ điển dữ liệu của bộ (minh họa)', paper('data-dictionary', '2026-08-20', '03/MH')],
	[
		'grp-relic',
		'dataGroup',
		'Dữ liệu di tích, di sản',
		dataGroup('master', 'sector', 'Cơ sở dữ liệu quốc gia về di sản văn hóa', 'none')
	],
	['grp-stay', 'dataGroup', 'Dữ liệu cơ sở lưu trú, lữ hành', dataGroup('master', 'sector', 'CSDL du lịch', 'none')],
	[
		'grp-event',
		'dataGroup',
		'Dữ liệu giải đấu, thành tích',
		dataGroup('source', 'sector', 'CSDL thành tích, giải đấu thể thao', 'none')
	],
	[
		'grp-book',
		'dataGroup',
		'Dữ liệu thư mục',
		dataGroup('source', 'sector', 'CSDL thư mục thư viện công cộng', 'none')
	],
	[
		'grp-author',
		'dataGroup',
		'Dữ liệu đăng ký quyền tác giả',
		dataGroup('source', 'citizen-business', 'CSDL đăng ký quyền tác giả', 'basic')
	],
	[
		'grp-steering',
		'dataGroup',
		'Số liệu tổng hợp điều hành',
		dataGroup('aggregate', 'steering', 'Kho dữ liệu dùng chung của bộ', 'none')
	]
];
