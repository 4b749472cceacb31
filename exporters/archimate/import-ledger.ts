/** Everything that did not come in as it stood: where it is, what became of it, and what to do about it. */
import type { Words } from '$models/framework/pack';

export type LedgerKind = 'repaired' | 'kept-aside' | 'left-out';

interface Sort {
	readonly kind: LedgerKind;
	readonly reason: Words;
	readonly proposal: Words;
}

const nothing: Words = {
	vi: 'Không phải làm gì; khi xuất lại thì được ghi ra',
	en: 'Nothing to do; it is written out again'
};
const check: Words = { vi: 'Kiểm tra lại, không phải làm gì nếu đúng', en: 'Check it; nothing to do if right' };
const mend: Words = {
	vi: 'Sửa trong công cụ đã tạo tệp rồi nhập lại nếu cần',
	en: 'Mend it where the file was made and import again if needed'
};

const sort = (kind: LedgerKind, vi: string, en: string, proposal: Words): Sort => ({
	kind,
	reason: { vi, en },
	proposal
});

/** What each code means and what to do about it. */
export const ledgerSorts = {
	id: sort(
		'repaired',
		'Mã định danh thiếu hoặc trùng; một mã khác được đặt',
		'The identifier is missing or used twice; another was given',
		check
	),
	number: sort(
		'repaired',
		'Không phải là số; giá trị thường dùng được lấy',
		'Not a number; the usual value was taken',
		check
	),
	'unknown-type': sort('repaired', 'Không có loại này trong ArchiMate 3.2', 'ArchiMate 3.2 has no such type', mend),
	'old-type': sort(
		'repaired',
		'Tên loại của ArchiMate 2 được đổi sang ArchiMate 3',
		'A type of ArchiMate 2 was renamed as in ArchiMate 3',
		check
	),
	'outside-matrix': sort(
		'kept-aside',
		'Quan hệ nằm ngoài bảng quan hệ của ArchiMate 3.2; vẫn được nhận',
		'The relationship is outside the matrix of ArchiMate 3.2; it was taken in all the same',
		check
	),
	'other-type': sort(
		'kept-aside',
		'Khung này không có loại tương ứng đúng; loại gốc được mang theo',
		'The framework has no kind that is just this; the type is carried along',
		check
	),
	'other-end': sort(
		'kept-aside',
		'Quan hệ nối tới thứ không phải đối tượng trong khung này',
		'The relationship has an end that is no object in this framework',
		nothing
	),
	'other-language': sort(
		'kept-aside',
		'Tên hoặc mô tả bằng ngôn ngữ khác',
		'Names or documentation in further languages',
		nothing
	),
	property: sort(
		'kept-aside',
		'Thuộc tính riêng của tệp, không ứng với trường nào',
		'A property of the file that is no field',
		nothing
	),
	style: sort(
		'kept-aside',
		'Màu, phông chữ và nhãn riêng được mang theo, không vẽ ở đây',
		'Colours, fonts and own labels are carried along, not drawn here',
		nothing
	),
	drawing: sort(
		'kept-aside',
		'Nét vẽ không ứng với quan hệ hay đối tượng nào, hoặc được vẽ thêm một lần',
		'Drawn without a relation or object of its own, or once more',
		nothing
	),
	'drawn-by-name': sort(
		'kept-aside',
		'Mục tiêu, nhiệm vụ, chỉ tiêu, khoảng cách không phải đối tượng của sơ đồ; tên được ghi tại chỗ như ghi chú',
		'A goal, task, indicator or gap is no object of a diagram; its name stands in its place as a note',
		nothing
	),
	'model-data': sort(
		'kept-aside',
		'Thư mục, siêu dữ liệu và thông tin chung của mô hình được mang theo',
		'Folders, metadata and general data of the model are carried along',
		nothing
	),
	'unshown-relation': sort(
		'kept-aside',
		'Khung nhìn không vẽ các quan hệ này; ở đây mọi quan hệ giữa các đối tượng được vẽ',
		'The view does not draw these relations; here all between shown objects are drawn',
		nothing
	),
	'edited-figure': sort(
		'left-out',
		'Sơ đồ này do mô hình vẽ ra; thay đổi vị trí không được lấy',
		'The model draws this diagram; changed places are not taken',
		check
	),
	dangling: sort('left-out', 'Dẫn tới thứ không có trong tệp', 'It refers to what is not in the file', mend),
	'unknown-part': sort('left-out', 'Không thuộc định dạng', 'No part of the format', mend),
	unsupported: sort(
		'left-out',
		'Định dạng có phần này nhưng ở đây chưa dùng',
		'A part of the format that has no use here',
		mend
	)
} as const satisfies Readonly<Record<string, Sort>>;

export type LedgerCode = keyof typeof ledgerSorts;

export interface LedgerEntry extends Sort {
	/** Such as `relationships/id-12` or `views/id-7/nodes`. */
	readonly place: string;
	readonly code: LedgerCode;
	readonly before: string;
	readonly after: string;
	/** How many things of the sort stand at the place. */
	readonly count: number;
}

/** More than anybody reads one by one. */
const MOST = 50_000;

/**
 * Collects entries; the same sort of thing at the same place is told once, with how often. Beyond `MOST` places the rest of
 * a sort is told together, by the list in which it stands.
 */
export class Ledger {
	readonly #entries = new Map<string, LedgerEntry>();

	add(code: LedgerCode, place: string, before = '', after = ''): void {
		const key = `${code}\n${place}\n${after}`;
		const list = place.split('/')[0] ?? '';
		if (this.#entries.size >= MOST && !this.#entries.has(key)) this.#count(code, list, `${code}\n${list}`, '', '');
		else this.#count(code, place, key, before, after);
	}

	#count(code: LedgerCode, place: string, key: string, before: string, after: string): void {
		const known = this.#entries.get(key);
		this.#entries.set(
			key,
			known === undefined
				? { place, code, before, after, count: 1, ...ledgerSorts[code] }
				: { ...known, count: known.count + 1 }
		);
	}

	get entries(): readonly LedgerEntry[] {
		return [...this.#entries.values()];
	}
}
