/** Draws the figures of the document by the picture exporters. */
import type { DrawScene } from './scenes';

/** The painter, loaded when a document is made. */
export async function loadPainter(): Promise<DrawScene> {
	const { writeSvg } = await import('$exporters/svg/write');
	const { writePng } = await import('$exporters/png/write');
	return async (scene) => ({ svg: writeSvg(scene), png: await writePng(scene) });
}
