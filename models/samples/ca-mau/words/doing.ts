/** Chapters VIII and IX: how it is carried out, kept up, paid for and agreed with others. */
import { items, live } from '../../chapter-words';
import { said } from './said';

export const doing: Readonly<Record<string, string>> = {
	'form01/VIII.1': said(
		'Nội dung cần hoàn thiện được giải quyết bằng nhiệm vụ; nội dung chưa có nhiệm vụ thì bổ sung khi rà soát Khung. Nhiều nội dung chung một nhiệm vụ khi cùng đối tượng, cùng kết quả và cùng cơ quan chủ trì; tách nhiệm vụ khi khác chủ trì, khác thời hạn hoặc kết quả được nghiệm thu riêng. Khung không lập nhiệm vụ của cơ quan khác; phần phối hợp chỉ ghi việc của tỉnh.',
		live(
			'loại: số lượng',
			'bản ghi: nhiệm vụ',
			'điều kiện: execution = in-progress',
			'tên: Hiện có {số} nhiệm vụ đang thực hiện, đã đưa vào kế hoạch chuyển đổi số của tỉnh (minh họa) và đã được đối chiếu với Khung.'
		),
		live(
			'loại: số lượng',
			'bản ghi: nhiệm vụ',
			'điều kiện: execution = not-started',
			'tên: Còn {số} nhiệm vụ mới xác định tại Khung, được đưa vào chương trình, kế hoạch theo thẩm quyền trước khi thực hiện.'
		),
		'Kết quả của nhiệm vụ được kiểm chứng bằng biên bản nghiệm thu và số liệu vận hành. Nhiệm vụ đã có ở chương trình, dự án khác thì dùng mã nguồn, không lập lại.'
	),
	'form01/VIII.2': said(
		'Nhiệm vụ được sắp xếp theo mức ưu tiên và quan hệ phụ thuộc; mốc thời gian là thời hạn hoàn thành kết quả kiến trúc, không thay cho kế hoạch công tác, kế hoạch đầu tư hoặc tiến độ dự án.',
		live(
			'loại: số lượng',
			'bản ghi: nhiệm vụ',
			'điều kiện: deadline <= 2027-12-31',
			'tên: Giai đoạn đến hết năm 2027 có {số} nhiệm vụ đến hạn, tập trung vào hợp nhất hệ thống, từ điển dữ liệu, an ninh mạng và nhân lực cấp xã.'
		),
		live(
			'loại: số lượng',
			'bản ghi: nhiệm vụ',
			'điều kiện: deadline >= 2028-01-01',
			'tên: Giai đoạn năm 2028 có {số} nhiệm vụ đến hạn, tập trung vào dữ liệu ngành, lưu trữ điện tử và các thành phần bổ sung mới.'
		),
		'{t06} là nhiệm vụ cần hoàn thành sớm vì {t07} và {t19} phụ thuộc vào từ điển dữ liệu. {t01}, {t05} và {t09} được ưu tiên vì mỗi ngày duy trì hai hệ thống đều phát sinh chi phí và sai khác dữ liệu. Nhiệm vụ hoàn thành nhưng chờ kiểm chứng được theo dõi tách với nhiệm vụ đã kiểm chứng.'
	),
	'form01/VIII.3': said(
		'Sở Khoa học và Công nghệ là đầu mối đánh giá, thẩm định sự tuân thủ Khung. Việc đối chiếu thực hiện tại các điểm kiểm soát: đề xuất, thẩm định, phê duyệt, thiết kế, nghiệm thu, vận hành, nâng cấp, hợp nhất và kết thúc sử dụng.',
		'Mỗi dự án, nhiệm vụ lập phiếu đối chiếu với một trong bốn kết quả: “Đáp ứng”, “Chưa đáp ứng”, “Chưa đủ cơ sở đánh giá”, “Không áp dụng”; khi chưa có quy tắc chấm thì dùng danh mục kiểm tra. Kết quả “Chưa đủ cơ sở đánh giá” phải nêu điều còn thiếu, đầu mối theo dõi và điều kiện cập nhật.',
		'Dự án đang thực hiện được xem xét tác động để kế thừa hoặc điều chỉnh, không mặc nhiên dừng và không mặc nhiên được miễn. Giải pháp đặc thù, chuyển tiếp phải nêu lý do, phạm vi, thời hạn và cách kết thúc.'
	),
	'form01/VIII.4': said(
		'Sở Khoa học và Công nghệ là đầu mối duy trì, cập nhật Khung; Trung tâm Chuyển đổi số tổng hợp dữ liệu kiến trúc từ các sở, ban, ngành, UBND xã, phường. Cơ quan chủ quản của thành phần chịu trách nhiệm về thông tin mình cung cấp.',
		items(
			'Rà soát định kỳ ít nhất mỗi năm một lần; không có thay đổi cũng ghi nhận kết quả rà soát.',
			'Rà soát khi có thay đổi về tổ chức, quy định, tài liệu chuyên ngành được dẫn chiếu hoặc khi hoàn thành nhiệm vụ làm thay đổi trạng thái của thành phần.',
			'Tài liệu chuyên ngành thay đổi thì kiểm tra tác động, cập nhật nguồn và ánh xạ tại Mẫu số 03.',
			'Mỗi lần ban hành dùng chung một số phiên bản, ngày chốt dữ liệu và ngày hiệu lực cho cả ba mẫu; phiên bản đã ban hành không sửa, thay đổi thì lập phiên bản mới kèm lý do.'
		),
		'Việc cập nhật thực hiện theo thẩm quyền hiện có, không đặt thêm quy trình phê duyệt. Lịch sử phiên bản của Khung nêu tại bảng dưới đây.'
	),
	'form01/VIII.5': said(
		'Các sở cử đầu mối kiến trúc và đầu mối dữ liệu; xã, phường có cán bộ chuyển đổi số kiêm nhiệm. Tập huấn hằng năm về quản trị dữ liệu, an ninh mạng và cập nhật Khung.',
		live('loại: bảng', 'bản ghi: person', 'cột: role, personUnit', 'tên: Vai trò quản trị kiến trúc số của tỉnh'),
		'Cán bộ ở xã, phường mới chưa quen hệ thống của tỉnh là khoảng trống cần bù trước; việc bồi dưỡng do Sở Nội vụ chủ trì theo {t27}, kết quả là mỗi xã, phường có cán bộ đạt yêu cầu. Đơn vị tư vấn, nhà cung cấp bàn giao tệp nguồn và hỗ trợ cập nhật; việc xác nhận dữ liệu vẫn thuộc cơ quan chủ quản.'
	),
	'form01/VIII.6': said(
		'Việc quản trị dữ liệu, an ninh mạng, kết nối, chia sẻ thực hiện theo quy định hiện hành, trong đó có Luật An ninh mạng, Luật Bảo vệ dữ liệu cá nhân, Nghị định số 278/2025/NĐ-CP và Nghị định số 331/2026/NĐ-CP; Khung không chép lại các quy định này. Văn bản, tài liệu của tỉnh có liên quan trực tiếp gồm:',
		live(
			'loại: bảng',
			'bản ghi: document',
			'điều kiện: documentType = dx-strategy | data-strategy | data-architecture | data-governance | data-dictionary | incident-plan | commune-data-list',
			'cột: name, number, issuedOn',
			'tên: Văn bản, tài liệu của tỉnh về quản trị, dữ liệu và an ninh mạng'
		),
		'Nội dung còn thiếu là {x-data:tên} và {x-standards:tên}, đang được Sở Khoa học và Công nghệ chủ trì xây dựng; khi ban hành thì các kết nối hiện có được rà soát theo lộ trình. Nội dung cần hoàn thiện có liên quan đến văn bản, danh mục nêu tại bảng cuối mục này.'
	),
	'form01/VIII.7': said(
		'Kinh phí ưu tiên cho nhiệm vụ hợp nhất, kết nối và an ninh mạng; nhiệm vụ làm được bằng nhân lực hiện có chỉ bố trí phần kinh phí thật cần thiết. Nguồn chính là ngân sách tỉnh; {t17} và {t29} dự kiến huy động nguồn xã hội hóa.',
		'Nhiệm vụ được ước tính cả chi phí đầu tư và chi phí duy trì, vận hành hằng năm để so sánh các phương án trên cùng phạm vi, thời gian và giả định. Số liệu ở mức định hướng, không phải căn cứ chi; dự toán được lập, thẩm định theo quy định về đầu tư ứng dụng công nghệ thông tin và ngân sách. Thành phần đưa vào vận hành phải được bố trí kinh phí duy trì.'
	),
	'form01/VIII.8': said(
		'Trước khi hợp nhất, thay thế hoặc kết thúc một hệ thống, cơ quan chủ trì rà soát quyền sử dụng, hồ sơ, hợp đồng, tài sản, nghĩa vụ lưu trữ, kinh phí và rủi ro. Phương án chuyển tiếp bao gồm dữ liệu, tài khoản, kết nối, quy trình, sao lưu, hỗ trợ người dùng và thời điểm dừng. Phần kế thừa và cách giữ hoạt động không gián đoạn của từng nhiệm vụ như sau:',
		live(
			'loại: bảng',
			'bản ghi: nhiệm vụ',
			'điều kiện: inherits = *',
			'cột: mã, name, lead, inherits, uninterrupted',
			'tên: Kế thừa và chuyển tiếp khi hợp nhất, thay thế hệ thống'
		),
		items(
			'Rủi ro mất hoặc sai lệch dữ liệu: sao lưu trước khi chuyển, đối soát hai phía, giữ khả năng tra cứu hồ sơ cũ.',
			'Rủi ro gián đoạn dịch vụ: chạy song song, chuyển ngoài giờ làm việc, thông báo trước cho người dùng.',
			'Rủi ro phụ thuộc lẫn nhau: nhiệm vụ phụ thuộc từ điển dữ liệu chỉ nghiệm thu sau khi có từ điển; kết nối của bên khác được báo trước khi đổi.',
			'Rủi ro về nhân lực: bồi dưỡng cán bộ xã, phường trước khi dừng hệ thống cũ.'
		),
		'Hệ thống cũ chỉ dừng khi đã chuyển xong, kiểm tra đạt, sao lưu và phục hồi thử thành công, có minh chứng kèm biên bản. Danh mục hệ thống hợp nhất, thay thế nêu tại Mục VII.2.c.'
	),
	'form01/VIII.9': said(
		'Sở Khoa học và Công nghệ là đầu mối chung trao đổi, cập nhật với cơ quan bên ngoài về kiến trúc; cơ quan chủ quản của thành phần là đầu mối về kết nối, dữ liệu của thành phần đó. Nội dung phối hợp gồm phần dùng chung, điểm kết nối, dữ liệu hoặc dịch vụ trao đổi, tiêu chuẩn và thay đổi có ảnh hưởng đến bên khác; thẩm quyền của mỗi bên giữ nguyên.',
		items(
			'Với Bộ Công an: nền tảng điều phối dữ liệu, định danh, đám mây, giám sát an ninh mạng và thành phần dùng chung phục vụ thủ tục hành chính ({t04}, {t07}).',
			'Với Bộ Khoa học và Công nghệ: nền tảng tích hợp, chia sẻ dữ liệu quốc gia và hệ thống quản lý kiến trúc số quốc gia ({t26}).',
			'Với bộ quản lý ngành: Bộ Nông nghiệp và Môi trường về đất đai, tàu cá ({t05}); Bộ Nội vụ về cán bộ, lưu trữ ({t11}, {t25}); Bộ Y tế về dữ liệu y tế ({t20}); Thanh tra Chính phủ về tiếp công dân ({t12}).',
			'Với cơ quan khác: Ban Cơ yếu Chính phủ về chữ ký số chuyên dùng công vụ; cơ quan Đảng, Mặt trận Tổ quốc về liên thông văn bản theo thỏa thuận ranh giới (minh họa).'
		),
		'Bên thay đổi giao diện kết nối, cấu trúc dữ liệu hoặc thời gian cung cấp dịch vụ thông báo cho bên kia trước khi áp dụng và thống nhất thời điểm chuyển. Các quan hệ, kết nối với bên ngoài nêu tại bảng dưới đây.'
	),
	'form01/IX': said(
		'Phụ lục được trích từ Mẫu số 03 và dẫn theo mã; mỗi đối tượng, quan hệ có một dòng tại Mẫu số 03 và có thể thuộc nhiều danh mục của phụ lục; tài liệu chuyên ngành được dẫn chiếu bằng tên, nơi ban hành và phiên bản. Phụ lục có thể phát hành ở dạng điện tử; phần không áp dụng được nêu lý do. Danh mục phụ lục gồm:'
	)
};
