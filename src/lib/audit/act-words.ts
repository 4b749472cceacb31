/** Rows of the audit trail in words: the name of an act, and what its detail says. */
import { isMessageKey, type MessageKey } from '$lib/i18n/catalogue';

/** Key of an act's name; null for one that this program does not know, such as of a later one. */
export function actKey(act: string): MessageKey | null {
	const key = `audit.act.${act}`;
	return isMessageKey(key) ? key : null;
}

export interface DetailPart {
	/** Key of the label, or the label itself where there is none. */
	readonly label: MessageKey | string;
	readonly text: string;
}

const HASH = /^[0-9a-f]{64}$/u;

function told(value: unknown): string {
	if (typeof value === 'string') return HASH.test(value) ? `${value.slice(0, 12)}…` : value;
	if (Array.isArray(value)) return value.map(told).join(', ');
	if (typeof value === 'object' && value !== null) return Object.values(value).map(told).filter(Boolean).join(', ');
	return value === null || value === undefined ? '' : String(value);
}

/** The parts of a detail that say something; a text that is no JSON is one part without a label. */
export function detailParts(detail: string): readonly DetailPart[] {
	let value: unknown;
	try {
		value = JSON.parse(detail);
	} catch {
		return detail === '' ? [] : [{ label: '', text: detail }];
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ label: '', text: told(value) }];
	return Object.entries(value).flatMap(([name, each]) => {
		const text = told(each);
		const key = `audit.key.${name}`;
		return text === '' ? [] : [{ label: isMessageKey(key) ? key : name, text }];
	});
}
