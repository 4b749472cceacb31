import type { ExportedFile, Exporter } from '../exporter';
import { sceneFileNames } from '../scene-files';
import { svgOf } from '../svg/scene-to-svg';
import { paintForPrint, pngLosses } from './scene-to-png';

/** Each diagram as a PNG for print. */
export const exportPng: Exporter = async (input, progress) => {
	const { scenes, undrawn = [] } = input;
	const names = sceneFileNames(scenes, input);
	const files: ExportedFile[] = [];
	for (const [index, scene] of scenes.entries()) {
		progress((index + 1) / scenes.length, scene.title);
		const bytes = await paintForPrint(svgOf(scene), scene);
		files.push({ path: `${names[index] ?? ''}.png`, mediaType: 'image/png', bytes });
	}
	return { files, losses: [...undrawn, ...scenes.flatMap(pngLosses)] };
};
