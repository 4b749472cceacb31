/** Chapters I to IV: what the framework is for, its principles, context, goals and directions. */
import { items } from '../../chapter-words';
import { said } from './said';

export const purpose: Readonly<Record<string, string>> = {
	'form01/I.1': `*Nội dung minh họa của bộ dữ liệu mẫu, không phải văn bản của tỉnh.*

Tài liệu mô tả kiến trúc số của tỉnh Cà Mau sau khi hợp nhất tỉnh Bạc Liêu và tỉnh Cà Mau, làm cơ sở để các cơ quan của tỉnh dùng chung hạ tầng, dữ liệu, nền tảng và ứng dụng, tránh đầu tư trùng lặp.

Khung cụ thể hóa Khung kiến trúc tổng thể quốc gia số tại tỉnh, là căn cứ để quản lý việc đầu tư, xây dựng, nâng cấp, vận hành, kết nối và chia sẻ các thành phần số do tỉnh phụ trách. Khung xác định mô hình tổng thể, phần tỉnh triển khai và quan hệ của phần đó với thành phần dùng chung quốc gia, thành phần của bộ, ngành và cơ quan khác.
`,
	'form01/I.2.a': said(
		'Áp dụng trực tiếp với các sở, ban, ngành của UBND tỉnh và UBND xã, phường theo mô hình chính quyền địa phương hai cấp.',
		'Chủ đầu tư, đơn vị vận hành, người sử dụng, đơn vị tư vấn và các bên khác tham gia xây dựng, khai thác thành phần số trong phạm vi Khung thực hiện các yêu cầu có liên quan. Hệ thống của tỉnh do nhiều xã, phường cùng khai thác được quản lý là một đối tượng dùng chung; chỉ thành phần do xã, phường làm chủ quản mới có mã riêng, hiện gồm {cx-speaker:tên} và {cx-tourism:tên}.'
	),
	'form01/I.2.b': said(
		'Với cơ quan, hệ thống bên ngoài, Khung chỉ nêu ranh giới, thành phần dùng chung được khai thác, điểm kết nối, dữ liệu hoặc dịch vụ trao đổi và việc cần phối hợp; không mô tả, không quyết định kiến trúc bên trong của cơ quan khác. Tên, chủ quản của thành phần bên ngoài được đối chiếu với công bố của cơ quan chủ quản; các bản ghi tham chiếu nêu tại bảng dưới đây.',
		'Dữ liệu ra, vào tỉnh đi qua {lgsp:tên} tới {platform:A8:tên}; dữ liệu bắt buộc chia sẻ đi qua {platform:A7:tên}; văn bản điện tử, kể cả văn bản với khối Đảng và Mặt trận Tổ quốc, liên thông từ {documents:tên}.',
		'Từ viết tắt trong tài liệu: CSDL là cơ sở dữ liệu; NDXP là Nền tảng tích hợp, chia sẻ dữ liệu quốc gia; NDOP là Nền tảng chia sẻ, điều phối dữ liệu của Trung tâm dữ liệu quốc gia; LGSP là nền tảng tích hợp, chia sẻ dữ liệu của tỉnh; LDOP là nền tảng điều phối dữ liệu của tỉnh; SOC là trung tâm giám sát an ninh mạng.'
	),
	'form01/II': said(
		'Khung thực hiện các nguyên tắc của Khung kiến trúc tổng thể quốc gia số nêu dưới đây. Trong phạm vi thẩm quyền của tỉnh, các nguyên tắc ấy đặt ra những yêu cầu sau:',
		items(
			'Mỗi thành phần có một cơ quan chủ quản, một đơn vị vận hành và phạm vi sử dụng rõ ràng; hệ thống của cơ quan khác chỉ thể hiện ở ranh giới kết nối.',
			'Xem xét lần lượt dùng chung, chuẩn hóa, kế thừa, tích hợp, nâng cấp; chỉ bổ sung mới khi các cách đó không đáp ứng và lý do được ghi tại Mẫu số 03.',
			'Số liệu, nhận định có nguồn hoặc đầu mối xác nhận. Nội dung chưa rõ phải nêu lý do, đầu mối và thời hạn, nơi còn thiếu được nêu tại kết quả kiểm tra; chưa có tiêu chí đang hiệu lực thì kết quả tuân thủ là “Chưa đủ cơ sở đánh giá”.',
			'An ninh mạng, bảo vệ dữ liệu cá nhân được đặt ra từ khi thiết kế và trong cả vòng đời của thành phần.',
			'Quy trình được rà soát, đơn giản hóa trước khi số hóa; kiểu kỹ thuật chọn theo quy mô và điều kiện của từng địa bàn.'
		),
		'Trí tuệ nhân tạo chỉ hỗ trợ; công chức xử lý việc là người quyết định cuối cùng, mỗi câu trả lời của {ai:tên} dẫn văn bản nguồn và được lưu vết. Thử nghiệm có kiểm soát phải nêu phạm vi, thời hạn, giám sát và cách kết thúc, hiện áp dụng với {analytics}, {ai} và {open-data}.'
	),
	'form01/III.1': said(
		'Sau hợp nhất, tỉnh có hai bộ hệ thống cho cùng một việc: thủ tục hành chính, đất đai, máy chủ. Khung được xây dựng theo Quyết định số 1425/QĐ-TTg, có xét yêu cầu về tạo lập dữ liệu của Nghị quyết số 214/NQ-CP.',
		'Chính quyền địa phương hai cấp đặt thêm yêu cầu với cấp xã: xã, phường trực tiếp tiếp nhận hồ sơ, cập nhật dữ liệu địa bàn và khai thác hệ thống do tỉnh cung cấp, trong khi đường truyền, thiết bị và nhân lực ở các nơi chưa đồng đều. Tỉnh có thế mạnh về thủy sản, rừng ngập mặn và kinh tế biển, nên dữ liệu vùng nuôi, tàu cá, đo mặn là nhu cầu trực tiếp của điều hành và của người dân.',
		'Khung kế thừa định hướng của Chiến lược chuyển đổi số, Chiến lược dữ liệu và Khung kiến trúc dữ liệu của tỉnh (minh họa); nội dung các tài liệu này được dẫn nguồn, không chép lại. Tài liệu và nguồn được dẫn chiếu gồm:'
	),
	'form01/III.2': said(
		'Tỉnh đặt ba mục tiêu: chính quyền hai cấp vận hành thông suốt trên một nền tảng; điều hành dựa trên dữ liệu; kinh tế thủy sản có dữ liệu số. Bảng dưới đây nêu mục tiêu và chỉ số: mỗi chỉ số có giá trị ban đầu, giá trị cần đạt, nguồn số liệu và đơn vị phụ trách; mục tiêu được đo bằng chỉ số hoặc nội dung cần hoàn thiện ghi tại phần diễn giải.',
		items(
			'Về chất lượng hồ sơ và quản trị: {kpi-5}, {kpi-6}.',
			'Về thay đổi kiến trúc: {kpi-2}, {kpi-3}.',
			'Về đóng góp cho nghiệp vụ và người dùng: {kpi-1}, {kpi-4}, {kpi-7}.'
		),
		'Số liệu ưu tiên lấy tự động từ hệ thống đang vận hành. Chỉ số là thước đo kết quả, không thay cho yêu cầu khai báo đầy đủ đối tượng, quan hệ bắt buộc và không thay bộ chỉ số do cơ quan có thẩm quyền ban hành.'
	),
	'form01/III.3': said(
		'Bài toán ưu tiên được chọn theo mức ảnh hưởng đến người dân, doanh nghiệp và mức trùng lặp sau hợp nhất:',
		items(
			'Hợp nhất hệ thống trùng lặp của hai tỉnh cũ về máy chủ, đất đai, thủ tục hành chính: {g01}, {g05}, {g09}, thực hiện tại {t01}, {t05}, {t09}.',
			'Đưa dữ liệu thủy sản, đất đai, an sinh xã hội dùng chung vào kho dữ liệu của tỉnh theo một từ điển: {g06}, {g10}, {g20}, {g22}, thực hiện tại {t06}, {t10}, {t19}, {t21}.',
			'Bảo đảm xã, phường dùng chung hệ thống của tỉnh, không tự lập hệ thống riêng: {g03}, {g28}, thực hiện tại {t03}, {t27}.',
			'Điều hành trên số liệu cập nhật, kết nối với Trung tâm dữ liệu quốc gia: {g07}, {g13}, thực hiện tại {t07}, {t13}.'
		),
		'Thành phần đã đáp ứng thì tiếp tục sử dụng, không lập nhiệm vụ mới chỉ để duy trì. Bảng dưới đây nêu thành phần mục tiêu và nhiệm vụ của mọi nội dung cần hoàn thiện; nội dung thuộc bài toán ưu tiên là các mã nêu trên.'
	),
	'form01/IV': said(
		'Ưu tiên nền tảng dùng chung quốc gia; hệ thống của tỉnh chỉ nhận phần việc mà nền tảng quốc gia chưa có. Hướng tới quản lý dữ liệu tại một nguồn tin cậy và chia sẻ qua LGSP, NDXP và NDOP.',
		items(
			'Điều hành và nghiệp vụ: chỉ đạo, theo dõi nhiệm vụ và báo cáo trên số liệu từ kho dữ liệu dùng chung; văn bản, báo cáo, nhiệm vụ dùng chung danh mục.',
			'Dịch vụ công: một hệ thống thủ tục hành chính cho cả tỉnh, kết nối Cổng Dịch vụ công quốc gia; kết quả điện tử được dùng lại.',
			'Dữ liệu, nền tảng và trí tuệ nhân tạo: một từ điển dữ liệu, một nền tảng tích hợp, một nền tảng kết nối thiết bị; trợ lý ảo chỉ dùng chính thức khi được nghiệm thu.',
			'Kinh tế số, xã hội số: dữ liệu vùng nuôi, tàu cá, chuỗi lạnh thủy sản, du lịch và môi trường phục vụ người dân, doanh nghiệp.',
			'An ninh mạng: giám sát, nhật ký tập trung, sao lưu có điểm dự phòng; hoàn thành phê duyệt hồ sơ cấp độ của hệ thống đang vận hành.',
			'Nguồn lực: mỗi xã, phường có cán bộ nắm vững hệ thống dùng chung; kinh phí ưu tiên cho hợp nhất và kết nối.'
		),
		'Phần tỉnh triển khai, phần dùng chung được khai thác và phần cần phối hợp với cơ quan khác được tách riêng dưới đây.'
	)
};
