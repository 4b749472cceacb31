/** The twelve items to check before issue in words: answered from the report where rules can; the rest is for a person. */
import { checklistVerdict } from '$models/conformance/checklist';
import type { CheckReport } from '$models/conformance/report';
import type { ChecklistItem, Words } from '$models/framework/pack';
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

function noteOf(item: ChecklistItem, report: CheckReport): string {
	const { verdict, counts, person } = checklistVerdict(item, report);
	const unsure = counts.undetermined + counts['not-enough-basis'];
	const all = 'Các quy tắc tự động đều đáp ứng.';
	const rest = (words: string): string =>
		person === 'nothing' ? words : `${words} Phần còn lại do người kiểm tra xác nhận.`;
	if (person === 'all') return 'Do người kiểm tra xác nhận.';
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
export const answerChecklist = (items: readonly ChecklistItem[], report: CheckReport): ChecklistAnswer[] =>
	items.map((item) => ({
		no: item.no,
		text: item.text,
		result: verdictWords[checklistVerdict(item, report).verdict],
		note: noteOf(item, report),
		rules: item.rules
	}));
