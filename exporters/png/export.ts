import type { ExportedFile, Exporter } from '../exporter';
import { sceneFileNames } from '../scene-files';
import { sceneToSvg } from '../svg/scene-to-svg';
import { pngLosses, printWidth, sceneToPng } from './scene-to-png';

/** Each diagram as a PNG for print. */
export const exportPng: Exporter = (input, progress) => {
	const { scenes, undrawn = [] } = input;
	const names = sceneFileNames(scenes, input);
	const files = scenes.map((scene, index): ExportedFile => {
		progress((index + 1) / scenes.length, scene.title);
		const bytes = sceneToPng(sceneToSvg(scene), { width: printWidth(scene.width) });
		return { path: `${names[index] ?? ''}.png`, mediaType: 'image/png', bytes };
	});
	return Promise.resolve({ files, losses: [...undrawn, ...scenes.flatMap(pngLosses)] });
};
