/** In which file of the bundle each object stands, and under which name there; the same while codes stay. */
import type { Catalogue, CatalogueObject } from '$exporters/catalogue/catalogue';
import { fileWord } from '$models/views/title-block';
import { link } from './markdown-text';

export interface ObjectFile {
	readonly path: string;
	readonly title: string;
	/** Places in the catalogue. */
	readonly objects: readonly number[];
}

/** A file for each layer that has objects, then one for each kind of what stands in none. */
export function objectFiles({ layers, kinds, objects }: Catalogue): readonly ObjectFile[] {
	const known = new Set(layers.map(({ id }) => id));
	const placesWhere = (test: (object: CatalogueObject) => boolean): readonly number[] =>
		objects.flatMap((object, place) => (test(object) ? [place] : []));
	const ofKind = new Set(kinds.map(({ id }) => id));
	const outside = (object: CatalogueObject): boolean => !known.has(object.layer);
	return [
		...layers.map(({ id, vi }) => ({ id, title: vi, objects: placesWhere(({ layer }) => layer === id) })),
		...kinds.map(({ id, vi }) => ({
			id,
			title: vi,
			objects: placesWhere((object) => outside(object) && object.kind === id)
		})),
		{ id: 'khac', title: 'Khác', objects: placesWhere((object) => outside(object) && !ofKind.has(object.kind)) }
	]
		.filter((file) => file.objects.length > 0)
		.map(({ id, title, objects: places }) => ({ path: `doi-tuong/${fileWord(id)}.md`, title, objects: places }));
}

export const titleOf = ({ code, name }: { readonly code: string; readonly name: string }): string =>
	[code, name].filter((part) => part !== '').join(' – ');

export class Addresses {
	readonly files: readonly ObjectFile[];
	readonly #catalogue: Catalogue;
	readonly #anchors: readonly string[];
	readonly #pathOf = new Map<number, string>();

	constructor(catalogue: Catalogue) {
		this.#catalogue = catalogue;
		this.files = objectFiles(catalogue);
		for (const { path, objects } of this.files) for (const place of objects) this.#pathOf.set(place, path);
		const taken = new Set<string>();
		this.#anchors = catalogue.objects.map(({ id, code }) => {
			const wanted = fileWord(code === '' ? id : code).toLowerCase();
			let free = wanted;
			for (let number = 2; taken.has(free) || free === ''; number += 1) free = `${wanted}_${String(number)}`;
			taken.add(free);
			return free;
		});
	}

	/** Name within its file that an object's heading goes by. */
	anchor(place: number): string {
		return this.#anchors[place] ?? '';
	}

	/** A link to an object from a file; `up` leads from there to the top of the bundle, such as `../`. */
	link(place: number, up: string): string {
		const object = this.#catalogue.objects[place];
		if (object === undefined) return '';
		return link(
			titleOf({ ...object, name: object.name || object.id }),
			`${up}${this.#pathOf.get(place) ?? ''}#${this.anchor(place)}`
		);
	}
}
