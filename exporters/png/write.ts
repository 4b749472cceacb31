import type { Scene } from '$models/scene/scene';
import { writeSvg } from '../svg/write';
import { printWidth, sceneToPng } from './scene-to-png';

/** A scene as PNG in print size. */
export const writePng = (scene: Scene): Promise<Uint8Array> =>
	Promise.resolve(sceneToPng(writeSvg(scene), { width: printWidth(scene.width) }));
