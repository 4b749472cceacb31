/** The page docs/administration/permissions.md, printed from the tables that the server enforces. */
import { permissions, type Action } from '$collab/permission/table';
import { readsRooms, writesRoom } from '$collab/rooms/access';
import type { RoomKind } from '$collab/rooms/room-names';
import { roles, type Role } from '$collab/runtime/session';
import { catalogues } from '../../src/lib/i18n/catalogue';
import { pathOfRoute, routeRows, type Who } from '../../src/lib/server/route-permissions';

interface Words {
	readonly vi: string;
	readonly en: string;
}

const acts: Readonly<Record<Action, Words>> = {
	'architecture.read': { vi: 'Xem kiến trúc', en: 'See the architecture' },
	'architecture.write': { vi: 'Sửa mô hình', en: 'Edit the model' },
	'architecture.create': { vi: 'Tạo kiến trúc', en: 'Create an architecture' },
	'architecture.delete': { vi: 'Xóa kiến trúc', en: 'Delete an architecture' },
	'review.propose': { vi: 'Đề xuất sửa trên bản thẩm định', en: 'Propose changes in the copy under review' },
	'audit.read': { vi: 'Xem, tải nhật ký việc làm', en: 'Read and export the audit trail' },
	'dossier.read': { vi: 'Xem thông tin hồ sơ', en: 'See the facts of the dossier' },
	'dossier.decide': {
		vi: 'Quyết định mã, phiên bản, ngày của hồ sơ',
		en: 'Decide code, version and dates of the dossier'
	},
	'lifecycle.read': {
		vi: 'Xem hồ sơ còn thiếu gì, đã trình tới đâu',
		en: 'See what the dossier lacks and how far it is'
	},
	'dossier.approve': { vi: 'Duyệt trạng thái hồ sơ để trình', en: 'Approve the state that is to be submitted' },
	'dossier.submit': { vi: 'Trình, rút hồ sơ', en: 'Submit the dossier, take it back' },
	'dossier.review': {
		vi: 'Nhận hoặc nhận lại thẩm định, trả lại, thẩm định đạt',
		en: 'Take into review or over, return, appraise'
	},
	'dossier.answer': {
		vi: 'Giải trình, tiếp thu lý do hồ sơ bị trả lại',
		en: 'Answer why the dossier was returned'
	},
	'dossier.issue': {
		vi: 'Ban hành phiên bản đã thẩm định, hoặc trả lại để hoàn thiện',
		en: 'Issue an appraised version, or send it back'
	},
	'dossier.publish': { vi: 'Mở, đóng trang công khai của hồ sơ', en: 'Switch the dossier’s public page on and off' },
	'check.run': { vi: 'Kiểm tra tuân thủ', en: 'Check conformance' },
	'history.read': { vi: 'Xem lịch sử thay đổi', en: 'See who changed what' },
	'export.run': { vi: 'Xuất hồ sơ, biểu mẫu', en: 'Export the dossier and forms' },
	'import.run': { vi: 'Nhập dữ liệu kiểm kê', en: 'Import inventories' },
	'decisions.read': {
		vi: 'Xem phát hiện, chấp thuận nội bộ cho khắc phục sau, minh chứng',
		en: 'See findings, internal approvals to remedy later and evidence'
	},
	'finding.comment': { vi: 'Góp ý, trả lời, giải quyết ý kiến', en: 'Comment, answer and settle comments' },
	'thread.assign': { vi: 'Giao người xử lý ý kiến, đặt hạn', en: 'Charge somebody with a thread, set its day' },
	'thread.request': { vi: 'Yêu cầu sửa', en: 'Ask for a change' },
	'thread.confirm': {
		vi: 'Xác nhận thay người yêu cầu sửa không còn quyền',
		en: 'Confirm for whoever asked for a change and may not any more'
	},
	'thread.answer': { vi: 'Trả lời yêu cầu sửa', en: 'Answer a request for change' },
	'finding.record': { vi: 'Giao việc xử lý phát hiện', en: 'Record who works on a finding' },
	'rule.answer': { vi: 'Trả lời câu hỏi của quy tắc', en: 'Answer what a rule asks people' },
	'evidence.attach': { vi: 'Đính kèm, gỡ minh chứng của mình', en: 'Attach evidence, remove one’s own' },
	'evidence.remove': { vi: 'Gỡ minh chứng người khác đính kèm', en: 'Remove evidence of others' },
	'waiver.ask': {
		vi: 'Đề nghị chấp thuận nội bộ cho khắc phục sau',
		en: 'Ask for an internal approval to remedy later'
	},
	'waiver.decide': {
		vi: 'Quyết định đề nghị chấp thuận nội bộ cho khắc phục sau của người khác',
		en: 'Decide on the internal approval to remedy later that another asked for'
	},
	'proposal.read': { vi: 'Xem đề xuất thay đổi', en: 'See proposed changes' },
	'proposal.make': { vi: 'Gửi đề xuất thay đổi', en: 'Propose changes' },
	'proposal.decide': { vi: 'Nhận hoặc từ chối đề xuất', en: 'Take over or refuse what is proposed' },
	'part.read': { vi: 'Xem các phần đã mời người ngoài', en: 'See the parts that others were invited to' },
	'part.invite': { vi: 'Mời người ngoài làm một phần', en: 'Invite somebody from outside to one part' },
	'architecture.restore': { vi: 'Khôi phục trạng thái trước', en: 'Go back to an earlier state' },
	'version.read': { vi: 'Xem phiên bản đã lưu', en: 'See saved versions' },
	'version.make': { vi: 'Lưu phiên bản', en: 'Save a version' },
	'variant.read': { vi: 'Xem các phương án', en: 'See variants' },
	'variant.make': { vi: 'Tạo phương án', en: 'Make a variant' },
	'variant.merge': {
		vi: 'Gộp phương án, hoàn tác gộp, lấy thay đổi từ bản chính',
		en: 'Merge a variant, take a merge back, update a variant from the main line'
	},
	'variant.close': { vi: 'Đóng phương án', en: 'Close a variant' },
	'pack.switch': { vi: 'Đổi gói khung', en: 'Switch the framework pack' },
	'certificate.read': { vi: 'Lấy chứng nhận kiểm tra', en: 'Take a certificate of the check' }
};

const others: Readonly<Record<Exclude<Who, Action>, Words>> = {
	open: { vi: 'Ai cũng được, không cần đăng nhập', en: 'Everybody, signed in or not' },
	'any-session': {
		vi: 'Đã đăng nhập, kể cả chưa đổi mật khẩu dùng một lần',
		en: 'Signed in, also with a one-time password'
	},
	'signed-in': { vi: 'Đã đăng nhập; chỉ thấy điều mình được xem', en: 'Signed in; each sees what he may' },
	own: { vi: 'Chỉ của chính mình', en: 'One’s own alone' },
	administrator: { vi: 'Quản trị hệ thống', en: 'Administrator of the installation' }
};

const rooms: Readonly<Record<RoomKind, Words>> = {
	m: { vi: 'Mô hình đang cùng biên tập', en: 'The model that people edit together' },
	b: {
		vi: 'Bản thẩm định, hoặc phần mời người ngoài (người được mời ghi, cơ quan chỉ xem); có nhật ký riêng',
		en: 'The copy under review, or the part that somebody was invited to (he writes, the agency looks on); with a log of its own'
	},
	c: {
		vi: 'Trao đổi về phát hiện và chấp thuận nội bộ cho khắc phục sau; chỉ máy chủ ghi',
		en: 'Threads about findings, records, chapters and the whole; the server alone writes'
	}
};

const YES = '●';
const both = ({ vi, en }: Words): string => `${vi} / *${en}*`;
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const roleNames = roles.map((role) => both({ vi: catalogues.vi[`role.${role}`], en: catalogues.en[`role.${role}`] }));
const installation = both({ vi: catalogues.vi['account.admin'], en: catalogues.en['account.admin'] });

const header = (...first: readonly string[]): string[] => {
	const cells = [...first, ...roleNames, installation];
	return [row(...cells), row(...cells.map((_, index) => (index < first.length ? '---' : ':-:')))];
};

const marks = (allowed: readonly Role[]): string[] => [
	...roles.map((role) => (allowed.includes(role) ? YES : '')),
	allowed.includes('administrator') ? YES : ''
];

const actTable = (Object.entries(permissions) as [Action, readonly Role[]][]).map(([act, allowed]) =>
	row(both(acts[act]), `\`${act}\``, ...marks(allowed))
);

const isAction = (who: Who): who is Action => who in permissions;

function routeMarks(who: Who): string[] {
	if (isAction(who)) return marks(permissions[who]);
	return who === 'administrator' ? [...roles.map(() => ''), YES] : [...roles, ''].map(() => YES);
}

const routeTable = routeRows.map(([key, who]) => {
	const method = key.slice(0, key.indexOf(' '));
	const path = pathOfRoute(key).replace(/\[(\w+)\]/gu, '{$1}');
	return row(`${method} \`${path}\``, both(isAction(who) ? acts[who] : others[who]), ...routeMarks(who));
});

const reads = both({ vi: 'xem', en: 'reads' });
const writes = both({ vi: 'ghi', en: 'writes' });
const roomTable = (Object.keys(rooms) as RoomKind[]).flatMap((kind) => {
	const writing = writesRoom[kind];
	const name = `\`${kind}:\` ${both(rooms[kind])}`;
	return [
		row(name, reads, ...marks(permissions[readsRooms])),
		row(name, writes, ...marks(writing === null ? [] : permissions[writing]))
	];
});

/** All of the page. */
export const permissionsPage = (): string => `# Ai được làm gì / *Who may do what*

Trang này in ra từ chính các bảng mà máy chủ áp dụng; kiểm thử giữ cho hai bên không lệch nhau. Muốn in lại: \`npx tsx --tsconfig tsconfig.node.json tests/docs/write-permissions-page.ts\`.
*This page is printed from the very tables that the server enforces; a test keeps the two equal. To print it anew, run the command above.*

- Vai trò là của một cơ quan; người không có vai trò ở cơ quan thì kiến trúc của cơ quan đó coi như không có (404). *A role is held in an agency; for whoever has none there, its architectures are not there (404).*
- Quản trị hệ thống là quản trị viên ở mọi cơ quan. *The administrator of the installation is administrator in every agency.*
- Người còn dùng mật khẩu dùng một lần chỉ đổi được mật khẩu. *Whoever still has a one-time password may only replace it.*
- Thẩm định là việc của một người tại một thời điểm: chỉ người đã nhận thẩm định quyết định từng mục và kết luận; người thẩm định khác phải nhận lại trước, và người trước được báo. Người đã duyệt hồ sơ không thẩm định hồ sơ ấy. *An appraisal is one person’s at a time: whoever took it into review alone decides on items and concludes; another reviewer takes it over first, and who had it is told. Nobody appraises what he approved.*
- Ai lãnh đạo cơ quan ban hành hoặc trả lại hồ sơ đã thẩm định để hoàn thiện; tổng công trình sư và quản trị viên làm thay được, trừ người đã duyệt hồ sơ ấy. Chỉ khi cơ quan chưa có tài khoản vai trò Thủ trưởng cơ quan thì người đã duyệt mới ban hành được. Mở trang công khai cũng vậy. *Whoever leads the agency issues an appraised dossier or sends it back; chief engineers and administrators may in his place, but for those who approved it. Only where the agency has no account with the role of its head may they issue it too. It is the same with opening its public page.*
- ${YES}: được / *may*.

## Việc / *Acts*

${[...header('Việc / *Act*', 'Mã / *Code*'), ...actTable].join('\n')}

## Lời gọi HTTP và trang / *HTTP calls and pages*

Chưa đăng nhập thì nhận 401 (trang: về trang đăng nhập); không đủ quyền nhận 403; không được biết là có thì nhận 404. *Nobody signed in: 401 (pages: to the sign-in); a role that does not allow it: 403; what one may not know of: 404.*

${[...header('Lời gọi / *Call*', 'Quyền / *Right*'), ...routeTable].join('\n')}

## Phòng đồng bộ / *Sync rooms*

Ở \`/sync/<phòng>\`; vào bằng vé (\`POST /api/v1/architectures/{id}/ticket\`). Mất quyền thì kết nối đóng trong một giây. *At \`/sync/<room>\`, entered with a ticket; a socket whose right was withdrawn is closed within a second.*

${[...header('Phòng / *Room*', ''), ...roomTable].join('\n')}
`;
