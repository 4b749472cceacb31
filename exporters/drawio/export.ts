import { fileNameTail } from '../dossier/file-name';
import type { Exporter } from '../exporter';
import { scenesToDrawio } from './scenes-to-drawio';

/** All diagrams in one draw.io file. */
export const exportDrawio: Exporter = ({ edition, scenes, undrawn = [], dossier }, progress) => {
	const bytes = new TextEncoder().encode(scenesToDrawio(scenes));
	progress(1, 'drawio');
	const path = `So-do-kien-truc${fileNameTail(dossier, edition.architecture.meta)}.drawio`;
	return Promise.resolve({ files: [{ path, mediaType: 'application/vnd.jgraph.mxfile', bytes }], losses: undrawn });
};
