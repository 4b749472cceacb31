/** What rules ask people and nobody has answered, counted in one way wherever it is told. */
import type { CheckReport, Finding } from './report';

export interface OpenQuestions {
	/** Those that hold a submission up come first. */
	readonly questions: readonly Finding[];
	/** How many of them hold a submission up: what is only recommended or is waived can stay open. */
	readonly needed: number;
}

export function openQuestions(
	{ findings }: Pick<CheckReport, 'findings'>,
	isWaived: (finding: string) => boolean,
	/** Rules that are answered only later, and asked about nothing by now. */
	later: ReadonlySet<string>
): OpenQuestions {
	const asked = findings.filter((finding) => finding.asked && !later.has(finding.rule));
	const isNeeded = ({ severity, id }: Finding): boolean => severity === 'required' && !isWaived(id);
	const needed = asked.filter(isNeeded);
	return { questions: [...needed, ...asked.filter((finding) => !isNeeded(finding))], needed: needed.length };
}
