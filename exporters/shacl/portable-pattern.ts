/**
 * Patterns of rules in the common ground of regular expressions: what XPath, and so SHACL, knows, and every engine reads
 * alike without Unicode mode. Character classes are spelled out; a word boundary at either end becomes the letter beyond it.
 */
import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';
import { NotSayable } from './not-sayable';

/** As JavaScript takes them when case does not matter; the long s and the Kelvin sign are letters of words then. */
const DIGITS = '0-9';
const WORD = 'A-Za-z0-9_\u017F\u212A';
const SPACES = '\\t\\n\u000B\u000C\\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

const refuse = (vi: string, en: string): never => {
	throw new NotSayable({ vi, en });
};

const inBasicPlane = (letter: number): string =>
	letter > 0xffff || (letter >= 0xd800 && letter <= 0xdfff)
		? refuse('mẫu chữ có ký tự ngoài mặt phẳng cơ bản', 'the pattern has a letter beyond the basic plane')
		: String.fromCodePoint(letter);

const escaped = (letter: number): string => {
	const sign = inBasicPlane(letter);
	if (sign === '\n') return '\\n';
	if (sign === '\r') return '\\r';
	return sign === '\t' ? '\\t' : sign.replace(/[\\|.?*+(){}[\]^$-]/u, '\\$&');
};

function setOf(set: AST.EscapeCharacterSet | AST.UnicodePropertyCharacterSet): string {
	switch (set.kind) {
		case 'digit':
			return DIGITS;
		case 'space':
			return SPACES;
		case 'word':
			return WORD;
		default:
			return refuse('mẫu chữ hỏi thuộc tính Unicode', 'the pattern asks for a property of Unicode');
	}
}

function classText(node: AST.CharacterClass): string {
	const inside = node.elements.map((element) => {
		if (element.type === 'Character') return escaped(element.value);
		if (element.type === 'CharacterClassRange') return `${escaped(element.min.value)}-${escaped(element.max.value)}`;
		if (element.type !== 'CharacterSet') return refuse('lớp ký tự lồng nhau', 'the pattern nests character classes');
		if (element.negate) return refuse('lớp ký tự phủ định lồng nhau', 'the pattern negates inside a class');
		return setOf(element);
	});
	return `[${node.negate ? '^' : ''}${inside.join('')}]`;
}

const isWordLetter = (letter: number): boolean => /[A-Za-z0-9_]/u.test(String.fromCodePoint(letter));

/** Whether whatever an element matches begins (or ends) inside a word. */
function staysInWord(node: AST.Element | undefined, end: 'first' | 'last'): boolean {
	if (node === undefined) return false;
	switch (node.type) {
		case 'Character':
			return isWordLetter(node.value);
		case 'CharacterSet':
			return !('negate' in node && node.negate) && (node.kind === 'digit' || node.kind === 'word');
		case 'Group':
		case 'CapturingGroup':
			return node.alternatives.every(({ elements }) => staysInWord(elements.at(end === 'first' ? 0 : -1), end));
		case 'Quantifier':
			return node.min > 0 && staysInWord(node.element, end);
		default:
			return false;
	}
}

function countText({ min, max }: AST.Quantifier): string {
	if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
	if (min === 0 && max === 1) return '?';
	return min === max ? `{${min}}` : `{${min},${max}}`;
}

function elementText(node: AST.Element): string {
	switch (node.type) {
		case 'Character':
			return escaped(node.value);
		case 'CharacterSet':
			if (node.kind === 'any') return '.';
			return `[${node.negate ? '^' : ''}${setOf(node)}]`;
		case 'CharacterClass':
			return classText(node);
		case 'Group':
		case 'CapturingGroup':
			return `(${node.alternatives.map((one) => one.elements.map(elementText).join('')).join('|')})`;
		case 'Quantifier':
			return `${elementText(node.element)}${countText(node)}`;
		case 'Assertion':
			if (node.kind === 'start') return '^';
			if (node.kind === 'end') return '$';
			return refuse('mẫu chữ hỏi ranh giới từ ở giữa', 'the pattern asks for a word boundary in its middle');
		default:
			return refuse('mẫu chữ có phép mà SHACL không có', 'the pattern has what SHACL has not');
	}
}

const isBoundary = (node: AST.Element | undefined): boolean =>
	node?.type === 'Assertion' && node.kind === 'word' && !node.negate;

/** A boundary at the end of an alternative is the letter beyond it, which nothing else of the pattern needs. */
function alternativeText({ elements }: AST.Alternative): string {
	const opens = isBoundary(elements[0]) && staysInWord(elements[1], 'first');
	const closes = elements.length > 1 && isBoundary(elements.at(-1)) && staysInWord(elements.at(-2), 'last');
	const inside = elements.slice(opens ? 1 : 0, closes ? -1 : undefined).map(elementText);
	return `${opens ? `(^|[^${WORD}])` : ''}${inside.join('')}${closes ? `($|[^${WORD}])` : ''}`;
}

/** For `sh:pattern` with the flag `i`. */
export function portablePattern(source: string): string {
	if (new RegExp(source, 'iu').test('')) {
		refuse('mẫu chữ khớp cả chữ trống', 'the pattern matches the empty text');
	}
	const tree = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source, 0, source.length, { unicode: true });
	return tree.alternatives.map(alternativeText).join('|');
}
