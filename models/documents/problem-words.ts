import type { Words } from '$models/framework/pack';
import type { BlockProblem, BlockProblemCode } from './live-block';

/** `…` stands for the words that the problem is about. */
const words: Readonly<Record<BlockProblemCode, Words>> = {
	'not-closed': {
		vi: 'Khối dữ liệu chưa được đóng bằng dòng ```',
		en: 'The live block is not closed by a line ```'
	},
	'blank-line': { vi: 'Trong khối dữ liệu có dòng trống', en: 'There is a blank line in the live block' },
	'no-key': { vi: 'Dòng “…” không có dạng “khóa: giá trị”', en: 'The line “…” is not of the form “key: value”' },
	'unknown-key': { vi: 'Không có khóa “…”', en: 'There is no key “…”' },
	'key-twice': { vi: 'Khóa “…” được ghi hai lần', en: 'The key “…” stands twice' },
	'key-out-of-place': { vi: 'Loại khối này không dùng khóa “…”', en: 'A block of this kind takes no key “…”' },
	'no-kind': { vi: 'Chưa ghi loại khối (loại: bảng, danh sách, …)', en: 'No kind is said (kind: table, list, …)' },
	'unknown-kind': { vi: 'Không có loại khối “…”', en: 'There is no kind of block “…”' },
	'no-records': { vi: 'Chưa ghi bản ghi cần lấy (bản ghi: …)', en: 'It is not said what to show (of: …)' },
	'unknown-records': { vi: 'Không có loại bản ghi “…”', en: 'There is no kind of record “…”' },
	'unknown-diagram': { vi: 'Không có loại sơ đồ “…”', en: 'There is no type of diagram “…”' },
	'unknown-field': { vi: 'Bản ghi không có trường “…”', en: 'Such records have no field “…”' },
	'ambiguous-field': {
		vi: 'Nhiều trường có tên “…”; hãy ghi mã trường',
		en: 'Several fields are called “…”; write the id of one'
	},
	'unknown-value': { vi: 'Trường này không có giá trị “…”', en: 'The field has no value “…”' },
	'no-condition': { vi: 'Không đọc được điều kiện “…”', en: 'The condition “…” cannot be read' },
	'caption-missing': { vi: 'Bảng chưa có tên', en: 'The table has no caption' },
	'picture-untitled': {
		vi: 'Hình chưa có tên, nên mang tên của mục; thêm dòng “title: …” hoặc “accTitle: …”',
		en: 'The figure has no title and takes that of its section; add a line “title: …” or “accTitle: …”'
	},
	'caption-stale': {
		vi: 'Tên ghi “…”, không còn đúng với mô hình',
		en: 'The caption says “…”, which the model no longer does'
	},
	'picture-missing': {
		vi: 'Chưa có hình của đúng nội dung này (chưa vẽ, hoặc đã sửa sau khi vẽ)',
		en: 'There is no picture of what is written (not drawn yet, or changed since)'
	},
	'picture-unfit': { vi: 'Hình được giữ không dùng được', en: 'The picture that is kept cannot be used' },
	'picture-too-long': {
		vi: 'Nội dung vẽ quá dài để thành một hình',
		en: 'It is too long to become a picture'
	},
	'picture-not-closed': {
		vi: 'Khối hình chưa được đóng bằng dòng ```',
		en: 'The drawn block is not closed by a line ```'
	},
	'no-obligations': { vi: 'Chưa có danh mục nghĩa vụ', en: 'The list of obligations is not here' },
	'undetermined-open': {
		vi: '“Chưa xác định” chưa ghi “…”; điền vào chỗ dấu ba chấm, hoặc viết nội dung',
		en: '“Chưa xác định” (undetermined) does not say “…”; fill in its dots, or write what is known'
	},
	empty: { vi: 'Không có bản ghi nào phù hợp', en: 'No record fits' }
};

/** What is wrong, for people. */
export function problemWords({ code, said }: Pick<BlockProblem, 'code' | 'said'>): Words {
	const filledIn = (text: string): string => text.replace('“…”', () => `“${said}”`);
	return { vi: filledIn(words[code].vi), en: filledIn(words[code].en) };
}
