import type { Scene } from '$models/scene/scene';
import { writeSvg } from '../svg/write';
import { paintForPrint } from './scene-to-png';

/** A scene as PNG in print size. */
export const writePng = (scene: Scene): Promise<Uint8Array> => paintForPrint(writeSvg(scene), scene);
