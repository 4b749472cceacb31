/** The sample's own words: no text of the organisation. */
const said = (text: string): string => `*Nội dung minh họa, không phải văn bản của Tổng Liên đoàn.*\n\n${text}\n`;

export const chapters: Readonly<Record<string, string>> = {
	'form01/I.1': said(
		'Tài liệu cho thấy khung kiến trúc số của một cơ quan, tổ chức ngoài Chính phủ được lập đủ các phần. Tên cơ quan và tên nền tảng quốc gia là thật; mọi điều nói về hệ thống, số liệu, đơn vị là giả định.'
	),
	'form01/I.2.a': said(
		'Áp dụng trực tiếp với cơ quan trung ương của tổ chức. Đơn vị trong bộ dữ liệu được gọi theo chức năng, không theo tên chính thức.'
	),
	'form01/I.2.b': said('Phối hợp với các bộ có dữ liệu dân cư, bảo hiểm, doanh nghiệp, lao động qua {lgsp}.'),
	'form01/III.1': said(
		'Hồ sơ đoàn viên và tổ chức do nhiều cấp cập nhật. Căn cứ chung là Quyết định số 1425/QĐ-TTg và Nghị quyết số 57-NQ/TW.'
	),
	'form01/III.3': said(
		'- Hồ sơ đoàn viên theo nhiều mẫu, xem {g1}.\n- Cấp dưới nhập lại hồ sơ, xem {g2}.\n- Đoàn viên khó tìm chương trình phúc lợi, xem {g4}.'
	),
	'form01/IV': said(
		'Dùng nền tảng quốc gia trước; hệ thống riêng chỉ làm phần việc công đoàn. Dữ liệu đoàn viên có một nguồn tin cậy là {db-members}.'
	),
	'form01/V.7': said(
		'Ưu điểm: các CSDL đã nối vào {lgsp}. Hạn chế: mã tổ chức chưa thống nhất, khảo sát giữ ở tệp rời.'
	),
	'form01/VII.2.b': said(
		'Giữ riêng phần nghiệp vụ đặc thù theo thẩm quyền mà cấu hình của nền tảng dùng chung không đáp ứng được; phần còn lại dùng chung.'
	),
	'form01/VII.2.c': said(
		'Không tách hệ thống chỉ vì quy mô; hệ thống trùng chức năng được hợp nhất khi chuyển xong dữ liệu và người dùng.'
	),
	'form01/VIII.5': said('Mỗi cấp công đoàn có một đầu mối dữ liệu; bồi dưỡng trên {learning} hằng năm.'),
	'form01/VIII.6': said(
		'Sửa quy chế quản lý, chia sẻ dữ liệu theo văn bản mới; quy định nào còn thiếu thì ghi rõ đơn vị chủ trì và thời hạn.'
	),
	'form01/VIII.8': said(
		'Mỗi hệ thống thay thế có kế hoạch chuyển dữ liệu, sao lưu và chạy song song; chỉ dừng hệ thống cũ khi đã kiểm tra đủ.'
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
