/** For tests: the road from an architecture to a file and back, and the official schemas where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { diagramScene } from '$models/layout/diagram-scene';
import type { Scene } from '$models/scene/scene';
import type { Exchange } from './exchange';
import { fromArchitecture } from './from-architecture';
import { importArchimate, type Imported, type ImportOptions } from './import';
import { Ledger } from './import-ledger';
import { emptyMapping, mappingFor } from './mappings';
import { readModel } from './read-model';
import { writeExchange } from './write-exchange';

/** Facts to compare with lie beside the checkout, since they are no part of the project. */
export const shared = resolve(process.cwd(), '../shared/data/archimate');
export const hasShared = existsSync(shared);

export const packOf = (reference: string): Pack => {
	const pack = builtInPack(reference);
	if (pack === undefined) throw new Error(`The pack ${reference} is not there`);
	return pack;
};

/** A layout that needs no engine: boxes in a row. */
const inARow = (graph: ElkNode): Promise<ElkNode> =>
	Promise.resolve({
		...graph,
		children: (graph.children ?? []).map((child, index): ElkNode => ({ ...child, x: index * 200.5, y: 0 }))
	});

export async function scenesOf(architecture: Architecture, pack: Pack): Promise<Scene[]> {
	const scenes: Scene[] = [];
	for (const { id } of architecture.diagrams.values()) {
		const scene = await diagramScene(architecture, pack, id, { asOf: '2026-11-26', findings: new Map() }, inARow);
		if (scene.ok) scenes.push(scene.value);
	}
	return scenes;
}

export function written(architecture: Architecture, pack: Pack, scenes: readonly Scene[]): string {
	const found = mappingFor(pack);
	const { mapping, vocabulary } = found.ok ? found.value : emptyMapping(pack);
	return writeExchange(fromArchitecture({ architecture, pack, mapping, vocabulary, scenes }).exchange);
}

export async function readText(text: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<Imported> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const read = await importArchimate(bytes, 'model.xml', { packOf: builtInPack, id: 'new', ...options });
	if (!read.ok) throw new Error(`${read.problem.code}: ${read.problem.message}`);
	return read.value;
}

export const canonical = (architecture: Architecture): string => writeCanonical(architecture, noClaims);

/** What a file says, by the reader of the format alone. */
export function saidBy(text: string): Exchange {
	const ledger = new Ledger();
	const read = readModel([new TextEncoder().encode(text)], 'model.xml', ledger);
	if (!read.ok) throw new Error(read.problem.message);
	const exchange = read.value;
	if (ledger.entries.length > 0) throw new Error(JSON.stringify(ledger.entries));
	const definitions = [...exchange.definitions].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { ...exchange, definitions };
}

const schemas = ['archimate3_Diagram.xsd', 'archimate3_View.xsd', 'archimate3_Model.xsd', 'xml.xsd', 'dc.xsd'];

function schemaFile(fileName: string): XMLFileInfo {
	const contents = readFileSync(resolve(shared, 'xsd', fileName), 'utf8');
	return { fileName, contents: contents.replaceAll('http://www.w3.org/2001/xml.xsd', 'xml.xsd') };
}

/** Wants both schemas, since a file may have metadata. */
const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.opengroup.org/xsd/archimate/3.0/" schemaLocation="archimate3_Diagram.xsd"/>
<xs:import namespace="http://purl.org/dc/elements/1.1/" schemaLocation="dc.xsd"/>
</xs:schema>`;

/** What the official schemas say against a file; nothing where it is valid. */
export async function complaints(text: string | Uint8Array): Promise<readonly string[]> {
	const { errors } = await validateXML({
		xml: { fileName: 'model.xml', contents: text },
		schema: { fileName: 'both.xsd', contents: both },
		preload: schemas.map(schemaFile),
		// Only what is used of it is taken from the machine, and growing piece by piece costs time.
		initialMemoryPages: 16_384,
		maxMemoryPages: 32_768
	});
	return errors.map(({ message }) => message);
}
