/** Begins the pictures of a document ahead of the file that holds them, while something else is made. */
import type { Block, DocumentModel } from './document';

type Paint = Extract<Block, { kind: 'figure' }>['png'];

/** The same document, whose pictures are being painted: whoever asks for one waits for what is left of it. */
export function withBegunPictures(model: DocumentModel): DocumentModel {
	const begun = new Map<Paint, Paint>();
	const begin = (paint: Paint): Paint => {
		const known = begun.get(paint);
		if (known !== undefined) return known;
		const painting = paint();
		// Its failure is told where the picture is asked for.
		painting.catch(() => undefined);
		const asked: Paint = () => painting;
		begun.set(paint, asked);
		return asked;
	};
	const sections = model.sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) => (block.kind === 'figure' ? { ...block, png: begin(block.png) } : block))
	}));
	return { ...model, sections };
}
