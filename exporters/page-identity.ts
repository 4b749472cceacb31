/** What a page that comes loose says of the dossier it belongs to, since two versions look alike. */
import { dayInWords } from '$models/text/day-in-words';
import { editionName } from '$models/views/edition-name';
import { wordsIn } from '$models/views/words';
import type { ExportInput } from './exporter';

/** Edition, code, version and cut-off date, as far as they are known, and that it is a draft or a sample. */
export function pageIdentity({ dossier, edition }: Pick<ExportInput, 'dossier' | 'edition'>): string {
	const { code, version, cutoffDate, draft } = dossier;
	const mark = editionName(edition.level, wordsIn('vi'));
	return [
		...(mark === '' ? [] : [mark]),
		...(code === '' ? [] : [`Mã hồ sơ ${code}`]),
		...(version === '' ? [] : [`Phiên bản ${version}`]),
		...(cutoffDate === '' ? [] : [`Ngày chốt dữ liệu ${dayInWords('vi', cutoffDate)}`]),
		...(draft !== undefined ? ['Dự thảo'] : []),
		...(edition.architecture.meta.sample ? ['Dữ liệu minh họa'] : [])
	].join(' · ');
}
