/** Every cell that did not go in as it stood, named so that a person finds it and knows what to do. */
import type { Words } from '$models/framework/pack';

export type LedgerKind = 'repaired' | 'kept-aside' | 'refused' | 'duplicate';

export type LedgerCode =
	/** Repaired. */
	| 'unicode'
	| 'spacing'
	| 'synonym'
	| 'typo'
	| 'date-format'
	| 'owner-name'
	/** Kept aside as a note on the object. */
	| 'unknown-value'
	| 'unknown-column'
	| 'no-target'
	/** Refused; what stood there is kept as a note too. */
	| 'error-cell'
	| 'impossible-date'
	| 'date-out-of-range'
	| 'date-order'
	| 'number-in-list'
	| 'out-of-range'
	| 'no-name'
	/** Duplicate. */
	| 'same-in-file'
	| 'same-in-architecture';

export interface LedgerEntry {
	readonly sheet: string;
	readonly row: number;
	/** Letter and header, such as `D Tình trạng`. */
	readonly column: string;
	/** Such as `D12`. */
	readonly cell: string;
	readonly kind: LedgerKind;
	readonly code: LedgerCode;
	readonly before: string;
	readonly after: string;
	readonly reason: Words;
	readonly proposal: Words;
}

const check: Words = { vi: 'Kiểm tra lại, không phải làm gì nếu đúng', en: 'Check it; nothing to do if right' };

interface Sort {
	readonly kind: LedgerKind;
	readonly reason: Words;
	readonly proposal: Words;
}

const repaired = (vi: string, en: string): Sort => ({ kind: 'repaired', reason: { vi, en }, proposal: check });
const sort = (kind: LedgerKind, reason: Words, proposal: Words): Sort => ({ kind, reason, proposal });

/** What each code means and what to do about it. */
export const ledgerSorts: Readonly<Record<LedgerCode, Sort>> = {
	unicode: repaired('Chữ tổ hợp được ghép lại', 'Decomposed letters were composed'),
	spacing: repaired('Khoảng trắng thừa được bỏ', 'Needless spaces were dropped'),
	synonym: repaired('Cách viết khác của một giá trị trong danh mục', 'Another spelling of a listed value'),
	typo: repaired('Gần giống một giá trị trong danh mục', 'Almost a listed value'),
	'date-format': repaired('Ngày được viết lại theo một cách', 'The date was put in one form'),
	'owner-name': repaired('Tên cơ quan được viết đầy đủ', 'The agency is named in full'),
	'unknown-value': sort(
		'kept-aside',
		{ vi: 'Không có trong danh mục giá trị', en: 'Not in the value list' },
		{
			vi: 'Chọn giá trị trong danh mục; nội dung cũ ở ghi chú',
			en: 'Choose a listed value; the text is kept as a note'
		}
	),
	'unknown-column': sort(
		'kept-aside',
		{ vi: 'Không rõ cột này ứng với trường nào', en: 'No field is known for this column' },
		{
			vi: 'Chọn trường cho cột nếu có; nội dung ở ghi chú',
			en: 'Choose a field if there is one; the text is kept as notes'
		}
	),
	'no-target': sort(
		'kept-aside',
		{ vi: 'Chưa có đối tượng ở đầu kia của kết nối', en: 'The other end of the connection is not in the model' },
		{ vi: 'Thêm nền tảng LGSP rồi nhập lại', en: 'Add the LGSP platform and import again' }
	),
	'error-cell': sort(
		'refused',
		{ vi: 'Ô báo lỗi công thức', en: 'The cell holds a formula error' },
		{ vi: 'Sửa công thức trong bảng tính', en: 'Mend the formula in the workbook' }
	),
	'impossible-date': sort(
		'refused',
		{ vi: 'Ngày không có trong lịch hoặc không đọc được', en: 'No such day, or not readable as a date' },
		{ vi: 'Ghi ngày đúng, ví dụ 28/02/2024', en: 'Write a real day, such as 28/02/2024' }
	),
	'date-out-of-range': sort(
		'refused',
		{ vi: 'Năm ngoài khoảng 1975 đến 2100', en: 'The year is not within 1975 and 2100' },
		{ vi: 'Kiểm tra lại năm', en: 'Check the year' }
	),
	'date-order': sort(
		'refused',
		{ vi: 'Ngày kết thúc trước ngày bắt đầu', en: 'It ends before it starts' },
		{ vi: 'Kiểm tra hai ngày', en: 'Check the two dates' }
	),
	'number-in-list': sort(
		'refused',
		{ vi: 'Là một số, trong khi trường cần giá trị danh mục', en: 'A number where a listed value belongs' },
		{ vi: 'Chọn giá trị trong danh mục', en: 'Choose a listed value' }
	),
	'out-of-range': sort(
		'refused',
		{ vi: 'Không có cấp độ này', en: 'There is no such level' },
		{ vi: 'Ghi cấp độ từ 1 đến 5', en: 'Write a level from 1 to 5' }
	),
	'no-name': sort(
		'refused',
		{ vi: 'Dòng không có tên đối tượng', en: 'The row names no object' },
		{ vi: 'Ghi tên đối tượng hoặc bỏ dòng', en: 'Name the object or drop the row' }
	),
	'same-in-file': sort(
		'duplicate',
		{ vi: 'Trùng với một dòng khác của tệp', en: 'The same as another row of the file' },
		{ vi: 'Mặc định gộp làm một đối tượng', en: 'Merged into one object unless you say otherwise' }
	),
	'same-in-architecture': sort(
		'duplicate',
		{ vi: 'Đã có trong kiến trúc', en: 'In the architecture already' },
		{ vi: 'Mặc định chỉ điền trường còn trống', en: 'Only empty fields are filled unless you say otherwise' }
	)
};

export function ledgerEntry(
	place: { readonly sheet: string; readonly row: number; readonly letter: string; readonly header: string },
	code: LedgerCode,
	before: string,
	after: string
): LedgerEntry {
	return {
		sheet: place.sheet,
		row: place.row,
		column: `${place.letter} ${place.header}`.trim(),
		cell: `${place.letter}${place.row}`,
		code,
		before,
		after,
		...ledgerSorts[code]
	};
}
