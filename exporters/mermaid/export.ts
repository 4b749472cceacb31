import { diagramFileName } from '$models/views/title-block';
import type { Exporter } from '../exporter';
import { sceneNames } from '../svg/export';
import { sceneToMermaid } from './scene-to-mermaid';

/** Each diagram as Mermaid text. */
export const exportMermaid: Exporter = ({ scenes, dossier }, progress) => {
	const files = scenes.map((scene, index) => {
		const [type, name] = sceneNames(scene.title);
		progress((index + 1) / scenes.length, scene.title);
		return {
			path: `${diagramFileName(type, name, dossier.version)}.mmd`,
			mediaType: 'text/vnd.mermaid',
			bytes: new TextEncoder().encode(sceneToMermaid(scene))
		};
	});
	const losses = scenes.map(({ diagram }) => ({
		place: `diagrams/${diagram}`,
		message: 'Mermaid keeps no places, colours, title block or legend'
	}));
	return Promise.resolve({ files, losses });
};
