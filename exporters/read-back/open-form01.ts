/** An edited Form 01: the cells that tell a field of the model, by the name that their content control carries. */
import JSZip from 'jszip';
import { fail, ok, type Result } from '$models/architecture/result';
import { guardZip, limits } from '$exporters/inventory/zip-guard';
import { placeOfTag } from './field-tag';
import { readBackEntry, type ReadBackEntry } from './ledger';
import { refusedOffice } from './open-form03';
import type { RowSubject } from '$exporters/form03/tables';
import { stampIn, type Stamp } from './stamp';

export interface ControlText {
	readonly subject: RowSubject;
	readonly field: string;
	readonly text: string;
	/** Which of the document's fields it is, from 1. */
	readonly number: number;
}

export interface OpenedForm01 {
	readonly form: 'form01';
	readonly stamp: Stamp | null;
	readonly controls: readonly ControlText[];
	readonly ledger: readonly ReadBackEntry[];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characters(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/giu, (whole, decimal, hex, name: string) => {
		const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : 0;
		if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
		return named[name] ?? whole;
	});
}

/** What people read in a piece of the document; what a tracked change took away is gone. */
function shownText(xml: string): string {
	const marks = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab)\b[^>]*>|<\/w:p>/gu);
	const parts = [...marks].map(([tag, text, mark]) =>
		text === undefined ? (mark === 'tab' ? '\t' : mark === undefined && tag !== '</w:p>' ? '' : '\n') : characters(text)
	);
	return parts.join('').trim();
}

function controlsIn(xml: string): readonly ControlText[] {
	const controls: ControlText[] = [];
	// Cut at the beginnings, so that a control without an end costs no second look at all that follows.
	for (const piece of xml.split('<w:sdt>').slice(1)) {
		const end = piece.indexOf('</w:sdt>');
		const tag = /<w:tag w:val="([^"]{1,64})"/u.exec(piece.slice(0, 2_000))?.[1] ?? '';
		const place = placeOfTag(characters(tag));
		const start = piece.indexOf('<w:sdtContent>');
		if (place === null || end === -1 || start === -1 || start > end) continue;
		const text =
			piece.includes('<w:showingPlcHdr') && piece.indexOf('<w:showingPlcHdr') < start
				? ''
				: shownText(piece.slice(start, end));
		const { subject, id, field } = place;
		controls.push({ subject: { kind: subject, id }, field, text, number: controls.length + 1 });
	}
	return controls;
}

/** Opens the bytes of a Form 01; `not-form01` where the document says not what it was made from. */
export async function openForm01(bytes: Uint8Array, fileName: string): Promise<Result<OpenedForm01>> {
	const locked = refusedOffice(bytes, null, fileName);
	if (!locked.ok) return locked;
	if (bytes.length > limits.fileBytes) return fail('too-large', `${fileName} is too large`, fileName);
	const guarded = await guardZip(bytes, fileName, 'word/document.xml');
	if (!guarded.ok) {
		return guarded.problem.code === 'not-a-workbook'
			? fail('not-a-document', `${fileName} is no document: save it as .docx and try again`, fileName)
			: guarded;
	}
	const zip = await JSZip.loadAsync(bytes);
	const refused = refusedOffice(bytes, zip, fileName);
	if (!refused.ok) return refused;
	const stamp = await stampIn(zip);
	if (stamp === null) return fail('not-form01', `${fileName} does not say which state it was made from`, fileName);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	const place = { sheet: fileName, row: 0, column: '', cell: '' };
	const controls = controlsIn(xml);
	// LibreOffice drops the controls of cells; then nothing can be found again, which is told rather than taken for no change.
	const lost = controls.length === 0 ? [readBackEntry(place, 'lost-field')] : [];
	return ok({ form: 'form01', stamp, controls, ledger: [...lost, readBackEntry(place, 'chapters')] });
}
