import type { Words } from '$models/framework/provenance';
import type { WaiverRow } from './shapes';

/**
 * The rule of a waiver by its number and title in the reader's language; where the pack has it no more, as it was called
 * when it was asked for. Older waivers kept the number alone.
 */
export function waivedRule(
	{ scope, title, ruleTitle }: Pick<WaiverRow, 'scope' | 'title' | 'ruleTitle'>,
	words: (title: Words) => string
): string {
	if (ruleTitle !== null) return `${scope.rule} ${words(ruleTitle)}`;
	const [rule = ''] = title.split(' · ');
	return rule.startsWith(`${scope.rule} `) ? rule : scope.rule;
}
