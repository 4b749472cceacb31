import type { Architecture, ArchitectureObject, Diagram, DossierClaims } from '$models/architecture/architecture';
import type { EditionLevel } from '$models/architecture/edition';
import { listOf, textOf, type Fields } from '$models/architecture/field';
import type { ObjectId } from '$models/architecture/identifier';
import { liveObjects } from '$models/architecture/live';
import { belongsOn, statesOfObject } from '$models/architecture/model-states';
import { stateAt } from '$models/architecture/state-at';
import { originalsOfAnother } from '$models/conformance/of-another';
import type { Pack } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import { editionName } from './edition-name';
import { labelsOf, type Labels } from './labels';
import type { Locale } from './view';
import { wordsIn, type Words } from './words';

export interface ViewOptions {
	readonly locale?: Locale;
	/** What the title block says of the dossier; left out in the editor where nobody handed it in. */
	readonly dossier?: DossierClaims;
	/** Which edition is drawn, where it is drawn to be handed out. */
	readonly edition?: EditionLevel;
}

/** What every part of a view is made from. */
export interface ViewContext {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly diagram: Diagram;
	readonly locale: Locale;
	readonly words: Words;
	readonly labels: Labels;
	readonly asOf: string;
	readonly dossier: DossierClaims | null;
	/** Name of the edition, '' for the original. */
	readonly editionName: string;
	/** Objects of the diagram's state, in the order of their names. */
	readonly objects: readonly ArchitectureObject[];
	readonly byId: ReadonlyMap<string, ArchitectureObject>;
	readonly childrenOf: ReadonlyMap<ObjectId, readonly ArchitectureObject[]>;
	readonly otherState: readonly string[];
	/** Fields with the targets where the diagram shows the to-be state. */
	readonly fieldsOf: (object: ArchitectureObject) => Fields;
	/** In the reader's language where it was said in it; '' where an object has none. */
	readonly nameOf: (object: ArchitectureObject) => string;
	/** Whether an object says that it is an original record though another agency owns it. */
	readonly isOfAnother: (object: ArchitectureObject) => boolean;
}

/** Gathers what a diagram can show at a date; undefined where there is no such diagram. */
export function contextOf(
	whole: Architecture,
	pack: Pack,
	diagramId: string,
	asOf: string,
	options: ViewOptions
): ViewContext | undefined {
	const architecture = asOf === '' ? whole : stateAt(whole, asOf);
	const diagram = [...architecture.diagrams.values()].find(({ id }) => id === diagramId);
	if (diagram === undefined || diagram.deletedAt !== null) return undefined;
	return contextFor(architecture, pack, diagram, asOf, options);
}

/** The same for a diagram that need not be one of the architecture's: a generated view is drawn as if it were. */
export function contextFor(
	architecture: Architecture,
	pack: Pack,
	diagram: Diagram,
	asOf: string,
	{ locale = 'vi', dossier, edition = 'internal' }: ViewOptions
): ViewContext {
	const state = textOf(diagram.fields['state']);
	const fieldsOf = (object: ArchitectureObject): Fields =>
		state === 'to-be' ? { ...object.fields, ...object.targets } : object.fields;
	const labels = labelsOf(pack, locale);
	const named = liveObjects(architecture).map((object) => ({ object, name: textOf(fieldsOf(object)['name']) }));
	const all = named
		.sort((a, b) => compareVietnamese(a.name, b.name) || (a.object.id < b.object.id ? -1 : 1))
		.map(({ object }) => object);
	const objects = all.filter((object) => belongsOn(statesOfObject(object), state));
	const shown = new Set(objects.map(({ id }) => id));
	const childrenOf = new Map<ObjectId, ArchitectureObject[]>();
	for (const object of objects) {
		if (object.parent === null || !shown.has(object.parent)) continue;
		const siblings = childrenOf.get(object.parent) ?? [];
		siblings.push(object);
		childrenOf.set(object.parent, siblings);
	}
	return {
		architecture,
		pack,
		diagram,
		locale,
		words: wordsIn(locale),
		labels,
		asOf,
		editionName: editionName(edition, wordsIn(locale)),
		dossier: dossier ?? null,
		objects,
		byId: new Map(objects.map((object) => [object.id, object])),
		childrenOf,
		otherState: all.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
		fieldsOf,
		nameOf: (object) => labels.text('object', 'name', fieldsOf(object)),
		isOfAnother: originalsOfAnother(architecture, pack, asOf)
	};
}

/** Whether communes use it: then one central object serves many. */
export const servesCommunes = (fields: Fields): boolean => listOf(fields['usageScope']).includes('commune');
