/** What went wrong, by code of the server: what happened, what was kept, what to do next. */
export const errors = {
	'error.not-signed-in': 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
	'error.wrong-password': 'Tên đăng nhập hoặc mật khẩu không đúng.',
	'error.too-many-attempts': 'Đã thử quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
	'error.not-allowed': 'Bạn không có quyền làm việc này. Không có gì bị thay đổi.',
	'error.not-found': 'Không tìm thấy, hoặc bạn không được xem.',
	'error.conflict': 'Dữ liệu vừa được người khác thay đổi. Hãy tải lại rồi thử lại.',
	'error.invalid': 'Dữ liệu gửi lên chưa hợp lệ. Không có gì bị thay đổi.',
	'error.too-large': 'Tệp quá lớn. Không có gì bị thay đổi.',
	'error.unsupported-version': 'Tệp thuộc phiên bản mà hệ thống này chưa đọc được.',
	'error.busy': 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
	'error.cross-site': 'Yêu cầu đến từ một trang khác nên bị từ chối.',
	'error.internal': 'Hệ thống gặp lỗi. Những gì đã lưu vẫn còn nguyên; hãy thử lại.',
	'error.offline': 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
	'error.place': 'Vị trí: {place}',
	'error.detail': 'Chi tiết: {message}'
} as const;
