/** Units and roles. Roles carry no person's name. */

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

/** Units below the province, with who answers for digital transformation and security there. */
export const communes: readonly UnitKey[] = ['ax', 'dm'];

/** Who answers for what: key, name of the role, role, unit. No person is named. */
export const roles: readonly (readonly [string, string, string, UnitKey])[] = [
	['ce-it', 'Tổng công trình sư về công nghệ thông tin của tỉnh', 'chief-engineer-it', 'skhcn'],
	['ce-biz', 'Tổng công trình sư về nghiệp vụ của tỉnh', 'chief-engineer-business', 'vp'],
	['head', 'Người đứng đầu chịu trách nhiệm về chuyển đổi số của tỉnh', 'accountable-head', 'ubnd']
];
