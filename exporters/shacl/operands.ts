/** Where a path of a condition is found in the graph, and how it says that it has no value. */
import type { RuleSubject } from '$models/framework/condition';
import type { Pack } from '$models/framework/pack';
import { literalsOf } from './literals';
import { against, along, NEVER, type Path, type Shape, type ShapeGraph } from './shape-graph';
import { certain, type Truths } from './truths';
import { fieldProperty, kv } from './vocabulary';

/** What stands at a path of a record, said from that record. */
export interface Operand {
	/** Its one text or scalar; the values of a list joined. */
	readonly value: Path;
	readonly has: Shape;
	readonly open: Shape;
	/** Something is open where this might be. */
	readonly doubt: Shape;
	readonly inapplicable: Shape;
}

const ofWhole = {
	'@frame': kv.frame,
	'@agency': kv.agency,
	'@agency-name': kv.agencyName,
	'@architecture-name': kv.architectureName,
	'@dossier-code': kv.dossierCode,
	'@dossier-version': kv.dossierVersion,
	'@cutoff-date': kv.cutoffDate,
	'@effective-date': kv.effectiveDate,
	'@as-of': kv.asOf
} as const;

export const isOfWhole = (path: string): path is keyof typeof ofWhole => Object.hasOwn(ofWhole, path);

/** From a record to the architecture. */
export const toWhole = (subject: RuleSubject): Path => (subject === 'architecture' ? [] : [along(kv.in)]);

const ofCatalogue = {
	'@catalogue-name': kv.entryName,
	'@catalogue-owner': kv.entryOwner,
	'@catalogue-group': kv.entryGroup,
	'@catalogue-layer': kv.entryLayer,
	'@catalogue-component': kv.entryComponent
} as const;

const isOfCatalogue = (path: string): path is keyof typeof ofCatalogue => Object.hasOwn(ofCatalogue, path);

const toValue = (path: string, subject: RuleSubject): Path | null => {
	if (!path.startsWith('@')) return [along(fieldProperty(path))];
	if (isOfWhole(path)) return [...toWhole(subject), along(ofWhole[path])];
	if (path === '@id') return [along(kv.id)];
	if (path === '@code') return [along(kv.code)];
	if (path === '@owner-is-agency') return [along(kv.ownerIsAgency)];
	if (path === '@owner-block') return [along(kv.ownerBlock)];
	if (path === '@type' && subject === 'relation') return [along(kv.relationType)];
	if (path === '@type' && subject === 'diagram') return [along(kv.diagramType)];
	if (subject !== 'object') return null;
	if (path === '@kind') return [along(kv.kind)];
	if (path === '@parent') return [along(kv.parent), along(kv.id)];
	if (path === '@catalogue') return [along(kv.catalogue)];
	return isOfCatalogue(path) ? [along(kv.catalogueEntry), along(ofCatalogue[path])] : null;
};

const dossierPaths = ['@dossier-code', '@dossier-version', '@cutoff-date', '@effective-date'];

/** The property that `kv:undetermined` and `kv:notApplicable` name, null where a path always has a value or none. */
function openProperty(path: string) {
	if (!path.startsWith('@')) return fieldProperty(path);
	if (path === '@owner-is-agency') return kv.ownerIsAgency;
	if (path === '@owner-block') return kv.ownerBlock;
	return isOfWhole(path) && dossierPaths.includes(path) ? ofWhole[path] : null;
}

export function operandOf(graph: ShapeGraph, path: string, subject: RuleSubject): Operand {
	const value = toValue(path, subject);
	if (value === null) return { value: [], has: NEVER, open: NEVER, doubt: NEVER, inapplicable: NEVER };
	const property = openProperty(path);
	const has = graph.some(value);
	if (property === null) return { value, has, open: NEVER, doubt: NEVER, inapplicable: NEVER };
	const said = graph.oneOf([property]);
	const toOpen: Path = [...(isOfWhole(path) ? toWhole(subject) : []), along(kv.undetermined)];
	return {
		value,
		has,
		open: graph.some(toOpen, said),
		doubt: graph.some(toOpen),
		inapplicable: isOfWhole(path) ? NEVER : graph.some([along(kv.notApplicable)], said)
	};
}

/** A record that stands for something another body owns: what it lacks, only that body can tell. */
export function othersRecord(graph: ShapeGraph, pack: Pack, subject: RuleSubject): Shape {
	const { reference } = pack.roles;
	if (reference === null || subject !== 'object') return NEVER;
	return graph.some([along(fieldProperty(reference.field))], graph.oneOf(literalsOf(reference.value)));
}

/** Some slot that an object may stand in is open. */
export function openSlotOf({ graph, pack }: { readonly graph: ShapeGraph; readonly pack: Pack }): Shape {
	const slots = graph.oneOf(pack.roles.slots.map(fieldProperty));
	return graph.some([against(kv.maps), along(kv.undetermined)], slots);
}

/** True where `yes` says so, open where `open` does, false elsewhere. */
export function openOr(
	graph: ShapeGraph,
	pack: Pack,
	subject: RuleSubject,
	yes: Shape,
	{ open, doubt }: Pick<Operand, 'open' | 'doubt'>
): Truths {
	if (open === NEVER) return certain(graph, yes);
	return {
		yes,
		no: graph.not(graph.or(yes, open)),
		open: 'by-owner',
		doubt,
		others: othersRecord(graph, pack, subject)
	};
}
