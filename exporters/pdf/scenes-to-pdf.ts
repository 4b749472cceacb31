/**
 * Scenes as PDF/A-2b: a file each, its text as text and its description read out. The first page is as large as the
 * drawing; where it is told over sheets too, these follow on pages for paper.
 */
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

/** A page for paper that shows a drawing at a glance, or a part of it. */
export interface PdfSheet {
	readonly scene: Scene;
	readonly caption: string;
}

/** How drawings are told on paper. */
export interface PdfSheets {
	/** None where the drawing itself can be read. */
	readonly of: (scene: Scene) => readonly PdfSheet[];
	/** Stands below each: which dossier it is of. */
	readonly identity: string;
}

const none: PdfSheets = { of: () => [], identity: '' };

const drawn = (scene: Scene) => ({
	width: scene.width,
	height: scene.height,
	alt: scene.description === '' ? scene.title : scene.description,
	svg: svgOf(scene)
});

function templateData(
	scene: Scene,
	{ author, date }: PdfSource,
	sheets: readonly PdfSheet[],
	identity: string
): string {
	const day = dateOf(date);
	const scale = Math.min(1, LONGEST / Math.max(scene.width, scene.height));
	return JSON.stringify({
		title: scene.title,
		author,
		description: scene.description,
		date: [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
		...drawn(scene),
		width: scene.width * scale,
		height: scene.height * scale,
		identity,
		sheets: sheets.map(({ scene: part, caption }) => ({ ...drawn(part), caption }))
	});
}

/** Pages that are typeset in one process, which ends with what it remembers. */
const BATCH = 16;

export async function scenesToPdf(
	scenes: readonly Scene[],
	source: PdfSource,
	{ of: sheetsOf, identity }: PdfSheets = none
): Promise<readonly Uint8Array[]> {
	const files: Uint8Array[] = [];
	for (let next = 0; next < scenes.length;) {
		const models: string[] = [];
		for (let pages = 0; pages < BATCH && next < scenes.length; next += 1) {
			const scene = scenes[next];
			if (scene === undefined) break;
			const sheets = sheetsOf(scene);
			models.push(templateData(scene, source, sheets, identity));
			pages += 1 + sheets.length;
		}
		const documents = await typesetAll({
			template: new URL('./drawing.typ', import.meta.url),
			models,
			date: source.date
		});
		files.push(...documents.map(({ bytes }) => bytes));
	}
	return files;
}
