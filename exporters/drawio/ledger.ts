/** Everything of a drawing that did not go in as it stood, named so that a person finds it and knows what to do. */
import type { Words } from '$models/framework/pack';

export type DrawioLedgerCode =
	/** A page, or a part of every page. */
	| 'page-refused'
	| 'page-left-out'
	| 'furniture'
	| 'look'
	| 'layer'
	/** A shape. */
	| 'no-text'
	| 'left-aside'
	| 'object-not-confirmed'
	| 'drawn-twice'
	| 'name-differs'
	| 'properties'
	| 'containment'
	| 'too-long'
	/** A line. */
	| 'dangling-end'
	| 'end-not-taken'
	| 'self-relation'
	| 'relation-not-confirmed'
	| 'relation-not-allowed'
	| 'label-not-taken'
	| 'bends-not-taken';

export interface DrawioLedgerEntry {
	readonly page: string;
	/** Id of the shape or line, '' for what is told of the page. */
	readonly cell: string;
	readonly label: string;
	readonly code: DrawioLedgerCode;
	/** What was found instead, such as the object that a shape may show. */
	readonly found: string;
	readonly reason: Words;
	readonly proposal: Words;
}

interface Sort {
	readonly reason: Words;
	readonly proposal: Words;
}

const sort = (reason: Words, proposal: Words): Sort => ({ reason, proposal });
const nothing: Words = { vi: 'Không phải làm gì', en: 'Nothing to do' };
const inMapping: Words = {
	vi: 'Xác nhận hoặc sửa trong bảng đối chiếu rồi nhập lại',
	en: 'Confirm or change it in the mapping and import again'
};
const inDrawing: Words = { vi: 'Sửa trong draw.io rồi nhập lại', en: 'Mend it in draw.io and import again' };

const sorts: Readonly<Record<DrawioLedgerCode, Sort>> = {
	'page-refused': sort({ vi: 'Không đọc được trang này', en: 'The page cannot be read' }, inDrawing),
	'page-left-out': sort(
		{ vi: 'Trang được bỏ qua trong bảng đối chiếu', en: 'The mapping leaves the page out' },
		nothing
	),
	furniture: sort(
		{
			vi: 'Khung tên, chú giải, khung lớp do hệ thống tự vẽ lại',
			en: 'Title block, legend and frames are drawn from the model again'
		},
		nothing
	),
	look: sort(
		{
			vi: 'Màu, phông chữ và hình dạng theo ký hiệu của hệ thống',
			en: 'Colours, fonts and forms are those of our own notation'
		},
		nothing
	),
	layer: sort({ vi: 'Sơ đồ ở đây không có tầng vẽ', en: 'Diagrams here have no drawing layers' }, nothing),
	'no-text': sort({ vi: 'Hình không có chữ', en: 'The shape says nothing' }, inDrawing),
	'left-aside': sort({ vi: 'Được để ngoài trong bảng đối chiếu', en: 'The mapping leaves it aside' }, inMapping),
	'object-not-confirmed': sort(
		{ vi: 'Chưa chắc là đối tượng nào, hoặc loại nào', en: 'It is not sure which object it shows, or of which kind' },
		inMapping
	),
	'drawn-twice': sort(
		{
			vi: 'Đối tượng đã có trên sơ đồ; mỗi đối tượng đứng một lần',
			en: 'The object stands on the diagram already, and stands there once'
		},
		nothing
	),
	'name-differs': sort(
		{ vi: 'Tên trong mô hình được giữ', en: 'The name in the model stays' },
		{ vi: 'Đổi tên đối tượng nếu hình vẽ mới đúng', en: 'Rename the object if the drawing is right' }
	),
	properties: sort(
		{ vi: 'Thuộc tính ghi kèm không được nhập', en: 'What is written beside it is not taken in' },
		{
			vi: 'Ghi vào trường của đối tượng, quan hệ nếu cần',
			en: 'Enter it in the fields of the object or relation if it matters'
		}
	),
	containment: sort(
		{
			vi: 'Nằm trong một đối tượng khác trên hình, nhưng không phải thành phần của nó trong mô hình',
			en: 'It is drawn inside an object of which it is no part in the model'
		},
		{ vi: 'Xếp vào đối tượng kia nếu đúng là thành phần', en: 'Make it a part if it is one' }
	),
	'too-long': sort(
		{ vi: 'Ghi chú dài quá 2.000 chữ nên bị cắt', en: 'The note is longer than 2,000 characters and is cut' },
		inDrawing
	),
	'dangling-end': sort(
		{ vi: 'Đường nối có đầu không gắn vào hình nào', en: 'An end of the line hangs on no shape' },
		inDrawing
	),
	'end-not-taken': sort(
		{ vi: 'Một đầu không phải đối tượng được nhập', en: 'One end is no object that was taken in' },
		inMapping
	),
	'self-relation': sort({ vi: 'Hai đầu là cùng một đối tượng', en: 'Both ends are the same object' }, nothing),
	'relation-not-confirmed': sort(
		{ vi: 'Chưa chắc là quan hệ nào, hoặc loại nào', en: 'It is not sure which relation it shows, or of which kind' },
		inMapping
	),
	'relation-not-allowed': sort(
		{
			vi: 'Khung không cho quan hệ loại này giữa hai loại đối tượng ấy',
			en: 'The framework allows no such relation between these kinds'
		},
		inMapping
	),
	'label-not-taken': sort(
		{
			vi: 'Chữ trên đường nối không được nhập; quan hệ giữ nội dung của mình',
			en: 'The label is not taken in; the relation keeps what it says'
		},
		{ vi: 'Ghi vào trường của quan hệ nếu cần', en: 'Enter it in the fields of the relation if it matters' }
	),
	'bends-not-taken': sort(
		{ vi: 'Đường nối có quá 50 điểm gấp, được vẽ lại', en: 'The line bends more than 50 times and is led anew' },
		nothing
	)
};

export const ledgerEntry = (
	code: DrawioLedgerCode,
	place: { readonly page: string; readonly cell?: string; readonly label?: string; readonly found?: string }
): DrawioLedgerEntry => ({ cell: '', label: '', found: '', ...place, code, ...sorts[code] });
