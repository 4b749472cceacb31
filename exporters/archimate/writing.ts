/** What the parts of a writing share. */
import type { Architecture } from '$models/architecture/architecture';
import type { Pack, Words } from '$models/framework/pack';
import type { Loss } from '../exporter';
import type { Names } from './identifiers';
import type { Mapping } from './mapping';
import type { NativeFields } from './native-fields';
import type { Writing as RecordWriting } from './record';
import type { Vocabulary } from './vocabulary';

export interface Concept {
	readonly id: string;
	readonly isElement: boolean;
	/** Id of its type in the pack of the language. */
	readonly type: string;
}

export interface Writing extends RecordWriting {
	readonly architecture: Architecture;
	readonly mapping: Mapping;
	readonly vocabulary: Vocabulary;
	readonly native: NativeFields;
	readonly names: Names;
	/** Element of an object, or relationship that the object stands for; by object id. */
	readonly conceptOf: Map<string, Concept>;
	/** The pack of the language itself. */
	readonly languagePack: Pack;
	/** Relationship of a relation. */
	readonly relationshipOf: Map<string, string>;
	/** Every concept written, by the id that it has when it is read. */
	readonly writtenOf: Map<string, string>;
	/** What cannot be said, one line for all of a sort. */
	readonly losses: LossCount;
}

/** Losses by what they are of, with how many there were. */
export class LossCount {
	readonly #known = new Map<string, { readonly words: Words; count: number }>();

	add(place: string, words: Words): void {
		const known = this.#known.get(place);
		if (known === undefined) this.#known.set(place, { words, count: 1 });
		else known.count += 1;
	}

	get all(): readonly Loss[] {
		return [...this.#known].map(([place, { words, count }]) => {
			const tail = count === 1 ? '' : ` (${String(count)})`;
			return { place, message: `${words.vi}${tail}`, en: `${words.en}${tail}` };
		});
	}
}
