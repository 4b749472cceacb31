/** Lines of a centred text: as few as it needs, even, and broken where its parts are rather than inside of one. */

/** Words that begin a part of a name or of a title. */
const beginning = new Set([
	'tỉnh',
	'thành',
	'và',
	'của',
	'các',
	'xã',
	'phường',
	'đặc',
	'khung',
	'chính',
	'phiên',
	'cơ',
	'cấp'
]);

/** What no line ends inside of: words that are one word to a reader, and what belongs to a name or a number. */
const wholes = [
	'kiến trúc',
	'chính quyền số',
	'chính phủ số',
	'chuyển đổi số',
	'ủy ban nhân dân',
	'cơ quan',
	'tổ chức',
	'chủ tịch',
	'người đứng đầu',
	'tài chính',
	'tài liệu',
	'dữ liệu',
	'dự thảo',
	'ban hành',
	'minh họa',
	'số liệu',
	'quyết định số',
	'chiến lược',
	'việt nam',
	'thủ tướng chính phủ'
].map((phrase) => phrase.split(' '));

/** How far the longest line may stand out for the sake of a break between two parts. */
const TOLERANCE = 6;
/** What a break inside a whole costs: more than any line stands out. */
const INSIDE = 1000;

const lower = (text: string): string => text.toLocaleLowerCase('vi');
const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
const bare = (word: string): string => lower(word).replace(/^[^\p{L}\p{N}…]+|[^\p{L}\p{N}…]+$/gu, '');

/** Words after which a name, a number or a value follows on the same line. */
const leading = new Set([
	'tỉnh',
	'thành',
	'phố',
	'bộ',
	'sở',
	'xã',
	'phường',
	'bản',
	'số',
	'ngày',
	'tháng',
	'năm',
	'mẫu',
	'điều'
]);

const isInsideWhole = (words: readonly string[], at: number): boolean =>
	wholes.some((whole) =>
		whole.some((_, part) => {
			const start = at - part;
			return part > 0 && start >= 0 && whole.every((word, index) => bare(words[start + index] ?? '') === word);
		})
	);

/** Whether the words on both sides of a break belong to one name or to a number and what it counts. */
function isOne(words: readonly string[], at: number): boolean {
	const [before = '', after = ''] = [words[at - 1], words[at]];
	if (/[,;:.)]$/u.test(before)) return false;
	if (isInsideWhole(words, at)) return true;
	if (isCapitalised(before) && isCapitalised(after) && !beginning.has(lower(after))) return true;
	if (/^(?:\d+|…)$/u.test(before) && /^(?:tháng|năm)$/u.test(after)) return true;
	return leading.has(bare(before)) && /^(?:\p{Lu}\p{Ll}|\d|…)/u.test(after);
}

function costOf(words: readonly string[], at: number): number {
	if (isOne(words, at)) return INSIDE;
	return (words[at - 1] ?? '').endsWith(',') || beginning.has(bare(words[at] ?? '')) ? -TOLERANCE : 0;
}

interface Broken {
	readonly lines: readonly string[];
	readonly longest: number;
	readonly breaks: number;
}

const lengthOf = ({ longest, breaks }: Broken): number => longest + breaks;

/** The best way to set words from some on in so many lines. */
function inLines(words: readonly string[], from: number, count: number): Broken {
	const rest = words.slice(from).join(' ');
	if (count === 1) return { lines: [rest], longest: rest.length, breaks: 0 };
	let best: Broken | undefined;
	for (let at = from + 1; at <= words.length - count + 1; at += 1) {
		const line = words.slice(from, at).join(' ');
		const after = inLines(words, at, count - 1);
		const tried = {
			lines: [line, ...after.lines],
			longest: Math.max(line.length, after.longest),
			breaks: after.breaks + costOf(words, at)
		};
		if (best === undefined || lengthOf(tried) < lengthOf(best)) best = tried;
	}
	return best ?? { lines: [rest], longest: rest.length, breaks: 0 };
}

/** More lines than this are no title; their text is left to break by itself. */
const mostLines = 4;

/** The text with line ends where it breaks; as it is where it has room on a line of `most` letters. */
export function balancedLines(text: string, most: number): string {
	const words = text.split(' ');
	if (text.length <= most || words.length < 2) return text;
	const least = Math.ceil(text.length / most);
	for (let count = least; count <= Math.min(mostLines, words.length); count += 1) {
		const { lines, longest } = inLines(words, 0, count);
		if (longest <= most) return lines.join('\n');
	}
	return least > mostLines ? text : inLines(words, 0, Math.min(least, words.length)).lines.join('\n');
}

/** The text with spaces that no line ends at where a name, a number or a word of several syllables stands. */
export function withHeldNames(text: string): string {
	const words = text.split(' ');
	return words.reduce(
		(held, word, at) => (at === 0 ? word : `${held}${isHeld(words, at) ? '\u00a0' : ' '}${word}`),
		''
	);
}

/** Running text is set to full lines: only what is short is held together there. */
function isHeld(words: readonly string[], at: number): boolean {
	const [before = '', after = ''] = [words[at - 1], words[at]];
	if (/[,;:.)\]]$/u.test(before) || before === '' || after === '') return false;
	if (/^(?:số|điều|mẫu|phiên|bản|tháng|năm)$/iu.test(bare(before)) && /^\(?(?:\d|số|bản)/u.test(after)) return true;
	return (
		isCapitalised(before) && isCapitalised(after) && /^(?:tỉnh|bộ|sở|xã|phường|phố)$/u.test(bare(words[at - 2] ?? ''))
	);
}
