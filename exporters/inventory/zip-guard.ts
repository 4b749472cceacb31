/**
 * Looks at an archive before anything is unpacked for keeps: what it says it holds, then what it really holds, counted
 * while it is inflated and thrown away. A workbook that passes is safe to be read whole.
 */
import JSZip from 'jszip';
import { fail, ok, type Result } from '$models/architecture/result';
import { spoiltArchive } from '$exporters/spoilt-archive';

export const limits = {
	fileBytes: 60_000_000,
	entries: 2_000,
	inflatedBytes: 250_000_000,
	/** Inflated to packed; deflate can reach 1030, spreadsheets stay far below. */
	ratio: 300,
	/** Below this an archive may have any ratio. */
	ratioFrom: 20_000_000,
	rows: 50_000
} as const;

interface Declared {
	readonly entries: number;
	readonly inflated: number;
	/** Names of the main parts of Office files that are in it. */
	readonly parts: ReadonlySet<string>;
}

/** Main parts of Office files, and the words for a file that is of one of these kinds where another is wanted. */
const officeParts: Readonly<Record<string, readonly [code: string, words: string]>> = {
	'word/document.xml': ['word-file', 'is a Word document under another name: rename it to .docx and try again'],
	'xl/workbook.xml': ['excel-file', 'is an Excel workbook under another name: rename it to .xlsx and try again']
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/** Reads the directory at the end of a zip; null where there is none. */
function declaredBy(bytes: Uint8Array): Declared | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && end > bytes.length - 65_600 && view.getUint32(end, true) !== END) end -= 1;
	if (end < 0 || view.getUint32(end, true) !== END) return null;
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let inflated = 0;
	const parts = new Set<string>();
	const words = new TextDecoder();
	for (let entry = 0; entry < entries; entry += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
		inflated += view.getUint32(at + 24, true);
		const nameLength = view.getUint16(at + 28, true);
		const name = words.decode(bytes.subarray(at + 46, at + 46 + nameLength));
		if (Object.hasOwn(officeParts, name)) parts.add(name);
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return { entries, inflated, parts };
}

const bomb = (fileName: string): Result<never> =>
	fail('zip-bomb', `${fileName} unpacks to far more than a workbook holds; it was not opened`, fileName);

/** Counts rows that hold a value in worksheet XML which comes in pieces; keeps no more of it than a tag may be cut. */
function rowCounter(): (piece: string) => number {
	let tail = '';
	let rows = 0;
	let counted = true;
	return (piece) => {
		const text = tail + piece;
		for (const [tag] of text.matchAll(/<row[ >]|<v[ >]|<is>/gu)) {
			if (tag.startsWith('<row')) counted = false;
			else if (!counted) {
				counted = true;
				rows += 1;
			}
		}
		tail = text.slice(-4);
		return rows;
	};
}

/** Inflates one entry without keeping it; answers the bytes seen, or a code to stop with. */
function inflate(file: JSZip.JSZipObject, budget: number): Promise<number | 'zip-bomb' | 'too-many-rows' | 'broken'> {
	const count = /^xl\/worksheets\/[^/]+\.xml$/u.test(file.name) ? rowCounter() : null;
	return new Promise((resolve) => {
		let seen = 0;
		const words = new TextDecoder();
		const stream = (
			file as unknown as { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }
		).internalStream('uint8array');
		stream
			.on('data', (chunk) => {
				seen += chunk.length;
				if (seen > budget) {
					stream.pause();
					resolve('zip-bomb');
				} else if (count !== null && count(words.decode(chunk, { stream: true })) > limits.rows) {
					stream.pause();
					resolve('too-many-rows');
				}
			})
			.on('error', () => resolve('broken'))
			.on('end', () => resolve(seen))
			.resume();
	});
}

export const tooManyRows = (fileName: string): Result<never> =>
	fail(
		'too-many-rows',
		`${fileName} has more than ${limits.rows} rows; split it and bring the parts in one by one`,
		fileName
	);

export const notAWorkbook = (fileName: string): Result<never> =>
	fail('not-a-workbook', `${fileName} is no workbook: save it as .xlsx or .csv and try again`, fileName);

/** Says whether the bytes are a workbook, or another Office file by its main part, of a size that can be read. */
export async function guardZip(bytes: Uint8Array, fileName: string, main = 'xl/workbook.xml'): Promise<Result<null>> {
	const spoilt = spoiltArchive(bytes, fileName);
	if (spoilt !== null) return spoilt;
	const declared = bytes.length < 22 ? null : declaredBy(bytes);
	if (declared === null) return notAWorkbook(fileName);
	if (!declared.parts.has(main)) {
		const [other] = [...declared.parts].flatMap((part) => [officeParts[part] ?? []]);
		const [code, words] = other ?? [];
		return code === undefined ? notAWorkbook(fileName) : fail(code, `${fileName} ${words ?? ''}`, fileName);
	}
	const crowded = declared.inflated > limits.ratioFrom && declared.inflated / bytes.length > limits.ratio;
	if (declared.entries > limits.entries || declared.inflated > limits.inflatedBytes || crowded) return bomb(fileName);
	let zip: JSZip;
	try {
		zip = await JSZip.loadAsync(bytes);
	} catch {
		return notAWorkbook(fileName);
	}
	const most = Math.min(limits.inflatedBytes, Math.max(limits.ratioFrom, bytes.length * limits.ratio));
	let budget = most;
	for (const file of Object.values(zip.files)) {
		if (file.dir) continue;
		const seen = await inflate(file, budget);
		if (seen === 'zip-bomb') return bomb(fileName);
		if (seen === 'too-many-rows') return tooManyRows(fileName);
		if (seen === 'broken') return notAWorkbook(fileName);
		budget -= seen;
	}
	return ok(null);
}
