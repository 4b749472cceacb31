/** The sample's own words: no text of the ministry. */
const said = (text: string): string => `*Nội dung minh họa, không phải văn bản của bộ.*\n\n${text}\n`;

export const chapters: Readonly<Record<string, string>> = {
	'form01/I.1': said(
		'Tài liệu cho thấy một khung kiến trúc Chính phủ số cấp bộ được lập đủ các phần: hạ tầng, dữ liệu, ứng dụng, kênh tương tác. Tên bộ và tên nền tảng quốc gia là thật; mọi điều nói về hệ thống, số liệu, đơn vị của bộ là giả định.'
	),
	'form01/I.2.a': said(
		'Áp dụng trực tiếp với các đơn vị của bộ. Đơn vị trong bộ dữ liệu được gọi theo chức năng, không theo tên chính thức.'
	),
	'form01/I.2.b': said(
		'Phối hợp với địa phương dùng nền tảng {heritage}, {tourism} và với các bộ có dữ liệu dân cư, doanh nghiệp.'
	),
	'form01/III.1': said(
		'Dữ liệu của bộ nằm ở nhiều lĩnh vực: di sản, du lịch, thể thao, thư viện, biểu diễn, quyền tác giả. Căn cứ chung là Quyết định số 1425/QĐ-TTg và Nghị quyết số 57-NQ/TW.'
	),
	'form01/III.3': said(
		'- Hồ sơ di sản theo nhiều mẫu, xem {g1}.\n- Địa phương nhập số liệu du lịch nhiều lần, xem {g3}.\n- Kết quả điện tử chưa dùng lại được giữa các thủ tục, xem {g6}.'
	),
	'form01/IV': said(
		'Dùng nền tảng quốc gia trước, bộ chỉ làm phần nghiệp vụ của ngành. Mỗi nhóm dữ liệu có một nguồn tin cậy; địa phương dùng chung qua {lgsp}.'
	),
	'form01/V.7': said(
		'Ưu điểm: các CSDL đã nối vào {lgsp}. Hạn chế: dữ liệu biểu diễn chưa theo từ điển, API công bố rời rạc.'
	),
	'form01/VII.2.b': said(
		'Giữ riêng phần nghiệp vụ đặc thù theo thẩm quyền mà cấu hình của nền tảng dùng chung không đáp ứng được; phần còn lại dùng chung.'
	),
	'form01/VII.2.c': said(
		'Không tách hệ thống chỉ vì quy mô; hệ thống trùng chức năng được hợp nhất khi chuyển xong dữ liệu và người dùng.'
	),
	'form01/VIII.5': said('Mỗi lĩnh vực có một đầu mối dữ liệu; bồi dưỡng về từ điển dữ liệu và an ninh mạng hằng năm.'),
	'form01/VIII.6': said(
		'Sửa quy chế quản lý, chia sẻ dữ liệu theo văn bản mới; quy định nào còn thiếu thì ghi rõ đơn vị chủ trì và thời hạn.'
	),
	'form01/VIII.8': said(
		'Mỗi hệ thống thay thế có kế hoạch chuyển dữ liệu, sao lưu và chạy song song; chỉ dừng hệ thống cũ khi đã kiểm tra đủ.'
	),
	'data-strategy/I.2': said(
		'Dữ liệu di sản và du lịch được nhiều địa phương, doanh nghiệp cần tới, song chưa theo một từ điển.'
	),
	'data-strategy/III': said(
		'Dữ liệu nhập một lần tại nơi sinh ra, dùng nhiều lần ở nơi cần, có người chịu trách nhiệm về chất lượng.'
	),
	'data-strategy/IV': said('Di sản, du lịch, thể thao của cả nước được tra cứu từ một nguồn tin cậy.'),
	'dx-strategy/I.2': said('Bộ quản lý nhiều lĩnh vực với địa phương; hệ thống dùng chung giúp tránh đầu tư trùng lặp.'),
	'dx-strategy/III': said(
		'Lấy người dân, du khách và cán bộ cơ sở làm thước đo; dùng nền tảng quốc gia trước khi làm riêng.'
	),
	'dx-strategy/IV': said('Mọi dịch vụ của ngành được dùng trên kênh số chung, dữ liệu được dùng lại.')
};
