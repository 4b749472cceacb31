/**
 * Patterns over texts that anybody wrote. The loader allows only patterns whose cost is at most the square of a text's
 * length (`framework/pattern.ts`); here a long text is read in overlapping windows, so that the cost of a megabyte is that
 * of its many windows. What lies further apart than a window is not found together.
 */
import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

const WINDOW = 2_000;
const STEP = 1_000;

type Node = AST.Pattern | AST.Alternative | AST.Element | AST.QuantifiableElement;

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** The better a set of signs tells texts apart: few signs, and such as are rare in words. */
const cost = (signs: ReadonlySet<string>): number => signs.size + ([...signs].some(isLetter) ? 100 : 0);

/** Signs of which every match of a part has at least one; null where there are none such. */
function signsOf(node: Node): ReadonlySet<string> | null {
	switch (node.type) {
		case 'Character': {
			const sign = String.fromCodePoint(node.value);
			return new Set([sign, sign.toLowerCase(), sign.toUpperCase()]);
		}
		case 'CharacterClass': {
			if (node.negate || node.unicodeSets || node.elements.length > 6) return null;
			const parts = node.elements.map((element) => (element.type === 'Character' ? signsOf(element) : null));
			return parts.includes(null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));
		}
		case 'Quantifier':
			return node.min === 0 ? null : signsOf(node.element);
		case 'Alternative': {
			const found = node.elements.map(signsOf).filter((signs) => signs !== null);
			return found.sort((a, b) => cost(a) - cost(b))[0] ?? null;
		}
		case 'Pattern':
		case 'Group':
		case 'CapturingGroup': {
			const parts = node.alternatives.map(signsOf);
			return parts.includes(null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));
		}
		default:
			return null;
	}
}

/** A quick look that most texts fail: none of the signs that a match must have. */
function quickLook(source: string): RegExp | null {
	const tree = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source, 0, source.length, { unicode: true });
	const signs = signsOf(tree);
	// More signs than these are in nearly every text.
	if (signs === null || cost(signs) > 12) return null;
	return new RegExp(`[${[...signs].map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`).join('')}]`, 'u');
}

/**
 * A match that touches the edge of a window may be one only because the text was cut there; it counts at the true ends of
 * the text, and else where another window holds it whole.
 */
function inWindows(everywhere: RegExp, text: string): boolean {
	for (let start = 0; start < text.length; start += STEP) {
		const window = text.slice(start, start + WINDOW);
		const isLast = start + WINDOW >= text.length;
		everywhere.lastIndex = 0;
		for (let found = everywhere.exec(window); found !== null; found = everywhere.exec(window)) {
			const end = found.index + found[0].length;
			if ((found.index > 0 || start === 0) && (end < window.length || isLast)) return true;
			everywhere.lastIndex = found.index + 1;
		}
		if (isLast) return false;
	}
	return false;
}

const known = new Map<string, (text: string) => boolean>();

/** Whether some part of a text matches, whatever the case of its letters. */
export function matcher(source: string): (text: string) => boolean {
	const made = known.get(source);
	if (made !== undefined) return made;
	const pattern = new RegExp(source, 'iu');
	const everywhere = new RegExp(source, 'giu');
	const quick = quickLook(source);
	const matches = (text: string): boolean => {
		if (quick !== null && !quick.test(text)) return false;
		return text.length <= WINDOW ? pattern.test(text) : inWindows(everywhere, text);
	};
	known.set(source, matches);
	return matches;
}
