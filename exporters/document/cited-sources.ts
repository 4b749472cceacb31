/** Sources that a framework cites, and apart from them what records remark on where their data comes from. */
import { fold } from '$models/text/fold';
import { distinct, list, paragraph, rowsWhere, table, type Teller } from './live-pieces';

/** First words of what is a document; anything else that stands in a cell of evidence is a remark. */
const document =
	/^(?:luật|bộ luật|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|văn bản|quy chế|quy định|quy chuẩn|quy hoạch|tiêu chuẩn|tcvn|qcvn|kế hoạch|chiến lược|chương trình|đề án|dự án|hướng dẫn|khung|kiến trúc|từ điển|danh mục|thỏa thuận|hợp đồng)(?!\p{L})/iu;

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Each text once, however records write it: a cell may name several, with semicolons between them. */
function parts(cells: readonly string[]): readonly string[] {
	const told = new Map<string, string>();
	for (const part of cells.flatMap((cell) => cell.split(/[;\n]/u))) {
		const text = part.trim().replace(/[.,\s]+$/u, '');
		const key = fold(text);
		if (text !== '' && !told.has(key)) told.set(key, capitalised(text));
	}
	return [...told.values()];
}

const NAME = 'Khung/tài liệu nguồn';
const ISSUER = 'Cơ quan ban hành/chủ quản tài liệu nguồn';
const EDITION = 'Phiên bản/ngày hiệu lực của tài liệu nguồn';

const LEAD = 'Ghi chú về nguồn dữ liệu tại các bản ghi, không phải tài liệu được dẫn chiếu:';

/** Documents with who issued them and which edition, then the remarks; undefined where nothing is cited or remarked. */
export const citedSources: Teller = (context) => {
	const named = new Map<string, string>();
	for (const { said } of rowsWhere(table(context, 'ANHXA'), (text) => text(NAME) !== '')) {
		const [name = ''] = parts([said(NAME).replace(/[;\n]/gu, ',')]);
		const about = [said(ISSUER), said(EDITION)].filter((text) => text !== '').join('; ');
		if (!named.has(fold(name))) named.set(fold(name), about === '' ? name : `${name} – ${about}`);
	}
	const others = parts([
		...distinct(table(context, 'DM_DOITUONG'), 'Nguồn/minh chứng'),
		...distinct(table(context, 'QH_KETNOI'), 'Căn cứ/nguồn xác nhận')
	]).filter((text) => !named.has(fold(text)));
	const documents = list([...named.values(), ...others.filter((text) => document.test(text))]);
	const remarks = list(others.filter((text) => !document.test(text)));
	const told = [...(documents ?? []), ...(remarks === undefined ? [] : [...paragraph(LEAD, true), ...remarks])];
	return told.length === 0 ? undefined : told;
};
