/** Scenes as one presentation: a slide each, of shapes and connectors that a person can edit. */
import type { ExportInput } from '../exporter';
import type { Scene } from '$models/scene/scene';
import { editionName } from '$models/views/edition-name';
import { wordsIn } from '$models/views/words';
import { lineLabels } from './line-labels';
import { packPresentation } from './package';
import { fitted, slideSizeOf } from './placing';
import { notesXml, slideXml } from './slide';
import { sheetsOf } from './table';

type Source = Pick<ExportInput, 'edition' | 'dossier' | 'asOf'>;

/** What the notes of each slide tell of where the drawing comes from. */
function sourceLines({ edition, dossier, asOf }: Source): readonly string[] {
	const { meta } = edition.architecture;
	const said = [
		['Cơ quan', meta.agencyName],
		['Hồ sơ', dossier.code],
		['Phiên bản', dossier.version],
		['Bản phát hành', editionName(edition.level, wordsIn('vi'))],
		['Ngày chốt số liệu', dossier.cutoffDate],
		['Trạng thái tại ngày', asOf],
		['Khung áp dụng', meta.pack]
	] as const;
	return said.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`]));
}

export async function scenesToPptx(scenes: readonly Scene[], source: Source): Promise<Uint8Array> {
	const sheets = scenes.flatMap(sheetsOf);
	const size = slideSizeOf(sheets);
	const from = sourceLines(source);
	const { edition, dossier, asOf } = source;
	return packPresentation({
		title: scenes.length === 1 ? (scenes[0]?.title ?? '') : edition.architecture.meta.name,
		author: edition.architecture.meta.agencyName,
		date: dossier.cutoffDate === '' ? asOf : dossier.cutoffDate,
		size,
		slides: sheets.map((sheet) => ({
			title: sheet.title,
			xml: slideXml(sheet, fitted(sheet, size)),
			notes: notesXml([
				sheet.title,
				...(sheet.description === '' ? [] : [sheet.description]),
				...from,
				...lineLabels(sheet).inNotes
			])
		}))
	});
}

/** How much smaller than drawn a scene is on its slide; 1 where it is not. */
export function shrinkage(scene: Scene): number {
	return Math.min(1, ...sheetsOf(scene).map((sheet) => fitted(sheet, slideSizeOf([sheet])).scale));
}
