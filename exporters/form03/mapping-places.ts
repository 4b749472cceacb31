/**
 * What the model tells of rows of Table 3 in which nobody wrote it: where Form 01 and Form 02 tell of an object, by the
 * diagrams of the dossier and the tables that the outline gives each layer and component, and which object of the source
 * a reference record is.
 */
import type { Architecture, Mapping } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import type { ObjectId } from '$models/architecture/identifier';
import { drawnDiagrams } from '$models/architecture/kept-view';
import { Conditions } from '$models/conformance/conditions';
import type { Condition, OutlineBlock, Pack } from '$models/framework/pack';
import { flatSections, sectionsOf } from '$models/framework/sections';
import { shownObjects, viewOf } from '$models/views/view-of';
import { printable, SEPARATOR } from './wording';

/** Columns of Table 3 that can be told from the model, by their field. */
type PlaceField = 'form01Place' | 'form02Place';

const isPlaceField = (field: string): field is PlaceField => field === 'form01Place' || field === 'form02Place';

type TableBlock = Extract<OutlineBlock, { kind: 'table' }>;

/** The outline tells objects at length by layer and component; elsewhere it lists some of them once more. */
export const tellsAtLength = ({ shape, where }: Pick<TableBlock, 'shape' | 'where'>): boolean =>
	shape.startsWith('objects-') && /"(?:component|layer)"/u.test(JSON.stringify(where));

interface Home {
	readonly number: string;
	readonly conditions: readonly Condition[];
}

function homesOf({ forms: { form01 } }: Pack, frame: string): readonly Home[] {
	const shapes = new Map(form01.shapes.map(({ id, where }) => [id, where]));
	return sectionsOf(form01.sections, frame).flatMap((part) =>
		flatSections([part]).flatMap((section) =>
			section.blocks.flatMap((block) => {
				if (block.kind !== 'table' || !tellsAtLength(block)) return [];
				const conditions = [shapes.get(block.shape) ?? null, block.where].filter((one) => one !== null);
				// Sections are numbered within their part.
				return [{ number: section === part ? part.number : `${part.number}.${section.number}`, conditions }];
			})
		)
	);
}

/** Codes of the diagrams of the dossier that show each object. */
function diagramsOf(architecture: Architecture, pack: Pack): ReadonlyMap<string, readonly string[]> {
	const shownOn = new Map<string, Set<string>>();
	for (const { id, type } of drawnDiagrams(architecture)) {
		const view = viewOf(architecture, pack, id, '');
		for (const { id: object } of view === undefined ? [] : shownObjects(view))
			shownOn.set(object, (shownOn.get(object) ?? new Set()).add(type));
	}
	return new Map([...shownOn].map(([object, types]) => [object, [...types].sort()]));
}

/** Tells the places of objects; what it takes is worked out when the first is asked for. */
export class MappingPlaces {
	readonly #architecture: Architecture;
	readonly #pack: Pack;
	#asked: { readonly conditions: Conditions; readonly homes: readonly Home[] } | null = null;
	#diagrams: ReadonlyMap<string, readonly string[]> | null = null;

	constructor(architecture: Architecture, pack: Pack) {
		this.#architecture = architecture;
		this.#pack = pack;
	}

	/**
	 * A reference record is the object of the source as this dossier knows it. An own record tells nothing of what it was
	 * made from, and one that is not mapped yet has no source.
	 */
	#sourceObject(object: ObjectId, mapping: Fields): string {
		const fields = this.#architecture.objects.get(object)?.fields;
		const isMapped = textOf(mapping['mappingKind']) !== 'unmapped';
		return isMapped && textOf(fields?.['recordType']) === 'reference' ? printable(textOf(fields?.['name'])) : '';
	}

	/** What a column says of the object of a mapping; '' where the model tells nothing of it, and for every other column. */
	of(field: string, { object, fields }: Pick<Mapping, 'object' | 'fields'>): string {
		if (field === 'sourceObject') return this.#sourceObject(object, fields);
		if (!isPlaceField(field)) return '';
		if (field === 'form02Place') {
			this.#diagrams ??= diagramsOf(this.#architecture, this.#pack);
			return (this.#diagrams.get(object) ?? []).join(SEPARATOR);
		}
		this.#asked ??= {
			// The conditions ask for a place in the framework, which no date changes.
			conditions: new Conditions(this.#architecture, this.#pack, ''),
			homes: homesOf(this.#pack, this.#architecture.meta.frame)
		};
		const { conditions, homes } = this.#asked;
		const told = homes.filter((home) => home.conditions.every((one) => conditions.holds(one, 'object', object)));
		return [...new Set(told.map(({ number }) => number))].join(SEPARATOR);
	}
}

const known = new WeakMap<Architecture, { readonly pack: Pack; readonly places: MappingPlaces }>();

/** The places in an architecture, worked out once for all forms that are made of it. */
export function mappingPlaces(architecture: Architecture, pack: Pack): MappingPlaces {
	const before = known.get(architecture);
	if (before?.pack === pack) return before.places;
	const places = new MappingPlaces(architecture, pack);
	known.set(architecture, { pack, places });
	return places;
}
