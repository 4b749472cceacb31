import { diagramFileName } from '$models/views/title-block';
import type { ExportedFile, Exporter } from '../exporter';
import { sceneNames } from '../svg/export';
import { sceneToSvg } from '../svg/scene-to-svg';
import { printWidth, sceneToPng } from './scene-to-png';

/** Each diagram as a PNG for print. */
export const exportPng: Exporter = ({ scenes, dossier }, progress) => {
	const files = scenes.map((scene, index): ExportedFile => {
		const [type, name] = sceneNames(scene.title);
		progress((index + 1) / scenes.length, scene.title);
		const bytes = sceneToPng(sceneToSvg(scene), { width: printWidth(scene.width) });
		return { path: `${diagramFileName(type, name, dossier.version)}.png`, mediaType: 'image/png', bytes };
	});
	return Promise.resolve({ files, losses: [] });
};
