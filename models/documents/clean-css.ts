/** The styles of a picture: how shapes and words look, and nothing that loads or runs. */
import { PRESENTATION } from './svg-allowed';

const reference = /url\(\s*(["']?)#[\w.:-]{1,200}\1\s*\)/giu;

/** A value that names nothing outside its picture. */
export const isHarmless = (value: string): boolean => {
	const rest = value.replace(reference, '');
	return !/[\\<>@{}]|url\s*\(|image\s*\(|image-set|element\s*\(|expression|script\s*:|data\s*:|\/\*/iu.test(rest);
};

/** Declarations such as `fill: red`, those alone that say how something looks. */
export function cleanDeclarations(text: string): string {
	return text
		.split(';')
		.flatMap((declaration) => {
			const colon = declaration.indexOf(':');
			const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
			const value = declaration.slice(colon + 1).trim();
			return PRESENTATION.has(property) && value !== '' && isHarmless(value) ? [`${property}:${value}`] : [];
		})
		.join(';');
}

/** Index behind the brace that closes the one at an index; the end where none does. */
function behindBlock(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length; at += 1) {
		if (text[at] === '{') depth += 1;
		else if (text[at] === '}') {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	return text.length;
}

const selector = /^[\w\s.,#>+~*:()="'[\]-]+$/u;

/** A style sheet without what begins with an @, in one line a rule. */
export function cleanStyleSheet(text: string): string {
	const sheet = text.replace(/\/\*[\s\S]*?\*\//gu, '');
	const rules: string[] = [];
	let at = 0;
	while (at < sheet.length) {
		const open = sheet.indexOf('{', at);
		const semicolon = sheet.indexOf(';', at);
		const isStatement = sheet.slice(at).trimStart().startsWith('@') && semicolon >= 0 && (open < 0 || semicolon < open);
		if (isStatement) {
			at = semicolon + 1;
			continue;
		}
		if (open < 0) break;
		const end = behindBlock(sheet, open);
		const who = sheet.slice(at, open).trim().replace(/\s+/gu, ' ');
		const what = cleanDeclarations(sheet.slice(open + 1, end - 1));
		if (what !== '' && selector.test(who)) rules.push(`${who}{${what}}`);
		at = end;
	}
	return rules.join('\n');
}
