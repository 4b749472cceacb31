/** Names of the files that show one diagram each: by the guide's rule, and none twice. */
import { DiagramId } from '$models/architecture/identifier';
import { diagramFileName } from '$models/views/title-block';
import type { Scene } from '$models/scene/scene';
import type { ExportInput } from './exporter';

const BETWEEN = ' – ';

/** Code and name of a drawing, as its title joins them; a kept view outside the dossier has no code. */
export function sceneNames(
	scene: Scene,
	{ edition }: Pick<ExportInput, 'edition'>
): readonly [code: string, name: string] {
	const type = edition.architecture.diagrams.get(DiagramId(scene.diagram))?.type;
	if (type !== undefined) {
		const start = `${type}${BETWEEN}`;
		return scene.title.startsWith(start) ? [type, scene.title.slice(start.length)] : ['', scene.title];
	}
	const [code = '', ...rest] = scene.title.split(BETWEEN);
	return [code, rest.join(BETWEEN)];
}

/** Without extension, one for each scene; two diagrams of one name get a number, so that none overwrites the other. */
export function sceneFileNames(
	scenes: readonly Scene[],
	input: Pick<ExportInput, 'edition' | 'dossier'>
): readonly string[] {
	const taken = new Set<string>();
	return scenes.map((scene) => {
		const [code, title] = sceneNames(scene, input);
		const name = diagramFileName(code, title, input.dossier);
		let free = name;
		for (let number = 2; taken.has(free); number += 1) free = `${name}-${String(number)}`;
		taken.add(free);
		return free;
	});
}
