import { fileNameTail } from '../dossier/file-name';
import type { Exporter } from '../exporter';
import { lineLabels } from './line-labels';
import { routeGeometry } from './route-geometry';
import { scenesToPptx, shrinkage } from './scenes-to-pptx';

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** All diagrams in one presentation. */
export const exportPptx: Exporter = async (input, progress) => {
	const { scenes, undrawn = [], dossier } = input;
	const bytes = await scenesToPptx(scenes, input);
	progress(1, 'pptx');
	const shrunk = scenes.flatMap((scene) => {
		const scale = shrinkage(scene);
		const share = String(Math.round(scale * 100));
		const message = `${scene.title} được thu còn ${share} %: một trang chiếu dài nhất 56 inch.`;
		const en = `${scene.title} is drawn at ${share} %: a slide is at most 56 inches long`;
		return scale < 1 ? [{ place: `diagrams/${scene.diagram}`, message, en }] : [];
	});
	const untied = scenes.flatMap(({ diagram, title, lines }) => {
		const count = lines.filter(({ points }) => routeGeometry(points).isPath).length;
		const message = `${title}: ${String(count)} đường nối gấp khúc quá nhiều, được vẽ thành nét rời, không gắn với ô.`;
		const en = `${title}: ${String(count)} lines bend too often for a connector and are paths tied to no shape`;
		return count === 0 ? [] : [{ place: `diagrams/${diagram}`, message, en }];
	});
	const inNotes = scenes.flatMap((scene) => {
		const count = lineLabels(scene).inNotes.length;
		const message = `${scene.title}: ${String(count)} nhãn đường nối sẽ che nội dung khác; phần ghi chú của trang chiếu nêu chúng theo số.`;
		const en = `${scene.title}: ${String(count)} labels of lines would cover others; the notes of the slide tell them by number`;
		return count === 0 ? [] : [{ place: `diagrams/${scene.diagram}`, message, en }];
	});
	const path = `So-do-kien-truc${fileNameTail(dossier, input.edition.architecture.meta)}.pptx`;
	return { files: [{ path, mediaType: pptxType, bytes }], losses: [...shrunk, ...untied, ...inNotes, ...undrawn] };
};
