/**
 * Patterns of rules run over texts that anybody wrote, so none may take forever: no nesting of unbounded repeats, at
 * most one of them in a row, no look-around and no back-reference. Then a search costs at most the square of the text's
 * length, and `conformance` reads long texts window by window.
 */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** A repeat with a larger bound counts as unbounded. */
const MOST_REPEATS = 64;
const MOST_LETTERS = 2_000;

type Quantified = AST.Quantifier | AST.QuantifiableElement | AST.Element | AST.Alternative | AST.Pattern;

/** Unbounded repeats that one way through an element can meet. */
function unboundedIn(node: Quantified): number {
	switch (node.type) {
		case 'Alternative':
			return node.elements.reduce((sum, element) => sum + unboundedIn(element), 0);
		case 'Pattern':
		case 'Group':
		case 'CapturingGroup':
			return Math.max(0, ...node.alternatives.map(unboundedIn));
		case 'Quantifier': {
			const inside = unboundedIn(node.element);
			if (inside > 0) return node.max > 1 ? Number.POSITIVE_INFINITY : inside;
			return node.max > MOST_REPEATS ? 1 : 0;
		}
		default:
			return 0;
	}
}

/** Repeats of repeats multiply even where each is bounded. */
function repeatsIn(node: Quantified): number {
	switch (node.type) {
		case 'Alternative':
			return node.elements.reduce((product, element) => product * repeatsIn(element), 1);
		case 'Pattern':
		case 'Group':
		case 'CapturingGroup':
			return Math.max(1, ...node.alternatives.map(repeatsIn));
		case 'Quantifier': {
			const inside = repeatsIn(node.element);
			if (node.max === Number.POSITIVE_INFINITY) return inside;
			if (inside > 1) return inside ** node.max;
			return node.min === node.max ? 1 : node.max;
		}
		default:
			return 1;
	}
}

/** What is wrong with a pattern, or null. */
export function patternFault(source: string): string | null {
	if (source.length > MOST_LETTERS) return `is longer than ${MOST_LETTERS} letters`;
	let tree: AST.Pattern;
	try {
		tree = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source, 0, source.length, { unicode: true });
	} catch (error) {
		return `is no pattern: ${error instanceof Error ? error.message : String(error)}`;
	}
	let fault: string | null = null;
	visitRegExpAST(tree, {
		onAssertionEnter: ({ kind }) => {
			if (kind === 'lookahead' || kind === 'lookbehind') fault = 'looks ahead or behind, which no rule may';
		},
		onBackreferenceEnter: () => {
			fault = 'refers back to a group, which no rule may';
		}
	});
	if (fault !== null) return fault;
	if (unboundedIn(tree) > 1) return 'has more than one unbounded repeat in a row or one inside another';
	return repeatsIn(tree) > 1_000_000 ? 'has repeats that multiply beyond measure' : null;
}
