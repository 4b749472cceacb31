import type { Exporter, Loss } from '../exporter';
import { draftNotice } from '../draft-notice';
import { sceneFileNames } from '../scene-files';
import { noPlaces } from './no-places';
import { sceneToMermaid } from './scene-to-mermaid';

/** What Mermaid draws where nobody raised its bounds, `maxEdges` and `maxTextSize`. */
const usual = { lines: 500, letters: 50_000 } as const;

/** Each diagram as Mermaid text; a view told as a table has no graph to write, and is named in the ledger. */
export const exportMermaid: Exporter = (input, progress) => {
	const graphs = input.scenes.filter(({ isTable }) => isTable !== true);
	const names = sceneFileNames(graphs, input);
	const oversized: Loss[] = [];
	const files = graphs.map((scene, index) => {
		progress((index + 1) / graphs.length, scene.title);
		const text = sceneToMermaid(scene, draftNotice(input.dossier));
		if (scene.lines.length > usual.lines || text.length > usual.letters)
			oversized.push({
				place: `diagrams/${scene.diagram}`,
				message: `${scene.title} được ghi đầy đủ; Mermaid chỉ vẽ tối đa ${String(usual.lines)} đường nối và ${String(usual.letters)} ký tự, trừ khi tăng maxEdges và maxTextSize.`,
				en: `${scene.title} is whole, and Mermaid draws at most ${String(usual.lines)} lines and ${String(usual.letters)} letters unless its maxEdges and maxTextSize are raised`
			});
		return { path: `${names[index] ?? ''}.mmd`, mediaType: 'text/vnd.mermaid', bytes: new TextEncoder().encode(text) };
	});
	const losses = input.scenes.map(({ diagram, title, isTable }) => ({
		place: `diagrams/${diagram}`,
		...(isTable === true
			? {
					message: `${title} là bảng nên không đưa vào: Mermaid chỉ vẽ ô và đường nối.`,
					en: `${title} is a table and left out: Mermaid draws boxes and lines`
				}
			: noPlaces)
	}));
	return Promise.resolve({ files, losses: [...losses, ...oversized, ...(input.undrawn ?? [])] });
};
