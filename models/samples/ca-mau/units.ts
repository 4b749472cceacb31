/** Units, roles and other records beyond Form 03. Roles carry no person's name. */

export const agencyName = 'UBND tỉnh Cà Mau';

/** Key to the name that owner fields carry. */
export const units = {
	ubnd: agencyName,
	vp: 'Văn phòng UBND tỉnh Cà Mau',
	skhcn: 'Sở Khoa học và Công nghệ tỉnh Cà Mau',
	cds: 'Trung tâm Chuyển đổi số tỉnh Cà Mau',
	snnmt: 'Sở Nông nghiệp và Môi trường tỉnh Cà Mau',
	stc: 'Sở Tài chính tỉnh Cà Mau',
	snv: 'Sở Nội vụ tỉnh Cà Mau',
	sgddt: 'Sở Giáo dục và Đào tạo tỉnh Cà Mau',
	syt: 'Sở Y tế tỉnh Cà Mau',
	sxd: 'Sở Xây dựng tỉnh Cà Mau',
	sct: 'Sở Công Thương tỉnh Cà Mau',
	svh: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Cà Mau',
	stp: 'Sở Tư pháp tỉnh Cà Mau',
	sdt: 'Sở Dân tộc và Tôn giáo tỉnh Cà Mau',
	hcc: 'Trung tâm Phục vụ hành chính công tỉnh Cà Mau',
	ttt: 'Thanh tra tỉnh Cà Mau',
	kkt: 'Ban Quản lý Khu kinh tế tỉnh Cà Mau',
	ax: 'UBND phường An Xuyên',
	dm: 'UBND xã Đất Mũi'
} as const;

export type UnitKey = keyof typeof units;

/** Key, kind, name, further fields. */
export const beyond: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
	[
		'ce-it',
		'person',
		'Tổng công trình sư về công nghệ thông tin của tỉnh',
		{ role: 'chief-engineer-it', personUnit: units.skhcn }
	],
	[
		'ce-biz',
		'person',
		'Tổng công trình sư về nghiệp vụ của tỉnh',
		{ role: 'chief-engineer-business', personUnit: units.vp }
	],
	['dom-thuy-san', 'domain', 'Thủy sản', { domainLead: units.snnmt }],
	['dom-dat-dai', 'domain', 'Đất đai', { domainLead: units.snnmt }],
	['dom-y-te', 'domain', 'Y tế', { domainLead: units.syt }],
	['dom-giao-duc', 'domain', 'Giáo dục và đào tạo', { domainLead: units.sgddt }],
	['dom-xay-dung', 'domain', 'Xây dựng và giao thông', { domainLead: units.sxd }],
	['dom-noi-vu', 'domain', 'Nội vụ', { domainLead: units.snv }],
	['tt-tau-ca', 'procedure', 'Đăng ký tàu cá (minh họa)', { onlineLevel: 'full', procedureOwner: units.snnmt }],
	[
		'tt-dat-dai',
		'procedure',
		'Đăng ký biến động quyền sử dụng đất (minh họa)',
		{ onlineLevel: 'partial', procedureOwner: units.snnmt }
	],
	['tt-phep-xd', 'procedure', 'Cấp giấy phép xây dựng (minh họa)', { onlineLevel: 'full', procedureOwner: units.sxd }],
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
	],
	['nh-tau-ca', 'dataGroup', 'Dữ liệu tàu cá', { dataLayer: 'source', dataBlock: 'sector' }],
	[
		'nh-thu-tuc',
		'dataGroup',
		'Dữ liệu hồ sơ thủ tục hành chính',
		{ dataLayer: 'transaction', dataBlock: 'citizen-business' }
	]
];
