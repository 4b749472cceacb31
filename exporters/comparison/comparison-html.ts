/** A comparison as one page to attach, which needs nothing else and runs nothing. */
import { htmlText } from '$exporters/html/html-text';
import { dayInWords } from '$models/text/day-in-words';
import {
	standingWords,
	told,
	versionStateWords,
	type ComparedVersion,
	type Comparison,
	type ToldChapter,
	type ToldRecord
} from './told';

const style = `body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
th{background:#f0ece2}th:first-child,td:first-child{width:28%}tr{break-inside:avoid}thead{display:table-header-group}
ins{background:#dcefdc;text-decoration:underline}del{background:#f7dcd8}
.standing{display:inline-block;min-width:3rem;padding:0 .4rem;border:1px solid;border-radius:.25rem;font-size:.85rem}
.added{color:#17591f}.removed{color:#8b1a10}.changed{color:#6b4a00}.text{white-space:pre-wrap}`;

const heading = ({ standing, title }: Pick<ToldRecord, 'standing' | 'title'>): string =>
	`<h3><span class="standing ${standing}">${standingWords[standing].vi}</span> ${htmlText(title)}</h3>`;

function record(one: ToldRecord): string {
	const { standing, fields } = one;
	if (fields.length === 0) return heading(one);
	const columns = { added: ['Nội dung'], removed: ['Nội dung đã bỏ'], changed: ['Trước', 'Sau'] }[standing];
	const cells = fields.map(({ label, before, after }) => {
		const values = standing === 'changed' ? [before, after] : [standing === 'added' ? after : before];
		return `<tr><td>${htmlText(label)}</td>${values.map((value) => `<td>${htmlText(value)}</td>`).join('')}</tr>`;
	});
	const heads = ['Trường', ...columns].map((name) => `<th scope="col">${name}</th>`).join('');
	return `${heading(one)}<table><thead><tr>${heads}</tr></thead><tbody>${cells.join('\n')}</tbody></table>`;
}

const marked = { added: 'ins', removed: 'del', same: 'span' } as const;

function chapter(one: ToldChapter): string {
	const text = one.words.map((word) => {
		const tag = marked[word.standing];
		return `<${tag}>${htmlText(word.text)}</${tag}>`;
	});
	return `${heading(one)}<p class="text">${text.join('')}</p>`;
}

const list = (lines: readonly string[]): string =>
	lines.length === 0 ? '<p>Không có.</p>' : `<ul>${lines.map((line) => `<li>${htmlText(line)}</li>`).join('\n')}</ul>`;

/** When a version was cut off and submitted, and how it stands; '' where nothing of that is known. */
function versionWords(version: ComparedVersion | null): string {
	if (version === null) return '';
	const { cutoffDate, submittedOn, state } = version;
	return [
		cutoffDate === '' ? '' : `chốt dữ liệu ${dayInWords('vi', cutoffDate)}`,
		submittedOn === '' ? '' : `trình ${dayInWords('vi', submittedOn)}`,
		state === null ? '' : versionStateWords[state].toLocaleLowerCase('vi')
	]
		.filter((part) => part !== '')
		.join('; ');
}

function sidesOf({ names, versions = [null, null] }: Comparison): string {
	const [before, after] = names.map((name, at) => {
		const known = versionWords(versions[at] ?? null);
		return htmlText(known === '' ? name : `${name} (${known})`);
	});
	return `<p>Từ ${before ?? ''} đến ${after ?? ''}.</p>`;
}

/** Where nobody knows what people answered, these numbers are not all that the check of either state tells. */
const MACHINE_ALONE =
	'<p>Phát hiện dưới đây chỉ gồm kết quả kiểm tra tự động; quy tắc do người trả lời không được so sánh.</p>';

const section = (title: string, parts: readonly string[]): string =>
	parts.length === 0 ? '' : `<h2>${htmlText(title)}</h2>\n${parts.join('\n')}`;

/** The page as text, in Vietnamese. */
export function comparisonHtml(comparison: Comparison): string {
	const { sections, diagrams, chapters, findings, unchecked, checkedAsOf, afterIssue, evidence } = told(comparison);
	const { meta } = comparison.states[1];
	const title = `Báo cáo so sánh – ${meta.name}`;
	const diagramParts = (isLayout: boolean): string[] =>
		diagrams
			.filter(({ isLayoutOnly }) => isLayoutOnly === isLayout)
			.map((diagram) => `${heading({ standing: 'changed', title: diagram.title })}${list(diagram.lines)}`);
	const parts = [
		...sections.map((one) => section(one.title, one.records.map(record))),
		section('Nội dung trên sơ đồ', diagramParts(false)),
		section('Văn bản', chapters.map(chapter)),
		section(
			'Minh chứng',
			(evidence ?? []).map(({ standing, line }) => heading({ standing, title: line }))
		),
		section('Chỉ đổi trình bày', diagramParts(true))
	].filter((part) => part !== '');
	const isByMachine = comparison.findings !== null && comparison.findings.questions === undefined;
	const checks =
		unchecked === ''
			? [
					...(isByMachine ? [MACHINE_ALONE] : []),
					...findings.map((one) => section(`${one.title} (${String(one.lines.length)})`, [list(one.lines)]))
				]
			: [section('Phát hiện', [`<p>Không so sánh được: ${htmlText(unchecked)}</p>`])];
	return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${htmlText(title)}</title><style>${style}</style></head>
<body><main>
<h1>${htmlText(title)}</h1>
${meta.sample ? '<p><strong>Dữ liệu minh họa.</strong></p>' : ''}
${sidesOf(comparison)}
${parts.length === 0 ? '<p>Hai trạng thái như nhau.</p>' : parts.join('\n')}
${checkedAsOf === '' ? '' : `<p>${htmlText(checkedAsOf)}</p>\n`}${afterIssue === '' ? '' : `<p>${htmlText(afterIssue)}</p>\n`}${checks.join('\n')}
</main></body></html>
`;
}
