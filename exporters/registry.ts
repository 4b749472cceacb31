/** Every format that there is, by the id of the command line; each room is loaded only when it is asked for. */
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import type { Words } from '$models/framework/pack';
import { heldBack } from './dossier/held-back';
import type { Exported, Exporter, ExportInput, Progress } from './exporter';
import { MissingFont } from './fonts';
import { titledLosses } from './loss-places';
import { omissionLosses } from './omission-losses';

/** What people take a format for, in the order in which they are offered. */
export const exportUses = ['dossier', 'strategy', 'drawing', 'data'] as const;

export interface ExportFormat {
	readonly use: (typeof exportUses)[number];
	readonly loader: () => Promise<Exporter>;
	/** Of the one file, without a dot; '' for a folder of files. */
	readonly extension: string;
	readonly output: 'single' | 'folder';
	readonly mediaType: string;
	readonly label: Words;
	/** Holds no diagram, so that none has to be laid out for it. */
	readonly isUndrawn?: true;
	/** Why it is not made of this state; null where nothing is in its way. */
	readonly heldBack?: (input: ExportInput) => Problem | null;
}

export const exportFormats = {
	'form01-docx': {
		use: 'dossier',
		loader: async () => (await import('./form01/export')).exportForm01Docx,
		extension: 'docx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		label: { vi: 'Mẫu số 01 – tài liệu (DOCX)', en: 'Form 01 – document (DOCX)' }
	},
	'form01-pdf': {
		use: 'dossier',
		loader: async () => (await import('./form01/export')).exportForm01Pdf,
		extension: 'pdf',
		output: 'single',
		mediaType: 'application/pdf',
		label: { vi: 'Mẫu số 01 – tài liệu (PDF)', en: 'Form 01 – document (PDF)' }
	},
	'data-strategy-docx': {
		use: 'strategy',
		loader: async () => (await import('./strategy/export')).exportDataStrategyDocx,
		extension: 'docx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		label: { vi: 'Chiến lược dữ liệu (DOCX)', en: 'Data strategy (DOCX)' }
	},
	'data-strategy-pdf': {
		use: 'strategy',
		loader: async () => (await import('./strategy/export')).exportDataStrategyPdf,
		extension: 'pdf',
		output: 'single',
		mediaType: 'application/pdf',
		label: { vi: 'Chiến lược dữ liệu (PDF)', en: 'Data strategy (PDF)' }
	},
	'dx-strategy-docx': {
		use: 'strategy',
		loader: async () => (await import('./strategy/export')).exportTransformationStrategyDocx,
		extension: 'docx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		label: { vi: 'Chiến lược chuyển đổi số (DOCX)', en: 'Digital transformation strategy (DOCX)' }
	},
	'dx-strategy-pdf': {
		use: 'strategy',
		loader: async () => (await import('./strategy/export')).exportTransformationStrategyPdf,
		extension: 'pdf',
		output: 'single',
		mediaType: 'application/pdf',
		label: { vi: 'Chiến lược chuyển đổi số (PDF)', en: 'Digital transformation strategy (PDF)' }
	},
	form02: {
		use: 'dossier',
		loader: async () => (await import('./form02/export')).exportForm02,
		extension: '',
		output: 'folder',
		mediaType: 'application/zip',
		label: { vi: 'Mẫu số 02 – bộ sơ đồ', en: 'Form 02 – diagrams' }
	},
	form03: {
		use: 'dossier',
		loader: async () => (await import('./form03/export')).exportForm03,
		extension: 'xlsx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		label: { vi: 'Mẫu số 03 – bộ dữ liệu kiến trúc (XLSX)', en: 'Form 03 – data set (XLSX)' },
		isUndrawn: true
	},
	dossier: {
		use: 'dossier',
		loader: async () => (await import('./dossier/export')).exportDossier,
		extension: 'zip',
		output: 'single',
		mediaType: 'application/zip',
		label: { vi: 'Hồ sơ đầy đủ (ZIP)', en: 'Whole dossier (ZIP)' },
		heldBack
	},
	archimate: {
		use: 'data',
		loader: async () => (await import('./archimate/export')).exportArchimate,
		extension: 'xml',
		output: 'single',
		mediaType: 'application/xml',
		label: { vi: 'Mô hình ArchiMate (Open Exchange XML)', en: 'ArchiMate model (Open Exchange XML)' }
	},
	drawio: {
		use: 'drawing',
		loader: async () => (await import('./drawio/export')).exportDrawio,
		extension: 'drawio',
		output: 'single',
		mediaType: 'application/vnd.jgraph.mxfile',
		label: { vi: 'Sơ đồ draw.io', en: 'draw.io diagrams' }
	},
	svg: {
		use: 'drawing',
		loader: async () => (await import('./svg/export')).exportSvg,
		extension: '',
		output: 'folder',
		mediaType: 'image/svg+xml',
		label: { vi: 'Ảnh vectơ SVG', en: 'SVG pictures' }
	},
	png: {
		use: 'drawing',
		loader: async () => (await import('./png/export')).exportPng,
		extension: '',
		output: 'folder',
		mediaType: 'image/png',
		label: { vi: 'Ảnh PNG', en: 'PNG pictures' }
	},
	pptx: {
		use: 'drawing',
		loader: async () => (await import('./pptx/export')).exportPptx,
		extension: 'pptx',
		output: 'single',
		mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		label: { vi: 'Bản trình chiếu sơ đồ (PPTX)', en: 'Diagrams as slides (PPTX)' }
	},
	mermaid: {
		use: 'drawing',
		loader: async () => (await import('./mermaid/export')).exportMermaid,
		extension: '',
		output: 'folder',
		mediaType: 'text/vnd.mermaid',
		label: { vi: 'Sơ đồ Mermaid', en: 'Mermaid diagrams' }
	},
	markdown: {
		use: 'data',
		loader: async () => (await import('./markdown/export')).exportMarkdown,
		extension: '',
		output: 'folder',
		mediaType: 'text/markdown; charset=utf-8',
		label: { vi: 'Bộ tệp Markdown', en: 'Markdown files' }
	},
	html: {
		use: 'data',
		loader: async () => (await import('./html/export')).exportHtml,
		extension: 'html',
		output: 'single',
		mediaType: 'text/html; charset=utf-8',
		label: {
			vi: 'Trang kiến trúc và báo cáo kiểm tra (HTML)',
			en: 'Site of the architecture with its check report (HTML)'
		}
	},
	csv: {
		use: 'data',
		loader: async () => (await import('./csv/export')).exportCsv,
		extension: '',
		output: 'folder',
		mediaType: 'text/csv; charset=utf-8',
		label: { vi: 'Các bảng CSV', en: 'CSV tables' },
		isUndrawn: true
	},
	json: {
		use: 'data',
		loader: async () => (await import('./json/export')).exportJson,
		extension: 'khuevan.json',
		output: 'single',
		mediaType: 'application/json',
		label: { vi: 'Tệp gốc Khuê Văn (JSON)', en: 'Khuê Văn file (JSON)' },
		isUndrawn: true
	},
	shacl: {
		use: 'data',
		loader: async () => (await import('./shacl/export')).exportShacl,
		extension: '',
		output: 'folder',
		mediaType: 'text/turtle',
		label: { vi: 'Đồ thị RDF và quy tắc SHACL', en: 'RDF graph and SHACL rules' },
		isUndrawn: true
	}
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof exportFormats;

export const isExportFormat = (id: string): id is ExportFormatId => Object.hasOwn(exportFormats, id);

/** Whether diagrams have to be laid out for a format. */
export function holdsDiagrams(id: ExportFormatId): boolean {
	const { isUndrawn }: ExportFormat = exportFormats[id];
	return isUndrawn !== true;
}

/**
 * Runs an export by format id; an id that nobody knows is a value, a failing exporter throws. What the edition leaves out is
 * told beside what the format loses, whatever the format.
 */
export async function runExport(
	format: string,
	input: ExportInput,
	progress: Progress = () => undefined
): Promise<Result<Exported>> {
	if (!isExportFormat(format)) {
		return fail('unknown-format', `There is no format "${format}"; known: ${Object.keys(exportFormats).join(', ')}`);
	}
	const { loader, heldBack }: ExportFormat = exportFormats[format];
	const problem = heldBack?.(input) ?? null;
	if (problem !== null) return { ok: false, problem };
	const exporter = await loader();
	try {
		const { files, losses } = await exporter(input, progress);
		return ok({ files, losses: titledLosses([...losses, ...omissionLosses(input.edition)], input) });
	} catch (error) {
		if (error instanceof MissingFont) return { ok: false, problem: error.problem };
		throw error;
	}
}
