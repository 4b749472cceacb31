/** Comma, semicolon or tab separated text as one sheet. */
import type { SourceRow, SourceSheet } from './source';

const delimiters = [',', ';', '\t'] as const;

function delimiterOf(text: string): string {
	const head = text.slice(0, 4_000);
	const counts = delimiters.map((delimiter) => head.split(delimiter).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Stops after `most` rows; the caller sees that there are more by their number. */
export function readCsv(text: string, name: string, most: number): SourceSheet {
	const source = text.replace(/^\uFEFF/u, '');
	const delimiter = delimiterOf(source);
	const rows: SourceRow[] = [];
	let fields: string[] = [];
	let field = '';
	let quoted = false;
	let line = 1;
	const endRow = (): void => {
		fields.push(field);
		field = '';
		const cells = fields.flatMap((text, index) =>
			text.trim() === '' ? [] : [{ column: index + 1, value: { kind: 'text', text } as const, merged: '' }]
		);
		if (cells.length > 0) rows.push({ number: line, cells });
		fields = [];
		line += 1;
	};
	for (let at = 0; at < source.length && rows.length <= most; at += 1) {
		const character = source.charAt(at);
		if (quoted) {
			if (character !== '"') field += character;
			else if (source.charAt(at + 1) === '"') {
				field += '"';
				at += 1;
			} else quoted = false;
		} else if (character === '"' && field === '') quoted = true;
		else if (character === delimiter) {
			fields.push(field);
			field = '';
		} else if (character === '\n') endRow();
		else if (character !== '\r') field += character;
	}
	if (field !== '' || fields.length > 0) endRow();
	return { name, rows };
}
