import { diagramFileName } from '$models/views/title-block';
import type { Exporter } from '../exporter';
import { sceneToSvg } from './scene-to-svg';

/** Type and name of a scene, as its title joins them. */
export function sceneNames(title: string): readonly [type: string, name: string] {
	const [type = '', ...rest] = title.split(' – ');
	return [type, rest.join(' – ')];
}

/** Each diagram as an SVG file. */
export const exportSvg: Exporter = ({ scenes, dossier }, progress) => {
	const files = scenes.map((scene, index) => {
		const [type, name] = sceneNames(scene.title);
		progress((index + 1) / scenes.length, scene.title);
		return {
			path: `${diagramFileName(type, name, dossier.version)}.svg`,
			mediaType: 'image/svg+xml',
			bytes: new TextEncoder().encode(sceneToSvg(scene))
		};
	});
	return Promise.resolve({ files, losses: [] });
};
