/**
 * Names of agencies as people type them from memory: words in any order, without marks and punctuation, with the title of
 * office before them or not, and in the usual abbreviations.
 */
import { fold } from './fold';

/** What an abbreviation stands for, folded. */
const abbreviations: Readonly<Record<string, string>> = {
	ubnd: 'uy ban nhan dan',
	hdnd: 'hoi dong nhan dan',
	tp: 'thanh pho',
	t: 'tinh',
	tw: 'trung uong',
	khcn: 'khoa hoc cong nghe',
	hcm: 'ho chi minh',
	tphcm: 'thanh pho ho chi minh'
};

/** Words that tell what kind of body it is: they rank a name higher and are needed by none. */
const titles: ReadonlySet<string> = new Set([
	...['uy', 'ban', 'nhan', 'dan', 'hoi', 'dong', 'tinh', 'thanh', 'pho', 'bo', 'nganh', 'co', 'quan', 'va', 'cua']
]);

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

interface Sought {
	readonly needed: readonly string[];
	readonly welcome: readonly string[];
	/** Words that stand as they were typed, each for one in `needed`; the initials of a name may be meant. */
	readonly typed: ReadonlySet<string>;
}

/** What every province is led by, and no agency is called by alone. */
const COMMITTEE: readonly string[] = ['uy', 'ban', 'nhan', 'dan'];

/** Of nothing but titles those that tell one body from others: `UBND tỉnh` means a province, `bộ` a ministry. */
function titlesMeant(all: readonly string[]): readonly string[] {
	const others = all.filter((word) => !COMMITTEE.includes(word));
	return COMMITTEE.every((word) => all.includes(word)) ? others : all;
}

function read(query: string): Sought {
	const typed = wordsOf(query);
	const all = typed.flatMap((word) => (abbreviations[word] ?? word).split(' '));
	const needed = all.filter((word) => !titles.has(word));
	return needed.length === 0
		? { needed: titlesMeant(all), welcome: [], typed: new Set(typed) }
		: { needed, welcome: all.filter((word) => titles.has(word)), typed: new Set(typed) };
}

/** First letters, without the words between that nobody counts: `vhttdl` of “Văn hóa, Thể thao và Du lịch”. */
const initialsOf = (words: readonly string[]): string =>
	words
		.filter((word) => word !== 'va')
		.map((word) => word.charAt(0))
		.join('');

/** Of some names those that somebody means by what he typed, the likeliest first, else in their order. */
export function namesSought<Named>(names: readonly Named[], query: string, textOf: (named: Named) => string): Named[] {
	const { needed, welcome, typed } = read(query);
	if (needed.length === 0) return [...names];
	const letters = query.trim().toLowerCase();
	return names
		.flatMap((named) => {
			const text = textOf(named);
			const words = wordsOf(text);
			const initials = initialsOf(words);
			const has = (word: string): boolean =>
				words.some((own) => own.includes(word)) || (word.length > 1 && typed.has(word) && initials.includes(word));
			if (!needed.every(has)) return [];
			const whole = needed.filter((word) => words.includes(word)).length;
			const rank = (text.toLowerCase().includes(letters) ? 1000 : 0) + whole * 10 + welcome.filter(has).length;
			return [{ named, rank }];
		})
		.sort((a, b) => b.rank - a.rank)
		.map(({ named }) => named);
}
