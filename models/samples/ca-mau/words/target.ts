/** Chapter VI: the architecture to be reached. The mandatory diagrams of VI.2 need no words of the province's own. */
import { items, live } from '../../chapter-words';
import { said } from './said';

export const target: Readonly<Record<string, string>> = {
	'form01/VI': said(
		'Kiến trúc số mục tiêu được xác định từ mục tiêu, định hướng tại Mục III, IV, khung tham chiếu của Quyết định số 1425/QĐ-TTg và kết quả đánh giá hiện trạng tại Mục V. Ở mỗi thành phần, Khung nêu phần dùng chung cần khai thác, kết nối, tích hợp trước, sau đó là phần tỉnh triển khai.',
		'Tỉnh ưu tiên kế thừa, nâng cấp, kết nối và hợp nhất; nguyên tắc là chỉ bổ sung mới khi thành phần dùng chung chưa có hoặc không đáp ứng.',
		live(
			'loại: số lượng',
			'bản ghi: đối tượng',
			'điều kiện: own-original',
			'điều kiện: modelState = to-be',
			'tên: Trong kỳ này có {số} thành phần được bổ sung mới.'
		)
	),
	'form01/VI.1': said(
		items(
			'Xác định người dùng, dịch vụ và quy trình cần phục vụ, kết quả cần đo theo các chỉ số tại Mục III.2.',
			'Xác định nhóm dữ liệu chính cần tạo lập, cập nhật, sử dụng, chia sẻ, kèm chủ quản, nguồn tin cậy, phạm vi và yêu cầu bảo vệ.',
			'Ở từng lớp, xét phần dùng chung trước; chỉ dùng riêng khi không có phần dùng chung phù hợp.',
			'Tách thành phần logic với tài sản đã triển khai; ghi vòng đời, chủ quản, đơn vị vận hành và quan hệ của từng thành phần.'
		),
		'Danh mục dưới đây không phải danh sách mua sắm, không nêu hãng, nhà cung cấp hoặc cấu hình thương mại. Tên, mã của thành phần dùng chung được đối chiếu với tên gọi chính thức.'
	),
	'form01/VI.2': said(
		'Sơ đồ bắt buộc của Khung cấp tỉnh là SĐ-T-01, SĐ-T-02 và SĐ-T-03; SĐ-05 được lập thêm. Sơ đồ được dẫn theo mã và vẽ từ cùng bộ dữ liệu với Mẫu số 03.'
	),
	'form01/VI.3.1.1': said(
		'Đến hết kỳ, tỉnh có một trung tâm dữ liệu, kế thừa hạ tầng hiện có và có điểm dự phòng; không xây dựng trung tâm dữ liệu mới. Việc chuyển lên đám mây và về Trung tâm dữ liệu quốc gia thực hiện theo lộ trình; nơi đặt hệ thống không làm thay đổi chủ quản dữ liệu. Hợp đồng thuê dịch vụ phải bảo đảm liên thông, khả năng đổi nhà cung cấp và trả lại dữ liệu.',
		'Phần dùng chung cần khai thác là {platform:A1:tên}, do Bộ Công an chủ quản, cung cấp cho {dc-cloud}, {analytics} và {ai}. {dc:tên}, {backup:tên} và {wan:tên} được nâng cấp; Phòng máy chủ Bạc Liêu ({dc-bl}) kết thúc sử dụng sau khi chuyển xong máy chủ ({t01}). {camera} và {salinity} được chuẩn hóa để kết nối vào nền tảng dùng chung của tỉnh.'
	),
	'form01/VI.3.1.2': said(
		'Năng lực an ninh mạng của tỉnh bảo đảm giám sát, phòng vệ, phát hiện, cảnh báo, ứng cứu và hoạt động liên tục; phần đã có ở cấp quốc gia thì khai thác, không xây dựng trùng. Vùng mạng, cấu hình và phương án chi tiết thuộc hồ sơ cấp độ, không thuộc nội dung của Khung.',
		'{platform:A3:tên} và {platform:A4:tên} do Bộ Công an chủ quản; tỉnh chịu trách nhiệm ở đầu kết nối của mình. {soc:tên} được nâng cấp để nhận nhật ký và trao đổi cảnh báo; {logs:tên} được bổ sung vì nhật ký phải lưu tại tỉnh để truy vết ({t04}). {endpoint} và {exercise} tiếp tục sử dụng.'
	),
	'form01/VI.3.2.1': said(
		'Mục tiêu đến hết kỳ là nhóm dữ liệu nào cũng có một nguồn tin cậy, một chủ quản và một từ điển; dữ liệu dùng chung được chia sẻ qua LGSP, dữ liệu bắt buộc chia sẻ đi qua NDOP. Việc bảo vệ theo phân loại dữ liệu nêu ở bảng quan hệ, kết nối.',
		'{db-land:tên} nhận toàn bộ hồ sơ của {db-land-bl} và đồng bộ với {database:dat-dai:tên} ({t05}); {db-welfare:tên} hợp nhất dữ liệu của hai tỉnh cũ ({t21}). {dwh:tên} được chuẩn hóa theo {dictionary:tên} ({t06}); các cơ sở dữ liệu ngành áp dụng từ điển theo {t19}; {db-planning:tên} được lập mới ({t16}).',
		'Khung kiến trúc dữ liệu, Khung quản trị, quản lý dữ liệu và Từ điển dữ liệu dùng chung của tỉnh (minh họa) là tài liệu được dẫn chiếu; phần từ điển còn thiếu hoàn thành theo thời hạn của {t06}.'
	),
	'form01/VI.3.2.2': said(
		'LGSP tiếp tục là nền tảng tích hợp, chia sẻ dữ liệu của tỉnh; LDOP được bổ sung để điều phối dữ liệu bắt buộc chia sẻ, hai nền tảng có chức năng riêng. Mỗi kết nối NDOP đi qua máy chủ bảo mật tại điểm kết nối (Agent Node) trong chuỗi từ nguồn tới đích.',
		'{lgsp:tên} kết nối {platform:A8:tên}; {ldop:tên} kết nối {platform:A7:tên} ({t07}). {iot:tên} nhận số đo từ {salinity} và {environment} ({t08}); {analytics:tên} chuyển sang vận hành sau thử nghiệm ({t13}). {gis} và {vms} được chuẩn hóa kết nối; {sso:tên} tiếp tục sử dụng.'
	),
	'form01/VI.3.3.1': said(
		'Ứng dụng dùng chung quốc gia được khai thác trước; tỉnh không xây dựng phần trùng với phần dùng chung đã đáp ứng. Phần dùng riêng chỉ giữ khi có nhu cầu chưa được đáp ứng và phải nêu cách kết nối.',
		'{staff-app:tên} chuyển sang {platform:B27:tên} ({t11}) và {complaint-app:tên} chuyển sang {platform:B35:tên} ({t12}). {archive-app:tên} được bổ sung và nộp hồ sơ vào {platform:B28:tên} ({t25}). {reports} gửi số liệu thống kê sang {platform:A11:tên}; {documents} liên thông văn bản qua {platform:A10:tên}.'
	),
	'form01/VI.3.3.2': said(
		'Hệ thống do tỉnh triển khai được giữ, nâng cấp, chuẩn hóa hoặc hợp nhất theo phương án tại Mẫu số 03; liên kết với bên ngoài chỉ ở điểm giao tiếp.',
		items(
			'Hợp nhất: {tthc:tên} phục vụ cả tỉnh; {tthc-bl} kết thúc sử dụng ({t09}).',
			'Chuẩn hóa, kết nối: {documents}, {reports}, {assignments} dùng chung danh mục ({t18}); {land-app}, {permit-app}, {notary-app} dùng một bản đồ nền ({t22}).',
			'Nâng cấp: {shrimp-app:tên} để xã cập nhật trực tuyến ({t10}); {ioc:tên} nhận số liệu từ kho dữ liệu ({t13}).',
			'Bổ sung: {twin:tên} ({t28}), {logistics:tên} ({t17}), {zone-ioc:tên} ({t29}).'
		),
		'{ai:tên} kế thừa năng lực của {platform:A13:tên} và hạ tầng đám mây dùng chung; phần riêng của tỉnh là văn bản công khai và quy trình nội bộ. Tiêu chí chấp nhận, đầu mối giám sát, điều kiện can thiệp, dừng được ghi tại Mẫu số 03 và kiểm chứng khi nghiệm thu ({t15}).'
	),
	'form01/VI.3.4.1': said(
		'Người dân, doanh nghiệp được phục vụ thống nhất trên Cổng Dịch vụ công quốc gia và VNeID; kênh của tỉnh bổ sung, dẫn về kênh quốc gia và dùng định danh điện tử. Người chưa có thiết bị, kỹ năng được hỗ trợ trực tiếp tại cấp xã.',
		'{portal:tên} và {portal-units:tên} hợp nhất thành một cổng với trang của từng đơn vị ({t14}); {citizen-app:tên} và {open-data:tên} chuẩn hóa theo {t23}. {hotline} và {commune-desk} tiếp tục sử dụng.'
	),
	'form01/VI.3.4.2': said(
		'Chỉ số được tính tự động từ kho dữ liệu dùng chung, mỗi chỉ số có nguồn, tần suất và đơn vị phụ trách; chỉ thu thập thủ công khi chưa có nguồn điện tử.',
		'{kpi-set:tên} được lập và cung cấp cho {lq-nas:tên} ở mỗi lần phát hành ({t26}). {dashboard:tên} bổ sung chỉ tiêu ngành ({t13}); {survey:tên} tiếp tục cung cấp điểm hài lòng hằng tháng.'
	),
	'form01/VI.3.5': said(
		items(
			'Quản trị: {x-governance:tên} giữ đầu mối, lịch rà soát và các điểm kiểm soát nêu tại Mục VIII.3, VIII.4; mô hình cấp xã theo {x-commune}, nhân lực theo {x-commune-people}.',
			'Tiêu chuẩn: {x-standards:tên} được hoàn thành, áp dụng cho mọi kết nối qua LGSP; trường hợp ngoại lệ phải nêu lý do, thời hạn.',
			'Ưu tiên trí tuệ nhân tạo: {x-ai:tên} chọn bài toán có đủ dữ liệu, có người chịu trách nhiệm và kiểm soát rủi ro.',
			'Lấy dữ liệu làm trung tâm: {x-data:tên} quy định chủ quản, dữ liệu chủ, chất lượng và chia sẻ.'
		),
		'An ninh mạng và quyền riêng tư là yêu cầu trong cả vòng đời của mọi thành phần; nội dung chi tiết dẫn tới tài liệu chuyên ngành tại bảng dưới đây.'
	),
	'form01/VI.4.2': said(
		'Khung cụ thể hóa Hình 7, Hình 8 và Hình 9 của Quyết định số 1425/QĐ-TTg. Hình 7 trình bày toàn địa bàn, trong đó thành phần của Đảng, Mặt trận Tổ quốc và cơ quan khác chỉ là thành phần tham chiếu ở ranh giới liên thông. Hình 8 là góc nhìn chính để quản lý đầu tư của tỉnh, lớp ứng dụng và nghiệp vụ chia thành hai khối.',
		'UBND tỉnh tổ chức xây dựng, ban hành và cập nhật Khung; Sở Khoa học và Công nghệ là đầu mối, phối hợp với các sở, ban, ngành, UBND xã, phường và cơ quan chủ quản của thành phần tham chiếu. Theo mô hình cấp xã, tỉnh cung cấp, vận hành tập trung; xã, phường khai thác, cập nhật và là tuyến đầu phục vụ người dân.',
		'Là tỉnh mới hợp nhất, Cà Mau thực hiện hợp nhất, kế thừa và chuyển tiếp theo Mục VII.2.c và VIII.8. Về kinh tế số, xã hội số, tỉnh chọn thủy sản, du lịch và môi trường.'
	),
	'form01/VI.5': said(
		'Khung dẫn chiếu Khung kiến trúc tổng thể quốc gia số, Kiến trúc dữ liệu quốc gia tổng thể (Quyết định số 2439/QĐ-TTg) và khung, hướng dẫn chuyên ngành của các bộ quản lý ngành (minh họa). Với mỗi tài liệu, bảng dưới đây ghi nơi ban hành, phiên bản và thành phần được ánh xạ.',
		'Tài liệu trình bày theo miền kiến trúc được ánh xạ vào bốn lớp theo chức năng thật của từng thành phần. Điểm khác nhau hoặc không ánh xạ được chuyển thành nội dung cần hoàn thiện tại Mục VII; đối tượng, nhiệm vụ đã có thì dùng mã nguồn.'
	)
};
