/** How a remark stands, in the words of the annex and the checklist. */
import { remarkStandings, type RemarkStanding } from '$models/conformance/remark-standing';
import type { Appraisal, AppraisalRemark } from '$exporters/exporter';
import { day, signedAt } from './said-when';

function openedBy({ isReviewer, isSentBack }: Extract<RemarkStanding, { readonly is: 'reopened' }>): string {
	if (isSentBack === true) return 'người thẩm định gửi lại vì chưa đạt,';
	return isReviewer ? 'người thẩm định mở lại' : 'mở lại';
}

function wordsOf(standing: RemarkStanding): string {
	switch (standing.is) {
		case 'settled':
			return `Đã giải quyết (${standing.at === '' ? standing.by : signedAt(standing.by, standing.at)})`;
		case 'to-confirm':
			return `${standing.isDeclined ? 'Cơ quan trả lời không sửa; chờ' : 'Chờ'} người thẩm định xác nhận`;
		case 'reopened':
			return `Chưa giải quyết (${openedBy(standing)} ngày ${day(standing.at)})${standing.isReplied ? '; sau đó cơ quan đã trả lời' : ''}`;
		case 'replied':
			return 'Chưa giải quyết, cơ quan đã trả lời';
		case 'open':
			return 'Chưa giải quyết, cơ quan chưa trả lời';
	}
}

/** Of a version that was issued before all of it was kept. */
function keptWords({ state, reply }: AppraisalRemark): string {
	switch (state) {
		case 'settled':
			return 'Đã giải quyết';
		case 'answered':
			return wordsOf({ is: 'to-confirm', isDeclined: false });
		case 'declined':
			return wordsOf({ is: 'to-confirm', isDeclined: true });
		case 'open':
			return wordsOf({ is: reply === null ? 'open' : 'replied' });
	}
}

/** As it stood at the conclusion, and on a line of its own what became of it since; of now while nobody concluded. */
export function remarkStandingWords(
	remark: AppraisalRemark,
	concludedAt: string | null,
	outcome: Appraisal['outcome'] = 'passed'
): string {
	const { told } = remark;
	if (told === undefined) return keptWords(remark);
	const words = told.replies.filter(({ isReviewer }) => !isReviewer);
	const { concluded, since } = remarkStandings({ turns: told.turns, words }, concludedAt);
	return [
		concluded === null ? '' : wordsOf(concluded),
		since === null ? '' : `${outcome === 'returned' ? 'Sau khi trả lại' : 'Sau kết luận thẩm định'}: ${wordsOf(since)}`
	]
		.filter((line) => line !== '')
		.join('\n');
}
