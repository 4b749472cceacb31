/** The words in the dossier's place for signatures: which files are signed, and with what. */
import type { ExportedFile } from '$exporters/exporter';
import { MANIFEST, SIGNATURES } from './manifest';

/** The official set, which the guide wants signed: Form 01 and Form 02 as PDF, Form 03 as XLSX. */
export const isOfficial = (path: string): boolean =>
	/^(?:Mau-01[^/]*\.pdf|Mau-02\/[^/]+\.pdf|Mau-03[^/]*\.xlsx)$/u.test(path);

/** Whoever signs a decision with a blank signs the blank too. */
const warning = (blanks: readonly string[]): readonly string[] =>
	blanks.length === 0
		? []
		: [
				`CHƯA KÝ VỘI: quyết định ở đầu Mẫu số 01 còn ${String(blanks.length)} chỗ để trống trong ngoặc vuông:`,
				`${blanks.join('; ')}.`,
				'Điền ở trang Trình và thẩm định, mục "Thông tin quyết định ban hành", rồi xuất lại; phiên bản đã ban hành',
				'thì không sửa được nữa, hãy ký quyết định bằng văn bản riêng của cơ quan.',
				''
			];

/** Text file for `Chu-ky/`; `blanks` are those of the decision, `draft` says that nobody issued the dossier. */
export function signingGuide(
	files: readonly Pick<ExportedFile, 'path'>[],
	blanks: readonly string[],
	draft: string | null
): ExportedFile {
	const official = files
		.map(({ path }) => path)
		.filter(isOfficial)
		.sort();
	const text = [
		'CHỮ KÝ SỐ CỦA HỒ SƠ',
		'',
		...(draft === null ? [] : ['KHÔNG KÝ CÁC TỆP NÀY. Ký bản xuất của phiên bản đã ban hành.', `${draft}.`, '']),
		...warning(blanks),
		...(draft === null ? howToSign(official) : [])
	].join('\n');
	return {
		path: `${SIGNATURES}HUONG-DAN.txt`,
		mediaType: 'text/plain; charset=utf-8',
		bytes: new TextEncoder().encode(text)
	};
}

/** Of what was issued: a draft names no file to sign. */
function howToSign(official: readonly string[]): readonly string[] {
	return [
		'Ký từng tệp chính thức dưới đây bằng chữ ký số tách rời (PKCS#7/CMS, đuôi .p7s), bằng công cụ và',
		'thiết bị của cơ quan, ví dụ USB token chứng thư số chuyên dùng công vụ. Khuê Văn không ký thay.',
		'Không sửa, không lưu lại tệp sau khi ký.',
		'',
		...official.map((path) => `- ${path}`),
		'',
		`Muốn ký một lần cho cả bộ: ký tệp ${MANIFEST}, trong đó có vân tay SHA-256 của mọi tệp.`,
		'',
		'Gắn chữ ký: trang Xuất hồ sơ, mục "Kiểm tra tệp đã xuất và gắn chữ ký", chọn tệp ZIP này và các tệp',
		'.p7s; chương trình đối chiếu từng chữ ký với đúng tệp được ký rồi trả lại ZIP có chữ ký trong thư mục',
		`${SIGNATURES}; mọi tệp khác giữ nguyên từng byte. Hoặc: khuevan verify HO-SO.zip CHU-KY.p7s --out HO-SO-DA-KY.zip`,
		'Hồ sơ của phiên bản đã ban hành: gắn chữ ký vào phiên bản tại trang Trình và thẩm định; chương trình đối chiếu',
		'với tệp đã xuất rồi giữ chữ ký cùng phiên bản.',
		'Kiểm tra: khuevan verify HO-SO-DA-KY.zip. Chuỗi chứng thư không được xét; người nhận tự kiểm tra với',
		'tổ chức chứng thực.',
		''
	];
}
