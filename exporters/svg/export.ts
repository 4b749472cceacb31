import type { Exporter } from '../exporter';
import { sceneFileNames } from '../scene-files';
import { svgOf } from './scene-to-svg';

/** Each diagram as an SVG file. */
export const exportSvg: Exporter = (input, progress) => {
	const { scenes, undrawn = [] } = input;
	const names = sceneFileNames(scenes, input);
	const files = scenes.map((scene, index) => {
		progress((index + 1) / scenes.length, scene.title);
		return {
			path: `${names[index] ?? ''}.svg`,
			mediaType: 'image/svg+xml',
			bytes: new TextEncoder().encode(svgOf(scene))
		};
	});
	return Promise.resolve({ files, losses: undrawn });
};
