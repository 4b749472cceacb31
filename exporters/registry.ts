/** Every format that there is, by the id of the command line; each room is loaded only when it is asked for. */
import { fail, ok, type Result } from '$models/architecture/result';
import type { Words } from '$models/framework/pack';
import type { Exported, Exporter, ExportInput, Progress } from './exporter';

export interface ExportFormat {
	readonly loader: () => Promise<Exporter>;
	/** Of the one file, without a dot; '' for a folder of files. */
	readonly extension: string;
	readonly output: 'single' | 'folder';
	readonly mediaType: string;
	readonly label: Words;
}

export const exportFormats = {
	'form01-docx': {
		loader: async () => (await import('./form01/export')).exportForm01Docx,
		extension: 'docx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		label: { vi: 'Mẫu số 01 – tài liệu (DOCX)', en: 'Form 01 – document (DOCX)' }
	},
	'form01-pdf': {
		loader: async () => (await import('./form01/export')).exportForm01Pdf,
		extension: 'pdf',
		output: 'single',
		mediaType: 'application/pdf',
		label: { vi: 'Mẫu số 01 – tài liệu (PDF)', en: 'Form 01 – document (PDF)' }
	},
	form02: {
		loader: async () => (await import('./form02/export')).exportForm02,
		extension: '',
		output: 'folder',
		mediaType: 'application/zip',
		label: { vi: 'Mẫu số 02 – bộ sơ đồ', en: 'Form 02 – diagrams' }
	},
	form03: {
		loader: async () => (await import('./form03/export')).exportForm03,
		extension: 'xlsx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		label: { vi: 'Mẫu số 03 – bộ dữ liệu kiến trúc (XLSX)', en: 'Form 03 – data set (XLSX)' }
	},
	dossier: {
		loader: async () => (await import('./dossier/export')).exportDossier,
		extension: 'zip',
		output: 'single',
		mediaType: 'application/zip',
		label: { vi: 'Hồ sơ đầy đủ (ZIP)', en: 'Whole dossier (ZIP)' }
	},
	archimate: {
		loader: async () => (await import('./archimate/export')).exportArchimate,
		extension: 'xml',
		output: 'single',
		mediaType: 'application/xml',
		label: { vi: 'Mô hình ArchiMate (Open Exchange XML)', en: 'ArchiMate model (Open Exchange XML)' }
	},
	drawio: {
		loader: async () => (await import('./drawio/export')).exportDrawio,
		extension: 'drawio',
		output: 'single',
		mediaType: 'application/vnd.jgraph.mxfile',
		label: { vi: 'Sơ đồ draw.io', en: 'draw.io diagrams' }
	},
	svg: {
		loader: async () => (await import('./svg/export')).exportSvg,
		extension: '',
		output: 'folder',
		mediaType: 'image/svg+xml',
		label: { vi: 'Ảnh vectơ SVG', en: 'SVG pictures' }
	},
	png: {
		loader: async () => (await import('./png/export')).exportPng,
		extension: '',
		output: 'folder',
		mediaType: 'image/png',
		label: { vi: 'Ảnh PNG', en: 'PNG pictures' }
	},
	mermaid: {
		loader: async () => (await import('./mermaid/export')).exportMermaid,
		extension: '',
		output: 'folder',
		mediaType: 'text/vnd.mermaid',
		label: { vi: 'Sơ đồ Mermaid', en: 'Mermaid diagrams' }
	},
	markdown: {
		loader: async () => (await import('./markdown/export')).exportMarkdown,
		extension: 'md',
		output: 'single',
		mediaType: 'text/markdown; charset=utf-8',
		label: { vi: 'Danh mục Markdown', en: 'Markdown catalogue' }
	},
	html: {
		loader: async () => (await import('./html/check-report')).exportHtml,
		extension: 'html',
		output: 'single',
		mediaType: 'text/html; charset=utf-8',
		label: { vi: 'Báo cáo kiểm tra (HTML)', en: 'Check report (HTML)' }
	},
	csv: {
		loader: async () => (await import('./csv/export')).exportCsv,
		extension: '',
		output: 'folder',
		mediaType: 'text/csv; charset=utf-8',
		label: { vi: 'Các bảng CSV', en: 'CSV tables' }
	},
	json: {
		loader: async () => (await import('./json/export')).exportJson,
		extension: 'khuevan.json',
		output: 'single',
		mediaType: 'application/json',
		label: { vi: 'Tệp gốc Khuê Văn (JSON)', en: 'Khuê Văn file (JSON)' }
	},
	shacl: {
		loader: async () => (await import('./shacl/export')).exportShacl,
		extension: '',
		output: 'folder',
		mediaType: 'text/turtle',
		label: { vi: 'Đồ thị RDF và quy tắc SHACL', en: 'RDF graph and SHACL rules' }
	}
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof exportFormats;

export const isExportFormat = (id: string): id is ExportFormatId => Object.hasOwn(exportFormats, id);

/** Runs an export by format id; an id that nobody knows is a value, a failing exporter throws. */
export async function runExport(
	format: string,
	input: ExportInput,
	progress: Progress = () => undefined
): Promise<Result<Exported>> {
	if (!isExportFormat(format)) {
		return fail('unknown-format', `There is no format "${format}"; known: ${Object.keys(exportFormats).join(', ')}`);
	}
	const exporter = await exportFormats[format].loader();
	return ok(await exporter(input, progress));
}
