/** Chapter VII: today against the target. The links of VII.3 need no words of the province's own. */
import { items, live } from '../../chapter-words';
import { said } from './said';

export const change: Readonly<Record<string, string>> = {
	'form01/VII.1': said(
		'Từng đối tượng tại Mục V được đối chiếu với Mục VI theo lớp và thành phần để chọn một phương án: tiếp tục sử dụng; chuẩn hóa, kết nối, tích hợp; nâng cấp, mở rộng; hợp nhất, tổ chức lại; thay thế, kết thúc; bổ sung mới. Theo phương pháp này, đối tượng đã đáp ứng thì tiếp tục sử dụng, không cần nội dung hoàn thiện.',
		live(
			'loại: số lượng',
			'bản ghi: nội dung cần hoàn thiện',
			'điều kiện: scope = direct',
			'tên: Kết quả đối chiếu có {số} nội dung cần hoàn thiện thuộc trách nhiệm trực tiếp của tỉnh.'
		),
		live(
			'loại: số lượng',
			'bản ghi: nội dung cần hoàn thiện',
			'điều kiện: scope = coordinate',
			'tên: Có {số} nội dung cần phối hợp ở ranh giới với cơ quan khác.'
		),
		'Mỗi nội dung có mã, đối tượng liên quan, hiện trạng, yêu cầu cần đạt, phương án và nguồn. Với nội dung phối hợp ({g07}, {g11}, {g12}), Khung chỉ nêu việc của tỉnh và điểm cần thống nhất, không đánh giá phía bên kia.'
	),
	'form01/VII.2': said(
		'Việc xác định phần dùng chung, dùng riêng, tách hoặc hợp nhất dựa trên chức năng, dữ liệu, người dùng, trách nhiệm vận hành và chi phí vòng đời của từng thành phần, không dựa vào đơn vị đang sử dụng. Khi một hệ thống vừa có phần chung vừa có phần đặc thù thì dùng chung phần chung và chỉ tách phần đặc thù.'
	),
	'form01/VII.2.a': said(
		'Thành phần được xác định dùng chung khi có nhiều đơn vị sử dụng, quy trình và dữ liệu giống nhau, đã kiểm nghiệm qua vận hành hoặc thử nghiệm, rõ chủ quản, đơn vị vận hành và giảm được trùng lặp. Theo các tiêu chí đó, hạ tầng, kho dữ liệu, danh mục, nền tảng tích hợp, bản đồ số, đăng nhập một lần, hệ thống thủ tục hành chính, văn bản, báo cáo và theo dõi nhiệm vụ được dùng chung cho cả hai cấp chính quyền.',
		'Thành phần dự kiến hoặc đang xây dựng mới được kê ở bảng riêng: dự kiến dùng chung theo phạm vi phục vụ, và được đối chiếu với các tiêu chí trên khi đưa vào vận hành.'
	),
	'form01/VII.2.b': said(
		'Thành phần được giữ riêng khi nghiệp vụ đặc thù theo thẩm quyền mà cấu hình của phần dùng chung không đáp ứng, hoặc khi thành phần thuộc trách nhiệm riêng của xã, phường. Khác biệt chỉ về giao diện, biểu mẫu được giải quyết bằng cấu hình, không lập hệ thống riêng.',
		'Thuộc nhóm này là các phần mềm chuyên ngành như {vessel-app:tên}, {shrimp-app:tên}, {school-app:tên} và hai thành phần của cấp xã {cx-speaker}, {cx-tourism}; dữ liệu của các phần mềm chuyên ngành này vẫn được quản lý ở cơ sở dữ liệu dùng chung của ngành.'
	),
	'form01/VII.2.c': said(
		'Hệ thống của hai tỉnh cũ được xử lý như sau: giống nhau thì giữ một; gần giống thì chuẩn hóa rồi hợp nhất; đặc thù thì giữ hoặc làm thành mô-đun; không còn cần thì kết thúc và lưu trữ. Mã cũ được ánh xạ sang mã mới để tra cứu được hồ sơ đã có. Không tách hệ thống chỉ vì đó là hệ thống nguyên khối, cũng không thay mới khi còn kế thừa được.',
		items(
			'Giữ một hệ thống: {tthc-bl} nhập vào {tthc:tên}; {dc-bl} nhập vào {dc:tên}.',
			'Chuẩn hóa rồi hợp nhất: {db-land-bl} nhập vào {db-land:tên}; hai bộ dữ liệu của {db-welfare:tên}; các cổng thành phần thuộc {portal-units}.',
			'Thay bằng nền tảng quốc gia: {staff-app:tên} và {complaint-app:tên}.'
		)
	)
};
