/** What a label of draw.io says, whether it is plain or markup. */
import { normalise } from '$models/text/normalise';

const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

/** The entities that every reader of XML knows, and numbers; any other stays as it is written. */
export const decodeEntities = (text: string): string =>
	text.replace(
		/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu,
		(whole, hex?: string, number?: string, name?: string) => {
			if (name !== undefined) return named[name.toLowerCase()] ?? whole;
			const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
		}
	);

/** Where markup starts a line. */
const breaks = /<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?h[1-6]|hr)\b[^<>]*>/giu;
const tags = /<[a-z/!][^<>]*>/giu;

/** A label as plain text. */
export const labelText = (label: string, isMarkup: boolean): string =>
	normalise(isMarkup ? decodeEntities(label.replace(breaks, '\n').replace(tags, '')) : label);

/** Lines that say something, in order. */
export const linesOf = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ' ').trim())
		.filter((line) => line !== '');
