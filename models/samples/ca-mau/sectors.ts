/** Sectors of the province: which ministry leads each, who runs it here, and which databases belong to it. */
import type { UnitKey } from './units';

/** Key, name, unit, keys of its databases, reference ones included. */
export const sectors: readonly (readonly [string, string, UnitKey, string])[] = [
	['dom-thuy-san', 'Thủy sản', 'snnmt', 'db-vessel db-shrimp'],
	['dom-dat-dai', 'Đất đai', 'snnmt', 'db-land db-land-bl database:dat-dai'],
	['dom-moi-truong', 'Môi trường, tài nguyên nước và rừng', 'snnmt', 'db-forest db-water'],
	['dom-y-te', 'Y tế', 'syt', 'db-health'],
	['dom-an-sinh', 'An sinh xã hội', 'syt', 'db-welfare'],
	['dom-giao-duc', 'Giáo dục và đào tạo', 'sgddt', 'db-education'],
	['dom-xay-dung', 'Xây dựng và giao thông', 'sxd', 'db-planning'],
	['dom-noi-vu', 'Nội vụ', 'snv', 'db-staff database:can-bo-cong-chuc-vien-chuc'],
	['dom-tai-chinh', 'Giá và tài sản công', 'stc', 'db-price'],
	['dom-van-hoa', 'Di sản và du lịch', 'svh', 'db-heritage'],
	['dom-cong-thuong', 'Công nghiệp và thương mại', 'sct', '']
];

/** The ministry whose sector framework a unit's components have to fit. */
export const ministryOf: Readonly<Partial<Record<UnitKey, string>>> = {
	snnmt: 'Bộ Nông nghiệp và Môi trường',
	stc: 'Bộ Tài chính',
	snv: 'Bộ Nội vụ',
	sgddt: 'Bộ Giáo dục và Đào tạo',
	syt: 'Bộ Y tế',
	sxd: 'Bộ Xây dựng',
	sct: 'Bộ Công Thương',
	svh: 'Bộ Văn hóa, Thể thao và Du lịch',
	stp: 'Bộ Tư pháp',
	sdt: 'Bộ Dân tộc và Tôn giáo',
	ttt: 'Thanh tra Chính phủ',
	kkt: 'Bộ Tài chính'
};
