/** Questions that a person has answered, as rows of the findings: an answer must be found again to be taken back. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { recordOf } from '$models/commands/record-of';
import { subjects } from '$models/framework/subjects';
import type { Answer } from '$models/conformance/decisions';
import type { Finding } from '$models/conformance/report';
import { groundDoubt } from '$models/framework/ground';
import { citation, ruleOf } from '$models/framework/lookup';
import type { Pack, Rule } from '$models/framework/pack';

function subjectOf(rule: Rule, id: string, architecture: Architecture): Finding['subject'] | null {
	const kind = rule.target.subject;
	if (kind === 'architecture') return { kind, id, code: '', name: architecture.meta.name };
	if (kind === 'chapter') return architecture.chapters.has(id) ? { kind, id, code: '', name: id } : null;
	if (!subjects.includes(kind)) return null;
	const record: ({ readonly fields: Fields; readonly code?: string } & object) | undefined = recordOf(
		architecture,
		kind,
		id
	);
	if (record === undefined) return null;
	const { fields, code = '' } = record;
	return { kind, id, code, name: textOf(fields['name'] ?? fields['title'] ?? fields['content']) };
}

/** Answers whose finding is not in the report, each as the finding that it was. */
export function answeredQuestions(
	answers: Iterable<Answer>,
	architecture: Architecture,
	pack: Pack,
	isThere: (finding: string) => boolean
): readonly Finding[] {
	return [...answers].flatMap(({ finding: id }): Finding[] => {
		if (isThere(id)) return [];
		const [ruleId = '', kind = ''] = id.split(':');
		const rule = ruleOf(pack, ruleId);
		if (rule === undefined || rule.asked === null) return [];
		const subject = subjectOf(rule, id.slice(ruleId.length + kind.length + 2), architecture);
		if (subject === null) return [];
		const doubt = groundDoubt(pack, rule.basis);
		return [
			{
				id,
				rule: rule.id,
				ruleTitle: rule.title,
				verdict: 'not-enough-basis',
				severity: rule.severity,
				subject,
				fields: [],
				message: rule.title,
				howToFix: rule.howToFix,
				basis: citation(pack, rule.basis),
				...(doubt === null ? {} : { doubt }),
				paraphrase: rule.basis.paraphrase,
				fix: null,
				asked: true
			}
		];
	});
}
