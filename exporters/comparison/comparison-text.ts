/** A comparison for a terminal. */
import { told, type Comparison, type ToldChapter, type ToldRecord } from './told';

const marks = { added: '+', removed: '-', changed: '~' } as const;
const open = { added: '[+', removed: '[-', same: '' } as const;
const close = { added: '+]', removed: '-]', same: '' } as const;
/** Words that stay, on either side of what differs. */
const CONTEXT = 60;
const nothing = '(trống)';

const oneLine = (text: string): string => (text === '' ? nothing : text.replace(/\s*\n\s*/gu, ' ⏎ '));

function recordLines({ standing, title, fields }: ToldRecord): string[] {
	const rows = fields.map(({ label, before, after }) =>
		standing === 'changed'
			? `      ${label}: ${oneLine(before)} → ${oneLine(after)}`
			: `      ${label}: ${oneLine(standing === 'added' ? after : before)}`
	);
	return [`  ${marks[standing]} ${title}`, ...(standing === 'removed' ? [] : rows)];
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
	if (text.length <= 2 * CONTEXT) return text;
	const head = isFirst ? '' : text.slice(0, CONTEXT);
	const tail = isLast ? '' : text.slice(-CONTEXT);
	return `${head}…${tail}`;
}

function chapterLines({ standing, title, words }: ToldChapter): string[] {
	const text = words
		.map((word, at) =>
			word.standing === 'same'
				? shortened(word.text, at === 0, at === words.length - 1)
				: `${open[word.standing]}${word.text}${close[word.standing]}`
		)
		.join('');
	return [`  ${marks[standing]} ${title}`, `      ${oneLine(text)}`];
}

const block = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines, '']);

/** Vietnamese, a block a kind of record; layout stands last and by itself. */
export function comparisonText(comparison: Comparison): string {
	const { sections, diagrams, chapters, findings, unchecked, checkedAsOf } = told(comparison);
	const [before, after] = comparison.names;
	const diagramLines = (isLayout: boolean): string[] =>
		diagrams
			.filter(({ isLayoutOnly }) => isLayoutOnly === isLayout)
			.flatMap(({ title, lines }) => [`  ~ ${title}`, ...lines.map((line) => `      ${line}`)]);
	const blocks = [
		...sections.flatMap(({ title, records }) => block(title, records.flatMap(recordLines))),
		...block('Nội dung trên sơ đồ', diagramLines(false)),
		...block('Văn bản', chapters.flatMap(chapterLines)),
		...block('Chỉ đổi trình bày', diagramLines(true))
	];
	const counted = findings.map(({ title, lines }) => `${title}: ${String(lines.length)}`).join('; ');
	const listed = findings.slice(0, 2).flatMap(({ title, lines }) =>
		block(
			title,
			lines.map((line) => `  ${line}`)
		)
	);
	return [
		`${before} → ${after}`,
		'',
		...(blocks.length === 0 ? ['Hai trạng thái như nhau.', ''] : blocks),
		...listed,
		unchecked === '' ? counted : `Không so sánh phát hiện: ${unchecked}`,
		...(checkedAsOf === '' ? [] : [checkedAsOf])
	].join('\n');
}
