/**
 * What is wrong in the sample on purpose, so that a check has something to find and a person can verify each finding by
 * hand. Faults that are records of their own stand in the tables, each with a remark; what is taken from a record that is
 * else right is taken here.
 */
import type { Fields } from '$models/architecture/field';

export interface PlantedFault {
	readonly rule: string;
	/** Key of the record in the sample's tables. */
	readonly record: string;
	readonly why: string;
	/** `fail` where nothing is said. */
	readonly verdict?: 'undetermined';
}

export const plantedFaults: readonly PlantedFault[] = [
	{ rule: 'F01', record: 'trade-app', why: 'Thiếu đầu mối xác nhận' },
	{ rule: 'G03', record: 'survey.data-exchange.dashboard', why: 'Trao đổi dữ liệu nhưng không nêu dữ liệu' },
	{ rule: 'G04', record: 'g18', why: 'Nội dung cần hoàn thiện không có nhiệm vụ' },
	{ rule: 'G04c', record: 't14', why: 'Ngày bắt đầu 01/9/2027 sau thời hạn 31/8/2027' },
	{ rule: 'G05', record: 'scan', why: 'Tiếp tục sử dụng nhưng vẫn lập nội dung cần hoàn thiện' },
	{
		rule: 'G06',
		record: 'platform-B46',
		why: 'Tên khác danh mục: thêm “thủy sản” vào Nền tảng quốc gia về chăn nuôi và thú y'
	},
	{ rule: 'G07', record: 'bus-app', why: 'Chủ quản là Bộ Xây dựng nhưng ghi là bản ghi gốc' },
	{ rule: 'G08', record: 'platform-B53', why: 'Bản ghi tham chiếu tự đặt trạng thái vòng đời' },
	{ rule: 'G09', record: 'complaint-app', why: 'Ghi chú có mật khẩu' },
	{ rule: 'G13', record: 'vm-07', why: 'Một máy chủ ảo được ghi thành đối tượng của kiến trúc' },
	{ rule: 'G14', record: 'notary-app', why: 'Chưa xác định nhưng không có đầu mối và hạn' },
	{ rule: 'N02', record: 'nh-co-quan', why: 'Danh mục dùng chung và CSDL cán bộ cùng ghi là nguồn tin cậy' },
	{ rule: 'Q01', record: 'tourism', why: 'Thành phần Kênh tương tác không thuộc lớp Ứng dụng và nghiệp vụ' },
	{
		rule: 'Q02',
		record: 'zone-ioc',
		why: 'Xây mới trung tâm điều hành khi tỉnh đã có IOC dùng chung, lý do không thuộc bốn loại'
	},
	{
		rule: 'Q05',
		record: 'db-vessel.data-exchange.lq-vms-ship',
		why: 'Chia sẻ qua NDXP khi CSDL tàu cá mới đang chuẩn hóa'
	},
	{ rule: 'Q06', record: 'tthc-bl', why: 'Hệ thống thủ tục hành chính không kết nối Cổng Dịch vụ công quốc gia' },
	{ rule: 'Q08', record: 'gis', why: 'Hệ thống của bộ dùng bản đồ của tỉnh nhưng API không có phiên bản' },
	{
		rule: 'Q10c',
		record: 'db-forest',
		why: 'Chủ quản dữ liệu chưa xác định, có đầu mối và hạn',
		verdict: 'undetermined'
	},
	{ rule: 'Q15', record: 'db-education', why: 'Có dữ liệu học sinh nhưng không ghi truy vết sử dụng' },
	{ rule: 'S02d', record: 'citizen-app', why: 'Phục vụ 250.000 người mà chỉ ở cấp độ 2' },
	{ rule: 'S04', record: 'documents', why: 'Cấp độ 3 đang vận hành, chưa có quyết định phê duyệt' }
];

const without = (fields: Fields, ...names: readonly string[]): Fields =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const explained = {
	undetermined: {
		reason: 'Đang rà soát phân công sau hợp nhất',
		contact: 'Sở Khoa học và Công nghệ tỉnh Cà Mau',
		due: '2027-01-15'
	}
};

/** By the key of an object, a relation or a gap: what the fault makes of its fields. */
const taken: Readonly<Record<string, (fields: Fields) => Fields>> = {
	'trade-app': (fields) => without(fields, 'confirmContact'),
	'survey.data-exchange.dashboard': (fields) => without(fields, 'data'),
	'platform:B46': (fields) => ({ ...fields, name: { value: 'Nền tảng quốc gia về chăn nuôi, thú y và thủy sản' } }),
	'bus-app': (fields) => ({ ...fields, owner: { value: 'Bộ Xây dựng' } }),
	'platform:B53': (fields) => ({ ...fields, lifecycle: { value: 'operating' } }),
	'complaint-app': (fields) => ({
		...fields,
		note: { value: 'Tài khoản vận hành minh họa, mật khẩu: doi-ngay-lap-tuc' }
	}),
	'notary-app': (fields) => ({
		...fields,
		dataOwner: { undetermined: { reason: 'Chưa rõ', contact: '', due: '' } }
	}),
	tourism: (fields) => ({ ...fields, component: { value: 'KTT' } }),
	'db-forest': (fields) => ({ ...fields, dataOwner: explained }),
	'db-education': (fields) => without(fields, 'usageTrace'),
	documents: (fields) => without(fields, 'levelDecision'),
	// Undetermined with contact and date, which is no fault.
	'db-heritage': (fields) => ({ ...fields, identifierScheme: explained })
};

export const withFault = (key: string, fields: Fields): Fields => taken[key]?.(fields) ?? fields;
