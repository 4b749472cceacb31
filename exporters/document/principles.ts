/**
 * The principles of a pack as an outline has them. Where the outline says by which place of the decision rules rest on a
 * principle, a table tells of each what is asked of the architecture for its sake and what the check found; the others stand
 * as a list.
 */
import type { CheckReport, Finding } from '$models/conformance/report';
import type { Pack, Rule } from '$models/framework/pack';
import { flatSections } from '$models/framework/sections';
import { printable, vietnameseNumber } from '$exporters/form03/wording';
import { namedCodes } from './code-ranges';
import type { Block } from './document';
import { grid, list, paragraph } from './live-pieces';
import { verdictWords } from './verdict-words';

type Principle = Pack['principles'][number];

/** What leads to the principles of a kind: a sentence, since nothing can be written under a heading that is no section. */
const leads: ReadonlyMap<Principle['kind'], string> = new Map([
	['core', 'Khung được xây dựng theo các nguyên tắc cốt lõi'],
	['design', 'Việc thiết kế, triển khai thực hiện theo các nguyên tắc'],
	['methodology', 'Phương pháp luận được áp dụng']
]);

/** Id of the principle that another one belongs to, such as `TK-c` of `TK-c3`; null where there is none. */
function parentOf({ id }: Principle, all: ReadonlySet<string>): string | null {
	const head = id.replace(/\d+$/u, '');
	return head !== id && all.has(head) ? head : null;
}

/** A name within a list: those under it follow in the same line. */
function told({ name }: Principle, under: readonly Principle[]): string {
	return under.length === 0 ? name : `${name}: ${under.map((one) => one.name).join('; ')}`;
}

/** Whether a rule rests on a place of the decision: `II.2.1đ, II.2.2b, tr. 12` names two. */
const restsOn = ({ basis }: Rule, section: string): boolean =>
	basis.article.split(/[;,]/u).some((part) => part.trim() === section);

type Checked = Pick<CheckReport, 'outcomes' | 'findings'>;

function openWords(title: string, findings: readonly Finding[]): string {
	const names = [...new Set(findings.map(({ subject }) => subject.code || subject.name))].filter((name) => name !== '');
	return names.length === 0 ? title : `${title} (${namedCodes(names)})`;
}

/** What the rules that rest on a principle find, in lines by their result; '' where none of them rests on it. */
function found(rules: readonly Rule[], { outcomes, findings }: Checked): string {
	const counts = new Map(outcomes.map((outcome) => [outcome.rule, outcome.counts]));
	const met = rules.flatMap(({ id, title }) => {
		const own = counts.get(id);
		if (own === undefined) return [];
		const { pass, fail, undetermined, 'not-enough-basis': unsure } = own;
		const isMet = pass > 0 && fail + undetermined + unsure === 0;
		return isMet ? [`${title.vi} (${vietnameseNumber(pass)})`] : [];
	});
	const open = (['fail', 'undetermined', 'not-enough-basis'] as const).flatMap((verdict) => {
		const those = rules.flatMap(({ id, title }) => {
			const own = findings.filter((one) => one.rule === id && one.verdict === verdict);
			return own.length === 0 ? [] : [openWords(title.vi, own)];
		});
		return those.length === 0 ? [] : [`${verdictWords[verdict]}: ${those.join('; ')}.`];
	});
	const all = met.length === 0 ? [] : [`${verdictWords.pass} (số trường hợp): ${met.join('; ')}.`];
	return [...all, ...open].join('\n');
}

const NOT_ASKED = 'Bộ quy tắc đối chiếu không có yêu cầu riêng cho nguyên tắc này.';
const NO_CASE = 'Các yêu cầu dựa trên nguyên tắc này không có trường hợp áp dụng trong dữ liệu của Khung.';

type PrinciplePack = Pick<Pack, 'principles' | 'rules' | 'forms' | 'instruments'>;

/** Undefined where the pack has none. */
export function principleBlocks(pack: PrinciplePack, report: Checked): readonly Block[] | undefined {
	const { principles, rules, forms, instruments } = pack;
	if (principles.length === 0) return undefined;
	const ids = new Set(principles.map(({ id }) => id));
	const placed = flatSections(forms.form01.sections).flatMap((section) => section.principles ?? []);
	const placeOf = new Map(placed.map(({ id, section }) => [id, section]));
	const decision = instruments.find(({ status }) => status === 'in-force');
	const under = (parent: string): readonly Principle[] => principles.filter((one) => parentOf(one, ids) === parent);
	return [...leads].flatMap(([kind, text]): readonly Block[] => {
		const top = principles.filter((one) => one.kind === kind && parentOf(one, ids) === null);
		if (top.length === 0) return [];
		const rows = top.map((one): readonly string[] => {
			const place = placeOf.get(one.id);
			const own = place === undefined ? [] : rules.filter((rule) => restsOn(rule, place));
			const outcome = own.length === 0 ? NOT_ASKED : found(own, report) || NO_CASE;
			return [told(one, under(one.id)), `${place === undefined ? '' : `${place}, `}tr.\u00a0${one.page}`, outcome];
		});
		const isChecked = rows.some(([, , outcome]) => outcome !== NOT_ASKED && outcome !== NO_CASE);
		if (decision === undefined || !isChecked) {
			const items = top.map((one) => told(one, under(one.id)));
			return [...paragraph(`${text}:`, true), ...(list(items) ?? [])];
		}
		const how =
			kind === 'core'
				? ' Với từng nguyên tắc, bảng dưới đây nêu chỗ của nguyên tắc trong Quyết định, các yêu cầu được đối chiếu với kiến trúc và kết quả, kèm mã đối tượng ở kết quả chưa đạt.'
				: ' Kết quả đối chiếu theo từng nguyên tắc như sau.';
		const lead = `${text} của ${decision.number}.${how}`;
		const columns = [
			{ title: 'Nguyên tắc', weight: 2 },
			{ title: 'Căn cứ', weight: 0.8 },
			{ title: 'Yêu cầu đối chiếu và kết quả', weight: 3.2 }
		];
		return [
			...paragraph(printable(lead), true),
			...(grid(
				columns,
				rows.map((row) => row.map(printable))
			) ?? [])
		];
	});
}
