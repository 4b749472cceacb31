/** The twelve items to check before issue, answered from the report where rules can; the rest is for a person. */
import type { ChecklistItem, Words } from '$models/framework/pack';
import type { CheckReport } from '$models/conformance/report';
import { verdictWords } from './live-words';

export interface ChecklistAnswer {
	readonly no: number;
	readonly text: Words;
	readonly result: string;
	readonly note: string;
	readonly rules: readonly string[];
}

function answer(item: ChecklistItem, report: CheckReport): ChecklistAnswer {
	const outcomes = report.outcomes.filter(({ rule }) => item.rules.includes(rule));
	const total = (verdict: keyof typeof verdictWords): number =>
		outcomes.reduce((sum, { counts }) => sum + counts[verdict], 0);
	const note = (words: string): string =>
		item.computable === 'yes' ? words : `${words} Phần còn lại do người kiểm tra xác nhận.`;
	const base = { no: item.no, text: item.text, rules: item.rules };
	const broken = outcomes.filter(({ error }) => error !== '').length;
	if (item.computable === 'no' || outcomes.length === 0 || broken === outcomes.length) {
		return { ...base, result: verdictWords['not-enough-basis'], note: 'Do người kiểm tra xác nhận.' };
	}
	const fails = total('fail');
	const unsure = total('undetermined') + total('not-enough-basis');
	if (fails > 0) {
		return {
			...base,
			result: verdictWords.fail,
			note: note(`${fails} trường hợp chưa đáp ứng (${item.rules.join(', ')}).`)
		};
	}
	if (unsure > 0 || broken > 0 || item.computable === 'partly') {
		const words =
			unsure > 0 ? `${unsure} trường hợp chưa xác định hoặc chưa đủ cơ sở.` : 'Các quy tắc tự động đều đạt.';
		return { ...base, result: verdictWords['not-enough-basis'], note: note(words) };
	}
	if (total('pass') === 0)
		return { ...base, result: verdictWords['not-applicable'], note: 'Không có trường hợp áp dụng.' };
	return { ...base, result: verdictWords.pass, note: note('Các quy tắc tự động đều đạt.') };
}

/** Answers in the order of the items. An item that a machine can only partly see is never passed by the machine. */
export const answerChecklist = (items: readonly ChecklistItem[], report: CheckReport): ChecklistAnswer[] =>
	items.map((item) => answer(item, report));
