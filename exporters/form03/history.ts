/** LS_PHIENBAN: the versions told by the caller, and the one that this file is of. */
import type { Form03Sheet } from '$models/framework/pack';
import type { ExportInput, VersionEntry } from '$exporters/exporter';
import type { TableRow } from './tables';
import { blank, printable, UNDETERMINED, vietnameseDate, type Cell } from './wording';

const dated = (iso: string | null): Cell =>
	iso === null || iso === '' ? blank : { text: vietnameseDate(iso), date: iso };

const cells: Readonly<Record<string, (entry: VersionEntry) => Cell>> = {
	'Phiên bản': ({ version }) => ({ text: printable(version) }),
	'Ngày cập nhật': ({ updated }) => dated(updated),
	'Ngày hiệu lực': ({ effective }) => dated(effective),
	'Nội dung thay đổi': ({ change }) => ({ text: printable(change) }),
	'Căn cứ': ({ basis }) => ({ text: printable(basis) }),
	'Đối tượng bị ảnh hưởng': ({ objects }) => ({ text: printable(objects) }),
	'Đơn vị thực hiện': ({ unit }) => ({ text: printable(unit) })
};

/** The version of this dossier when nobody handed in a history: its number and dates are known, its story is not. */
function currentVersion({ dossier, edition }: ExportInput): VersionEntry {
	return {
		version: dossier.version,
		updated: dossier.cutoffDate,
		effective: dossier.effectiveDate,
		change: UNDETERMINED,
		basis: UNDETERMINED,
		objects: '',
		unit: edition.architecture.meta.agencyName
	};
}

export function historyRows(sheet: Form03Sheet, input: ExportInput): readonly TableRow[] {
	const entries = input.history ?? (input.dossier.version === '' ? [] : [currentVersion(input)]);
	return entries.map((entry) => ({
		subject: { kind: 'diagram', id: '' },
		second: null,
		cells: sheet.columns.map(({ name }) => cells[name]?.(entry) ?? blank)
	}));
}
