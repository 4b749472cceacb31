/** Draws the figures of the document by the picture exporters. */
import type { DrawScene } from './scenes';

/** The painter, loaded when a document is made. */
export async function loadPainter(): Promise<DrawScene> {
	const { sceneToSvg } = await import('$exporters/svg/scene-to-svg');
	const { printWidth, sceneToPng } = await import('$exporters/png/scene-to-png');
	return (scene) => {
		const svg = sceneToSvg(scene);
		return Promise.resolve({ svg, png: sceneToPng(svg, { width: printWidth(scene.width) }) });
	};
}
