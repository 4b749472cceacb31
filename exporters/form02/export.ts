import { diagramFileName } from '$models/views/title-block';
import { scenesToDrawio } from '../drawio/scenes-to-drawio';
import type { ExportedFile, Exporter, Loss } from '../exporter';
import { printWidth, sceneToPng } from '../png/scene-to-png';
import { sceneNames } from '../svg/export';
import { sceneToSvg } from '../svg/scene-to-svg';

/** Two diagrams of one name get a number, so that none overwrites the other. */
function freeName(name: string, taken: Set<string>): string {
	let free = name;
	for (let number = 2; taken.has(free); number += 1) free = `${name}-${String(number)}`;
	taken.add(free);
	return free;
}

/** Form 02: each diagram as a picture for reading and printing and as sources that can be edited, all of one content. */
export const exportForm02: Exporter = ({ scenes, dossier, pack, edition }, progress) => {
	const text = new TextEncoder();
	const taken = new Set<string>();
	const files: ExportedFile[] = [];
	const losses: Loss[] = [];
	scenes.forEach((scene, index) => {
		const [type, title] = sceneNames(scene.title);
		const name = freeName(diagramFileName(type, title, dossier.version), taken);
		const svg = sceneToSvg(scene);
		files.push(
			{ path: `${name}.svg`, mediaType: 'image/svg+xml', bytes: text.encode(svg) },
			{ path: `${name}.png`, mediaType: 'image/png', bytes: sceneToPng(svg, { width: printWidth(scene.width) }) },
			{
				path: `${name}.drawio`,
				mediaType: 'application/vnd.jgraph.mxfile',
				bytes: text.encode(scenesToDrawio([scene]))
			}
		);
		if (type !== type.normalize('NFD').replace(/đ/giu, ''))
			losses.push({
				place: `diagrams/${scene.diagram}`,
				message: `File name ${name}: Đ is written D, since archives carry ASCII names`
			});
		progress((index + 1) / scenes.length, scene.title);
	});
	const present = new Set([...edition.architecture.diagrams.values()].map(({ type }) => type));
	const frame = pack.frames.find(({ id }) => id === edition.architecture.meta.frame);
	for (const type of frame?.mandatoryDiagrams ?? [])
		if (!present.has(type))
			losses.push({
				place: `diagrams/${type}`,
				message: `The frame asks for ${type}, and the architecture has no such diagram`
			});
	return Promise.resolve({ files, losses });
};
