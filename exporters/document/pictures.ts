/** Draws the figures of the document by the picture exporters. */
import type { DrawScene } from './scenes';

/** Pixels across of the picture for programs that draw no SVG: a page's width at 170 dots per inch. */
const fallbackWidth = 1800;

/** The painter, loaded when a document is made. */
export async function loadPainter(): Promise<DrawScene> {
	const { sceneToSvg } = await import('$exporters/svg/scene-to-svg');
	const { sceneToPng } = await import('$exporters/png/scene-to-png');
	return (scene) => {
		const svg = sceneToSvg(scene);
		return Promise.resolve({
			svg,
			png: sceneToPng(svg, { width: Math.min(fallbackWidth, Math.round(scene.width * 2)) })
		});
	};
}
