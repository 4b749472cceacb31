/** Whose an object is, as each of the finished forms says it: the agency's own, another agency's, or a reference to one. */
import { wordsIn } from '$models/views/words';
import type { Tell } from './agreement';
import { keys, stated, type Form03Facts } from './form03-facts';

export type Whose = 'own' | 'another' | 'reference';

/** The forms as findings name them. */
export const FORM_01 = 'Mẫu số 01';
export const FORM_02 = 'Mẫu số 02';

const inWords: Readonly<Record<Whose, string>> = {
	own: 'là bản ghi gốc của cơ quan',
	another: 'ghi là bản ghi gốc nhưng cơ quan khác chủ quản',
	reference: 'là bản ghi tham chiếu'
};

const captions = [
	[/ do cơ quan (?:quản lý|triển khai)$/u, 'own'],
	[/ ghi là bản ghi gốc nhưng cơ quan khác chủ quản$/u, 'another']
] as const;

/** What the caption of a table of objects claims of its rows; null where it claims nothing. */
export const whoseByCaption = (caption: string): Whose | null =>
	captions.find(([ends]) => ends.test(caption.trim()))?.[1] ?? null;

const { originalOfAnother, reference, original } = wordsIn('vi');
const spoken = [
	[originalOfAnother, 'another'],
	[reference, 'reference'],
	[original, 'own']
] as const;

/** What the spoken description of a drawn object claims; null where it claims nothing. */
export const whoseByDescription = (told: string): Whose | null =>
	spoken.find(([words]) => told.includes(`. ${words}`))?.[1] ?? null;

interface Claim {
	readonly form: string;
	readonly code: string;
	readonly whose: Whose;
}

/**
 * Holds what is claimed against the type of the record in Form 03, and the claims of all forms against one another: what
 * has one owner there is the agency's own everywhere, or nowhere.
 */
export class WhoseTold {
	readonly #byOwner = new Map<string, Claim>();
	readonly #codes = new Map<string, Set<string>>();

	constructor(
		private readonly form03: Form03Facts,
		private readonly tell: Tell
	) {}

	/** How many objects a form was asked about. */
	countOf(form: string): number {
		return this.#codes.get(form)?.size ?? 0;
	}

	/** Takes what a form claims of an object. */
	take(form: string, path: string, code: string, whose: Whose | null): void {
		const row = this.form03.objects.get(code);
		const recordType = stated(row?.[keys.recordType] ?? '');
		if (whose === null || recordType === '') return;
		this.#codes.set(form, (this.#codes.get(form) ?? new Set()).add(code));
		if ((whose === 'reference') !== recordType.toLocaleLowerCase('vi').includes('tham chiếu')) {
			this.tell(
				'whose-differs',
				`${path} › ${code} › ${keys.recordType}`,
				`${form} nêu ${code} ${inWords[whose]}; Mẫu số 03 ghi “${recordType}”.`
			);
			return;
		}
		if (whose === 'reference') return;
		const owner = stated(row?.[keys.owner] ?? '');
		// Of what has no owner in Form 03 only its own claims can be held against each other.
		const key = owner === '' ? code : owner;
		const known = this.#byOwner.get(key);
		if (known === undefined) this.#byOwner.set(key, { form, code, whose });
		else if (known.whose !== whose)
			this.tell(
				'whose-differs',
				`${path} › ${code} › ${keys.owner}`,
				`${form} nêu ${code} ${inWords[whose]}; ${known.form} nêu ${known.code} ${inWords[known.whose]}, cùng cơ quan chủ quản “${owner}” tại Mẫu số 03.`
			);
	}
}
