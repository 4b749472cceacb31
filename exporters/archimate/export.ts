/** An architecture as a file of the ArchiMate Open Exchange format 3.1. */
import { fileNameTail } from '../dossier/file-name';
import type { Exporter } from '../exporter';
import { fromArchitecture } from './from-architecture';
import { emptyMapping, mappingFor } from './mappings';
import { writeExchangeBytes } from './write-exchange';

export const exportArchimate: Exporter = (
	{ edition, pack, scenes, undrawn = [], dossier, mapping: handedIn },
	progress
) => {
	const found = mappingFor(pack, handedIn);
	if (!found.ok && handedIn !== undefined) return Promise.reject(new Error(found.problem.message));
	const { mapping, vocabulary } = found.ok ? found.value : emptyMapping(pack);
	const { exchange, losses } = fromArchitecture({
		architecture: edition.architecture,
		pack,
		mapping,
		vocabulary,
		scenes
	});
	progress(0.5, 'ArchiMate');
	const bytes = writeExchangeBytes(exchange);
	progress(1, 'ArchiMate');
	const path = `Kien-truc${fileNameTail(dossier, edition.architecture.meta)}.xml`;
	return Promise.resolve({ files: [{ path, mediaType: 'application/xml', bytes }], losses: [...losses, ...undrawn] });
};
