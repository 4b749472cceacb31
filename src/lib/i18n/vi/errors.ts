/** What went wrong, by the code that the server answers. What was kept and what to do stands in each. */
export const errors = {
	'not-signed-in': 'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đã lưu vẫn còn.',
	'wrong-password': 'Tên tài khoản hoặc mật khẩu chưa đúng.',
	'too-many-attempts': 'Thử sai quá nhiều lần. Hãy đợi 15 phút rồi thử lại.',
	'not-allowed': 'Vai trò của bạn không cho phép việc này. Chưa có gì thay đổi.',
	'not-found': 'Không tìm thấy, hoặc bạn không có quyền xem.',
	conflict: 'Nội dung đã thay đổi trong lúc đó. Chưa có gì được ghi; hãy làm lại bước trước.',
	invalid: 'Dữ liệu gửi lên chưa đúng. Chưa có gì thay đổi.',
	'too-large': 'Tệp quá lớn. Chưa có gì thay đổi; hãy chia nhỏ tệp.',
	'same-person': 'Hai việc này phải do hai người làm; người đề nghị không được tự quyết định. Chưa có gì thay đổi.',
	'unsupported-type': 'Loại tệp này không được nhận. Chưa có gì thay đổi.',
	'pack-missing':
		'Gói khung mà nội dung này dựa vào không còn ở đây. Nội dung vẫn nguyên vẹn; phiên bản vẫn tải về được dưới dạng JSON. Hãy nhờ quản trị hệ thống cài lại gói.',
	'unsupported-version': 'Phiên bản này chưa đọc được. Hãy cập nhật chương trình.',
	busy: 'Máy chủ đang bận hoặc vừa khởi động lại. Chưa có gì thay đổi; hãy thử lại.',
	'identity-stale':
		'Lần đăng nhập này đã hết hạn, đã dùng rồi, hoặc không bắt đầu từ trang này. Hãy đăng nhập lại từ đầu.',
	'identity-refused':
		'Hệ thống định danh không xác nhận được bạn. Chưa có ai đăng nhập; hãy thử lại, hoặc báo quản trị viên.',
	'identity-clock':
		'Đồng hồ của máy chủ và của hệ thống định danh lệch nhau quá nhiều. Hãy báo quản trị viên chỉnh giờ.',
	'identity-unreachable': 'Chưa liên lạc được với hệ thống định danh. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
	'no-account':
		'Tài khoản chưa được cấp quyền: bạn đã được định danh, nhưng chưa có tài khoản nào ở đây gắn với định danh ấy. Hãy liên hệ quản trị viên của cơ quan.',
	'account-disabled': 'Tài khoản này đã bị khóa. Hãy liên hệ quản trị viên của cơ quan.',
	offline: 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
	internal: 'Chương trình gặp lỗi. Nội dung đã lưu vẫn còn; hãy tải lại trang.',
	'not-json': 'Tệp bị cắt cụt hoặc sửa hỏng: nội dung không phải JSON nguyên vẹn.',
	'not-canonical': 'Tệp JSON này không phải của Khuê Văn.',
	'newer-version': 'Tệp do bản phần mềm mới hơn ghi. Hãy cập nhật phần mềm.',
	'wrong-shape': 'Trong tệp có một giá trị thiếu hoặc sai dạng.',
	'double-id': 'Trong tệp có hai bản ghi cùng mã nhận dạng.',
	'dangling-end': 'Trong tệp có chỗ nhắc tới một bản ghi không có trong tệp.',
	'containment-cycle': 'Trong tệp có một đối tượng nằm trong chính nó.',
	place: 'Vị trí: {place}',
	detail: 'Chi tiết: {message}',
	'cross-site': 'Yêu cầu đến từ một trang khác nên bị từ chối.'
} as const;
