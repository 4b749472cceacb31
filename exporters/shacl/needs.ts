/** What shapes read beside the records' own fields, so that the data say it, and nothing that nobody asks for. */
import type { RuleSubject } from '$models/framework/condition';
import type { Fact } from './vocabulary';

export interface Key {
	readonly kind: 'key';
	readonly subject: RuleSubject;
	readonly paths: readonly string[];
	readonly diacritics: boolean;
}

export type Need =
	/** What stands at a path as a number, as a day, or by its place in the order of all compared texts. */
	| { readonly kind: 'number' | 'day' | 'rank'; readonly subject: RuleSubject; readonly path: string }
	/** The same of an end of a relation, on the relation. */
	| {
			readonly kind: 'end';
			readonly end: 'source' | 'target';
			readonly fact: 'number' | 'rank';
			readonly path: string;
	  }
	/** The values of some paths as one text, folded or with their diacritics. */
	| Key
	/** Every text of the record. */
	| { readonly kind: 'text'; readonly subject: RuleSubject }
	| { readonly kind: 'mentions' };

export class Needs {
	readonly #byKey = new Map<string, Need>();

	add(need: Need): void {
		this.#byKey.set(JSON.stringify(need), need);
	}

	get all(): readonly Need[] {
		return [...this.#byKey.values()];
	}
}

/** The fact under which a relation tells what stands at one of its ends. */
export const endFact = (end: 'source' | 'target', fact: 'number' | 'rank'): Fact => `${end}-${fact}`;

/** Groups of paths have keys of their own for every subject, and where diacritics tell them apart. */
export const keyPath = ({ subject, paths, diacritics }: Key): string =>
	`${subject}.${paths.join('+')}${diacritics ? '.diacritics' : ''}`;
