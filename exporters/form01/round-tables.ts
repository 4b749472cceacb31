/** Versions that came back before one: who took each when, why it came back, and what was decided of it, beside what became of that. */
import { checklistStandings } from '$models/conformance/checklist';
import { contradictedIn, contradictedItems, type Contradicted } from '$models/conformance/unmet';
import { rulesBeyond } from '$models/conformance/beyond-checklist';
import type { Approval, ItemDecision, PassedDecision, ReturnedRound } from '$exporters/exporter';
import { vietnameseNumber } from '$exporters/form03/wording';
import type { AppraisalTable } from './appraisal';
import {
	againstWords,
	decisionTold,
	decisionWords,
	noDecision,
	ruleDecisionWords,
	type ChecklistInput
} from './checklist';
import { day, signed, signedAt } from './said-when';

const RETURNED = 'Các lần trả lại trước phiên bản này';
const DECIDED = 'Kết quả thẩm định các phiên bản trước';

/** What the agency said of it stands behind why it came back, and that it said nothing as the page says it. */
function answerWords({ answers = [] }: ReturnedRound, of: string | null): string {
	const answer = answers.find(({ item }) => item === of);
	return answer === undefined
		? '\nCơ quan chưa giải trình điểm này.'
		: `\nCơ quan giải trình (${signed(answer.by, answer.at)}): ${answer.words}`;
}

const returnedTable = (rounds: readonly ReturnedRound[]): AppraisalTable => ({
	title: RETURNED,
	head: ['Phiên bản', 'Ngày trình', 'Nhận thẩm định', 'Trả lại', 'Lý do trả lại'],
	weights: [0.9, 1.4, 2, 2, 3.7],
	rows: rounds.map((round) => {
		const { version, at, by, reason, submittedAt, taken } = round;
		return [
			version,
			submittedAt === undefined ? '' : day(submittedAt),
			taken == null ? '' : signed(taken.by, taken.at),
			signed(by, at),
			`${reason}${answerWords(round, null)}`
		];
	})
});

type Said = Pick<ItemDecision, 'decision' | 'by' | 'at' | 'reason' | 'against'>;

const told = (
	words: typeof decisionWords,
	{ decision, by, at, reason }: Said,
	unmet: () => Contradicted | null
): string =>
	decisionTold(words[decision], {
		signed: signed(by, at),
		reason,
		against: decision === 'accepted' ? unmet() : null
	});

/** What a rule that was decided on before comes to now: decided again, found and not decided, or found no more. */
function ruleNow(rule: string, { approval, pack, report, waived }: ChecklistInput): string {
	const appraisal = approval?.appraisal ?? null;
	const own = appraisal?.beyond?.find((one) => one.rule === rule);
	const isWaived = (finding: string): boolean => waived?.has(finding) === true;
	if (own !== undefined) {
		const about = pack.rules.find(({ id }) => id === rule);
		return told(ruleDecisionWords, own, () =>
			about === undefined ? null : contradictedIn(about, report.findings, isWaived)
		);
	}
	const found = rulesBeyond(pack.forms.form01.checklist, report, isWaived).find((one) => one.rule === rule);
	if (found === undefined) return `Không còn phát hiện ở phiên bản ${approval?.version ?? ''}`;
	return `${vietnameseNumber(found.findings)} trường hợp. ${noDecision(appraisal)}`;
}

const PASSED = 'Quy tắc bắt buộc khác được kiểm tra tự động là đáp ứng ở mọi trường hợp';
const PASSED_WORDS = 'Chấp nhận theo kết quả kiểm tra';

const passedWords = ({ isAccepted, by, at }: PassedDecision): string =>
	`${isAccepted ? PASSED_WORDS : 'Rút lại việc chấp nhận'} (${signedAt(by, at)})`;

/** Whether they were accepted at once in this version too. */
function passedNow({ approval }: ChecklistInput): string {
	const appraisal = approval?.appraisal ?? null;
	const own = appraisal?.passed;
	return own === undefined
		? noDecision(appraisal)
		: decisionTold(PASSED_WORDS, { signed: signed(own.by, own.at), reason: own.reason, against: null });
}

/** Whether anything of a round was decided by then. */
const isDecided = ({ decisions = [], beyond = [], passed = [] }: ReturnedRound): boolean =>
	decisions.length + beyond.length + passed.length > 0;

function itemNow(no: number, { approval }: ChecklistInput, unmet: ReadonlyMap<string, Contradicted>): string {
	const appraisal = approval?.appraisal ?? null;
	const own = appraisal?.decisions.find((one) => one.no === no);
	return own === undefined ? noDecision(appraisal) : told(decisionWords, own, () => unmet.get(String(no)) ?? null);
}

function decidedTable(rounds: readonly ReturnedRound[], input: ChecklistInput, version: string): AppraisalTable {
	const { pack } = input;
	const unmet = contradictedItems(checklistStandings(pack, input.report, input.itemAnswers));
	const items = new Map(pack.forms.form01.checklist.map(({ no, text }) => [no, text.vi]));
	const rules = new Map(pack.rules.map(({ id, title }) => [id, title.vi]));
	const called = (id: string, name: string | undefined): string => (name === undefined ? id : `${id} – ${name}`);
	return {
		title: DECIDED,
		head: ['Phiên bản', 'Mục, quy tắc', 'Quyết định', 'Lý do', `Kết quả ở phiên bản ${version}`],
		weights: [0.9, 3, 1.8, 2.4, 2.4],
		rows: rounds.flatMap((round) => {
			const row = (id: string, name: string, words: typeof decisionWords, said: Said, now: string) => [
				round.version,
				name,
				`${words[said.decision]} (${signedAt(said.by, said.at)})${said.against === undefined ? '' : `, ${againstWords[said.against]}`}`,
				// What was accepted asks for no answer.
				`${said.reason}${said.decision === 'accepted' ? '' : answerWords(round, id)}`,
				now
			];
			return [
				...(round.decisions ?? []).map((said) =>
					row(
						String(said.no),
						called(`Mục ${vietnameseNumber(said.no)}`, items.get(said.no)),
						decisionWords,
						said,
						itemNow(said.no, input, unmet)
					)
				),
				...(round.beyond ?? []).map((said) =>
					row(said.rule, called(said.rule, rules.get(said.rule)), ruleDecisionWords, said, ruleNow(said.rule, input))
				),
				...(round.passed ?? []).map((said) => [round.version, PASSED, passedWords(said), said.reason, passedNow(input)])
			];
		})
	};
}

/** For readers who may have the words of people. */
export function roundTables(approval: Approval, input: ChecklistInput): readonly AppraisalTable[] {
	const { rounds = [], version } = approval;
	return [returnedTable(rounds), decidedTable(rounds, input, version)];
}

/** To whoever reads the results of this version: those of versions that came back stand elsewhere; '' where none were decided. */
export function roundsNote({ rounds = [], version }: Approval): string {
	const decided = rounds.filter(isDecided);
	if (decided.length === 0) return '';
	const back = decided.map((one) => one.version).join(', ');
	return `Kết quả thẩm định trong bảng này là của phiên bản ${version}; kết quả của phiên bản đã trả lại (${back}) nêu tại bảng “${DECIDED}”.`;
}

/** Where a version that came back is told of, since the history of versions has none of it; '' where none did. */
export function roundsPlace({ rounds = [] }: Approval): string {
	if (rounds.length === 0) return '';
	const versions = rounds.map(({ version }) => version).join(', ');
	const unkept = rounds.filter(({ isUnkept }) => isUnkept === true).map(({ version }) => version);
	const untold =
		unkept.length === 0
			? ''
			: ` Trả lời của cơ quan khi quyết định từng mục ở phiên bản ${unkept.join(', ')} không được lưu, nên không nêu quyết định nào khác kết quả kiểm tra hay trả lời của cơ quan.`;
	return `Phiên bản đã trả lại (${versions}) không phải là phiên bản của hồ sơ nên không có trong bảng lịch sử phiên bản; quá trình thẩm định ghi tại bảng “${RETURNED}”${rounds.some(isDecided) ? ` và bảng “${DECIDED}”` : ''}.${untold}`;
}
