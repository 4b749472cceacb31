/** Finding what the architecture has already, to put it on a free diagram. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId, figureNode } from '$models/architecture/identifier';
import { liveObjects } from '$models/architecture/live';
import type { Pack, Words } from '$models/framework/pack';
import { fold, soughtWords } from '$models/text/fold';
import { FoldedTexts } from './folded-texts';
import { NameOrder } from './name-order';
import { nameOf } from './placing';

export interface Existing {
	readonly id: string;
	readonly name: string;
	readonly code: string;
	readonly kind: string;
	/** What its kind is called. */
	readonly kindName: string;
	/** Stands on the diagram already. */
	readonly isThere: boolean;
}

interface Asked {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly diagram: string;
	readonly words: (words: Words) => string;
	readonly sought: string;
	/** '' for any. */
	readonly kind: string;
}

export class ExistingObjects {
	readonly #folded = new FoldedTexts(fold);
	readonly #order = new NameOrder();

	/** Every object of which each word is found in its name, code or kind, with or without diacritics; by name. */
	find({ architecture, pack, diagram, words, sought, kind }: Asked): readonly Existing[] {
		const wanted = soughtWords(sought);
		const kindNames = new Map(pack.kinds.map(({ id, label }) => [id, words(label)]));
		const found = liveObjects(architecture).flatMap((object): Existing[] => {
			if (kind !== '' && object.kind !== kind) return [];
			const name = nameOf(object);
			const kindName = kindNames.get(object.kind) ?? object.kind;
			const text = this.#folded.of(`${object.code} ${name} ${kindName}`);
			if (!wanted.every((word) => text.includes(word))) return [];
			const isThere = architecture.nodes.has(figureNode(DiagramId(diagram), object.id));
			return [{ id: object.id, name, code: object.code, kind: object.kind, kindName, isThere }];
		});
		const placeOf = this.#order.of(found.map(({ name }) => name));
		return found.sort((a, b) => placeOf(a.name) - placeOf(b.name) || (a.id < b.id ? -1 : 1));
	}
}
