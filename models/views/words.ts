/** Words that a diagram adds to what the model and the pack say. */
import type { Locale } from './view';

const vi = {
	layer: 'Lớp',
	tray: 'Chưa xếp vào ô',
	boundary: 'Tham chiếu tại ranh giới',
	legend: 'Chú giải',
	title: 'Mã và tên sơ đồ',
	purpose: 'Mục đích/góc nhìn',
	state: 'Trạng thái',
	scope: 'Phạm vi',
	versionAndDate: 'Phiên bản và ngày hiệu lực',
	sourceAndContact: 'Nguồn và đầu mối xác nhận',
	sourceFile: 'Tệp nguồn',
	dossier: 'Mã hồ sơ',
	cutoff: 'Ngày chốt số liệu',
	updated: 'Ngày cập nhật',
	unit: 'Đơn vị thực hiện/xác nhận',
	version: 'Phiên bản',
	effectiveFrom: 'hiệu lực từ',
	draft: 'DỰ THẢO, chưa ban hành',
	notStated: 'Chưa nêu',
	undetermined: 'Chưa xác định',
	original: 'Bản ghi gốc: do cơ quan lập khung quản lý',
	reference: 'Bản ghi tham chiếu: do cơ quan khác quản lý',
	logical: 'Thành phần logic',
	slotFilled: 'Ô đã có đối tượng',
	slotRequired: 'Ô trống, bắt buộc',
	slotOptional: 'Ô trống, không bắt buộc',
	required: 'bắt buộc',
	optional: 'không bắt buộc',
	otherSlot: 'thành phần khác',
	referenceSlot: 'thành phần tham chiếu',
	empty: 'chưa có đối tượng',
	owner: 'Cơ quan chủ quản',
	operator: 'Vận hành',
	referenceBadge: 'Tham chiếu',
	servesCommunes: 'Phục vụ cấp xã',
	others: 'đối tượng khác, xem Mẫu số 03'
} as const;

const en: Readonly<Record<keyof typeof vi, string>> = {
	layer: 'Layer',
	tray: 'Not in a slot yet',
	boundary: 'References at the boundary',
	legend: 'Legend',
	title: 'Code and name',
	purpose: 'Purpose and viewpoint',
	state: 'State',
	scope: 'Scope',
	versionAndDate: 'Version and effective date',
	sourceAndContact: 'Source and confirming contact',
	sourceFile: 'Source file',
	dossier: 'Dossier code',
	cutoff: 'Data cut-off date',
	updated: 'Updated',
	unit: 'Drawn up and confirmed by',
	version: 'Version',
	effectiveFrom: 'effective from',
	draft: 'DRAFT, not issued',
	notStated: 'Not stated',
	undetermined: 'Undetermined',
	original: 'Original record: managed by the framing agency',
	reference: 'Reference record: managed by another agency',
	logical: 'Logical component',
	slotFilled: 'Filled slot',
	slotRequired: 'Empty slot, mandatory',
	slotOptional: 'Empty slot, not mandatory',
	required: 'mandatory',
	optional: 'not mandatory',
	otherSlot: 'other component',
	referenceSlot: 'reference component',
	empty: 'no object yet',
	owner: 'Owner',
	operator: 'Operator',
	referenceBadge: 'Reference',
	servesCommunes: 'Serves communes',
	others: 'more, see Form 03'
};

export type Words = Readonly<Record<keyof typeof vi, string>>;

export const wordsIn = (locale: Locale): Words => (locale === 'en' ? en : vi);

/** Short words for a sharing scope on a box; the legend says what each means. */
export const sharingBadges: Readonly<Record<string, string>> = {
	'national-a': 'QG-A',
	'national-b': 'QG-B',
	ministry: 'CB',
	province: 'CT',
	internal: 'NB',
	dedicated: 'DR'
};

export const communeBadge = 'XÃ';
