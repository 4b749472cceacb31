/** Reads what stands at a path of a condition. */
import type { DossierClaims } from '$models/architecture/architecture';
import { isNotApplicable, isUndetermined, textOf, type FieldValue } from '$models/architecture/field';
import type { RuleSubject } from '$models/framework/condition';
import { agencyOf, databaseOf, platformOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { CODE, STRUCTURE } from './changes';
import { INAPPLICABLE, MISSING, OPEN, operandOf, type Operand } from './entry-operand';
import type { Column } from './column';
import type { Holder } from './holder';
import type { Population } from './population';
import type { Read } from './read';
import { NOT_ENOUGH, UNDETERMINED, type Truth } from './truth';

export const textOfValue = (value: FieldValue): string =>
	typeof value === 'object' ? value.join('; ') : String(value);

export const valuesOf = (value: FieldValue): readonly string[] => (typeof value === 'object' ? value : [String(value)]);

/** True for a record that stands for something another body owns: what it lacks, only that body can tell. */
export function isOthers(holder: Holder, pack: Pack): boolean {
	const { reference } = pack.roles;
	return (
		reference !== null && holder.subject === 'object' && textOf(holder.fields[reference.field]) === reference.value
	);
}

/** What an undetermined operand makes of a condition: others' matter on their records, the agency's own elsewhere. */
export const openTruth = (holder: Holder, pack: Pack): Truth => (isOthers(holder, pack) ? NOT_ENOUGH : UNDETERMINED);

export interface PathReader {
	readonly read: (holder: Holder) => Operand;
	readonly reads: readonly Read[];
	/** Fields that it speaks of, for pointing a person to them. */
	readonly fields: readonly string[];
	/** What it reads, by slot; null where it is worked out anew each time. */
	readonly column: Column | null;
}

/**
 * An owner nobody knows is taken for another body where the record is a reference; elsewhere it stays open, since it
 * may be a unit of the agency that was not entered yet.
 */
function ownerIsAgency(holder: Holder, { owners, pack }: Population): Operand {
	const entry = holder.fields[pack.roles.owner];
	if (isUndetermined(entry)) return OPEN;
	if (isNotApplicable(entry)) return INAPPLICABLE;
	const key = owners.keyOf(textOf(entry));
	if (key === '') return MISSING;
	if (owners.isOwn(key)) return true;
	return owners.isKnownOther(key) || isOthers(holder, pack) ? false : OPEN;
}

function ownerBlock(holder: Holder, { owners, pack, meta }: Population): Operand {
	const entry = holder.fields[pack.roles.owner];
	if (isUndetermined(entry)) return OPEN;
	const key = owners.keyOf(textOf(entry));
	return operandOf(owners.blockOf(key, agencyOf(pack, meta.agency)?.block ?? ''));
}

/** What the catalogue says of the entry that a record stands for. */
function ofCatalogue(holder: Holder, key: string, pack: Pack): Operand {
	const id = holder.subject === 'object' ? (holder.raw?.catalogue ?? '') : '';
	if (id === '') return MISSING;
	const platform = platformOf(pack, id);
	const entry = platform ?? databaseOf(pack, id);
	if (entry === undefined) return MISSING;
	switch (key) {
		case '@catalogue-name':
			return operandOf(entry.name);
		case '@catalogue-owner':
			return operandOf(entry.owner);
		case '@catalogue-group':
			return operandOf(platform?.group ?? null);
		case '@catalogue-layer':
			return operandOf(platform?.layer ?? null);
		default:
			return operandOf(platform?.component ?? null);
	}
}

function ofDossier(key: string, dossier: DossierClaims | null): Operand {
	if (dossier === null) return OPEN;
	switch (key) {
		case '@dossier-code':
			return operandOf(dossier.code);
		case '@dossier-version':
			return operandOf(dossier.version);
		case '@cutoff-date':
			return operandOf(dossier.cutoffDate);
		default:
			return operandOf(dossier.effectiveDate);
	}
}

const here = (...keys: string[]): Read[] => keys.map((key) => ({ steps: [], key, up: false }));

function structural(
	key: string,
	subject: RuleSubject,
	population: Population,
	dossier: DossierClaims | null
): PathReader {
	const { pack, meta, asOf } = population;
	const { owner } = pack.roles;
	const constant = (value: Operand): PathReader => ({ read: () => value, reads: [], fields: [], column: null });
	switch (key) {
		case '@frame':
			return constant(operandOf(meta.frame));
		case '@agency':
			return constant(operandOf(meta.agency));
		case '@agency-name':
			return constant(operandOf(meta.agencyName));
		case '@architecture-name':
			return constant(operandOf(meta.name));
		case '@as-of':
			return constant(asOf);
		case '@dossier-code':
		case '@dossier-version':
		case '@cutoff-date':
		case '@effective-date':
			return constant(ofDossier(key, dossier));
		case '@owner-is-agency':
			return {
				read: (holder) => ownerIsAgency(holder, population),
				reads: here(owner, '@owner'),
				fields: [owner],
				column: null
			};
		case '@owner-block':
			return {
				read: (holder) => ownerBlock(holder, population),
				reads: here(owner, '@owner'),
				fields: [owner],
				column: null
			};
		case '@id':
			return { read: (holder) => holder.id, reads: [], fields: [], column: null };
		case '@parent':
			return {
				read: (holder) => (holder.subject === 'object' && holder.parent?.live === true ? holder.parent.id : MISSING),
				reads: here('~parent'),
				fields: [],
				column: null
			};
		case '@kind':
		case '@type':
		case '@catalogue':
		case '@code': {
			const column = population.column(subject, key);
			const reads = here(key === '@code' ? CODE : STRUCTURE);
			return { read: (holder) => column.at(holder.slot), reads, fields: [], column };
		}
		default:
			return { read: (holder) => ofCatalogue(holder, key, pack), reads: here(STRUCTURE), fields: [], column: null };
	}
}

/** Reads a path without `^` from a record of a subject. */
export function pathReader(
	path: string,
	subject: RuleSubject,
	population: Population,
	dossier: DossierClaims | null
): PathReader {
	const { reference } = population.pack.roles;
	// Whether an open operand is the agency's or others' matter hangs on the record's role.
	const role = reference !== null && subject === 'object' ? here(reference.field) : [];
	if (path.startsWith('@')) {
		const reader = structural(path, subject, population, dossier);
		return { ...reader, reads: [...reader.reads, ...role] };
	}
	const field = path.replace(/^to:/u, '');
	const column = population.column(subject, path);
	const read = (holder: Holder): Operand => column.at(holder.slot);
	return { read, reads: [...here(path), ...role], fields: [field], column };
}
