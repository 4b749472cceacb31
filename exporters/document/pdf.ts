/** An official document as PDF/A-2b: tagged, Tinos embedded, typeset in a process of its own. */
import { dateOf } from '$exporters/dossier/zip';
import { typesetAll, type Typeset } from '$exporters/typst/typeset';
import type { Block, DocumentModel, Section } from './document';
import { frontLines } from './front-lines';
import {
	borderWidth,
	cellLettering,
	cellMargins,
	figureRoom,
	gaps,
	isKeptWhole,
	keptTail,
	lettering
} from './measures';

/** A block as the template reads it; the raster of a figure stays behind. */
function blockData(block: Block, orientation: Section['orientation']): object {
	switch (block.kind) {
		case 'figure':
			return { ...block, png: undefined };
		case 'table': {
			const weights = block.columns.map(({ weight }) => weight);
			return {
				...block,
				letters: cellLettering(weights.length),
				tail: keptTail(block.rows, weights, orientation),
				rows: block.rows.map((cells) => ({ cells, whole: isKeptWhole(cells, weights, orientation) }))
			};
		}
		default:
			return block;
	}
}

function templateData(model: DocumentModel): string {
	const sections = model.sections.map(({ orientation, blocks }) => ({
		orientation,
		blocks: blocks.map((block) => blockData(block, orientation))
	}));
	const day = dateOf(model.date);
	const date = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
	const measures = { lettering, gaps, cellMargins, borderWidth, figureRoom };
	const { front, decision } = model;
	const lines = frontLines(model);
	return JSON.stringify({ front, decision, lines, sections, date, measures });
}

/** Typesets the document. */
export async function typeset(model: DocumentModel): Promise<Typeset> {
	const [document] = await typesetAll({
		template: new URL('./document.typ', import.meta.url),
		models: [templateData(model)],
		date: model.date
	});
	if (document === undefined) throw new Error('The typesetter gave no document');
	return document;
}

/** The document as PDF. */
export const writePdf = async (model: DocumentModel): Promise<Uint8Array> => (await typeset(model)).bytes;
