/** LS_PHIENBAN: the versions that the dossier tells of, up to the one that this file is of. */
import type { Form03Sheet } from '$models/framework/pack';
import type { IssuingDecision, VersionEntry } from '$models/architecture/architecture';
import type { ExportInput } from '$exporters/exporter';
import type { TableRow } from './tables';
import { blank, printable, SEPARATOR, UNDETERMINED, vietnameseDate, type Cell } from './wording';

const dated = (iso: string | null): Cell =>
	iso === null || iso === '' ? blank : { text: vietnameseDate(iso), date: iso };

const ALL_OBJECTS = 'Toàn bộ đối tượng của phiên bản';
/** Codes that one cell names; a spreadsheet's cell holds no more than 32,767 characters. */
const NAMED = 2_000;

const issuedBy = ({ number, date }: IssuingDecision): string =>
	`Văn bản ban hành số ${number} ngày ${vietnameseDate(date)}`;

function codesIn(objects: readonly string[]): string {
	const more = objects.length - NAMED;
	const codes = objects.slice(0, NAMED).join(SEPARATOR);
	return more > 0 ? `${codes}${SEPARATOR}và ${more} đối tượng khác` : codes;
}

const cells: Readonly<Record<string, (entry: VersionEntry) => Cell>> = {
	'Phiên bản': ({ version }) => ({ text: printable(version) }),
	'Ngày cập nhật': ({ updated }) => dated(updated),
	'Ngày hiệu lực': ({ effective }) => dated(effective),
	'Nội dung thay đổi': ({ change }) => ({ text: printable(change) }),
	'Căn cứ': ({ basis, decision }) => ({
		text: printable([basis, decision === null ? '' : issuedBy(decision)].filter((part) => part !== '').join(SEPARATOR))
	}),
	'Đối tượng bị ảnh hưởng': ({ objects }) => ({ text: objects === 'all' ? ALL_OBJECTS : printable(codesIn(objects)) }),
	'Đơn vị thực hiện': ({ unit }) => ({ text: printable(unit) })
};

/** What each column is for, in our own words: the guidance asks for the content and describes no sheet of it. */
export const historyNotes: Readonly<Record<string, string>> = {
	'Phiên bản': 'Số phiên bản của Khung; có thể đánh số chính và số phụ, như 2.0, 2.1.',
	'Ngày cập nhật': 'Ngày chốt lần cập nhật tạo ra phiên bản.',
	'Ngày hiệu lực': 'Ngày phiên bản có hiệu lực; chỉ ghi với phiên bản đã được ban hành.',
	'Nội dung thay đổi': 'Những gì khác so với phiên bản trước.',
	'Căn cứ': 'Lý do hoặc văn bản dẫn đến thay đổi; văn bản ban hành nếu đã có.',
	'Đối tượng bị ảnh hưởng': 'Mã ở Bảng 1 của các đối tượng thay đổi; ngăn cách bằng dấu chấm phẩy.',
	'Đơn vị thực hiện': 'Đơn vị thực hiện lần cập nhật.'
};

/** The version of this dossier when nobody handed in a history: its number and dates are known, its story is not. */
function currentVersion({ dossier, edition }: ExportInput): VersionEntry {
	return {
		version: dossier.version,
		updated: dossier.cutoffDate,
		effective: dossier.effectiveDate,
		change: UNDETERMINED,
		basis: UNDETERMINED,
		decision: null,
		objects: [],
		unit: edition.architecture.meta.agencyName
	};
}

export function historyRows(sheet: Form03Sheet, input: ExportInput): readonly TableRow[] {
	const entries = input.dossier.history ?? (input.dossier.version === '' ? [] : [currentVersion(input)]);
	return entries.map((entry) => ({
		subject: { kind: 'diagram', id: '' },
		second: null,
		cells: sheet.columns.map(({ name }) => cells[name]?.(entry) ?? blank)
	}));
}
