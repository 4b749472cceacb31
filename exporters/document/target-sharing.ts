/** How the objects of the target are divided into shared and dedicated ones, with those that are neither: the parts make the whole. */
import { definitionOf } from '$models/framework/lookup';
import { vietnameseNumber } from '$exporters/form03/wording';
import { lower, paragraph, type Teller } from './live-pieces';

const column = 'Phạm vi/hình thức dùng chung';

/** What the list of dedicated components leaves out: nobody uses alone here what another agency owns. */
const OF_ANOTHER = 'original-of-another';
const ofAnother = 'dùng riêng ghi là bản ghi gốc nhưng cơ quan khác chủ quản';

/** What a value counts as in the two lists that follow; any other stands by itself. */
function groupOf(value: string): string {
	if (lower(value).startsWith('dùng chung')) return 'dùng chung';
	if (lower(value).startsWith('dùng riêng')) return 'dùng riêng';
	return value === '' ? 'không ghi phạm vi/hình thức dùng chung' : `ghi “${value}” tại phạm vi/hình thức dùng chung`;
}

export const sharingOfTarget: Teller = ({ cutter, input: { pack } }) => {
	const cut = cutter.cut('objects-target', null);
	const at = cut?.columns.findIndex(({ title }) => title === column) ?? -1;
	if (cut === undefined || at === -1 || cut.rows.length === 0) return undefined;
	const counts = new Map([
		['dùng chung', 0],
		['dùng riêng', 0]
	]);
	const knows = definitionOf(pack, OF_ANOTHER) !== undefined;
	const others = new Set(knows ? cutter.cut('objects-target', { use: OF_ANOTHER })?.keys : []);
	for (const [index, row] of cut.rows.entries()) {
		const said = groupOf(row[at] ?? '');
		const group = said === 'dùng riêng' && others.has(cut.keys[index] ?? '') ? ofAnother : said;
		counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	const parts = [...counts].flatMap(([group, count]) => (count === 0 ? [] : [`${vietnameseNumber(count)} ${group}`]));
	return paragraph(`Trong ${vietnameseNumber(cut.rows.length)} đối tượng mục tiêu: ${parts.join(', ')}.`);
};
