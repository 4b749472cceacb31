/** Chapter V: what there is, how it is run and connected, and what it lacks. */
import { items, live } from '../../chapter-words';
import { said } from './said';

export const today: Readonly<Record<string, string>> = {
	'form01/V': said(
		'Hiện trạng được tổng hợp từ kiểm kê ngày 20/11/2026, do các sở, ban, ngành và UBND xã, phường cung cấp. Từng đối tượng được kê tại Mẫu số 03 theo nguồn, đầu mối xác nhận, cơ quan chủ quản, đơn vị vận hành, phạm vi sử dụng và hình thức dùng chung; thông tin còn thiếu nêu tại kết quả kiểm tra.',
		live(
			'loại: số lượng',
			'bản ghi: đối tượng',
			'điều kiện: own-original',
			'điều kiện: modelState != to-be',
			'tên: Danh mục hiện trạng có {số} thành phần của tỉnh và của xã, phường (bản ghi gốc).'
		),
		live(
			'loại: số lượng',
			'bản ghi: đối tượng',
			'điều kiện: recordType = reference',
			'điều kiện: modelState != to-be',
			'tên: Ngoài ra có {số} thành phần của cơ quan khác mà tỉnh khai thác hoặc kết nối (bản ghi tham chiếu).'
		),
		'Đối tượng ghi là bản ghi gốc nhưng do cơ quan khác chủ quản, nếu có, không tính ở hai số trên và được kê thành dòng riêng ở bảng theo loại bản ghi.',
		'Các mục dưới đây trình bày theo lớp và thành phần: thành phần hiện có, cách quản lý, vận hành, kết nối và những điểm còn thiếu. Nhận định chung nêu tại Mục V.7.'
	),
	'form01/V.1.1': said(
		'Tỉnh có một trung tâm dữ liệu và một cụm điện toán đám mây riêng phục vụ các sở, ngành, xã, phường; phòng máy chủ của tỉnh cũ đang trong quá trình hợp nhất. Mạng diện rộng kết nối Mạng truyền số liệu chuyên dùng tới cấp xã, song chất lượng đường truyền chưa đồng đều.',
		'{dc:tên}, {dc-cloud:tên} và {backup:tên} do Sở Khoa học và Công nghệ làm chủ quản, Trung tâm Chuyển đổi số vận hành; sao lưu còn thực hiện tại chỗ, chưa có điểm dự phòng. Phòng máy chủ Bạc Liêu ({dc-bl}) còn đặt CSDL đất đai và hệ thống một cửa của tỉnh Bạc Liêu trước hợp nhất. {camera:tên} do nhiều nơi quản lý, {salinity:tên} nối riêng lẻ, chưa dùng chung một nền tảng.',
		'Về hạ tầng dùng chung, tỉnh đang khai thác {lq-signature:tên} và {lq-authentication:tên}; khai thác một phần {platform:A1:tên}.'
	),
	'form01/V.1.2': said(
		'Việc giám sát an ninh mạng được thực hiện tập trung tại tỉnh, kết hợp phòng chống mã độc và diễn tập, ứng cứu sự cố định kỳ. Nhật ký của các hệ thống còn phân tán, chưa có nơi lưu giữ, phân tích tập trung; một số hệ thống chưa hoàn thành phê duyệt cấp độ.',
		'{soc:tên}, {endpoint:tên} và {exercise:tên} do Sở Khoa học và Công nghệ làm chủ quản, Trung tâm Chuyển đổi số vận hành. SOC của tỉnh đang thử nghiệm trao đổi cảnh báo với {platform:A3:tên}; mạng của tỉnh đã kết nối {platform:A4:tên}. Cấp độ, phương án bảo vệ và kết quả kiểm tra chi tiết nằm trong hồ sơ cấp độ do cơ quan có thẩm quyền phê duyệt, không nêu lại tại đây.'
	),
	'form01/V.2.1': said(
		'Tỉnh đã có kho dữ liệu dùng chung, danh mục dùng chung và cơ sở dữ liệu của các ngành; nguồn tin cậy được kê theo nhóm dữ liệu. Hạn chế chính là dữ liệu của hai tỉnh cũ chưa hợp nhất ở lĩnh vực đất đai, an sinh xã hội, và mức chuẩn hóa giữa các ngành chưa đều.',
		live(
			'loại: số lượng',
			'bản ghi: CSDL/tài sản dữ liệu',
			'điều kiện: own-original',
			'điều kiện: modelState != to-be',
			'điều kiện: standardised = done',
			'tên: Trong các cơ sở dữ liệu của tỉnh, {số} cơ sở dữ liệu đã hoàn thành chuẩn hóa.'
		),
		'{dwh:tên} đang nâng cấp, nhận dữ liệu các ngành qua LGSP. {db-land:tên} và CSDL đất đai Bạc Liêu ({db-land-bl}) khác cấu trúc; {db-land-bl}, {db-shrimp}, {db-forest}, {db-water}, {db-welfare} và {db-heritage} chưa chia sẻ qua LGSP. Từ điển dữ liệu dùng chung mới có phiên bản 0.9 (minh họa), chưa áp dụng ở mọi cơ sở dữ liệu.',
		'Tỉnh đang khai thác {database:dan-cu:tên} và {database:ho-tich-dien-tu:tên}; đang kết nối {database:dat-dai:tên} và {database:can-bo-cong-chuc-vien-chuc:tên}. Dữ liệu của cơ quan khác chỉ nêu ở ranh giới trao đổi.'
	),
	'form01/V.2.2': said(
		'Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh đã kết nối NDXP và là kênh trao đổi chính giữa các hệ thống của tỉnh. Tỉnh chưa có nền tảng điều phối dữ liệu (LDOP); LGSP và LDOP có chức năng khác nhau, LGSP không làm thay việc điều phối dữ liệu bắt buộc chia sẻ.',
		'{lgsp:tên} do Sở Khoa học và Công nghệ làm chủ quản, Trung tâm Chuyển đổi số vận hành, kết nối {platform:A8:tên}. {vms:tên}, {gis:tên} và {sso:tên} đang vận hành; {analytics:tên} đang thử nghiệm. Việc đồng bộ từ kho dữ liệu về Trung tâm dữ liệu quốc gia thực hiện theo lịch, chưa điều phối tự động.',
		'Trong các nền tảng dùng chung quốc gia, tỉnh đang khai thác {platform:A6:tên}, đang kết nối {platform:A7:tên}.'
	),
	'form01/V.3.1': said(
		'Tỉnh khai thác các ứng dụng dùng chung quốc gia về liên thông văn bản, pháp luật, doanh nghiệp, ngân sách, giáo dục và y tế. Một số nền tảng dùng chung mới khai thác một phần hoặc chưa khai thác, do dữ liệu của tỉnh chưa chuẩn hóa hoặc kết nối chưa hoàn thành; tình trạng từng nền tảng nêu tại bảng dưới đây.',
		'Chức năng còn chồng chéo với phần dùng chung gồm {staff-app:tên} so với {platform:B27:tên}, và {complaint-app:tên} so với {platform:B35:tên}; hai trường hợp này được xử lý tại {g11} và {g12}.'
	),
	'form01/V.3.2': said(
		'Các sở, ngành vận hành hệ thống phục vụ điều hành, giải quyết thủ tục hành chính và nghiệp vụ chuyên ngành; phần lớn đặt tại cụm điện toán đám mây của tỉnh và dùng chung đăng nhập một lần cho cán bộ. Sau hợp nhất còn hai hệ thống thủ tục hành chính; dữ liệu giữa các hệ thống chuyên ngành chủ yếu liên thông tại điểm giao tiếp LGSP.',
		items(
			'Điều hành: {documents}, {reports} và {assignments} chưa dùng chung danh mục.',
			'Thủ tục hành chính: {tthc:tên} đã kết nối Cổng Dịch vụ công quốc gia; Một cửa điện tử Bạc Liêu ({tthc-bl}) đang chuyển hồ sơ sang hệ thống này.',
			'Nghiệp vụ chuyên ngành: {land-app}, {permit-app} và {notary-app} dùng bản đồ khác nhau; dữ liệu vùng nuôi của {shrimp-app:tên} còn nhập tay.',
			'Trí tuệ nhân tạo: {ai:tên} đang thử nghiệm với cán bộ của ba sở và hai phường.'
		)
	),
	'form01/V.4.1': said(
		'Cổng Dịch vụ công quốc gia và VNeID là kênh chính phục vụ người dân, doanh nghiệp; kênh của tỉnh giữ vai trò bổ sung, dẫn người dùng về kênh quốc gia. Kênh trực tiếp là Trung tâm Phục vụ hành chính công cấp xã. Các cổng thành phần được xây dựng ở nhiều thời điểm nên cách trình bày và dữ liệu chưa thống nhất.',
		'Kênh của tỉnh gồm {portal:tên}, {portal-units:tên}, {citizen-app:tên} và {hotline:tên}; {open-data:tên} đang thử nghiệm và đang kết nối {platform:A17:tên}.'
	),
	'form01/V.4.2': said(
		'Việc đo lường dựa trên bảng thông tin điều hành và khảo sát mức độ hài lòng; số liệu của một số ngành chưa đầy đủ, chỉ số chuyển đổi số còn tính tay và chưa thống nhất cách tính giữa các nơi.',
		'{dashboard:tên} do Văn phòng UBND tỉnh làm chủ quản, nhận chỉ tiêu hằng ngày qua LGSP; {survey:tên} do Sở Nội vụ phụ trách. Tỉnh đang kết nối {lq-nas:tên}.'
	),
	'form01/V.5': said(
		items(
			'Quản trị: Sở Khoa học và Công nghệ là đầu mối kiến trúc của tỉnh; dữ liệu kiến trúc được cập nhật tại Mẫu số 03 và kiểm tra theo quy tắc trước mỗi phiên bản.',
			'Tiêu chuẩn: TCVN 14423 được áp dụng theo cấp độ của hệ thống, việc phê duyệt cấp độ còn chưa hoàn thành ở một số hệ thống; bộ yêu cầu kỹ thuật kết nối, chia sẻ của tỉnh đang được xây dựng.',
			'Ưu tiên trí tuệ nhân tạo: mới có một bài toán thử nghiệm, có người chịu trách nhiệm, giám sát và điều kiện dừng.',
			'Lấy dữ liệu làm trung tâm: chủ quản và đầu mối chất lượng dữ liệu được quản lý theo cơ sở dữ liệu, nơi chưa rõ ghi là chưa xác định; quy chế quản trị dữ liệu đang được xây dựng.',
			'An ninh, dữ liệu cá nhân: mục đích xử lý, thời hạn lưu và dấu vết sử dụng được yêu cầu khai báo đối với thành phần có dữ liệu cá nhân.'
		),
		'Đang thực hiện là {x-governance:tên}, {x-commune:tên} và {x-commune-people:tên}; cán bộ ở xã mới chưa quen hệ thống của tỉnh là điểm cần khắc phục tại {g28}.'
	),
	'form01/V.6.b': said(
		'Thành phần phục vụ cấp tỉnh, cấp xã gồm ba nhóm: phần dùng chung quốc gia được khai thác; phần tỉnh triển khai; hệ thống của bộ, ngành chạy tại địa phương. Lớp ứng dụng và nghiệp vụ chia thành hai khối: Chính quyền số; Kinh tế số và Xã hội số.',
		'Về mô hình cấp xã, tỉnh cung cấp và vận hành tập trung hạ tầng, nền tảng, ứng dụng; xã, phường khai thác, cập nhật dữ liệu và trực tiếp phục vụ người dân, với hỗ trợ của tổ công nghệ số cộng đồng. Xã, phường không lập hệ thống trùng với hệ thống của tỉnh.',
		'Sau sắp xếp, hệ thống của tỉnh Cà Mau trước hợp nhất được kế thừa; ba thành phần của tỉnh Bạc Liêu trước hợp nhất ({dc-bl}, {db-land-bl}, {tthc-bl}) đang hợp nhất. {db-welfare:tên} còn hai bộ dữ liệu của hai tỉnh cũ.'
	),
	'form01/V.7': said(
		'Ưu điểm: tỉnh đã có nền tảng tích hợp dữ liệu, kho dữ liệu dùng chung và các hệ thống của xã, phường dùng chung một nền tảng. Hạn chế: sau hợp nhất còn hai hệ thống cho cùng một việc ở một số lĩnh vực; một số cơ sở dữ liệu chưa nối với Trung tâm dữ liệu quốc gia. Nguyên nhân và cách xử lý nêu tại mục VII.',
		items(
			'Hạ tầng số, an ninh mạng: đã tập trung về một trung tâm dữ liệu và một trung tâm giám sát; còn hai nơi đặt máy chủ, sao lưu chưa có điểm dự phòng, nhật ký phân tán ({g01}, {g02}, {g04}).',
			'Dữ liệu, nền tảng lõi: nguồn tin cậy được kê theo nhóm dữ liệu, kết nối NDXP ổn định; còn thiếu từ điển dùng chung hoàn chỉnh và LDOP ({g06}, {g07}).',
			'Ứng dụng và nghiệp vụ: hệ thống cốt lõi dùng chung cho cả hai cấp; còn trùng lặp ở thủ tục hành chính, cán bộ, đơn thư ({g09}, {g11}, {g12}).',
			'Kênh tương tác, đo lường: người dân được phục vụ trên kênh quốc gia; cổng thành phần chưa thống nhất, chỉ số chưa lấy tự động ({g14}, {g27}).',
			'Thành phần xuyên suốt: đã có đầu mối kiến trúc; quy chế dữ liệu, yêu cầu kỹ thuật và nhân lực cấp xã cần hoàn thiện ({g28}).'
		),
		'Nguyên nhân chủ yếu là hệ thống của hai tỉnh cũ được đầu tư ở thời điểm khác nhau, theo cấu trúc dữ liệu khác nhau, và quy định dùng chung chưa hoàn chỉnh. Các nhận định trên dựa vào dữ liệu kiểm kê tại Mẫu số 03.'
	)
};
