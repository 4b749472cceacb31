import { DiagramId } from '$models/architecture/identifier';
import { isKeptView, isOfDossier } from '$models/architecture/kept-view';
import { scenesToDrawio } from '../drawio/scenes-to-drawio';
import type { ExportedFile, Exporter, Loss } from '../exporter';
import { printWidth, sceneToPng } from '../png/scene-to-png';
import { sceneFileNames, sceneNames } from '../scene-files';
import { sceneToSvg } from '../svg/scene-to-svg';

/**
 * Form 02: each diagram of the dossier as a picture for reading and printing and as sources that can be edited, all of
 * one content. Views that people kept for themselves are none of it.
 */
export const exportForm02: Exporter = (input, progress) => {
	const { pack, edition, undrawn = [] } = input;
	const isAsked = (id: string): boolean => {
		const diagram = edition.architecture.diagrams.get(DiagramId(id));
		return diagram === undefined || isOfDossier(pack, diagram);
	};
	const scenes = input.scenes.filter(({ diagram }) => isAsked(diagram));
	const names = sceneFileNames(scenes, input);
	const text = new TextEncoder();
	const files: ExportedFile[] = [];
	const losses: Loss[] = undrawn.filter(({ place }) => isAsked(place.slice(place.indexOf('/') + 1)));
	scenes.forEach((scene, index) => {
		const [type] = sceneNames(scene, input);
		const name = names[index] ?? '';
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
	const present = new Set(
		[...edition.architecture.diagrams.values()].flatMap((diagram) => (isKeptView(diagram) ? [] : [diagram.type]))
	);
	const frame = pack.frames.find(({ id }) => id === edition.architecture.meta.frame);
	for (const type of frame?.mandatoryDiagrams ?? [])
		if (!present.has(type))
			losses.push({
				place: `diagrams/${type}`,
				message: `The frame asks for ${type}, and the architecture has no such diagram`
			});
	return Promise.resolve({ files, losses });
};
