/** What the folder holds and how its report is read, for whoever opens it without us. */
import type { Pack } from '$models/framework/pack';
import { dayInWords } from '$models/text/day-in-words';
import { reasonsOf, type Coverage } from './coverage';

/** Letters that a match may stretch over; `models/conformance/pattern-match.ts` reads long texts in windows. */
const LONGEST_MATCH = 1_000;

const rows = (coverage: Coverage, locale: 'vi' | 'en'): string[] =>
	reasonsOf(coverage).map(({ reason, rules }) => `- ${reason[locale]}: ${rules.join(', ')}`);

export function readmeOf(coverage: Coverage, pack: Pack, asOf: string): string {
	const { covered, total } = coverage;
	const name = `${pack.id} ${pack.version}`;
	return `${[
		'# RDF & SHACL',
		'',
		`- \`data.ttl\`: kiến trúc tại ngày ${dayInWords('vi', asOf)}.`,
		`- \`shapes.ttl\`: ${covered} trong ${total} quy tắc của ${name}, viết bằng SHACL Core.`,
		'',
		'## Dữ liệu',
		'',
		'Mỗi bản ghi là một nút (`object:`, `relation:`, `mapping:`, `gap:`, `task:`, `diagram:`…) thuộc lớp `kv:Object`, `kv:Relation`…',
		'Giá trị của trường nằm ở `field:<trường>`, giá trị tương lai ở `to:<trường>`; danh sách có thêm `item:` và `size:`. Trường',
		'“Chưa xác định” được nêu ở `kv:undetermined`, “Không áp dụng” ở `kv:notApplicable`, kèm lý do ở `kv:remark`; không nêu gì là',
		'còn trống. `number:`, `day:`, `rank:`, `key:` và `kv:text` là dữ kiện suy ra để SHACL so sánh được, không phải kết quả kiểm tra.',
		'',
		'## Đọc báo cáo',
		'',
		'Mỗi quy tắc có tối đa bốn hình (shape) mang tên `rule:<mã>-<kết quả>`: `fail` (chưa đáp ứng), `undetermined` (chưa xác',
		'định), `not-enough-basis` (chưa đủ cơ sở đánh giá), `not-applicable` (không áp dụng). Bản ghi bị một hình báo vi phạm',
		'thì có kết quả ấy; không bị hình nào báo là đáp ứng. Chỉ `fail` của quy tắc bắt buộc có mức `sh:Violation`.',
		'',
		`Mẫu chữ khớp một đoạn dài hơn ${LONGEST_MATCH} ký tự có thể cho kết quả khác, vì Khuê Văn đọc văn bản dài theo từng đoạn.`,
		'',
		`## Quy tắc không viết được bằng SHACL Core (${total - covered})`,
		'',
		...rows(coverage, 'vi'),
		'',
		'# In English',
		'',
		`\`data.ttl\` is the architecture on ${asOf}; \`shapes.ttl\` says ${covered} of the ${total} rules of ${name} in SHACL Core.`,
		'Every record is a node; a field is `field:<field>`, its value in the to-be state `to:<field>`. What is undetermined or not',
		'applicable is named by `kv:undetermined` or `kv:notApplicable` and explained by a `kv:remark`; what is named nowhere is missing.',
		'`number:`, `day:`, `rank:`, `key:` and `kv:text` are facts drawn from the data so that SHACL can compare, never a verdict.',
		'Each rule has at most four shapes, named `rule:<id>-<verdict>`. A record that one of them reports has that verdict; a',
		'record that none of them reports passes. Only `fail` of a required rule is a `sh:Violation`.',
		`Patterns may answer otherwise where a match stretches over more than ${LONGEST_MATCH} letters, since Khuê Văn reads long texts piece by piece.`,
		'',
		`Left out (${total - covered}):`,
		'',
		...rows(coverage, 'en')
	].join('\n')}\n`;
}
