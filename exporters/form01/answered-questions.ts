/** Which questions somebody answered, and of which records: one word given to many is told once, with all that it was given to. */
import { recordOf } from '$models/commands/record-of';
import { ruleOfFinding } from '$models/conformance/checklist-answers';
import type { Answer } from '$models/conformance/decisions';
import { partsOfFinding } from '$models/conformance/finding-id';
import { isSubject } from '$models/framework/subjects';
import { namedCodes } from '$exporters/document/code-ranges';
import type { ExportInput } from '$exporters/exporter';
import { vietnameseNumber } from '$exporters/form03/wording';

/** Code of the record that a finding is about; '' for one without a code, such as the dossier itself. */
function codeOf(finding: string, { architecture }: ExportInput['edition']): string {
	const { kind = '', record: id = '' } = partsOfFinding(finding) ?? {};
	const record = isSubject(kind) ? recordOf(architecture, kind, id) : undefined;
	return record !== undefined && 'code' in record && typeof record.code === 'string' ? record.code : '';
}

/** Questions by the titles of their rules, each with the codes of its records, or how often it was asked. */
export function questionsTold(
	answers: readonly Pick<Answer, 'finding'>[],
	{ pack, edition }: Pick<ExportInput, 'pack' | 'edition'>
): string {
	const titles = new Map(pack.rules.map(({ id, title }) => [id, title.vi]));
	const by = new Map<string, string[]>();
	for (const { finding } of answers) {
		const title = titles.get(ruleOfFinding(finding)) ?? ruleOfFinding(finding);
		by.set(title, [...(by.get(title) ?? []), codeOf(finding, edition)]);
	}
	return [...by]
		.map(([title, codes]) => {
			const named = codes.filter((code) => code !== '');
			if (named.length > 0) return `${title}: ${namedCodes([...new Set(named)])}`;
			return codes.length === 1 ? title : `${title}: ${vietnameseNumber(codes.length)} trường hợp`;
		})
		.join('; ');
}
