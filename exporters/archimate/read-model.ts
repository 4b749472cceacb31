/** The model in a file, by the namespace of its root: the exchange format, or Archi's own. */
import { fail, ok, type Result } from '$models/architecture/result';
import type { Exchange } from './exchange';
import type { Ledger } from './import-ledger';
import { ArchiModelReader } from './read-archi';
import { ExchangeReader } from './read-exchange';
import type { ModelReader } from './xml-children';
import { readXml, type XmlNode } from './xml-tree';

const readers: Readonly<Record<string, new (root: XmlNode, ledger: Ledger) => ModelReader>> = {
	'http://www.opengroup.org/xsd/archimate/3.0/': ExchangeReader,
	'http://www.archimatetool.com/archimate': ArchiModelReader
};

const namespaceOf = ({ qualified, attributes }: XmlNode): string => {
	const colon = qualified.indexOf(':');
	return attributes[colon < 0 ? 'xmlns' : `xmlns:${qualified.slice(0, colon)}`] ?? '';
};

/** What the file holds, whose bytes come in pieces; what of it is not understood is named in the ledger. */
export function readModel(pieces: readonly Uint8Array[], fileName: string, ledger: Ledger): Result<Exchange> {
	let model: ModelReader | undefined;
	const read = readXml(pieces, fileName, (root) => {
		const namespace = namespaceOf(root);
		const Reader = root.name === 'model' && Object.hasOwn(readers, namespace) ? readers[namespace] : undefined;
		if (Reader === undefined)
			return fail(
				'not-archimate',
				`${fileName} is XML but no model of ArchiMate 3: its root is <${root.qualified}> of "${namespace}"`,
				fileName
			);
		model = new Reader(root, ledger);
		return ok(model.container);
	});
	if (!read.ok) return read;
	if (model === undefined) return fail('not-xml', `${fileName} holds no element`, fileName);
	return ok(model.exchange);
}
