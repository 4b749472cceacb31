import { textOf } from '$models/architecture/field';
import { compareVietnamese } from '$models/text/collate';
import type { TableRecord } from './tables';

/** Without a wish: by code, then by what names a record, as lists of the dossier stand. */
export function inUsualOrder(records: readonly TableRecord[], heading: string): readonly TableRecord[] {
	const keyed = records.map((record) => ({
		record,
		code: record.code ?? '',
		name: textOf(record.fields[heading])
	}));
	keyed.sort((a, b) =>
		a.code === b.code
			? compareVietnamese(a.name, b.name)
			: a.code === ''
				? 1
				: b.code === ''
					? -1
					: compareVietnamese(a.code, b.code)
	);
	return keyed.map(({ record }) => record);
}
