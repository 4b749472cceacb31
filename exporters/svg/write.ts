import type { Scene } from '$models/scene/scene';
import { sceneToSvg } from './scene-to-svg';

/** A scene as SVG for print and documents. */
export const writeSvg = (scene: Scene): string => sceneToSvg(scene, { theme: 'light' });
