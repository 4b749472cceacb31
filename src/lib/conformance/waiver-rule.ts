import type { WaiverRow } from './shapes';

/** The rule of a waiver by its number and title, as it was called when it was asked for; older waivers kept the number alone. */
export function waivedRule({ scope, title }: Pick<WaiverRow, 'scope' | 'title'>): string {
	const [rule = ''] = title.split(' · ');
	return rule.startsWith(`${scope.rule} `) ? rule : scope.rule;
}
