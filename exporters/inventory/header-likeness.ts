/** How much a header says what a field is called: words weigh more the fewer fields share them, and the first word counts. */
import type { Pack } from '$models/framework/pack';
import { headerWords } from './header-words';
import { bare } from './map-values';

/** What a header says that its column holds, by how it begins; a year of operating is no operator. */
const sorts: readonly (readonly [sort: string, begins: RegExp])[] = [
	['date', /^(nam|ngay|thang|thoi (gian|diem|han)|han|ky han|date|year)\b|\b(tu|den) (nam|ngay|thang)$/u],
	['code', /^ma(?! hoa)\b/u],
	['name', /^ten\b/u],
	['money', /^(kinh phi|gia|gia tri|chi phi|von|nguon von|tong (muc|von|kinh phi)|ngan sach|du toan)\b/u],
	['count', /^(so luong|so luot|so nguoi|so may|so ho so|tong so|ty le|dung luong)\b/u],
	['address', /^(so (dien thoai|dt)|sdt|dien thoai|email|thu dien tu|dia chi|website|url)\b/u],
	['document', /^(so (hieu|quyet dinh|qd|van ban|hop dong)|quyet dinh|van ban)\b/u]
];

export const sortOf = (text: string): string => sorts.find(([, begins]) => begins.test(text))?.[0] ?? '';

/** Names of every target, and how telling each word among them is. */
export class HeaderNames {
	readonly #names: ReadonlyMap<string, readonly string[]>;
	readonly #targetsByWord = new Map<string, number>();

	constructor(pack: Pack) {
		const fields = pack.fields.filter(({ subject }) => subject === 'object');
		const names = new Map(Object.entries(headerWords).map(([target, words]) => [target, words.map(bare)]));
		for (const { id, label } of fields) names.set(id, [...(names.get(id) ?? []), bare(label.vi), bare(label.en)]);
		this.#names = names;
		for (const all of names.values())
			for (const word of new Set(all.flatMap((name) => name.split(' '))))
				this.#targetsByWord.set(word, (this.#targetsByWord.get(word) ?? 0) + 1);
	}

	get targets(): readonly string[] {
		return [...this.#names.keys()];
	}

	#weight(words: Iterable<string>): number {
		let weight = 0;
		for (const word of words) weight += 1 / Math.sqrt(this.#targetsByWord.get(word) ?? 1);
		return weight;
	}

	/** The whole, a part of a joined header, or words in common. */
	#likeness(parts: readonly string[], wanted: string): number {
		if (parts.join(' ') === wanted) return 1;
		if (parts.includes(wanted)) return parts.at(-1) === wanted ? 0.95 : 0.75;
		// A header that is one of another sort than the name means something else by the words in common.
		const [said, meant] = [sortOf(parts.at(-1) ?? ''), sortOf(wanted)];
		const share = said === meant ? 1 : said === '' ? 0.9 : 0.5;
		if (wanted.length >= 6 && parts.some((part) => part.startsWith(`${wanted} `))) return 0.8 * share;
		const words = new Set(wanted.split(' '));
		const given = new Set(parts.join(' ').split(' '));
		if (words.size < 2) return 0;
		const common = this.#weight([...words].filter((word) => given.has(word)));
		return (0.85 * share * common) / Math.max(this.#weight(words), this.#weight(given));
	}

	/** From 0 to 1: how much a header says what a target is called. */
	score(header: string, target: string): number {
		const parts = header.split(' › ').map(bare);
		return Math.max(0, ...(this.#names.get(target) ?? []).map((name) => this.#likeness(parts, name)));
	}
}
