/** Reads the written files with other readers than those that wrote them: plain XML, poppler and LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { z } from 'zod';
import { between, textIn, unescapeXml } from '$exporters/dossier/agreement/office-xml';

export type Archive = ReadonlyMap<string, Buffer>;

export async function unzip(bytes: Uint8Array): Promise<Archive> {
	const zip = await JSZip.loadAsync(bytes);
	const files = Object.values(zip.files).filter(({ dir }) => !dir);
	return new Map(
		await Promise.all(files.map(async (file): Promise<[string, Buffer]> => [file.name, await file.async('nodebuffer')]))
	);
}

export const partOf = (archive: Archive, path: string): Buffer => {
	const bytes = archive.get(path);
	if (bytes === undefined) throw new Error(`There is no ${path} among ${[...archive.keys()].join(', ')}`);
	return bytes;
};

/** The only file whose path ends so. */
export function fileEnding(archive: Archive, end: string): Buffer {
	const found = [...archive.keys()].filter((path) => path.endsWith(end));
	const [only] = found;
	if (found.length !== 1 || only === undefined) throw new Error(`${found.length} files end with ${end}`);
	return partOf(archive, only);
}

/** Texts of the paragraphs of one heading level. */
export const wordHeadings = (document: string, level: number): readonly string[] =>
	[...between(document, 'w:p')]
		.filter((paragraph) => paragraph.includes(`<w:pStyle w:val="Heading${level}"/>`))
		.map((paragraph) => textIn(paragraph, 'w:t'));

/** Words without the spaces and line ends that a layout puts between them. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

const scratch = (): string => mkdtempSync(join(tmpdir(), 'khuevan-forms-'));

/** Text of a PDF in the order of its content, page by page. */
export function pdfPages(bytes: Uint8Array): readonly string[] {
	const folder = scratch();
	const path = join(folder, 'read.pdf');
	writeFileSync(path, bytes);
	const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 });
	rmSync(folder, { recursive: true });
	return text.split('\f').slice(0, -1);
}

/** Sizes of the pages in millimetres, each once. */
export function pdfPageSizes(bytes: Uint8Array): readonly string[] {
	const path = join(scratch(), 'size.pdf');
	writeFileSync(path, bytes);
	const said = execFileSync('pdfinfo', ['-f', '1', '-l', '9999', path], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const sizes = [...said.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/gu)].map(([, width, height]) =>
		[width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join(' x ')
	);
	return [...new Set(sizes)].sort();
}

/**
 * The face that stands in for Times New Roman, as wide as that one: whatever else a machine has in its place may lack
 * Vietnamese letters, and then a reader of the text finds them beside their words.
 */
function withTinos(folder: string): NodeJS.ProcessEnv {
	const tinos = join(process.cwd(), 'node_modules/@expo-google-fonts/tinos');
	const file = join(folder, 'fonts.conf');
	writeFileSync(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir><cachedir>${folder}</cachedir></fontconfig>`
	);
	return { ...process.env, FONTCONFIG_FILE: file };
}

type Office = 'docx' | 'xlsx';
const filters: Readonly<Record<Office, string>> = { docx: 'writer_pdf_Export', xlsx: 'calc_pdf_Export' };

/** What LibreOffice makes of files of one kind, in their order. */
function officeFilesAsPdf(files: readonly Uint8Array[], kind: Office): readonly Uint8Array[] {
	const folder = scratch();
	const names = files.map((bytes, at) => {
		writeFileSync(join(folder, `${at}.${kind}`), bytes);
		return String(at);
	});
	const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
	execFileSync(
		'soffice',
		[
			profile,
			'--headless',
			'--convert-to',
			`pdf:${filters[kind]}`,
			'--outdir',
			folder,
			...names.map((name) => join(folder, `${name}.${kind}`))
		],
		{ stdio: 'ignore', env: withTinos(folder) }
	);
	const made = names.map((name) => readFileSync(join(folder, `${name}.pdf`)));
	rmSync(folder, { recursive: true });
	return made;
}

/** What LibreOffice makes of Word files, in their order. */
export const wordFilesAsPdf = (files: readonly Uint8Array[]): readonly Uint8Array[] => officeFilesAsPdf(files, 'docx');

/** What LibreOffice makes of a file. */
export function officeAsPdf(bytes: Uint8Array, kind: Office): Uint8Array {
	const [pdf] = officeFilesAsPdf([bytes], kind);
	if (pdf === undefined) throw new Error('LibreOffice gave no file');
	return pdf;
}

/** What LibreOffice makes of a Word file. */
export const wordAsPdf = (bytes: Uint8Array): Uint8Array => officeAsPdf(bytes, 'docx');

const cell = z.object({
	'@style': z.string().default(''),
	'@edge': z.string().optional(),
	'@vertex': z.string().optional(),
	'@source': z.string().optional(),
	'@target': z.string().optional()
});
const mxfile = z.object({
	mxfile: z.object({
		diagram: z.array(
			z.object({
				'@name': z.string(),
				mxGraphModel: z.object({
					root: z.object({
						UserObject: z
							.array(z.object({ '@id': z.string(), '@label': z.string(), '@tooltip': z.string(), mxCell: cell }))
							.default([])
					})
				})
			})
		)
	})
});

export interface DrawnItem {
	readonly id: string;
	readonly label: string;
	readonly told: string;
	/** Ends of a line; null for a box. */
	readonly ends: { readonly source: string; readonly target: string } | null;
}

/** Boxes and lines of a draw.io file. */
export function drawioItems(xml: string): readonly DrawnItem[] {
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '@',
		parseAttributeValue: false,
		trimValues: false,
		isArray: (name) => name === 'diagram' || name === 'UserObject'
	});
	const read = mxfile.parse(parser.parse(xml));
	return read.mxfile.diagram.flatMap(({ mxGraphModel }) =>
		mxGraphModel.root.UserObject.map(({ '@id': id, '@label': label, '@tooltip': told, mxCell: drawn }) => ({
			id,
			label,
			told,
			ends: drawn['@edge'] === '1' ? { source: drawn['@source'] ?? '', target: drawn['@target'] ?? '' } : null
		}))
	);
}

/** Group ids of an SVG with the words that are seen in each. */
export const svgGroups = (svg: string): ReadonlyMap<string, string> =>
	new Map(
		[...svg.matchAll(/<g id="([^"]*)"[^>]*>([\s\S]*?)<\/g>/gu)].map(([, id, inner]) => [
			unescapeXml(id ?? ''),
			[...between(inner ?? '', 'text')].map((text) => unescapeXml(text)).join(' ')
		])
	);
