/**
 * Reads finished Word and Excel files from their markup alone. What wrote them is not asked, so that a statement about
 * the files is one about the files.
 */
import JSZip from 'jszip';
import { unmarked } from '$exporters/document/marks';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Numbers beyond the characters there are come from broken files alone, and are left as they stand. */
export const unescapeXml = (text: string): string =>
	text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (all, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return named[name] ?? all;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : all;
	});

const expressions = new Map<string, RegExp>();

function elementOf(tag: string): RegExp {
	const known = expressions.get(tag) ?? new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'gu');
	expressions.set(tag, known);
	return known;
}

/** What stands between the tags of each element of a name, one after the other. */
export function* between(xml: string, tag: string): Generator<string> {
	for (const [, inner] of xml.matchAll(elementOf(tag))) yield inner ?? '';
}

const textExpressions = {
	t: /<t(?: [^>]*)?>([^<]*)<\/t>/gu,
	'w:t': /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:(noBreakHyphen)\/>/gu
} as const;

/** Text of a run of Word or Excel markup. */
export const textIn = (xml: string, tag: keyof typeof textExpressions): string =>
	[...xml.matchAll(textExpressions[tag])]
		.map(([, said, hyphen]) => (said === undefined ? (hyphen === undefined ? '\n' : '-') : unescapeXml(said)))
		.join('');

export interface PaperTable {
	/** The paragraph before it. */
	readonly caption: string;
	readonly header: readonly string[];
	readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The tables of a Word file one after the other, by the titles of their first row. */
export function* wordTables(document: string): Generator<PaperTable> {
	let end = 0;
	for (const { index, 0: all, 1: table = '' } of document.matchAll(elementOf('w:tbl'))) {
		const before = [...between(document.slice(end, index), 'w:p')].at(-1) ?? '';
		end = index + all.length;
		const [head = [], ...rest] = unmarked(
			[...between(table, 'w:tr')].map((row) =>
				[...between(row, 'w:tc')].map((cell) => [...between(cell, 'w:p')].map((line) => textIn(line, 'w:t')).join('\n'))
			)
		);
		yield {
			caption: textIn(before, 'w:t'),
			header: head,
			rows: rest.map((cells) => Object.fromEntries(head.map((title, at) => [title, cells[at] ?? ''])))
		};
	}
}

export interface Sheet {
	readonly name: string;
	/** Raw XML of the worksheet. */
	readonly xml: string;
	readonly header: readonly string[];
	readonly rows: readonly Readonly<Record<string, string>>[];
	/** Every line as it is, by the letters of its columns. */
	readonly lines: readonly ReadonlyMap<string, string>[];
}

const letters = (reference: string): string => reference.replace(/\d+$/u, '');
const attribute = (tag: string, name: string): string =>
	unescapeXml(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');

/** The worksheets of a workbook in their order, cells as the text that is stored. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
	const zip = await JSZip.loadAsync(bytes);
	const text = async (path: string): Promise<string> => {
		const file = zip.file(path);
		if (file === null) throw new Error(`The workbook has no ${path}`);
		return file.async('string');
	};
	const strings = [...between(await text('xl/sharedStrings.xml'), 'si')].map((item) => textIn(item, 't'));
	const targets = new Map(
		[...(await text('xl/_rels/workbook.xml.rels')).matchAll(/<Relationship [^>]*>/gu)].map(([tag]) => [
			attribute(tag, 'Id'),
			attribute(tag, 'Target')
		])
	);
	const sheets: Sheet[] = [];
	for (const [tag] of (await text('xl/workbook.xml')).matchAll(/<sheet [^>]*>/gu)) {
		const xml = await text(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`);
		const lines = [...between(xml, 'row')].map((row) => {
			const cells = [...row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)];
			return new Map(
				cells.map(([, about, inner]) => {
					const stored = /<v>([^<]*)<\/v>/u.exec(inner ?? '')?.[1] ?? '';
					const shared = / ?t="s"/u.test(about ?? '');
					return [letters(attribute(about ?? '', 'r')), shared ? (strings[Number(stored)] ?? '') : unescapeXml(stored)];
				})
			);
		});
		const [head, ...rest] = lines;
		const columns = [...(head ?? new Map<string, string>())];
		sheets.push({
			name: attribute(tag, 'name'),
			xml,
			header: columns.map(([, title]) => title),
			lines,
			rows: rest.map((line) => Object.fromEntries(columns.map(([at, title]) => [title, line.get(at) ?? ''])))
		});
	}
	return sheets;
}

const TABLE_END = '</w:tbl>';

/**
 * Looks at the tables of a Word file one after the other while its main part is inflated: at thousands of records that
 * part is hundreds of megabytes, and each table is needed once.
 */
export async function visitWordTables(bytes: Uint8Array, visit: (table: PaperTable) => void): Promise<void> {
	const file = (await JSZip.loadAsync(bytes)).file('word/document.xml');
	if (file === null) throw new Error('The Word file has no word/document.xml');
	const stream = (
		file as unknown as { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }
	).internalStream('uint8array');
	const decoder = new TextDecoder();
	let pieces: string[] = [];
	let seam = '';
	const take = (piece: string): void => {
		const isWhole = (seam + piece).includes(TABLE_END);
		seam = piece.slice(-TABLE_END.length);
		pieces.push(piece);
		if (!isWhole) return;
		const text = pieces.join('');
		const end = text.lastIndexOf(TABLE_END) + TABLE_END.length;
		for (const table of wordTables(text.slice(0, end))) visit(table);
		pieces = [text.slice(end)];
	};
	await new Promise<void>((resolve, reject) => {
		stream
			.on('data', (chunk) => {
				try {
					take(decoder.decode(chunk, { stream: true }));
				} catch (error) {
					stream.pause();
					reject(error instanceof Error ? error : new Error(String(error)));
				}
			})
			.on('error', reject)
			.on('end', () => resolve())
			.resume();
	});
}
