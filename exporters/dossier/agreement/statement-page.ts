import { vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import { namedCodes } from '$exporters/document/code-ranges';
import type { PlainPage, PlainTable } from '$exporters/html/plain-page';
import type { Agreement, UndrawnObjects } from './agreement';

/** Codes of relations that are named; whoever wants the rest has them in the JSON beside the page. */
const NAMED = 20;

function undrawnWords(codes: readonly string[]): string {
	if (codes.length === 0) return '';
	const more = codes.length - NAMED;
	const rest = more > 0 ? ` và ${vietnameseNumber(more)} quan hệ khác` : '';
	return `Không vẽ ở sơ đồ nào: ${codes.slice(0, NAMED).join(', ')}${rest}`;
}

/** How many objects of which kind no diagram shows, and which. */
function undrawnObjectsWords(undrawn: readonly UndrawnObjects[]): string {
	const all = undrawn.reduce((sum, { codes }) => sum + codes.length, 0);
	if (all === 0) return '';
	const kinds = undrawn.map(
		({ kind, codes }) =>
			`${kind === '' ? 'chưa ghi loại' : kind} (${vietnameseNumber(codes.length)}): ${namedCodes(codes)}`
	);
	return `Không vẽ ở sơ đồ nào: ${vietnameseNumber(all)} đối tượng – ${kinds.join('; ')}`;
}

/** Why Form 01 tells it of fewer: it says whose objects are by the names of tables alone, and never of references. */
const whoseWords = ({ form01, form03 }: Agreement['compared']): string =>
	form01.whose < form03.whose
		? 'Mẫu số 01 nêu việc này bằng tên bảng danh mục (“… do cơ quan quản lý”, “… do cơ quan triển khai”, “… ghi là bản ghi gốc nhưng cơ quan khác chủ quản”); đối chiếu trên số đối tượng có ở các bảng đó'
		: '';

const counts = ({ compared }: Agreement): PlainTable => {
	const { form01, form02, form03 } = compared;
	return {
		title: 'Đã đối chiếu',
		caption: 'Số bản ghi đọc lại từ các tệp đã xuất',
		head: ['Nội dung', 'Mẫu số 01', 'Mẫu số 02', 'Mẫu số 03', 'Ghi chú'],
		rows: [
			[
				'Đối tượng (số mã, không tính trùng)',
				String(form01.objects),
				String(form02.objects),
				String(form03.objects),
				undrawnObjectsWords(form02.undrawnObjects)
			],
			[
				'Quan hệ (số mã, không tính trùng)',
				String(form01.relations),
				String(form02.relations),
				String(form03.relations),
				undrawnWords(form02.undrawnRelations)
			],
			['Nội dung cần hoàn thiện (số mã, không tính trùng)', String(form01.gaps), '–', String(form03.gaps), ''],
			['Nhiệm vụ (số mã, không tính trùng)', String(form01.tasks), '–', String(form03.tasks), ''],
			[
				'Bản ghi gốc, bản ghi tham chiếu và cơ quan chủ quản (số mã)',
				String(form01.whose),
				String(form02.whose),
				String(form03.whose),
				whoseWords(compared)
			],
			['Ô so với Mẫu số 03', String(form01.cells), '–', '–', ''],
			['Tệp', '1', String(form02.files), '1', '']
		],
		remark:
			'Mẫu số 01 và Mẫu số 03 phải có cùng các mã và cùng chữ ở các cột chung. Mẫu số 02 có thể chỉ vẽ một phần đối tượng và quan hệ; mỗi mã được vẽ phải có trong Mẫu số 03 với cùng tên; mã không vẽ ở sơ đồ nào được nêu tại cột Ghi chú. Nội dung cần hoàn thiện và nhiệm vụ được so theo mã giữa Mẫu số 01 và Mẫu số 03; Mẫu số 02 không vẽ chúng. Số quan hệ ở đây có thể nhỏ hơn số quan hệ của mô hình trong phần mềm: Bảng 2 của Mẫu số 03 chỉ nhận quan hệ có cả hai đầu thuộc Bảng 1; quan hệ có một đầu là loại khác không ghi vào Mẫu số 03 và được liệt kê, kèm tên, khi xuất hồ sơ.'
	};
};

const findings = ({ findings: found, more }: Agreement): PlainTable => ({
	title: 'Chỗ chưa khớp',
	caption: 'Các chỗ chưa khớp',
	head: ['Mã', 'Vị trí', 'Nội dung'],
	rows: found.map(({ code, place, message }) => [code, place, message]),
	remark: more === 0 ? '' : `Còn ${more} chỗ chưa khớp khác.`
});

/** The statement that the three forms agree, or what holds it back. */
export const statementPage = (
	agreement: Agreement,
	{ name, isSample, draft }: { readonly name: string; readonly isSample: boolean; readonly draft: string | null }
): PlainPage => {
	const { agrees, dossier, files } = agreement;
	const subject = `Mã hồ sơ ${dossier.code}, phiên bản ${dossier.version}, ngày chốt dữ liệu ${vietnameseDate(dossier.cutoffDate)}.`;
	return {
		title: `${agrees ? 'Xác nhận ba mẫu khớp nhau' : 'Chưa xác nhận được ba mẫu khớp nhau'} – ${name}`,
		isSample,
		paragraphs: [
			...(draft === null ? [] : [`${draft}.`]),
			subject,
			agrees
				? 'Đọc lại từ chính các tệp đã xuất: tên Khung, mã, tên, việc thuộc hiện trạng hay mục tiêu, việc là bản ghi gốc của cơ quan, của cơ quan khác hay bản ghi tham chiếu, quan hệ, số lượng, mã hồ sơ, phiên bản và ngày chốt dữ liệu của Mẫu số 01, Mẫu số 02 và Mẫu số 03 khớp nhau.'
				: 'Đọc lại từ chính các tệp đã xuất, các chỗ dưới đây chưa khớp. Xác nhận được giữ lại cho tới khi sửa xong.',
			`Đã đọc: ${files.join('; ')}. Việc thuộc hiện trạng hay mục tiêu của từng đối tượng được so giữa các bảng của Mẫu số 01, trạng thái của sơ đồ vẽ đối tượng ở Mẫu số 02 và cột “Trạng thái mô hình” của Mẫu số 03. Việc là bản ghi gốc của cơ quan hay của cơ quan khác được so giữa tên bảng ở Mẫu số 01, lời mô tả đối tượng ở Mẫu số 02 và hai cột “Loại bản ghi”, “Cơ quan chủ quản” của Mẫu số 03: các bản ghi gốc cùng một cơ quan chủ quản phải được nêu như nhau ở mọi mẫu. Vòng đời ghi trong ô của sơ đồ không được so: sơ đồ mục tiêu ghi trạng thái mục tiêu (MT), Mẫu số 03 ghi trạng thái hiện tại. Các tệp PDF, PNG, PPTX không đọc lại được theo từng mã; chúng được lập từ cùng tài liệu và bản vẽ.`
		],
		tables: agrees ? [counts(agreement)] : [findings(agreement), counts(agreement)]
	};
};
