/** Draws the figures of the document by the picture exporters. */
import type { Scene } from '$models/scene/scene';
import { lineLength } from './measures';
import type { DrawScene } from './scenes';

/** Pixels across of the picture for programs that draw no SVG: a sheet's width at 150 dots per inch. */
const fallbackWidth = Math.ceil((lineLength.sheet / 25.4) * 150);

/** Pixels down that a picture may take at most, however narrow it is. */
const tallest = 3600;

/** A picture as PNG; empty where nobody asks for one. */
export type Rasterise = (picture: {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}) => Promise<Uint8Array>;

export interface Painter {
	/** A scene as SVG. */
	readonly toSvg: (scene: Scene) => string;
	readonly draw: DrawScene;
	readonly rasterise: Rasterise;
}

/** The painter, loaded when a document is made. */
export async function loadPainter(): Promise<Painter> {
	const { svgOf } = await import('$exporters/svg/scene-to-svg');
	const { paintBeside } = await import('$exporters/png/scene-to-png');
	return {
		toSvg: svgOf,
		draw: (scene) => {
			const svg = svgOf(scene);
			const width = Math.min(fallbackWidth, Math.round(scene.width * 2));
			return { svg, png: () => paintBeside(svg, scene, { width }) };
		},
		rasterise: ({ svg, width, height }) => {
			const across = Math.min(fallbackWidth, Math.round(width * 2), Math.floor((tallest * width) / height));
			return paintBeside(svg, { width, height }, { width: Math.max(1, across) });
		}
	};
}
