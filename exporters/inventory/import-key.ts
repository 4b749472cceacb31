/** The name by which an import knows its own row again, wherever in the workbook it stands. */
import { bare } from './map-values';

/** 53 bits of a text, as 11 letters and figures; stable for ever, since keys are stored. */
export function stableHash(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/** Kind, name and owner, without diacritics, case and marks. */
export const importKeyOf = (kind: string, name: string, owner: string): string =>
	`inventory-${stableHash([kind, bare(name), bare(owner)].join('\n'))}`;

/** The value of a column that somebody chose to know rows by, within the list that it numbers. */
export const importKeyOfValue = (list: string, value: string): string =>
	`inventory-${stableHash(['key', list, bare(value)].join('\n'))}`;

/** What makes two rows speak of the same thing, whoever they say owns it. */
export const sameThing = (kind: string, name: string): string => `${kind}\n${bare(name)}`;
