/**
 * The words of one daily mail: what is new since the last one and what is due. Titles, names and addresses alone; what was
 * written and the values of fields stay where they are asked for with a sign-in.
 */
import { pathOfItem, type InboxItem } from '$collab/runtime/inbox-runtime';
import { dayInWords } from '$models/text/day-in-words';

export interface Mail {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
}

interface Facts {
	/** Public address of the installation. */
	readonly origin: string;
	/** Name of whom it is for. */
	readonly name: string;
	/** ISO date in Vietnam. */
	readonly today: string;
	/** Instant of the last one, '' for none. */
	readonly since: string;
}

/** Lines of one part; the inbox has the rest. */
const MOST = 50;

const says: Readonly<Record<InboxItem['kind'], string>> = {
	mention: 'nhắc tên bạn',
	answered: 'trả lời trong cuộc trao đổi của bạn',
	remark: 'nêu ý kiến, chưa nhắc tên ai; chờ bạn trả lời hoặc giao người làm',
	assigned: 'giao bạn xử lý',
	'assigned-request': 'yêu cầu sửa, giao bạn xử lý',
	confirm: 'đã trả lời, chờ bạn xác nhận',
	waiver: 'đề nghị chấp thuận nội bộ cho khắc phục sau, chờ bạn quyết định',
	submission: 'trình hồ sơ, chờ thẩm định',
	reviewing: 'trình hồ sơ, bạn đang thẩm định',
	issue: 'thẩm định đạt, chờ ban hành',
	returned: 'trả lại hồ sơ, chờ sửa và trình lại',
	request: 'yêu cầu sửa, chưa giao ai',
	granted: 'chấp thuận nội bộ cho khắc phục sau như bạn đề nghị',
	refused: 'không chấp thuận nội bộ cho khắc phục sau như bạn đề nghị',
	withdrawn: 'rút hồ sơ đã trình',
	approved: 'đã duyệt hồ sơ để trình',
	approve: 'đã duyệt hồ sơ để trình, chờ bạn duyệt',
	'taken-over': 'đã nhận lại việc thẩm định từ bạn',
	'item-changed': 'đã thay quyết định của bạn về một mục kiểm tra',
	'sent-back': 'trả lại hồ sơ bạn đã thẩm định đạt để hoàn thiện',
	issued: 'đã ban hành hồ sơ',
	left: 'ban hành hồ sơ, còn việc chuyển sang phiên bản sau',
	invited: 'mời bạn sửa một phần',
	proposal: 'gửi đề xuất thay đổi, chờ bạn quyết định',
	'proposal-taken': 'đã quyết định đề xuất thay đổi của bạn',
	'proposal-refused': 'không nhận đề xuất thay đổi của bạn'
};

/** Days count from the day of the mail on: what is due today or was due before. */
const isDue = ({ due }: InboxItem, today: string): boolean => due !== '' && due <= today;

/** Of a dossier that waits to be issued how much of what was said nobody settled, as the inbox counts it; '' for nothing. */
function stillOpen({ talk }: InboxItem): string {
	if (talk === undefined || talk.remarks + talk.requests === 0) return '';
	const { remarks, requests, waiting } = talk;
	const open = remarks + requests - waiting;
	return `; ${remarks} ý kiến và ${requests} yêu cầu sửa chưa giải quyết: còn ${open} mở, ${waiting} đã trả lời chờ xác nhận`;
}

function said(item: InboxItem, today: string): string {
	const count = item.changes === undefined ? '' : ` (nhận ${item.changes.taken}/${item.changes.of})`;
	const place = item.version === '' ? item.architectureName : `phiên bản ${item.version}, ${item.architectureName}`;
	const what = item.title === '' ? place : `${item.title} (${place})`;
	if (item.due === '') return `${item.by} ${says[item.kind]}${count}: ${what}${stillOpen(item)}`;
	const due = `${item.due < today ? 'quá hạn' : 'hạn'} ${dayInWords('vi', item.due)}`;
	return `${item.by} ${says[item.kind]}: ${what}, ${due}`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Names come from people: no line of a mail begins with what they typed behind a break. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** null where there is nothing to tell, so that no empty mail goes out. */
export function digestOf(items: readonly InboxItem[], { origin, name, today, since }: Facts): Mail | null {
	const due = items.filter((item) => isDue(item, today));
	const fresh = items.filter((item) => !isDue(item, today) && !item.isRead && item.at > since);
	const parts = [
		{ title: 'Đến hạn', items: due },
		{ title: 'Mới', items: fresh }
	].filter((part) => part.items.length > 0);
	if (parts.length === 0) return null;
	const inbox = `${origin}/inbox`;
	const lines = parts.map((part) => ({
		title: `${part.title} (${part.items.length})`,
		lines: part.items
			.slice(0, MOST)
			.map((item) => ({ text: oneLine(said(item, today)), link: `${origin}${pathOfItem(item)}` }))
	}));
	const greeting = `Chào ${oneLine(name)},`;
	const ending = 'Thư này do Khuê Văn gửi mỗi ngày một lần; tắt ở trang Tài khoản.';
	return {
		subject: `Khuê Văn: ${due.length} việc đến hạn, ${fresh.length} việc mới`,
		text: [
			greeting,
			...lines.flatMap((part) => [
				'',
				part.title,
				...part.lines.flatMap(({ text, link }) => [`- ${text}`, `  ${link}`])
			]),
			'',
			`Tất cả: ${inbox}`,
			'',
			ending,
			''
		].join('\n'),
		html: [
			'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Khuê Văn</title><body>',
			`<p>${escaped(greeting)}</p>`,
			...lines.map(
				(part) =>
					`<h2>${escaped(part.title)}</h2><ul>${part.lines
						.map(({ text, link }) => `<li><a href="${escaped(link)}">${escaped(text)}</a></li>`)
						.join('')}</ul>`
			),
			`<p><a href="${escaped(inbox)}">Việc của tôi</a></p><p>${escaped(ending)}</p></body></html>`
		].join('\n')
	};
}
