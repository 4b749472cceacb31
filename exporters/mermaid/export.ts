import type { Exporter } from '../exporter';
import { sceneFileNames } from '../scene-files';
import { sceneToMermaid } from './scene-to-mermaid';

/** Each diagram as Mermaid text; a view told as a table has no graph to write, and is named in the ledger. */
export const exportMermaid: Exporter = (input, progress) => {
	const graphs = input.scenes.filter(({ isTable }) => isTable !== true);
	const names = sceneFileNames(graphs, input);
	const files = graphs.map((scene, index) => {
		progress((index + 1) / graphs.length, scene.title);
		return {
			path: `${names[index] ?? ''}.mmd`,
			mediaType: 'text/vnd.mermaid',
			bytes: new TextEncoder().encode(sceneToMermaid(scene))
		};
	});
	const losses = input.scenes.map(({ diagram, title, isTable }) => ({
		place: `diagrams/${diagram}`,
		message:
			isTable === true
				? `${title} is a table and left out: Mermaid draws boxes and lines`
				: 'Mermaid keeps no places, colours, title block or legend'
	}));
	return Promise.resolve({ files, losses: [...losses, ...(input.undrawn ?? [])] });
};
