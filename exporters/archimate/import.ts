/** Reads a model of ArchiMate, whatever the file is called: the exchange format, or Archi's own, packed or not. */
import type { Architecture, Diagram, Meta } from '$models/architecture/architecture';
import { ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import { missingDiagrams } from '$models/framework/start-architecture';
import { plainMeta } from './from-architecture';
import { Ledger } from './import-ledger';
import { languagePack, mappingFor } from './mappings';
import { isArchive, modelInArchive } from './open-archive';
import { readModel } from './read-model';
import { packNamedIn, toArchitecture } from './to-architecture';
import { withTitles, type NamedEntry } from './told-ledger';
import { typeMatches, withChoices, type TypeChoice, type TypeMatch } from './type-matches';

export type { NamedEntry };

export interface ImportOptions {
	/** Framework of the new architecture; what the file says, or ArchiMate itself, where nobody says. */
	readonly pack?: Pack | undefined;
	/** Finds the pack of a reference that a file of ours names. */
	readonly packOf: (reference: string) => Pack | undefined;
	/** What a person made of the mapping, as JSON. */
	readonly mapping?: unknown;
	/** What a person chose for single types, upon the mapping. */
	readonly choices?: readonly TypeChoice[];
	/** Of the new architecture. */
	readonly id: string;
	readonly head?: Partial<Pick<Meta, 'frame' | 'agency' | 'agencyName'>>;
}

export interface Imported {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly ledger: readonly NamedEntry[];
	readonly counts: Readonly<Record<'elements' | 'relationships' | 'views', number>>;
	/** Diagrams that the frame must have and a file from elsewhere has not: they are there as in a new architecture. */
	readonly added: readonly Diagram[];
	/** What each type of the file was taken for; none where the file says by itself what its records are. */
	readonly matches: readonly TypeMatch[];
}

/** The file as an architecture, with a ledger of everything that did not come in as it stood. */
export async function importArchimate(
	bytes: Uint8Array,
	fileName: string,
	options: ImportOptions
): Promise<Result<Imported>> {
	const ledger = new Ledger();
	const unpacked = isArchive(bytes) ? await modelInArchive(bytes, fileName, ledger) : ok([bytes]);
	if (!unpacked.ok) return unpacked;
	const model = readModel(unpacked.value, fileName, ledger);
	if (!model.ok) return model;
	const language = languagePack();
	const named = packNamedIn(model.value, language);
	const pack = options.pack ?? (named === '' ? undefined : options.packOf(named)) ?? language;
	const given = mappingFor(pack, options.mapping);
	if (!given.ok) return given;
	const choices = options.choices ?? [];
	// What was chosen is held against the framework as any mapping is.
	const found = choices.length === 0 ? given : mappingFor(pack, withChoices(given.value.mapping, choices));
	if (!found.ok) return found;
	const target = {
		...found.value,
		pack,
		language,
		meta: { ...plainMeta, ...options.head, id: options.id, name: fileName.replace(/\.[^.]*$/u, '') }
	};
	const read = toArchitecture(model.value, target, ledger);
	// A file of ours comes back as it was written.
	const added = named === '' ? missingDiagrams(pack, read.meta.frame, read.diagrams) : [];
	const diagrams = new Map([...read.diagrams, ...added.map((diagram) => [diagram.id, diagram] as const)]);
	const architecture = added.length === 0 ? read : { ...read, diagrams };
	const { elements, relationships, views } = model.value;
	return ok({
		architecture,
		pack,
		ledger: withTitles(ledger.entries, model.value),
		added,
		counts: { elements: elements.length, relationships: relationships.length, views: views.length },
		matches: named === '' ? typeMatches(model.value, target) : []
	});
}
