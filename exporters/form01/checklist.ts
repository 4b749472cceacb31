/** The twelve items to check before issue in words: answered from the report where rules can; the rest is for a person. */
import { checklistVerdict, type ChecklistVerdict } from '$models/conformance/checklist';
import type { CheckReport } from '$models/conformance/report';
import type { ChecklistItem, Pack, Words } from '$models/framework/pack';
import { verdictWords } from '$exporters/document/verdict-words';
import { vietnameseNumber } from '$exporters/form03/wording';

export interface ChecklistAnswer {
	readonly no: number;
	readonly text: Words;
	readonly result: string;
	readonly note: string;
	readonly rules: readonly string[];
}

/** Those of an item's rules that something does not meet. */
const failing = ({ rules }: ChecklistItem, { outcomes }: CheckReport): readonly string[] =>
	rules.filter((id) => outcomes.some(({ rule, counts }) => rule === id && counts.fail > 0));

const remainder = {
	nothing: '',
	questions: '',
	rest: ' Phần còn lại do người kiểm tra xác nhận.',
	unasked: ' Phần còn lại do người kiểm tra đối chiếu trên tài liệu.'
} as const;

function noteOf(item: ChecklistItem, report: CheckReport, { verdict, counts, person }: ChecklistVerdict): string {
	const unsure = counts.undetermined + counts['not-enough-basis'];
	const all = 'Các quy tắc tự động đều đáp ứng.';
	if (person === 'all') return 'Do người kiểm tra xác nhận.';
	const rest = (words: string): string => `${words}${remainder[person]}`;
	switch (verdict) {
		case 'fail':
			return rest(`${vietnameseNumber(counts.fail)} trường hợp chưa đáp ứng (${failing(item, report).join(', ')}).`);
		case 'not-applicable':
			return 'Không có trường hợp áp dụng.';
		default:
			return rest(unsure > 0 ? `${vietnameseNumber(unsure)} trường hợp chưa xác định hoặc chưa đủ cơ sở.` : all);
	}
}

/** Answers in the order of the items. */
export const answerChecklist = (
	{ forms, rules }: Pick<Pack, 'forms' | 'rules'>,
	report: CheckReport
): ChecklistAnswer[] =>
	forms.form01.checklist.map((item) => {
		const told = checklistVerdict(item, report, { rules });
		return {
			no: item.no,
			text: item.text,
			result: verdictWords[told.verdict],
			note: noteOf(item, report, told),
			rules: item.rules
		};
	});
