import type { ExportedFile, Exporter } from '../exporter';
import { sceneFileNames } from '../scene-files';
import { svgOf } from './scene-to-svg';
import { withFonts } from './with-fonts';

/** Each diagram as an SVG file. */
export const exportSvg: Exporter = async (input, progress) => {
	const { scenes, undrawn = [] } = input;
	const names = sceneFileNames(scenes, input);
	const files: ExportedFile[] = [];
	for (const [index, scene] of scenes.entries()) {
		progress((index + 1) / scenes.length, scene.title);
		const bytes = new TextEncoder().encode(await withFonts(svgOf(scene)));
		files.push({ path: `${names[index] ?? ''}.svg`, mediaType: 'image/svg+xml', bytes });
	}
	return { files, losses: undrawn };
};
