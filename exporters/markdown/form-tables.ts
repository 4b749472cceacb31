/** The tables of Form 03 to read and to review as text: objects by layer, then relations, gaps and tasks. */
import type { ExportInput, Loss } from '$exporters/exporter';
import { cellNamed, formTables, type FormTable } from '$exporters/form03/tables';
import { vietnameseDate } from '$exporters/form03/wording';
import { line, markdownText } from './markdown-text';

function tableLines(table: FormTable, columns: readonly string[], rows: FormTable['rows']): string[] {
	return [
		line(columns),
		line(columns.map(() => '---')),
		...rows.map((row) => line(columns.map((name) => markdownText(cellNamed(table, row, name).text)))),
		''
	];
}

const objectColumns = [
	'Mã đối tượng',
	'Tên đối tượng',
	'Loại đối tượng',
	'Thành phần trong lớp',
	'Trạng thái mô hình',
	'Cơ quan chủ quản',
	'Trạng thái vòng đời'
];

function objectLines(table: FormTable, input: ExportInput): string[] {
	const layerColumn = 'Lớp kiến trúc/thành phần xuyên suốt';
	const order = input.pack.lists.find(({ id }) => id === 'layer')?.values.map(({ official }) => official) ?? [];
	const named = new Set(order);
	const groups = [
		...order.map((layer) => ({
			title: layer,
			rows: table.rows.filter((row) => cellNamed(table, row, layerColumn).text === layer)
		})),
		{ title: 'Chưa rõ lớp', rows: table.rows.filter((row) => !named.has(cellNamed(table, row, layerColumn).text)) }
	];
	return groups
		.filter(({ rows }) => rows.length > 0)
		.flatMap(({ title, rows }) => [`## ${markdownText(title)}`, '', ...tableLines(table, objectColumns, rows)]);
}

/** The tables as one file, and what they could not say. */
export function formTablesFile(input: ExportInput): {
	readonly lines: readonly string[];
	readonly losses: readonly Loss[];
} {
	const { tables, losses } = formTables(input);
	const { meta } = input.edition.architecture;
	const lines = [
		`# ${markdownText(meta.name)}`,
		'',
		`${markdownText(meta.agencyName)} – mã hồ sơ ${markdownText(input.dossier.code)}, phiên bản ${markdownText(input.dossier.version)}, ngày chốt dữ liệu ${vietnameseDate(input.dossier.cutoffDate)}.`,
		'',
		...(meta.sample ? ['**Dữ liệu minh họa.**', ''] : [])
	];
	for (const table of tables.values()) {
		if (table.sheet.code === 'DM_DOITUONG') lines.push(...objectLines(table, input));
		else if (table.rows.length > 0) {
			const columns = table.sheet.columns.map(({ name }) => name);
			lines.push(`## ${table.sheet.title}`, '', ...tableLines(table, columns, table.rows));
		}
	}
	return { lines, losses };
}
