/** Scenes as PDF/A-2b: a file each, of one page as large as the drawing, its text as text and its description read out. */
import { dateOf } from '$exporters/dossier/zip';
import { svgOf } from '$exporters/svg/scene-to-svg';
import { typesetAll } from '$exporters/typst/typeset';
import type { Scene } from '$models/scene/scene';

export interface PdfSource {
	readonly author: string;
	/** ISO date. */
	readonly date: string;
}

/** The longest page that PDF/A allows, in scene units of 1/96 inch. */
const LONGEST = 14_400 / 0.75;

function templateData(scene: Scene, { author, date }: PdfSource): string {
	const day = dateOf(date);
	const scale = Math.min(1, LONGEST / Math.max(scene.width, scene.height));
	return JSON.stringify({
		title: scene.title,
		author,
		description: scene.description,
		date: [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
		width: scene.width * scale,
		height: scene.height * scale,
		alt: scene.description === '' ? scene.title : scene.description,
		svg: svgOf(scene)
	});
}

/** Drawings that are typeset in one process, which ends with what it remembers. */
const BATCH = 16;

export async function scenesToPdf(scenes: readonly Scene[], source: PdfSource): Promise<readonly Uint8Array[]> {
	const files: Uint8Array[] = [];
	for (let start = 0; start < scenes.length; start += BATCH) {
		const documents = await typesetAll({
			template: new URL('./drawing.typ', import.meta.url),
			models: scenes.slice(start, start + BATCH).map((scene) => templateData(scene, source)),
			date: source.date
		});
		files.push(...documents.map(({ bytes }) => bytes));
	}
	return files;
}
