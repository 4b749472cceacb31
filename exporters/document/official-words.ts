/** Cells of a document say what those of Form 03 say. */
import type { CellWords } from '$models/documents/record-cells';
import type { Pack } from '$models/framework/pack';
import { PackWording } from '$exporters/form03/wording';

export function officialWords(pack: Pack): CellWords {
	const wording = new PackWording(pack);
	const kinds = new Map(pack.kinds.map(({ id, label }) => [id, label.vi]));
	return {
		field: (subject, field, fields) => wording.entry(subject, field, fields[field], '').cell.text,
		kind: (id) => kinds.get(id) ?? id,
		relationKind: (id) => wording.official('relation-kind', id)
	};
}
