/** What was said while a version was appraised, as a table: who asked what of whom, what was answered, and how it stands. */
import type { RemarkTurn } from '$models/conformance/remark-standing';
import { diagramCode } from '$exporters/record-title';
import { DiagramId } from '$models/architecture/identifier';
import { recordName } from '$models/commands/record-name';
import { headingNames } from '$models/framework/heading-names';
import type { AppraisalRemark, RemarkReply } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';
import type { AppraisalTable } from './appraisal';
import type { ChecklistInput } from './checklist';
import { remarkChanges } from './remark-changes';
import { remarkStandingWords } from './remark-words';
import { moment, signedAt } from './said-when';

const outcomeWords = { done: 'Đã sửa', declined: 'Không sửa' } as const;

/** The code of the diagram that it is about; '' for anything else. */
function codeIn({ told }: AppraisalRemark, { architecture }: ChecklistInput['edition']): string {
	const [, id = ''] = /^diagram:(.+)$/su.exec(told?.subject ?? '') ?? [];
	const diagram = id === '' ? undefined : architecture.diagrams.get(DiagramId(id));
	return diagram === undefined ? '' : diagramCode(diagram);
}

/** What it is about as it was called then; a heading with the chapter that its number counts in, a diagram with its code. */
function calledIn(
	remark: AppraisalRemark,
	headings: ReadonlyMap<string, string>,
	edition: ChecklistInput['edition']
): string {
	const { about, told } = remark;
	const [, chapter = ''] = /^(?:finding:chapter-[^:]*:)?chapter:(.+)$/u.exec(told?.subject ?? '') ?? [];
	const code = codeIn(remark, edition);
	const hasCode = code === '' || about === code || about.startsWith(`${code} `);
	return headings.get(chapter) ?? (hasCode ? about : `${code} ${about}`.trim());
}

/** A place on a diagram, and the object in whose box it is. */
function placeIn({ told }: AppraisalRemark, title: string, { architecture }: ChecklistInput['edition']): string {
	const drawn = /^(sơ đồ|$)/iu.test(title) ? `một điểm trên ${title || 'sơ đồ'}` : `một điểm trên sơ đồ ${title}`;
	const object = told?.point?.object ?? '';
	const name = object === '' ? '' : recordName(architecture, 'object', object);
	return name === '' ? drawn : `${drawn}, tại ô “${name}”`;
}

/** What a remark is about: the record as it was called, its field, and the very words. */
function aboutIn(
	remark: AppraisalRemark,
	{ pack: { fields }, edition }: ChecklistInput,
	headings: ReadonlyMap<string, string>
): string {
	const { field, quote, told: more } = remark;
	const called = calledIn(remark, headings, edition);
	const subject = more?.point === undefined ? called : placeIn(remark, called, edition);
	const named = field === '' ? '' : (fields.find(({ id }) => id === field)?.label.vi ?? '');
	const told = [subject, named].filter((part) => part !== '').join(', ');
	return `${told === '' ? '' : ` về ${told}`}${quote === '' ? '' : ` tại “${quote}”`}`;
}

function askedIn(remark: AppraisalRemark, about: string): string {
	const { words, by, at, isRequest, told } = remark;
	const again = told?.raisedAgainFrom ?? '';
	const version = again !== '' || (told?.version ?? '') === '' ? '' : `Phiên bản ${told?.version ?? ''} – `;
	const charge = [
		(told?.assignee ?? '') === '' ? '' : `Giao: ${told?.assignee ?? ''}`,
		(told?.due ?? '') === '' ? '' : `Hạn: ${vietnameseDate(told?.due ?? '')}`
	].filter((part) => part !== '');
	return [
		`${version}${signedAt(by, at)}`,
		`${isRequest ? 'Yêu cầu sửa' : 'Ý kiến'}${about}${again === '' ? '' : ` (nêu lại từ phiên bản ${again})`}: ${words}`,
		charge.join('; ')
	]
		.filter((line) => line !== '')
		.join('\n');
}

function replyWords({ words, by, at, outcome, isReviewer }: RemarkReply): string {
	const who = isReviewer ? `${by} (người thẩm định)` : by;
	const said = [outcome === null ? '' : outcomeWords[outcome], words.trim()].filter((part) => part !== '');
	return `${who}, ${moment(at)}: ${said.join(' – ')}`;
}

/** Why it was opened again, as a word of the talk; what nobody gave a reason for is told as a standing alone. */
function turnWords({ by, at, isReviewer, words = '' }: RemarkTurn, isRequest: boolean): string {
	const did = isReviewer && isRequest ? 'Chưa đạt, gửi lại' : 'Mở lại';
	return `${isReviewer ? `${by} (người thẩm định)` : by}, ${moment(at)}: ${did} – ${words.trim()}`;
}

/** That the agency called it handled: the only answer of whoever wrote no word. */
const handledWords = ({ by, at }: RemarkTurn): string => `${by}, ${moment(at)}: báo đã xử lý`;

/**
 * All that was said to it, each time that the agency called it handled or that it was opened again with why among it; what was
 * said and done before is no word to it.
 */
function talkOf(
	{ replies, turns }: NonNullable<AppraisalRemark['told']>,
	{ isRequest, at: begun }: Pick<AppraisalRemark, 'isRequest' | 'at'>
): string {
	const since = turns.filter(({ at }) => at > begun);
	const opened = since.filter(({ to, words = '' }) => to === 'open' && words.trim() !== '');
	const handled = since.filter(({ to, isReviewer }) => to === 'settled' && !isReviewer);
	return [
		...replies.map((reply) => ({ at: reply.at, line: replyWords(reply) })),
		...handled.map((turn) => ({ at: turn.at, line: handledWords(turn) })),
		...opened.map((turn) => ({ at: turn.at, line: turnWords(turn, isRequest) }))
	]
		.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
		.map(({ line }) => line)
		.join('\n');
}

/** Whom words speak to is called by name in print: the sign that calls him on a screen is none of it. */
const withoutCalls = (words: string): string => words.replace(/(?<![\p{L}\p{N}._-])@(?=\p{Lu})/gu, '');

/** `concludedAt`: when the appraisal ended; null while it has not. */
export function remarkTable(
	remarks: readonly AppraisalRemark[],
	input: ChecklistInput,
	concludedAt: string | null
): AppraisalTable {
	const { pack, edition, approval } = input;
	const outcome = approval?.appraisal?.outcome ?? 'passed';
	const concluded = outcome === 'returned' ? 'Tình trạng khi trả lại' : 'Tình trạng khi kết luận thẩm định';
	const changed = remarkChanges(input);
	const isOfChapters = remarks.some(({ told }) => told?.subject.includes('chapter:') === true);
	const headings = isOfChapters ? headingNames(pack, edition.architecture.meta.frame) : new Map<string, string>();
	return {
		title: 'Ý kiến, yêu cầu sửa khi thẩm định',
		head: [
			...['STT', 'Ý kiến, yêu cầu', 'Trao đổi, trả lời', 'Trước và sau khi sửa'],
			concludedAt === null ? 'Tình trạng tới lúc lập văn bản' : concluded
		],
		weights: [0.5, 3.4, 2.8, 2, 1.9],
		rows: remarks.map((remark, no) => {
			const { reply, told } = remark;
			const kept = reply === null ? '' : `${signedAt(reply.by, reply.at)}: ${reply.words}`;
			return [
				String(no + 1),
				withoutCalls(askedIn(remark, aboutIn(remark, input, headings))),
				withoutCalls(told === undefined ? kept : talkOf(told, remark)),
				changed(remark),
				remarkStandingWords(remark, concludedAt, outcome)
			];
		})
	};
}
