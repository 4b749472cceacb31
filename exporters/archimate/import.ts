/** Reads a model of ArchiMate, whatever the file is called: the exchange format, or Archi's own, packed or not. */
import type { Architecture, Meta } from '$models/architecture/architecture';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import type { Exchange } from './exchange';
import { plainMeta } from './from-architecture';
import { Ledger, type LedgerEntry } from './import-ledger';
import { languagePack, mappingFor } from './mappings';
import { isArchive, modelInArchive } from './open-archive';
import { readArchi } from './read-archi';
import { readExchange } from './read-exchange';
import { packNamedIn, toArchitecture } from './to-architecture';
import { readXml, type XmlNode } from './xml-tree';

export type { LedgerEntry };

const EXCHANGE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const ARCHI = 'http://www.archimatetool.com/archimate';

export interface ImportOptions {
	/** Framework of the new architecture; what the file says, or ArchiMate itself, where nobody says. */
	readonly pack?: Pack | undefined;
	/** Finds the pack of a reference that a file of ours names. */
	readonly packOf: (reference: string) => Pack | undefined;
	/** What a person made of the mapping, as JSON. */
	readonly mapping?: unknown;
	/** Of the new architecture. */
	readonly id: string;
	readonly head?: Partial<Pick<Meta, 'frame' | 'agency' | 'agencyName'>>;
}

export interface Imported {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly ledger: readonly LedgerEntry[];
	readonly counts: Readonly<Record<'elements' | 'relationships' | 'views', number>>;
}

const namespaceOf = ({ qualified, attributes }: XmlNode): string => {
	const colon = qualified.indexOf(':');
	return attributes[colon < 0 ? 'xmlns' : `xmlns:${qualified.slice(0, colon)}`] ?? '';
};

function modelOf(root: XmlNode, fileName: string, ledger: Ledger): Result<Exchange> {
	const namespace = namespaceOf(root);
	if (root.name === 'model' && namespace === EXCHANGE) return ok(readExchange(root, ledger));
	if (root.name === 'model' && namespace === ARCHI) return ok(readArchi(root, ledger));
	return fail(
		'not-archimate',
		`${fileName} is XML but no model of ArchiMate 3: its root is <${root.qualified}> of "${namespace}"`,
		fileName
	);
}

/** The file as an architecture, with a ledger of everything that did not come in as it stood. */
export async function importArchimate(
	bytes: Uint8Array,
	fileName: string,
	options: ImportOptions
): Promise<Result<Imported>> {
	const ledger = new Ledger();
	const unpacked = isArchive(bytes) ? await modelInArchive(bytes, fileName, ledger) : ok(bytes);
	if (!unpacked.ok) return unpacked;
	const root = readXml(unpacked.value, fileName);
	if (!root.ok) return root;
	const model = modelOf(root.value, fileName, ledger);
	if (!model.ok) return model;
	const language = languagePack();
	const named = packNamedIn(model.value, language);
	const pack = options.pack ?? (named === '' ? undefined : options.packOf(named)) ?? language;
	const found = mappingFor(pack, options.mapping);
	if (!found.ok) return found;
	const target = {
		...found.value,
		pack,
		language,
		meta: { ...plainMeta, ...options.head, id: options.id, name: fileName.replace(/\.[^.]*$/u, '') }
	};
	const architecture = toArchitecture(model.value, target, ledger);
	const { elements, relationships, views } = model.value;
	return ok({
		architecture,
		pack,
		ledger: ledger.entries,
		counts: { elements: elements.length, relationships: relationships.length, views: views.length }
	});
}
