import type { Exporter } from '../exporter';
import { sceneFileNames } from '../scene-files';
import { svgFile } from './svg-file';

/** Each diagram as an SVG file. */
export const exportSvg: Exporter = (input, progress) => {
	const { scenes, undrawn = [] } = input;
	const names = sceneFileNames(scenes, input);
	const files = scenes.map((scene, index) => {
		progress((index + 1) / scenes.length, scene.title);
		return {
			path: `${names[index] ?? ''}.svg`,
			mediaType: 'image/svg+xml',
			bytes: new TextEncoder().encode(svgFile(scene))
		};
	});
	return Promise.resolve({ files, losses: undrawn });
};
