import { DiagramId } from '$models/architecture/identifier';
import { isKeptView, isOfDossier } from '$models/architecture/kept-view';
import type { Scene } from '$models/scene/scene';
import { isReadable } from '../document/measures';
import { partWords, wholeWords } from '../document/part-words';
import { draftNotice } from '../draft-notice';
import { scenesToDrawio } from '../drawio/scenes-to-drawio';
import type { Exported, ExportedFile, Exporter, ExportInput, Loss, Progress } from '../exporter';
import { sceneToMermaid } from '../mermaid/scene-to-mermaid';
import { PackWording } from '../form03/wording';
import { pageIdentity } from '../page-identity';
import { scenesToPdf, type PdfSheet } from '../pdf/scenes-to-pdf';
import { sceneToPlantuml } from '../plantuml/scene-to-plantuml';
import { paintForPrint, pngLosses } from '../png/scene-to-png';
import { scenesToPptx } from '../pptx/scenes-to-pptx';
import { sceneFileNames, sceneNames } from '../scene-files';
import { tellsGraph } from '../scene-graph';
import { svgOf } from '../svg/scene-to-svg';
import { withFonts } from '../svg/with-fonts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text sources, where the drawing is a graph that such a text can tell. */
const textFiles = (scene: Scene, name: string, notice: string | null): readonly ExportedFile[] =>
	tellsGraph(scene)
		? [
				{ path: `${name}.mmd`, mediaType: 'text/vnd.mermaid', bytes: encode(sceneToMermaid(scene, notice)) },
				{ path: `${name}.puml`, mediaType: 'text/plain; charset=utf-8', bytes: encode(sceneToPlantuml(scene, notice)) }
			]
		: [];

/** Pictures that are being painted or wait for their turn: as many as there are would be more memory than the dossier. */
const AHEAD = 4;

/** The pictures of some scenes, painted beside one after the other, a few ahead of whoever asks for them in their order. */
class Pictures {
	readonly #left: Scene[];
	readonly #begun = new Map<Scene, Promise<Uint8Array>>();

	constructor(scenes: readonly Scene[]) {
		this.#left = [...scenes];
		this.#goOn();
	}

	#goOn(): void {
		for (const scene of this.#left.splice(0, AHEAD - this.#begun.size)) {
			const png = paintForPrint(svgOf(scene), scene);
			// Its failure is told where the picture is asked for.
			png.catch(() => undefined);
			this.#begun.set(scene, png);
		}
	}

	of(scene: Scene): Promise<Uint8Array> {
		const png = this.#begun.get(scene) ?? paintForPrint(svgOf(scene), scene);
		this.#begun.delete(scene);
		this.#goOn();
		return png;
	}
}

/** One drawing as picture and as sources; its PDF is typeset beside. */
async function filesOf(
	scene: Scene,
	pictures: Pictures,
	name: string,
	input: ExportInput
): Promise<readonly ExportedFile[]> {
	return [
		{ path: `${name}.svg`, mediaType: 'image/svg+xml', bytes: encode(await withFonts(svgOf(scene))) },
		{
			path: `${name}.drawio`,
			mediaType: 'application/vnd.jgraph.mxfile',
			bytes: encode(scenesToDrawio([scene]))
		},
		{
			path: `${name}.pptx`,
			mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
			bytes: await scenesToPptx([scene], input)
		},
		...textFiles(scene, name, draftNotice(input.dossier)),
		{ path: `${name}.png`, mediaType: 'image/png', bytes: await pictures.of(scene) }
	];
}

/**
 * A drawing whose letters are too small for paper at a glance and in parts, as Form 01 has it, each named by the code of the
 * diagram; none for one that can be read. Pictures and sources stay whole.
 */
function sheetsOf(scene: Scene, input: ExportInput): readonly PdfSheet[] {
	const divided = isReadable(scene) ? undefined : input.dividedOf?.(scene);
	if (divided === undefined) return [];
	const { overview, parts } = divided;
	const [code, name] = sceneNames(scene, input);
	const said = input.edition.architecture.diagrams.get(DiagramId(scene.diagram))?.fields['state'];
	const state = new PackWording(input.pack).entry('diagram', 'state', said, '').cell.text.toLocaleLowerCase('vi');
	// A sheet without the title block does not tell it otherwise.
	const ofState = state === '' ? '' : ` (${state})`;
	return [
		{ scene: overview, caption: `${scene.title}${ofState}${wholeWords(parts.length)}` },
		...parts.map((part, at) => ({
			scene: part.scene,
			caption: `${code === '' ? name : code}${ofState} (phần ${at + 1}/${parts.length})${partWords(part.names)}`
		}))
	];
}

/** Diagrams that the frame asks for and nobody drew. */
function missing({ pack, edition }: ExportInput): readonly Loss[] {
	const { meta, diagrams } = edition.architecture;
	const present = new Set([...diagrams.values()].flatMap((diagram) => (isKeptView(diagram) ? [] : [diagram.type])));
	const frame = pack.frames.find(({ id }) => id === meta.frame);
	return (frame?.mandatoryDiagrams ?? [])
		.filter((type) => !present.has(type))
		.map((type) => ({
			place: `diagrams/${type}`,
			message: `Khung yêu cầu sơ đồ ${type}, kiến trúc chưa có sơ đồ này.`,
			en: `The frame asks for ${type}, and the architecture has no such diagram`
		}));
}

/**
 * Begins what works beside this thread: painting the pictures, typesetting the PDFs. Form 02 itself is made by whoever
 * calls what comes back, which may have done something else meanwhile.
 */
export function beginForm02(input: ExportInput): (progress: Progress) => Promise<Exported> {
	const { pack, edition, dossier, asOf, undrawn = [] } = input;
	const isAsked = (id: string): boolean => {
		const diagram = edition.architecture.diagrams.get(DiagramId(id));
		return diagram === undefined || isOfDossier(pack, diagram);
	};
	const scenes = input.scenes.filter(({ diagram }) => isAsked(diagram));
	const source = {
		author: edition.architecture.meta.agencyName,
		date: dossier.cutoffDate === '' ? asOf : dossier.cutoffDate
	};
	// In a process of its own meanwhile; its failure is told where the files are asked for.
	const typesetting = scenesToPdf(scenes, source, {
		of: (scene) => sheetsOf(scene, input),
		identity: pageIdentity(input)
	});
	typesetting.catch(() => undefined);
	const pictures = new Pictures(scenes);
	return async (progress) => {
		const names = sceneFileNames(scenes, input);
		const files: ExportedFile[] = [];
		const losses: Loss[] = undrawn.filter(({ place }) => isAsked(place.slice(place.indexOf('/') + 1)));
		for (const [index, scene] of scenes.entries()) {
			files.push(...(await filesOf(scene, pictures, names[index] ?? '', input)));
			losses.push(...pngLosses(scene));
			progress((index + 1) / (scenes.length + 1), scene.title);
		}
		for (const [index, bytes] of (await typesetting).entries())
			files.push({ path: `${names[index] ?? ''}.pdf`, mediaType: 'application/pdf', bytes });
		progress(1, 'PDF');
		return { files, losses: [...losses, ...missing(input)] };
	};
}

/**
 * Form 02: each diagram of the dossier as pictures for reading and printing and as sources that can be edited, all of
 * one content. Views that people kept for themselves are none of it.
 */
export const exportForm02: Exporter = (input, progress) => beginForm02(input)(progress);
