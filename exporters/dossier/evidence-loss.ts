/** What a dossier says of the files behind its answers, which it does not hold. */
import type { ExportInput, Loss } from '$exporters/exporter';
import { vietnameseNumber } from '$exporters/form03/wording';
import { mayTellWords } from '$exporters/told-words';

/** Files that were attached as evidence stay where they are kept: the dossier names them alone. */
export function evidenceLoss({ certifier, edition: cut }: Pick<ExportInput, 'certifier' | 'edition'>): readonly Loss[] {
	const count = mayTellWords(cut) ? (certifier?.decisions.evidence.length ?? 0) : 0;
	if (count === 0) return [];
	return [
		{
			place: 'evidence',
			message: `${vietnameseNumber(count)} minh chứng đính kèm không nằm trong tệp ZIP; tên và mã băm ghi tại giấy chứng nhận kiểm tra và, với mục của danh mục kiểm tra, tại danh mục đó`,
			en: `${String(count)} attached pieces of evidence are not in the ZIP; the certificate of the check tells their names and hashes, and the checklist those of its items`,
			title: { vi: 'Minh chứng đính kèm', en: 'Attached evidence' }
		}
	];
}
