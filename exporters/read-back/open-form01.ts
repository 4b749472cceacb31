/** An edited Form 01 as its tables and paragraphs, opened as carefully as any stranger's document. */
import JSZip from 'jszip';
import { fail, ok, type Result } from '$models/architecture/result';
import { inflateWithin } from '$exporters/bounded-zip';
import { guardZip, limits } from '$exporters/inventory/zip-guard';
import type { ReadBackEntry } from './ledger';
import { refusedOffice } from './open-form03';
import { stampIn, type Stamp } from './stamp';
import { wordPartsIn, type WordPart } from './word-paragraphs';
import { wordTablesIn, type WordTable } from './word-tables';

export interface OpenedForm01 {
	readonly form: 'form01';
	readonly stamp: Stamp | null;
	readonly tables: readonly WordTable[];
	readonly parts: readonly WordPart[];
	readonly ledger: readonly ReadBackEntry[];
}

/** Opens the bytes of a Form 01; `not-form01` where the document says not what it was made from. */
export async function openForm01(bytes: Uint8Array, fileName: string): Promise<Result<OpenedForm01>> {
	const notADocument = fail('not-a-document', `${fileName} is no document: save it as .docx and try again`, fileName);
	const locked = refusedOffice(bytes, null, fileName);
	if (!locked.ok) return locked;
	if (bytes.length > limits.fileBytes) return fail('too-large', `${fileName} is too large`, fileName);
	const guarded = await guardZip(bytes, fileName, 'word/document.xml');
	if (!guarded.ok) return guarded.problem.code === 'not-a-workbook' ? notADocument : guarded;
	const zip = await JSZip.loadAsync(bytes);
	const refused = refusedOffice(bytes, zip, fileName);
	if (!refused.ok) return refused;
	const stamp = await stampIn(zip);
	if (stamp === null) return fail('not-form01', `${fileName} does not say which state it was made from`, fileName);
	const main = zip.file('word/document.xml');
	const inflated = main === null ? 'broken' : await inflateWithin(main, limits.inflatedBytes);
	if (typeof inflated === 'string') return notADocument;
	const text = new TextDecoder().decode(inflated);
	return ok({ form: 'form01', stamp, tables: wordTablesIn(text), parts: wordPartsIn(text), ledger: [] });
}
