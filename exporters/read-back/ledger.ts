/** What of an edited form could not be taken as a change: where it stands, what it says, and what to do about it. */
import type { Words } from '$models/framework/pack';

export type ReadBackCode =
	| 'formula'
	| 'error-cell'
	| 'unknown-value'
	| 'ambiguous'
	| 'wrong-date'
	| 'too-long'
	| 'cut-off'
	| 'told-twice'
	| 'double-code'
	| 'unknown-code'
	| 'new-code'
	| 'two-notes'
	| 'new-mapping'
	| 'no-name'
	| 'refused'
	| 'missing-row'
	| 'no-sheet'
	| 'no-column'
	| 'unknown-column'
	| 'lost-field'
	| 'unknown-row'
	| 'ambiguous-row'
	| 'chapters'
	| 'own-words'
	| 'heading-words'
	| 'no-chapter'
	| 'missing-chapter'
	| 'gone-words'
	| 'new-table'
	| 'unsayable';

interface Sort {
	readonly kind: 'kept-aside' | 'refused';
	readonly reason: Words;
	readonly proposal: Words;
}

/** The same shape as a line of an inventory's ledger, so that both are shown and saved alike. */
export interface ReadBackEntry extends Sort {
	readonly sheet: string;
	/** 0 for the whole sheet. */
	readonly row: number;
	readonly column: string;
	/** Such as `D12`; '' where no single cell is meant. */
	readonly cell: string;
	readonly code: ReadBackCode;
	readonly before: string;
	readonly after: string;
}

const sort = (kind: Sort['kind'], reason: Words, proposal: Words): Sort => ({ kind, reason, proposal });

export const readBackSorts: Readonly<Record<ReadBackCode, Sort>> = {
	formula: sort(
		'refused',
		{ vi: 'Ô là công thức; biểu mẫu chỉ nhận chữ', en: 'The cell is a formula; the form takes text alone' },
		{ vi: 'Ghi thẳng giá trị vào ô', en: 'Write the value itself' }
	),
	'error-cell': sort(
		'refused',
		{ vi: 'Ô báo lỗi', en: 'The cell holds an error' },
		{ vi: 'Ghi lại giá trị', en: 'Write the value again' }
	),
	'unknown-value': sort(
		'refused',
		{ vi: 'Không có trong danh mục giá trị', en: 'Not in the value list' },
		{ vi: 'Chọn giá trị của trang DM_GIATRI', en: 'Choose a value of the sheet DM_GIATRI' }
	),
	ambiguous: sort(
		'refused',
		{ vi: 'Có nhiều ô cùng tên trong các hình', en: 'Several places of the figures have this name' },
		{ vi: 'Đặt đối tượng vào hình trên bản vẽ', en: 'Place the object on the figure itself' }
	),
	'wrong-date': sort(
		'refused',
		{ vi: 'Không đọc được là ngày', en: 'Not readable as a date' },
		{ vi: 'Ghi ngày như 29/01/2027', en: 'Write a date such as 29/01/2027' }
	),
	'too-long': sort(
		'refused',
		{ vi: 'Dài quá 20.000 ký tự', en: 'Longer than 20,000 characters' },
		{ vi: 'Rút gọn; nội dung dài thuộc về văn bản', en: 'Shorten it; long text belongs into a chapter' }
	),
	'cut-off': sort(
		'kept-aside',
		{
			vi: 'Bảng tính đã cắt ô dài; giá trị trong mô hình được giữ',
			en: 'The spreadsheet cut a long cell; the model keeps its value'
		},
		{ vi: 'Sửa trường này trong Khuê Văn', en: 'Change this field in Khuê Văn' }
	),
	'told-twice': sort(
		'refused',
		{
			vi: 'Cùng một trường được sửa thành hai giá trị khác nhau',
			en: 'The same field was changed to two different values'
		},
		{ vi: 'Giữ một giá trị ở mọi chỗ', en: 'Write one value everywhere' }
	),
	'double-code': sort(
		'refused',
		{ vi: 'Mã này đã có ở một dòng khác', en: 'Another row has this code' },
		{ vi: 'Xóa mã để đề nghị bản ghi mới', en: 'Clear the code to propose a new record' }
	),
	'unknown-code': sort(
		'refused',
		{ vi: 'Mã không có trong DM_DOITUONG', en: 'The code is not in DM_DOITUONG' },
		{ vi: 'Ghi mã của một đối tượng', en: 'Write the code of an object' }
	),
	'new-code': sort(
		'kept-aside',
		{
			vi: 'Bản ghi mới; mã do Khuê Văn cấp, mã tự ghi không được dùng',
			en: 'A new record; Khuê Văn gives its code, the one written is not used'
		},
		{ vi: 'Không phải làm gì', en: 'Nothing to do' }
	),
	'two-notes': sort(
		'refused',
		{
			vi: 'Ghi chú chung của nội dung và nhiệm vụ; không rõ sửa của bên nào',
			en: 'A note shared by a gap and a task; whose was changed is not known'
		},
		{ vi: 'Sửa ghi chú trong Khuê Văn', en: 'Change the note in Khuê Văn' }
	),
	'new-mapping': sort(
		'refused',
		{ vi: 'Dòng ánh xạ mới không nhận từ tệp', en: 'A new row of the mapping is not taken from a file' },
		{ vi: 'Đặt đối tượng vào hình trên bản vẽ', en: 'Place the object on the figure itself' }
	),
	'no-name': sort(
		'refused',
		{ vi: 'Dòng mới thiếu tên, loại hoặc hai đầu', en: 'A new row without its name, kind or ends' },
		{ vi: 'Ghi đủ rồi nhập lại', en: 'Complete it and try again' }
	),
	refused: sort(
		'refused',
		{ vi: 'Mô hình không nhận giá trị này', en: 'The model does not take this value' },
		{ vi: 'Sửa trong Khuê Văn', en: 'Change it in Khuê Văn' }
	),
	'missing-row': sort(
		'kept-aside',
		{ vi: 'Dòng không còn trong tệp; bản ghi được giữ', en: 'The row is gone from the file; the record stays' },
		{
			vi: 'Nếu muốn xóa: chọn đề nghị xóa các dòng bị bỏ',
			en: 'To delete it: choose to propose the missing rows for deletion'
		}
	),
	'no-sheet': sort(
		'kept-aside',
		{ vi: 'Trang tính không còn trong tệp', en: 'The sheet is gone from the file' },
		{ vi: 'Không phải làm gì nếu đúng', en: 'Nothing to do if right' }
	),
	'no-column': sort(
		'kept-aside',
		{
			vi: 'Cột không còn trong trang tính; các trường ấy được giữ',
			en: 'The column is gone from the sheet; its fields stay'
		},
		{ vi: 'Không phải làm gì nếu đúng', en: 'Nothing to do if right' }
	),
	'unknown-column': sort(
		'kept-aside',
		{ vi: 'Cột không thuộc Mẫu số 03', en: 'The column is none of Form 03' },
		{ vi: 'Chuyển nội dung sang cột của mẫu', en: 'Move what it says to a column of the form' }
	),
	'lost-field': sort(
		'kept-aside',
		{
			vi: 'Ô này không phải là một trường riêng của mô hình',
			en: 'The cell is no single field of the model'
		},
		{ vi: 'Sửa trường này trong Khuê Văn', en: 'Change this field in Khuê Văn' }
	),
	'unknown-row': sort(
		'kept-aside',
		{ vi: 'Dòng có mã không thuộc bảng này khi lập', en: 'The table had no row of this code when it was made' },
		{ vi: 'Thêm bản ghi bằng Mẫu số 03 hoặc trong Khuê Văn', en: 'Add records by Form 03 or in Khuê Văn' }
	),
	'ambiguous-row': sort(
		'kept-aside',
		{
			vi: 'Nhiều dòng có cùng mã; không rõ dòng nào được sửa',
			en: 'Several rows have this code; which was changed is not known'
		},
		{ vi: 'Sửa trong Khuê Văn', en: 'Change it in Khuê Văn' }
	),
	chapters: sort(
		'kept-aside',
		{
			vi: 'Tệp không còn dấu của từng đoạn, nên lời văn không được đọc lại',
			en: 'The file has lost the marks of its paragraphs, so words are not read back'
		},
		{ vi: 'Sửa lời văn tại mục Văn bản', en: 'Change the words in the chapters themselves' }
	),
	'own-words': sort(
		'kept-aside',
		{ vi: 'Câu này do Khuê Văn lập từ mô hình', en: 'Khuê Văn made this sentence from the model' },
		{ vi: 'Sửa dữ liệu mà câu ấy nêu', en: 'Change the data that it tells' }
	),
	'heading-words': sort(
		'kept-aside',
		{ vi: 'Tên mục do khung quy định', en: 'The framework gives the headings' },
		{ vi: 'Không phải làm gì; tên mục được giữ', en: 'Nothing to do; the heading stays' }
	),
	'no-chapter': sort(
		'kept-aside',
		{ vi: 'Đoạn này nằm ngoài các mục của văn bản', en: 'The paragraph stands outside the chapters' },
		{ vi: 'Chuyển vào mục phù hợp rồi nhập lại', en: 'Move it into a chapter and read the file again' }
	),
	'missing-chapter': sort(
		'kept-aside',
		{ vi: 'Mục không còn trong tệp; lời văn được giữ', en: 'The chapter is gone from the file; its words stay' },
		{ vi: 'Muốn bỏ lời văn: xóa tại mục Văn bản', en: 'To drop its words, delete them in the chapter' }
	),
	'gone-words': sort(
		'kept-aside',
		{
			vi: 'Đoạn có khi lập tệp, nay mô hình không còn',
			en: 'The model had this paragraph when the file was made and has it no more'
		},
		{ vi: 'Cần lại đoạn này: chép vào mục Văn bản', en: 'If it is wanted, copy it into the chapter' }
	),
	'new-table': sort(
		'kept-aside',
		{ vi: 'Bảng mới không nhận từ tệp', en: 'A new table is not taken from a file' },
		{ vi: 'Chép bảng vào mục Văn bản', en: 'Copy the table into the chapter' }
	),
	unsayable: sort(
		'refused',
		{ vi: 'Văn bản không ghi được đoạn này đúng như vậy', en: 'A chapter cannot hold this paragraph as it is' },
		{ vi: 'Chép tay vào mục Văn bản', en: 'Copy it into the chapter by hand' }
	)
};

export interface EntryPlace {
	readonly sheet: string;
	readonly row: number;
	readonly column: string;
	readonly cell: string;
}

export const readBackEntry = (place: EntryPlace, code: ReadBackCode, before = '', after = ''): ReadBackEntry => ({
	...place,
	code,
	before,
	after,
	...readBackSorts[code]
});
