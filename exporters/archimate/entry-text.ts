/** Fields as values of properties: plain text where that reads back as the same field, else JSON in one line. */
import type { FieldEntry } from '$models/architecture/field';
import { isSame } from '$models/architecture/json';
import { fieldEntrySchema } from '$models/architecture/schema';
import type { FieldDefinition } from '$models/framework/pack';

/** What XML 1.0 cannot hold, or gives back otherwise. */
const UNSAFE =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

/** Most texts hold none of it, which is quicker to tell without looking around each letter. */
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/;

/** Whether XML gives a text back as it is. */
export const survives = (text: string): boolean =>
	!(SUSPECT.test(text) && UNSAFE.test(text)) && text.normalize('NFC') === text;

/** JSON that XML gives back as it is. */
export function safeJson(value: unknown): string {
	const json = JSON.stringify(value);
	if (survives(json)) return json;
	const escape = (half: string): string => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return json.replace(/[^\u0000-\u007E]/gu, (char) => char.split('').map(escape).join(''));
}

const several = new Set<FieldDefinition['type']>(['multi-list', 'multi-reference']);

function jsonEntry(text: string): FieldEntry | null {
	if (!/^\{"(?:value|undetermined|notApplicable)":/u.test(text)) return null;
	try {
		const parsed = fieldEntrySchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

/** Whether a single text can be nothing but that text, as nearly every one; the rest is read back to be sure. */
const isPlain = (text: string, type: FieldDefinition['type'] | undefined): boolean =>
	(type === 'text' || type === 'long-text' || type === 'list') && !text.startsWith('{') && survives(text);

/** The field that the values of its property say; null for no value. */
export function entryOfTexts(texts: readonly string[], type: FieldDefinition['type'] | undefined): FieldEntry | null {
	const [first, ...more] = texts;
	if (first === undefined) return null;
	if (more.length > 0) return { value: [...texts] };
	const exact = jsonEntry(first);
	if (exact !== null) return exact;
	if (type !== undefined && several.has(type)) return { value: [first] };
	if (type === 'number' && first.trim() !== '' && String(Number(first)) === first) return { value: Number(first) };
	if (type === 'boolean' && (first === 'true' || first === 'false')) return { value: first === 'true' };
	return { value: first };
}

/** Values of the property that says a field. */
export function textsOfEntry(entry: FieldEntry, type: FieldDefinition['type'] | undefined): readonly string[] {
	const value = 'value' in entry ? entry.value : undefined;
	if (typeof value === 'string' && isPlain(value, type)) return [value];
	const plain = value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
	const returns = plain.length > 0 && plain.every(survives) && isSame(entryOfTexts(plain, type), entry);
	return returns ? plain : [safeJson(entry)];
}
