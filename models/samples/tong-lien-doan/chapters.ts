/** The sample's own words: no text of the organisation. */
import { items, live, under } from '../chapter-words';

const said = under('Nội dung minh họa, không phải văn bản của Tổng Liên đoàn.');

export const chapters: Readonly<Record<string, string>> = {
	'form01/I.1': said(
		'Tài liệu cho thấy khung kiến trúc số của một cơ quan, tổ chức ngoài Chính phủ được lập đủ các phần. Tên cơ quan và tên nền tảng quốc gia là thật; mọi điều nói về hệ thống, số liệu, đơn vị là giả định.'
	),
	'form01/I.2.a': said(
		'Áp dụng trực tiếp với cơ quan trung ương của tổ chức. Đơn vị trong bộ dữ liệu được gọi theo chức năng, không theo tên chính thức.'
	),
	'form01/I.2.b': said('Phối hợp với các bộ có dữ liệu dân cư, bảo hiểm, doanh nghiệp, lao động qua {lgsp}.'),
	'form01/II': said(
		'Khung thực hiện các nguyên tắc của Khung kiến trúc tổng thể quốc gia số nêu dưới đây. Tổng Liên đoàn quản lý thành phần trong thẩm quyền của mình; hệ thống của cơ quan khác chỉ thể hiện ở ranh giới kết nối.',
		'Số liệu, nhận định có nguồn hoặc đầu mối xác nhận; chưa có tiêu chí đang hiệu lực thì kết quả tuân thủ là “Chưa đủ cơ sở đánh giá”. Trí tuệ nhân tạo chỉ hỗ trợ, người có thẩm quyền quyết định khi ảnh hưởng đến quyền, lợi ích của người dân.'
	),
	'form01/III.1': said(
		'Hồ sơ đoàn viên và tổ chức do nhiều cấp cập nhật. Khung được xây dựng theo Quyết định số 1425/QĐ-TTg.'
	),
	'form01/III.2': said(
		'Tổng Liên đoàn đặt ba mục tiêu: mỗi đoàn viên một hồ sơ, các cấp công đoàn dùng chung; đoàn viên tự tra cứu phúc lợi; tư liệu và số liệu khảo sát được dùng lại. Kết quả được đo bằng {kpi-2}, {kpi-5}, {kpi-6}; chất lượng quản trị đo bằng {kpi-1}, {kpi-3}.',
		'Mỗi chỉ số có công thức, giá trị ban đầu, giá trị cần đạt, nguồn và thời gian cập nhật; chỉ số không thay cho yêu cầu khai báo đầy đủ đối tượng, quan hệ bắt buộc.'
	),
	'form01/III.3': said(
		'- Hồ sơ đoàn viên theo nhiều mẫu, xem {g1}.\n- Cấp dưới nhập lại hồ sơ, xem {g2}.\n- Đoàn viên khó tìm chương trình phúc lợi, xem {g4}.'
	),
	'form01/IV': said(
		'Dùng nền tảng quốc gia trước; hệ thống riêng chỉ làm phần việc công đoàn. Dữ liệu đoàn viên có một nguồn tin cậy là {db-members}.'
	),
	'form01/V': said(
		'Hiện trạng được tổng hợp từ kiểm kê đến ngày chốt dữ liệu của các đơn vị thuộc cơ quan trung ương của tổ chức.',
		live(
			'loại: số lượng',
			'bản ghi: đối tượng',
			'điều kiện: own-original',
			'điều kiện: modelState != to-be',
			'tên: Danh mục hiện trạng có {số} thành phần của Tổng Liên đoàn (bản ghi gốc).'
		),
		'Mỗi đối tượng chính có một dòng tại Mẫu số 03, ghi rõ nguồn và đầu mối xác nhận. Các mục dưới đây trình bày theo lớp và thành phần; nhận định chung nêu tại Mục V.7.'
	),
	'form01/V.7': said(
		'Ưu điểm: các CSDL đã nối vào {lgsp}. Hạn chế: mã tổ chức chưa thống nhất, khảo sát giữ ở tệp rời.'
	),
	'form01/VI': said(
		'Kiến trúc số mục tiêu được xác định từ mục tiêu, định hướng, khung tham chiếu và đánh giá hiện trạng. Ở mỗi thành phần, phần dùng chung được khai thác trước; thành phần hiện có được kế thừa, chuẩn hóa, nâng cấp trước khi bổ sung mới.',
		'{members:tên} và {welfare:tên} được nâng cấp để các cấp công đoàn, đoàn viên dùng chung ({t2}, {t4}); {ai:tên} được bổ sung ({t3}).'
	),
	'form01/VII.1': said(
		'Từng đối tượng tại Mục V được đối chiếu với Mục VI để chọn phương án xử lý; đối tượng đã đáp ứng thì tiếp tục sử dụng, không lập nhiệm vụ.',
		live(
			'loại: số lượng',
			'bản ghi: nội dung cần hoàn thiện',
			'tên: Kết quả đối chiếu có {số} nội dung cần hoàn thiện.'
		),
		'Dữ liệu chuẩn hóa theo {g1}, {g5}, {g6}; phần mềm nâng cấp theo {g2}, {g4}; thành phần bổ sung mới theo {g3}.'
	),
	'form01/VII.2': said(
		'Việc xác định phần dùng chung, dùng riêng, tách hoặc hợp nhất dựa trên chức năng, dữ liệu, người dùng, trách nhiệm vận hành và chi phí vòng đời, không dựa vào đơn vị đang sử dụng.'
	),
	'form01/VII.2.a': said(
		'Thành phần được xác định dùng chung khi có nhiều đơn vị sử dụng, quy trình và dữ liệu giống nhau, đã kiểm nghiệm qua vận hành hoặc thử nghiệm, rõ đơn vị quản lý, vận hành và giảm được trùng lặp. Thành phần dự kiến hoặc đang xây dựng mới được đối chiếu với các tiêu chí này khi đưa vào vận hành.'
	),
	'form01/VII.2.b': said(
		'Giữ riêng phần nghiệp vụ đặc thù theo thẩm quyền mà cấu hình của nền tảng dùng chung không đáp ứng được; phần còn lại dùng chung.'
	),
	'form01/VII.2.c': said(
		'Không tách hệ thống chỉ vì quy mô; hệ thống trùng chức năng được hợp nhất khi chuyển xong dữ liệu và người dùng.'
	),
	'form01/VIII.1': said(
		'Mỗi nội dung cần hoàn thiện được gắn với ít nhất một nhiệm vụ có kết quả, đơn vị chủ trì, thời hạn, nguồn lực và cách kiểm chứng. Nhiều nội dung chung một nhiệm vụ khi cùng đối tượng và cùng kết quả; nhiệm vụ của cơ quan khác không lập tại Khung này.',
		live('loại: số lượng', 'bản ghi: nhiệm vụ', 'tên: Khung có {số} nhiệm vụ chuyển đổi kiến trúc.'),
		'Nhiệm vụ mới xác định tại Khung được đưa vào chương trình, kế hoạch theo thẩm quyền trước khi thực hiện; nhiệm vụ đã có thì dùng mã nguồn.'
	),
	'form01/VIII.2': said(
		'Nhiệm vụ được sắp xếp theo mức ưu tiên, quan hệ phụ thuộc và thời hạn hoàn thành kết quả kiến trúc; lộ trình không thay cho kế hoạch công tác, kế hoạch đầu tư hoặc tiến độ dự án.',
		live(
			'loại: số lượng',
			'bản ghi: nhiệm vụ',
			'điều kiện: deadline <= 2027-12-31',
			'tên: Đến hết năm 2027 có {số} nhiệm vụ đến hạn.'
		),
		'{t1} hoàn thành trước vì hồ sơ đoàn viên, mã tổ chức là đầu vào của {t2}; {t3} và {t5} kéo dài sang năm 2028. Nhiệm vụ hoàn thành nhưng chờ kiểm chứng được theo dõi tách với nhiệm vụ đã kiểm chứng.'
	),
	'form01/VIII.3': said(
		'Đơn vị chuyên trách chuyển đổi số của Tổng Liên đoàn là đầu mối đánh giá, thẩm định sự tuân thủ Khung tại các bước đề xuất, thẩm định, phê duyệt, thiết kế, nghiệm thu, vận hành, nâng cấp và kết thúc sử dụng.',
		'Mỗi dự án, nhiệm vụ lập phiếu đối chiếu với một trong bốn kết quả: “Đáp ứng”, “Chưa đáp ứng”, “Chưa đủ cơ sở đánh giá”, “Không áp dụng”. Dự án đang thực hiện được xem xét tác động để kế thừa hoặc điều chỉnh, không mặc nhiên dừng và không mặc nhiên được miễn; giải pháp chuyển tiếp phải nêu phạm vi, thời hạn và cách kết thúc.'
	),
	'form01/VIII.4': said(
		'Đơn vị chuyên trách chuyển đổi số của Tổng Liên đoàn là đầu mối duy trì, cập nhật Khung; đơn vị quản lý từng thành phần chịu trách nhiệm về thông tin mình cung cấp.',
		items(
			'Rà soát ít nhất mỗi năm một lần; không có thay đổi cũng ghi nhận kết quả.',
			'Rà soát khi tổ chức, quy định hoặc tài liệu chuyên ngành được dẫn chiếu thay đổi; cập nhật nguồn và ánh xạ tại Mẫu số 03.',
			'Ba mẫu của một lần ban hành dùng chung phiên bản và ngày chốt dữ liệu; phiên bản đã ban hành không sửa, thay đổi thì lập phiên bản mới kèm lý do.'
		)
	),
	'form01/VIII.5': said('Mỗi cấp công đoàn có một đầu mối dữ liệu; bồi dưỡng trên {learning} hằng năm.'),
	'form01/VIII.6': said(
		'Sửa quy chế quản lý, chia sẻ dữ liệu theo văn bản mới; quy định nào còn thiếu thì ghi rõ đơn vị chủ trì và thời hạn.'
	),
	'form01/VIII.7': said(
		'Kinh phí ưu tiên cho chuẩn hóa dữ liệu đoàn viên và phần mềm mà các cấp công đoàn dùng chung. Tổng Liên đoàn khai thác nền tảng dùng chung quốc gia trước để tránh đầu tư trùng lặp.',
		'Mỗi nhiệm vụ được ước tính chi phí đầu tư và chi phí vận hành hằng năm ở mức định hướng để lựa chọn phương án; số liệu không phải căn cứ chi. Dự toán được lập, thẩm định theo quy định hiện hành; thành phần đưa vào vận hành phải được bố trí kinh phí duy trì.'
	),
	'form01/VIII.8': said(
		'Khi thay thế một hệ thống thì lập kế hoạch chuyển dữ liệu, sao lưu và chạy song song; chỉ dừng hệ thống cũ khi đã kiểm tra đủ.'
	),
	'form01/VIII.9': said(
		'Đơn vị chuyên trách chuyển đổi số của Tổng Liên đoàn là đầu mối chung trao đổi, cập nhật với cơ quan liên quan; đơn vị quản lý thành phần là đầu mối về kết nối và dữ liệu của thành phần đó. Thẩm quyền của mỗi bên giữ nguyên.',
		items(
			'Với Bộ Công an: định danh, dữ liệu dân cư, giám sát an ninh mạng và Cơ sở dữ liệu tổng hợp quốc gia ({database:tong-hop-quoc-gia}).',
			'Với Bộ Khoa học và Công nghệ: {platform:A8:tên} và {nas:tên}.',
			'Với cơ quan có dữ liệu bảo hiểm, doanh nghiệp, việc làm: các kết nối còn ở mức dự kiến, thống nhất phạm vi dữ liệu trước khi thực hiện.',
			'Với công đoàn cấp dưới: dùng chung {members:tên}, nhập hồ sơ một lần.'
		),
		'Bên thay đổi giao diện kết nối, cấu trúc dữ liệu hoặc thời gian cung cấp dịch vụ thông báo cho bên kia trước khi áp dụng. Các quan hệ với bên ngoài nêu tại bảng dưới đây.'
	),
	'form01/IX': said(
		'Phụ lục được trích từ Mẫu số 03 và dẫn theo mã; mỗi đối tượng, quan hệ có một dòng tại Mẫu số 03 và có thể thuộc nhiều danh mục của phụ lục; phần không áp dụng được nêu lý do.'
	),
	'data-strategy/I.2': said('Dữ liệu đoàn viên là dữ liệu cá nhân; chia sẻ phải đi cùng bảo vệ.'),
	'data-strategy/III': said('Thu thập vừa đủ, nhập một lần, dùng đúng mục đích đã báo cho đoàn viên.'),
	'data-strategy/IV': said('Mỗi đoàn viên một hồ sơ đúng và sống, mọi cấp công đoàn tin dùng.'),
	'dx-strategy/I.2': said(
		'Công việc của công đoàn trải nhiều cấp, nhiều nơi; kênh số đưa dịch vụ tới gần người lao động.'
	),
	'dx-strategy/III': said('Lấy đoàn viên, người lao động làm thước đo; dùng nền tảng quốc gia trước khi làm riêng.'),
	'dx-strategy/IV': said('Đoàn viên dùng mọi dịch vụ của công đoàn trên một kênh.')
};
