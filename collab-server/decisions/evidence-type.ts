/** What a piece of evidence is, by its content; its name only says which of two texts, and must not say something else. */
import { fileTypeFromBuffer } from 'file-type';

interface Kind {
	readonly mediaType: string;
	readonly endings: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** The closed list, by the ending that the content tells. */
const kinds: Readonly<Record<string, Kind>> = {
	pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
	png: { mediaType: 'image/png', endings: ['png'] },
	jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
	docx: { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] },
	xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
	pptx: { mediaType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'] },
	odt: { mediaType: `${OPEN}.text`, endings: ['odt'] },
	ods: { mediaType: `${OPEN}.spreadsheet`, endings: ['ods'] }
};

const texts: Readonly<Record<string, string>> = {
	txt: 'text/plain; charset=utf-8',
	csv: 'text/csv; charset=utf-8'
};

const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** UTF-8 without what no text holds. */
function isText(bytes: Uint8Array): boolean {
	try {
		return !/[\u0000-\u0008\u000B\u000E-\u001F]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return false;
	}
}

/**
 * Of a file that is not taken though its name ends as one that is: that ending and what the content is instead, `text` for
 * plain text, `unknown` for what nobody recognises; null where the ending itself is none that is taken.
 */
export async function contentInstead(
	name: string,
	bytes: Uint8Array
): Promise<{ readonly ending: string; readonly content: string } | null> {
	const ending = endingOf(name);
	const isKnown = ending in texts || Object.values(kinds).some(({ endings }) => endings.includes(ending));
	if (!isKnown) return null;
	const told = await fileTypeFromBuffer(bytes).catch(() => undefined);
	return { ending, content: told?.ext ?? (isText(bytes) ? 'text' : 'unknown') };
}

/** The media type, or null for what is not taken. */
export async function mediaTypeOf(name: string, bytes: Uint8Array): Promise<string | null> {
	const ending = endingOf(name);
	const told = await fileTypeFromBuffer(bytes).catch(() => undefined);
	if (told === undefined) return isText(bytes) ? (texts[ending] ?? null) : null;
	const kind = kinds[told.ext];
	return kind !== undefined && kind.endings.includes(ending) ? kind.mediaType : null;
}
