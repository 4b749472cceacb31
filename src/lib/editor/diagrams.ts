/** The diagrams that people arrange, in the order of their tabs, and the one that is looked at first. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { drawnDiagrams } from '$models/architecture/kept-view';
import type { Pack } from '$models/framework/pack';

/** In the order of the pack's types; those of other types come last. */
export function diagramsInOrder(pack: Pack, architecture: Architecture): readonly Diagram[] {
	const order = new Map(pack.diagramTypes.map(({ id }, index) => [id, index]));
	const at = ({ type }: Diagram): number => order.get(type) ?? order.size;
	return drawnDiagrams(architecture).sort((a, b) => at(a) - at(b));
}

/** The figure of components of its frame, which shows most; else any, or undefined where there is none. */
export function firstDiagram(pack: Pack, architecture: Architecture): Diagram | undefined {
	const diagrams = drawnDiagrams(architecture);
	const figure = pack.frames.find(({ id }) => id === architecture.meta.frame)?.figures.component ?? '';
	const types = pack.diagramTypes.filter((type) => type.figure !== '' && type.figure === figure).map(({ id }) => id);
	return diagrams.find(({ type }) => types.includes(type)) ?? diagrams[0];
}
