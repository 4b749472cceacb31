/**
 * The only way from an architecture to a file or a partner: `edition` takes the state at a date and cuts it down to what
 * its readers may see. A dropped object takes with it every relation, place, label and passage that names it.
 */
import type { Pack } from '$models/framework/pack';
import type { Architecture, ArchitectureObject, Diagram } from './architecture';
import { shownPictures } from './drawn-blocks';
import { textOf, type Fields } from './field';
import { VIEW_FIELD } from './kept-view';
import { liveArchitecture } from './live';
import { project } from './project';
import { withoutPassages, type Omission } from './passages';
import { stateAt } from './state-at';

export type { Omission };

export const editionLevels = ['public', 'internal', 'restricted'] as const;
export type EditionLevel = (typeof editionLevels)[number];

declare const made: unique symbol;

/** Branded: exporters take nothing else. */
export interface Edition {
	readonly [made]: true;
	readonly level: EditionLevel;
	/** ISO date whose state the architecture shows. */
	readonly asOf: string;
	readonly architecture: Architecture;
	readonly omissions: readonly Omission[];
}

/** The widest circulation that an object allows; said by its field `circulation`, public when nobody said otherwise. */
function circulationOf(object: ArchitectureObject): EditionLevel {
	const said = textOf(object.fields['circulation']);
	return editionLevels.find((level) => level === said) ?? 'public';
}

const rank = (level: EditionLevel): number => editionLevels.indexOf(level);

/** Whether readers of an edition may not see an object. */
export const isBeyond = (object: ArchitectureObject, level: EditionLevel): boolean =>
	rank(circulationOf(object)) > rank(level);

function withoutRestricted(fields: Fields, restricted: ReadonlySet<string>, drop: (field: string) => void): Fields {
	const entries = Object.entries(fields);
	const kept = entries.filter(([field]) => !restricted.has(field));
	if (kept.length === entries.length) return fields;
	for (const [field] of entries) if (restricted.has(field)) drop(field);
	return Object.fromEntries(kept);
}

/** Fields of objects and relations that the pack calls restricted leave a public file. */
function withoutRestrictedFields(architecture: Architecture, pack: Pack, omissions: Omission[]): Architecture {
	const restrictedOf = (subject: string): ReadonlySet<string> =>
		new Set(pack.fields.filter((field) => field.subject === subject && field.restricted).map(({ id }) => id));
	const cut = <Key extends string, Value extends { readonly fields: Fields; readonly targets: Fields }>(
		root: string,
		map: ReadonlyMap<Key, Value>,
		restricted: ReadonlySet<string>
	): ReadonlyMap<Key, Value> => {
		if (restricted.size === 0) return map;
		return new Map(
			[...map].map(([id, record]) => {
				const drop = (field: string): void => {
					omissions.push({ place: `${root}/${id}/${field}`, reason: 'restricted-field' });
				};
				const fields = withoutRestricted(record.fields, restricted, drop);
				const targets = withoutRestricted(record.targets, restricted, drop);
				return [id, fields === record.fields && targets === record.targets ? record : { ...record, fields, targets }];
			})
		);
	};
	return {
		...architecture,
		objects: cut('objects', architecture.objects, restrictedOf('object')),
		relations: cut('relations', architecture.relations, restrictedOf('relation'))
	};
}

/** A kept view that asks about an object left out, by id or by name, leaves as a whole: without its request it is none. */
function withoutLostViews(
	before: Architecture,
	after: Architecture,
	outside: ReadonlySet<string>,
	omissions: Omission[]
): Architecture {
	const asked = (diagram: Diagram | undefined): string => textOf(diagram?.fields[VIEW_FIELD]);
	// What this program cannot read may name anything, so ids are looked for in the text.
	const ids = [...outside].map((id) => JSON.stringify(id));
	const lost = [...after.diagrams.values()].filter((diagram) => {
		const text = asked(diagram);
		return text === '' ? asked(before.diagrams.get(diagram.id)) !== '' : ids.some((id) => text.includes(id));
	});
	if (lost.length === 0) return after;
	const diagrams = new Map(after.diagrams);
	for (const { id } of lost) {
		diagrams.delete(id);
		omissions.push({ place: `diagrams/${id}`, reason: 'names-a-dropped-object' });
	}
	return { ...after, diagrams };
}

/** A picture goes with its source: of a block that was left out, nothing is left to see. */
function withoutLostPictures(architecture: Architecture): Architecture {
	if (architecture.pictures.size === 0) return architecture;
	const shown = shownPictures(architecture);
	return { ...architecture, pictures: new Map([...architecture.pictures].filter(([key]) => shown.has(key))) };
}

/** Where imported remarks came from and what was not understood is for the author, in no published file. */
function withoutNotes(architecture: Architecture): Architecture {
	return { ...architecture, objects: new Map([...architecture.objects].map(([id, o]) => [id, { ...o, notes: [] }])) };
}

/**
 * The architecture as readers of a level may see it at an ISO date, without its bin. Each thing left out for its
 * level is listed for the author.
 */
export function edition(
	architecture: Architecture,
	options: { readonly level: EditionLevel; readonly asOf: string; readonly pack: Pack }
): Edition {
	const omissions: Omission[] = [];
	const whole = liveArchitecture(stateAt(architecture, options.asOf));
	const gone = [...whole.objects.values()].filter((object) => isBeyond(object, options.level));
	const outside = new Set(gone.map(({ id }) => id));
	const projected = project(whole, { object: ({ id }) => !outside.has(id) });
	for (const { place, reason } of projected.dropped) omissions.push({ place, reason });
	const silent = withoutLostViews(
		projected.architecture,
		withoutLostPictures(withoutPassages(projected.architecture, gone, omissions)),
		outside,
		omissions
	);
	const cut =
		options.level === 'public' ? withoutNotes(withoutRestrictedFields(silent, options.pack, omissions)) : silent;
	const parts: Omit<Edition, typeof made> = {
		level: options.level,
		asOf: options.asOf,
		architecture: cut,
		omissions
	};
	return parts as Edition;
}
